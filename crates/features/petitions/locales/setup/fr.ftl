# Préparer une pétition : l’entretien, les textes, la commission, le procès-verbal, la recevabilité, l’ouverture.
petition-setup-crumbs = Fil d’Ariane
petition-setup-back = Retour au tableau de bord
petition-setup-to-verify = à vérifier
petition-setup-some-to-verify = Certaines règles attendent la relecture d’un juriste ; chacune porte cette marque.

petition-setup-list-lead = Les pétitions, motions et appels que porte l’organisation : où elles en sont, et ce qu’il reste à faire.
petition-setup-new = Nouvelle pétition
petition-setup-none = Aucune pétition pour le moment.
petition-setup-none-advice = Quelques questions suffisent pour trouver la procédure qui convient.
petition-setup-untitled = Sans objet pour l’instant
petition-setup-column-title = Objet
petition-setup-column-procedure = Procédure
petition-setup-column-state = Étape
petition-setup-column-signatures = Signatures
petition-setup-column-until = Dernier jour
petition-setup-count = { $standing } sur { $needed }
petition-setup-signatures = { $count ->
    [one] signature
   *[other] signatures
}
petition-setup-until = Collecte ouverte jusqu’au { $date }.

petition-setup-interview = Quelle procédure choisir ?
petition-setup-interview-lead = À qui s’adresser, et comment ? Répondez à quelques questions ; la loi fait le reste.
petition-setup-answer-again = changer
petition-setup-remaining = { $count ->
    [one] La procédure qui convient
   *[other] { $count } procédures possibles
}
petition-setup-others = { $count ->
    [one] Une procédure ne convient pas : pourquoi ?
   *[other] { $count } procédures ne conviennent pas : pourquoi ?
}
petition-setup-excluded = « { $question } » Vous avez répondu : { $answered }. Il faudrait : { $fits }.
petition-setup-no-procedure = Aucune procédure ne correspond à ces réponses.
petition-setup-again = Recommencer
petition-setup-begin = Commencer cette pétition
petition-setup-begun = Le brouillon est créé. Personne d’autre que votre équipe ne le voit.

petition-setup-authority = Autorité saisie
petition-setup-authority-hint = Une pétition s’adresse à une seule autorité.
petition-setup-territory = Territoire
petition-setup-territory-none = Choisir…
petition-setup-commune-search = Chercher la commune
petition-setup-commune-first = Cherchez d’abord la commune par son nom, en français ou en arabe.
petition-setup-commune-none = Aucune commune ne porte ce nom. Essayez une autre orthographe.
petition-setup-look = Chercher
petition-setup-association = Association qui dépose
petition-setup-association-search = Chercher une autre association
petition-setup-association-files = Association qui dépose :

petition-setup-texts = Textes
petition-setup-texts-lead = Ce que les gens vont signer. Une fois la collecte ouverte, ces textes ne changent plus.
petition-setup-texts-fixed = La collecte a été ouverte : ces textes sont ceux qui ont été signés, ils ne changent plus.
petition-setup-texts-written = Les textes sont enregistrés.
petition-setup-title = Objet
petition-setup-title-hint = Une ligne, telle qu’elle figurera sur l’affiche et sur la liste de soutien.
petition-setup-demand = Ce que nous demandons
petition-setup-demand-hint = Les revendications, propositions ou recommandations, clairement formulées.
petition-setup-reasons = Les raisons
petition-setup-reasons-hint = Pourquoi cette demande : les faits, leur source, qui est concerné.
petition-setup-aims = Les objectifs
petition-setup-aims-hint = Ce qui aura changé si la demande aboutit.
petition-setup-choices = Résumé des choix proposés
petition-setup-choices-hint = Pour une motion : ce que la loi devrait prévoir, en résumé.

