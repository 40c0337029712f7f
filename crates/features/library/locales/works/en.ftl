## Citing.
library-works-cite = Cite this document
library-works-cite-files = For your reference manager:
library-works-style-apa = APA (7th edition)
library-works-style-chicago = Chicago (author-date)
library-works-style-iso690 = ISO 690 (author-date)
library-works-style-harvard = Harvard
library-works-style-vancouver = Vancouver
library-works-format-bib = BibTeX
library-works-format-ris = RIS
library-works-format-json = CSL-JSON
library-works-source-article = Journal article
library-works-source-book = Book
library-works-source-chapter = Chapter
library-works-source-report = Report
library-works-source-thesis = Thesis
library-works-source-document = Other document
library-works-source-video = Video
library-works-source-sound = Sound recording
library-works-source-dataset = Dataset

## Importing a bibliography: what is wrong.
library-works-import-unknown = This text is neither BibTeX (entries such as “@article {"{"}…{"}"}”) nor RIS (lines such as “TY  - …”). Export your bibliography in one of these formats and try again.
library-works-import-too-many = This bibliography has more than { $most } entries. Split it into several files.
library-works-import-no-title = This entry has no title. Add a “title” field (BibTeX) or a “TI” line (RIS).
library-works-import-unclosed = The brace that opens this entry is never closed. Add the missing brace.
library-works-import-syntax = This entry is not readable BibTeX. Check its braces and quotation marks.
library-works-import-syntax-at = Line { $line }: from here on this entry is not readable BibTeX. Check braces, quotation marks and commas.
library-works-import-comma = Line { $line }: a comma is missing between two fields.
library-works-import-equals = Line { $line }: an equals sign is missing after the name of a field.
library-works-import-abbreviation = Line { $line }: the abbreviation “{ $name }” is defined nowhere. Put the value in braces, or add an “@string”.
library-works-import-no-end = The “ER” line that ends the record is missing; the record was read up to the next one.
library-works-import-doi = This is not a DOI and was left out: { $value }
library-works-import-isbn = This ISBN is mistyped (its check digit is wrong) and was left out: { $value }
library-works-import-issn = This ISSN is mistyped (its check digit is wrong) and was left out: { $value }
library-works-import-url = This is not a web address and was left out: { $value }
library-works-import-year = This date was not understood and was left out: { $value }

## The library.
library-works-plural = Documents
library-works-lead = Studies, reports, legal notes, guides, recordings: what the movement has written and gathered, to read, download and cite.
library-works-words = Words of the title, the summary or the full text
library-works-filter-kind = Kind
library-works-filter-theme = Theme
library-works-filter-place = Place
library-works-filter-year = Year
library-works-filter-lang = Language
library-works-any = Any
library-works-none = No document has been published yet.
library-works-none-so = No document matches this search.
library-works-all = See all documents
library-works-search-everywhere = Look for the same words in all of Twiza
library-works-found = { $count ->
    [one] { $count } document found
   *[other] { $count } documents found
}
library-works-export = This list for your reference manager:
library-works-for-network = For the network
library-works-for-space = For the space
library-works-measure = Documents published in the library

## What a document is.
library-works-kind-study = Study
library-works-kind-report = Report
library-works-kind-note = Legal note
library-works-kind-thesis = Thesis
library-works-kind-guide = Guide
library-works-kind-minutes = Minutes
library-works-kind-audio = Sound recording
library-works-kind-video = Video
library-works-kind-article = Article
library-works-kind-book = Book
library-works-kind-chapter = Chapter
library-works-kind-other = Other document
library-works-state-draft = Draft
library-works-state-published = Published
library-works-state-withdrawn = Withdrawn
library-works-state-all = All
library-works-licence-by = Creative Commons Attribution (CC BY 4.0)
library-works-licence-by-sa = Creative Commons Attribution, share alike (CC BY-SA 4.0)
library-works-licence-by-nc = Creative Commons Attribution, non-commercial (CC BY-NC 4.0)
library-works-licence-by-nc-sa = Creative Commons Attribution, non-commercial, share alike (CC BY-NC-SA 4.0)
library-works-licence-by-nd = Creative Commons Attribution, no derivatives (CC BY-ND 4.0)
library-works-licence-by-nc-nd = Creative Commons Attribution, non-commercial, no derivatives (CC BY-NC-ND 4.0)
library-works-licence-zero = Public domain (CC0)
library-works-licence-reserved = All rights reserved
library-works-licence-none = Not stated
library-works-eyes-public = Everybody
library-works-eyes-network = Members of the network’s organisations
library-works-eyes-space = Members of this space

