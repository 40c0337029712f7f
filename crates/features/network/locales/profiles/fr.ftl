network-crumbs = Fil d’Ariane
network-lead = Les associations, institutions, universités, médias, mouvements, coalitions et partenaires du réseau. Chaque organisation décide elle-même de ce qui est public.
network-organisations = Organisations
network-new = Ajouter une organisation
network-sort = Genre
network-all = Toutes
network-sorts-association = Associations
network-sorts-institution = Institutions
network-sorts-university = Universités
network-sorts-media = Médias
network-sorts-movement = Mouvements
network-sorts-coalition = Coalitions
network-sorts-partner = Partenaires
network-sorts-other = Autres
network-filter = Chercher un nom ou un sigle
network-filter-more = Lieu, thème, public
network-filter-none = Tout afficher
network-theme = Thème
network-public = Public
network-any-place = Tout le pays
network-any-theme = Tous les thèmes
network-any-public = Tous les publics
network-count = { $count ->
    [0] Aucune organisation
    [one] { $count } organisation
   *[other] { $count } organisations
}
network-map = Carte par province
network-list = Liste
network-graph-link = Réseau
network-by-province = Organisations par province et préfecture
network-empty-provinces = { $count ->
    [0] Chaque province et préfecture en a au moins une.
    [one] Une province ou préfecture n’en a aucune.
   *[other] { $count } provinces et préfectures n’en ont aucune.
}
network-nowhere = { $count ->
    [one] Une organisation n’indique pas de province.
   *[other] { $count } organisations n’indiquent pas de province.
}
network-none = Aucune organisation ne correspond à ces critères.
network-none-yet = L’annuaire est encore vide.
network-wider = Chercher dans : { $place }
network-search-all = Chercher ces mots partout
network-generated = Généré
network-only = Réseau seulement
network-waiting-count = { $count ->
    [one] { $count } relation à confirmer
   *[other] { $count } relations à confirmer
}

network-profile = Sa fiche dans l’annuaire
network-linked-count = { $count ->
    [0] Pas encore liée à d’autres organisations
    [one] Liée à { $count } organisation
   *[other] Liée à { $count } organisations
}
network-acronym = Sigle
network-since = Depuis
network-aims = Buts
network-space = Espace
network-record = Notice du répertoire
network-unbegun = Cette organisation n’a pas encore de fiche dans l’annuaire.
network-begin = Commencer sa fiche
network-relation-add = Ajouter une relation
network-links = Lien d’édition
network-links-open = { $count ->
    [one] Un lien d’édition est ouvert.
   *[other] { $count } liens d’édition sont ouverts.
}
network-kept-by-house = Cette organisation tient sa fiche dans son propre espace.
network-kept-by-link = Cette organisation tient elle-même sa fiche, par son lien d’édition.
network-coalition-members = Membres de la coalition
network-coalition-empty = Aucun membre n’est encore inscrit.
network-more = { $count ->
    [one] Encore { $count }
   *[other] Encore { $count }
}
network-span-since = depuis { $since }
network-span-until = jusqu’à { $until }
network-elsewhere = Ailleurs dans la maison
network-history = Historique
network-once-named = Portait le nom
network-changes = Modifications de la fiche et des relations

network-name-fr = Nom en français
network-name-ar = Nom en arabe
network-place-code = Code du lieu
network-region = Région
network-field-name = Nom
network-field-acronym = Sigle
network-field-sort = Genre
network-field-contacts = Contacts
network-field-eyes = Visibilité
network-field-relations = Visibilité des relations

network-measure-linked = Organisations liées entre elles
network-measure-links = Relations entre organisations
network-measure-profiles = Fiches d’organisations publiées
network-measure-coalitions = Coalitions construites

network-edit = Modifier la fiche
network-saved = La fiche est enregistrée.
network-begun = La fiche est créée.
network-new-lead = Inscrivez une organisation que vous connaissez. Sa fiche reste réservée au réseau tant que vous ne la rendez pas publique ; vous pourrez lui envoyer un lien pour qu’elle la tienne elle-même.
network-perhaps-there = Ces organisations ressemblent à celle que vous inscrivez. Est-ce l’une d’elles ?
network-really-new = C’en est bien une autre
network-form-who = Qui elle est
network-form-what = Ce qu’elle fait
network-form-reach = Comment la joindre
network-form-ties = Ses relations
network-form-ties-hint = Une relation cochée est visible de tous si l’autre organisation la montre aussi.
network-form-ties-more = Les autres relations se règlent une par une, sur la page de chacune.
network-form-eyes = Qui voit cette fiche
network-form-public = Rendre cette fiche publique
network-form-public-hint = Sinon seuls les membres du réseau la voient. Ce qui n’est pas coché « visible de tous » reste de toute façon réservé au réseau.
network-open-place = Lieu visible de tous
network-open-founded = Date de création visible de tous
network-open-description = Présentation visible de tous
network-open-site = Site visible de tous
network-open-themes = Thèmes visibles de tous
network-open-publics = Publics visibles de tous
network-place-hint = Commune, province ou région, en français ou en arabe.
network-which = Lequel ?
network-fault-which-place = Plusieurs lieux portent ce nom, ou en approchent. Choisissez-en un ci-dessous.
network-level-region = région
network-level-province = province ou préfecture
network-level-cercle = cercle
network-level-commune = commune
network-level-arrondissement = arrondissement
network-themes-hint = Huit au plus.
network-publics-hint = Avec qui et pour qui elle agit.
network-fault-themes = Choisissez au plus { $most } thèmes : les plus importants.
network-site-hint = Par exemple https://exemple.org
network-fault-site = Ce n’est pas une adresse du web. Elle ressemble à https://exemple.org
network-contacts-hint = Chaque contact est réservé au réseau, sauf si vous le montrez à tous. Videz un champ pour retirer le contact.
network-contact-number = Contact { $number }
network-contact-kind = Genre de contact
network-contact-value = Numéro ou adresse
network-contact-open = Visible de tous
network-fault-contact = Ce numéro ou cette adresse ne convient pas à ce genre de contact. Vérifiez l’un et l’autre.
network-acting-for = Vous agissez pour
network-differs = Depuis que vous avez ouvert la fiche, quelqu’un l’a enregistrée. Votre saisie diffère de la fiche actuelle ici :

