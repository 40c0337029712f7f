newsletter-title = Newsletters
newsletter-lead = Get what the movement publishes by e-mail. You choose the newsletters and the language; leaving takes one press.
newsletter-none = No newsletter is open for now.
newsletter-no-post = This installation sends no e-mail yet: one cannot subscribe for now.
newsletter-which = Which newsletters?
newsletter-address = E-mail address
newsletter-name = Your name
newsletter-name-hint = Only to greet you in the letter.
newsletter-lang = Language
newsletter-consent = Your address is encrypted, serves these letters only and is given to nobody. No link and no picture follows you. From every letter you can erase everything with one press.
newsletter-subscribe = Subscribe
newsletter-working = One moment: your device shows that it is no robot…
newsletter-archive = Issues that are out
newsletter-archive-none = No issue is out yet.
newsletter-written-in = Written in: { $langs }
newsletter-fault-list = Choose at least one newsletter.
newsletter-fault-address = This is not an e-mail address. Example: name@example.org
newsletter-fault-name = Write a name, without a web address.
newsletter-toll-stale = The page was open for too long. Press once more.
newsletter-toll-hasty = That was faster than a person types. Wait some seconds and press once more.
newsletter-toll-more = Many subscriptions come from your network just now. Press once more.
newsletter-toll-crowded = Too many subscriptions come from your network just now. Try again in ten minutes.
newsletter-asked = Look into your box
newsletter-asked-words = If the address is yours, an e-mail arrives in a moment. Open the link in it to confirm.
newsletter-asked-after = Nothing is sent before you confirm. Without it your address is erased after seven days. No e-mail? Look among the junk.
newsletter-way-up = The way up
newsletter-confirm = Confirm the subscription
newsletter-confirm-words = You asked for:
newsletter-confirm-button = Yes, subscribe me
newsletter-confirm-not-you = Was it not you? Close this page: nothing will be sent to you.
newsletter-confirmed = Done
newsletter-confirmed-words = You are subscribed. The next letter will reach you.
newsletter-confirmed-after = Every letter has the links to change what you chose, to leave or to erase everything.
newsletter-link-gone = This link was used already or is no longer valid. Subscribe once more if nothing arrives.
newsletter-confirm-subject = { $sender }: confirm your subscription
newsletter-confirm-letter =
    Hello,

    somebody, probably you, asked to get at this address, from { $sender }:

    { $lists }

    To confirm, open this link (it is valid for seven days):
    { $link }

    Was it not you? Do nothing: nothing will be sent to you, and your address will be erased.
newsletter-preferences = What you get
newsletter-preferences-words = These choices are for the address { $address }.
newsletter-since = You agreed on { $date }.
newsletter-preferences-save = Save
newsletter-preferences-none-erases = If you keep no newsletter, your address is erased here.
newsletter-preferences-erase = Yes, send me nothing more and erase my address
newsletter-fault-erase = You have kept no newsletter: your address would be erased. Tick this box if that is what you want, or keep a newsletter.
newsletter-preferences-saved = Your choices are saved.
newsletter-erase = Erase everything
newsletter-erase-words = Your address, your name and your choices are erased at once. What stays is an encrypted fingerprint, so that nobody signs you up again by mistake.
newsletter-erase-button = Erase now
newsletter-erased = Everything is erased
newsletter-erased-words = Your address and your name are no longer here. Nothing more will be sent to you.
newsletter-away = This address is no longer subscribed: there is nothing left to do.
newsletter-leave = Unsubscribe
newsletter-leave-words = Get “{ $list }” no more?
newsletter-leave-button = Unsubscribe me
newsletter-leave-instead = Rather change what I get
newsletter-left = You are unsubscribed
newsletter-left-words = “{ $list }” will no longer be sent to you.
newsletter-left-after = An issue that is already on its way may still arrive. Thank you for reading.
newsletter-mail-why = You get this letter because you subscribed to “{ $list }” by { $sender }.
newsletter-mail-online = Read online
newsletter-mail-preferences = Change what I get
newsletter-mail-leave = Unsubscribe
newsletter-mail-greeting = Hello,
newsletter-mail-greeting-named = Hello { $name },
newsletter-state-draft = Draft
newsletter-state-scheduled = Scheduled
newsletter-state-sending = Being sent
newsletter-state-paused = Paused
newsletter-state-sent = Out
newsletter-paused-by-hand = The sending was paused. Nothing is lost: it goes on where it was.
newsletter-paused-unwanted = The mail server refuses nearly everything: what this issue says, or who sends it. Sending has stopped by itself, and no address was set aside. Talk to whoever looks after the server before you resume.
newsletter-paused-moved = This issue was scheduled or begun by another installation: the data here come from a backup or a move. Since then the old one may have sent all or some of what seems to wait here. Nothing leaves by itself: if the old one stopped at the same point, resume; otherwise end it here.
newsletter-paused-no-post = This installation sends no mailings.
newsletter-copy-handed = Under way
newsletter-copy-later = Tried again
newsletter-copy-sent = Sent
newsletter-copy-refused = Refused
newsletter-copy-failed = Given up
newsletter-copy-doubtful = In doubt
newsletter-copy-bounced = Came back
newsletter-copy-complained = Reported
newsletter-count-sent = Handed to the mail server
newsletter-count-refused = Addresses that do not exist
newsletter-count-failed = Given up after several tries
newsletter-count-doubtful = No word of
newsletter-count-bounced = Came back
newsletter-count-complained = Reported as unwanted
newsletter-count-left = Readers who left after this issue
newsletter-source-form = Confirmed form
newsletter-source-import = Imported list
newsletter-stopped-hard = Addresses that no longer exist: nothing is sent to them.
newsletter-stopped-soft = Addresses whose letters keep coming back: nothing is sent to them.
newsletter-closed-left = Left
newsletter-closed-complained = Reported
newsletter-closed-erased = Erased
newsletter-desk-lead = The newsletters of this space: their readers, their issues, what is being sent.
newsletter-desk-no-post = No mail server is set: nothing can be sent. Who keeps the installation sets it with --mail.
newsletter-list = Newsletter
newsletter-readers = Readers
newsletter-last = Last issue
newsletter-list-state = State
newsletter-list-open = Open
newsletter-list-closed = Closed
newsletter-list-new = New newsletter
newsletter-lists-none = This space has no newsletter yet.
newsletter-stopped = Addresses set aside
newsletter-readers-count = { $count ->
        [0] Nobody subscribes yet.
        [one] { $count } person subscribes.
       *[other] { $count } people subscribe.
    }
