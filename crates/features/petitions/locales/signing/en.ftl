# Signing a petition, the receipt, withdrawing.
petition-signing-list-lead = The petitions and motions that are open for signatures, and what becomes of them.
petition-signing-list-empty = No petition is open at the moment.

petition-signing-to = Addressed to:
petition-signing-and = {" and "}
petition-signing-count = Signatures collected
petition-signing-of = { $needed ->
    [one] of { $shown } signature needed
   *[other] of { $shown } signatures needed
}
petition-signing-of-needed = { $count ->
    [one] { $shown } signature of { $needed } needed
   *[other] { $shown } signatures of { $needed } needed
}
petition-signing-missing = { $count ->
    [one] { $shown } signature is still missing.
   *[other] { $shown } signatures are still missing.
}
petition-signing-missing-provinces = { $count ->
    [one] The total is reached; one province or prefecture does not have its share yet.
   *[other] The total is reached; { $count } provinces or prefectures do not have their share yet.
}
petition-signing-reached = The required number is reached. Each further signature adds weight.
petition-signing-until = Signatures until { $day }.
petition-signing-ended = It no longer collects signatures. You can follow here what becomes of it.

petition-signing-sign = Sign
petition-signing-sign-button = I sign
petition-signing-given = First name
petition-signing-family = Family name
petition-signing-number = National identity card number (CNIE)
petition-signing-number-hint = As on the card, for example AB123456. It is encrypted and never published.
petition-signing-number-ending = ends with { $ending }
petition-signing-expires-on = Card valid until
petition-signing-expires-on-hint = The date printed on the card: day, month, year.
petition-signing-day = Day
petition-signing-month = Month
petition-signing-year = Year
petition-signing-birth-place = Place of birth
petition-signing-address = Address
petition-signing-commune = Commune where you live
petition-signing-commune-hint = Type the first letters, then choose.
petition-signing-commune-of = { $commune } (province or prefecture: { $province })
petition-signing-which-commune = Which one?
petition-signing-abroad = I live abroad
petition-signing-roll-number = Number on the electoral rolls
petition-signing-roll-number-hint = If you know it: it is on your voter card.
petition-signing-contact = E-mail or telephone
petition-signing-contact-mail = E-mail
petition-signing-contact-phone = Telephone
petition-signing-contact-confirm = You receive a link there: your signature counts once you have opened and confirmed it.
petition-signing-contact-receipt = Only to send you your receipt.
petition-signing-contact-once = So that everybody signs only once. It is never published.
petition-signing-mark = Signature
petition-signing-mark-hint = Write your name as your signature.
petition-signing-draw = Sign with your finger, or write your name below.
petition-signing-clear = Clear
petition-signing-mark-typed = written
petition-signing-mark-drawn = drawn
petition-signing-mark-sheet = on a sheet
petition-signing-consent = I have read the demand and support it. I agree that this information serves this petition, and nothing else.
petition-signing-privacy-link = What becomes of my information
petition-signing-working = Your phone prepares the sending…
petition-signing-why = Why this information?
petition-signing-to-verify = to verify

petition-signing-fault-name = Write the name in letters, as on the card.
petition-signing-fault-number = This is not the number of a national card: one or two letters, then digits, for example AB123456.
petition-signing-fault-expired = This card is no longer valid: the law asks for a valid card.
petition-signing-fault-far = This date is too far away. Look at the year on the card.
petition-signing-fault-no-commune = We do not find this commune. Try another spelling, in French or in Arabic.
petition-signing-fault-which-commune = Choose your commune in the list below.
petition-signing-fault-contact = This is neither an e-mail address nor a telephone number. Examples: name@example.ma, 06 12 34 56 78.
petition-signing-fault-no-post = The confirmation cannot be sent to this contact. Try the other way: e-mail or telephone.
petition-signing-fault-drawing = The drawing is too short or too long. Clear it and draw again, or write your name.
petition-signing-fault-mark = Sign: draw your signature or write your name.
petition-signing-fault-consent = Tick this box to sign.
petition-signing-work-stale = This page had been open for a long time. Everything is still filled in: press “I sign” once more.
petition-signing-work-hasty = That was very fast. Read your information again, then press “I sign” once more.
petition-signing-work-more = Many signatures come from your network. Press “I sign” once more: your phone will work some seconds longer.
petition-signing-work-crowded = Many signatures come from your network without JavaScript. Leave an e-mail or telephone to confirm, turn JavaScript on, or come back in some minutes.
petition-signing-letters-many = Several messages were just sent to this contact. Open the last one, or try again in some minutes.