network-links-lead = Une association sans compte peut tenir elle-même sa fiche : elle ouvre un lien qui n’ouvre que cette fiche, pendant { $days } jours. Elle décide alors champ par champ de ce qui est public.
network-links-title = Liens ouverts
network-link-email = Adresse électronique de l’association
network-link-send = Envoyer le lien
network-link-copy = Créer un lien à copier
network-link-sent = Le lien est en route. Le voici aussi, si vous voulez le transmettre autrement.
network-link-made = Le lien est créé. Transmettez-le à l’association.
network-link-label = Lien d’édition
network-link-once = Il ne sera plus montré. Quiconque l’ouvre peut modifier cette fiche : ne le donnez qu’à l’association.
network-link-line = Créé le { $since }, ouvert jusqu’au { $until }
network-link-used = Utilisé le { $when }
network-link-end = Y mettre fin
network-link-ended = Le lien n’ouvre plus rien.
network-fault-email = Ce n’est pas une adresse électronique.
network-fault-no-post = Cette installation ne peut pas envoyer de courrier. Créez un lien à copier.
network-refused-links-many = Votre espace a créé cent liens en un jour. Continuez demain.
network-letter-subject = Votre fiche dans l’annuaire : { $name }
network-letter =
    Bonjour,
    { $space } vous invite à tenir vous-mêmes la fiche de « { $name } » dans l’annuaire du réseau, et à décider de ce qui est public.
    Ouvrez ce lien (valable { $days } jours) :
    { $link }
    Quiconque l’ouvre peut modifier cette fiche : gardez-le pour vous. Si ce message ne vous concerne pas, ne faites rien.
network-own-lead = Ceci est la fiche de votre organisation. Vous décidez de ce qu’elle dit et, champ par champ, de ce qui est public. Votre lien est ouvert jusqu’au { $until }.
network-own-see = Voir la fiche publique

network-relation-kind = Genre de relation
network-relation-has-member = A pour membre
network-relation-funds = Soutient financièrement
network-relation-trained = A formé ou accompagné
network-relation-has-ally = Est une coalition qui réunit
network-relation-has-part = A pour section ou composante
network-relation-other = L’autre organisation
network-relation-other-hint = Son nom ou son sigle, comme dans l’annuaire.
network-fault-unknown = L’annuaire ne connaît pas ce nom. Vérifiez-le, ou ajoutez d’abord cette organisation.
network-fault-which = Plusieurs organisations y ressemblent. Choisissez-en une ci-dessous.
network-relation-since = Depuis
network-relation-until = Jusqu’à
network-moment-hint = Une année (2014) ou un jour (26/07/2014), si vous le savez.
network-until-hint = À remplir seulement si la relation a pris fin.
network-fault-moment = Écrivez une année comme 2014 ou un jour comme 26/07/2014.
network-fault-future = Une relation ne commence pas dans l’avenir.
network-relation-shown = Visible de tous
network-relation-shown-hint = Elle l’est quand les deux organisations la montrent.
network-relation-asked = Si l’autre organisation a son propre espace, elle devra confirmer cette relation : jusque-là, seul le réseau la voit.
network-relation-added = La relation est inscrite.
network-relation-proposed = La relation est proposée : l’autre organisation doit la confirmer.
network-relation-edit = Une relation
network-relation-corrected = La relation est corrigée.
network-relation-wrong = Cette relation n’a jamais existé
network-relation-wrong-hint = Une relation terminée se corrige avec une date de fin : elle reste dans l’historique. Ne retirez que ce qui est faux.
network-relation-remove = Retirer cette relation
network-relation-removed = La relation est retirée.
network-relation-confirm = Confirmer
network-relation-decline = Refuser
network-relation-confirmed = La relation est confirmée.
network-relation-declined = La relation est refusée.
network-waiting = Relations à confirmer
network-waiting-none = Aucune relation n’attend votre réponse.
