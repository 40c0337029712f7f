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
