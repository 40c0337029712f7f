gov-title = Instances
gov-lead = Qui siège où, depuis quand, jusqu’à quand, et selon quelles règles.
gov-none = Aucune instance n’est encore enregistrée.
gov-crumbs = Vous êtes ici
gov-organigram = Organigramme
gov-bodies-heading = Chaque instance
gov-filled = { $filled } sièges occupés sur { $seats }
gov-vacant = Sièges vacants
gov-vacant-count = { $count ->
    [one] { $count } siège vacant
   *[other] { $count } sièges vacants
}
gov-expiring-count = { $count ->
    [one] { $count } mandat expire bientôt
   *[other] { $count } mandats expirent bientôt
}
gov-overdue-count = { $count ->
    [one] { $count } mandat échu
   *[other] { $count } mandats échus
}
gov-dissolved = Dissoute
gov-comma = ,
gov-kind-assembly = Assemblée générale
gov-kind-council = Conseil
gov-kind-bureau = Bureau
gov-kind-secretariat = Secrétariat
gov-kind-commission = Commission
gov-kind-other = Autre instance

gov-picture = Qui siège
gov-picture-seats = Les sièges : { $body }
gov-picture-parity = Femmes et hommes
gov-nobody-sits = Personne n’y siège encore.
gov-too-large = Cette instance compte trop de membres pour être dessinée ici.
gov-women = Femmes
gov-men = Hommes
gov-unstated = Non précisé
gov-youth-count = { $count ->
    [one] { $count } jeune ({ $share }).
   *[other] { $count } jeunes ({ $share }).
}
gov-parity-reached = Objectif de { $share } de femmes atteint
gov-parity-missed = Objectif de { $share } de femmes non atteint
gov-front-picture = Composition : { $body }

gov-body-new = Nouvelle instance
gov-body-edit = Modifier l’instance
gov-body-created = L’instance est enregistrée.
gov-body-changed = Les changements sont enregistrés.
gov-body-name = Nom de l’instance
gov-body-kind = Type
gov-body-seats = Nombre de sièges
gov-body-seats-hint = Les sièges sont numérotés à partir de 1. En réduisant ce nombre, on supprime les derniers sièges, s’ils sont vacants.
gov-body-parent = Rend compte à
gov-body-parent-none = Aucune autre instance
gov-body-founded = Créée le
gov-body-dissolved = Dissoute le
gov-body-position = Rang dans la liste
gov-body-since = depuis le { $since }
gov-body-until = jusqu’au { $until }
gov-answers-to = Rend compte à :
gov-answer-to-it = Lui rendent compte :
gov-visibility = Qui peut voir l’instance
gov-visibility-hint = Son nom, sa taille et ses règles. Les noms des membres restent réservés aux membres de l’espace, sauf si vous les publiez ci-dessous.
gov-visibility-public = Tout le monde
gov-visibility-network = Les comptes du réseau
gov-visibility-space = Les membres de l’espace
gov-published = Publier aussi les noms de celles et ceux qui y siègent
gov-published-hint = Leurs adresses et numéros ne sont jamais publiés.
gov-members-private = Les noms des membres sont réservés aux membres de cet espace.

gov-seats = Sièges
gov-seats-none = Aucun siège ne correspond.
gov-seats-none-vacant = Tous les sièges sont occupés.
gov-seats-none-ending = Aucun mandat n’est échu ni n’expire avant le { $until }.
gov-filter = Nom ou numéro du siège
gov-show-all = Tous les sièges
gov-show-vacant = Vacants
gov-show-ending = Échus ou bientôt échus
gov-standing = État
gov-standing-vacant = Vacant
gov-standing-sitting = En cours
gov-standing-expiring = { $days ->
    [0] Expire aujourd’hui
    [one] Expire demain
   *[other] Expire dans { $days } jours
}
gov-standing-overdue = { $days ->
    [one] Échu depuis hier
   *[other] Échu depuis { $days } jours
}
gov-standing-ended = Terminé
gov-seat-number = Siège { $number }
gov-seat-title = Siège { $number } · { $body }
gov-seat-edit = Nom et réservation du siège
gov-seat-label = Nom du siège (collège, région…)
gov-seat-reserve = Siège réservé
gov-seat-reserve-none = À personne en particulier
gov-seat-changed = Le siège est modifié.
gov-seat-history = Qui l’a occupé
gov-seat-never-held = Personne n’a encore occupé ce siège.
gov-reserve-women = Réservé à une femme
gov-reserve-youth = Réservé à la jeunesse
gov-reserve-region = Région { $region }
gov-reserve-unmet = Réservation non respectée
gov-tenure-since = Depuis le { $since }
gov-tenure-ended = Du { $since } au { $until }
gov-too-many-terms = { $terms } mandats de suite : les statuts en permettent { $most }.
gov-holder-record = Fiche du répertoire

