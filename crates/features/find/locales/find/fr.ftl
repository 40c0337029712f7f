find-title = Recherche
find-title-words = Recherche : { $words }
find-lead = Tout ce que le mouvement garde en mémoire. Écrivez en français, en arabe, en darija, en tamazight ou en anglais : ce qui est dit dans une autre langue est trouvé aussi.
find-label = Chercher dans Twiza
find-placeholder = Chercher…
find-go = Chercher
find-suggest-list = Propositions
find-suggest-none = Aucune proposition.
find-suggest-some = Propositions : #. Flèches pour choisir.
find-cut = Seuls les { $most } premiers caractères ont été cherchés.
find-void = Il n’y a ni lettre ni chiffre à chercher. Écrivez un mot, ou choisissez ci-dessous.
find-results = Résultats
find-count = { $count ->
    [one] { $shown } résultat
   *[other] { $shown } résultats
}
find-understood = Compris aussi comme :
find-meant = Vouliez-vous dire :
find-loosened = Rien ne contient tous ces mots. Voici ce qui s’en approche le plus.
find-refine = Affiner
find-refine-jump = Affiner la recherche
find-chosen = Ce qui limite la recherche
find-take-back = enlever
find-facet-kind = Nature
find-facet-place = Territoire
find-facet-right = Droit
find-facet-theme = Thème
find-facet-year = Année
find-facet-language = Langue
find-facet-space = Organisation
find-more = Voir plus
find-previous = Page précédente
find-page = Page { $page } sur { $pages }
find-last-page = Les résultats suivants ne sont pas affichés : précisez les mots ou affinez la recherche.
find-newest = Les plus récents
find-nothing = Rien n’a été trouvé.
find-tried = Ont été cherchés : ces mots, leurs autres formes, ce qui s’écrit ou se prononce presque pareil, et ce qui veut dire la même chose en français, en arabe et en anglais.
find-elsewhere = { $count ->
    [one] Voir le résultat sans ces limites
   *[other] Voir les { $shown } résultats sans ces limites
}
find-near = Ce qui commence de la même façon
find-broader = Plus largement
find-advice = Une autre entrée
find-advice-fewer = Moins de mots trouvent davantage : gardez le plus important.
find-advice-other = Le même mot dans une autre langue ou une autre écriture vaut un essai.
find-advice-sign-in = Ce qui est réservé aux membres n’est trouvé qu’une fois connecté.
find-partial = L’index est en cours de construction : tout n’est pas encore trouvé. Réessayez dans un moment.
