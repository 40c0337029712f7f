newsletter-title = Lettres d’information
newsletter-lead = Recevez par courriel ce que le mouvement publie. Vous choisissez les lettres et la langue ; on se désabonne d’un geste.
newsletter-none = Aucune lettre d’information n’est ouverte pour l’instant.
newsletter-no-post = Cette installation n’envoie pas encore de courriels : l’inscription n’est pas possible pour l’instant.
newsletter-which = Quelles lettres ?
newsletter-address = Adresse électronique
newsletter-name = Votre nom
newsletter-name-hint = Seulement pour vous saluer dans la lettre.
newsletter-lang = Langue
newsletter-consent = Votre adresse est chiffrée, ne sert qu’à ces lettres et n’est transmise à personne. Aucun lien, aucune image ne vous suit. Vous pouvez tout effacer d’un geste à partir de chaque lettre.
newsletter-subscribe = S’abonner
newsletter-working = Un instant : votre appareil montre qu’il n’est pas un robot…
newsletter-archive = Numéros parus
newsletter-archive-none = Aucun numéro n’est encore paru.
newsletter-written-in = Écrite en : { $langs }
newsletter-fault-list = Choisissez au moins une lettre.
newsletter-fault-address = Ce n’est pas une adresse électronique. Exemple : nom@exemple.org
newsletter-fault-name = Écrivez un nom, sans adresse web.
newsletter-toll-stale = La page était ouverte depuis trop longtemps. Appuyez encore une fois.
newsletter-toll-hasty = C’était plus rapide qu’une personne n’écrit. Attendez quelques secondes et appuyez encore une fois.
newsletter-toll-more = Beaucoup d’inscriptions viennent de votre réseau en ce moment. Appuyez encore une fois.
newsletter-toll-crowded = Trop d’inscriptions viennent de votre réseau en ce moment. Réessayez dans dix minutes.
newsletter-asked = Regardez votre boîte
newsletter-asked-words = Si l’adresse est bien la vôtre, un courriel y arrive dans un instant. Ouvrez le lien qu’il contient pour confirmer.
newsletter-asked-after = Rien n’est envoyé avant votre confirmation. Sans elle, votre adresse est effacée au bout de sept jours. Pas de courriel ? Regardez parmi les indésirables.
newsletter-way-up = Fil d’Ariane
newsletter-confirm = Confirmer l’abonnement
newsletter-confirm-words = Vous avez demandé à recevoir :
newsletter-confirm-button = Oui, je m’abonne
newsletter-confirm-not-you = Ce n’était pas vous ? Fermez cette page : rien ne vous sera envoyé.
newsletter-confirmed = C’est fait
newsletter-confirmed-words = Vous êtes abonné·e. La prochaine lettre vous parviendra.
newsletter-confirmed-after = Chaque lettre contient les liens pour changer vos choix, partir ou tout effacer.
newsletter-link-gone = Ce lien a déjà servi ou n’est plus valable. Abonnez-vous encore une fois si vous ne recevez rien.
newsletter-confirm-subject = { $sender } : confirmez votre abonnement
newsletter-confirm-letter =
    Bonjour,

    quelqu’un, sans doute vous, a demandé à recevoir à cette adresse, de { $sender } :

    { $lists }

    Pour confirmer, ouvrez ce lien (il est valable sept jours) :
    { $link }

    Ce n’était pas vous ? Ne faites rien : rien ne vous sera envoyé et votre adresse sera effacée.
