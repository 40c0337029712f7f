# An old site comes here.

portal-wxr-crumbs = Where you are
portal-wxr-newsroom = The newsroom
portal-wxr-title = Bring in an old site
portal-wxr-of = Bring in { $site }
portal-wxr-lead = Articles, pictures and addresses of a WordPress site come here. Nothing is published before you have seen what the file holds.
portal-wxr-file = Export file (WXR)
portal-wxr-file-hint = An .xml file, or the .zip that WordPress.com gives. 400 MB at most.
portal-wxr-read = Read the file
portal-wxr-reading = Reading the old site
portal-wxr-how = How it goes
portal-wxr-how-export = In WordPress: Tools, Export, All content.
portal-wxr-how-files = Pictures are not in this file: you send them next, as a .zip of the folder wp-content/uploads.
portal-wxr-how-texts = Each article keeps its title, text, date and the name of its author. Translations made with Polylang, WPML or qTranslate become the languages of one article.
portal-wxr-how-addresses = Old addresses lead to the new ones, those like ?p=123 too.
portal-wxr-how-left = Comments, menus and the e-mail addresses of authors do not come.
portal-wxr-how-again = Bringing in the same site twice makes nothing double.
portal-wxr-latest = Latest imports
portal-wxr-site = Site
portal-wxr-when = Received
portal-wxr-state = State
portal-wxr-texts = Texts
portal-wxr-state-reading = Being read
portal-wxr-state-ready = To be decided
portal-wxr-state-going = Under way
portal-wxr-state-done = Done
portal-wxr-too-large = This file is larger than { $most } MB. Export the site year by year, or send the pictures in several parts.
portal-wxr-fault-broken = The file is broken at line { $line }: it is no longer XML. What stands before was read and can be brought in. Export the site again, or mend that line.
portal-wxr-fault-cut = The file ends in the middle, at line { $line }: the export was cut short. What stands before was read and can be brought in. Export again, year by year if the site is large.
portal-wxr-fault-long = At line { $line } a text is longer than 32 MB: that is no article. What stands before was read and can be brought in.
portal-wxr-fault-other = This file is no export of WordPress. In WordPress: Tools, Export, All content.
portal-wxr-fault-encoding = This file is written in { $name }. Save it as UTF-8, then try again.
portal-wxr-fault-unreadable = This file cannot be opened: it is damaged or protected by a password.
portal-wxr-interrupted = The reading was interrupted. Put this import away and send the file again.
portal-wxr-span = Published
portal-wxr-from-to = from { $first } to { $last }
portal-wxr-languages = Languages
portal-wxr-foreign = Languages that Twiza does not have
portal-wxr-left-behind = Left behind
portal-wxr-files = Pictures and files
portal-wxr-files-words = Send the folder wp-content/uploads as a .zip, at once or in parts. Pictures lose where and with what they were taken; only files that the site names are kept.
portal-wxr-files-field = Files of the old site (.zip)
portal-wxr-files-hint = 800 MB at most each time. Do it before you bring in the texts: their pictures are there at once.
portal-wxr-files-send = Send the files
portal-wxr-no-files = This export names no pictures. If the site has some, export “All content”.
portal-wxr-no-zip = This file is no .zip, or it is damaged. Make the .zip of the folder uploads again and send it.
portal-wxr-bringing = Taking in pictures and files
portal-wxr-decisions = Your choices
portal-wxr-with-pages = Bring in pages too, as articles
portal-wxr-with-kept = Bring in drafts and protected texts too, as drafts
portal-wxr-with-kept-hint = Nobody outside of the newsroom will see them.
portal-wxr-terms = Categories and tags
portal-wxr-terms-words = A category can give its articles a kind and a theme. This is what we propose.
portal-wxr-term = Category
portal-wxr-tag = (tag)
portal-wxr-times = Texts
portal-wxr-kind = Kind
portal-wxr-theme = Theme
portal-wxr-kind-of = Kind for { $name }
portal-wxr-theme-of = Theme for { $name }
portal-wxr-decide = Save these choices
portal-wxr-decided = Your choices are saved.
portal-wxr-samples = The first texts
portal-wxr-and-more = And the others.
portal-wxr-nothing = There is no text to bring in.
portal-wxr-confirm-words = Articles appear under their original date. No letter leaves.
portal-wxr-making = Bringing in the articles
portal-wxr-going = The import was interrupted. It goes on where it was.
portal-wxr-go-on = Go on
portal-wxr-done = The old site is here.
portal-wxr-outcome-waiting = Waiting
portal-wxr-outcome-made = Brought in
portal-wxr-outcome-lacking = Brought in, something is missing
portal-wxr-outcome-known = Here already
portal-wxr-outcome-left = Left out
portal-wxr-outcome-refused = Without words
portal-wxr-empty = Neither title nor text.
portal-wxr-lost-pictures = One picture at least was not among the files that were sent.
portal-wxr-wanting = To look at
portal-wxr-after = And now
portal-wxr-after-addresses = Let { $host } point to this installation: its old addresses will lead to the articles.
portal-wxr-after-again = If the old site still publishes, export it and bring it in again: new texts will come, and those that changed there will be offered to you.
portal-wxr-see-articles = See the articles
portal-wxr-see-public = The public page
portal-wxr-put-away = Put this import away
portal-wxr-put-away-words = What the file held is forgotten. Articles, pictures and addresses that were brought in stay.
portal-wxr-put-away-done = The import is put away.
portal-wxr-posts = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
portal-wxr-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
portal-wxr-kept = { $count ->
    [one] { $count } draft or protected text
   *[other] { $count } drafts or protected texts
}
portal-wxr-files-named = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
portal-wxr-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
portal-wxr-gone = { $count ->
    [one] { $count } text of the bin
   *[other] { $count } texts of the bin
}
portal-wxr-files-here = { $count ->
    [one] { $count } file is here, of { $all } that the site names.
   *[other] { $count } files are here, of { $all } that the site names.
}
portal-wxr-confirm = { $count ->
    [one] Bring in { $count } text
   *[other] Bring in { $count } texts
}
portal-wxr-outcome-changed = Changed there, to be decided
portal-wxr-left-codes = A plug-in of the old site showed something here that could not come.
portal-wxr-changed-words = The text is another on the old site now.
portal-wxr-changed-pictures = Pictures have come, but the article was changed here meanwhile.
portal-wxr-changed-closed = The old site no longer shows it to everybody; here it is public.
portal-wxr-offered = Changed on the old site
portal-wxr-offered-words = Nothing was replaced. If you take a text, it becomes the latest version in the newsroom; readers see it once it is published, and the older one stays in the history.
portal-wxr-take-newer = Take this text
portal-wxr-newer-taken = The text of the old site is taken. Read it, then publish it.
portal-wxr-files-later = Pictures that you send now join the imported articles that nobody has changed; about the others you decide. 800 MB at most each time.
