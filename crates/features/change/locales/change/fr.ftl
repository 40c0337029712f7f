change-title = Ce qui a changé
change-lead = Où en étaient les associations et où elles en sont, d’après leurs autodiagnostics : par domaine, par région, par année et par type d’association.
change-refused-overtaken = Quelqu’un l’a fait à l’instant. Rechargez la page.
change-reading = Le journal de l’espace est lu pour la première fois. La page s’affichera d’elle-même.
change-generated = Une partie de ces associations est générée pour la démonstration.
change-field-from = De l’année
change-field-to = à l’année
change-field-since = Comparer avec
change-field-instrument = Outil d’autodiagnostic
change-instrument-associations = Autodiagnostic des associations
change-instrument-own = Outil propre à l’organisation
change-since-first = le premier autodiagnostic
change-since-previous = l’autodiagnostic précédent
change-ask = Afficher
change-papers = Le rapport en un clic
change-for-assembly = Pour l’assemblée
change-for-donor = Pour un bailleur
change-said-title = Ce que disent les chiffres
change-said-few = Moins de cinq associations ont un avant et un après dans cette période : rien n’en est dit, pour qu’aucune ne soit reconnue.
change-said-since-first = Période { $period } : { $count } associations ont un avant et un après. Depuis leur premier autodiagnostic, leur niveau moyen est passé de { $before } à { $after } sur 4 ({ $by }).
change-said-since-previous = Période { $period } : { $count } associations ont un avant et un après. Depuis leur autodiagnostic précédent, leur niveau moyen est passé de { $before } à { $after } sur 4 ({ $by }).
change-said-most = Domaine où l’écart est le plus grand : { $most } ({ $most_by }). Le plus petit : { $least } ({ $least_by }).
change-said-share = Sur { $of } associations, { $higher } se situent plus haut d’au moins un dixième de niveau, { $same } au même niveau et { $lower } plus bas.
change-said-middle = Pour la moitié d’entre elles, l’écart se trouve entre { $from } et { $to }.
change-said-trained = { $trained ->
    [one] Une association a eu une place confirmée en formation dans la période
   *[other] { $trained } associations ont eu une place confirmée en formation dans la période
} ; parmi elles, { $paired ->
    [0] aucune n’a encore un avant et un après.
    [one] une seule a un avant et un après.
   *[other] { $paired } ont un avant et un après.
}
change-said-gone = { $count ->
    [one] Une association sur { $of } n’a pas refait son autodiagnostic dans l’année : rien n’est dit d’elle.
   *[other] { $count } associations sur { $of } n’ont pas refait leur autodiagnostic dans l’année : rien n’est dit d’elles.
}
change-said-gone-began = Au premier autodiagnostic, celles qui l’ont refait étaient à { $stayed } en moyenne, celles qui ne l’ont pas refait à { $gone }.
change-said-waiting = { $count ->
    [one] Une association, évaluée depuis moins d’un an, attend son deuxième autodiagnostic.
   *[other] { $count } associations, évaluées depuis moins d’un an, attendent leur deuxième autodiagnostic.
}
change-said-limit = Ces chiffres disent ce qui a changé, et non pourquoi : aucune association comparable n’a été suivie sans être accompagnée.
change-figure-paired = Associations avec un avant et un après
change-figure-trained = Associations formées
change-figure-people = Personnes formées
change-figure-women = Femmes
change-figure-youth = Jeunes
change-figure-hours = Heures suivies
change-figure-certificates = Certificats remis
change-figure-visits = Visites
change-figure-spaces = Espaces ouverts
change-column-name = Groupe
change-column-drawn = Avant et après
change-column-before = Avant
change-column-after = Après
change-column-by = Écart
change-column-of = Associations
change-column-year = Année
change-column-division = Selon
change-column-domain = Domaine
change-column-members = Associations avec un avant et un après
change-column-averaged = Associations dans la moyenne
change-column-higher = Plus haut
change-column-same = Au même niveau
change-column-lower = Plus bas
change-scale = échelle de 1 à 4
change-few = Trop peu pour être dit
change-all = Ensemble
change-all-domains = Tous les domaines
change-radar = Le profil moyen, avant et après
change-map = Écart moyen par région
change-by-domain = Par domaine
change-by-region = Par région
change-by-year = Par année du dernier autodiagnostic
change-by-cohort = Par année de la première formation
change-by-milieu = Par milieu
change-by-age = Par âge de l’association
change-by-path = Par accompagnement reçu
change-path-words = Entre les deux autodiagnostics. Ces groupes n’ont pas été tirés au sort : leur différence ne prouve pas l’effet d’une formation ou d’une visite.
change-others = Autres, groupes de moins de cinq réunis
change-unknown = Non connu
change-untrained = Sans formation
change-milieu-rural = Commune rurale
change-milieu-urban = Commune urbaine
change-age-new = Moins de 3 ans
change-age-grown = De 3 à 9 ans
change-age-old = 10 ans et plus
change-path-both = Formation et visites
change-path-trained = Formation
change-path-coached = Visites
change-path-neither = Ni formation ni visite
change-domain-governance = Gouvernance
change-domain-administration = Administration
change-domain-people = Ressources humaines
change-domain-finance = Finances
change-domain-organisation = Organisation
change-domain-programmes = Programmes
change-domain-partnership = Partenariat et plaidoyer
change-domain-own = Domaine propre à l’organisation
change-deed-place = Place confirmée
change-deed-attended = Présence
change-deed-certificate = Certificat
change-deed-visit = Visite
change-deed-space = Espace ouvert
change-work = Ce qui a été fait, par année
change-seen = Qui est dans ce rapport, et qui n’y est pas
change-seen-assessed = Associations évaluées au moins une fois jusqu’à la fin de la période
change-seen-paired = Avec un avant et un après : le rapport parle d’elles
change-seen-earlier = Évaluées de nouveau, mais pas dans la période
change-seen-waiting = Évaluées une fois, il y a moins d’un an
change-seen-gone = Évaluées une fois, et pas de nouveau dans l’année
change-method = Comment ce rapport est fait
change-method-self = Les niveaux, de 1 à 4, sont ceux que chaque association s’est donnés elle-même, par consensus et avec ses raisons ; personne ne les corrige.
change-method-pairs = Avant et après sont les mêmes associations, évaluées avec le même outil, et seulement dans les domaines que les deux autodiagnostics ont en commun.
change-method-fives = Une moyenne porte sur cinq associations au moins, et toujours sur un multiple de cinq, dans l’ordre des derniers autodiagnostics : une association de plus n’en révèle aucune.
change-method-grain = Sous cinquante associations, les niveaux et les écarts sont arrondis au dixième : même à qui connaîtrait toutes les autres, ils ne diraient celui d’une association qu’à un demi-niveau près. Chaque chiffre est arrondi pour lui-même.
change-method-groups = Les groupes de moins de cinq associations sont réunis ; s’ils restent moins de cinq, le plus petit des autres groupes les rejoint.
change-method-noted = Un écart de moins d’un dixième de niveau est compté comme « au même niveau ».
change-method-today = La région, le milieu et l’année de fondation sont ceux de l’annuaire d’aujourd’hui ; deux fiches fusionnées comptent pour une association.
change-method-source = Tout est tiré du journal de cet espace : autodiagnostics clos, places confirmées, présences, certificats, visites. Ce que les associations font dans leur propre espace n’est pas lu.
change-method-editions = { $count ->
    [one] Une association a été évaluée avec deux éditions de l’outil.
   *[other] { $count } associations ont été évaluées avec deux éditions de l’outil.
}
change-read-anew = Relire le journal
change-read-anew-words = Les chiffres se refont entièrement à partir du journal.
change-read-anew-done = Le journal est relu depuis le début.
