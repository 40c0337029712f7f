training-title = Formations
training-lead = Les appels à candidatures des associations du réseau : qui peut postuler, comment on choisit, et où cela se passe.
training-tab-open = Ouverts
training-tab-past = Clos
training-none-open = Aucun appel n’est ouvert pour l’instant.
training-none-past = Aucun appel n’est encore clos.
training-all = Tous les appels
training-found = Appels à candidatures
training-front-kind = Appel à candidatures
training-crumbs = Vous êtes ici
training-closes = Clôture :
training-opens = Ouverture des candidatures :
training-days = du { $from } au { $to }
training-choose = Choisir…
training-call-draft = Brouillon
training-call-open = Ouvert
training-call-coming = À venir
training-call-closed = Clos
training-call-review = En évaluation
training-call-decided = Décidé
training-order-score = Par les notes des évaluateurs
training-order-arrival = Dans l’ordre d’arrivée
training-application-draft = Brouillon
training-application-sent = Reçue
training-application-ineligible = Non recevable
training-application-offered = À confirmer
training-application-confirmed = Place confirmée
training-application-waiting = En liste d’attente
training-application-refused = Non retenue
training-application-lapsed = Non confirmée à temps
training-application-declined = Retirée
training-application-numbered = Candidature n° { $number }
training-applications = Candidatures
training-applications-none = Aucune candidature ici.
training-way-online = par la page publique
training-way-list = par une liste importée
training-outcome-accepted = Retenue
training-outcome-waiting = Liste d’attente
training-outcome-refused = Non retenue
training-group-women = femmes
training-group-youth = moins de 35 ans
training-group-rural = associations rurales
training-group-new = nouvelles associations
training-review-asked = À évaluer
training-review-given = Évaluée
training-review-recused = Récusée
training-apply = Poser sa candidature
training-apply-title = Candidature
training-apply-words = Aucun compte n’est nécessaire. Vous pouvez enregistrer et reprendre plus tard, par un lien qui vous est envoyé.
training-ended = Les candidatures sont closes.
training-ended-decided = Les candidatures sont closes et les places attribuées.
training-fact-keeper = Organisé par
training-fact-places = Par association
training-fact-contact = Renseignements
training-fact-kept = Vos données sont effacées le
training-fact-call = Appel
training-fact-number = Numéro
training-fact-cohort = Groupe
training-fact-answers = Ses réponses
training-fact-people = Participants
training-fact-score = Note
training-fact-way = Reçue
training-fact-until = À confirmer avant
training-fact-directory = Annuaire
training-fact-directory-there = Voir l’association
training-cohorts = Groupes
training-cohorts-none = Aucun groupe.
training-cohort-new = Ajouter un groupe
training-cohort-edit = Modifier le groupe
training-cohort-overview = Vue d’ensemble
training-cohort-cancelled = Annulé
training-cohort-nobody = Personne ici.
training-cohort-no-programme = Il faut d’abord un programme.
training-room = Des places sont libres
training-room-waiting = Complet : liste d’attente
training-room-none = Complet
training-how = Comment les places sont attribuées
training-criteria = Qui peut postuler
training-criteria-hint = Ces conditions sont montrées sur l’appel et vérifiées à l’envoi.
training-criterion-regions = Le siège est dans une de ces régions : { $regions }.
training-criterion-rural = Associations de communes rurales seulement
training-criterion-women = Au moins { $percent } % de femmes parmi les participants de l’association.
training-criterion-new = Associations qui n’ont pas encore eu de place seulement
training-criterion-receipt = L’association a le récépissé de sa déclaration
training-grid = Grille de notation
training-grid-words = Deux évaluateurs notent chaque candidature sans se consulter. Si leurs notes diffèrent de plus de { $gap } points sur cent, une troisième personne note aussi.
training-least-score = Une note d’au moins { $percent } % est nécessaire.
training-order-arrival-words = Les places sont attribuées dans l’ordre d’arrivée ; ensuite une liste d’attente est ouverte.
training-rules = Règles d’équilibre
training-rules-words = Les places vont d’abord aux meilleures notes. Puis, tant qu’une règle n’est pas respectée, la première candidature suivante qui apporte ce qui manque prend la place de la dernière retenue. Chaque association reçoit l’explication.
training-rules-held = Tant qu’une règle n’est pas respectée, des places restent réservées jusqu’à la clôture ; celles qui restent vont ensuite à la liste d’attente.
training-rules-hint = Montrées sur l’appel. Laissez vide ce qui ne compte pas.
training-rule-women = Au moins { $percent } % de femmes parmi les participants
training-rule-youth = Au moins { $percent } % de moins de 35 ans parmi les participants
training-rule-rural = Au moins { $percent } % d’associations de communes rurales
training-rule-new = Au moins { $percent } % d’associations nouvelles
training-rule-standing = { $there } sur { $wanted } nécessaires
training-rule-met = Respecté
training-rule-unmet = Non respecté
training-after = Après la décision
training-order = Ordre des places
training-order-words = L’ordre dans lequel les places ont été attribuées et le seront, par numéro de candidature. Aucun nom, et rien sur les candidatures non retenues.
training-order-next = Une place libérée va à la candidature en attente avec laquelle il manque le moins aux règles ; à égalité, à la première du rang. Chacun peut refaire ce calcul.
training-order-next-arrival = Pendant l’appel, des places restent réservées pour ce qui manque aux règles. Après la clôture, une place libérée va à la candidature en attente avec laquelle il leur manque le moins ; à égalité, à la première arrivée.
training-order-none = Aucune place n’est attribuée.
training-order-see = Voir l’ordre des places
training-sent = Un message vous est envoyé
training-sent-words = C’est enregistré. Un message part vers l’adresse ou le numéro que vous avez donné.
training-sent-next = Son lien mène à votre candidature : vous y voyez où elle en est, et vous confirmez votre place.
training-own = Votre candidature
training-keep-link = Gardez l’adresse de cette page : c’est la seule façon d’y revenir.
training-draft-words = Rien n’est encore envoyé.
training-send = Envoyer la candidature
training-save = Enregistrer le brouillon
training-save-words = Un brouillon a seulement besoin de votre adresse ; vous y revenez par le lien du message.
training-discard = Jeter le brouillon
training-discard-sure = Jeter ce brouillon ?
training-working = Vérification en cours…
training-work-stale = La page était ouverte depuis trop longtemps. Rien n’est perdu : envoyez encore une fois.
training-work-more = Beaucoup de candidatures viennent de votre réseau. Envoyez encore une fois.
training-work-hasty = C’était très rapide. Attendez quelques secondes et envoyez encore une fois.
training-work-crowded = Beaucoup de candidatures viennent de votre réseau. Réessayez dans quelques minutes.
training-confirm = Confirmer notre place
training-give-up-title = Vous ne pouvez pas venir ?
training-give-up-words = Retirez votre candidature : votre place ira à une association qui attend. Ce que vous avez écrit est effacé aussitôt.
training-give-up-sure = Retirer la candidature ? Elle ne pourra pas être rétablie.
training-give-up = Retirer la candidature
training-standing-draft = Ce brouillon n’a pas été envoyé à temps.
training-standing-sent = Votre candidature est arrivée. Vous serez informés de la décision.
training-standing-ineligible = Votre candidature ne remplit pas une condition de l’appel.
training-standing-offered = Une place est réservée pour vous jusqu’au { $until }. Confirmez-la.
training-standing-confirmed = Votre place est confirmée.
training-standing-refused = Votre candidature n’a pas été retenue.
training-standing-lapsed = La place n’a pas été confirmée à temps ; elle est allée à une autre association.
training-standing-declined = Cette candidature est retirée.
training-why-score = La note suffit pour une place.
training-why-rule = Cette candidature apporte ce qui manquait à une règle d’équilibre ({ $group }).
training-why-gave-way = La note aurait suffi, mais la règle d’équilibre ({ $group }) a donné la place à la candidature n° { $number }.
training-why-no-place = Les places sont allées à des candidatures mieux placées.
training-why-region = Les places prévues pour la région sont toutes attribuées.
training-why-low-score = La note est inférieure au minimum de { $percent } %.
training-why-list-full = Les places sont attribuées et la liste d’attente est complète.
training-why-not-reviewed = La candidature n’a pas été évaluée.
training-why-criterion = Condition non remplie : { $criterion }
training-why-person = Décidé par l’organisation.
training-why-arrival = La candidature est arrivée à temps.
training-why-held = Les places libres sont réservées pour respecter les règles d’équilibre.
training-field-cohort = Groupe
training-field-group-association = L’association
training-field-association = Nom de l’association
training-field-association-hint = Cherchez d’abord si elle est dans l’annuaire.
training-find = Chercher dans l’annuaire
training-find-which = De quelle association s’agit-il ?
training-find-other = Une autre, qui n’est pas dans cette liste
training-find-none = L’annuaire n’a pas d’association de ce nom. Elle y entrera quand sa place sera confirmée.
training-field-place = Commune du siège
training-field-place-hint = Par exemple : Tata, Aït Baha, Tanger.
training-place-which = De quel lieu s’agit-il ?
training-field-founded = Date de création
training-field-receipt = Nous avons le récépissé de la déclaration (provisoire ou définitif)
training-field-person = Participant n° { $number }
training-field-people-hint = La première personne est nécessaire ; laissez les autres vides si vous envoyez moins de monde.
training-field-person-name = Nom et prénom
training-field-sex = Sexe
training-field-born = Année de naissance
training-field-function = Fonction dans l’association
training-field-group-answers = Vos réponses
training-field-group-contact = Pour vous joindre
training-field-name = Personne qui pose la candidature
training-field-contact = Adresse e-mail ou téléphone
training-field-contact-both = Le lien de votre candidature y est envoyé, et la décision.
training-field-contact-mail = Donnez plutôt une adresse e-mail : le lien de votre candidature y est envoyé, et la décision.
training-field-contact-none = Cette installation n’envoie pas de messages : gardez l’adresse de la page qui suit.
training-field-consent = J’accepte que ces données servent à cette formation, puis soient effacées ; les participants sont d’accord.
training-fault-contact = Ce n’est ni une adresse e-mail ni un numéro de téléphone.
training-fault-consent = Sans votre accord nous ne pouvons rien garder.
training-fault-known = Une candidature est déjà enregistrée avec cette adresse.
training-fault-association = L’annuaire a une association de ce nom. Dites si c’est la vôtre.
training-fault-criterion = Condition non remplie : { $criterion }
training-fault-no-place = Aucun lieu de ce nom. Vérifiez l’orthographe.
training-fault-place = Plusieurs lieux portent ce nom : choisissez.
training-fault-last-day = Le dernier jour vient avant le premier.
training-fault-closes = La clôture vient avant l’ouverture.
training-fault-time = Ce n’est pas une heure, comme 18:00.
training-fault-no-grid = Sans grille, les évaluateurs n’ont rien à noter.
training-fault-points = Ligne { $line } : écrivez d’abord les points, de 1 à 100, puis une barre : « 20 | Motivation ».
training-fault-reason = Écrivez pourquoi, en quelques mots : l’association le lira.
training-said-sent = La candidature est envoyée.
training-said-saved = Le brouillon est enregistré.
training-said-discarded = Le brouillon est jeté.
training-said-confirmed = La place est confirmée.
training-said-given-up = La candidature est retirée.
training-refused-gone = Ceci n’existe pas, ou plus.
training-refused-closed = Cet appel ne prend pas de candidatures en ce moment.
training-refused-out-of-turn = Cela n’est plus possible au point où cela en est.
training-refused-late = Le délai est passé : la place est allée à une autre association.
training-refused-too-few-places = Plus de places que cela sont déjà attribuées.
training-refused-full = Les places sont attribuées et la liste d’attente est complète.
training-refused-no-cohort = Il faut un groupe pour lequel postuler.
training-refused-too-few-reviewers = Il manque des évaluateurs : nommez-en au moins deux, et davantage si certains se récusent.
training-refused-reviews-open = Des candidatures attendent encore une évaluation, ou votre décision.
training-refused-given = Cette évaluation est déjà donnée, ou ne vous est pas demandée.
training-refused-changed = Quelque chose a changé depuis : relisez la proposition.
training-refused-erased = Les noms de cet appel sont effacés.
training-refused-no-association = Cette association n’est plus dans l’annuaire.
training-letter-hello = Bonjour,
training-letter-draft = Votre brouillon pour « { $title } » est gardé. Envoyez-le avant la clôture : { $closes }.
training-letter-again = Quelqu’un a rempli le formulaire de « { $title } » avec votre adresse. Une candidature y est déjà : rien n’a changé. Voici de nouveau son lien.
training-letter-received = Votre candidature à « { $title } » est arrivée sous le numéro { $number }. Vous recevrez la décision par ce même chemin.
training-letter-accepted = Bonne nouvelle : une place de « { $title } » est réservée pour votre association. Confirmez-la avant le { $until }, sinon elle ira à une association qui attend.
training-letter-waiting = Votre candidature à « { $title } » est sur la liste d’attente. Si une place se libère pour vous, un message vous le dira.
training-letter-ineligible = Votre candidature à « { $title } » ne remplit pas une condition de l’appel ; elle n’a pas été évaluée.
training-letter-refused = Votre candidature à « { $title } » n’a pas été retenue cette fois.
training-letter-moved-up = Une place s’est libérée pour vous dans « { $title } ». Confirmez-la avant le { $until }.
training-letter-lapsed = Votre place dans « { $title } » n’a pas été confirmée à temps ; elle est allée à une association qui attendait.
training-letter-confirmed = Votre place dans « { $title } » est confirmée. Si vous ne pouvez plus venir, dites-le par le lien : une autre association attend.
training-letter-cohort = Groupe :
training-letter-moved = Les dates ou le lieu de votre groupe de « { $title } » ont changé. Voici ce qui est prévu.
training-letter-confirm = Pour confirmer, ou laisser la place :
training-letter-page = Votre candidature :
training-letter-order = L’ordre des places, que chacun peut vérifier :
training-letter-subject-link = Votre candidature : { $title }
training-letter-subject-received = Candidature reçue : { $title }
training-letter-subject-accepted = Une place à confirmer : { $title }
training-letter-subject-lapsed = Place non confirmée : { $title }
training-letter-subject-confirmed = Place confirmée : { $title }
training-letter-subject-moved = Dates ou lieu changés : { $title }
training-letter-subject-waiting = Liste d’attente : { $title }
training-letter-subject-decided = La décision : { $title }
training-calls = Appels à candidatures
training-calls-none = Aucun appel. Commencez-en un : il reste un brouillon jusqu’à sa publication.
training-call-new = Nouvel appel
training-call-edit = Modifier l’appel
training-call-words = Ce que dit l’appel
training-call-bound = L’appel est publié : ce par quoi il est décidé (ordre, points, règles) ne change plus.
training-public-page = Page publique
training-publish = Publier l’appel
training-publish-sure = Publier cet appel ? Ce par quoi il est décidé ne changera plus.
training-close = Clore les candidatures
training-close-sure = Clore les candidatures maintenant ?
training-remove = Jeter le brouillon
training-remove-sure = Jeter ce brouillon ?
training-step-cohort = Ajoutez d’abord un groupe : on postule pour un groupe.
training-step-reviewers = Nommez au moins deux évaluateurs avant la clôture, sinon l’évaluation ne peut pas commencer.
training-step-decide = Toutes les évaluations sont données. La proposition attend votre décision.
training-drafts-words = Les brouillons appartiennent à celles et ceux qui les écrivent : on voit combien il y en a, pas ce qui s’y trouve.
training-erased = Données effacées
training-programmes = Programmes
training-programmes-none = Aucun programme.
training-programme-new = Nouveau programme
training-programme-edit = Modifier le programme
training-programme-retired = N’est plus proposé
training-theme-governance = Gouvernance
training-theme-administration = Administration
training-theme-people = Ressources humaines
training-theme-finance = Finances
training-theme-organisation = Organisation
training-theme-programmes = Gestion de projets
training-theme-partnership = Partenariat et plaidoyer
training-field-title = Titre
training-field-aims = Ce que l’on sait faire après
training-field-themes = Thèmes
training-field-modules = Modules
training-field-modules-hint = Une ligne pour chaque module, les heures devant : « 6 | Le budget ».
training-field-hours = Heures en tout
training-field-retired = Ce programme n’est plus proposé
training-field-programme = Programme
training-field-cohort-title = Nom du groupe
training-field-first-day = Premier jour
training-field-last-day = Dernier jour
training-field-where = Lieu
training-field-address = Adresse
training-field-places = Places
training-field-places-hint = Une place est celle d’une association, quel que soit le nombre de personnes qu’elle envoie.
training-field-cancelled = Ce groupe n’aura pas lieu
training-field-words = Texte de l’appel
training-field-opens = Ouverture
training-field-close-day = Clôture le
training-field-close-time = à
training-field-people-each = Personnes par association, au plus
training-field-criterion-founded = Créée depuis au moins (mois)
training-field-criterion-women = Femmes parmi les participants de chaque association, au moins (%)
training-field-criterion-regions = Seulement de certaines régions
training-field-declared = Ce que l’association déclare
training-field-declared-hint = Une ligne pour chaque déclaration, dans le même ordre dans chaque langue. Elle est cochée par l’association.
training-field-group-order = Comment on décide
training-field-order = Les places sont attribuées
training-field-grid = Grille : questions et points
training-field-grid-hint = Une ligne pour chaque question, les points devant : « 20 | Pourquoi cette formation ? ». Le même ordre dans chaque langue.
training-field-least-score = Note minimale (%)
training-field-gap = Écart toléré entre deux notes (%)
training-field-gap-hint = Au-delà, une troisième personne note.
training-field-women-percent = Femmes, au moins (%)
training-field-youth-percent = Moins de 35 ans, au moins (%)
training-field-rural-percent = Associations rurales, au moins (%)
training-field-new-percent = Associations nouvelles, au moins (%)
training-field-rule-region = Places par région, au plus
training-field-waiting = Longueur de la liste d’attente
training-field-confirm-days = Jours pour confirmer
training-field-kept-days = Effacer les noms après (jours)
training-field-ask = Où se renseigner
training-field-target = Associations à former dans l’année
training-field-regions-hint = Combien d’associations par région ; vide : sans objectif propre.
training-field-points = Points, de 0 à { $most }
training-field-review-words = Votre commentaire
training-field-review-words-hint = Lu par l’organisation seulement.
training-field-outcome = Décision pour cette candidature
training-field-reason = Raison
training-field-reason-hint = Elle est écrite à l’association.
training-field-criterion = Condition non remplie
training-reviewers = Évaluateurs
training-reviewers-words = Chaque candidature est confiée à deux d’entre eux, à celles et ceux qui en ont le moins. Nommez-en trois ou plus pour qu’une troisième personne puisse trancher.
training-reviewers-load = ({ $given } données, { $asked } à donner)
training-reviews = Évaluations
training-reviews-mine = Mes évaluations
training-reviews-words = Notez chaque candidature pour elle-même. Vous ne voyez pas ce que d’autres donnent, et personne ne voit ce que vous n’avez pas encore donné.
training-reviews-progress = { $given } sur { $of }
training-reviews-none = Aucune candidature ici pour le moment. Celles qui vous sont confiées se montrent sur cette page.
training-review-third = Troisième avis
training-review-third-words = Deux évaluations diffèrent beaucoup : votre avis est demandé en troisième, sans connaître les leurs.
training-review-people = { $count } dont { $women } femmes et { $youth } de moins de 35 ans
training-review-give = Donner cette évaluation
training-review-final = Une évaluation donnée ne se reprend pas.
training-recuse = Je connais cette association : confier à une autre personne
training-recuse-sure = Confier cette candidature à une autre personne ?
training-decision = Décision
training-decision-words = Ce que les notes et les règles proposent. Pour en décider autrement, ouvrez une candidature et dites pourquoi.
training-decide-title = Décider
training-decide-words = Chaque candidature reçoit sa lettre dans sa langue. Les places sont réservées { $days } jours, puis vont à la liste d’attente.
training-decide = Décider ainsi et écrire aux associations
training-decide-sure = Décider ainsi ? Les lettres partent aussitôt.
training-ruling = Décider autrement que les règles
training-ruling-words = Votre décision passe avant la proposition ; sa raison est écrite à l’association.
training-ruling-none = Comme les règles le proposent
training-link = Est-elle dans l’annuaire ?
training-link-words = Reliée à sa fiche, elle compte une seule fois, et l’on sait si elle est nouvelle.
training-link-button = C’est celle-ci
training-exclude = Déclarer non recevable
training-exclude-button = Non recevable
training-exclude-sure = Déclarer cette candidature non recevable ? L’association en est informée.
training-confirm-desk = Confirmer pour l’association
training-withdraw-desk = Retirer pour l’association
training-withdraw-sure = Retirer cette candidature ? Ce qui y est écrit est effacé.
training-twins = Peut-être les mêmes
training-twins-words = Des personnes et des associations écrites de plusieurs façons, dans une écriture ou l’autre. Rien n’est décidé ici : regardez, puis retirez ce qui est en double.
training-twins-people = Participants
training-twins-associations = Associations
training-twins-none = Personne ne se ressemble.
training-import = Importer une liste
training-import-words = Une ligne pour chaque association. Rien n’est pris avant que vous ayez vu l’aperçu.
training-import-file = Fichier XLSX, ODS ou CSV
training-import-file-hint = Jusqu’à 20 000 lignes. Les colonnes sont reconnues par leur titre, en français, en arabe ou en anglais.
training-import-read = Lire la liste
training-import-model = Modèle vide
training-import-reading = Lecture de la liste
training-import-unfinished = La lecture de cette liste n’est pas terminée. Si elle a été interrompue, apportez la liste à nouveau.
training-import-taking = Candidatures en cours d’ajout
training-import-lacks = Il manque ces colonnes : { $columns }.
training-import-no-rows = La liste n’a que des titres.
training-import-too-many = La liste a { $count } lignes ; { $most } au plus sont prises.
training-import-none = Aucune ligne ici.
training-import-twin-row = Peut-être la même personne qu’à la ligne { $number }
training-import-twin-application = Peut-être la même personne que dans la candidature n° { $number }
training-import-take = Prendre ces lignes
training-import-doubtful = Prendre aussi les lignes douteuses
training-import-take-button = Prendre comme candidatures
training-import-verdict-good = Bonnes
training-import-verdict-doubtful = Douteuses
training-import-verdict-faulty = À corriger
training-import-fault-missing = manque
training-import-fault-place = lieu inconnu, ou plusieurs de ce nom
training-import-fault-contact = ni adresse ni numéro
training-import-fault-sex = écrivez F ou H
training-import-fault-born = pas une année de naissance
training-import-fault-date = pas une date passée
training-import-fault-long = trop long
training-import-fault-twice = déjà à une ligne plus haut
training-import-column-association = Association
training-import-column-place = Commune
training-import-column-founded = Date de création
training-import-column-contact-name = Responsable
training-import-column-email = E-mail
training-import-column-phone = Téléphone
training-import-column-name-1 = Participant 1
training-import-column-sex-1 = Sexe 1
training-import-column-born-1 = Année de naissance 1
training-import-column-function-1 = Fonction 1
training-import-column-name-2 = Participant 2
training-import-column-sex-2 = Sexe 2
training-import-column-born-2 = Année de naissance 2
training-import-column-function-2 = Fonction 2
training-column-rank = Rang
training-column-state = État
training-column-women = Femmes
training-column-youth = Moins de 35 ans
training-column-marks = Particularités
training-column-region = Région
training-column-why = Pourquoi
training-column-proposed = Proposé
training-column-one = L’une
training-column-other = L’autre
training-column-likeness = Ressemblance
training-column-line = Ligne
training-column-wrong = À voir
training-column-reached = Formées
training-column-aim = Objectif
training-figure-taken = Places attribuées
training-years = Années
training-year-title = Année { $year }
training-year-more = Voir l’année
training-year-set = Fixer l’objectif
training-year-words = Une association compte, une fois par an, dès que quelqu’un d’elle est venu pour autant d’heures que le programme en demande. Une place confirmée ne compte pas encore : elle est montrée à côté, comme attendue.
training-share-women = Femmes
training-share-youth = Moins de 35 ans
training-share-rural = Associations rurales
training-share-new = Associations nouvelles
training-share-returning = Associations qui reviennent
training-share-people = Participants
training-share-aim = objectif : { $percent } %
training-regions = Par région
training-measure-associations = Associations formées
training-measure-people = Personnes formées
training-measure-women = Femmes formées
training-measure-youth = Moins de 35 ans formés
training-measure-rural = Associations rurales formées
training-measure-new = Associations nouvelles formées
training-said-call = L’appel est enregistré.
training-said-published = L’appel est publié.
training-said-closed = Les candidatures sont closes.
training-said-removed = Le brouillon est jeté.
training-said-cohort = Le groupe est enregistré.
training-said-programme = Le programme est enregistré.
training-said-target = L’objectif est enregistré.
training-said-reviewers = Les évaluateurs sont nommés.
training-said-review = Votre évaluation est donnée.
training-said-recused = La candidature est confiée à une autre personne.
training-said-ruled = Votre décision est notée.
training-said-linked = L’association est reliée à l’annuaire.
training-said-excluded = La candidature est non recevable ; l’association est informée.
training-said-withdrawn = La candidature est retirée.
training-said-decided = C’est décidé. Les lettres partent.
training-application-cancelled = Groupe annulé
training-standing-cancelled = Le groupe est annulé par l’organisation. Votre candidature n’a plus de suite.
training-letter-cancelled = Le groupe de « { $title } » pour lequel vous aviez postulé n’aura pas lieu. Nous le regrettons.
training-letter-subject-cancelled = Groupe annulé : { $title }
training-field-cancelled-hint = Tous ceux qui ont postulé reçoivent un message ; cela ne se reprend pas.
training-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
training-people-each = { $count ->
    [one] une place pour une personne
   *[other] une place pour { $count } personnes au plus
}
training-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
training-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
training-rule-region = { $count ->
    [one] Au plus une place pour chaque région
   *[other] Au plus { $count } places pour chaque région
}
training-criterion-founded = { $count ->
    [one] L’association est créée depuis au moins un mois à la clôture.
   *[other] L’association est créée depuis au moins { $count } mois à la clôture.
}
training-after-words = { $days ->
    [one] Chaque candidature reçoit une réponse motivée dans sa langue. Une place se confirme par un lien, en un jour ; sinon elle va à la liste d’attente.
   *[other] Chaque candidature reçoit une réponse motivée dans sa langue. Une place se confirme par un lien, en { $days } jours ; sinon elle va à la liste d’attente.
}
training-standing-waiting = { $count ->
    [0] Vous êtes sur la liste d’attente, en tête de l’ordre.
    [one] Vous êtes sur la liste d’attente ; une candidature est devant vous dans l’ordre.
   *[other] Vous êtes sur la liste d’attente ; { $count } candidatures sont devant vous dans l’ordre.
}
training-step-reviews = { $count ->
    [0] Aucune candidature n’attend d’évaluation.
    [one] Une candidature attend encore une évaluation.
   *[other] { $count } candidatures attendent encore une évaluation.
}
training-import-rows = { $count ->
    [one] Une ligne lue.
   *[other] { $count } lignes lues.
}
training-import-made = { $count ->
    [one] Une candidature ajoutée.
   *[other] { $count } candidatures ajoutées.
}
training-import-take-words = { $count ->
    [0] Aucune bonne ligne. Les lignes à corriger restent dans votre fichier.
    [one] Une bonne ligne devient une candidature. Les lignes à corriger restent dans votre fichier.
   *[other] { $count } bonnes lignes deviennent des candidatures. Les lignes à corriger restent dans votre fichier.
}
training-year-reached = { $count ->
    [0] Aucune association formée, sans objectif fixé
    [one] Une association formée, sans objectif fixé
   *[other] { $count } associations formées, sans objectif fixé
}
training-year-of = { $count ->
    [0] Aucune association formée, sur { $aim }
    [one] Une association formée, sur { $aim }
   *[other] { $count } associations formées, sur { $aim }
}
training-year-expected = { $count ->
    [one] Une autre est attendue : sa place est confirmée dans un groupe qui n’est pas terminé.
   *[other] { $count } autres sont attendues : leur place est confirmée dans un groupe qui n’est pas terminé.
}
training-year-unnoted = { $count ->
    [one] Une association avait une place dans un groupe terminé dont la liste de présence n’est pas tenue : elle compte dès que la liste l’est.
   *[other] { $count } associations avaient une place dans un groupe terminé dont la liste de présence n’est pas tenue : elles comptent dès que la liste l’est.
}
training-regions-unknown = { $count ->
    [one] Une association n’a pas indiqué de lieu.
   *[other] { $count } associations n’ont pas indiqué de lieu.
}