newsletter-preferences = Ce que vous recevez
newsletter-preferences-words = Ces choix valent pour l’adresse { $address }.
newsletter-since = Vous avez accepté le { $date }.
newsletter-preferences-save = Enregistrer
newsletter-preferences-none-erases = Si vous ne gardez aucune lettre, votre adresse est effacée d’ici.
newsletter-preferences-erase = Oui, ne plus rien recevoir et effacer mon adresse
newsletter-fault-erase = Vous n’avez gardé aucune lettre : votre adresse serait effacée. Cochez cette case si vous le voulez, ou gardez une lettre.
newsletter-preferences-saved = Vos choix sont enregistrés.
newsletter-erase = Tout effacer
newsletter-erase-words = Votre adresse, votre nom et vos choix sont effacés tout de suite. Il ne reste qu’une empreinte chiffrée, qui empêche qu’on vous réinscrive par mégarde.
newsletter-erase-button = Effacer maintenant
newsletter-erased = Tout est effacé
newsletter-erased-words = Votre adresse et votre nom ne sont plus ici. Plus rien ne vous sera envoyé.
newsletter-away = Cette adresse n’est plus abonnée : il n’y a plus rien à faire.
newsletter-leave = Se désabonner
newsletter-leave-words = Ne plus recevoir « { $list } » ?
newsletter-leave-button = Me désabonner
newsletter-leave-instead = Plutôt changer mes choix
newsletter-left = Vous êtes désabonné·e
newsletter-left-words = « { $list } » ne vous sera plus envoyée.
newsletter-left-after = Un numéro déjà en chemin peut encore arriver. Merci de nous avoir lus.
newsletter-mail-why = Vous recevez cette lettre parce que vous vous êtes abonné·e à « { $list } » de { $sender }.
newsletter-mail-online = Lire en ligne
newsletter-mail-preferences = Changer ce que je reçois
newsletter-mail-leave = Me désabonner
newsletter-mail-greeting = Bonjour,
newsletter-mail-greeting-named = Bonjour { $name },
newsletter-state-draft = Brouillon
newsletter-state-scheduled = Programmé
newsletter-state-sending = En cours d’envoi
newsletter-state-paused = En pause
newsletter-state-sent = Paru
newsletter-paused-by-hand = L’envoi a été mis en pause. Rien n’est perdu : il reprend où il en était.
newsletter-paused-unwanted = Le serveur de courrier refuse presque tout : ce que dit ce numéro, ou celui qui l’envoie. L’envoi s’est arrêté de lui-même et aucune adresse n’a été mise de côté. Parlez à la personne qui s’occupe du serveur avant de reprendre.
newsletter-paused-moved = Ce numéro a été programmé ou commencé par une autre installation : les données d’ici viennent d’une sauvegarde ou d’un déménagement. Depuis, l’ancienne a peut-être envoyé tout ou partie de ce qui semble attendre ici. Rien ne part de lui-même : si l’ancienne s’est arrêtée au même point, reprenez ; sinon, terminez ici.
newsletter-paused-no-post = Cette installation n’envoie pas de courriels en nombre.
newsletter-copy-handed = En chemin
newsletter-copy-later = À réessayer
newsletter-copy-sent = Remis
newsletter-copy-refused = Refusé
newsletter-copy-failed = Abandonné
newsletter-copy-doubtful = Incertain
newsletter-copy-bounced = Non distribué
newsletter-copy-complained = Signalé
newsletter-count-sent = Remis au serveur de courrier
newsletter-count-refused = Adresses qui n’existent pas
newsletter-count-failed = Abandonnés après plusieurs essais
newsletter-count-doubtful = Sans nouvelles
newsletter-count-bounced = Renvoyés sans être distribués
newsletter-count-complained = Signalés comme indésirables
newsletter-count-left = Lecteurs partis après ce numéro
newsletter-source-form = Inscription confirmée
newsletter-source-import = Liste importée
newsletter-stopped-hard = Adresses qui n’existent plus : plus rien ne leur est envoyé.
newsletter-stopped-soft = Adresses dont les lettres reviennent sans cesse : plus rien ne leur est envoyé.
newsletter-closed-left = Désabonnement
newsletter-closed-complained = Signalement
newsletter-closed-erased = Effacement
newsletter-desk-lead = Les lettres d’information de cet espace : leurs abonnés, leurs numéros, ce qui est en cours d’envoi.
newsletter-desk-no-post = Aucun serveur de courrier n’est réglé : rien ne peut être envoyé. La personne qui tient l’installation le règle avec --mail.
newsletter-list = Lettre
newsletter-readers = Abonnés
newsletter-last = Dernier numéro
newsletter-list-state = État
newsletter-list-open = Ouverte
newsletter-list-closed = Fermée
newsletter-list-new = Nouvelle lettre
newsletter-lists-none = Cet espace n’a pas encore de lettre d’information.
newsletter-stopped = Adresses mises de côté
newsletter-readers-count = { $count ->
        [0] Personne n’est encore abonné.
        [one] { $count } personne est abonnée.
       *[other] { $count } personnes sont abonnées.
    }
