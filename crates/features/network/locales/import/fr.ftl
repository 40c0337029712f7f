network-import-link = Importer une liste
network-import-title = Importer des organisations
network-import-lead = Une liste au format XLSX, ODS ou CSV, jusqu’à 50 000 lignes. Rien n’est enregistré avant que vous ayez vu ce qui sera fait.
network-import-file = Le fichier
network-import-file-hint = Une organisation par ligne, une ligne de titres quelque part en haut.
network-import-fill = Les cellules de lieu vides répètent celle du dessus
network-import-fill-hint = À cocher si la région, la province ou la commune sont en cellules fusionnées.
network-import-public = Montrer ces organisations à tout le monde
network-import-public-hint = Sinon, seuls les membres du réseau les voient, jusqu’à ce que chacune décide elle-même. Les coordonnées restent toujours à votre espace.
network-import-read = Lire le fichier
network-import-how = Comment cela se passe
network-import-how-columns = Les colonnes sont reconnues par leurs titres, en français, en arabe ou en anglais : nom, nom en arabe, sigle, type, région, province, commune, thèmes, publics, e-mail, téléphone, adresse, site, date de création, membre de.
network-import-how-duplicates = Chaque ligne est comparée à l’annuaire et aux autres lignes. Vous décidez de celles qui sont douteuses ; sans décision, elles sont créées à part et proposées comme doublons.
network-import-how-contacts = E-mails, téléphones et adresses sont gardés chiffrés par votre espace. Personne d’autre ne les voit.
network-import-how-again = Le même fichier importé deux fois n’ajoute rien.
network-import-how-model = Un modèle à remplir :
network-import-latest = Derniers imports
network-import-when = Lu le
network-import-state = État
network-import-state-reading = Lecture en cours
network-import-state-read = À confirmer
network-import-state-going = Interrompu, à continuer
network-import-state-done = Terminé
network-import-rows = Lignes
network-import-made = Créées
network-import-looking = Lecture et recherche de doublons
network-import-applying = Import en cours
network-import-no-name = Aucune colonne ne porte le nom des organisations. Donnez à l’une d’elles le titre « Nom ».
network-import-no-rows = Le fichier a des titres, mais aucune ligne en dessous.
network-import-too-many = Le fichier a { $count } lignes ; { $most } au plus sont prises à la fois. Partagez-le en plusieurs fichiers.

network-import-preview = Vérifier avant d’importer
network-import-fresh = { $count ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
network-import-perhaps = { $count ->
    [one] { $count } peut-être déjà connue
   *[other] { $count } peut-être déjà connues
}
network-import-same = { $count ->
    [one] { $count } déjà connue
   *[other] { $count } déjà connues
}
network-import-refused = { $count ->
    [one] { $count } ligne sans nom, laissée de côté
   *[other] { $count } lignes sans nom, laissées de côté
}
network-import-faults = { $count ->
    [one] { $count } ligne avec une erreur
   *[other] { $count } lignes avec une erreur
}
network-import-known-columns = Colonnes reconnues :
network-import-heading-row = Les titres sont à la ligne { $row }.
network-import-unknown-columns = Colonnes non reconnues, laissées de côté :
network-import-placeless = { $count } lignes n’ont pas de lieu. Si les lieux sont en cellules fusionnées, relisez le fichier en cochant la case qui les répète.
network-import-nothing = Aucune ligne à importer.
network-import-confirm = { $count ->
    [0] Compléter les organisations connues
    [one] Importer { $count } organisation
   *[other] Importer { $count } organisations
}
network-import-continue = Continuer l’import
network-import-interrupted = L’import a été interrompu. Ce qui est fait reste fait ; la suite reprend où il s’est arrêté.
network-import-other = Lire un autre fichier
network-import-perhaps-hint = Les lignes douteuses sans décision sont créées à part, et proposées comme doublons.
network-import-views = Les lignes du fichier
network-import-view-perhaps = Douteuses
network-import-view-faults = Erreurs
network-import-view-new = Nouvelles
network-import-view-same = Déjà connues
network-import-row = Ligne
network-import-place = Lieu
network-import-decision = Votre décision
network-import-cell = Cellule
network-import-fault = Ce qui ne va pas
network-import-outcome = Ce qui sera fait
network-import-no-doubt = Aucune ligne douteuse.
network-import-no-fault = Aucune erreur.
network-import-none = Aucune ligne ici.
network-import-faults-hint = Une cellule en erreur est laissée vide ; le reste de la ligne est importé. Une ligne sans nom est laissée de côté.
network-import-resembles = Ressemble à
network-import-decide = Décision pour la ligne { $row }
network-import-apart = À part : une autre organisation
network-import-skip = Laisser cette ligne de côté
network-import-is-record = C’est { $name }, { $place } ({ $score } %)
network-import-is-row = C’est la ligne { $row }, { $name } ({ $score } %) : laisser celle-ci
network-import-save = Enregistrer ces décisions
network-import-save-next = Enregistrer et voir la suite
network-import-saved = Vos décisions sont enregistrées.
network-import-same-record = Déjà dans l’annuaire ; vos coordonnées y seront ajoutées
network-import-same-row = Répète la ligne { $row }
network-import-will-be-made = Sera créée

network-import-result = Import terminé
network-import-done = Créées : { $made } · déjà connues, complétées : { $completed } · liens ajoutés : { $linked }
network-import-unlinked = Réseaux introuvables dans l’annuaire, ou portés par plusieurs organisations, donc non liés :
network-import-to-duplicates = Voir les doublons proposés
network-import-added-nothing = Rien de nouveau : tout ce que dit ce fichier était déjà là.
network-import-was-made = Créée
network-import-was-completed = Complétée

network-import-column-name = Nom
network-import-column-name-fr = Nom (français)
network-import-column-name-ar = Nom (arabe)
network-import-column-acronym = Sigle
network-import-column-sort = Type
network-import-column-region = Région
network-import-column-province = Province
network-import-column-place = Commune
network-import-column-themes = Thèmes
network-import-column-publics = Publics
network-import-column-email = E-mail
network-import-column-phone = Téléphone
network-import-column-address = Adresse
network-import-column-site = Site web
network-import-column-founded = Date de création
network-import-column-member-of = Membre de

network-import-fault-nobody = La ligne n’a pas de nom.
network-import-fault-formula = « { $value } » est une formule. Collez plutôt sa valeur.
network-import-fault-long = « { $value } » est trop long.
network-import-fault-sort = « { $value } » n’est pas un type connu : association, institution publique, université, média, mouvement, coalition, partenaire ou autre.
network-import-fault-place = Aucun lieu « { $value } » ici. Vérifiez l’orthographe, et que la commune est bien dans la province.
network-import-fault-places = Plusieurs lieux s’appellent « { $value } ». Ajoutez la province, ou écrivez le code du lieu.
network-import-fault-theme = « { $value } » n’est pas un thème connu.
network-import-fault-public = « { $value } » n’est pas un public connu.
network-import-fault-email = « { $value } » n’est pas une adresse e-mail.
network-import-fault-phone = « { $value } » n’est pas un numéro de téléphone.
network-import-fault-site = « { $value } » n’est pas l’adresse d’un site.
network-import-fault-date = « { $value } » n’est pas une date. Écrivez 26/07/2003, ou l’année seule.
network-import-fault-later = { $value } est à venir.
