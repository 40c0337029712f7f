library-data-title = Data
library-data-lead = Tables that anyone can read, draw, download and use again.
library-data-empty = No dataset yet.
library-data-catalogue = The catalogue for machines:
library-data-all = All datasets
library-data-gone-title = Data withdrawn
library-data-gone = This data was published here, and then withdrawn by the association that kept it.
library-data-rows = { $count ->
    [one] { $shown } row
   *[other] { $shown } rows
}
library-data-columns = { $count ->
    [one] { $count } column
   *[other] { $count } columns
}
library-data-column = Column
library-data-ways = Views of this data
library-data-tab-about = About
library-data-tab-rows = Rows
library-data-tab-chart = Chart and map
library-data-tab-columns = Columns
library-data-tab-versions = Versions
library-data-old-version = You are reading version { $number }, which is no longer the newest.
library-data-newest = Go to the newest
library-data-keeper = Published by
library-data-creators = Authors
library-data-creators-hint = One name a line, as it should be cited.
library-data-size = Content
library-data-version-label = Version
library-data-version = Version { $number }
library-data-licence = Licence
library-data-licence-choose = Choose a licence
library-data-licence-hint = Without a licence nobody may use your data again.
library-data-licence-cc-by-4-0 = CC BY 4.0: credit the source
library-data-licence-cc-by-sa-4-0 = CC BY-SA 4.0: credit, share alike
library-data-licence-cc0-1-0 = CC0: no conditions
library-data-licence-odbl-1-0 = ODbL: databases, share alike
library-data-licence-licence-ouverte-2-0 = Licence ouverte 2.0 (Etalab)
library-data-licence-own = Our own terms
library-data-terms = Your terms
library-data-terms-hint = Only if you chose none of the known licences.
library-data-period = Period
library-data-since = From
library-data-until = To
library-data-place = Territory
library-data-country = The whole country
library-data-themes = Themes
library-data-source = Where the data comes from
library-data-apostrophe = In the CSV, words that a spreadsheet would take for a formula have an apostrophe before them.
library-data-kind = Kind
library-data-filled-head = Filled
library-data-filled = { $share } filled
library-data-distinct = { $count ->
    [one] { $shown } different value
   *[other] { $shown } different values
}
library-data-least = Least
library-data-most = Greatest
library-data-quartiles = Quartiles and median
library-data-histogram = Spread: { $name }
library-data-values = Values
library-data-frequent = Most frequent values
library-data-other-drawings = Other charts and maps
library-data-kind-whole = Whole number
library-data-kind-decimal = Decimal number
library-data-kind-percent = Percentage
library-data-kind-money = Amount of money
library-data-kind-date = Date
library-data-kind-yes-no = Yes or no
library-data-kind-place = Place
library-data-kind-category = Category
library-data-kind-text = Text
library-data-mark = “1.234” means
library-data-mark-point = one and a bit (a point before decimals)
library-data-mark-comma = twelve hundred and thirty-four (a comma before decimals)
library-data-order = “03/04/2024” means
library-data-order-day-first = 3 April
library-data-order-month-first = 4 March
library-data-yes = Yes
library-data-no = No
library-data-nothing = (empty)
library-data-filter = Look in the rows
library-data-filter-columns = Filter by column
library-data-filter-none = Show all
library-data-any = Any
library-data-from = From
library-data-to = To
library-data-found = { $count ->
    [one] { $shown } row found of { $all }
   *[other] { $shown } rows found of { $all }
}
library-data-columns-shown = { $count ->
    [one] One column of { $all } is shown.
   *[other] { $count } columns of { $all } are shown.
}
library-data-columns-all = All columns
library-data-these-rows = These rows:
library-data-no-column = There is no column “{ $name }”. The names of the columns stand on the page of the dataset.
library-data-no-bound = “{ $name }” is neither a number nor a date: write 12.5 or 2024-03-31.
library-data-no-chart = This table has no column by which to gather its rows.
library-data-how = Show
library-data-of = of the column
library-data-by = by
library-data-step = on the scale of
library-data-drawing = Drawing
library-data-draw = Draw
library-data-how-count = Number of rows
library-data-how-sum = Sum
library-data-how-mean = Mean
library-data-how-least = Least
library-data-how-most = Greatest
library-data-step-own = value
library-data-step-region = region
library-data-step-province = province
library-data-step-year = year
library-data-step-month = month
library-data-drawing-bars = Bars
library-data-drawing-columns = Columns
library-data-drawing-line = Line
library-data-drawing-map = Map
library-data-count-by = Number of rows by { $by }
library-data-how-by = { $how }: { $of }, by { $by }
library-data-gathered = { $count ->
    [one] { $shown } row, in { $groups } group.
   *[other] { $shown } rows, in { $groups } groups.
}
library-data-mean-plain = It is the plain mean of the rows: a small commune counts as much as a large city.
library-data-below-zero = Values below zero are drawn as zero; the table has them.
library-data-groups-left = { $count ->
    [one] One smaller group is not drawn (at most { $most }).
   *[other] { $count } smaller groups are not drawn (at most { $most }).
}
library-data-original = Original file
library-data-rows-added = { $count ->
    [one] { $shown } row added
   *[other] { $shown } rows added
}
library-data-rows-removed = { $count ->
    [one] { $shown } removed
   *[other] { $shown } removed
}
library-data-rows-changed = { $count ->
    [one] { $shown } changed
   *[other] { $shown } changed
}
library-data-new-columns = New columns:
library-data-gone-columns = Columns taken out:
library-data-machines = For programs
library-data-machines-lead = These addresses do not change. The names of the columns are those of the first line of the CSV.
library-data-example-json = The first hundred rows; “next” is the address of those that follow.
library-data-example-after = Those that follow, after row 99.
library-data-example-columns = Only some columns, with commas between them.
library-data-example-filter = A filter (.from, .to, .within, .has, or the exact value) and a falling order.
library-data-example-version = An older version.
library-data-too-long-for-xlsx = This table is too long for a workbook: download the CSV, or choose columns.
library-data-front-kind = Open data
library-data-eyes = For whom
library-data-eyes-public = Everybody
library-data-eyes-network = People of the network who are signed in
library-data-eyes-space = Members of the association
library-data-state-draft = In preparation
library-data-state-published = Version { $number } published
library-data-state-withdrawn = Withdrawn
library-data-public-page = See the page of this data
library-data-acts = What you can do
library-data-describe = Change the description
library-data-new = Add data
library-data-new-version = Publish a new version
library-data-withdraw = Withdraw this data
library-data-withdraw-words = The address will say that this data was withdrawn. A new version brings it back.
library-data-was-withdrawn = The data is withdrawn.
library-data-preparing = Version { $number }, in preparation
library-data-steps = Steps
library-data-step-sheet = Read the table
library-data-step-description = Describe
library-data-step-publication = Publish
library-data-complete = Complete
library-data-incomplete = The title, the summary or the licence is missing.
library-data-all-fit = All values were read
library-data-misfits = { $count ->
    [one] { $count } value was not read
   *[other] { $count } values were not read
}
library-data-misfits-title = Values that do not fit
library-data-misfits-words = If you do not correct them, these cells will be empty in the published table; your file keeps them. You can correct them here, or change the kind of the column.
library-data-misfits-first = { $count ->
    [one] The first one is shown.
   *[other] The first { $count } are shown.
}
library-data-misfit-number = not a number
library-data-misfit-whole = not a whole number
library-data-misfit-day = not a day of the calendar
library-data-misfit-yes-no = neither yes nor no
library-data-misfit-place = no place has this name
library-data-misfit-several-places = several places have this name: write its code
library-data-misfit-broken = the spreadsheet’s formula failed
library-data-line = Row
library-data-cell-says = The cell says
library-data-why = Why
library-data-correction = Correction
library-data-correction-of = Correction, row { $line }, column { $column }
library-data-corrected = corrected
library-data-correct = Save the corrections
library-data-too-many-fixes = You have corrected 500 cells: rather correct the file and send it again.
library-data-upload-lead = Send a CSV, Excel (.xlsx) or LibreOffice (.ods) file. Twiza looks for the table in it, proposes the kind of each column and shows you what does not fit. Your file is kept as it is.
library-data-field-title = Title
library-data-field-summary = Summary
library-data-field-file = File
library-data-field-file-hint = At most 20 MB and 200,000 rows.
library-data-read = Read the file
library-data-was-read = The file was read. Check what Twiza understood.
library-data-no-rows = No table was found in this file: there must be at least one row under the headings.
library-data-heading = Headings of the columns
library-data-as-sent = The beginning of the file as it stands
library-data-sheet = Sheet
library-data-heading-first = Headings begin in row
library-data-heading-last = and end in row
library-data-no-heading = No headings
library-data-without-totals = Leave out rows of totals
library-data-read-again = Read again
library-data-repeated = { $count ->
    [one] One value of merged cells was repeated in its row.
   *[other] { $count } values of merged cells were repeated in each of their rows.
}
library-data-left-out-note = { $count ->
    [one] One row of notes is left out.
   *[other] { $count } rows of notes are left out.
}
library-data-left-out-total = { $count ->
    [one] One row of totals is left out.
   *[other] { $count } rows of totals are left out.
}
library-data-left-out-heading = { $count ->
    [one] One row that repeats the headings is left out.
   *[other] { $count } rows that repeat the headings are left out.
}
library-data-lines = (no. { $lines })
library-data-columns-title = Columns
library-data-columns-words = Twiza proposed the kind of each column from all its values. Correct what is wrong, and give the columns names that people understand.
library-data-columns-save = Save the columns
library-data-no-columns = Keep at least one column.
library-data-label = Name
library-data-unit = Unit
library-data-more = More
library-data-description = Description
library-data-name = Name for programs:
library-data-leave-out = Do not publish this column
library-data-unsure = Please check: can be read in two ways
library-data-continue = Continue
library-data-drop-draft = Give up this version
library-data-drop-draft-words = What was prepared is lost; what is published stays.
library-data-draft-dropped = The version in preparation is given up.
library-data-quicker = Somebody else saved before you. This is how it stands; try again if needed.
library-data-saved = Saved.
library-data-save = Save
library-data-fault-period = The end comes before the beginning.
library-data-people = Each row is about a person
library-data-people-hint = Twiza then warns you of rows in which somebody could be recognised.
library-data-personal = These columns seem to name people:
library-data-personal-way-out = Do not publish these columns
library-data-personal-card = numbers of identity cards
library-data-personal-card-like = codes that look like numbers of identity cards
library-data-personal-phone = telephone numbers
library-data-personal-email = e-mail addresses
library-data-personal-name = names of people
library-data-personal-birth = days of birth
library-data-personal-address = home addresses
library-data-alone = { $count ->
    [one] One row is the only one with its combination of places, categories and answers: who knows the person a little could recognise her. Leave out a column, or join values.
   *[other] { $shown } rows are the only ones with their combination of places, categories and answers: who knows these people a little could recognise them. Leave out a column, or join values.
}
library-data-veil = In rows that fewer than five share, leave places, categories and answers empty
library-data-veil-hint = Then nobody is recognised by her combination. Your file stays as it is in the space.
library-data-veil-first = Rare rows would tell whom they are about: leave their places, categories and answers empty, or confirm below that you have looked at them.
library-data-is-veiled = So that nobody is recognised, places, categories and answers are left empty in rows that too few others share: counts by place or category may be a little lower.
library-data-older-for-space = This table is about people: its older versions are read only within the space that keeps it.
library-data-rare = { $count ->
    [one] One row would be left empty in these columns.
   *[other] { $shown } rows would be left empty in these columns.
}
library-data-looked = I have looked at these columns: they may be published.
library-data-look-first = First look at the columns that seem to name people.
library-data-card-refused = The column “{ $column }” seems to hold numbers of identity cards: it cannot be published. Choose “Do not publish this column”.
library-data-look = See them
library-data-note = What changes in this version
library-data-publish = Publish
library-data-reading = Reading the file
library-data-publishing = Publishing the data
library-data-was-published = The data is published.
library-data-census-offer = You can add the census of 2024 (Haut-Commissariat au Plan, CC BY 4.0): communes, provinces and regions, ready for maps.
library-data-census-add = Add the census
library-data-census-added = The census is published.
library-data-measure-published = Datasets published
library-data-measure-opened = Datasets opened to everybody
