plan-title = Le plan
plan-strategic = Plan stratégique
plan-name = Nom du plan
plan-none = Aucun plan pour le moment. Il commence par le document stratégique de l’organisation : Twiza le lit, propose une arborescence, vous la corrigez et la confirmez.
plan-ways = Autour du plan
plan-description = Nom, période, lecteurs
plan-period = Période
plan-span = du { $from } au { $to }
plan-first-day = Premier jour
plan-last-day = Dernier jour
plan-last-day-hint = À laisser vide si tout s’est passé en un jour.
plan-period-hint = À laisser vide si c’est la période du plan.
plan-visibility = Qui peut lire le plan
plan-visibility-public = Tout le monde
plan-visibility-network = Les comptes du réseau
plan-visibility-space = Les membres de l’organisation
plan-is-past = Ce plan n’est plus en vigueur : un autre l’a suivi.
plan-others = Autres plans
plan-saved = C’est enregistré.
plan-progress = Avancement
plan-late-measures = Mesures en retard
plan-unmeasured = Rien n’y est encore mesuré
plan-on-track = { $good } à temps sur { $count }
plan-open-all = Tout déplier
plan-close-all = Tout replier
plan-late = { $count } en retard
plan-figures = { $done } sur { $target }
plan-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
plan-how-title = Comment l’avancement est compté
plan-how-journal = Aucun chiffre d’avancement n’est saisi : chaque mesure compte dans le journal ce qui a été réellement fait, et rien d’autre. Corriger ou annuler une activité corrige le compte.
plan-how-average = Une mesure avance jusqu’à 100 % de sa cible, pas au-delà. Une partie du plan avance comme la moyenne de ce qui est mesuré en elle et sous elle ; ce qui n’est pas mesuré ne compte pas.
plan-how-late = Une mesure est en retard quand elle a fait moins que sa part de jours écoulés : à mi-chemin, moins de la moitié. Une cible annuelle se compte sur l’année civile en cours.
plan-print-date = Édité le { $date }
plan-print-lead = Avancement : { $percent }. { $good } mesures à temps sur { $count }.
plan-front-kind = Le plan, tel qu’il avance
plan-front-how = « À temps » et « en retard » se disent des mesures du plan, comptées d’après les activités enregistrées.
plan-facts = Repères du document
plan-level = Niveau
plan-title-fr = Titre (français)
plan-title-ar = Titre (arabe)
plan-title-en = Titre (anglais)
plan-labelled = { $label } : { $value }
plan-search = Chercher
plan-all = Tout
plan-fallback = Pas encore traduit dans votre langue : voici la langue du document.
plan-generated = Donnée générée pour la démonstration

plan-kind = Nature
plan-kind-mission = Mission
plan-kind-vision = Vision
plan-kind-values = Valeurs
plan-kind-domain = Domaine
plan-kind-axis = Axe
plan-kind-objective = Objectif
plan-kind-priority = Chantier prioritaire
plan-kind-strategy = Stratégie
plan-kind-outcome = Résultat attendu
plan-kind-horizontal-action = Action horizontale
plan-kind-action = Action
plan-kind-section = Partie
plan-count-mission = { $count ->
    [one] { $count } mission
   *[other] { $count } missions
}
plan-count-vision = { $count ->
    [one] { $count } vision
   *[other] { $count } visions
}
plan-count-values = { $count ->
    [one] { $count } bloc de valeurs
   *[other] { $count } blocs de valeurs
}
plan-count-domain = { $count ->
    [one] { $count } domaine
   *[other] { $count } domaines
}
plan-count-axis = { $count ->
    [one] { $count } axe
   *[other] { $count } axes
}
plan-count-objective = { $count ->
    [one] { $count } objectif
   *[other] { $count } objectifs
}
plan-count-priority = { $count ->
    [one] { $count } chantier
   *[other] { $count } chantiers
}
plan-count-strategy = { $count ->
    [one] { $count } stratégie
   *[other] { $count } stratégies
}
plan-count-outcome = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
plan-count-horizontal-action = { $count ->
    [one] { $count } action horizontale
   *[other] { $count } actions horizontales
}
plan-count-action = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
plan-count-section = { $count ->
    [one] { $count } partie
   *[other] { $count } parties
}

