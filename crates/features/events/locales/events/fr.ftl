events-title = Agenda
events-title-past = Agenda : ce qui a eu lieu
events-lead = Rencontres, ateliers et débats des associations du réseau, sur place et en ligne.
events-tab-coming = À venir
events-tab-past = Passé
events-all = Tout l’agenda
events-none = Rien d’annoncé pour l’instant. Abonnez-vous à l’agenda : ce qui sera annoncé viendra à vous.
events-none-so = Aucun événement ne correspond. Élargissez le thème, la région ou la langue.
events-none-month = Rien ce mois-ci. Essayez un autre mois.
events-none-past = Rien n’a encore eu lieu.
events-none-kept = Aucun événement en préparation. Commencez-en un : il reste un brouillon jusqu’à son annonce.
events-calendar = Calendrier
events-calendar-of = Les jours de { $month }
events-calendar-day = { $day } : { $count ->
    [one] un événement
   *[other] { $count } événements
}
events-narrow = Choisir un thème, une région, une langue
events-filter-theme = Thème
events-filter-region = Région
events-filter-lang = Langue parlée
events-any = Tous
events-subscribe = S’abonner à l’agenda
events-subscribe-words = Votre téléphone ou votre logiciel suit l’agenda par lui-même, avec le thème et la région choisis.
events-subscribe-phone = Suivre sur cet appareil
events-subscribe-file = Fichier iCalendar
events-front-kind = Agenda

events-state-draft = Brouillon
events-state-announced = Annoncé
events-state-postponed = Reporté
events-state-cancelled = Annulé
events-guest-seated = A une place
events-guest-offered = À confirmer
events-guest-waiting = En attente
events-guest-lapsed = Non confirmé
events-guest-cancelled = Ne vient pas
events-way-online = par la page
events-way-desk = par le secrétariat
events-way-door = sur place

events-weekday-1 = lundi
events-weekday-2 = mardi
events-weekday-3 = mercredi
events-weekday-4 = jeudi
events-weekday-5 = vendredi
events-weekday-6 = samedi
events-weekday-7 = dimanche
events-when-day = { $day }, de { $from } à { $to }
events-when-days = du { $from }, { $at }, au { $to }, { $until }
events-zone-casablanca = heure du Maroc
events-zone-algiers = heure d’Algérie
events-zone-tunis = heure de Tunisie
events-zone-tripoli = heure de Libye
events-zone-nouakchott = heure de Mauritanie
events-zone-cairo = heure d’Égypte
events-zone-dakar = heure du Sénégal
events-zone-beirut = heure du Liban
events-zone-paris = heure de Paris
events-zone-brussels = heure de Bruxelles
events-zone-madrid = heure de Madrid
events-zone-utc = temps universel

events-notice-cancelled = Cet événement n’a pas lieu.
events-notice-postponed = Cet événement est reporté. La nouvelle date sera annoncée ici.
events-notice-moved = Nouvelle date : il était prévu { $day } à { $time }.
events-notice-over = Cet événement a eu lieu.
events-programme = Programme
events-fact-event = Événement
events-fact-when = Quand
events-fact-where = Où
events-fact-keeper = Organisé par
events-fact-langs = Langues parlées
events-fact-access = Accessibilité
events-fact-themes = Thèmes
events-fact-contact = Renseignements
events-fact-attended = Personnes venues
events-online = En ligne
events-online-registered = Le lien est donné aux personnes inscrites.
events-online-ask = Le lien est donné par l’organisation.
events-add-to-calendar = Ajouter à mon calendrier
events-just-come = Entrée libre, sans inscription.

