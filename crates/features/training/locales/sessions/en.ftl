# Sessions, attendance, tests, evaluation, trainers.

training-refused-attended = People are noted on a half-day that would go. Keep it, or correct the attendance first.

training-session-planned = being prepared
training-session-invited = invitations sent
training-session-cancelled = called off
training-part-am = morning
training-part-pm = afternoon

training-noted-scan = code read
training-noted-list = name ticked
training-noted-sheet = signed sheet
training-outcome-noted = Noted as present.
training-outcome-odd = Noted as present, but at an unusual hour for this half-day: please check.
training-outcome-twice = This person was already noted for this half-day.
training-outcome-other-session = This person belongs to another cohort, which has another session.
training-outcome-left = This person’s place was given up.
training-outcome-no-half-day = The session has no such half-day.
training-outcome-called-off = The session was called off.
training-outcome-unknown = This code is nobody’s.

training-moment-before = Test before the training
training-moment-after = Test after the training
training-moment-evaluation = Evaluation
training-aspect-content = The content
training-aspect-trainers = The trainers
training-aspect-materials = What was handed out
training-aspect-place = The place and the organisation
training-aspect-use = Its use for your association

training-sessions = Sessions
training-sessions-none = No session yet.
training-session-new = New session
training-session-edit = Change
training-session-invite = Invite the participants
training-session-invited-said = The invitations are on their way.
training-session-saved = The session is saved.
training-session-call-off = Call the session off
training-session-called-off-said = The session is called off. Everybody who was invited is told.
training-session-reason = Why it is called off
training-session-reason-hint = It stands in the letter to those who were invited.
training-session-half-days = Half-days
training-session-half-days-hint = A line for each half-day: 2026-05-03 | 09:00 | 12:30 | 15 | Le module // الوحدة | The room. The fourth field is the pause, in minutes.
training-session-title = Title
training-session-address = Address
training-session-materials = What is handed out
training-session-materials-hint = A line for each document: title | address.
training-session-per-half-day = Allowance for a half-day (dirhams)
training-session-journey = Travel costs (dirhams)
training-session-hours = { $minutes ->
    [0] { $hours } h of training
   *[other] { $hours } h { $minutes } min of training
}
training-session-people = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
training-session-attendance = Attendance
training-session-calendar = Calendar (.ics)
training-session-none-noted = Nobody has a confirmed place yet.
training-session-noted-said = The attendance is saved.
training-session-not-yet = This half-day is still to come: the boxes open on its day.
training-session-invite-hint = Each association is invited, and reminded two days before. Whoever teaches is told her half-days. The day after the end, those who have not answered the questions are asked once more.
training-session-elsewhere = noted in another session
training-session-odd = To check
training-session-odd-clock = The phone’s clock was wrong by { $minutes } min: the hour was put right.
training-session-fault-none = Write at least one half-day.
training-session-fault-line = This line is not written as it should be: { $line }
training-session-fault-meanwhile = Somebody changed this session while you were writing. It now says: “{ $now }”. Take over what is to stay of it, then save again.
training-session-fault-twice = This half-day stands there twice: { $slot }
training-session-fault-empty = This half-day ends before it begins, or is nothing but a pause: { $slot }
training-session-fault-overlaps = This half-day begins before the one before it has ended: { $slot }
training-session-fault-many = These are more half-days than a session can have.

training-letter-session-invited = You are invited to the session “{ $title }” ({ $days }).
training-letter-session-changed = The hour or the place of the session “{ $title }” ({ $days }) has changed.
training-letter-session-cancelled = The session “{ $title }” ({ $days }) is called off.
training-letter-session-coming = A reminder: the session “{ $title }” begins soon ({ $days }).
training-letter-session-answers = The session “{ $title }” ({ $days }) is over, and some answers are still missing. It takes a few minutes; no answer bears a name.
training-letter-teaching-asked = You teach in the session “{ $title }” ({ $days }).
training-letter-teaching-changed = What you teach in the session “{ $title }” ({ $days }) has changed. This is what is planned.
training-letter-teaching-over = You are no longer asked to teach in the session “{ $title }” ({ $days }).
training-letter-teaching-coming = A reminder: you teach soon in the session “{ $title }” ({ $days }).
training-letter-session-calendar = For your calendar:

training-session-number = No.
training-session-name = Name
training-session-signature = Signature
training-session-due = Due (dirhams)
training-session-sum = Together: { $amount } dirhams.
training-session-allowances = Allowances
training-session-sheet = Sheet to sign (PDF)

training-outcome-not-yet = This half-day has not taken place yet: nothing is noted.

training-sessions-all = All sessions
training-session-present = { $there } of { $people } present
training-session-by-hand = Save
training-session-by-sheet = Save from the signed sheet
training-session-clash = { $name } is expected elsewhere too: { $when }.
training-session-clash-title = To be arranged
training-session-teachers = Taught by: { $names }
training-measure-half-days = half-days of training attended
training-session-phone = Note on a phone, even without a network
training-session-told-nobody = Nobody was invited yet: calling it off writes to nobody.

training-checkin-title = Attendance at the door
training-checkin-needs-script = Without scripts, tick the names on the page of the session:
training-checkin-present = Present:
training-checkin-waiting = To be sent:
training-checkin-slot = Half-day
training-checkin-look = Read codes with the camera
training-checkin-stop = Stop the camera
training-checkin-no-camera = This browser does not read codes by its camera: tick the names, or type the number.
training-checkin-camera = The camera does not open. Tick the names, or type the number.
training-checkin-typed = Number or code
training-checkin-note = Note
training-checkin-find = Find a name
training-checkin-send = Send now
training-checkin-how = How this works
training-checkin-how-words = Open this page once with a network; it then stays on this phone. What you note is sent once the network is back, and does no harm when sent twice. The list of names is kept on this phone: erase it at the end, above all if it is not yours.
training-checkin-back = Back to the session
training-checkin-forget = Erase the list from this phone
training-checkin-online = Network: yes
training-checkin-offline = No network: all is kept here
training-checkin-sending = Sending…
training-checkin-expired = You are no longer signed in. Nothing is lost: sign in, then send.
training-checkin-forbidden = This session is no longer open to your account. Nothing is lost: ask whoever looks after it.
training-checkin-failed = Sending did not succeed. Nothing is lost: it will be sent later.
training-checkin-storage = This phone keeps nothing (private browsing, or no room left). Use the printed sheet.
training-checkin-unsent = Some attendance was not sent yet: send it before you erase.
training-checkin-seen = Seen
training-checkin-kept = noted
training-checkin-already = noted for this half-day already
training-checkin-taken-back = note taken back
training-checkin-elsewhere = This person is not on the list of this session. The answer comes with the network.
training-checkin-strange = This is neither a code of a participant nor a number of the list.
training-checkin-somebody = Somebody who is not on the list

