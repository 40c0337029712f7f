# Déposer une pétition et la suivre.
petition-follow-title = Dépôt et suivi
petition-follow-crumbs = Chemin
petition-follow-public = Page publique
petition-follow-to-verify = à vérifier
petition-follow-count = { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
}
petition-follow-abroad = Marocains résidant à l’étranger

# La liste
petition-follow-supporters = Liste des soutiens
petition-follow-supporters-lead = { $count ->
    [0] Personne ne figure sur la liste.
    [one] { $count } personne figure sur la liste.
   *[other] { $count } personnes figurent sur la liste.
}
petition-follow-supporters-journaled = Chaque ouverture de cette liste est inscrite au journal de l’espace, avec votre compte et l’heure.
petition-follow-supporters-none = Il n’y a rien à montrer ici.
petition-follow-no-clearance = La liste et le dossier de dépôt portent des noms : l’administration de l’espace donne l’accès au compartiment « petitions ».
petition-follow-mark-drawn = signature dessinée
petition-follow-mark-sheet = feuille { $sheet }, ligne { $line }

# Colonnes
petition-follow-column-leaf = N° dans le journal
petition-follow-column-line = N°
petition-follow-column-names = Prénom et nom
petition-follow-column-given = Prénom
petition-follow-column-family = Nom
petition-follow-column-number = N° de la carte nationale d’identité électronique
petition-follow-column-expires-on = Date d’expiration de la carte nationale
petition-follow-column-address = Adresse de résidence
petition-follow-column-commune = Commune de résidence
petition-follow-column-birth-place = Lieu de naissance
petition-follow-column-roll-number = N° d’inscription sur les listes électorales générales
petition-follow-column-mark = Signature
petition-follow-column-how = Voie et date
petition-follow-column-province = Province ou préfecture
petition-follow-column-signatures = Signatures
petition-follow-column-needed = Exigé
petition-follow-column-missing = Manque
petition-follow-column-code = Code
petition-follow-column-part = Qualité
petition-follow-column-personal = Données personnelles
petition-follow-column-mandatary = Mandataire de la commission
petition-follow-column-deputy = Suppléant du mandataire
petition-follow-column-phone = N° de téléphone
petition-follow-column-email = Adresse électronique
petition-follow-column-document = Document
petition-follow-column-bytes = Octets
petition-follow-column-hash = Empreinte SHA-256