events-register = S’inscrire
events-register-queue = S’inscrire en liste d’attente
events-register-button = Je m’inscris
events-register-queue-button = M’inscrire en liste d’attente
events-register-anew = S’inscrire de nouveau
events-seats = { $count ->
    [one] Une place.
   *[other] { $count } places.
}
events-room = Il reste des places
events-room-few = Dernières places
events-room-none = Complet
events-room-none-words = Dès qu’une place se libère, elle va à la première personne qui attend.
events-must-confirm = Une lettre vous demandera de confirmer votre place ; sans réponse, elle va à la personne suivante.
events-full = Toutes les places sont prises.
events-closed = Les inscriptions sont closes.
events-field-name = Nom
events-field-contact = Courriel ou téléphone
events-field-contact-both = Nous vous y envoyons votre lien, un rappel, et ce qui changerait.
events-field-contact-mail = Avec un courriel, vous recevez votre lien, un rappel, et ce qui changerait. Sur un numéro de téléphone, nous ne pouvons pas écrire.
events-field-contact-none = Pour vous joindre si quelque chose change. Votre lien s’affiche après l’inscription : gardez-le.
events-field-association = Association
events-field-consent = J’accepte que l’organisation garde ces données pour cet événement seulement.
events-privacy = Votre nom et votre adresse sont gardés chiffrés, servent à cet événement seulement, ne sont montrés qu’à l’organisation, et sont effacés le { $day }. Vous pouvez les faire effacer à tout moment par votre lien (loi 09-08).
events-working = Un instant : votre appareil montre qu’il n’est pas un robot.
events-work-stale = La page était ouverte depuis trop longtemps. Envoyez encore une fois : rien n’est perdu.
events-work-hasty = C’est allé très vite. Attendez quelques secondes et envoyez encore une fois.
events-work-more = Beaucoup de personnes s’inscrivent en ce moment depuis votre réseau. Envoyez encore une fois.
events-work-crowded = Trop d’inscriptions viennent de votre réseau sans JavaScript. Réessayez dans dix minutes, ou activez JavaScript.
events-fault-contact = Ce n’est ni un courriel (nom@exemple.org) ni un numéro de téléphone (06…).
events-fault-consent = Sans votre accord, nous ne pouvons pas vous inscrire.
events-sent = Regardez votre boîte
events-sent-words = Nous vous avons écrit. La lettre dit si vous avez une place ou si vous attendez, et porte votre lien personnel.
events-sent-next = Par ce lien, vous voyez où vous en êtes, ajoutez l’événement à votre calendrier, ou annulez. Rien reçu ? Regardez dans les indésirables, ou inscrivez-vous encore une fois : la lettre repart.
events-own-page = Mon inscription
events-keep-link = Nous ne pouvons pas vous écrire : gardez l’adresse de cette page, elle est votre inscription.
events-standing-seated = Vous avez une place.
events-standing-offered = Une place est gardée pour vous jusqu’au { $until }. Confirmez-la.
events-standing-waiting = { $count ->
    [0] Vous êtes en tête de la liste d’attente.
    [one] Une personne attend avant vous.
   *[other] { $count } personnes attendent avant vous.
}
events-standing-lapsed = La place n’a pas été confirmée à temps ; elle est allée à la personne suivante.
events-standing-cancelled = Vous avez annulé. Vos données sont effacées.
events-confirm-button = Je confirme ma place
events-confirmed = Votre place est confirmée.
events-cancel-title = Je ne peux pas venir
events-cancel-words = Votre place ira à la première personne qui attend, et vos données sont effacées aussitôt.
events-cancel-button = Annuler mon inscription
events-cancel-sure = Annuler votre inscription ?
events-cancelled = Votre inscription est annulée et vos données sont effacées.

events-refused-gone = Cet événement n’existe plus.
events-refused-closed = On ne peut pas s’inscrire à cet événement : il n’est pas annoncé, ou les inscriptions sont closes.
events-refused-full = Toutes les places sont prises.
events-refused-no-guest = Cette inscription n’existe plus.
events-refused-late = Le délai pour confirmer est passé ; la place est allée à la personne suivante.
events-refused-too-few-seats = Plus de places sont déjà prises. Donnez un nombre au moins aussi grand.
events-refused-out-of-turn = Cette étape ne suit pas de là où en est l’événement. Rechargez la page.
events-refused-too-early = L’événement n’a pas encore eu lieu.
events-refused-erased = Les noms ont été effacés.

