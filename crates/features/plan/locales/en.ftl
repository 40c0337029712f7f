plan-title = The plan
plan-strategic = Strategic plan
plan-name = Name of the plan
plan-none = No plan yet. It begins with the organisation’s strategy paper: Twiza reads it and proposes an outline, you correct it and confirm it.
plan-ways = Around the plan
plan-description = Name, period, readers
plan-period = Period
plan-span = { $from } to { $to }
plan-first-day = First day
plan-last-day = Last day
plan-last-day-hint = Leave empty if it all happened on one day.
plan-period-hint = Leave empty for the period of the plan.
plan-visibility = Who may read the plan
plan-visibility-public = Everybody
plan-visibility-network = Accounts of the network
plan-visibility-space = Members of the organisation
plan-is-past = This plan is no longer in force: another one has followed it.
plan-others = Other plans
plan-saved = Saved.
plan-progress = Progress
plan-late-measures = Late measures
plan-unmeasured = Nothing is measured here yet
plan-on-track = { $good } of { $count } on track
plan-open-all = Unfold all
plan-close-all = Fold all
plan-late = { $count } late
plan-figures = { $done } of { $target }
plan-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
plan-how-title = How progress is counted
plan-how-journal = No progress is typed in: each measure counts in the journal what was really done, and nothing else. Correcting or cancelling an activity corrects the count.
plan-how-average = A measure advances up to 100% of its target, not beyond. A part of the plan advances as the average of what is measured in it and beneath it; what is not measured does not count.
plan-how-late = A measure is late when it has done less than its share of the days gone by: half-way, less than half. A yearly target is counted over the current calendar year.
plan-print-date = Printed on { $date }
plan-print-lead = Progress: { $percent }. { $good } of { $count } measures on track.
plan-front-kind = The plan, as it advances
plan-front-how = On track or late are the measures of the plan, counted from the activities recorded.
plan-facts = Facts of the paper
plan-level = Level
plan-title-fr = Title (French)
plan-title-ar = Title (Arabic)
plan-title-en = Title (English)
plan-labelled = { $label }: { $value }
plan-search = Search
plan-all = All
plan-fallback = Not translated into your language yet: this is the language of the paper.
plan-generated = Generated for the demonstration

plan-kind = Kind
plan-kind-mission = Mission
plan-kind-vision = Vision
plan-kind-values = Values
plan-kind-domain = Domain
plan-kind-axis = Axis
plan-kind-objective = Objective
plan-kind-priority = Priority worksite
plan-kind-strategy = Strategy
plan-kind-outcome = Expected result
plan-kind-horizontal-action = Horizontal action
plan-kind-action = Action
plan-kind-section = Part
plan-count-mission = { $count ->
    [one] { $count } mission
   *[other] { $count } missions
}
plan-count-vision = { $count ->
    [one] { $count } vision
   *[other] { $count } visions
}
plan-count-values = { $count ->
    [one] { $count } set of values
   *[other] { $count } sets of values
}
plan-count-domain = { $count ->
    [one] { $count } domain
   *[other] { $count } domains
}
plan-count-axis = { $count ->
    [one] { $count } axis
   *[other] { $count } axes
}
plan-count-objective = { $count ->
    [one] { $count } objective
   *[other] { $count } objectives
}
plan-count-priority = { $count ->
    [one] { $count } worksite
   *[other] { $count } worksites
}
plan-count-strategy = { $count ->
    [one] { $count } strategy
   *[other] { $count } strategies
}
plan-count-outcome = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
plan-count-horizontal-action = { $count ->
    [one] { $count } horizontal action
   *[other] { $count } horizontal actions
}
plan-count-action = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
plan-count-section = { $count ->
    [one] { $count } part
   *[other] { $count } parts
}

