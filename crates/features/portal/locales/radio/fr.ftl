# La webradio.
portal-radio-title = Webradio
portal-radio-plural = Épisodes de la webradio
portal-radio-lead = Les voix du mouvement : émissions, reportages et débats, à écouter en ligne ou dans une application de podcasts.
portal-radio-crumbs = Fil d’Ariane
portal-radio-measure-published = Épisodes de la webradio publiés
portal-radio-measure-minutes = Minutes de webradio publiées
portal-radio-search = Chercher dans ce qui est dit
portal-radio-search-go = Chercher
portal-radio-found = { $count ->
    [0] Aucun épisode
    [one] Un épisode
   *[other] { $count } épisodes
}
portal-radio-nothing-found = Ces mots ne sont dits dans aucun épisode. Essayez-en d’autres, ou cherchez dans tout le site.
portal-radio-search-everywhere = Chercher partout
portal-radio-back = Toute la webradio
portal-radio-programmes = Émissions
portal-radio-episodes = Épisodes
portal-radio-languages = Langue parlée
portal-radio-all = Toutes
portal-radio-none = Aucun épisode n’est encore publié. Revenez bientôt.
portal-radio-none-so = Aucun épisode dans cette langue pour l’instant.
portal-radio-subscribe = S’abonner
portal-radio-subscribe-how = Copiez cette adresse dans votre application de podcasts : les nouveaux épisodes y arrivent d’eux-mêmes, sans compte et sans pistage.
portal-radio-all-episodes = Tous les épisodes
portal-radio-feed = Flux du podcast
portal-radio-seconds = { $count } s
portal-radio-minutes = { $count } min
portal-radio-season-number = saison { $season }, épisode { $number }
portal-radio-number = épisode { $number }
portal-radio-megabytes = { $size } Mo
portal-radio-ended = Terminée
portal-radio-explicit = Ne convient pas aux enfants
portal-radio-download = Télécharger
portal-radio-skip-back = − { $count } s
portal-radio-skip-on = + { $count } s
portal-radio-speed = Vitesse
portal-radio-resumed = Vous reprenez là où vous vous étiez arrêté.
portal-radio-chapters = Chapitres
portal-radio-chapter-link = lien
portal-radio-people = On y entend
portal-radio-transcript = Transcription
portal-radio-transcript-read = Lire et chercher ({ $lang })
portal-radio-transcript-search = Un mot dit dans l’épisode
portal-radio-transcript-found = { $count ->
    [0] Ces mots ne sont pas dits ici.
    [one] Dit une fois :
   *[other] Dit { $count } fois :
}
portal-radio-transcript-download = Télécharger la transcription :
portal-radio-gone-title = Épisode retiré
portal-radio-gone = Cet épisode a été publié ici, puis retiré.
portal-radio-gone-on = Retiré le { $day }.
portal-radio-gone-why = Pourquoi :
portal-radio-live = En direct
portal-radio-live-lead = Le direct des radios du réseau, et ce qu’on y entend au fil de la semaine.
portal-radio-live-none = Aucune radio du réseau n’émet en direct pour l’instant. Les épisodes s’écoutent à tout moment.
portal-radio-live-from = Le son vient de { $host } dès que vous lancez l’écoute, et seulement alors.
portal-radio-live-elsewhere = Ouvrir dans un autre lecteur
portal-radio-listen-live = Écouter le direct
portal-radio-now = À l’antenne
portal-radio-until = jusqu’à { $time }
portal-radio-next = À suivre :
portal-radio-at = le { $day } à { $time }
portal-radio-always = Le direct est ouvert.
portal-radio-week = La semaine à l’antenne
portal-radio-day-1 = Lundi
portal-radio-day-2 = Mardi
portal-radio-day-3 = Mercredi
portal-radio-day-4 = Jeudi
portal-radio-day-5 = Vendredi
portal-radio-day-6 = Samedi
portal-radio-day-7 = Dimanche
portal-radio-order-episodic = Chaque épisode se suffit ; le plus récent d’abord
portal-radio-order-serial = À suivre du premier au dernier, par saisons
portal-radio-sort-full = Épisode
portal-radio-sort-trailer = Bande-annonce
portal-radio-sort-bonus = Hors-série
portal-radio-role-host = présentation
portal-radio-role-guest = invitation
portal-radio-role-reporter = reportage
portal-radio-role-producer = réalisation
portal-radio-role-editor = montage
portal-radio-role-narrator = lecture
portal-radio-role-translator = traduction
portal-radio-role-composer = musique
portal-radio-category-society = Société et culture
portal-radio-category-documentary = Documentaire
portal-radio-category-journals = Récits de vie
portal-radio-category-news = Actualités
portal-radio-category-commentary = Analyse de l’actualité
portal-radio-category-politics = Politique
portal-radio-category-government = Institutions publiques
portal-radio-category-non-profit = Vie associative
portal-radio-category-education = Éducation
portal-radio-category-courses = Cours et formations
portal-radio-category-health = Santé
portal-radio-category-history = Histoire
portal-radio-category-kids = Enfants et familles
portal-radio-category-music = Musique
portal-radio-category-arts = Arts
portal-radio-category-nature = Nature et environnement
# Pour celles et ceux qui la font.
portal-radio-keep-lead = Émissions et épisodes de votre organisation. Un épisode publié paraît aussitôt sur la webradio et dans les podcasts.
portal-radio-keep-none = Aucune émission pour l’instant. Créez la première : un nom, une langue, quelques mots sur ce qu’on y entend.
portal-radio-see-public = Voir la page publique
portal-radio-waiting = En préparation
portal-radio-later = Plus tard
portal-radio-choose = Choisir
portal-radio-edit = Modifier
portal-radio-remove = Supprimer
portal-radio-saved = C’est enregistré.
portal-radio-programme-new = Nouvelle émission
portal-radio-programme-edit = Modifier l’émission
portal-radio-programme-added = L’émission est créée. Ajoutez son premier épisode.
portal-radio-programme-empty = Aucun épisode pour l’instant.
portal-radio-episode-new = Nouvel épisode
portal-radio-episode-edit = Modifier l’épisode
portal-radio-episode-added = L’épisode est en préparation. Ajoutez maintenant son enregistrement.
portal-radio-column-title = Épisode
portal-radio-column-state = État
portal-radio-column-published = Publié le
portal-radio-cover = Pochette
portal-radio-cover-lead = Une image carrée d’au moins { $least } pixels de côté : les annuaires de podcasts n’en prennent pas d’autre. Sans image, Twiza dessine une pochette avec le nom de l’émission.
portal-radio-cover-file = Image (JPEG, PNG ou WebP)
portal-radio-cover-fault = Cette image fait { $width } × { $height } pixels. Il en faut une carrée, d’au moins { $least } × { $least }.
portal-radio-cover-drawn = Revenir à la pochette dessinée
portal-radio-field-title = Titre
portal-radio-field-summary = Présentation
portal-radio-field-lang = Langue du podcast
portal-radio-field-lang-hint = Un épisode peut être parlé dans une autre langue.
portal-radio-field-category = Sujet
portal-radio-field-category-hint = Pour les annuaires de podcasts (liste d’Apple).
portal-radio-field-order = Ordre d’écoute
portal-radio-field-author = Qui la fait (l’organisation, si rien n’est écrit)
portal-radio-field-explicit = Ne convient pas aux enfants
portal-radio-field-locked = Demander aux autres plateformes de ne pas reprendre ce podcast
portal-radio-field-locked-hint = Elles doivent alors écrire à l’adresse de la station avant de l’importer.
portal-radio-field-ended = L’émission est terminée : il n’y aura plus d’épisode
portal-radio-field-people = Les voix
portal-radio-field-people-hint = Seulement avec leur accord : ces noms sont publics. Pour enlever une personne, effacez son nom.
portal-radio-field-person = Personne { $number }
portal-radio-field-role = Rôle { $number }
portal-radio-field-themes = Thèmes
portal-radio-field-spoken = Langue parlée
portal-radio-field-notes = À lire en plus de l’écoute (Markdown)
portal-radio-field-season = Saison
portal-radio-field-number = Numéro
portal-radio-field-sort = Sorte
portal-radio-field-place = Lieu dont on parle
portal-radio-field-place-none = Aucun lieu en particulier
portal-radio-missing = Avant de publier :
portal-radio-missing-title = Il manque un titre.
portal-radio-missing-summary = Il manque une présentation.
portal-radio-missing-sound = Il manque l’enregistrement.
portal-radio-publish = Publier
portal-radio-publish-sure = Publier cet épisode ? Il paraît aussitôt sur la webradio et dans les podcasts.
portal-radio-published = L’épisode est publié.
portal-radio-withdraw = Retirer l’épisode
portal-radio-withdraw-lead = L’épisode quitte la webradio et les podcasts. Son adresse dira qu’il a été retiré, et pourquoi si vous l’écrivez. Ce qui est déjà téléchargé ailleurs y reste.
portal-radio-withdraw-reason = Pourquoi (public)
portal-radio-withdrawn = L’épisode est retiré.
portal-radio-sound = Enregistrement
portal-radio-sound-none = Aucun enregistrement pour l’instant.
portal-radio-sound-add = Ajouter l’enregistrement
portal-radio-sound-replace = Remplacer l’enregistrement
portal-radio-sound-not-apple = Apple Podcasts n’accepte que le MP3 et le M4A : cet épisode y manquera. Les autres applications et cette page le lisent.
portal-radio-sound-lead = Un fichier MP3, M4A, OGG, WAV ou FLAC de { $most } Mo au plus. Pour la parole, un MP3 mono à 64 kbit/s suffit : une heure pèse 29 Mo.
portal-radio-sound-file = Fichier son
portal-radio-sound-hint = L’envoi peut durer : laissez la page ouverte jusqu’à la fin.
portal-radio-sound-send = Envoyer
portal-radio-sound-sending = Envoi en cours
portal-radio-sound-too-big = Ce fichier dépasse { $most } Mo. Enregistrez-le en MP3 mono à 64 kbit/s, ou coupez-le en deux épisodes.
portal-radio-sound-over = Ce fichier pèse { $sent } Mo ; la limite est de { $most } Mo. Rien n’a été gardé. Enregistrez-le en MP3 mono à 64 kbit/s, ou coupez-le en deux épisodes.
portal-radio-sound-none-such = Ce fichier n’est pas un enregistrement sonore. Envoyez un MP3, M4A, OGG, WAV ou FLAC.
portal-radio-sound-taken = L’enregistrement est arrivé en entier.
portal-radio-sound-cut = L’enregistrement est gardé, mais il s’interrompt avant sa fin : le fichier est incomplet. Écoutez-le, et renvoyez-le s’il manque quelque chose.
portal-radio-chapters-lead = Une ligne par chapitre : le moment, puis le titre ; un lien peut suivre. Par exemple :
portal-radio-chapters-field = Chapitres, dans la langue parlée
portal-radio-chapters-file = Ou un fichier de chapitres
portal-radio-chapters-file-hint = WebVTT, JSON de Podcasting 2.0, ou le même texte. Il remplace ce qui est écrit au-dessus.
portal-radio-chapters-edit = Modifier les chapitres
portal-radio-chapters-behind = { $count ->
    [one] Un chapitre commence après la fin de l’enregistrement : corrigez son moment.
   *[other] { $count } chapitres commencent après la fin de l’enregistrement : corrigez leurs moments.
}
portal-radio-transcript-add = Ajouter une transcription
portal-radio-transcript-lead = Ce qui est dit, pour qui n’entend pas, pour qui lit plus vite, et pour que la recherche le trouve. Une transcription par langue : la langue parlée, et ses traductions.
portal-radio-transcript-lang = Langue de la transcription
portal-radio-transcript-lang-hint = S’il y en a déjà une dans cette langue, elle est remplacée.
portal-radio-transcript-file = Fichier
portal-radio-transcript-file-hint = WebVTT, SubRip (SRT), JSON de Podcasting 2.0, ou texte. Avec les moments, chaque phrase mène à son moment.
portal-radio-transcript-paste = Ou collez le texte
portal-radio-transcript-words = { $count ->
    [one] un mot
   *[other] { $count } mots
}
portal-radio-transcript-untimed = sans les moments
portal-radio-transcript-taken = { $count ->
    [one] La transcription est enregistrée : un mot.
   *[other] La transcription est enregistrée : { $count } mots.
}
portal-radio-transcript-remove-sure = Supprimer cette transcription ?
portal-radio-station = La station
portal-radio-station-lead = Le nom sous lequel tous les épisodes paraissent ensemble, et le direct si vous en avez un.
portal-radio-station-name = Nom de la station
portal-radio-station-email = Adresse de la station
portal-radio-station-email-hint = Publique : les annuaires y écrivent pour vérifier que le podcast est à vous.
portal-radio-station-stream = Adresse du direct
portal-radio-station-stream-hint = Celle que donne votre serveur de diffusion (Icecast, AzuraCast, …). Vide : pas de direct.
portal-radio-station-mime = Format du direct
portal-radio-week-hint = Les heures sont celles du Maroc. Une ligne sans heure ne compte pas.
portal-radio-slot = Passage { $number }
portal-radio-slot-day = Jour
portal-radio-slot-from = De
portal-radio-slot-minutes = Minutes
portal-radio-slot-title-fr = Titre en français
portal-radio-slot-title-ar = Titre en arabe
portal-radio-slot-programme = Émission
portal-radio-slot-none = Aucune
portal-radio-fault-empty = Il n’y a rien à lire. Choisissez un fichier ou collez le texte.
portal-radio-fault-many = C’est trop long : au plus 300 chapitres, ou 40 000 répliques et 2 Mo de transcription.
portal-radio-fault-long = Ligne { $line } : elle est trop longue (200 caractères pour un titre de chapitre). Une ligne 0 désigne tout le fichier : ajoutez des lignes vides entre les paragraphes.
portal-radio-fault-no-time = Ligne { $line } : elle doit commencer par un moment, comme 12:30.
portal-radio-fault-time = Ligne { $line } : ce moment ne se lit pas. Écrivez minutes:secondes ou heures:minutes:secondes, comme 12:30 ou 1:02:03.
portal-radio-fault-no-title = Ligne { $line } : il manque un titre après le moment.
portal-radio-fault-twice = Ligne { $line } : un autre chapitre commence au même moment.
portal-radio-fault-backwards = Ligne { $line } : la fin est avant le début.
portal-radio-fault-json = Ligne { $line } : ce fichier ressemble à du JSON, mais n’en suit pas les règles (JSON de Podcasting 2.0).
portal-radio-fault-people = Au plus 20 personnes, et 120 caractères par nom.
portal-radio-fault-email = Ce n’est pas une adresse électronique : écrivez-la comme radio@exemple.org.
portal-radio-fault-stream = Ce n’est pas une adresse de diffusion : elle commence par https:// ou http://.
portal-radio-fault-slot = Passage { $line } : il faut un jour, une heure, une durée de 1 à 1440 minutes et un titre.
portal-radio-refused-gone = Cet épisode ou cette émission n’existe plus. Rechargez la page.
portal-radio-refused-withdrawn = L’épisode est retiré : reprenez-le comme brouillon avant de le modifier.
portal-radio-refused-title = Trop d’épisodes portent ce titre. Changez-le un peu.
portal-radio-was-submitted = L’épisode est parti à la relecture.
portal-radio-was-returned = L’épisode est de nouveau un brouillon.
portal-radio-was-scheduled = L’épisode paraîtra { $when }.
portal-radio-was-unscheduled = L’épisode ne paraîtra pas de lui-même.
portal-radio-put-aside = L’épisode est mis de côté.
portal-radio-second = Demandez à une autre personne de la rédaction de l’écouter.
portal-radio-alone = Personne d’autre dans cette rédaction ne peut le publier : vous publiez votre propre épisode, et l’historique le dit.
portal-radio-in-review = La rédaction écoute cet épisode. Pour le modifier, reprenez-le d’abord.
portal-radio-take-back = Reprendre l’épisode
portal-radio-schedule-what = L’épisode paraîtra tel qu’il sera à cette heure.
portal-radio-own = Vos épisodes
portal-radio-report-lead = Préparez un épisode pour l’une de ces émissions : la rédaction l’écoute, puis le publie.
portal-radio-listened = { $count ->
    [one] Écouté une fois
   *[other] Écouté { $count } fois
}
portal-radio-listened-lately = { $count ->
    [one] Une écoute en { $days } jours
   *[other] { $count } écoutes en { $days } jours
}
portal-radio-measure-listens = Écoutes des épisodes
portal-radio-refused-turn = Cela ne peut pas se faire maintenant : l’épisode est à une autre étape, ou ce geste revient à quelqu’un d’autre.
portal-radio-letter-published-subject = Publié : { $title }
portal-radio-letter-published =
    Votre épisode « { $title } » est publié. Merci.
    Vous pouvez le réécouter ici, et signaler une erreur à la rédaction :
    { $link }