plan-number = Numéro
plan-number-hint = Tel que l’écrit le document : 1, 2.3, a…
plan-node-title = Titre
plan-node-body = Texte
plan-node-choice = { $number } { $title }
plan-node-new = Ajouter une partie
plan-node-new-under = Ajouter dessous
plan-node-under = Sous quelle partie
plan-node-outermost = Au premier niveau
plan-node-edit = Modifier le texte
plan-node-move = Déplacer
plan-node-remove = Retirer du plan
plan-node-remove-what = Cette partie et tout ce qui est dessous sortent du plan. Rien n’est effacé : l’historique reste, et ce qui a été fait reste compté au-dessus.
plan-node-acts = Ce qu’on peut faire ici
plan-node-added = La partie est ajoutée.
plan-node-removed = La partie est retirée du plan.
plan-node-was-moved = La partie est déplacée.
plan-node-is-removed = Cette partie a été retirée du plan. Son historique reste.
plan-node-activities = Ce qui a été fait
plan-node-activities-none = Aucune activité n’a encore été enregistrée ici.
plan-nodes-count = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
plan-parts = Ce qui en fait partie
plan-way-up = Chemin dans le plan
plan-history = Historique
plan-event-added = ajoutée au plan
plan-event-rewritten = texte ou période modifiés
plan-event-handed-over = nouveau responsable
plan-event-moved = déplacée
plan-event-tagged = droits humains mis à jour
plan-event-removed = retirée du plan
plan-event-measure-added = mesure ajoutée
plan-event-measure-ended = mesure arrêtée
plan-event-other = modifiée
plan-move-up = Monter
plan-move-down = Descendre

plan-owner = Responsable
plan-owner-nobody = personne encore
plan-owner-set = Désigner le responsable
plan-owner-actor = Une personne ou une organisation du répertoire
plan-owner-search = Nom dans le répertoire
plan-owner-unknown = Personne de ce nom dans le répertoire. Vérifiez l’écriture, ou ajoutez-la d’abord au répertoire.
plan-owner-body = Ou une instance, par son nom
plan-owner-body-name = Nom de l’instance (secrétariat, commission…)
plan-owner-none = Plus de responsable
plan-owner-saved = Le responsable est enregistré.
plan-actor-person = personne
plan-actor-organisation = organisation

plan-measures = Mesures
plan-measures-none = Aucune mesure : l’avancement vient de ce qui est dessous, s’il y a quelque chose de mesuré.
plan-measure-new = Ajouter une mesure
plan-measure-never-typed = On choisit ici ce qui est compté et la cible. Le compte lui-même vient du journal et ne se saisit pas.
plan-measure-source = Ce qui est compté
plan-measure-source-choose = Choisir ce qui est compté
plan-measure-amount = Cible
plan-measure-pace = Rythme
plan-pace-yearly = chaque année
plan-pace-whole = sur toute la période
plan-measure-scope = Dans quoi on compte
plan-measure-scope-hint = Une activité sert une partie du plan quand elle y est rattachée à l’enregistrement.
plan-scope-node = ce qui sert cette partie du plan
plan-scope-space = toute l’organisation
plan-measure-unit = Comment l’appeler (si le nom ci-dessus ne convient pas)
plan-measure-added = La mesure est ajoutée.
plan-measure-end = Arrêter cette mesure
plan-measure-was-ended = La mesure est arrêtée.
plan-measure-years = Année par année
plan-measure-gone = mesure d’un module retiré
plan-measure-activities = activités
plan-measure-trainings = formations
plan-measure-coachings = visites d’accompagnement
plan-measure-meetings = rencontres
plan-measure-advocacy = actions de plaidoyer
plan-measure-dialogues = espaces de dialogue et de débat
plan-measure-studies = études
plan-measure-publications = publications
plan-measure-observations = missions d’observation
plan-measure-communications = actions de communication
plan-measure-outreach = actions de proximité
plan-measure-participants = participations
plan-measure-women = participations de femmes
plan-measure-youth = participations de jeunes
plan-measure-organisations = organisations touchées
plan-measure-strengthened = associations formées ou accompagnées
plan-pulse-ahead = à venir
plan-pulse-on-track = à temps
plan-pulse-late = en retard
plan-pulse-reached = atteinte

plan-rights = Droits humains
plan-rights-thread = Le fil des droits humains
plan-rights-lead = Ce que le plan sert de chaque instrument, et ce qu’il laisse de côté. Toucher à tout n’est pas un but ; savoir où l’on est l’est.
plan-rights-served = { $served } articles servis sur { $count }
plan-rights-none-here = Le plan ne sert encore aucun article de cet instrument.
plan-rights-gaps = { $count ->
    [one] { $count } article que le plan ne touche pas
   *[other] { $count } articles que le plan ne touche pas
}
plan-rights-set = Choisir les droits
plan-rights-search = Un mot : santé, vote, égalité…
plan-rights-now = Droits déjà choisis
plan-rights-found = Trouvés
plan-rights-suggested = Suggérés par le texte
plan-ratified = ratifié par le Maroc le { $date }