# Le dossier
petition-follow-pack = Dossier de dépôt
petition-follow-pack-lead = { $count ->
    [0] Le dossier complet, sans signature pour l’instant.
    [one] Le dossier complet, avec { $count } signature.
   *[other] Le dossier complet, avec { $count } signatures.
}
petition-follow-pack-has-form = La pétition : texte, auteurs de l’initiative, commission, mandataire et suppléant.
petition-follow-pack-has-list = La liste de soutien dans la forme officielle, en PDF et en XLSX.
petition-follow-pack-has-spread = La répartition par province, comparée à ce qui est exigé.
petition-follow-pack-has-minutes = Le procès-verbal de la réunion de la commission, s’il a été rédigé.
petition-follow-pack-has-note = La note détaillée : raisons et objectifs.
petition-follow-pack-has-integrity = La déclaration d’intégrité : nombres, état signé du journal public, façon de vérifier.
petition-follow-pack-has-index = L’index, avec l’empreinte de chaque document.
petition-follow-pack-sealed = Le dossier contient les noms en clair. Il n’est jamais écrit sur le disque du serveur : il attend quinze minutes en mémoire, pour vous seul. Sa préparation est inscrite au journal.
petition-follow-pack-make = Préparer le dossier
petition-follow-pack-making = Préparation du dossier de dépôt
petition-follow-pack-ready = Le dossier est prêt ({ $kilobytes } ko).
petition-follow-pack-kept = Téléchargez-le maintenant : dans quinze minutes il n’existera plus ici. Gardez-le là où personne d’autre ne le lit.
petition-follow-pack-fetch = Télécharger le dossier (ZIP)
petition-follow-pack-gone = Ce dossier n’est plus en mémoire.
petition-follow-pack-again = En préparer un autre
petition-follow-pack-too-long = La liste dépasse { $count } signatures : c’est plus que ce que ce serveur peut mettre en un dossier. Écrivez à la personne qui tient le serveur.
petition-follow-pack-form = Pétition
petition-follow-pack-spread = Répartition des signatures
petition-follow-pack-minutes = Procès-verbal de la réunion de la commission de présentation
petition-follow-pack-note = Note détaillée
petition-follow-pack-integrity = Déclaration d’intégrité
petition-follow-pack-index = Index du dossier
petition-follow-made-on = Établi le { $date }
petition-follow-list-title = Liste de soutien de la pétition
petition-follow-list-foot = Les soutiens doivent jouir de leurs droits civils et politiques.
petition-follow-form-to = { $kind ->
    [motion] Motion en matière législative — { $authority }
   *[other] Pétition — { $authority }
}
petition-follow-form-date = Date de dépôt : { $date }
petition-follow-form-subject = Objet : { $subject }
petition-follow-form-text = 1. Texte (demandes, propositions ou recommandations)
petition-follow-form-choices = Résumé des choix
petition-follow-form-initiators = 2. Auteurs de l’initiative
petition-follow-form-committee = 3. Commission de présentation
petition-follow-form-mandatary = 4. Données personnelles du mandataire et de son suppléant
petition-follow-form-rights = Les auteurs de la pétition doivent jouir de leurs droits civils et politiques.
petition-follow-form-reasons = 1. Raisons de la pétition
petition-follow-form-aims = 2. Objectifs de la pétition
petition-follow-minutes-held-on = Date de la réunion
petition-follow-minutes-place = Lieu de la réunion
petition-follow-minutes-present = Membres présents
petition-follow-minutes-decisions = Décisions
petition-follow-minutes-marks = Signatures
petition-follow-index-law = Pièces exigées au dépôt
petition-follow-index-personal = Ce dossier contient des données à caractère personnel (loi 09-08) : il n’est remis qu’à l’autorité compétente.
petition-follow-integrity-lead = Chaque signature et chaque retrait sont une entrée d’un journal public en arbre de Merkle (RFC 6962). Rien ne peut y être ajouté, retiré ou changé sans que l’état signé ci-dessous cesse de correspondre.
petition-follow-integrity-signed = Signatures données
petition-follow-integrity-withdrawn = Signatures retirées
petition-follow-integrity-standing = Signatures qui comptent
petition-follow-integrity-size = Entrées du journal
petition-follow-integrity-root = Racine de l’arbre
petition-follow-integrity-checkpoint = État signé (C2SP tlog-checkpoint)
petition-follow-integrity-key = Clé de vérification (C2SP signed-note)
petition-follow-integrity-how = Comment vérifier
petition-follow-integrity-step-1 = Prendre l’état signé d’aujourd’hui à l’adresse { $log }/checkpoint et vérifier sa signature avec la clé ci-dessus.
petition-follow-integrity-step-2 = Demander la preuve que le journal n’a fait que croître depuis le dépôt : { $log }/proof?since=(nombre d’entrées ci-dessus).
petition-follow-integrity-step-3 = Recalculer la racine à partir des tuiles { $log }/tile/… ; tout programme C2SP tlog-tiles sait le faire. Une personne qui a signé vérifie la sienne avec son reçu.
petition-follow-integrity-names = Aucun nom ne figure dans le journal public.