petition-setup-terms = Adresse, confirmation et durée
petition-setup-terms-set = Les réglages sont enregistrés.
petition-setup-slug = Adresse publique
petition-setup-slug-hint = Des lettres sans accent, des chiffres et des tirets : eau-potable-tata. Elle se change jusqu’à l’ouverture.
petition-setup-slug-new-hint = Des lettres sans accent, des chiffres et des tirets : eau-potable-tata. Laissée vide, elle est tirée de l’objet en français.
petition-setup-slug-fixed = Elle est déjà publique et ne change plus.
petition-setup-slug-length = L’adresse doit compter de 3 à 60 caractères.
petition-setup-slug-letters = L’adresse ne peut contenir que des lettres de a à z, des chiffres et des tirets isolés.
petition-setup-slug-reserved = Cette adresse est réservée. Choisissez-en une autre.
petition-setup-confirmation = Confirmation des signatures en ligne
petition-setup-confirmation-hint = Exiger la confirmation écarte les robots, mais aussi les personnes sans courriel ni téléphone : elles peuvent alors signer sur papier.
petition-setup-closes = Dernier jour de la collecte
petition-setup-closes-hint = La loi ne fixe pas de durée. Sans date, la collecte reste ouverte jusqu’à ce que vous la fermiez.
petition-setup-closes-past = Cette date est passée.

petition-setup-committee = Initiateurs et commission
petition-setup-no-committee = Cette procédure ne demande pas de commission. Vous pouvez noter qui porte l’initiative.
petition-setup-members = { $count ->
    [0] Aucun membre (au moins { $least })
    [one] Un membre (au moins { $least })
   *[other] { $count } membres (au moins { $least })
}
petition-setup-regions = { $count ->
    [0] aucune région (au moins { $least })
    [one] une région (au moins { $least })
   *[other] { $count } régions (au moins { $least })
}
petition-setup-sealed = Noms, numéros et adresses sont chiffrés dans la base. Le public ne lit que les noms de celles et ceux qui l’acceptent.
petition-setup-nobody = Personne n’est encore inscrit.
petition-setup-initiator-new = Ajouter une personne
petition-setup-initiator = Fiche d’une personne
petition-setup-initiator-added = La personne est inscrite.
petition-setup-initiator-changed = La fiche est enregistrée.
petition-setup-initiator-remove = Retirer cette personne
petition-setup-initiator-removed = La personne est retirée de la liste.
petition-setup-column-name = Nom
petition-setup-column-part = Rôle
petition-setup-column-region = Région
petition-setup-column-public = Nom public
petition-setup-column-record = Fiche
petition-setup-named = Oui
petition-setup-unnamed = Non
petition-setup-record-lacks = à compléter
petition-setup-record-whole = complète
petition-setup-given = Prénom
petition-setup-family = Nom de famille
petition-setup-part-hint = Il y a un seul mandataire et un seul suppléant : qui l’était avant devient membre.
petition-setup-region-none = Non précisée
petition-setup-region-hint = La région à laquelle la personne appartient : la commission doit en réunir plusieurs.
petition-setup-official-form = Ce que demande le formulaire officiel
petition-setup-official-form-hint = À compléter avant le dépôt.
petition-setup-number = Numéro de la carte nationale d’identité
petition-setup-number-fault = Ce n’est pas un numéro de carte nationale : une ou deux lettres, puis des chiffres.
petition-setup-expires = Fin de validité de la carte
petition-setup-address = Adresse de résidence
petition-setup-birth = Lieu de naissance
petition-setup-roll = Numéro sur les listes électorales générales
petition-setup-reach = Pour joindre la personne
petition-setup-reach-hint = Le formulaire officiel les demande pour le mandataire et son suppléant.
petition-setup-phone = Téléphone
petition-setup-email = Courriel
petition-setup-email-fault = Ce n’est pas une adresse de courriel.
petition-setup-is-named = Son nom peut être publié
petition-setup-is-named-hint = La personne y consent : son nom paraît sur la page publique, avec son rôle, et rien d’autre.