plan-number = Number
plan-number-hint = As the paper writes it: 1, 2.3, a…
plan-node-title = Title
plan-node-body = Text
plan-node-choice = { $number } { $title }
plan-node-new = Add a part
plan-node-new-under = Add beneath
plan-node-under = Beneath which part
plan-node-outermost = At the first level
plan-node-edit = Edit the text
plan-node-move = Move
plan-node-remove = Take out of the plan
plan-node-remove-what = This part and all that is beneath it leave the plan. Nothing is erased: the history stays, and what was done stays counted above.
plan-node-acts = What can be done here
plan-node-added = The part is added.
plan-node-removed = The part is taken out of the plan.
plan-node-was-moved = The part is moved.
plan-node-is-removed = This part was taken out of the plan. Its history stays.
plan-node-activities = What was done
plan-node-activities-none = No activity has been recorded here yet.
plan-nodes-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
plan-parts = What it is made of
plan-way-up = Way through the plan
plan-history = History
plan-event-added = added to the plan
plan-event-rewritten = text or period changed
plan-event-handed-over = new owner
plan-event-moved = moved
plan-event-tagged = human rights updated
plan-event-removed = taken out of the plan
plan-event-measure-added = measure added
plan-event-measure-ended = measure ended
plan-event-other = changed
plan-move-up = Up
plan-move-down = Down

plan-owner = Owner
plan-owner-nobody = nobody yet
plan-owner-set = Name the owner
plan-owner-actor = A person or organisation of the directory
plan-owner-search = Name in the directory
plan-owner-unknown = Nobody of this name in the directory. Check the spelling, or add them to the directory first.
plan-owner-body = Or a body, by its name
plan-owner-body-name = Name of the body (secretariat, committee…)
plan-owner-none = No owner any more
plan-owner-saved = The owner is saved.
plan-actor-person = person
plan-actor-organisation = organisation

plan-measures = Measures
plan-measures-none = No measure: progress comes from what is beneath, if anything is measured there.
plan-measure-new = Add a measure
plan-measure-never-typed = Here you choose what is counted, and the target. The count itself comes from the journal and is never typed in.
plan-measure-source = What is counted
plan-measure-source-choose = Choose what is counted
plan-measure-amount = Target
plan-measure-pace = Pace
plan-pace-yearly = each year
plan-pace-whole = over the whole period
plan-measure-scope = Where it is counted
plan-measure-scope-hint = An activity serves a part of the plan when it is linked to it as it is recorded.
plan-scope-node = what serves this part of the plan
plan-scope-space = the whole organisation
plan-measure-unit = What to call it (if the name above does not fit)
plan-measure-added = The measure is added.
plan-measure-end = End this measure
plan-measure-was-ended = The measure is ended.
plan-measure-years = Year by year
plan-measure-gone = measure of a module that was removed
plan-measure-activities = activities
plan-measure-trainings = trainings
plan-measure-coachings = coaching visits
plan-measure-meetings = meetings
plan-measure-advocacy = advocacy actions
plan-measure-dialogues = spaces for dialogue and debate
plan-measure-studies = studies
plan-measure-publications = publications
plan-measure-observations = observation missions
plan-measure-communications = communication actions
plan-measure-outreach = outreach actions
plan-measure-participants = attendances
plan-measure-women = attendances of women
plan-measure-youth = attendances of young people
plan-measure-organisations = organisations reached
plan-measure-strengthened = associations trained or coached
plan-pulse-ahead = to come
plan-pulse-on-track = on track
plan-pulse-late = late
plan-pulse-reached = reached

plan-rights = Human rights
plan-rights-thread = The thread of human rights
plan-rights-lead = What the plan serves of each instrument, and what it leaves aside. Touching everything is no aim; knowing where one stands is.
plan-rights-served = { $served } of { $count } articles served
plan-rights-none-here = The plan serves no article of this instrument yet.
plan-rights-gaps = { $count ->
    [one] { $count } article that the plan does not touch
   *[other] { $count } articles that the plan does not touch
}
plan-rights-set = Choose the rights
plan-rights-search = A word: health, vote, equality…
plan-rights-now = Rights already chosen
plan-rights-found = Found
plan-rights-suggested = Suggested by the text
plan-ratified = ratified by Morocco on { $date }