# Le dépôt
petition-follow-filing = Enregistrer le dépôt
petition-follow-filing-done = Dépôt
petition-follow-filing-lead = { $count ->
    [0] Aucune signature n’accompagne ce dépôt.
    [one] { $count } signature accompagne ce dépôt.
   *[other] { $count } signatures accompagnent ce dépôt.
}
petition-follow-filing-freezes = Dès l’enregistrement, la collecte est close et plus personne ne peut retirer sa signature : la liste est celle que l’autorité a reçue. Les délais de la loi courent à partir de la date du récépissé.
petition-follow-filing-to = Destinataire :
petition-follow-filing-on = Date du récépissé
petition-follow-filing-way = Voie de dépôt
petition-follow-filing-place = Lieu du dépôt
petition-follow-filing-place-hint = Le bureau qui a reçu le dossier, par exemple « Bureau d’ordre, commune de Zagora ».
petition-follow-filing-receipt = Numéro du récépissé
petition-follow-filing-receipt-hint = Tel qu’il figure sur le récépissé ; laissez vide s’il n’en porte pas.
petition-follow-filing-document = Récépissé
petition-follow-filing-record = Enregistrer le dépôt
petition-follow-filing-signatures = Signatures déposées
petition-follow-filing-checkpoint = État signé du journal au moment du dépôt
petition-follow-filed = Le dépôt est enregistré. Les délais courent.
petition-follow-document-hint = PDF, JPEG ou PNG, 8 Mo au plus. Le document est scellé.

# Étapes
petition-follow-history = Histoire de la pétition
petition-follow-history-none = Rien n’est encore arrivé.
petition-follow-event = Ajouter une étape
petition-follow-event-lead = Notez ce qui s’est passé, le jour où c’est arrivé. Une étape n’est jamais effacée : une erreur se corrige par une étape nouvelle.
petition-follow-event-kind = Étape
petition-follow-event-choose = Choisir…
petition-follow-event-on = Date
petition-follow-event-on-hint = La date du document ou de l’acte, non celle d’aujourd’hui.
petition-follow-event-words = Ce qu’il faut en savoir
petition-follow-event-public = Visible sur la page publique
petition-follow-event-document = Document
petition-follow-document-public = Publier ce document
petition-follow-event-save = Enregistrer
petition-follow-event-added = L’étape est enregistrée.
petition-follow-event-corrected = La correction est enregistrée.
petition-follow-event-never = Cela n’a pas eu lieu
petition-follow-correct = Corriger
petition-follow-correct-lead = L’ancienne étape reste dans l’histoire de l’espace, barrée ; les délais courent à partir de la nouvelle.
petition-follow-corrected = corrigée
petition-follow-internal = interne
petition-follow-document = Document ({ $kind }, { $kilobytes } ko)
petition-follow-document-shown = publié
petition-follow-file-pdf = PDF
petition-follow-file-jpeg = JPEG
petition-follow-file-png = PNG

# Délais
petition-follow-deadlines = Délais de la loi
petition-follow-calendar = Les mettre dans un agenda (.ics)
petition-follow-pressing = Échéances proches
petition-follow-due-effect = Sinon :
petition-follow-due-span = Du { $start } au { $end } inclus
petition-follow-due-until = jusqu’au { $date }
petition-follow-due-waiting = ne court pas encore
petition-follow-due-left = { $days ->
    [0] dernier jour aujourd’hui
    [one] { $days } jour restant
   *[other] { $days } jours restants
}
petition-follow-due-open = { $days ->
    [0] sans délai fixé par la loi
    [one] sans délai fixé par la loi, depuis { $days } jour
   *[other] sans délai fixé par la loi, depuis { $days } jours
}
petition-follow-due-late = { $days ->
    [one] dépassé de { $days } jour
   *[other] dépassé de { $days } jours
}
petition-follow-due-met = fait le { $date }
petition-follow-due-met-late = { $days ->
    [one] fait le { $date }, avec { $days } jour de retard
   *[other] fait le { $date }, avec { $days } jours de retard
}
petition-follow-due-lapsed = plus dû : la procédure est close
petition-follow-letter-subject = { $late ->
    [yes] Délai dépassé : { $title }
   *[no] Échéance proche : { $title }
}
petition-follow-letter-body = { $late ->
    [yes] Pétition « { $title } ». Le délai « { $step } » a pris fin le { $date } et rien n’est noté. Notez ce qui s’est passé, ou relancez l’autorité.
   *[no] Pétition « { $title } ». Le délai « { $step } » prend fin le { $date } ({ $days ->
        [0] aujourd’hui
        [one] dans { $days } jour
       *[other] dans { $days } jours
    }).
}
petition-follow-letter-link = Suivi :

# Recours
petition-follow-appeal = Après le refus
petition-follow-appeal-refused = Refusée le { $date }.
petition-follow-appeal-none = La loi ne prévoit pas de recours contre ce refus.