petition-setup-minutes = Procès-verbal de la commission
petition-setup-minutes-lead = La réunion qui a choisi le mandataire et son suppléant : date, lieu, noms. Une copie signée est jointe au dépôt.
petition-setup-minutes-nobody = Inscrivez d’abord les membres de la commission.
petition-setup-minutes-written = Le procès-verbal est enregistré.
petition-setup-held = Date de la réunion
petition-setup-held-later = Le procès-verbal s’écrit une fois la réunion tenue.
petition-setup-held-at = Lieu de la réunion
petition-setup-held-at-hint = Par exemple : siège de l’association, Tata.
petition-setup-present = Membres présents
petition-setup-decisions = Autres décisions
petition-setup-decisions-hint = Facultatif : le calendrier de la collecte, la répartition des tâches.
petition-setup-paper-title = Procès-verbal de la commission de présentation
petition-setup-paper-opening = La commission de présentation de la pétition s’est réunie le { $date } ({ $place }) pour choisir son mandataire et un suppléant.
petition-setup-paper-members = Membres de la commission
petition-setup-paper-choice = Mandataire et suppléant
petition-setup-paper-chose = La commission a choisi :
petition-setup-paper-closing = Établi en un exemplaire original, signé par les membres présents. Une copie est jointe à la pétition.
petition-setup-paper-date = Édité le { $date }
petition-setup-paper-number = N°
petition-setup-paper-attendance = Présence
petition-setup-paper-present = Présent(e)
petition-setup-paper-absent = Absent(e)
petition-setup-paper-signature = Signature

petition-setup-checklist = Recevabilité
petition-setup-checklist-lead = Passez en revue chaque condition et chaque motif de refus. Un doute ou un risque reste visible jusqu’à l’ouverture : rien n’est passé sous silence.
petition-setup-checklist-none = Cette procédure ne pose aucune condition.
petition-setup-checks-answered = Les réponses sont enregistrées.
petition-setup-conditions = Conditions à remplir
petition-setup-grounds = Motifs d’irrecevabilité
petition-setup-answer-met = Oui, c’est le cas
petition-setup-answer-unmet = Non
petition-setup-answer-away = Non, cela ne nous concerne pas
petition-setup-answer-applies = Oui, le motif s’applique
petition-setup-answer-good = En règle
petition-setup-answer-unsure = Nous n’en sommes pas sûrs
petition-setup-answer-against = Risque de refus
petition-setup-note = Note pour l’équipe

petition-setup-preview = Aperçu de la page publique
petition-setup-preview-note = Aperçu : voici la page telle que le public la verra. Personne ne peut encore signer.
petition-setup-preview-form = Le formulaire de signature, tel qu’il sera
petition-setup-public-page = Page publique
petition-setup-open = Ouvrir la collecte
petition-setup-open-lead = Tout est prêt. La pétition devient publique et chacun peut la signer.
petition-setup-open-texts = Les textes et l’adresse publique ne changent plus.
petition-setup-open-address = La page publique porte cette adresse pour toujours ; vous pouvez l’imprimer.
petition-setup-open-log = Chaque signature entre dans un registre public vérifiable, sans nom ni numéro.
petition-setup-opened = La collecte est ouverte.
petition-setup-reopen = Rouvrir la collecte
petition-setup-reopen-lead = Les signatures déjà recueillies restent ; chacun peut de nouveau signer.
petition-setup-close = Fermer la collecte
petition-setup-close-lead = Plus personne ne pourra signer. Vous pourrez rouvrir la collecte tant que la pétition n’est pas déposée.
petition-setup-closed = La collecte est fermée.
petition-setup-not-yet = { $count ->
    [one] Il reste une chose à faire avant d’ouvrir.
   *[other] Il reste { $count } choses à faire avant d’ouvrir.
}
petition-setup-risks = { $count ->
    [one] Un risque de refus signalé
   *[other] { $count } risques de refus signalés
}
petition-setup-risks-read = Nous connaissons ces risques et ouvrons quand même
petition-setup-risks-unread = Confirmez que vous avez lu les risques.

