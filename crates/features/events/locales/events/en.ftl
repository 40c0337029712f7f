events-title = Events
events-title-past = Events that took place
events-lead = Meetings, workshops and debates of the network’s associations, on the spot and online.
events-tab-coming = Coming
events-tab-past = Past
events-all = All events
events-none = Nothing is announced for now. Follow the calendar: what will be announced comes to you.
events-none-so = No event matches. Widen the theme, the region or the language.
events-none-month = Nothing this month. Try another one.
events-none-past = Nothing has taken place yet.
events-none-kept = No event is being prepared. Begin one: it stays a draft until it is announced.
events-calendar = Calendar
events-calendar-of = The days of { $month }
events-calendar-day = { $day }: { $count ->
    [one] one event
   *[other] { $count } events
}
events-narrow = Choose a theme, a region, a language
events-filter-theme = Theme
events-filter-region = Region
events-filter-lang = Language spoken
events-any = All
events-subscribe = Follow the calendar
events-subscribe-words = Your phone or program follows the calendar by itself, with the theme and region you chose.
events-subscribe-phone = Follow on this device
events-subscribe-file = iCalendar file
events-front-kind = Events

events-state-draft = Draft
events-state-announced = Announced
events-state-postponed = Postponed
events-state-cancelled = Cancelled
events-guest-seated = Has a place
events-guest-offered = To be confirmed
events-guest-waiting = Waiting
events-guest-lapsed = Not confirmed
events-guest-cancelled = Not coming
events-way-online = by the page
events-way-desk = by the office
events-way-door = at the door

events-weekday-1 = Monday
events-weekday-2 = Tuesday
events-weekday-3 = Wednesday
events-weekday-4 = Thursday
events-weekday-5 = Friday
events-weekday-6 = Saturday
events-weekday-7 = Sunday
events-when-day = { $day }, { $from } to { $to }
events-when-days = { $from }, { $at } to { $to }, { $until }
events-zone-casablanca = Morocco time
events-zone-algiers = Algeria time
events-zone-tunis = Tunisia time
events-zone-tripoli = Libya time
events-zone-nouakchott = Mauritania time
events-zone-cairo = Egypt time
events-zone-dakar = Senegal time
events-zone-beirut = Lebanon time
events-zone-paris = Paris time
events-zone-brussels = Brussels time
events-zone-madrid = Madrid time
events-zone-utc = universal time

events-notice-cancelled = This event does not take place.
events-notice-postponed = This event is postponed. The new date will be announced here.
events-notice-moved = New date: it was planned for { $day } at { $time }.
events-notice-over = This event has taken place.
events-programme = Programme
events-fact-event = Event
events-fact-when = When
events-fact-where = Where
events-fact-keeper = Organised by
events-fact-langs = Languages spoken
events-fact-access = Accessibility
events-fact-themes = Themes
events-fact-contact = To ask
events-fact-attended = People who came
events-online = Online
events-online-registered = The link is given to those who registered.
events-online-ask = The organisation gives the link.
events-add-to-calendar = Add to my calendar
events-just-come = Open to all, without registration.

events-register = Register
events-register-queue = Register on the waiting list
events-register-button = Register
events-register-queue-button = Put me on the waiting list
events-register-anew = Register again
events-seats = { $count ->
    [one] One place.
   *[other] { $count } places.
}
events-room = There are places left
events-room-few = Last places
events-room-none = Full
events-room-none-words = As soon as a place is free, it goes to the first person who waits.
events-must-confirm = A letter will ask you to confirm your place; without an answer it goes to the next person.
events-full = All places are taken.
events-closed = Registration is closed.
events-field-name = Name
events-field-contact = E-mail or telephone
events-field-contact-both = We send your link there, a reminder, and whatever changes.
events-field-contact-mail = With an e-mail address you receive your link, a reminder, and whatever changes. We cannot write to a telephone number.
events-field-contact-none = To reach you if something changes. Your link is shown after you register: keep it.
events-field-association = Association
events-field-consent = I agree that the organisation keeps these data for this event only.
events-privacy = Your name and address are kept encrypted, serve this event only, are shown to the organisation only, and are erased on { $day }. You can have them erased at any time by your link (law 09-08).
events-working = One moment: your device shows that it is not a robot.
events-work-stale = The page was open for too long. Send it once more: nothing is lost.
events-work-hasty = That was very fast. Wait a few seconds and send it once more.
events-work-more = Many people register from your network just now. Send it once more.
events-work-crowded = Too many registrations without JavaScript come from your network. Try again in ten minutes, or turn JavaScript on.
events-fault-contact = This is neither an e-mail address (name@example.org) nor a telephone number (06…).
events-fault-consent = Without your consent we cannot register you.
events-sent = Look at your mail
events-sent-words = We have written to you. The letter says whether you have a place or wait for one, and holds your personal link.
events-sent-next = By that link you see where you stand, add the event to your calendar, or cancel. Nothing came? Look among the unwanted mail, or register once more: the letter is sent again.
events-own-page = My registration
events-keep-link = We cannot write to you: keep the address of this page, it is your registration.
events-standing-seated = You have a place.
events-standing-offered = A place is held for you until { $until }. Confirm it.
events-standing-waiting = { $count ->
    [0] You are first on the waiting list.
    [one] One person waits before you.
   *[other] { $count } people wait before you.
}
events-standing-lapsed = The place was not confirmed in time; it went to the next person.
events-standing-cancelled = You cancelled. Your data are erased.
events-confirm-button = I confirm my place
events-confirmed = Your place is confirmed.
events-cancel-title = I cannot come
events-cancel-words = Your place goes to the first person who waits, and your data are erased at once.
events-cancel-button = Cancel my registration
events-cancel-sure = Cancel your registration?
events-cancelled = Your registration is cancelled and your data are erased.

