network-graph-title = Le réseau
network-graph-crumbs = Où vous êtes
network-graph-questions = Questions au réseau
network-graph-whole = Vue d’ensemble
network-graph-bridges = Qui relie deux régions ?
network-graph-gaps = Où manque-t-il quelqu’un ?
network-graph-missed = Qui manquerait ?
network-graph-chain = Qui peut nous présenter ?
network-graph-coalitions = Quelles coalitions se recoupent ?
network-graph-apart = Qui est à l’écart ?
network-graph-public-only = Vous voyez ce qui est public. Les membres du réseau, une fois connectés, voient aussi le reste.
network-graph-search = Chercher une organisation par son nom
network-graph-find = Chercher
network-graph-nobody-of-name = Aucune organisation de ce nom. Essayez un seul mot du nom, ou le sigle.
network-graph-empty = Aucune organisation ici pour l’instant.
network-graph-region = Région
network-graph-province = Province
network-graph-organisation = Organisation
network-graph-organisations = Organisations
network-graph-links = Liens
network-graph-links-count = { $count ->
    [0] aucun lien
    [one] { $count } lien
   *[other] { $count } liens
}
network-graph-alone = Sans aucun lien
network-graph-joined-with = Reliée surtout à
network-graph-whole-answer = { $organisations } organisations et { $relations } liens en cours. De proche en proche, le plus grand groupe en relie { $largest }, soit { $share }.
network-graph-bridges-card = { $count ->
    [0] Toutes les régions sont reliées deux à deux.
    [one] paire de régions que personne ne relie
   *[other] paires de régions que personne ne relie
}
network-graph-gaps-card = { $count ->
    [0] Chaque province a au moins une organisation.
    [one] province sans aucune organisation connue
   *[other] provinces sans aucune organisation connue
}
network-graph-missed-card = { $count ->
    [0] Personne n’est seul à tenir les autres ensemble.
    [one] organisation dont le départ en couperait d’autres du réseau
   *[other] organisations dont le départ en couperait d’autres du réseau
}
network-graph-coalitions-card = { $count ->
    [0] Aucune coalition n’a de membre en commun avec une autre.
    [one] paire de coalitions qui ont des membres en commun
   *[other] paires de coalitions qui ont des membres en commun
}
network-graph-apart-card = { $count ->
    [0] Toutes les organisations ont au moins un lien.
    [one] organisation sans aucun lien
   *[other] organisations sans aucun lien
}
network-graph-map = Les régions et ce qui les relie : plus le trait est épais, plus d’organisations relient les deux
network-graph-by-region = Région par région
network-graph-no-coalition = Aucune coalition n’est inscrite pour l’instant.

network-graph-bridges-lead = Une organisation relie deux régions quand ses liens, ou son siège, atteignent l’une et l’autre.
network-graph-one-region = Une région
network-graph-other-region = Une autre région
network-graph-choose = Choisissez
network-graph-ask = Demander
network-graph-same-twice = Choisissez deux régions différentes.
network-graph-bridges-none = Personne ne relie { $one } et { $other }. Voici qui pourrait commencer : les organisations les mieux reliées de chacune.
network-graph-bridges-answer = { $count ->
    [one] Une seule organisation relie { $one } et { $other } : { $best }.
   *[other] { $count } organisations relient { $one } et { $other }.
} { $best } touche { $here } organisations de la première et { $there } de la seconde. { $direct ->
    [0] Aucune organisation de { $one } n’a de lien direct avec { $other }.
    [one] Une organisation de { $one } a un lien direct avec { $other }.
   *[other] { $direct } organisations de { $one } ont un lien direct avec { $other }.
}
network-graph-bridges-drawn = Qui relie { $one } et { $other }
network-graph-bridge-here = De la première
network-graph-bridge-there = De la seconde
network-graph-bridge-pairs = Paires qui se rencontrent par elle
network-graph-could = En { $region }
network-graph-nobody-there = Aucune organisation connue dans cette région.
network-graph-bridges-matrix = Combien d’organisations relient chaque paire de régions
network-graph-bridges-matrix-hint = Un zéro marque deux régions que personne ne relie. Ouvrez un nombre pour voir qui.
network-graph-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}