newsletter-issue = Numéro
newsletter-issue-when = Quand
newsletter-issue-new = Commencer un numéro
newsletter-issue-nameless = Sans objet
newsletter-issues-none = Aucun numéro n’a encore été commencé.
newsletter-import = Importer des adresses
newsletter-list-settings = Réglages de la lettre
newsletter-list-public = Page publique
newsletter-list-made = La lettre est ouverte.
newsletter-list-changed = Les réglages sont enregistrés.
newsletter-slug-taken = Ce nom court est déjà pris.
newsletter-slug-length = Le nom court a entre 3 et 60 caractères.
newsletter-slug-letters = Seulement des lettres a à z, des chiffres et des tirets entre eux.
newsletter-lists-many = Cet espace a déjà autant de lettres qu’il peut en avoir.
newsletter-fault-langs = Choisissez au moins une langue.
newsletter-list-title = Nom de la lettre
newsletter-list-about = Ce qu’on y trouve, en une phrase
newsletter-list-slug = Nom court dans l’adresse
newsletter-list-slug-hint = Il ne change plus ensuite. Exemple : droits-et-libertes
newsletter-list-langs = Langues dans lesquelles elle est écrite
newsletter-list-kinds = Ce qui est proposé pour ses numéros
newsletter-list-kinds-hint = Rien de coché : tout ce qui est publié.
newsletter-list-theme = Thème
newsletter-list-theme-all = Tous les thèmes
newsletter-list-reply = Où vont les réponses
newsletter-list-reply-hint = Une adresse que quelqu’un lit. Sans elle, les réponses vont à l’adresse d’envoi.
newsletter-list-is-open = On peut s’y abonner
newsletter-save = Enregistrer
newsletter-saved = Le numéro est enregistré.
newsletter-scheduled-for = Il partira le { $at }.
newsletter-unschedule = Reprendre l’écriture
newsletter-progress = { $done } sur { $of }
newsletter-trouble = Le serveur de courrier ne répond pas ou nous refuse en ce moment. Rien n’est perdu : l’envoi essaie de nouveau de lui-même.
newsletter-later = { $count ->
        [one] { $count } exemplaire sera réessayé, le { $at }.
       *[other] { $count } exemplaires seront réessayés, les premiers le { $at }.
    }