petition-setup-before-opening = Avant d’ouvrir la collecte
petition-setup-before-filing = Avant de déposer
petition-setup-advice = Conseillé
petition-setup-all-done = tout est fait
petition-setup-done = fait
petition-setup-to-do = à faire
petition-setup-rooms = Préparer
petition-setup-task-title = Objet de la pétition
petition-setup-task-demand = Ce que nous demandons
petition-setup-task-reasons = Note détaillée : les raisons
petition-setup-task-aims = Note détaillée : les objectifs
petition-setup-task-choices = Résumé des choix
petition-setup-task-both = Textes en arabe et en français
petition-setup-task-association = Association qui dépose
petition-setup-task-members = Membres de la commission
petition-setup-task-mandatary = Mandataire
petition-setup-task-deputy = Mandataire suppléant
petition-setup-task-regions = Régions représentées dans la commission
petition-setup-task-minutes = Procès-verbal de la commission
petition-setup-task-checklist = Conditions et motifs de refus passés en revue
petition-setup-task-time = Dernier jour de la collecte
petition-setup-task-identities = Fiches des initiateurs
petition-setup-task-signatures = Nombre de signatures
petition-setup-task-spread = Répartition par province et préfecture
petition-setup-lacks-arabic = Il manque en arabe, langue du formulaire officiel.
petition-setup-lacks-words = Il n’est pas encore écrit.
petition-setup-lacks-both = Un texte dans les deux langues touche plus de monde.
petition-setup-lacks-association = Choisissez l’association qui dépose la pétition.
petition-setup-lacks-members = { $count ->
    [one] Il manque un membre.
   *[other] Il manque { $count } membres.
}
petition-setup-lacks-mandatary = Personne n’est désigné mandataire.
petition-setup-lacks-deputy = Personne n’est désigné suppléant.
petition-setup-lacks-regions = { $count ->
    [one] Il manque des membres d’une région de plus.
   *[other] Il manque des membres de { $count } régions de plus.
}
petition-setup-lacks-minutes = Il n’est pas encore écrit.
petition-setup-lacks-present = Indiquez qui était présent.
petition-setup-lacks-answers = { $count ->
    [one] Un point est sans réponse.
   *[other] { $count } points sont sans réponse.
}
petition-setup-lacks-time = Cette date est passée : repoussez-la ou effacez-la.
petition-setup-lacks-identities = { $count ->
    [one] Une fiche est incomplète : numéro et validité de la carte, adresse, contact du mandataire.
   *[other] { $count } fiches sont incomplètes : numéro et validité de la carte, adresse, contact du mandataire.
}
petition-setup-lacks-signatures = { $count ->
    [one] Il manque une signature.
   *[other] Il manque { $count } signatures.
}
petition-setup-lacks-provinces = { $count ->
    [one] Une province ou préfecture n’atteint pas son minimum.
   *[other] { $count } provinces ou préfectures n’atteignent pas leur minimum.
}

petition-setup-rules = Règles applicables
petition-setup-rules-law = Textes
petition-setup-rules-version = Version en vigueur depuis
petition-setup-rules-since = Version en vigueur depuis le { $date }.
petition-setup-rules-kept = Ces règles sont celles du jour où la pétition a été commencée. Une loi nouvelle ne les change pas.
petition-setup-rules-all = Lire toutes les règles, article par article
petition-setup-rules-threshold = Signatures requises
petition-setup-rules-signers = Qui peut signer
petition-setup-rules-fields = Ce que porte la liste de soutien
petition-setup-rules-filing = Pièces à déposer
petition-setup-rules-deadlines = Délais après le dépôt
petition-setup-rules-appeal = En cas de refus
petition-setup-rules-notes = Bon à savoir
petition-setup-rules-retention = Conservation des données personnelles

petition-setup-front-kind = À signer
petition-setup-measure-opened = Pétitions ouvertes à la signature
petition-setup-measure-filed = Pétitions déposées
petition-setup-measure-signatures = Signatures au moment du dépôt
petition-setup-measure-answered = Pétitions qui ont reçu une réponse
petition-setup-capitalise = En tirer une fiche d’expérience
