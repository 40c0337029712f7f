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
    [one] { $count } lien à confirmer
   *[other] { $count } liens à confirmer
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
network-relation-add = Ajouter un lien
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
network-changes = Modifications de la fiche et des liens

network-name-fr = Nom en français
network-name-ar = Nom en arabe
network-place-code = Code du lieu
network-region = Région
network-field-name = Nom
network-field-acronym = Sigle
network-field-sort = Genre
network-field-contacts = Contacts
network-field-eyes = Visibilité
network-field-relations = Visibilité des liens

network-measure-linked = Organisations liées entre elles
network-measure-links = Liens entre organisations
network-measure-profiles = Fiches d’organisations publiées
network-measure-coalitions = Coalitions construites
