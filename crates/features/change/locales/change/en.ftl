change-title = What changed
change-lead = Where associations stood and where they stand, by their own assessments: by domain, region, year and kind of association.
change-refused-overtaken = Somebody did it a moment ago. Load the page again.
change-reading = The journal of the space is being read for the first time. The page will show by itself.
change-generated = Some of these associations are generated for the demonstration.
change-field-from = From the year
change-field-to = to the year
change-field-since = Compare with
change-field-instrument = Assessment instrument
change-instrument-associations = Self-assessment of associations
change-instrument-own = An instrument of the organisation’s own
change-since-first = the first assessment
change-since-previous = the assessment before
change-ask = Show
change-papers = The report in one click
change-for-assembly = For the assembly
change-for-donor = For a donor
change-said-title = What the figures say
change-said-few = Fewer than five associations have a before and an after in this period: nothing is told of them, so that none can be recognised.
change-said-since-first = { $period }: { $count } associations have a before and an after. Since their first assessment their mean level went from { $before } to { $after } of 4 ({ $by }).
change-said-since-previous = { $period }: { $count } associations have a before and an after. Since the assessment before, their mean level went from { $before } to { $after } of 4 ({ $by }).
change-said-most = Domain with the greatest difference: { $most } ({ $most_by }). With the smallest: { $least } ({ $least_by }).
change-said-share = Of { $of } associations, { $higher } stand at least a tenth of a level higher, { $same } at the same level and { $lower } lower.
change-said-middle = For half of them the difference lies between { $from } and { $to }.
change-said-trained = { $trained ->
    [one] One association had a confirmed place in a training in the period
   *[other] { $trained } associations had a confirmed place in a training in the period
}; of these, { $paired ->
    [0] none has a before and an after yet.
    [one] only one has a before and an after.
   *[other] { $paired } have a before and an after.
}
change-said-gone = { $count ->
    [one] One association of { $of } was not assessed again within a year: nothing is told of it.
   *[other] { $count } associations of { $of } were not assessed again within a year: nothing is told of them.
}
change-said-gone-began = At the first assessment, those that were assessed again stood at { $stayed } on average, those that were not at { $gone }.
change-said-waiting = { $count ->
    [one] One association, assessed less than a year ago, waits for its second assessment.
   *[other] { $count } associations, assessed less than a year ago, wait for their second assessment.
}
change-said-limit = These figures tell what changed, and not why: no comparable associations were followed without support.
change-figure-paired = Associations with a before and an after
change-figure-trained = Associations trained
change-figure-people = People trained
change-figure-women = Women
change-figure-youth = Young people
change-figure-hours = Hours attended
change-figure-certificates = Certificates given
change-figure-visits = Visits
change-figure-spaces = Spaces opened
change-column-name = Group
change-column-drawn = Before and after
change-column-before = Before
change-column-after = After
change-column-by = Difference
change-column-of = Associations
change-column-year = Year
change-column-division = By
change-column-domain = Domain
change-column-members = Associations with a before and an after
change-column-averaged = Associations averaged
change-column-higher = Higher
change-column-same = Same level
change-column-lower = Lower
change-scale = scale from 1 to 4
change-few = Too few to be told
change-all = All
change-all-domains = All domains
change-radar = The mean profile, before and after
change-map = Mean difference by region
change-by-domain = By domain
change-by-region = By region
change-by-year = By year of the last assessment
change-by-cohort = By year of the first training
change-by-milieu = By milieu
change-by-age = By age of the association
change-by-path = By support received
change-path-words = Between the two assessments. These groups were not drawn by lot: their difference does not prove the effect of a training or a visit.
change-others = Others, groups of fewer than five together
change-unknown = Not known
change-untrained = Without training
change-milieu-rural = Rural commune
change-milieu-urban = Urban commune
change-age-new = Less than 3 years
change-age-grown = 3 to 9 years
change-age-old = 10 years and more
change-path-both = Training and visits
change-path-trained = Training
change-path-coached = Visits
change-path-neither = Neither training nor visit
change-domain-governance = Governance
change-domain-administration = Administration
change-domain-people = People
change-domain-finance = Finance
change-domain-organisation = Organisation
change-domain-programmes = Programmes
change-domain-partnership = Partnership and advocacy
change-domain-own = A domain of the organisation’s own
change-deed-place = Confirmed place
change-deed-attended = Attendance
change-deed-certificate = Certificate
change-deed-visit = Visit
change-deed-space = Space opened
change-work = What was done, by year
change-seen = Who is in this report, and who is not
change-seen-assessed = Associations assessed at least once until the end of the period
change-seen-paired = With a before and an after: the report tells of these
change-seen-earlier = Assessed again, but not in the period
change-seen-waiting = Assessed once, less than a year ago
change-seen-gone = Assessed once, and not again within a year
change-method = How this report is made
change-method-self = The levels, from 1 to 4, are those that each association gave itself, by consensus and with its reasons; nobody corrects them.
change-method-pairs = Before and after are the same associations, assessed with the same instrument, and only in the domains that both assessments have.
change-method-fives = A mean is over at least five associations, and always over a multiple of five, in the order of the last assessments: one association more reveals none.
change-method-grain = Of fewer than fifty associations, levels and changes are rounded to a tenth: even whoever knew all the others would know that of one association to within half a level only. Each figure is rounded by itself.
change-method-groups = Groups of fewer than five associations stand together; where they are still fewer than five, the smallest of the other groups joins them.
change-method-noted = A difference of less than a tenth of a level counts as “same level”.
change-method-today = Region, milieu and year of foundation are those of the directory today; two merged records count as one association.
change-method-source = Everything is drawn from the journal of this space: closed assessments, confirmed places, attendance, certificates, visits. What associations do in their own spaces is not read.
change-method-editions = { $count ->
    [one] One association was assessed with two editions of the instrument.
   *[other] { $count } associations were assessed with two editions of the instrument.
}
change-read-anew = Read the journal anew
change-read-anew-words = The figures can be made anew from the journal entirely.
change-read-anew-done = The journal is read anew from its beginning.