events-refused-gone = There is no such event any more.
events-refused-closed = One cannot register for this event: it is not announced, or registration is closed.
events-refused-full = All places are taken.
events-refused-no-guest = There is no such registration any more.
events-refused-late = The time to confirm is over; the place went to the next person.
events-refused-too-few-seats = More places are taken already. Give a number at least as large.
events-refused-out-of-turn = This step does not follow from where the event stands. Load the page again.
events-refused-too-early = The event has not taken place yet.
events-refused-erased = The names were erased.

events-new = Prepare an event
events-edit = Edit
events-edit-told = Those who registered are told when the date or the time changes.
events-added = The event is a draft. Read it again, then announce it.
events-changed = The event is changed.
events-announce = Announce
events-announce-again = Announce: it takes place
events-announce-again-sure = Tell everybody who registered that the event takes place on the date given?
events-announced = The event is announced: it is in the calendar.
events-postpone = Postpone
events-postpone-words = The event stays in the calendar with your words, places are kept, and those who registered are told. When the new date is known, edit it and announce again.
events-postponed = The event is postponed; those who registered are told.
events-call-off = Cancel the event
events-call-off-words = The event stays in the calendar with your words, and those who registered are told.
events-called-off = The event is cancelled; those who registered are told.
events-remove = Throw the draft away
events-remove-sure = Throw this draft away?
events-removed = The draft is thrown away.
events-repeat = Repeat
events-repeat-words = Each repetition is a draft of its own: it is announced, moved or cancelled without touching the others.
events-repeat-button = Prepare the repetitions
events-repeated = { $count ->
    [one] One draft is ready.
   *[other] { $count } drafts are ready.
}
events-field-pace = How often
events-pace-week = Every week
events-pace-fortnight = Every two weeks
events-pace-month = Every month
events-field-times = How many more times
events-public-page = Public page
events-field-title = Title
events-field-words = What it is about
events-field-programme = Programme
events-field-programme-hint = A line for each moment: “09:30 Welcome”. A line that ends with a colon opens a day: “Saturday:”.
events-field-when = When
events-field-start-day = First day
events-field-start-time = Begins (18:00)
events-field-end-day = Last day
events-field-end-time = Ends (20:00)
events-field-zone = On the clocks of
events-field-where = Where
events-field-place = Commune, province or region
events-field-place-hint = The name is enough: “Tata”, “Aït Melloul”.
events-field-address = Venue and address
events-field-link = Link to take part from afar
events-field-link-hint = Shown only to those who have a place.
events-field-themes = Themes
events-field-langs = Languages spoken
events-field-access = Accessibility
events-field-ask = To ask
events-field-ask-hint = An address or a number of the organisation: it is public.
events-field-registration = Registration
events-field-registers = One registers on the public page
events-field-registers-hint = Otherwise everybody may simply come.
events-field-seats = Places
events-field-seats-hint = Empty: as many as come.
events-field-queue = Waiting list when it is full
events-field-confirmed = Have the place confirmed by letter
events-field-asks-association = Ask for the association
events-field-close-day = Registration until
events-field-close-time = at (time)
events-field-kept = Erase the names after (days)
events-field-kept-hint = Counted from the last day. Keep them as briefly as you can.
events-field-reason = Why, in a few words
events-choose = Choose
events-place-which = Which one?
events-fault-place = Several places bear this name: choose.
events-fault-no-place = We do not know this place. Give the name of a commune, a province or a region.
events-fault-time = This is not a time. Write 18:00, for example.
events-fault-ends = The end must come after the beginning.
events-fault-long = An event lasts two months at most.
events-fault-closes = Registration cannot last longer than the event.
events-fault-link = This is not an address. It begins with https://.
events-fault-women = There cannot be more women than people.
events-column-title = Event
events-column-when = When
events-column-state = State
events-column-attended = Came
events-column-number = No.
events-column-acts = Acts
events-column-signature = Signature
events-column-way = Registered
events-column-registered = Registered on
events-column-days = { $count ->
    [one] Present
   *[other] Days present (of { $count })
}
events-free = Free
events-figure-on = Places taken
events-figure-gone = Cancelled or not confirmed
events-figure-places = The places
events-of-them-women = { $count ->
    [0] no women
    [one] one woman
   *[other] { $count } women
}
events-erased = The names of those who registered are erased.
events-erased-on = The names will be erased on { $day }.
events-lists = The people
events-guests = People who registered
events-guests-words = These names are entrusted for this event only. Each export is written to the journal, without the names.
events-guests-none = Nobody has registered yet.
events-guest-remove = Remove
events-guest-remove-sure = Remove this person and erase her data?
events-guest-removed = The person is removed and her data are erased.
events-nameless = (erased)
events-desk = Register somebody
events-desk-words = For who telephoned or came by. Without e-mail or telephone nobody can tell her what changes.
events-desk-button = Register
events-desk-done = The person is registered.
events-desk-waits = It is full: the person is on the waiting list.
events-desk-known = This address is registered already.
events-tick = Tick who is there
events-print = Sheet to sign (PDF)
events-days = Days
events-there = { $count } of { $all } are there
events-find-name = Find a name
events-walk-in = Somebody comes without having registered
events-walk-in-button = Note her presence
events-walk-in-done = The presence is noted.
events-count = How many came?
events-count-words = { $count ->
    [0] Nobody was ticked.
    [one] One person was ticked.
   *[other] { $count } people were ticked.
} Without an answer this number counts three days after the end.
events-field-people = People who came
events-field-women = Of them women
events-counted = The number is noted; the plan’s measures move.
events-list-title = Attendance sheet
events-list-date = Printed on { $day }
events-list-kept = These data serve this event only and are erased from Twiza on { $day }; destroy this sheet at the same time (law 09-08).
events-list-long = The list has more than { $most } names: on paper it would help nobody. Take the XLSX workbook.
events-measure-held = Events held
events-measure-attended = People who came to events
events-measure-women = Women who came to events

