find-title = Search
find-title-words = Search: { $words }
find-lead = Everything that the movement remembers. Write in French, Arabic, Darija, Tamazight or English: what is said in another language is found too.
find-label = Search Twiza
find-placeholder = Search…
find-go = Search
find-suggest-list = Suggestions
find-suggest-none = No suggestion.
find-suggest-some = Suggestions: #. Choose with the arrows.
find-cut = Only the first { $most } characters were looked for.
find-void = There is no letter and no digit to look for. Write a word, or choose below.
find-results = Results
find-count = { $count ->
    [one] { $shown } result
   *[other] { $shown } results
}
find-understood = Also understood as:
find-meant = Did you mean:
find-loosened = Nothing has all of these words. This is what comes nearest.
find-refine = Refine
find-refine-jump = Refine the search
find-chosen = What narrows the search
find-take-back = remove
find-facet-kind = Kind
find-facet-place = Place
find-facet-right = Right
find-facet-theme = Theme
find-facet-year = Year
find-facet-language = Language
find-facet-space = Organisation
find-more = More
find-previous = Previous page
find-page = Page { $page } of { $pages }
find-last-page = Further results are not shown: be more precise, or refine the search.
find-newest = Newest
find-nothing = Nothing was found.
find-tried = What was tried: these words, their other forms, what is spelled or sounds almost the same, and what means the same in French, Arabic and English.
find-elsewhere = { $count ->
    [one] See the one result without these limits
   *[other] See the { $shown } results without these limits
}
find-near = What begins in the same way
find-broader = More broadly
find-advice = Another way in
find-advice-fewer = Fewer words find more: keep the most important one.
find-advice-other = The same word in another language or script is worth a try.
find-advice-sign-in = What is for members is found only once you are signed in.
find-partial = The index is being made: not everything is found yet. Try again in a moment.
