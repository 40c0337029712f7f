# Les règles de droit : champs, questions, citations, seuils, fichiers de procédure.
petition-law-field-names = Prénom et nom
petition-law-field-number = N° de la carte nationale
petition-law-field-expires-on = Fin de validité de la carte
petition-law-field-address = Adresse de résidence
petition-law-field-commune = Commune de résidence
petition-law-field-birth-place = Lieu de naissance
petition-law-field-roll-number = N° d’inscription sur les listes électorales générales
petition-law-field-contact = Courriel ou téléphone
petition-law-field-mark = Signature

petition-law-stage-outset = Dès le dépôt
petition-law-stage-study = Après étude

petition-law-way-direct = Auprès de l’autorité saisie, par courriel ou par son portail
petition-law-way-local-authority = Auprès de l’autorité administrative locale, qui transmet

petition-law-question-whom = À qui vous adressez-vous ?
petition-law-question-what = Que demandez-vous ?
petition-law-question-territory = De quel territoire s’agit-il ?
petition-law-question-by = Qui demande ?

petition-law-choice-government = Au gouvernement
petition-law-choice-parliament = Au Parlement
petition-law-choice-council = Au conseil d’une région, d’une province ou d’une commune
petition-law-choice-everybody = À tout le monde
petition-law-choice-act = Une mesure ou une décision
petition-law-choice-bill = Une loi nouvelle, ou la réforme d’une loi
petition-law-choice-agenda = Un point à l’ordre du jour d’un conseil
petition-law-choice-support = Montrer que nous sommes nombreux
petition-law-choice-region = Une région
petition-law-choice-province = Une préfecture ou une province
petition-law-choice-commune = Une commune
petition-law-choice-citizens = Des citoyennes et des citoyens
petition-law-choice-association = Une association

petition-law-excluded-whom =
    { $fits ->
        [government] Cette procédure s’adresse au gouvernement.
        [parliament] Cette procédure s’adresse au Parlement.
        [government-parliament] Cette procédure s’adresse au gouvernement ou au Parlement.
        [council] Cette procédure s’adresse au conseil d’un territoire.
        [everybody] Cette procédure s’adresse à tout le monde, et n’oblige personne.
       *[other] Cette procédure s’adresse à une autre autorité.
    }
petition-law-excluded-what =
    { $fits ->
        [act] Cette procédure sert à demander une mesure, non une loi.
        [bill] Cette procédure sert à proposer une loi.
        [act-bill] Cette procédure sert à demander une mesure ou une loi.
        [act-agenda] Cette procédure sert à faire inscrire un point à l’ordre du jour d’un conseil.
        [support] Cette procédure sert à montrer combien soutiennent une cause.
       *[other] Cette procédure sert à demander autre chose.
    }
petition-law-excluded-territory =
    { $fits ->
        [region] Cette procédure est celle d’une région.
        [province] Cette procédure est celle d’une préfecture ou d’une province.
        [commune] Cette procédure est celle d’une commune.
       *[other] Cette procédure est celle d’un autre territoire.
    }
petition-law-excluded-by =
    { $fits ->
        [citizens] Seuls des citoyens peuvent l’engager : les membres de votre association le peuvent, en leur nom.
        [association] Seule une association peut l’engager.
       *[other] D’autres peuvent l’engager.
    }

petition-law-source-organic-law = loi organique { $text }
petition-law-source-organic-law-article =
    { $bis ->
        [yes] loi organique { $text }, art. { $number } bis
       *[no] loi organique { $text }, art. { $number }
    }
petition-law-source-law = loi { $text }
petition-law-source-law-article =
    { $bis ->
        [yes] loi { $text }, art. { $number } bis
       *[no] loi { $text }, art. { $number }
    }
petition-law-source-decree = décret { $text }
petition-law-source-decree-article =
    { $bis ->
        [yes] décret { $text }, art. { $number } bis
       *[no] décret { $text }, art. { $number }
    }
petition-law-source-order = arrêté du Chef du gouvernement { $text }
petition-law-source-constitution = Constitution, art. { $number }
petition-law-source-house = règle de ce site : aucune loi ne le prévoit

petition-law-needs-nothing = Aucune signature n’est requise.
petition-law-needs-fixed =
    { $count ->
        [one] Une signature est requise.
       *[other] { $count } signatures sont requises.
    }
petition-law-needs-inhabitants =
    { $count ->
        [one] Une signature est requise
       *[other] { $count } signatures sont requises
    } : ce territoire comptait { $people } habitants au recensement de 2024.
petition-law-needs-arrondissements =
    { $count ->
        [one] Une signature est requise
       *[other] { $count } signatures sont requises
    } : cette commune est divisée en arrondissements.
petition-law-needs-unknown =
    { $count ->
        [one] Jusqu’à une signature est requise
       *[other] Jusqu’à { $count } signatures sont requises
    } : le nombre dépend du territoire.
petition-law-needs-doubt = À vérifier : la loi ne dit pas quel recensement compte. Avec les { $people } habitants de 2014, il faudrait { $older ->
        [one] une signature
       *[other] { $older } signatures
    }. Le plus sûr est d’en réunir le plus grand nombre des deux.

petition-law-file-closed = ce fichier ne peut pas être lu. Vérifiez qu’il est écrit en UTF-8 et que Twiza a le droit de le lire.
petition-law-file-too-long = ce fichier est trop long pour des règles de procédure.
petition-law-file-shape = ligne { $line } : { $reason }
petition-law-file-words = « { $at } » n’a pas de texte français ou arabe. Les deux sont nécessaires.
petition-law-file-twice = « { $code } » est écrit deux fois dans la même liste.
petition-law-file-authority = « { $code } » n’est pas une autorité de ce fichier.
petition-law-file-senseless = « { $at } » n’a pas de sens tel quel. Comparez avec une procédure livrée avec Twiza.
petition-law-file-never-runs = le délai « { $code } » ne commence jamais : aucune étape du fichier ne mène à son point de départ.