gov-fill = Pourvoir
gov-fill-title = Pourvoir le siège { $number } · { $body }
gov-fill-search = Chercher une personne dans le répertoire
gov-fill-look = Chercher
gov-fill-who = Qui va siéger ?
gov-fill-record = fiche
gov-fill-nobody = Personne de ce nom dans le répertoire.
gov-fill-new = Une personne qui n’est pas encore dans le répertoire :
gov-fill-new-surely = Non, c’est bien une autre personne :
gov-fill-alike = Une personne semblable est déjà dans le répertoire. Choisissez-la, ou confirmez que c’est une autre.
gov-fill-details = Qui est cette nouvelle personne
gov-fill-name = Nom et prénom
gov-fill-birth = Année de naissance
gov-seat-filled = Le siège est pourvu.
gov-sex-f = Femme
gov-sex-m = Homme
gov-sex-unstated = Non précisé
gov-office-own = Autre fonction
gov-office-own-hint = Si la liste n’a pas le mot qu’il faut.
gov-until-hint = Vide : la durée du mandat est celle des statuts.
gov-office-member = Membre
gov-office-president = { $sex ->
    [f] Présidente
    [m] Président
   *[any] Présidence
}
gov-office-vice-president = { $sex ->
    [f] Vice-présidente
    [m] Vice-président
   *[any] Vice-présidence
}
gov-office-secretary = { $sex ->
    [f] Secrétaire générale
    [m] Secrétaire général
   *[any] Secrétariat général
}
gov-office-deputy-secretary = { $sex ->
    [f] Secrétaire générale adjointe
    [m] Secrétaire général adjoint
   *[any] Secrétariat général adjoint
}
gov-office-treasurer = { $sex ->
    [f] Trésorière
    [m] Trésorier
   *[any] Trésorerie
}
gov-office-deputy-treasurer = { $sex ->
    [f] Trésorière adjointe
    [m] Trésorier adjoint
   *[any] Trésorerie adjointe
}
gov-office-adviser = { $sex ->
    [f] Conseillère
    [m] Conseiller
   *[any] Conseil
}
gov-office-coordinator = { $sex ->
    [f] Coordinatrice
    [m] Coordinateur
   *[any] Coordination
}

gov-mandate-end = Mettre fin au mandat
gov-mandate-end-title = Fin de mandat : { $name }
gov-mandate-ended = La fin du mandat est enregistrée ; le siège est vacant.
gov-mandate-correct = Corriger
gov-mandate-correct-title = Corriger le mandat : { $name }
gov-mandate-corrected = La correction est enregistrée.
gov-end-on = Premier jour où la personne ne siège plus
gov-end-on-hint = Pour une erreur de saisie, cette date ne compte pas : le mandat n’aura jamais eu lieu.
gov-end-why = Raison
gov-end-why-choose = Choisir une raison
gov-end-term-over = Fin du mandat
gov-end-resigned = Démission
gov-end-moved = Autre siège ou fonction
gov-end-revoked = Révocation
gov-end-lost-standing = Perte de la qualité
gov-end-deceased = Décès
gov-end-mistake = Erreur de saisie