plan-document-new = Read a strategy paper
plan-document-lead = The paper is read as it is. Then you correct what was understood: nothing is published before you confirm.
plan-document-file = File
plan-document-kinds = Text (.txt), Markdown (.md) or Word (.docx), 20 MB at most.
plan-document-text = Or the text, pasted here
plan-document-read = Read the paper
plan-document-was-read = The paper is read. Check the proposal and correct it.
plan-document-lang = Language of the paper
plan-document-lang-hint = Titles and texts are kept in this language; other languages are added later.
plan-drafts = Papers being read
plan-drafts-none = No paper is waiting.
plan-draft-title = Reading of “{ $title }”
plan-draft-times = read on { $made }, corrected on { $changed }
plan-draft-lead = This is what Twiza understood. Drag a line by its handle, or open “Correct”. No word of the paper is lost: what leaves the outline comes back among the lines without a place.
plan-draft-outline = Proposed outline
plan-draft-no-structure = No structure was recognised in this paper. All its lines are beside: place them one by one, or read it again with headings or lists.
plan-draft-source = The original paper
plan-draft-drop = Put aside
plan-draft-was-dropped = The paper is put aside.
plan-draft-undo = Undo the last correction
plan-draft-confirm = Confirm the plan
plan-draft-correct = Correct
plan-draft-body = Text
plan-draft-rename = Rename
plan-draft-recast = Change the kind
plan-draft-split = Split
plan-draft-split-at = Split in two from
plan-draft-indent = Put under the one above
plan-draft-outdent = Out by one level
plan-draft-merge = Merge with the one above
plan-draft-remove = Remove
plan-draft-carry = Carry elsewhere…
plan-draft-drag = Drag
plan-carrying = You carry:
plan-here-before = Here, before
plan-here-inside = Here, inside
plan-here-after = Here, after
plan-unplaced = { $count ->
    [0] Placed nowhere
    [one] Placed nowhere yet: { $count } line
   *[other] Placed nowhere yet: { $count } lines
}
plan-unplaced-more = { $count ->
    [one] And { $count } more line, shown once these have a place.
   *[other] And { $count } more lines, shown once these have a place.
}
plan-unplaced-none = Every line of the paper has a place.
plan-line = (line { $number })
plan-place-choose = Choose its place…
plan-place-last = At the end
plan-check = { $kind }, line { $line }: { $announced } announced, { $found } found
plan-facts-found = Facts found
plan-facts-accept = Facts to accept
plan-facts-accept-hint = Tick the facts to keep. For a yearly target, say which part of the plan carries it and what Twiza is to count. Targets not ticked are those that Twiza cannot tell how to count.
plan-fact-dismiss = This is none
plan-fact-founded-on = Founded on { $date }
plan-fact-founded-in = Founded in { $year }
plan-fact-body = { $name }: { $count } members
plan-fact-yearly = { $amount } { $unit } a year
plan-fact-amount = { $amount } { $unit }
plan-fact-node = Part of the plan that carries this target
plan-body-assembly = assembly
plan-body-council = council
plan-body-secretariat = secretariat
plan-body-bureau = bureau
plan-body-committee = committee
plan-confirm-lead = The corrected outline becomes the plan in force. If there is one already, it stays readable among the past plans.
plan-confirm-rights = Keep the suggested articles of human rights
plan-confirm-unplaced = Some lines of the paper have no place: they stay in the paper but do not enter the plan.
plan-confirm-back = Back to the corrections
plan-confirmed = The plan is in force. Give each part an owner and measures.
plan-edit-no-node = This line is gone: perhaps it was merged in another window.
plan-edit-no-line = This line without a place is gone.
plan-edit-no-fact = This fact is gone.
plan-edit-into-itself = A part cannot stand beneath itself.
plan-edit-nothing-above = There is nothing above to attach it to.
plan-edit-outermost = It is at the first level already.
plan-edit-nothing-to-split = Both sides of the cut need words.
plan-edit-empty-title = A title is needed.
plan-edit-long-title = The title is too long: 300 characters at most.
plan-edit-too-deep = Twelve levels at most.