plan-document-new = Lire un document stratégique
plan-document-lead = Le document est lu tel qu’il est. Vous corrigez ensuite ce qui a été compris : rien n’est publié avant votre confirmation.
plan-document-file = Fichier
plan-document-kinds = Texte (.txt), Markdown (.md) ou Word (.docx), 20 Mo au plus.
plan-document-text = Ou le texte collé ici
plan-document-read = Lire le document
plan-document-was-read = Le document est lu. Vérifiez et corrigez la proposition.
plan-document-lang = Langue du document
plan-document-lang-hint = Les titres et textes seront rangés dans cette langue ; les autres langues s’ajoutent ensuite.
plan-drafts = Documents en lecture
plan-drafts-none = Aucun document en attente.
plan-draft-title = Lecture de « { $title } »
plan-draft-times = lu le { $made }, corrigé le { $changed }
plan-draft-lead = Voici ce que Twiza a compris. Faites glisser une ligne par sa poignée, ou ouvrez « Corriger ». Aucun mot du document ne se perd : ce qui sort de l’arborescence revient dans les lignes sans place.
plan-draft-outline = Arborescence proposée
plan-draft-no-structure = Aucune structure n’a été reconnue dans ce document. Toutes ses lignes sont ci-contre : placez-les une à une, ou relisez-le avec des titres ou des listes.
plan-draft-source = Le document d’origine
plan-draft-drop = Mettre de côté
plan-draft-was-dropped = Le document est mis de côté.
plan-draft-undo = Défaire la dernière correction
plan-draft-confirm = Confirmer le plan
plan-draft-correct = Corriger
plan-draft-body = Texte
plan-draft-rename = Renommer
plan-draft-recast = Changer la nature
plan-draft-split = Couper
plan-draft-split-at = Couper en deux à partir de
plan-draft-indent = Mettre sous la précédente
plan-draft-outdent = Sortir d’un niveau
plan-draft-merge = Fusionner avec celle du dessus
plan-draft-remove = Retirer
plan-draft-carry = Porter ailleurs…
plan-draft-drag = Faire glisser
plan-carrying = Vous portez :
plan-here-before = Ici, avant
plan-here-inside = Ici, dedans
plan-here-after = Ici, après
plan-unplaced = { $count ->
    [0] Sans place
    [one] Sans place : { $count } ligne
   *[other] Sans place : { $count } lignes
}
plan-unplaced-more = { $count ->
    [one] Et { $count } autre ligne, montrée quand celles-ci auront une place.
   *[other] Et { $count } autres lignes, montrées quand celles-ci auront une place.
}
plan-unplaced-none = Toutes les lignes du document ont une place.
plan-line = (ligne { $number })
plan-place-choose = Choisir sa place…
plan-place-last = À la fin
plan-check = { $kind }, ligne { $line } : { $announced } annoncés, { $found } trouvés
plan-facts-found = Repères trouvés
plan-facts-accept = Repères à retenir
plan-facts-accept-hint = Cochez les repères à garder. Pour une cible annuelle, dites quelle partie du plan la porte et ce que Twiza doit compter. Les cibles non cochées sont celles que Twiza ne sait pas compter seule.
plan-fact-dismiss = Ce n’en est pas un
plan-fact-founded-on = Fondée le { $date }
plan-fact-founded-in = Fondée en { $year }
plan-fact-body = { $name } : { $count } membres
plan-fact-yearly = { $amount } { $unit } par an
plan-fact-amount = { $amount } { $unit }
plan-fact-node = Partie du plan qui porte cette cible
plan-body-assembly = assemblée
plan-body-council = conseil
plan-body-secretariat = secrétariat
plan-body-bureau = bureau
plan-body-committee = commission
plan-confirm-lead = L’arborescence corrigée devient le plan en vigueur. S’il y en a déjà un, il reste lisible parmi les plans passés.
plan-confirm-rights = Garder les articles de droits humains suggérés
plan-confirm-unplaced = Des lignes du document n’ont pas de place : elles restent dans le document, mais n’entrent pas dans le plan.
plan-confirm-back = Revenir aux corrections
plan-confirmed = Le plan est en vigueur. Donnez à chaque partie un responsable et des mesures.
plan-edit-no-node = Cette ligne n’existe plus : elle a peut-être été fusionnée dans une autre fenêtre.
plan-edit-no-line = Cette ligne sans place n’existe plus.
plan-edit-no-fact = Ce repère n’existe plus.
plan-edit-into-itself = Une partie ne peut pas se ranger sous elle-même.
plan-edit-nothing-above = Il n’y a rien au-dessus à quoi la rattacher.
plan-edit-outermost = Elle est déjà au premier niveau.
plan-edit-nothing-to-split = Il faut des mots des deux côtés de la coupure.
plan-edit-empty-title = Il faut un titre.
plan-edit-long-title = Titre trop long : 300 caractères au plus.
plan-edit-too-deep = Douze niveaux au plus.