gov-refused-seat-kept = Le siège { $seat } est occupé : mettez d’abord fin au mandat, puis réduisez le nombre de sièges.
gov-refused-circle = Une instance ne peut pas rendre compte à elle-même, même par l’intermédiaire d’une autre.
gov-refused-ended-already = Ce mandat est déjà terminé.
gov-refused-outdated = La ligne { $row } ne peut plus être appliquée : quelqu’un a changé l’instance entre-temps. Rien n’a été enregistré ; relancez l’import.
gov-broken-begins-later = Un mandat s’enregistre une fois commencé : cette date est encore à venir.
gov-broken-ends-before-beginning = Le mandat finirait avant d’avoir commencé.
gov-broken-ends-later = Une fin s’enregistre une fois venue : cette date est encore à venir.
gov-broken-seat-held = Le siège est occupé à cette date. Mettez d’abord fin au mandat en cours, ou corrigez la date.
gov-broken-sits-already = Cette personne siège déjà dans cette instance à cette date.

gov-statutes = Règles des statuts
gov-statutes-all = Toutes les règles et leurs versions
gov-statutes-none = Aucune règle n’est encore enregistrée.
gov-statutes-title = Règles des statuts · { $body }
gov-statutes-lead = Ce que disent les statuts et le règlement intérieur, article par article, avec la date d’entrée en vigueur. Une nouvelle règle met fin à la précédente ; aucune n’est effacée.
gov-statutes-today = En vigueur aujourd’hui
gov-statutes-versions = Toutes les versions
gov-article = art.
gov-quorum-today = Quorum aujourd’hui : { $count }
gov-quorum-means = Aujourd’hui, pour { $members } membres : { $first } présents ; { $second } à la deuxième convocation.
gov-force-since = Depuis le { $from }
gov-force-between = Du { $from } au { $until }
gov-force-later = À partir du { $from }
gov-force-never = Prévue pour le { $from }, remplacée avant d’entrer en vigueur
gov-rule-new = Nouvelle règle
gov-rule-about = Sur quoi porte la règle ?
gov-rule-title = Nouvelle règle · { $subject }
gov-rule-set = La règle est enregistrée.
gov-rule-save = Enregistrer la règle
gov-rule-from = En vigueur à partir du
gov-rule-from-hint = La règle précédente reste en vigueur jusqu’à ce jour.
gov-rule-article = Article
gov-rule-article-hint = Par exemple : 14, ou « règlement intérieur, 3 ».
gov-rule-for = Vaut pour
gov-rule-of-all = Toutes les instances
gov-subject-quorum = Quorum
gov-subject-majority-ordinary = Majorité ordinaire
gov-subject-majority-election = Majorité pour élire
gov-subject-majority-statutes = Majorité pour modifier les statuts
gov-subject-majority-dissolution = Majorité pour dissoudre
gov-subject-term = Durée du mandat
gov-subject-terms = Mandats successifs
gov-subject-notice = Délai de convocation
gov-subject-youth = Âge de la jeunesse
gov-subject-parity = Part des femmes
gov-subject-warning = Alerte avant échéance
gov-subject-proxies = Procurations
gov-base-cast = des suffrages exprimés
gov-base-present = des membres présents ou représentés
gov-base-members = des membres
gov-matter-ordinary = Décisions ordinaires
gov-matter-election = Élections
gov-matter-statutes = Modification des statuts
gov-matter-dissolution = Dissolution
gov-threshold-at-least = au moins { $share } { $of }
gov-threshold-more-than = plus de { $share } { $of }
gov-threshold-heads = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
gov-share-half = la moitié
gov-share-third = le tiers
gov-share-two-thirds = les deux tiers
gov-share-quarter = le quart
gov-share-three-quarters = les trois quarts
gov-share-other = { $share }
gov-second-same = autant qu’à la première
gov-second-anybody = quel que soit le nombre de présents
gov-rule-quorum = Première convocation : { $first }. Deuxième : { $second }.
gov-rule-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
gov-rule-months = { $count } mois
gov-rule-terms = { $count ->
    [one] { $count } mandat, non renouvelable aussitôt
   *[other] { $count } mandats de suite au plus
}
gov-rule-notice = { $count ->
    [one] { $count } jour avant la réunion
   *[other] { $count } jours avant la réunion
}
gov-rule-youth = Moins de { $count } ans
gov-rule-parity = { $share } de femmes au moins
gov-rule-warning = { $count ->
    [one] { $count } jour avant la fin du mandat
   *[other] { $count } jours avant la fin du mandat
}
gov-rule-proxies = { $count ->
    [one] { $count } procuration par membre
   *[other] { $count } procurations par membre
}
gov-rule-field-months = Durée, en mois
gov-rule-field-terms = Nombre de mandats qui peuvent se suivre
gov-rule-field-notice = Jours avant la réunion
gov-rule-field-youth = Est jeune qui a moins de (années)
gov-rule-field-warning = Jours avant la fin du mandat
gov-rule-field-proxies = Procurations par membre présent
gov-rule-field-parity = Part des femmes au moins
gov-share-hint = Par exemple 1/3 ou 40 %.
gov-quorum-first = Première convocation
gov-quorum-second = Deuxième convocation
gov-majority = Majorité requise
gov-majority-of = Comptée sur
gov-how = Il faut
gov-how-at-least = au moins une part
gov-how-more-than = plus d’une part
gov-how-heads = un nombre de personnes
gov-how-same = autant qu’à la première convocation
gov-how-anybody = quel que soit le nombre de présents
gov-how-value = Part ou nombre
gov-how-value-hint = Une part (1/2, 2/3, 60 %) ou un nombre de personnes (30).

