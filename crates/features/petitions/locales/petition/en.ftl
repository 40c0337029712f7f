# What all pages of the petitions share.
petition-title = Petitions and motions

petition-state-draft = Draft
petition-state-collecting = Open
petition-state-closed = Closed
petition-state-filed = Filed
petition-state-ended = Ended

petition-how-online = Online
petition-how-doorstep = On the doorstep
petition-how-paper = On paper

petition-confirmation-offered = A signature counts at once; who leaves a contact is asked to confirm it
petition-confirmation-required = An online signature counts once its contact is confirmed

petition-part-initiator = Initiator
petition-part-member = Committee member
petition-part-mandatary = Mandatary
petition-part-deputy = Deputy mandatary

petition-event-opened = Collection opened
petition-event-closed = Collection closed
petition-event-filed = Filed against a receipt
petition-event-forwarded = Forwarded by the local authority
petition-event-referred = Referred to the commission or the bureau
petition-event-roll-asked = Check of the electoral rolls asked for
petition-event-roll-checked = Electoral rolls checked
petition-event-opinion = Opinion of the commission
petition-event-transferred = Transferred to another institution
petition-event-accepted = Found admissible
petition-event-refused = Refused, with reasons
petition-event-scheduled = Put on the agenda
petition-event-decided = Decided
petition-event-told = Answer to the mandatary
petition-event-adopted = Adopted by a member of the House
petition-event-appealed = Refusal appealed
petition-event-given-up = Given up by the committee
petition-event-promised = Promise made
petition-event-kept = Promise kept
petition-event-broken = Promise broken
petition-event-noted = Another step

petition-refused-not-open = This petition does not collect signatures at the moment.
petition-refused-signed-already = You have already signed this petition. Your signature counts.
petition-refused-not-taken = This signature could not be taken.
    .advice = Check the number and the expiry date of the card. If both are right, write to the organisation that carries the petition.
petition-refused-no-signature = There is no such signature, or it was withdrawn already.
petition-refused-filed = The petition is filed: its list of support no longer changes.
petition-refused-address-taken = Another petition has this address.
    .advice = Choose another one, for example with the name of the commune or the year.
petition-refused-out-of-turn = The petition is not, or no longer, at this step.
    .advice = Go back to the dashboard to see where it stands.
petition-refused-too-early = It cannot have ended before it was filed.
    .advice = Check day and year: the time for which data is kept counts from that date.