## Files.
library-works-files = Files
library-works-file = File
library-works-file-pdf = PDF
library-works-file-docx = Word
library-works-file-odt = OpenDocument
library-works-file-txt = Text
library-works-file-md = Markdown
library-works-file-mp3 = MP3 sound
library-works-file-m4a = M4A sound
library-works-file-ogg = Ogg sound
library-works-file-wav = WAV sound
library-works-file-mp4 = MP4 video
library-works-file-webm = WebM video
library-works-file-jpg = Photograph
library-works-file-png = Picture
library-works-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
library-works-kilobytes = { $count } kB
library-works-megabytes = { $size } MB
library-works-reading-whole = The full text can be found by searching.
library-works-reading-beginning = A very long document: searching knows only its beginning.
library-works-reading-silent = This document has no text: its pages are scans. Searching knows only its title and summary.
library-works-reading-waits = This document has no text: its pages are scans. Their automatic reading (French and Arabic) is waiting its turn.
library-works-reading-nameless = The letters of this PDF are tied to no text; no program can search it. Export it again from the original document.
library-works-reading-recognised = Scanned pages, read automatically: there may be mistakes.
library-works-reading-unrecognised = Scanned pages: automatic reading recognised no text in them.
library-works-reading-unread = This file has no text to read.
library-works-link-elsewhere = On another site
library-works-no-file = No file goes with this document yet.
library-works-file-add = Add a file
library-works-file-lead = PDF, Word, OpenDocument, text, sound, video or picture, at most { $most } MB. The text of a PDF or Word document is read, so that it is found by its words.
library-works-file-send = Send the file
library-works-file-later = Later
library-works-file-remove = Remove the file
library-works-file-removed = The file has been removed.
library-works-file-added = The file has been added.
library-works-file-added-read = The file has been added and its text read: it is now found by its words.
library-works-file-added-silent = The file has been added. It has no text (scanned pages): it will be found only by its title and summary.
library-works-file-added-waits = The file has been added. It has no text (scanned pages): its words will be recognised in the coming minutes.
library-works-file-added-nameless = The file has been added, but its letters are tied to no text: export it again from the original document so that it can be searched.
library-works-fault-zip = This file is a ZIP archive, not a Word document, whatever its name. Unpack it and send the document inside.
library-works-fault-kind = This format is not taken here. Save the document as PDF, or send a Word, OpenDocument, text, MP3, MP4, JPEG or PNG file.
library-works-fault-table = This is a table: publish it as a dataset, where it can be read, sorted and downloaded.
library-works-fault-size = This file is larger than { $most } MB. Make its pictures smaller, split it, or put it on another site and give its address here.

## A document.
library-works-crumbs = Path
library-works-summary = Summary
library-works-field-kind = Kind
library-works-field-title = Title
library-works-field-authors = Authors
library-works-field-authors-hint = One person a line: “Family, Given”. An organisation is written without a comma.
library-works-field-date = Date
library-works-field-date-hint = The year is enough: 2024, or 05/2024, or 12/05/2024.
library-works-field-langs = Languages of the document
library-works-field-summary = Summary
library-works-field-themes = Themes
library-works-field-rights = Human rights
library-works-field-place = Place
library-works-field-place-hint = That the document is about: a region, province or commune.
library-works-field-licence = Licence
library-works-field-licence-hint = Under what conditions others may copy and share it.
library-works-field-publisher = Publisher, institution or university
library-works-field-published-at = Place of publication
library-works-field-container = Journal or book
library-works-field-volume = Volume
library-works-field-issue = Issue
library-works-field-pages = Pages
library-works-field-doi = DOI
library-works-field-isbn = ISBN
library-works-field-issn = ISSN
library-works-field-link = Address on another site
library-works-field-link-hint = For a film or a document published elsewhere: https://…
library-works-field-keywords = Keywords
library-works-field-keywords-hint = Separated by commas.
library-works-field-related = Related experiences, documents and data
library-works-field-related-hint = Their addresses in Twiza, one a line: /datasets/…
library-works-choose = Choose
library-works-place-which = Which of these places?
library-works-publication-details = Publication, numbers and addresses
library-works-related = Related to this document
library-works-near = On the same subject
library-works-origin = Provenance
library-works-kept-by = Kept by
library-works-published-on = published on { $day }
library-works-address = Its address will not change:
library-works-versions = { $count ->
    [one] { $count } version
   *[other] { $count } versions
}
library-works-version = Version { $number }, { $day }
library-works-history = Versions
library-works-gone-title = Document withdrawn
library-works-gone = A document was published at this address; the organisation that keeps it has withdrawn it.
library-works-gone-on = Withdrawn on { $day }.
library-works-gone-why = Reason given:
library-works-gone-next = See the other documents of the library