events-new = Préparer un événement
events-edit = Modifier
events-edit-told = Les personnes inscrites sont averties si la date ou l’heure change.
events-added = L’événement est un brouillon. Relisez-le, puis annoncez-le.
events-changed = L’événement est modifié.
events-announce = Annoncer
events-announce-again = Annoncer : il a lieu
events-announce-again-sure = Dire à toutes les personnes inscrites que l’événement a lieu à la date indiquée ?
events-announced = L’événement est annoncé : il est dans l’agenda.
events-postpone = Reporter
events-postpone-words = L’événement reste dans l’agenda avec vos mots, les places sont gardées, et les personnes inscrites sont averties. Quand la nouvelle date est connue, modifiez-la puis annoncez de nouveau.
events-postponed = L’événement est reporté ; les personnes inscrites sont averties.
events-call-off = Annuler l’événement
events-call-off-words = L’événement reste dans l’agenda avec vos mots, et les personnes inscrites sont averties.
events-called-off = L’événement est annulé ; les personnes inscrites sont averties.
events-remove = Jeter le brouillon
events-remove-sure = Jeter ce brouillon ?
events-removed = Le brouillon est jeté.
events-repeat = Répéter
events-repeat-words = Chaque répétition est un brouillon à elle : on l’annonce, la déplace ou l’annule sans toucher aux autres.
events-repeat-button = Préparer les répétitions
events-repeated = { $count ->
    [one] Un brouillon est prêt.
   *[other] { $count } brouillons sont prêts.
}
events-field-pace = Tous les combien
events-pace-week = Chaque semaine
events-pace-fortnight = Toutes les deux semaines
events-pace-month = Chaque mois
events-field-times = Combien de fois encore
events-public-page = Page publique
events-field-title = Titre
events-field-words = De quoi il s’agit
events-field-programme = Programme
events-field-programme-hint = Une ligne par moment : « 09:30 Accueil ». Une ligne qui finit par deux points ouvre une journée : « Samedi : ».
events-field-when = Quand
events-field-start-day = Premier jour
events-field-start-time = Début (18:00)
events-field-end-day = Dernier jour
events-field-end-time = Fin (20:00)
events-field-zone = À l’heure de
events-field-where = Où
events-field-place = Commune, province ou région
events-field-place-hint = Le nom suffit : « Tata », « Aït Melloul ».
events-field-address = Lieu et adresse
events-field-link = Lien pour participer à distance
events-field-link-hint = Montré seulement aux personnes qui ont une place.
events-field-themes = Thèmes
events-field-langs = Langues parlées
events-field-access = Accessibilité
events-field-ask = Renseignements
events-field-ask-hint = Une adresse ou un numéro de l’organisation : il est public.
events-field-registration = Inscription
events-field-registers = On s’inscrit sur la page publique
events-field-registers-hint = Sinon, l’entrée est libre.
events-field-seats = Places
events-field-seats-hint = Vide : autant que de monde.
events-field-queue = Liste d’attente quand c’est complet
events-field-confirmed = Faire confirmer la place par lettre
events-field-asks-association = Demander l’association
events-field-close-day = Inscriptions jusqu’au
events-field-close-time = à (heure)
events-field-kept = Effacer les noms après (jours)
events-field-kept-hint = Comptés depuis le dernier jour. Gardez-les le moins longtemps possible.
events-field-reason = Pourquoi, en quelques mots
events-choose = Choisir
events-place-which = Laquelle ?
events-fault-place = Plusieurs lieux portent ce nom : choisissez.
events-fault-no-place = Nous ne connaissons pas ce lieu. Donnez le nom d’une commune, d’une province ou d’une région.
events-fault-time = Ce n’est pas une heure. Écrivez par exemple 18:00.
events-fault-ends = La fin doit venir après le début.
events-fault-long = Un événement dure deux mois au plus.
events-fault-closes = Les inscriptions ne peuvent pas durer plus longtemps que l’événement.
events-fault-link = Ce n’est pas une adresse. Elle commence par https://.
events-fault-women = Il ne peut pas y avoir plus de femmes que de personnes.
events-column-title = Événement
events-column-when = Quand
events-column-state = État
events-column-attended = Venues
events-column-number = N°
events-column-acts = Actes
events-column-signature = Signature
events-column-way = Inscription
events-column-registered = Inscrite le
events-column-days = { $count ->
    [one] Présence
   *[other] Jours de présence (sur { $count })
}
events-free = Libres
events-figure-on = Places prises
events-figure-gone = Annulées ou non confirmées
events-figure-places = Les places
events-of-them-women = { $count ->
    [0] aucune femme
    [one] dont une femme
   *[other] dont { $count } femmes
}
events-erased = Les noms des personnes inscrites sont effacés.
events-erased-on = Les noms seront effacés le { $day }.
events-lists = Les personnes
events-guests = Personnes inscrites
events-guests-words = Ces noms sont confiés pour cet événement seulement. Chaque export est écrit au journal, sans les noms.
events-guests-none = Personne n’est encore inscrit.
events-guest-remove = Retirer
events-guest-remove-sure = Retirer cette personne et effacer ses données ?
events-guest-removed = La personne est retirée et ses données sont effacées.
events-nameless = (effacé)
events-desk = Inscrire quelqu’un
events-desk-words = Pour qui a téléphoné ou est passé. Sans courriel ni téléphone, personne ne pourra la prévenir.
events-desk-button = Inscrire
events-desk-done = La personne est inscrite.
events-desk-waits = C’est complet : la personne est en liste d’attente.
events-desk-known = Cette adresse est déjà inscrite.
events-tick = Pointer les présences
events-print = Feuille à signer (PDF)
events-days = Jours
events-there = { $count } sur { $all } sont là
events-find-name = Chercher un nom
events-walk-in = Quelqu’un vient sans s’être inscrit
events-walk-in-button = Noter sa présence
events-walk-in-done = La présence est notée.
events-count = Combien sont venues ?
events-count-words = { $count ->
    [0] Personne n’a été pointé.
    [one] Une personne a été pointée.
   *[other] { $count } personnes ont été pointées.
} Sans réponse, ce nombre compte trois jours après la fin.
events-field-people = Personnes venues
events-field-women = Dont femmes
events-counted = Le nombre est noté ; les mesures du plan avancent.
events-list-title = Feuille de présence
events-list-date = Imprimée le { $day }
events-list-kept = Ces données servent à cet événement seulement et sont effacées de Twiza le { $day } ; détruisez cette feuille au même moment (loi 09-08).
events-list-long = La liste a plus de { $most } noms : sur papier, elle ne servirait à personne. Prenez le classeur XLSX.
events-measure-held = Événements tenus
events-measure-attended = Personnes venues aux événements
events-measure-women = Femmes venues aux événements

