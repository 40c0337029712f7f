# The newsroom: what waits, drafts, review, translation, publication.

portal-articles-newsroom = Newsroom
portal-articles-board = What waits
portal-articles-board-lead = What the antennas send, and what waits for a second reader, a translation or its hour.
portal-articles-crumbs = Breadcrumbs
portal-articles-untitled = Untitled article
portal-articles-generated = Text generated for the demonstration
portal-articles-states = Where the articles stand
portal-articles-all-states = All
portal-articles-all = See all articles
portal-articles-all-yours = See all your articles
portal-articles-none = The newsroom has written nothing yet. Begin with an article, or name an antenna and its reporters.
portal-articles-none-so = No article stands there.
portal-articles-none-yours = You have written nothing yet. A few lines and a photo are enough to begin.
portal-articles-reporter-lead = You report for:
portal-articles-no-reporter = You belong to no open antenna. To write here, ask the secretariat to name you a reporter.
portal-articles-first-shown = The first { $count }.
portal-articles-days = { $days ->
    [0] since today
    [one] for { $days } day
   *[other] for { $days } days
}
portal-articles-due = Publishes itself { $when }
portal-articles-ahead = Unpublished changes
portal-articles-stale = Out of date
portal-articles-stale-count = { $count ->
    [one] One translation out of date
   *[other] { $count } translations out of date
}
portal-articles-waits-review = To be reviewed
portal-articles-waits-review-none = Nobody waits for a review.
portal-articles-waits-due = Will publish themselves
portal-articles-waits-due-none = Nothing is scheduled.
portal-articles-waits-stale = Translations out of date
portal-articles-waits-stale-none = Every translation follows its original.
portal-articles-waits-ahead = Changes to publish
portal-articles-waits-ahead-none = All that was written is published.
portal-articles-waits-drafts = Drafts, the oldest first
portal-articles-waits-drafts-none = No drafts.
portal-articles-column-title = Title
portal-articles-column-kind = Kind
portal-articles-column-state = State
portal-articles-column-changed = Changed
portal-articles-new = Write an article
portal-articles-begin = Save the draft
portal-articles-begun = The draft is saved. Add place, themes and sources, then send it to review.
portal-articles-lang = Language of the text
portal-articles-kind = Kind
portal-articles-antenna = Antenna
portal-articles-no-antenna = The newsroom itself
portal-articles-byline = Byline
portal-articles-byline-hint = The name under which the author agrees to be read. Leave it empty where a name could bring danger: the antenna signs.
portal-articles-title = Title
portal-articles-summary = Summary
portal-articles-summary-hint = Two or three sentences: who, what, where, when. Lists and newsletters show them.
portal-articles-body = Text
portal-articles-body-hint = An empty line sets paragraphs apart.
portal-articles-help = How to format
portal-articles-help-lead = A few signs are enough; everything else is cleaned before anybody reads it.
portal-articles-help-heading = a heading
portal-articles-help-strong = strong
portal-articles-help-em = emphasis
portal-articles-help-list = an item of a list
portal-articles-help-quote = a quotation
portal-articles-help-link = a link
portal-articles-help-picture = a picture of the newsroom, with its caption
portal-articles-text = Text of the article
portal-articles-translation = Translation
portal-articles-original = Original
portal-articles-marked = What changed since the translation is marked.
portal-articles-stale-lead = The original changed since this translation. Bring it up to date; if it is still right, save it as it is.
portal-articles-still-right = Nothing changed: the translation was looked at and is still right.
portal-articles-writing = Writing { $number }
portal-articles-writings = { $count ->
    [one] { $count } writing
   *[other] { $count } writings
}
portal-articles-past = Earlier writings
portal-articles-last-saved = Last saved:
portal-articles-save = Save
portal-articles-save-on = Save and go on
portal-articles-saved = Saved.
portal-articles-merged = Saved. Somebody else had changed other passages meanwhile: both are put together.
portal-articles-meanwhile = Somebody else saved this text meanwhile.
portal-articles-meanwhile-what = You both changed the same passages. This is how your text differs from the other; yours stands untouched in the form. Take over what is needed, then save.
portal-articles-meanwhile-about = You both changed the same fields. This is what the other noted; your choices stand untouched in the form.
portal-articles-copy-yours = Your text is not lost: copy it from the form before you leave this page.
portal-articles-not-now = This text cannot be changed now.
portal-articles-languages = Languages
portal-articles-write-in = Edit: { $lang }
portal-articles-translate-into = Translate: { $lang }
portal-articles-preview = Preview
portal-articles-no-title = The title is missing.
portal-articles-no-summary = The summary is missing.
portal-articles-no-body = The text is missing.
portal-articles-about = About the article
portal-articles-change-about = Place, themes, picture, sources…
portal-articles-place = Place
portal-articles-place-hint = Commune, province or region.
portal-articles-place-which = Which of these places?
portal-articles-place-unknown = No place of this name. Check the spelling, or name the province.
portal-articles-place-several = Several places bear this name: choose one.
portal-articles-themes = Themes
portal-articles-rights = Rights concerned
portal-articles-rights-legend = Articles of the conventions that the text is about
portal-articles-picture = Picture at the head
portal-articles-picture-none = The newsroom has no pictures yet.
portal-articles-picture-without = No picture
portal-articles-picture-untold = Not described
portal-articles-sources = Sources
portal-articles-sources-hint = One on each line: a document, a person who agrees to be quoted, an address.
portal-articles-sources-many = Too many: forty sources at most.
portal-articles-slug = Address
portal-articles-slug-hint = The end of the public address. Left empty, it is made from the title.
portal-articles-slug-moves = The old address will lead to the new one with the next publication.
portal-articles-slug-length = An address has 3 to 60 characters.
portal-articles-slug-letters = An address has only letters from a to z, digits and single hyphens.
portal-articles-slug-reserved = This address is kept for a page of the house. Choose another.
portal-articles-next = What can be done
portal-articles-not-whole = The title, the summary or the text is missing.
portal-articles-word-for-editors = A word for the editors
portal-articles-submit = Send to review
portal-articles-in-review = The editors are reading this text. To change it, take it back first.
portal-articles-take-back = Take it back
portal-articles-give-back = Send back with remarks
portal-articles-remarks = Remarks of the editors
portal-articles-remarks-hint = What to check, complete or cut. The author also receives them by mail.
portal-articles-remarks-needed = Tell the author what to work on: a few words are enough.
portal-articles-remark-long = Too long: 4,000 characters at most.
portal-articles-second = Ask somebody else of the newsroom to read it.
portal-articles-alone = Nobody else in this newsroom can publish it: you publish your own text, and the history says so.
portal-articles-to-publication = Prepare the publication
portal-articles-publication = Publication
portal-articles-publish = Publish
portal-articles-publish-changes = Publish the changes
portal-articles-correct = Correct or bring up to date
portal-articles-read = Read it as everybody does
portal-articles-show = Publish in this language
portal-articles-show-new = Publish the latest writing
portal-articles-show-kept = Keep what readers see today
portal-articles-show-hidden = Do not publish in this language
portal-articles-hidden-since = taken out with this version
portal-articles-unchanged = Unchanged
portal-articles-what-changes = What changes for readers
portal-articles-why = Why this change?
portal-articles-why-error = An error is corrected: readers are told, with the date
portal-articles-why-touch = Nothing changes in substance: a translation, a picture, a typing error
portal-articles-correction = Correction, as readers will read it
portal-articles-correction-needed = Tell readers what was wrong and what is right.
portal-articles-schedule = Publish later
portal-articles-schedule-what = The article will be published as it stands at that hour, in all its complete languages.
portal-articles-day = Day
portal-articles-time = Hour
portal-articles-when-needed = Choose a day and an hour to come.
portal-articles-unschedule = Do not publish it by itself
portal-articles-withdraw = Withdraw from the public
portal-articles-withdraw-what = The address stays and says that the article was withdrawn, when and why.
portal-articles-withdraw-words = What readers of the address will be told
portal-articles-withdraw-needed = Tell readers why the article is withdrawn (600 characters at most).
portal-articles-put-aside = Put aside
portal-articles-restore = Take it up again as a draft
portal-articles-hand-over = Hand it to somebody else
portal-articles-author = Who answers for the draft
portal-articles-was-submitted = The text was sent to review.
portal-articles-was-returned = The text is back with its author.
portal-articles-was-published = The article is published.
portal-articles-was-renewed = Readers see the new version.
portal-articles-was-scheduled = The article will publish itself { $when }.
portal-articles-was-unscheduled = The article will not publish itself.
portal-articles-was-withdrawn = Done. You can take it up again at any time.
portal-articles-was-restored = It is a draft again.
portal-articles-was-handed = Somebody else answers for the draft now.
portal-articles-history = History
portal-articles-by-itself = by itself
portal-articles-versions = Published versions
portal-articles-version = Version { $number }
portal-step-begun = Begun
portal-step-imported = Brought from an older site
portal-step-submitted = Sent to review
portal-step-returned = Back with its author
portal-step-scheduled = Scheduled
portal-step-unscheduled = No longer scheduled
portal-step-published = Published
portal-step-renewed = Brought up to date
portal-step-corrected = Corrected
portal-step-withdrawn = Withdrawn
portal-step-restored = Taken up again
portal-step-handed = Handed to somebody else
portal-articles-refused-address = Another article has or had this address. Choose another.
portal-articles-refused-turn = That cannot be done now: the article stands elsewhere, or it is for somebody else to do.
portal-articles-refused-own = Nobody publishes alone what they wrote: a second person reads it first.
portal-articles-refused-meanwhile = Somebody else saved meanwhile. Load the page again.
portal-articles-refused-same = Nothing was changed.
portal-articles-refused-unfinished = The original lacks its title, its summary or its text.
portal-articles-refused-past = That hour has passed: choose one to come.
portal-articles-refused-antenna = This antenna takes no more reports. Choose another.
portal-articles-refused-reporter = That takes a reporter of the antenna, or somebody of the newsroom.
portal-articles-antennas = Antennas
portal-articles-antennas-lead = Where reports come from, and who sends them.
portal-articles-antennas-none = No antennas. The first may be one person in one town.
portal-articles-antenna-open = Open an antenna
portal-articles-antenna-opened = The antenna is open. Name its reporters.
portal-articles-antenna-name = Name
portal-articles-antenna-words = Presentation
portal-articles-antenna-slug = Address
portal-articles-antenna-slug-hint = Left empty, it is made from the name. It does not change later.
portal-articles-antenna-said = What is said of the antenna
portal-articles-antenna-page = Public page
portal-articles-antenna-keep = Reporters and settings
portal-articles-antenna-close = Close the antenna
portal-articles-antenna-reopen = Open the antenna again
portal-articles-antenna-close-what = A closed antenna takes no more reports; what it published stays.
portal-articles-antenna-closed = Closed
portal-articles-reporters = Reporters
portal-articles-reporters-none = Nobody reports for this antenna yet.
portal-articles-reporters-all = All members of the space report for it already.
portal-articles-reporter-count = { $count ->
    [0] No reporters
    [one] { $count } reporter
   *[other] { $count } reporters
}
portal-articles-reporter-name = Name a reporter
portal-articles-reporter-hint = A member of the space, who writes and sends in texts of their own and sees nobody else’s.
portal-articles-reporter-add = Name
portal-articles-reporter-end = End
portal-articles-reporter-named = Done: this person can write for the antenna.
portal-articles-reporter-ended = Done: what was written stays.
portal-articles-letter-published-subject = Published: { $title }
portal-articles-letter-published =
    Your text “{ $title }” is published. Thank you.
    You can read it here, and tell the editors of any error:
    { $link }
portal-articles-letter-returned-subject = To be worked on: { $title }
portal-articles-letter-returned =
    The editors send “{ $title }” back with these remarks:

    { $remarks }

    To go on with it:
    { $link }