## Keeping the library.
library-works-keep-lead = The documents that this space keeps. What is published for everybody also stands in the common library.
library-works-keep-none = No documents.
library-works-keep-none-advice = Add one, or import your bibliography from Zotero, EndNote or Mendeley.
library-works-column-title = Title
library-works-column-kind = Kind
library-works-column-authors = Authors
library-works-column-date = Date
library-works-column-state = State
library-works-new = Add a document
library-works-new-lead = Describe the document; you will add its file afterwards. You already have a bibliography?
library-works-edit = Edit the description
library-works-added = The document is saved as a draft. Now add its file.
library-works-changed = The description is saved.
library-works-note = What changes
library-works-note-hint = A sentence, shown in the history of versions.
library-works-known = A document of this space has the same DOI, or the same title and year.
library-works-known-see = See that document
library-works-known-anyway = It is another one: add it all the same
library-works-eyes = For whom
library-works-eyes-hint = What is for everybody is also found by search engines and harvested by other libraries.
library-works-publish = Publish
library-works-published = The document is published.
library-works-missing = For it to be found and cited well, it still lacks:
library-works-missing-summary = a summary
library-works-missing-authors = its authors
library-works-missing-date = its date
library-works-missing-langs = its language
library-works-missing-themes = its themes
library-works-missing-licence = its licence
library-works-missing-file = a file or an address
library-works-see-public = See the published page
library-works-withdraw = Withdraw
library-works-withdraw-lead = The document and its files will no longer be readable. Its address stays and says that it was withdrawn, and why.
library-works-withdraw-reason = Reason, as it will be shown
library-works-withdrawn = The document is withdrawn.
library-works-refused-gone = This document or file no longer exists. Go back to the list.
library-works-refused-withdrawn = This document was withdrawn: publish it again before changing it.
library-works-refused-not-published = This document is not published: there is nothing to withdraw.
library-works-refused-same-file = This file is already attached to this document.
library-works-refused-many-files = This document already has thirty files. Remove one, or join several.
library-works-fault-authors = Write one person or organisation a line, at most { $most }, each up to 200 characters.
library-works-fault-date = Write a year (2024), a month (05/2024) or a day (12/05/2024) that is not in the future.
library-works-fault-doi = A DOI begins with “10.” and has a slash: 10.1000/182.
library-works-fault-isbn = This ISBN is mistyped: its check digit is wrong. It has 10 or 13 digits.
library-works-fault-issn = This ISSN is mistyped: its check digit is wrong. It has 8 digits.
library-works-fault-link = Write a full address that begins with https://
library-works-fault-related = Nothing is published at this address: { $address }
library-works-fault-place = Several places have this name or one like it: choose yours.
library-works-fault-no-place = No place in Morocco has this name. Check the spelling.

## Importing a bibliography.
library-works-import = Import a bibliography
library-works-import-lead = A BibTeX (.bib) or RIS (.ris) file from Zotero, EndNote, Mendeley or JabRef. Nothing is saved before you have seen what was understood.
library-works-import-file = A .bib or .ris file
library-works-import-text = … or its content, pasted here
library-works-import-check = Read the bibliography
library-works-import-nothing = Choose a file or paste its content.
library-works-import-too-big = This file is larger than { $most } MB. Split your bibliography into several files.
library-works-import-found = To take over: { $good } · already here: { $known } · unreadable: { $faulty }
library-works-import-first = The first { $most } entries will be taken over; import the rest afterwards.
library-works-import-record = { $count ->
    [one] Take this entry over as a draft
   *[other] Take these { $count } entries over as drafts
}
library-works-import-recorded = { $count ->
    [one] { $count } document was taken over as a draft.
   *[other] { $count } documents were taken over as drafts.
}
library-works-import-other = Read another bibliography
library-works-import-line = Line
library-works-import-state = State
library-works-import-known = Already here
library-works-import-twice = Twice in this file
library-works-import-good = To take over
library-works-search = Search
library-works-narrow = Narrow down: kind, theme, place, year, language