# Engagements
petition-follow-promises = Engagements
petition-follow-promises-none = Aucun engagement n’est noté.
petition-follow-promise-open = en cours
petition-follow-promise-kept = tenu
petition-follow-promise-broken = non tenu
petition-follow-promise-late = échéance passée
petition-follow-promise-by = pour le { $date }
petition-follow-promise-amount = { $amount } DH
petition-follow-promise-line = Au plan d’action ou au budget :
petition-follow-promise-node = Dans notre plan
petition-follow-promise-new = Noter un engagement
petition-follow-promise-lead = Ce qui a été promis en réponse à la pétition. Tout le monde le verra, et ce qu’il en est advenu.
petition-follow-promise-words = Ce qui est promis
petition-follow-promise-by-whom = Par qui
petition-follow-promise-by-whom-hint = La fonction plutôt que la personne : « Président du conseil communal ».
petition-follow-promise-on = Promis le
petition-follow-promise-due = Pour le
petition-follow-promise-dirhams = Montant en dirhams
petition-follow-promise-plan = Ligne du plan d’action communal ou du budget
petition-follow-promise-plan-hint = Telle qu’elle est écrite dans le plan ou le budget.
petition-follow-promise-own = Ligne de notre propre plan
petition-follow-promise-own-hint = L’adresse de sa page dans le plan de cet espace.
petition-follow-promise-save = Enregistrer
petition-follow-promise-added = L’engagement est noté.
petition-follow-promise-settle = Dire ce qu’il en est advenu
petition-follow-promise-settled = C’est noté.
petition-follow-promise-state = Cet engagement est
petition-follow-promise-settled-on = Constaté le
petition-follow-promise-settled-words = Comment on le sait

# Fin et effacement
petition-follow-end = Clore la procédure
petition-follow-end-lead = La procédure est close le jour de la décision, ou quand rien de plus n’est attendu. La durée de conservation des données personnelles court à partir de ce jour.
petition-follow-end-on = Jour de la décision
petition-follow-ended = La procédure est close.
petition-follow-retention = Données personnelles
petition-follow-retention-day = Elles seront effacées le { $date }.
petition-follow-erase-now = Effacer dès maintenant
petition-follow-erase-lead = Les noms, numéros, adresses et signatures des soutiens et de la commission, les feuilles et les documents non publiés seront effacés pour toujours. Restent les nombres et le journal public, où aucun nom n’a jamais figuré. Personne ne pourra plus établir le dossier de dépôt.
petition-follow-erase-sure = Je sais que rien ne pourra les faire revenir.
petition-follow-erased = Les noms ont été effacés le { $date }. Restent les nombres et le journal public.
petition-follow-erased-short = Les données personnelles de cette pétition ont été effacées.
petition-follow-erased-now = Les données personnelles sont effacées.

# Ce qui ne va pas
petition-follow-fault-future = Cette date n’est pas encore arrivée.
petition-follow-fault-reasons = Notez les motifs du refus.
petition-follow-fault-large = Le fichier dépasse 8 Mo.
petition-follow-fault-kind = Ce n’est ni un PDF, ni un JPEG, ni un PNG.
petition-follow-fault-node = Ce n’est pas l’adresse d’une ligne du plan.
petition-follow-fault-sure = Cochez la case pour effacer.
petition-follow-withdraw = Retirer un soutien à sa demande
petition-follow-withdraw-words = Pour qui a signé sur papier ou auprès d’une bénévole et n’a donc pas de reçu. La ligne et tout ce qu’elle contient sont effacés aussitôt ; le registre public dit qu’un soutien a été retiré, sans nom.
petition-follow-withdraw-asked = La personne elle-même l’a demandé
petition-follow-withdraw-button = Retirer
petition-follow-withdraw-incomplete = Indiquez le numéro au registre et confirmez que la personne l’a demandé.
petition-follow-withdrawn = Le soutien est retiré et ses données sont effacées.
petition-follow-fault-before-opening = Elle ne peut pas avoir été déposée avant l’ouverture de la collecte.