newsletter-pause = Mettre en pause
newsletter-resume = Reprendre l’envoi
newsletter-paused-wordless = Ce numéro n’a plus d’objet dans aucune des langues de la lettre. Reprenez l’écriture, ou rendez sa langue à la lettre.
newsletter-issue-in-hand = Des exemplaires sont encore entre les mains du serveur de courrier. Attendez un instant, puis recommencez.
newsletter-otherwise = Autres décisions
newsletter-believe = Reprendre et croire les refus
newsletter-believe-words = Si vous savez que ces adresses n’existent vraiment plus, l’envoi peut reprendre en croyant les refus : chaque adresse refusée est alors mise de côté pour de bon.
newsletter-end = Terminer ici
newsletter-end-words = Terminer pour de bon : qui n’a pas encore reçu ce numéro ne le recevra pas. Il reste lisible en ligne.
newsletter-end-done = L’envoi est terminé.
newsletter-trouble-unreachable = Le serveur de courrier ne répond pas en ce moment. Rien n’est perdu : l’envoi essaie de nouveau de lui-même.
newsletter-trouble-unsafe = La liaison avec le serveur de courrier ne peut pas être chiffrée comme il le faut. Rien ne part sans cela ; l’envoi essaie de nouveau de lui-même. La personne qui tient l’installation vérifie --mail et le certificat.
newsletter-trouble-unwelcome = Le serveur de courrier ne veut pas de nous : nom ou mot de passe refusé, ou liaison fermée. L’envoi essaie de nouveau de lui-même. La personne qui tient l’installation vérifie --mail.
newsletter-ended = Tout est parti le { $at }.
newsletter-figures = Chiffres
newsletter-figures-how = Ces chiffres viennent des serveurs de courrier et des désabonnements. Personne n’est suivi : nous ne savons pas qui ouvre une lettre.
newsletter-doubtful = Exemplaires sans nouvelles
newsletter-doubtful-words = { $count ->
        [one] Pour { $count } exemplaire, la liaison s’est coupée après l’envoi et avant la réponse : il est peut-être arrivé. Il ne repart pas de lui-même, pour que personne n’en reçoive deux.
       *[other] Pour { $count } exemplaires, la liaison s’est coupée après l’envoi et avant la réponse : ils sont peut-être arrivés. Ils ne repartent pas d’eux-mêmes, pour que personne n’en reçoive deux.
    }
newsletter-doubtful-send = Les renvoyer quand même
newsletter-doubtful-ask = { $count ->
        [one] Renvoyer { $count } exemplaire ? Qui a déjà reçu le sien en recevra deux.
       *[other] Renvoyer { $count } exemplaires ? Qui a déjà reçu le sien en recevra deux.
    }
newsletter-doubtful-sure = Oui, les renvoyer, même si certaines personnes en reçoivent deux
newsletter-doubtful-fault-sure = Cochez cette case pour dire que ces exemplaires doivent repartir : qui a déjà reçu le sien en recevra deux.
newsletter-doubtful-over = L’envoi de ce numéro a été terminé à la main : rien n’en repart.
newsletter-preview = Aperçu
newsletter-preview-nothing = Donnez d’abord un objet dans une des langues de la lettre.
newsletter-preview-plain = En texte simple
newsletter-test = Envoi d’essai
newsletter-test-to = Envoyer un essai à
newsletter-test-send = Envoyer l’essai
newsletter-test-sent = Le serveur de courrier a pris l’essai ({ $count }).
newsletter-test-refused = Le serveur de courrier ne connaît pas cette adresse.
newsletter-test-later = Le serveur de courrier demande d’attendre. Réessayez dans quelques minutes.
newsletter-test-unwanted = Le serveur de courrier refuse ce numéro ou celui qui l’envoie.
newsletter-test-silent = Le serveur de courrier n’a pas répondu à temps.
newsletter-no-address = L’installation ne connaît pas son adresse publique (--public-url) : les liens de la lettre ne mèneraient nulle part.
newsletter-nothing-said = Ce numéro ne dit encore rien : ajoutez une introduction ou un élément.
newsletter-fault-time = Ce n’est pas une heure. Exemple : 8:30
newsletter-fault-past = Ce moment est passé.
newsletter-issue-closed = Ce numéro est déjà parti ou en train de partir : on ne peut plus le changer.
newsletter-issue-not-paused = Ce numéro n’est pas en pause.
newsletter-subject = Objet
newsletter-subject-hint = Le numéro part dans les langues de la lettre qui ont un objet. Qui lit une autre langue le reçoit dans la première.
newsletter-intro = Introduction (Markdown)
newsletter-closing = Mot de la fin (Markdown)
newsletter-items = Éléments
newsletter-items-none = Aucun élément pour l’instant : choisissez ci-dessous parmi ce qui est paru.
newsletter-items-many = Un numéro a au plus 40 éléments.
newsletter-item-at = Place
newsletter-item-out = Retirer
newsletter-item-title = Titre
newsletter-item-words = Quelques mots (Markdown)
newsletter-proposed = Paru depuis le dernier numéro
newsletter-proposed-none = Rien de nouveau n’est paru.
newsletter-add-own = Ajouter un élément de notre plume
newsletter-send = Envoi
newsletter-send-words = Sans date ni heure, le numéro part tout de suite. Enregistrez d’abord ce que vous venez d’écrire.
newsletter-send-day = Jour
newsletter-send-time = Heure
newsletter-send-time-hint = Par exemple 8:30
newsletter-send-button = { $count ->
        [0] Envoyer le numéro (personne n’est encore abonné)
        [one] Envoyer le numéro à { $count } personne abonnée
       *[other] Envoyer le numéro à { $count } personnes abonnées
    }