plan-activities = Activities
plan-activities-filter = Word of the title
plan-activities-map = Map of activities
plan-activities-by-province = Activities by province and prefecture
plan-activity-new = Record an activity
plan-activity-kind = Type
plan-activity-title = Title
plan-activity-day = Date
plan-activity-place = Place
plan-activity-note = Note
plan-activity-serves = Parts of the plan served
plan-activity-organisations = Organisations reached
plan-activity-reached = { $count ->
    [one] { $count } organisation reached
   *[other] { $count } organisations reached
}
plan-activity-recorded = The activity is recorded; the plan counts it.
plan-activity-correct = Correct
plan-activity-corrected = The activity is corrected, and with it the plan’s count.
plan-activity-cancel = Cancel this activity
plan-activity-cancel-what = For what did not happen, or was recorded twice. It is no longer counted; its trace stays.
plan-activity-was-cancelled = The activity is cancelled; the plan no longer counts it.
plan-activity-is-cancelled = This activity was cancelled: the plan no longer counts it.
plan-activity-training = Training
plan-activity-coaching = Coaching visit
plan-activity-meeting = Meeting
plan-activity-advocacy = Advocacy
plan-activity-dialogue = Dialogue and debate
plan-activity-study = Study
plan-activity-publication = Publication
plan-activity-observation = Observation
plan-activity-communication = Communication
plan-activity-outreach = Outreach
plan-activity-other = Other
plan-participants = Participants
plan-women = Women
plan-men = Men
plan-unstated = Not stated
plan-youth = of whom young people
plan-place-code = Code of the place
plan-place-hint = Region, province or commune, in French or in Arabic.
plan-place-which = Which of these places?
plan-level-region = region
plan-level-province = province or prefecture
plan-level-cercle = cercle
plan-level-commune = commune
plan-level-district = préfecture d’arrondissements
plan-level-arrondissement = arrondissement
plan-organisation-search = Search an organisation in the directory
plan-organisation-unknown = No organisation of this name in the directory.

plan-import = Import activities
plan-import-lead = One row for each activity. Nothing is recorded before you agree: the rows are shown first, with what is wrong with them.
plan-import-model = The columns are those of the export; only the first day and a title are required.
plan-import-check = Check the file
plan-import-row = Row
plan-import-state = State
plan-import-good = to be recorded
plan-import-known = recorded already
plan-import-found = { $good } to be recorded, { $known } recorded already, { $faulty } to be corrected
plan-import-faulty = Rows to be corrected will not be recorded. Correct them in the file and send it again: what is recorded already will not be recorded twice.
plan-import-record = { $count ->
    [one] Record this activity
   *[other] Record these { $count } activities
}
plan-import-recorded = { $count ->
    [0] No activity was recorded.
    [one] One activity is recorded; the plan counts it.
   *[other] { $count } activities are recorded; the plan counts them.
}
plan-import-other = Choose another file
plan-import-too-many = Too many rows: { $most } at most in one file. Split it.
plan-import-no-columns = The column of the first day is missing, or that of the title. Take the export as a model.

plan-fault-ends-before = The last day comes before the first.
plan-fault-outside-plan = Outside the period of the plan.
plan-fault-too-long = Thirty years at most.
plan-fault-no-document = Choose a file or paste a text.
plan-fault-place = Choose one of the places offered below, or make the name more precise.
plan-fault-no-place = No place has this name. Write the beginning of the name of the commune, the province or the region, in French or Arabic.
plan-fault-youth = More young people than participants: check the numbers.
plan-refused-empty = A plan needs at least one part. Place some lines in the outline first.
plan-refused-deep = Twelve levels at most.
plan-refused-move = A part cannot stand beneath itself.
plan-refused-future = This date is to come. What has happened is recorded here.
plan-refused-draft-changed = The paper was corrected elsewhere at the same moment. Reload the page and try again.
plan-refused-draft-gone = This paper has become a plan already, or was put aside.
plan-found-plans = Plans
plan-found-nodes = Lines of plans
plan-capitalise = Make an experience sheet of it