events-letter-hello = Bonjour,
events-letter-registered-seated = Vous êtes inscrite ou inscrit : { $title }. Vous avez une place.
events-letter-registered-offered = Vous vous êtes inscrite ou inscrit : { $title }. Une place est gardée pour vous jusqu’au { $until } : confirmez-la par le lien ci-dessous.
events-letter-registered-waiting = Vous êtes en liste d’attente : { $title }. Dès qu’une place se libère pour vous, nous vous écrivons.
events-letter-again-link = Voici de nouveau votre lien pour : { $title }.
events-letter-moved-up-seated = Une place s’est libérée : { $title }. Elle est à vous. Si vous ne pouvez pas venir, annulez par votre lien.
events-letter-moved-up-offered = Une place s’est libérée : { $title }. Elle est gardée pour vous jusqu’au { $until } : confirmez-la par le lien ci-dessous, sinon elle va à la personne suivante.
events-letter-lapsed = Votre place n’a pas été confirmée à temps et est allée à la personne suivante : { $title }. Vos données sont effacées.
events-letter-moved = Nouvelle date ou nouvelle heure : { $title }. Votre inscription est gardée. Si cette date ne vous convient pas, annulez par votre lien.
events-letter-relocated = Nouveau lieu ou nouveau lien : { $title }. Votre inscription est gardée. Si vous ne pouvez pas venir, annulez par votre lien.
events-letter-postponed = Cet événement est reporté : { $title }. Votre inscription est gardée ; nous vous écrivons quand la nouvelle date est connue.
events-letter-cancelled = Cet événement n’a pas lieu : { $title }.
events-letter-reminder = { $days ->
    [1] Rappel : c’est bientôt, { $title }.
   *[other] Rappel : dans une semaine, { $title }.
} Si vous ne pouvez pas venir, annulez par votre lien : quelqu’un attend peut-être votre place.
events-letter-when = Quand :
events-letter-where = Où :
events-letter-online = Pour participer à distance (ce lien est pour vous) :
events-letter-page = Votre inscription, votre calendrier, annuler :
events-letter-page-confirm = Confirmer votre place :
events-letter-again = S’inscrire de nouveau :
events-letter-kept = Vos données servent à cet événement seulement et sont effacées le { $day }.
events-letter-subject-registered = Votre inscription : { $title }
events-letter-subject-confirm = Confirmez votre place : { $title }
events-letter-subject-waiting = Liste d’attente : { $title }
events-letter-subject-lapsed = Place non confirmée : { $title }
events-letter-subject-moved = Nouvelle date : { $title }
events-letter-subject-relocated = Nouveau lieu : { $title }
events-letter-subject-postponed = Reporté : { $title }
events-letter-subject-cancelled = Annulé : { $title }
events-letter-subject-reminder = Rappel : { $title }

events-picture = Image
events-picture-words = L’image perd l’endroit et l’heure de la prise de vue. Ne montrez personne sans son accord.
events-picture-added = L’image est ajoutée.
events-picture-removed = L’image est retirée.
events-picture-remove = Retirer l’image
events-field-file = Image (JPEG, PNG ou WebP)
events-field-alt = Ce que l’on y voit, pour qui ne la voit pas
events-field-credit = De qui est l’image
events-field-blur = Flouter les visages
events-fault-picture = Ce fichier n’est pas une image.