plan-activities = Activités
plan-activities-filter = Mot du titre
plan-activities-map = Carte des activités
plan-activities-by-province = Activités par province et préfecture
plan-activity-new = Enregistrer une activité
plan-activity-kind = Type
plan-activity-title = Titre
plan-activity-day = Date
plan-activity-place = Lieu
plan-activity-note = Note
plan-activity-serves = Parties du plan servies
plan-activity-organisations = Organisations touchées
plan-activity-reached = { $count ->
    [one] { $count } organisation touchée
   *[other] { $count } organisations touchées
}
plan-activity-recorded = L’activité est enregistrée ; le plan en tient compte.
plan-activity-correct = Corriger
plan-activity-corrected = L’activité est corrigée ; le compte du plan l’est aussi.
plan-activity-cancel = Annuler cette activité
plan-activity-cancel-what = À utiliser si elle n’a pas eu lieu ou si elle est enregistrée deux fois. Elle n’est plus comptée ; sa trace reste.
plan-activity-was-cancelled = L’activité est annulée ; le plan ne la compte plus.
plan-activity-is-cancelled = Cette activité a été annulée : le plan ne la compte plus.
plan-activity-training = Formation
plan-activity-coaching = Visite d’accompagnement
plan-activity-meeting = Rencontre
plan-activity-advocacy = Plaidoyer
plan-activity-dialogue = Dialogue et débat
plan-activity-study = Étude
plan-activity-publication = Publication
plan-activity-observation = Observation
plan-activity-communication = Communication
plan-activity-outreach = Action de proximité
plan-activity-other = Autre
plan-participants = Participants
plan-women = Femmes
plan-men = Hommes
plan-unstated = Non précisé
plan-youth = dont jeunes
plan-place-code = Code du lieu
plan-place-hint = Région, province ou commune, en français ou en arabe.
plan-place-which = Lequel de ces lieux ?
plan-level-region = région
plan-level-province = province ou préfecture
plan-level-cercle = cercle
plan-level-commune = commune
plan-level-district = préfecture d’arrondissements
plan-level-arrondissement = arrondissement
plan-organisation-search = Chercher une organisation dans le répertoire
plan-organisation-unknown = Aucune organisation de ce nom dans le répertoire.

plan-import = Importer des activités
plan-import-lead = Une ligne par activité. Rien n’est enregistré avant votre accord : les lignes sont d’abord montrées, avec ce qui ne va pas.
plan-import-model = Les colonnes sont celles de l’export ; seuls le premier jour et un titre sont obligatoires.
plan-import-check = Vérifier le fichier
plan-import-row = Ligne
plan-import-state = État
plan-import-good = à enregistrer
plan-import-known = déjà enregistrée
plan-import-found = { $good } à enregistrer, { $known } déjà enregistrées, { $faulty } à corriger
plan-import-faulty = Les lignes à corriger ne seront pas enregistrées. Corrigez-les dans le fichier et envoyez-le de nouveau : ce qui est déjà enregistré ne le sera pas deux fois.
plan-import-record = { $count ->
    [one] Enregistrer cette activité
   *[other] Enregistrer ces { $count } activités
}
plan-import-recorded = { $count ->
    [0] Aucune activité n’a été enregistrée.
    [one] Une activité est enregistrée ; le plan en tient compte.
   *[other] { $count } activités sont enregistrées ; le plan en tient compte.
}
plan-import-other = Choisir un autre fichier
plan-import-too-many = Trop de lignes : { $most } au plus par fichier. Partagez-le en plusieurs.
plan-import-no-columns = Il manque la colonne du premier jour, ou celle du titre. Prenez l’export comme modèle.

plan-fault-ends-before = Le dernier jour vient avant le premier.
plan-fault-outside-plan = Hors de la période du plan.
plan-fault-too-long = Trente ans au plus.
plan-fault-no-document = Choisissez un fichier ou collez un texte.
plan-fault-place = Choisissez un des lieux proposés ci-dessous, ou précisez le nom.
plan-fault-no-place = Aucun lieu ne porte ce nom. Écrivez le début du nom de la commune, de la province ou de la région, en français ou en arabe.
plan-fault-youth = Plus de jeunes que de participants : vérifiez les nombres.
plan-refused-empty = Un plan a besoin d’au moins une partie. Placez d’abord des lignes dans l’arborescence.
plan-refused-deep = Douze niveaux au plus.
plan-refused-move = Une partie ne peut pas se ranger sous elle-même.
plan-refused-future = Cette date est à venir. On enregistre ce qui a eu lieu.
plan-refused-draft-changed = Le document a été corrigé ailleurs au même moment. Rechargez la page et recommencez.
plan-refused-draft-gone = Ce document est déjà devenu un plan, ou a été mis de côté.
plan-found-plans = Plans
plan-found-nodes = Lignes des plans
plan-capitalise = En tirer une fiche d’expérience
