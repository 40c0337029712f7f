## Files received: what happened, and what to do.
papers-empty = There is nothing in this file. Check that it is the right one, then send it again.
papers-file-too-big = This file is larger than { $limit } MB. Take the pictures out of it, or split it into several files.
papers-swollen = Unpacked, this file is larger than { $limit } MB or swells abnormally. Open it, copy the data you need into a new file and send that.
papers-too-many-rows = This table has more than { $limit } rows, or too many cells. Split it into several files.
papers-too-many-columns = Row { $row } has more than { $limit } columns. Remove the columns that are not needed.
papers-cell-too-long = Row { $row }, column { $column }: the cell holds more than { $limit } characters. Shorten it.
papers-text-too-long = This text is too long: more than { $limit } paragraphs. Split it into several files.
papers-open-quote = Row { $row }: a quotation mark (") opens a cell and is never closed. Close it or remove it.
papers-damaged = This file is damaged or incomplete. Open it in your spreadsheet or word processor, save it again and send it again.
papers-locked = This file is protected by a password. Save a copy without a password and send that.
papers-doctype = This file holds a declaration (DOCTYPE) that no office program writes; as a precaution it is not read. Copy its text into a new document and send that.
papers-old-excel = This is an old spreadsheet format. Open the file and save it as an Excel workbook (.xlsx).
papers-old-word = This word-processor format is not read. Save the document as .docx, or paste its text.
papers-pdf = A PDF keeps the look of a text, not its order. Send the original document as .docx, or paste its text.
papers-sheet-not-text = This is a spreadsheet, and a text is expected here. Send a .docx, .md or .txt file, or paste the text.
papers-text-not-sheet = This is a text, and a spreadsheet is expected here. Send a .xlsx, .ods or .csv file.
papers-unknown = This file format is not read. For a table: .xlsx, .ods, .csv. For a text: .docx, .md, .txt.

## Documents to make.
papers-pages-too-many = This document is too long to be set as pages (more than { $limit } items). Select less, or export it as a spreadsheet.
papers-outline-too-deep = This outline has more than { $limit } levels and cannot be set as pages. Move the deepest levels up.
papers-typesetting = The pages could not be set: this is a fault of the program. Tell whoever keeps the server; the spreadsheet export still works.
papers-writing = The spreadsheet could not be written: the server’s disk may be full. Tell whoever keeps the server.