network-graph-gaps-lead = Les provinces et préfectures où personne de connu ne travaille sur un thème.
network-graph-theme = Thème
network-graph-all-themes = Tous les thèmes
network-graph-all-regions = Toutes les régions
network-graph-provinces-without = Provinces sans personne
network-graph-nearest = Organisations de la région sur ce thème
network-graph-gaps-answer = { $empty ->
    [0] Chaque province a au moins une organisation connue.
    [one] Une province n’a aucune organisation connue, quel que soit le thème.
   *[other] { $empty } provinces n’ont aucune organisation connue, quel que soit le thème.
} Le thème le moins couvert est « { $theme } » : { $without } provinces n’ont personne.
network-graph-gaps-theme = { $count ->
    [0] Chaque province a au moins une organisation sur « { $theme } ».
    [one] Une province sur { $all } n’a personne sur « { $theme } ».
   *[other] { $count } provinces sur { $all } n’ont personne sur « { $theme } ».
}
network-graph-without = Provinces sans personne sur ce thème
network-graph-no-gap = Aucune : ce thème a quelqu’un dans chaque province.
network-graph-gaps-region-title = Organisations par province et par thème, { $region }
network-graph-gaps-region = { $region } : { $count } cases vides sur { $all }. Une case vide est une province où personne ne travaille sur le thème.
network-graph-elsewhere = { $count ->
    [one] Une organisation a des thèmes mais sa province n’est pas connue : elle ne compte dans aucune.
   *[other] { $count } organisations ont des thèmes mais leur province n’est pas connue : elles ne comptent dans aucune.
}

network-graph-missed-lead = Si une organisation s’arrêtait, qui perdrait le contact avec les autres ?
network-graph-missed-none = Personne n’est seul à tenir les autres ensemble : chacune peut s’arrêter sans que d’autres soient coupées.
network-graph-missed-answer = { $count ->
    [one] Une organisation couperait les autres en deux : { $first }.
   *[other] { $count } organisations en couperaient d’autres du réseau. D’abord { $first }.
} Sans elle, { $cut ->
    [one] une organisation ne serait plus reliée au plus grand groupe.
   *[other] { $cut } organisations ne seraient plus reliées au plus grand groupe.
}
network-graph-cut = Seraient coupées
network-graph-pieces = Groupes qui resteraient
network-graph-between = Passage obligé
network-graph-cut-drawn = Organisations qui seraient coupées du plus grand groupe
network-graph-cut-listed = Dont le départ en couperait d’autres
network-graph-between-listed = Par qui passent les chemins les plus courts
network-graph-between-hint = Le passage obligé dit pour quelle part des paires d’organisations le plus court chemin passe par celle-ci.
network-graph-sampled = C’est une estimation : les chemins sont suivis depuis { $sampled } organisations sur { $linked }.

network-graph-chain-lead = La plus courte chaîne de connaissances entre deux organisations, et qui peut la commencer.
network-graph-from = Nous sommes
network-graph-to = Nous cherchons
network-graph-several = Plusieurs organisations portent ce nom. Choisissez ci-dessous.
network-graph-which = « { $field } » : laquelle ?
network-graph-same-org = C’est la même organisation. Choisissez-en une autre.
network-graph-chain-none = Aucune chaîne ne mène de { $from } à { $to } par les liens connus.
network-graph-chain-direct = { $from } et { $to } sont déjà liées :
network-graph-chain-answer = { $introducers ->
    [one] Une organisation peut
   *[other] { $introducers } organisations peuvent
} présenter { $from } à { $to }, { $between ->
    [one] sans autre intermédiaire.
   *[other] par une chaîne de { $between } intermédiaires.
} D’abord celles qui ont le moins de liens : elles connaissent mieux chacun des leurs.
network-graph-introducer = Qui présente
network-graph-way = Chaîne
network-graph-chain-drawn = Les chaînes les plus courtes