gov-import = Importer une liste
gov-import-lead = Un fichier XLSX, ODS ou CSV avec une ligne par membre. Rien n’est enregistré avant que vous ayez vu ce qui changera.
gov-import-file = Fichier
gov-import-file-hint = 20 Mo au plus. La première ligne porte les titres des colonnes.
gov-import-since = Début des mandats
gov-import-since-hint = Pour les lignes qui n’ont pas de date de début.
gov-import-read = Lire le fichier
gov-import-no-names = Aucune colonne ne dit qui siège. Il en faut une, par exemple « Nom complet », « Nom » et « Prénom », ou « الاسم الكامل ».
gov-import-how = Comment le fichier est compris
gov-import-how-columns = Colonnes reconnues en français, arabe et anglais : siège, nom, prénom, sexe, naissance, fonction, début et fin du mandat, lieu, courriel, téléphone.
gov-import-how-empty = Une cellule vide ne change rien.
gov-import-how-missing = Qui n’est pas dans la liste garde son siège. Pour mettre fin à un mandat, remplissez « Terminé le » et « Motif ».
gov-import-how-round = Pour modifier beaucoup de mandats d’un coup, exportez, corrigez, importez :
gov-import-reading = Lecture de la liste
gov-import-applying = Import de la liste
gov-import-preview = Ce que la liste changera
gov-import-begins = { $count ->
    [one] { $count } nouveau mandat
   *[other] { $count } nouveaux mandats
}
gov-import-amends = { $count ->
    [one] { $count } mise à jour
   *[other] { $count } mises à jour
}
gov-import-ends = { $count ->
    [one] { $count } fin de mandat
   *[other] { $count } fins de mandat
}
gov-import-unchanged = { $count ->
    [one] { $count } ligne sans changement
   *[other] { $count } lignes sans changement
}
gov-import-refused = { $count ->
    [one] { $count } ligne à corriger
   *[other] { $count } lignes à corriger
}
gov-import-unknown = Colonnes non reconnues, laissées de côté :
gov-import-unknown-hint = Si l’une d’elles compte, renommez-la dans le fichier (« Depuis », « Fin du mandat », « Fonction »…) et importez-le de nouveau.
gov-import-to-confirm = Aller directement à la confirmation
gov-import-column = { $column } « { $header } »
gov-import-row = Ligne
gov-import-cell = Cellule
gov-import-fault = À corriger
gov-import-faults = Lignes à corriger
gov-import-faults-hint = Corrigez-les dans votre fichier et importez-le de nouveau, ou continuez sans elles.
gov-import-outcome = Ce qui change
gov-import-person = Personne
gov-import-changes = Lignes qui changent quelque chose
gov-import-nothing = Rien à changer : l’instance dit déjà ce que dit la liste.
gov-import-more = { $count ->
    [one] et { $count } autre ligne
   *[other] et { $count } autres lignes
}
gov-import-new-person = Nouvelle personne
gov-import-known-person = Dans le répertoire
gov-import-whom = Qui est la personne de la ligne { $row } ?
gov-import-candidate = { $name } (ressemblance { $score } sur 100)
gov-import-step-begin = Nouveau
gov-import-step-amend = Mise à jour
gov-import-step-end = Fin
gov-import-begin-on = siège { $seat }, depuis le { $since }
gov-import-skip = Laisser de côté les lignes à corriger
gov-import-skip-first = Des lignes sont à corriger. Cochez cette case pour continuer sans elles.
gov-import-confirm = { $count ->
    [one] Appliquer { $count } changement
   *[other] Appliquer { $count } changements
}
gov-import-again = Choisir un autre fichier
gov-import-done = { $count ->
    [one] Un changement est enregistré.
   *[other] { $count } changements sont enregistrés.
}
gov-column-seat = Siège
gov-column-name = Nom
gov-column-name-fr = Nom (français)
gov-column-name-ar = Nom (arabe)
gov-column-first-name = Prénom
gov-column-last-name = Nom de famille
gov-column-first-name-ar = Prénom (ar)
gov-column-last-name-ar = Nom de famille (ar)
gov-column-sex = Sexe
gov-column-birth = Naissance
gov-column-office = Fonction
gov-column-since = Depuis
gov-column-until = Fin du mandat
gov-column-ended = Terminé le
gov-column-why = Motif
gov-column-email = Courriel
gov-column-phone = Téléphone
gov-column-place = Lieu
gov-column-mandate-id = Identifiant du mandat
gov-column-person-id = Identifiant de la personne
gov-fault-date = « { $value } » n’est pas une date. Écrivez par exemple 26/07/2003.
gov-fault-number = « { $value } » n’est pas un numéro de siège.
gov-fault-sex = « { $value } » : écrivez F ou M.
gov-fault-why = « { $value } » n’est pas un motif connu : fin du mandat, démission, révocation, perte de la qualité, décès, erreur de saisie.
gov-fault-email = « { $value } » n’est pas une adresse électronique.
gov-fault-phone = « { $value } » n’est pas un numéro de téléphone.
gov-fault-place = « { $value } » n’est pas un lieu connu. Écrivez le nom de la commune, de la province ou de la région.
gov-fault-formula = « { $value } » est une formule : écrivez la valeur elle-même.
gov-fault-long = Trop long : 200 caractères au plus.
gov-fault-identity = « { $value } » n’est pas un identifiant d’export. Laissez la cellule vide.
gov-fault-nobody = La ligne ne nomme personne.
gov-fault-unknown-person = Cet identifiant de personne n’est pas dans le répertoire. Laissez la cellule vide.
gov-fault-unknown-mandate = Cet identifiant n’est pas celui d’un mandat en cours de cette instance. Laissez la cellule vide.
gov-fault-other-holder = Le mandat de cette ligne est celui d’une autre personne. Pour changer de titulaire, terminez le mandat (« Terminé le », « Motif ») et ajoutez une ligne sans identifiants.
gov-fault-no-such-seat = L’instance n’a pas de siège { $value }.
gov-fault-no-seat-left = Il ne reste aucun siège vacant.
gov-fault-seat-held = Le siège est occupé à cette date.
gov-fault-seat-twice = La ligne { $value } demande le même siège.
gov-fault-member-twice = La ligne { $value } nomme la même personne.
gov-fault-sat-then = Cette personne occupe déjà un siège de cette instance à cette date.
gov-fault-no-since = La date de début manque.
gov-fault-later = Une date est encore à venir : ce qui n’a pas encore eu lieu ne s’enregistre pas.
gov-fault-backwards = La fin vient avant le début.
gov-fault-birth-impossible = Cette date de naissance est impossible.
gov-fault-half-end = Une fin de mandat demande sa date et son motif.
gov-fault-share = Écrivez une part : 1/2, 2/3 ou 60 %.

gov-measure-begun = Mandats commencés
gov-measure-seated = Personnes entrées dans les instances
gov-measure-women = Femmes entrées dans les instances
gov-measure-youth = Jeunes entrés dans les instances
gov-measure-ended = Mandats terminés
gov-measure-rules = Règles des statuts enregistrées
gov-front-kind = Qui siège
