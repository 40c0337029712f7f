toolkit-duties-title = Obligations
toolkit-duties-lead = Ce que la loi et vos statuts demandent, avec la date, le dossier à déposer et ce qui en est advenu.
toolkit-duties-new = Quelque chose est arrivé
toolkit-duties-calendar = Dans mon agenda
toolkit-duties-dossier = Données de l’association
toolkit-duties-past = Ce qui est terminé
toolkit-duties-no-past = Rien n’est encore terminé.
toolkit-duties-todo = À faire
toolkit-duties-nothing = Rien à faire pour l’instant.
toolkit-duties-awaited = Déposé, réponse attendue
toolkit-verify = À vérifier
toolkit-state-todo = À faire
toolkit-state-late = En retard
toolkit-state-filed = Déposé
toolkit-state-received = Récépissé provisoire
toolkit-state-settled = Terminé
toolkit-state-refused = Refusé
toolkit-state-dropped = Sans objet
toolkit-state-authority-late = L’autorité est en retard
toolkit-duty-due = { $late ->
    [yes] À déposer avant le { $date } : { $days ->
        [one] un jour de retard
       *[other] { $days } jours de retard
    }
   *[no] { $days ->
        [0] À déposer aujourd’hui, { $date }
        [one] À déposer demain, { $date }
       *[other] À déposer avant le { $date } : encore { $days } jours
    }
    }
toolkit-duty-awaited = Déposé le { $date } ; réponse due avant le { $until }.
toolkit-duty-filed = Déposé le { $date }.
toolkit-duty-was-due = L’échéance était le { $date }.
toolkit-duty-since = Depuis le
toolkit-duty-causes = Changements réunis
toolkit-duty-to = À qui
toolkit-duty-source = Source
toolkit-new-lead = Choisissez ce qui est arrivé ; l’échéance se calcule. Ce que Twiza voit dans vos instances arrive ici sans vous.
toolkit-new-do = Calculer l’échéance
toolkit-new-done = L’obligation est au calendrier.
toolkit-field-what = De quoi il s’agit
toolkit-field-amount = Montant, en dirhams
toolkit-field-due = Dernier jour
toolkit-field-due-hint = Celui de votre convention.
toolkit-pack-title = Le dossier à déposer
toolkit-pack-lead = En français et en arabe, en PDF pour imprimer et en DOCX pour corriger, rempli de vos données.
toolkit-pack-whole = Rien ne manque
toolkit-pack-lacks = { $count ->
    [one] Il manque une donnée ; sa place reste en pointillés :
   *[other] Il manque { $count } données ; leur place reste en pointillés :
    }
toolkit-pack-do = Télécharger le dossier (ZIP)
toolkit-pack-encloses = À ajouter sur papier
toolkit-piece-letter = Lettre de déclaration
toolkit-piece-minutes = Procès-verbal de l’assemblée
toolkit-piece-bureau = Tableau des membres du bureau
toolkit-steps-title = Ce qui a été fait
toolkit-steps-none = Rien encore.
toolkit-steps-proof = Voir la preuve
toolkit-steps-done = C’est noté.
toolkit-step-file = Déposé
toolkit-step-receipt = Récépissé reçu
toolkit-step-final = Récépissé définitif reçu
toolkit-step-refuse = Refusé par l’autorité
toolkit-step-drop = Finalement sans objet
toolkit-way-direct = Au guichet
toolkit-way-bailiff = Par huissier
toolkit-way-letter = Par lettre recommandée
toolkit-way-online = En ligne ou par courriel
toolkit-field-on = Quel jour
toolkit-field-way = De quelle façon
toolkit-field-officer = Agent qui a reçu
toolkit-field-officer-hint = Son nom ou sa fonction ; scellé.
toolkit-field-office-place = Bureau
toolkit-field-number = Numéro du récépissé
toolkit-field-reason = Raison
toolkit-field-proof = Preuve (récépissé, photo)
toolkit-field-proof-hint = PDF, JPEG ou PNG, 8 Mo au plus ; scellé.
toolkit-feed-lead = Une adresse secrète met les échéances dans l’agenda de votre téléphone. Elle dit quoi et quand, jamais qui.
toolkit-feed-make = Créer une adresse
toolkit-feed-made = Copiez cette adresse dans votre agenda (« s’abonner à un calendrier »). Elle ne se montre qu’une fois.
toolkit-feed-address = Adresse secrète
toolkit-feed-count = { $count ->
    [one] Une adresse existe.
   *[other] { $count } adresses existent.
    }
toolkit-feed-end = Fermer toutes les adresses
toolkit-feed-end-sure = Plus aucun téléphone ne verra les échéances. Continuer ?
toolkit-feed-ended = Les adresses sont fermées.
toolkit-feed-name = Échéances de { $association }
toolkit-letter-due-subject = Rappel : { $duty }
toolkit-letter-due = { $association } : { $duty }. { $late ->
    [yes] L’échéance du { $date } est passée.
   *[no] L’échéance est le { $date }.
    } Le dossier est prêt à remplir et à imprimer :
    { $link }