events-letter-hello = Hello,
events-letter-registered-seated = You are registered: { $title }. You have a place.
events-letter-registered-offered = You registered: { $title }. A place is held for you until { $until }: confirm it by the link below.
events-letter-registered-waiting = You are on the waiting list: { $title }. As soon as a place is free for you, we write to you.
events-letter-again-link = Here is your link again for: { $title }.
events-letter-moved-up-seated = A place became free: { $title }. It is yours. If you cannot come, cancel by your link.
events-letter-moved-up-offered = A place became free: { $title }. It is held for you until { $until }: confirm it by the link below, or it goes to the next person.
events-letter-lapsed = Your place was not confirmed in time and went to the next person: { $title }. Your data are erased.
events-letter-moved = New date or new time: { $title }. Your registration stands. If this date does not suit you, cancel by your link.
events-letter-relocated = New place or new link: { $title }. Your registration stands. If you cannot come, cancel by your link.
events-letter-postponed = This event is postponed: { $title }. Your registration stands; we write to you when the new date is known.
events-letter-cancelled = This event does not take place: { $title }.
events-letter-reminder = { $days ->
    [1] Reminder: soon, { $title }.
   *[other] Reminder: in a week, { $title }.
} If you cannot come, cancel by your link: somebody may be waiting for your place.
events-letter-when = When:
events-letter-where = Where:
events-letter-online = To take part from afar (this link is for you):
events-letter-page = Your registration, your calendar, cancelling:
events-letter-page-confirm = Confirm your place:
events-letter-again = Register again:
events-letter-kept = Your data serve this event only and are erased on { $day }.
events-letter-subject-registered = Your registration: { $title }
events-letter-subject-confirm = Confirm your place: { $title }
events-letter-subject-waiting = Waiting list: { $title }
events-letter-subject-lapsed = Place not confirmed: { $title }
events-letter-subject-moved = New date: { $title }
events-letter-subject-relocated = New place: { $title }
events-letter-subject-postponed = Postponed: { $title }
events-letter-subject-cancelled = Cancelled: { $title }
events-letter-subject-reminder = Reminder: { $title }

events-picture = Picture
events-picture-words = The picture loses where and when it was taken. Show nobody without her consent.
events-picture-added = The picture is added.
events-picture-removed = The picture is taken away.
events-picture-remove = Take the picture away
events-field-file = Picture (JPEG, PNG or WebP)
events-field-alt = What is seen on it, for who does not see it
events-field-credit = Who made the picture
events-field-blur = Blur faces
events-fault-picture = This file is no picture.
