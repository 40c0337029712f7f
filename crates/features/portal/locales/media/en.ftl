# Photos, sounds and documents of the newsroom.
portal-media-title = Photos, sounds and documents
portal-media-newsroom = Newsroom
portal-media-crumbs = You are here
portal-media-pages = Pages of the list
portal-media-older = Older files
portal-media-lead = All that the newsroom can show or let be heard. A file becomes public only with the article, episode or event that shows it.
portal-media-none = No file yet. Add a photo, a sound or a PDF.
portal-media-bring = Add a file
portal-media-limits = { $most } MB at most. A photo is put upright and made smaller; the place, date and device that the phone wrote into it are erased before it is kept.
portal-media-file = File
portal-media-alt = What is seen or heard
portal-media-alt-hint = A sentence for whoever cannot see the picture: “Women filter the water of a well through a cloth”.
portal-media-credit = Author to name
portal-media-credit-hint = The name shown under the picture, if its author wants to be named.
portal-media-consent = Consent of the people in it
portal-media-consent-hint = Who agreed, when and how. This note is encrypted; only editors read it.
portal-media-faces = Faces
portal-media-faces-hint = A blurred face stays blurred: the sharp picture is not kept.
portal-media-faces-find = Look for them; we decide afterwards
portal-media-faces-blur = Blur all that are found
portal-media-faces-leave = Do not look for them
portal-media-send = Add
portal-media-taken = The file was added.
portal-media-taken-faces = The photo was added. Faces were found: say which to blur.
portal-media-taken-cut = The sound was added, but it breaks off before its end. Send it again if you have the original.
portal-media-taken-tells = The file was added, but it still says who made it, when or with what, and that cannot be removed here (a protected, signed or unusual document, or one with notes or attached files). If nobody may know, delete it, print the original to PDF and send that.
portal-media-faces-wait = { $count ->
    [one] 1 face to look at
   *[other] { $count } faces to look at
}
portal-media-cut = Incomplete
portal-media-untold = No description
portal-media-kilobytes = { $n } kB
portal-media-shown = { $count ->
    [one] Public: shown by one page
   *[other] Public: shown by { $count } pages
}
portal-media-hidden = For the newsroom only
portal-media-withheld = Consent missing
portal-media-withheld-words = Somebody in this photo has not allowed everybody to see it, or no longer does. Nothing public shows it, not even an article that names it.
portal-media-cut-words = This recording breaks off before its end: the file was cut, on the device or while it was sent. Ask for the original before publishing it.
portal-media-open = Open the document
portal-media-about = What is said of it
portal-media-save = Save
portal-media-saved = Saved.
portal-media-how = Show it in a text
portal-media-how-words = Copy this line to where it should appear in the text:
portal-media-how-caption = caption
portal-media-faces-found = { $count ->
    [one] One face found, to be blurred if it stays ticked
   *[other] { $count } faces found, to be blurred if they stay ticked
}
portal-media-face = Face { $number }
portal-media-mark = Marked part
portal-media-mark-hint = To blur something else (a face from the side, a number plate, a name), draw a frame on the picture, or open the grid and tick fields.
portal-media-mark-remove = Remove the frame
portal-media-grid = Tick fields on the picture
portal-media-field = Field of row { $row }, column { $column }
portal-media-blur = Blur for good
portal-media-blur-words = Blurring applies to all sizes of the picture and cannot be undone: the sharp picture is erased.
portal-media-blur-sure = Blur these parts? The sharp picture will be erased and nobody can bring it back.
portal-media-blurred = The chosen parts are blurred; the sharp picture no longer exists here.
portal-media-leave = Leave the faces visible
portal-media-left = The faces stay visible.
portal-media-fault-parts = Tick a face or a field, or draw a frame on the picture.
portal-media-fault-meanwhile = Somebody changed this picture meanwhile. Open it again and look once more.
portal-media-end = Erase this file
portal-media-end-words = For instance because somebody takes back their consent. It disappears from all pages at once.
portal-media-end-shown = { $count ->
    [one] One public page shows it: it will stay, without it.
   *[other] { $count } public pages show it: they will stay, without it.
}
portal-media-end-sure = Erase this file for good?
portal-media-ended = The file was erased.
portal-media-untold-some = Some published pictures have no description: whoever cannot see them does not know what they show.
portal-media-untold-see = Describe them
portal-media-untold-none = All published pictures have a description.
portal-media-all = All files
portal-media-pdf-hint = From a PDF, its author’s name, its dates and what a camera noted in its photos are removed. What its pages say or show stays: read it again.
