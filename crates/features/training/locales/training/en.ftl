training-title = Trainings
training-lead = Calls for applications of the network’s associations: who may apply, how it is decided, and where it takes place.
training-tab-open = Open
training-tab-past = Closed
training-none-open = No call is open just now.
training-none-past = No call has closed yet.
training-all = All calls
training-found = Calls for applications
training-front-kind = Call for applications
training-crumbs = You are here
training-closes = Closes:
training-opens = Applications open:
training-days = from { $from } to { $to }
training-choose = Choose…
training-call-draft = Draft
training-call-open = Open
training-call-coming = Coming
training-call-closed = Closed
training-call-review = Under review
training-call-decided = Decided
training-order-score = By the scores of reviewers
training-order-arrival = In the order of arrival
training-application-draft = Draft
training-application-sent = Received
training-application-ineligible = Not eligible
training-application-offered = To be confirmed
training-application-confirmed = Place confirmed
training-application-waiting = On the waiting list
training-application-refused = Not selected
training-application-lapsed = Not confirmed in time
training-application-declined = Withdrawn
training-application-numbered = Application no. { $number }
training-applications = Applications
training-applications-none = No application here.
training-way-online = by the public page
training-way-list = in a list that was brought in
training-outcome-accepted = Accepted
training-outcome-waiting = Waiting list
training-outcome-refused = Refused
training-group-women = women
training-group-youth = under 35
training-group-rural = rural associations
training-group-new = new associations
training-review-asked = To review
training-review-given = Reviewed
training-review-recused = Recused
training-apply = Apply
training-apply-title = Application
training-apply-words = You need no account. You can save and go on later, by a link that is sent to you.
training-ended = Applications are closed.
training-ended-decided = Applications are closed and places have been given.
training-fact-keeper = Organised by
training-fact-places = Each association
training-fact-contact = Questions
training-fact-kept = Your data is erased on
training-fact-call = Call
training-fact-number = Number
training-fact-cohort = Cohort
training-fact-answers = Its answers
training-fact-people = Participants
training-fact-score = Score
training-fact-way = Came
training-fact-until = To be confirmed by
training-fact-directory = Directory
training-fact-directory-there = See the association
training-cohorts = Cohorts
training-cohorts-none = No cohort.
training-cohort-new = Add a cohort
training-cohort-edit = Change the cohort
training-cohort-overview = Overview
training-cohort-cancelled = Cancelled
training-cohort-nobody = Nobody here.
training-cohort-no-programme = A programme is needed first.
training-room = Places are free
training-room-waiting = Full: waiting list
training-room-none = Full
training-how = How places are given
training-criteria = Who may apply
training-criteria-hint = These conditions are shown on the call and checked when an application is sent.
training-criterion-regions = The seat is in one of these regions: { $regions }.
training-criterion-rural = Associations of rural communes only
training-criterion-women = At least { $percent }% women among the association’s participants.
training-criterion-new = Associations that had no place before only
training-criterion-receipt = The association has the receipt of its declaration
training-grid = Scoring grid
training-grid-words = Two reviewers score each application independently. If their scores differ by more than { $gap } points in a hundred, a third person scores it too.
training-least-score = A score of at least { $percent }% is needed.
training-order-arrival-words = Places are given in the order of arrival; then there is a waiting list.
training-rules = Balance rules
training-rules-words = Places first go to the best scores. Then, as long as a rule is not met, the next application that brings what is lacking takes the place of the last accepted. Each applicant is told why.
training-rules-held = As long as a rule is not met, places are kept for it until the call closes; what is left then goes to the waiting list.
training-rules-hint = Shown on the call. Leave empty what does not count.
training-rule-women = At least { $percent }% women among the participants
training-rule-youth = At least { $percent }% under 35 among the participants
training-rule-rural = At least { $percent }% associations of rural communes
training-rule-new = At least { $percent }% new associations
training-rule-standing = { $there } of { $wanted } needed
training-rule-met = Met
training-rule-unmet = Not met
training-after = After the decision
training-order = Order of places
training-order-words = The order in which places were and will be given, by number of application. No names, and nothing about applications that were not selected.
training-order-next = A place that becomes free goes to the waiting application with which the rules lack least; among equals, to the first in rank. Anybody can redo this.
training-order-next-arrival = While the call is open, places are kept for what the rules lack. After it has closed, a free place goes to the waiting application with which they lack least; among equals, to who came first.
training-order-none = No place was given.
training-order-see = See the order of places
training-sent = A message is on its way
training-sent-words = It is recorded. A message is on its way to the address or number that you gave.
training-sent-next = Its link leads to your application: you see where it stands, and confirm your place.
training-own = Your application
training-keep-link = Keep the address of this page: it is the only way back.
training-draft-words = Nothing was sent yet.
training-send = Send the application
training-save = Save the draft
training-save-words = A draft needs your address only; you come back to it by the link in the message.
training-discard = Throw the draft away
training-discard-sure = Throw this draft away?
training-working = Checking…
training-work-stale = The page was open for too long. Nothing is lost: send it once more.
training-work-more = Many applications come from your network. Send it once more.
training-work-hasty = That was very fast. Wait some seconds and send it once more.
training-work-crowded = Many applications come from your network. Try again in some minutes.
training-confirm = Confirm our place
training-give-up-title = You cannot come?
training-give-up-words = Withdraw your application: your place goes to an association that waits. What you wrote is erased at once.
training-give-up-sure = Withdraw the application? It cannot be brought back.
training-give-up = Withdraw the application
training-standing-draft = This draft was not sent in time.
training-standing-sent = Your application has arrived. You will be told the decision.
training-standing-ineligible = Your application does not meet a condition of the call.
training-standing-offered = A place is held for you until { $until }. Please confirm it.
training-standing-confirmed = Your place is confirmed.
training-standing-refused = Your application was not selected.
training-standing-lapsed = The place was not confirmed in time; it went to another association.
training-standing-declined = This application is withdrawn.
training-why-score = The score is high enough for a place.
training-why-rule = This application brings what a balance rule lacked ({ $group }).
training-why-gave-way = The score would have been enough, but the balance rule ({ $group }) gave the place to application no. { $number }.
training-why-no-place = The places went to applications that stand higher.
training-why-region = The places of the region have all been given.
training-why-low-score = The score is below the least of { $percent }%.
training-why-list-full = The places are given and the waiting list is full.
training-why-not-reviewed = The application was not reviewed.
training-why-criterion = Condition not met: { $criterion }
training-why-person = Decided by the organisation.
training-why-arrival = The application came in time.
training-why-held = The free places are kept so that the balance rules are met.
training-field-cohort = Cohort
training-field-group-association = The association
training-field-association = Name of the association
training-field-association-hint = First look whether it stands in the directory.
training-find = Look in the directory
training-find-which = Which association is it?
training-find-other = Another one that is not on this list
training-find-none = The directory has no association of this name. It will enter it once its place is confirmed.
training-field-place = Commune of its seat
training-field-place-hint = For example: Tata, Aït Baha, Tanger.
training-place-which = Which place is it?
training-field-founded = Founded on
training-field-receipt = We have the receipt of the declaration (provisional or final)
training-field-person = Participant no. { $number }
training-field-people-hint = The first person is needed; leave the others empty if you send fewer.
training-field-person-name = Full name
training-field-sex = Sex
training-field-born = Year of birth
training-field-function = Function in the association
training-field-group-answers = Your answers
training-field-group-contact = How to reach you
training-field-name = Who applies
training-field-contact = E-mail address or telephone
training-field-contact-both = The link to your application is sent there, and the decision.
training-field-contact-mail = Rather an e-mail address: the link to your application is sent there, and the decision.
training-field-contact-none = This installation sends no messages: keep the address of the next page.
training-field-consent = I agree that this data is used for this training and then erased; the participants agree too.
training-fault-contact = This is neither an e-mail address nor a telephone number.
training-fault-consent = Without your consent we cannot keep anything.
training-fault-known = An application stands already with this address.
training-fault-association = The directory has an association of this name. Say whether it is yours.
training-fault-criterion = Condition not met: { $criterion }
training-fault-no-place = No place of this name. Check the spelling.
training-fault-place = Several places bear this name: choose one.
training-fault-last-day = The last day comes before the first.
training-fault-closes = The call closes before it opens.
training-fault-time = This is no time, such as 18:00.
training-fault-no-grid = Without a grid reviewers have nothing to score.
training-fault-points = Line { $line }: write the points first, from 1 to 100, then a bar: “20 | Motivation”.
training-fault-reason = Write why in some words: the association will read it.
training-said-sent = The application was sent.
training-said-saved = The draft is saved.
training-said-discarded = The draft was thrown away.
training-said-confirmed = The place is confirmed.
training-said-given-up = The application was withdrawn.
training-refused-gone = This does not exist, or no longer.
training-refused-closed = This call takes no applications just now.
training-refused-out-of-turn = This is not possible as things stand.
training-refused-late = The time is over: the place went to another association.
training-refused-too-few-places = More places than that are taken already.
training-refused-full = The places are taken and the waiting list is full.
training-refused-no-cohort = A cohort to apply for is needed.
training-refused-too-few-reviewers = Reviewers are lacking: name at least two, and more if some recuse themselves.
training-refused-reviews-open = Applications still wait for a review, or for your ruling.
training-refused-given = This review was given already, or you were not asked for it.
training-refused-changed = Something has changed since: read the proposal again.
training-refused-erased = The names of this call were erased.
training-refused-no-association = This association is no longer in the directory.
training-letter-hello = Hello,
training-letter-draft = Your draft for “{ $title }” is kept. Send it before the call closes: { $closes }.
training-letter-again = Somebody filled in the form of “{ $title }” with your address. An application stands already: nothing has changed. Here is its link again.
training-letter-received = Your application for “{ $title }” has arrived under number { $number }. You will be told the decision in the same way.
training-letter-accepted = Good news: a place in “{ $title }” is held for your association. Confirm it by { $until }, or it goes to an association that waits.
training-letter-waiting = Your application for “{ $title }” is on the waiting list. If a place becomes free for you, a message will say so.
training-letter-ineligible = Your application for “{ $title }” does not meet a condition of the call; it was not reviewed.
training-letter-refused = Your application for “{ $title }” was not selected this time.
training-letter-moved-up = A place has become free for you in “{ $title }”. Confirm it by { $until }.
training-letter-lapsed = Your place in “{ $title }” was not confirmed in time; it went to an association that waited.
training-letter-confirmed = Your place in “{ $title }” is confirmed. If you can no longer come, say so by the link: another association waits.
training-letter-moved = The days or the place of your cohort of “{ $title }” have changed. This is what is planned.
training-letter-cohort = Cohort:
training-letter-confirm = To confirm, or to leave the place:
training-letter-page = Your application:
training-letter-order = The order of places, which anybody can check:
training-letter-subject-link = Your application: { $title }
training-letter-subject-received = Application received: { $title }
training-letter-subject-accepted = A place to confirm: { $title }
training-letter-subject-lapsed = Place not confirmed: { $title }
training-letter-subject-confirmed = Place confirmed: { $title }
training-letter-subject-moved = Days or place changed: { $title }
training-letter-subject-waiting = Waiting list: { $title }
training-letter-subject-decided = The decision: { $title }
training-calls = Calls for applications
training-calls-none = No call. Begin one: it stays a draft until it is published.
training-call-new = New call
training-call-edit = Change the call
training-call-words = What the call says
training-call-bound = The call is published: what it is decided by (order, points, rules) does not change any more.
training-public-page = Public page
training-publish = Publish the call
training-publish-sure = Publish this call? What it is decided by will not change any more.
training-close = Close applications
training-close-sure = Close applications now?
training-remove = Throw the draft away
training-remove-sure = Throw this draft away?
training-step-cohort = Add a cohort first: one applies for a cohort.
training-step-reviewers = Name at least two reviewers before the call closes, or reviewing cannot begin.
training-step-decide = All reviews are given. The proposal awaits your decision.
training-drafts-words = Drafts belong to those who write them: how many there are is shown, not what stands in them.
training-erased = Erased
training-programmes = Programmes
training-programmes-none = No programme.
training-programme-new = New programme
training-programme-edit = Change the programme
training-programme-retired = No longer offered
training-theme-governance = Governance
training-theme-administration = Administration
training-theme-people = People
training-theme-finance = Finance
training-theme-organisation = Organisation
training-theme-programmes = Programmes
training-theme-partnership = Partnership and advocacy
training-field-title = Title
training-field-aims = What one can do after it
training-field-themes = Themes
training-field-modules = Modules
training-field-modules-hint = A line for each module, hours first: “6 | The budget”.
training-field-hours = Hours in all
training-field-retired = This programme is no longer offered
training-field-programme = Programme
training-field-cohort-title = Name of the cohort
training-field-first-day = First day
training-field-last-day = Last day
training-field-where = Place
training-field-address = Address
training-field-places = Places
training-field-places-hint = A place is an association’s, however many people it sends.
training-field-cancelled = This cohort does not take place
training-field-words = Text of the call
training-field-opens = Opens on
training-field-close-day = Closes on
training-field-close-time = at
training-field-people-each = People for each association, at most
training-field-criterion-founded = Founded at least so many months ago
training-field-criterion-women = Women among each association’s participants, at least (%)
training-field-criterion-regions = Only of some regions
training-field-declared = What the association declares
training-field-declared-hint = A line for each declaration, in the same order in each language. The association ticks it.
training-field-group-order = How it is decided
training-field-order = Places are given
training-field-grid = Grid: questions and points
training-field-grid-hint = A line for each question, points first: “20 | Why this training?”. The same order in each language.
training-field-least-score = Least score (%)
training-field-gap = Difference allowed between two scores (%)
training-field-gap-hint = Beyond it, a third person scores.
training-field-women-percent = Women, at least (%)
training-field-youth-percent = Under 35, at least (%)
training-field-rural-percent = Rural associations, at least (%)
training-field-new-percent = New associations, at least (%)
training-field-rule-region = Places for each region, at most
training-field-waiting = Length of the waiting list
training-field-confirm-days = Days to confirm
training-field-kept-days = Erase names after (days)
training-field-ask = Where to ask
training-field-target = Associations to train in the year
training-field-regions-hint = How many associations for each region; empty: no aim of its own.
training-field-points = Points, from 0 to { $most }
training-field-review-words = Your comment
training-field-review-words-hint = Read by the organisation only.
training-field-outcome = Decision for this application
training-field-reason = Reason
training-field-reason-hint = It is written to the association.
training-field-criterion = Condition that is not met
training-reviewers = Reviewers
training-reviewers-words = Each application goes to two of them, to those who have fewest. Name three or more, so that a third person can tip the balance.
training-reviewers-load = ({ $given } given, { $asked } to give)
training-reviews = Reviews
training-reviews-mine = My reviews
training-reviews-words = Score each application for itself. You do not see what others give, and nobody sees what you have not given yet.
training-reviews-progress = { $given } of { $of }
training-reviews-none = No application here for now. Those that are entrusted to you appear on this page.
training-review-third = Third opinion
training-review-third-words = Two reviews differ much: yours is asked as the third, without knowing theirs.
training-review-people = { $count }, of them { $women } women and { $youth } under 35
training-review-give = Give this review
training-review-final = A review that was given cannot be taken back.
training-recuse = I know this association: give it to somebody else
training-recuse-sure = Give this application to somebody else?
training-decision = Decision
training-decision-words = What scores and rules propose. To decide otherwise, open an application and say why.
training-decide-title = Decide
training-decide-words = Each application gets its letter in its language. Places are held for { $days } days, then go to the waiting list.
training-decide = Decide so and write to the associations
training-decide-sure = Decide so? The letters leave at once.
training-ruling = Decide otherwise than the rules
training-ruling-words = Your decision comes before the proposal; its reason is written to the association.
training-ruling-none = As the rules propose
training-link = Does it stand in the directory?
training-link-words = Linked to its record it counts once, and it is known whether it is new.
training-link-button = It is this one
training-exclude = Declare not eligible
training-exclude-button = Not eligible
training-exclude-sure = Declare this application not eligible? The association is told.
training-confirm-desk = Confirm for the association
training-withdraw-desk = Withdraw for the association
training-withdraw-sure = Withdraw this application? What stands in it is erased.
training-twins = Perhaps the same
training-twins-words = People and associations written in several ways, in one script or another. Nothing is decided here: look, then withdraw what stands twice.
training-twins-people = Participants
training-twins-associations = Associations
training-twins-none = Nobody looks alike.
training-import = Bring in a list
training-import-words = A row for each association. Nothing is taken before you have seen the preview.
training-import-file = XLSX, ODS or CSV file
training-import-file-hint = Up to 20,000 rows. Columns are known by their headings, in French, Arabic or English.
training-import-read = Read the list
training-import-model = Empty model
training-import-reading = Reading the list
training-import-unfinished = This list is not read to its end. If that was interrupted, bring it in again.
training-import-taking = Adding applications
training-import-lacks = These columns are lacking: { $columns }.
training-import-no-rows = The list has headings only.
training-import-too-many = The list has { $count } rows; { $most } at most are taken.
training-import-none = No row here.
training-import-twin-row = Perhaps the same person as in row { $number }
training-import-twin-application = Perhaps the same person as in application no. { $number }
training-import-take = Take these rows
training-import-doubtful = Take the doubtful rows too
training-import-take-button = Take as applications
training-import-verdict-good = Good
training-import-verdict-doubtful = Doubtful
training-import-verdict-faulty = To correct
training-import-fault-missing = is missing
training-import-fault-place = no such place, or several
training-import-fault-contact = neither an address nor a number
training-import-fault-sex = write F or M
training-import-fault-born = not a year of birth
training-import-fault-date = not a past date
training-import-fault-long = too long
training-import-fault-twice = stands in an earlier row
training-import-column-association = Association
training-import-column-place = Place
training-import-column-founded = Founded
training-import-column-contact-name = Contact name
training-import-column-email = E-mail
training-import-column-phone = Phone
training-import-column-name-1 = Name
training-import-column-sex-1 = Sex 1
training-import-column-born-1 = Born 1
training-import-column-function-1 = Function 1
training-import-column-name-2 = Name 2
training-import-column-sex-2 = Sex 2
training-import-column-born-2 = Born 2
training-import-column-function-2 = Function 2
training-column-rank = Rank
training-column-state = State
training-column-women = Women
training-column-youth = Under 35
training-column-marks = Marks
training-column-region = Region
training-column-why = Why
training-column-proposed = Proposed
training-column-one = One
training-column-other = The other
training-column-likeness = Likeness
training-column-line = Row
training-column-wrong = To look at
training-column-reached = Trained
training-column-aim = Aim
training-figure-taken = Places taken
training-years = Years
training-year-title = Year { $year }
training-year-more = See the year
training-year-set = Set the target
training-year-words = An association counts, once a year, as soon as somebody of it came for as many hours as the programme asks. A confirmed seat does not count yet: it is shown beside it, as expected.
training-share-women = Women
training-share-youth = Under 35
training-share-rural = Rural associations
training-share-new = New associations
training-share-returning = Returning associations
training-share-people = Participants
training-share-aim = aim: { $percent }%
training-regions = By region
training-measure-associations = Associations trained
training-measure-people = People trained
training-measure-women = Women trained
training-measure-youth = People under 35 trained
training-measure-rural = Rural associations trained
training-measure-new = New associations trained
training-said-call = The call is saved.
training-said-published = The call is published.
training-said-closed = Applications are closed.
training-said-removed = The draft was thrown away.
training-said-cohort = The cohort is saved.
training-said-programme = The programme is saved.
training-said-target = The target is saved.
training-said-reviewers = The reviewers are named.
training-said-review = Your review is given.
training-said-recused = The application was given to somebody else.
training-said-ruled = Your decision is noted.
training-said-linked = The association is linked to the directory.
training-said-excluded = The application is not eligible; the association is told.
training-said-withdrawn = The application was withdrawn.
training-said-decided = It is decided. The letters leave.
training-application-cancelled = Cohort cancelled
training-standing-cancelled = The organisation has cancelled the cohort. Nothing more comes of your application.
training-letter-cancelled = The cohort of “{ $title }” for which you applied does not take place. We are sorry.
training-letter-subject-cancelled = Cohort cancelled: { $title }
training-field-cancelled-hint = Everybody who applied is told; it cannot be taken back.
training-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
training-people-each = { $count ->
    [one] a place for one person
   *[other] a place for { $count } people at most
}
training-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
training-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
training-rule-region = { $count ->
    [one] At most one place for each region
   *[other] At most { $count } places for each region
}
training-criterion-founded = { $count ->
    [one] The association was founded at least one month before the call closes.
   *[other] The association was founded at least { $count } months before the call closes.
}
training-after-words = { $days ->
    [one] Each application gets an answer with its reason, in its language. A place is confirmed by a link within a day; otherwise it goes to the waiting list.
   *[other] Each application gets an answer with its reason, in its language. A place is confirmed by a link within { $days } days; otherwise it goes to the waiting list.
}
training-standing-waiting = { $count ->
    [0] You are on the waiting list, at the head of the order.
    [one] You are on the waiting list; one application stands before you in the order.
   *[other] You are on the waiting list; { $count } applications stand before you in the order.
}
training-step-reviews = { $count ->
    [0] No application waits for a review.
    [one] One application still waits for a review.
   *[other] { $count } applications still wait for a review.
}
training-import-rows = { $count ->
    [one] One row was read.
   *[other] { $count } rows were read.
}
training-import-made = { $count ->
    [one] One application was added.
   *[other] { $count } applications were added.
}
training-import-take-words = { $count ->
    [0] No good row. Rows to correct stay in your file.
    [one] One good row becomes an application. Rows to correct stay in your file.
   *[other] { $count } good rows become applications. Rows to correct stay in your file.
}
training-year-reached = { $count ->
    [0] No association trained, no target set
    [one] One association trained, no target set
   *[other] { $count } associations trained, no target set
}
training-year-of = { $count ->
    [0] No association trained, of { $aim }
    [one] One association trained, of { $aim }
   *[other] { $count } associations trained, of { $aim }
}
training-year-expected = { $count ->
    [one] Another one is expected: its seat is confirmed in a cohort that is not over.
   *[other] { $count } others are expected: their seats are confirmed in cohorts that are not over.
}
training-year-unnoted = { $count ->
    [one] One association had a seat in a cohort that is over and whose register is not kept: it counts as soon as the register is.
   *[other] { $count } associations had a seat in a cohort that is over and whose register is not kept: they count as soon as the register is.
}
training-regions-unknown = { $count ->
    [one] One association did not say where it is.
   *[other] { $count } associations did not say where they are.
}