network-graph-coalitions-lead = Deux coalitions se recoupent quand des organisations sont membres de l’une et de l’autre.
network-graph-coalition = Coalition
network-graph-other-coalition = Autre coalition
network-graph-shared = Membres communs
network-graph-shared-part = Part de l’ensemble
network-graph-shared-count = { $count ->
    [one] { $count } membre commun
   *[other] { $count } membres communs
}
network-graph-coalitions-answer = { $coalitions } coalitions, { $count ->
    [one] une paire qui se recoupe.
   *[other] { $count } paires qui se recoupent.
} Celles qui partagent le plus : { $one } et { $other }, { $shared ->
    [one] un membre commun.
   *[other] { $shared } membres communs.
}
network-graph-coalitions-none = { $count ->
    [one] Une coalition.
   *[other] { $count } coalitions, sans aucun membre commun.
}
network-graph-coalitions-drawn = Membres de chaque coalition
network-graph-overlaps = Les paires qui se recoupent
network-graph-partial = Le réseau est si dense que toutes les paires n’ont pas été comptées.
network-graph-in-both = { $count ->
    [0] Aucune organisation n’est à la fois dans { $one } et dans { $other }.
    [one] Une organisation est à la fois dans { $one } et dans { $other }.
   *[other] { $count } organisations sont à la fois dans { $one } et dans { $other }.
}
network-graph-all-coalitions = Toutes les coalitions

network-graph-apart-lead = Celles que personne ne relie aux autres : les premières à inviter.
network-graph-apart-answer = { $count ->
    [0] Toutes les organisations ont au moins un lien.
    [one] Une organisation n’a aucun lien connu.
   *[other] { $count } organisations n’ont aucun lien connu.
} { $groups ->
    [0] Toutes celles qui ont des liens se rejoignent de proche en proche.
    [one] Un petit groupe est relié entre lui seulement.
   *[other] { $groups } petits groupes sont reliés entre eux seulement.
}
network-graph-alone-nowhere = { $count ->
    [one] Une organisation sans lien, de lieu inconnu
   *[other] { $count } organisations sans lien, de lieu inconnu
}
network-graph-alone-in = { $count ->
    [0] { $region } : aucune organisation sans lien.
    [one] { $region } : une organisation sans lien.
   *[other] { $region } : { $count } organisations sans lien.
}
network-graph-nowhere = Lieu inconnu
network-graph-groups = Petits groupes à l’écart
network-graph-group-of = { $count ->
    [one] groupe de { $count }
   *[other] groupe de { $count } organisations
}

network-graph-around-none = { $name } n’a aucun lien connu.
network-graph-around-answer = { $name } est liée à { $count ->
    [one] une organisation
   *[other] { $count } organisations
}{ $regions ->
    [0] {""}
    [one] {" "}d’une seule région
   *[other] {" "}de { $regions } régions
}.
network-graph-around-cut = { $count ->
    [one] Sans elle, une autre serait coupée du plus grand groupe.
   *[other] Sans elle, { $count } autres seraient coupées du plus grand groupe.
}
network-graph-around-drawn = Autour de { $name }
network-graph-profile = Sa fiche
network-graph-chain-from = Qui peut la présenter ?
network-graph-first-ring = Liens directs
network-graph-second-ring = Les liens de ses liens
network-graph-number = N°
network-graph-how = Comment
network-graph-through = Par
network-graph-tone-belonging = appartenance
network-graph-tone-funding = soutien financier
network-graph-tone-training = formation
network-graph-tone-partners = partenariat
network-graph-same-region = de la même région
network-graph-around-link = Voir le réseau autour d’elle
