training-tab-target = Target
training-tab-needs = Needs
training-tab-seats = Seats to plan
training-tab-costs = Costs
training-money = MAD { $amount }
training-year-pace = At an even pace, by today
training-year-on-pace = on pace
training-year-behind = behind the pace
training-year-seats-open = Seats not confirmed yet
training-year-cohorts-coming = { $count ->
    [one] { $count } cohort to come
   *[other] { $count } cohorts to come
}
training-year-enough = enough for the target
training-year-not-enough = too few for the target
training-costs-size = Reckoned for { $places } seats, { $people } people of each association and { $days } days. The days are those of the sessions, once these reach to the last day.
training-year-history = Earlier years
training-column-year = Year
training-column-lacking = Lacking
training-aim-reached = reached
training-by-sex = Women and men among the participants
training-by-age = Age of the participants
training-by-setting = Rural and urban associations
training-by-past = New and returning associations
training-men = Men
training-elder = 35 and older
training-urban = Urban associations
training-field-budget = Budget of the year
training-field-budget-hint = In dirhams; empty: without a limit.
training-fault-money = An amount in dirhams, such as 1250 or 1250.50.
training-column-theme = Theme
training-column-province = Province or prefecture
training-column-free = Free seats to come
training-column-day = Date
training-column-act = Action
training-place-unknown = Place not told
training-needs-title = Training needs, { $year }
training-needs-words = Read from the improvement plans that associations adopted after their assessment, in the last three years. Only the latest plan of each association counts. A need is met once somebody of the association has attended, after that plan, enough hours of a cohort on its theme; a confirmed seat is not enough.
training-needs-none = No improvement plan has asked for a training yet. Needs appear here when an association adopts its plan after an assessment.
training-needs-associations = Associations in need
training-needs-waiting = No seat in sight
training-needs-open = no seat
training-needs-coming = seat confirmed
training-needs-met = met
training-needs-unnoted = attendance to be noted
training-needs-unnoted-on = attendance to be noted, cohort of { $day }
training-needs-coming-on = seat on { $day }
training-needs-met-on = met on { $day }
training-needs-match = Match the seats
training-needs-list = Associations and their needs
training-needs-by-theme = By theme
training-needs-open-by-theme = Needs without a seat, by theme
training-needs-untaught = no programme
training-needs-by-place = By province
training-needs-by-place-words = The provinces that lack most seats come first: associations with no seat in sight, less the free seats of cohorts to come in the province.
training-needs-greatest = Most frequent need
training-needs-given = Trained this year already
training-needs-free-here = Free seats there
training-needs-since = Since
training-needs-themes = Themes
training-needs-day = Day of the training
training-needs-all = All themes
training-needs-everywhere = All provinces
training-needs-nobody = No association in this selection.
training-seats-title = Seats to plan, { $year }
training-seats-words = A proposal computed from the needs: who could take the free seats, and which cohorts should be planned beside them. Nobody is invited by this page; the decision is yours.
training-seats-each = Seats of a cohort
training-seats-least = At least
training-seats-anew = Compute again
training-seats-coming = Cohorts to come
training-seats-no-coming = No cohort to come has a free seat.
training-seats-near = From the region
training-seats-far = From elsewhere
training-seats-left = Left free
training-seats-who = Associations
training-seats-count = { $count ->
    [one] { $count } association
   *[other] { $count } associations
}
training-seats-others = { $count ->
    [one] and { $count } other
   *[other] and { $count } others
}
training-seats-proposed = Cohorts to plan
training-seats-no-proposal = No more cohorts are needed, or the needs that are left are too scattered.
training-seats-together = Several regions together
training-seats-at = for example at:
training-seats-cost = Estimated cost
training-seats-act = Plan
training-seats-plan = Plan this cohort
training-seats-associations = Associations that would have a seat
training-seats-unpriced = { $count ->
    [one] without { $count } cohort whose programme has no rates
   *[other] without { $count } cohorts whose programmes have no rates
}
training-seats-untaught = Themes that no programme teaches
training-seats-scattered = Needs too scattered for a cohort
training-seats-trainers = Trainers
training-seats-no-trainer = nobody in the pool for these themes
training-seats-taught = { $count ->
    [one] { $count } half-day
   *[other] { $count } half-days
}
training-costs = Costs
training-costs-title = Costs, { $year }
training-costs-words = Planned from the budget of each cohort, or else from the rates of its programme; spent from what was noted. Cohorts count in the year in which they begin.
training-costs-spent-of = { $spent } spent of { $of }
training-costs-over = The budget of the year is exceeded by { $amount }.
training-costs-each-place = Planned for each seat
training-costs-each-association = Spent for each trained association
training-costs-each-person = Spent for each person who came
training-costs-budget-left = Left of the budget
training-costs-by-heading = By heading
training-costs-by-cohort = By cohort
training-costs-by-rates = by the rates
training-costs-whole = Total
training-column-heading = Heading
training-column-planned = Planned
training-column-spent = Spent
training-column-left = Left
training-column-rate = Computed as
training-column-amount = Amount
training-rates = Rates of the programme
training-rates-words = What a cohort of this programme costs. These rates serve each cohort until it has a budget of its own, and estimate the cohorts to plan.
training-rates-none = No rates yet.
training-budget = Budget
training-budget-none = No budget, and no rates of the programme: add a first line.
training-budget-by-rates = This budget follows the rates of the programme. Take them over to adapt them to this cohort.
training-budget-adopt = Take the rates over for this cohort
training-line-add = Add a line
training-line-add-button = Add the line
training-line-remove = Take out
training-field-price = Unit price
training-field-price-hint = In dirhams, such as 120 or 120.50.
training-field-quantity = Quantity
training-field-basis = For
training-field-line-words = Detail
training-heading-venue = Rooms
training-heading-meals = Meals and breaks
training-heading-lodging = Lodging
training-heading-travel = Travel
training-heading-allowance = Allowances
training-heading-trainers = Trainers
training-heading-materials = Materials and equipment
training-heading-access = Access (interpreting, sign language, childcare)
training-heading-other = Other
training-basis-cohort = once for the cohort
training-basis-place = for each association
training-basis-person = for each person
training-basis-day = for each day
training-basis-person-day = for each person and day
training-expenses = Expenses
training-expenses-none = No expense noted.
training-expense-note = Note an expense
training-expense-note-button = Note the expense
training-expense-reverse = Take back
training-expense-back = taken back
training-field-paid-on = Paid on
training-field-expense-words = Supporting document
training-field-expense-words-hint = The number of the invoice or receipt.
training-fault-paid-later = An expense is noted once it is paid: no date to come.
training-refused-too-many-lines = This budget has a hundred lines already. Take one out to add another.
training-said-line = The line is added.
training-said-line-removed = The line is taken out.
training-said-adopted = The rates are taken over: this cohort has a budget of its own.
training-said-expense = The expense is noted.
training-said-reversed = The expense is taken back.
training-import-often = Most frequent faults
training-import-often-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
training-import-mend = Export these rows, mend them in the spreadsheet, and import the mended file: only these rows are read again.