petition-signing-reasons = Why
petition-signing-aims = To what end
petition-signing-choices = What the motion proposes
petition-signing-carried = Who carries it
petition-signing-next = What happens next
petition-signing-check = Check the count
petition-signing-check-words = Each signature enters a public log, without any name. Nobody can add or take away one unseen.
petition-signing-check-link = How to check the log

petition-signing-privacy = What becomes of your information
petition-signing-privacy-purpose = What it serves
petition-signing-privacy-purpose-words = To support this petition, and nothing else: no advertising, no files, no sale.
petition-signing-privacy-who = Who sees it
petition-signing-privacy-who-words = Those who prepare the filing; each look at it is recorded. The list goes to:
petition-signing-privacy-public = What is public
petition-signing-privacy-public-words = The number of signatures by province, and an unreadable code for each. Never your name, number or address.
petition-signing-privacy-kept = For how long
petition-signing-privacy-withdraw = Withdrawing your signature
petition-signing-privacy-withdraw-words = With your receipt, in one step, until filing: your information is then erased at once. You can also ask the organisation to see or to correct it (law 09-08).

petition-signing-receipt = Your receipt
petition-signing-receipt-thanks = Thank you. Your signature is counted.
petition-signing-receipt-leaf = Number in the log
petition-signing-receipt-at = Signed on
petition-signing-receipt-name = Name
petition-signing-receipt-code = Code of the receipt
petition-signing-receipt-keep = Keep the address of this page, or print it: only with it can your signature be checked or withdrawn.
petition-signing-receipt-address = Address of this receipt
petition-signing-receipt-check = Is your signature counted?
petition-signing-receipt-check-words = It stands in the public log under the number above. The proof shows it without telling who you are.
petition-signing-receipt-proof = See the proof
petition-signing-receipt-recompute = Do the calculation yourself
petition-signing-receipt-recompute-words = The log holds a fingerprint of your signature. On a computer, put your number (capitals, no spaces) in place of …: the result must be this fingerprint, without the = at its end.
petition-signing-receipt-commitment = Fingerprint
petition-signing-receipt-salt = Salt
petition-signing-receipt-gone = This signature no longer stands in the list: it was withdrawn, or its information was erased when its time had come. Nothing of it is kept but its number in the log.
petition-signing-withdraw = Withdraw my signature
petition-signing-withdraw-words = Your signature leaves the list and all that you wrote is erased at once. The log will only say that a signature was withdrawn.
petition-signing-withdraw-button = Withdraw my signature
petition-signing-withdrawn = Your signature is withdrawn, and all that you had written is erased.

petition-signing-waiting = One more step
petition-signing-waiting-words = We have just sent you a link. Your signature counts as soon as you have opened and confirmed it.
petition-signing-waiting-days = The link holds for seven days. Nothing arrives? Look among the unwanted mail.
petition-signing-confirm = Confirm the signature
petition-signing-confirm-words = One last step, and your signature counts.
petition-signing-confirm-button = I confirm my signature
petition-signing-confirm-not-you = It was not you? Close this page: without confirmation, everything is erased after seven days.
petition-signing-link-gone = This link no longer holds. You can sign again.
petition-signing-confirm-subject = Confirm your signature: { $title }
petition-signing-confirm-letter =
    You signed “{ $title }”.
    For your signature to count, open this link and confirm (it holds for 7 days):
    { $link }
    It was not you? Do nothing.
petition-signing-receipt-subject = Your receipt: { $title }
petition-signing-receipt-letter =
    Your signature of “{ $title }” is counted. Your receipt, to check or withdraw it:
    { $link }
    Keep this link for yourself.
# By SMS, where each word costs.
petition-signing-confirm-sms = Confirm your signature ({ $title }): { $link }
petition-signing-receipt-sms = Your receipt ({ $title }): { $link }
