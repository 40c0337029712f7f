training-tab-target = Objectif
training-tab-needs = Besoins
training-tab-seats = Places à prévoir
training-tab-costs = Coûts
training-money = { $amount } DH
training-year-pace = À un rythme égal, à ce jour
training-year-on-pace = dans le rythme
training-year-behind = en retard sur le rythme
training-year-seats-open = Places pas encore confirmées
training-year-cohorts-coming = { $count ->
    [0] aucun groupe à venir
    [one] { $count } groupe à venir
   *[other] { $count } groupes à venir
}
training-year-enough = de quoi atteindre l’objectif
training-year-not-enough = trop peu pour l’objectif
training-costs-size = Calculé pour { $places } places, { $people } personnes par association et { $days } jours. Les jours sont ceux des séances, une fois qu’elles vont jusqu’au dernier jour.
training-year-history = Années précédentes
training-column-year = Année
training-column-lacking = Il manque
training-aim-reached = atteint
training-by-sex = Femmes et hommes parmi les participants
training-by-age = Âge des participants
training-by-setting = Associations rurales et urbaines
training-by-past = Associations nouvelles et qui reviennent
training-men = Hommes
training-elder = 35 ans et plus
training-urban = Associations urbaines
training-field-budget = Budget de l’année
training-field-budget-hint = En dirhams ; vide : sans plafond.
training-fault-money = Un montant en dirhams, par exemple 1 250 ou 1 250,50.
training-column-theme = Thème
training-column-province = Province ou préfecture
training-column-free = Places libres à venir
training-column-day = Date
training-column-act = Action
training-place-unknown = Lieu non précisé
training-needs-title = Besoins en formation, { $year }
training-needs-words = Lus dans les plans d’amélioration que les associations ont adoptés après leur diagnostic, depuis trois ans. Seul le dernier plan de chaque association compte. Un besoin est couvert quand quelqu’un de l’association a suivi, après ce plan, assez d’heures d’une formation sur ce thème ; une place confirmée n’y suffit pas.
training-needs-none = Aucun plan d’amélioration n’a encore demandé de formation. Les besoins apparaissent ici quand une association adopte son plan après un diagnostic.
training-needs-associations = Associations concernées
training-needs-waiting = Sans place en vue
training-needs-open = sans place
training-needs-coming = place confirmée
training-needs-met = couvert
training-needs-unnoted = présence à noter
training-needs-unnoted-on = présence à noter, session du { $day }
training-needs-coming-on = place le { $day }
training-needs-met-on = couvert le { $day }
training-needs-match = Répartir les places
training-needs-list = Associations et leurs besoins
training-needs-by-theme = Par thème
training-needs-open-by-theme = Besoins sans place, par thème
training-needs-untaught = aucun programme
training-needs-by-place = Par province
training-needs-by-place-words = D’abord les provinces où il manque le plus de places : associations sans place en vue, moins les places libres des groupes à venir dans la province.
training-needs-greatest = Besoin le plus fréquent
training-needs-given = Déjà formées cette année
training-needs-free-here = Places libres sur place
training-needs-since = Depuis
training-needs-themes = Thèmes
training-needs-day = Jour de la formation
training-needs-all = Tous les thèmes
training-needs-everywhere = Toutes les provinces
training-needs-nobody = Aucune association dans cette sélection.
training-seats-title = Places à prévoir, { $year }
training-seats-words = Une proposition calculée à partir des besoins : qui pourrait prendre les places libres, et quels groupes il faudrait prévoir en plus. Personne n’est invité par cette page ; c’est vous qui décidez.
training-seats-each = Places par groupe
training-seats-least = Au moins
training-seats-anew = Recalculer
training-seats-coming = Groupes à venir
training-seats-no-coming = Aucun groupe à venir n’a de place libre.
training-seats-near = De la région
training-seats-far = D’ailleurs
training-seats-left = Restent libres
training-seats-who = Associations
training-seats-count = { $count ->
    [0] aucune association
    [one] { $count } association
   *[other] { $count } associations
}
training-seats-others = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
training-seats-proposed = Groupes à prévoir
training-seats-no-proposal = Aucun groupe de plus n’est nécessaire, ou les besoins qui restent sont trop dispersés.
training-seats-together = Plusieurs régions ensemble
training-seats-at = par exemple à :
training-seats-cost = Coût estimé
training-seats-act = Prévoir
training-seats-plan = Prévoir ce groupe
training-seats-associations = Associations qui auraient une place
training-seats-unpriced = { $count ->
    [one] sans { $count } groupe dont le programme n’a pas de tarifs
   *[other] sans { $count } groupes dont les programmes n’ont pas de tarifs
}
training-seats-untaught = Thèmes qu’aucun programme n’enseigne
training-seats-scattered = Besoins trop dispersés pour un groupe
training-seats-trainers = Formateurs
training-seats-no-trainer = personne dans le vivier pour ces thèmes
training-seats-taught = { $count ->
    [one] { $count } demi-journée
   *[other] { $count } demi-journées
}
training-costs = Coûts
training-costs-title = Coûts, { $year }
training-costs-words = Prévu d’après le budget de chaque groupe, ou à défaut d’après les tarifs de son programme ; dépensé d’après ce qui a été noté. Les groupes comptent dans l’année où ils commencent.
training-costs-spent-of = { $spent } dépensés sur { $of }
training-costs-over = Le budget de l’année est dépassé de { $amount }.
training-costs-each-place = Prévu par place
training-costs-each-association = Dépensé par association formée
training-costs-each-person = Dépensé par personne venue
training-costs-budget-left = Reste du budget
training-costs-by-heading = Par poste
training-costs-by-cohort = Par groupe
training-costs-by-rates = d’après les tarifs
training-costs-whole = Total
training-column-heading = Poste
training-column-planned = Prévu
training-column-spent = Dépensé
training-column-left = Reste
training-column-rate = Calcul
training-column-amount = Montant
training-rates = Tarifs du programme
training-rates-words = Ce que coûte un groupe de ce programme. Ces tarifs servent à chaque groupe tant qu’il n’a pas son propre budget, et à estimer les groupes à prévoir.
training-rates-none = Aucun tarif encore.
training-budget = Budget
training-budget-none = Ni budget, ni tarifs du programme : ajoutez une première ligne.
training-budget-by-rates = Ce budget suit les tarifs du programme. Reprenez-les pour les adapter à ce groupe.
training-budget-adopt = Reprendre les tarifs pour ce groupe
training-line-add = Ajouter une ligne
training-line-add-button = Ajouter la ligne
training-line-remove = Retirer
training-field-price = Prix unitaire
training-field-price-hint = En dirhams, par exemple 120 ou 120,50.
training-field-quantity = Quantité
training-field-basis = Pour
training-field-line-words = Précision
training-heading-venue = Salles
training-heading-meals = Repas et pauses
training-heading-lodging = Hébergement
training-heading-travel = Transport
training-heading-allowance = Indemnités
training-heading-trainers = Formateurs
training-heading-materials = Supports et matériel
training-heading-access = Accès (interprétation, langue des signes, garde d’enfants)
training-heading-other = Autre
training-basis-cohort = une fois pour le groupe
training-basis-place = par association
training-basis-person = par personne
training-basis-day = par jour
training-basis-person-day = par personne et par jour
training-expenses = Dépenses
training-expenses-none = Aucune dépense notée.
training-expense-note = Noter une dépense
training-expense-note-button = Noter la dépense
training-expense-reverse = Annuler
training-expense-back = annulée
training-field-paid-on = Payée le
training-field-expense-words = Pièce justificative
training-field-expense-words-hint = Le numéro de la facture ou du reçu.
training-fault-paid-later = Une dépense se note une fois payée : pas de date à venir.
training-refused-too-many-lines = Ce budget a déjà cent lignes. Retirez-en une pour en ajouter une autre.
training-said-line = La ligne est ajoutée.
training-said-line-removed = La ligne est retirée.
training-said-adopted = Les tarifs sont repris : ce groupe a son propre budget.
training-said-expense = La dépense est notée.
training-said-reversed = La dépense est annulée.
training-import-often = Ce qui revient le plus
training-import-often-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
training-import-mend = Exportez ces lignes, corrigez-les dans le tableur, puis importez le fichier corrigé : seules ces lignes seront relues.