newsletter-issue = Issue
newsletter-issue-when = When
newsletter-issue-new = Begin an issue
newsletter-issue-nameless = Without a subject
newsletter-issues-none = No issue was begun yet.
newsletter-import = Import addresses
newsletter-list-settings = Settings of the newsletter
newsletter-list-public = Public page
newsletter-list-made = The newsletter is there.
newsletter-list-changed = The settings are saved.
newsletter-slug-taken = This short name is taken.
newsletter-slug-length = The short name has 3 to 60 characters.
newsletter-slug-letters = Only letters a to z, digits and hyphens between them.
newsletter-lists-many = This space has as many newsletters as it may.
newsletter-fault-langs = Choose at least one language.
newsletter-list-title = Name of the newsletter
newsletter-list-about = What one finds in it, in a sentence
newsletter-list-slug = Short name in the address
newsletter-list-slug-hint = It does not change later. Example: rights-and-freedoms
newsletter-list-langs = Languages in which it is written
newsletter-list-kinds = What is proposed for its issues
newsletter-list-kinds-hint = Nothing ticked: everything that is published.
newsletter-list-theme = Theme
newsletter-list-theme-all = All themes
newsletter-list-reply = Where answers go
newsletter-list-reply-hint = An address that somebody reads. Without it answers go to the sending address.
newsletter-list-is-open = One can subscribe
newsletter-save = Save
newsletter-saved = The issue is saved.
newsletter-scheduled-for = It leaves on { $at }.
newsletter-unschedule = Back to writing
newsletter-progress = { $done } of { $of }
newsletter-trouble = The mail server does not answer or does not want us just now. Nothing is lost: it is tried again by itself.
newsletter-later = { $count ->
        [one] { $count } copy is tried again on { $at }.
       *[other] { $count } copies are tried again, the first on { $at }.
    }
newsletter-pause = Pause
newsletter-resume = Go on sending
newsletter-paused-wordless = This issue no longer has a subject in any language of its newsletter. Go back to writing it, or give the newsletter its language back.
newsletter-issue-in-hand = The mail server still has some copies in hand. Wait a moment and try again.
newsletter-otherwise = Other decisions
newsletter-believe = Resume and believe the refusals
newsletter-believe-words = If you know that these addresses really no longer exist, sending can go on and believe the refusals: each address that is refused is then set aside for good.
newsletter-end = End it here
newsletter-end-words = To end it for good: who has not had this issue yet will not get it. It can still be read online.
newsletter-end-done = Sending has ended.
newsletter-trouble-unreachable = The mail server does not answer at the moment. Nothing is lost: sending tries again by itself.
newsletter-trouble-unsafe = The connection to the mail server cannot be encrypted as it should be. Nothing leaves without that; sending tries again by itself. Whoever keeps the installation checks --mail and the certificate.
newsletter-trouble-unwelcome = The mail server does not want us: name or password refused, or the connection closed. Sending tries again by itself. Whoever keeps the installation checks --mail.
newsletter-ended = Everything had left on { $at }.
newsletter-figures = Figures
newsletter-figures-how = These figures come from mail servers and from who left. Nobody is followed: we do not know who opens a letter.
newsletter-doubtful = Copies without word
newsletter-doubtful-words = { $count ->
        [one] For { $count } copy the line broke after it was sent and before the answer: it may have arrived. It is not sent again by itself, so that nobody gets two.
       *[other] For { $count } copies the line broke after they were sent and before the answer: they may have arrived. They are not sent again by themselves, so that nobody gets two.
    }