newsletter-send-ask = { $count ->
        [0] Personne n’est encore abonné à cette lettre. Envoyer ce numéro quand même ? Un envoi ne se reprend pas.
        [one] Envoyer ce numéro à { $count } personne abonnée ? Un envoi ne se reprend pas.
       *[other] Envoyer ce numéro à { $count } personnes abonnées ? Un envoi ne se reprend pas.
    }
newsletter-send-sure = { $count ->
        [0] Oui, envoyer, même si personne n’est encore abonné
        [one] Oui, envoyer à { $count } personne abonnée
       *[other] Oui, envoyer à { $count } personnes abonnées
    }
newsletter-fault-sure = Cochez cette case pour dire que le numéro doit partir : un envoi ne se reprend pas.
newsletter-remove = Jeter ce brouillon
newsletter-remove-button = Jeter
newsletter-removed = Le brouillon est jeté.
newsletter-consented = Accord donné le
newsletter-source = Venue
newsletter-import-lead = Un fichier avec une adresse par ligne. Les doublons, les adresses mortes et les personnes parties sont reconnus et laissés de côté.
newsletter-import-file = Fichier CSV, XLSX ou ODS
newsletter-import-file-hint = Une colonne « Courriel » ; « Nom » et « Langue » (fr, ar, en) si vous les avez.
newsletter-import-check = Lire le fichier
newsletter-import-no-column = Aucune colonne ne contient d’adresses électroniques.
newsletter-import-many = Le fichier a plus de { $most } lignes. Partagez-le.
newsletter-import-reading = Lecture des adresses
newsletter-import-bringing = Import des adresses
newsletter-import-gone = Cet import n’est plus là. Envoyez le fichier encore une fois.
newsletter-import-new = { $count ->
        [0] Aucune nouvelle adresse dans ce fichier.
        [one] { $count } nouvelle adresse peut être importée.
       *[other] { $count } nouvelles adresses peuvent être importées.
    }
newsletter-import-known = Déjà abonnés
newsletter-import-twice = Doublons dans le fichier
newsletter-import-closed = Personnes parties, non reprises
newsletter-import-stopped = Adresses mortes, non reprises
newsletter-import-faulty = Lignes sans adresse valable
newsletter-import-lines = Lignes à corriger : { $lines }
newsletter-import-consented = Date à laquelle ces personnes ont donné leur accord
newsletter-import-consented-hint = La loi 09-08 demande un accord daté. S’il y en a plusieurs, la date la plus récente.
newsletter-import-agreed = J’atteste que ces personnes ont accepté de recevoir cette lettre.
newsletter-import-bring = { $count ->
        [one] Importer { $count } adresse
       *[other] Importer { $count } adresses
    }
newsletter-fault-future = Cette date n’est pas encore venue.
newsletter-fault-agreed = Sans cet accord, rien ne peut être importé.
newsletter-measure-subscribers = Abonnements confirmés aux lettres
newsletter-measure-left = Désabonnements des lettres
newsletter-measure-issues = Numéros de lettres envoyés
newsletter-measure-copies = Exemplaires de lettres remis