newsletter-doubtful-send = Send them all the same
newsletter-doubtful-ask = { $count ->
        [one] Send { $count } copy again? Who has it already will get a second one.
       *[other] Send { $count } copies again? Who has one already will get a second one.
    }
newsletter-doubtful-sure = Yes, send them again, even if some people get two
newsletter-doubtful-fault-sure = Tick this box to say that these copies are to leave again: who has one already will get a second one.
newsletter-doubtful-over = The sending of this issue was ended by hand: nothing of it leaves again.
newsletter-preview = Preview
newsletter-preview-nothing = First give it a subject in one of the newsletter’s languages.
newsletter-preview-plain = As plain text
newsletter-test = Test
newsletter-test-to = Send a test to
newsletter-test-send = Send the test
newsletter-test-sent = The mail server took the test ({ $count }).
newsletter-test-refused = The mail server knows no such address.
newsletter-test-later = The mail server asks to wait. Try again in some minutes.
newsletter-test-unwanted = The mail server does not want this issue or who sends it.
newsletter-test-silent = The mail server did not answer in time.
newsletter-no-address = The installation does not know its public address (--public-url): the links of the letter would lead nowhere.
newsletter-nothing-said = This issue says nothing yet: add an introduction or an item.
newsletter-fault-time = This is not a time. Example: 8:30
newsletter-fault-past = That moment has passed.
newsletter-issue-closed = This issue is out or on its way: it can no longer be changed.
newsletter-issue-not-paused = This issue is not paused.
newsletter-subject = Subject
newsletter-subject-hint = The issue goes out in those languages of the newsletter that have a subject. Who reads another one gets the first.
newsletter-intro = Introduction (Markdown)
newsletter-closing = Closing words (Markdown)
newsletter-items = Items
newsletter-items-none = No items yet: choose below from what was published.
newsletter-items-many = An issue has 40 items at most.
newsletter-item-at = Place
newsletter-item-out = Take out
newsletter-item-title = Title
newsletter-item-words = Some words (Markdown)
newsletter-proposed = Published since the last issue
newsletter-proposed-none = Nothing new was published.
newsletter-add-own = Add an item of our own
newsletter-send = Sending
newsletter-send-words = Without day and time the issue leaves at once. First save what you have just written.
newsletter-send-day = Day
newsletter-send-time = Time
newsletter-send-time-hint = For example 8:30
newsletter-send-button = { $count ->
        [0] Send the issue (nobody has subscribed yet)
        [one] Send the issue to { $count } subscriber
       *[other] Send the issue to { $count } subscribers
    }
newsletter-send-ask = { $count ->
        [0] Nobody has subscribed to this newsletter yet. Send this issue all the same? A mailing cannot be taken back.
        [one] Send this issue to { $count } subscriber? A mailing cannot be taken back.
       *[other] Send this issue to { $count } subscribers? A mailing cannot be taken back.
    }
newsletter-send-sure = { $count ->
        [0] Yes, send it, even if nobody has subscribed yet
        [one] Yes, send it to { $count } subscriber
       *[other] Yes, send it to { $count } subscribers
    }
newsletter-fault-sure = Tick this box to say that the issue is to leave: a mailing cannot be taken back.
newsletter-remove = Throw this draft away
newsletter-remove-button = Throw away
newsletter-removed = The draft is gone.
newsletter-consented = Agreed on
newsletter-source = Came by
newsletter-import-lead = A file with an address in each line. Duplicates, dead addresses and people who left are recognised and left out.
newsletter-import-file = CSV, XLSX or ODS file
newsletter-import-file-hint = A column “E-mail”; “Name” and “Language” (fr, ar, en) if you have them.
newsletter-import-check = Read the file
newsletter-import-no-column = No column holds e-mail addresses.
newsletter-import-many = The file has more than { $most } lines. Split it.
newsletter-import-reading = Reading the addresses
newsletter-import-bringing = Bringing the addresses in
newsletter-import-gone = This import is no longer here. Send the file in once more.
newsletter-import-new = { $count ->
        [0] No new address in this file.
        [one] { $count } new address can be imported.
       *[other] { $count } new addresses can be imported.
    }
newsletter-import-known = Subscribed already
newsletter-import-twice = Twice in the file
newsletter-import-closed = People who left, not brought back
newsletter-import-stopped = Dead addresses, not brought back
newsletter-import-faulty = Lines without a good address
newsletter-import-lines = Lines to mend: { $lines }
newsletter-import-consented = Day on which these people agreed
newsletter-import-consented-hint = Law 09-08 asks for a dated consent. If there are several, the latest day.
newsletter-import-agreed = I attest that these people agreed to get this newsletter.
newsletter-import-bring = { $count ->
        [one] Import { $count } address
       *[other] Import { $count } addresses
    }
newsletter-fault-future = This day has not come yet.
newsletter-fault-agreed = Without this nothing can be imported.
newsletter-measure-subscribers = Confirmed newsletter subscriptions
newsletter-measure-left = People who left newsletters
newsletter-measure-issues = Newsletter issues sent
newsletter-measure-copies = Newsletter copies handed over
