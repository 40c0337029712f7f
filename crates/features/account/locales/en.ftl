# Accounts: signing in, one's own account, the members of a space, invitations, the accounts of the server.

account-nav-keeper = Accounts
account-nav-members = Access

# What several pages say
account-name = Name
account-your-name = Your name
account-login = Login
account-login-hint = An e-mail address, or a word of 3 to 40 letters and digits.
account-password = Password
account-new-password = New password
account-new-password-hint = At least ten characters. A phrase that only you know is better than a complicated word.
account-role = Role
account-role-hint = Each role may do all that those before it in the list may do. A member reads what is kept for the space; an officer also records activities; a secretary also keeps the plan and the bodies; an administrator also gives access.
account-since = Since
account-until = Until
account-manage = Manage
account-back = Back to your account
account-link = Link to hand over
account-link-hint = Copy all of it and give it to this person only: by hand, by telephone or in a private message.
account-link-once = This link will not be shown again. Whoever holds it can use it; it is good once.
account-link-done = I have it

# Signing in
account-sign-in-title = Sign in
account-sign-in-do = Sign in
account-sign-in-passkey = Sign in with a passkey
account-sign-in-help = No account yet, or forgot the password? The administrator of your space can give you a link.
account-signed-out = You are signed out on this device.
account-code-title = One more code
account-code = Code
account-code-hint = The six digits that your application shows now, or one of your recovery codes.
account-code-help = Lost the phone and no recovery code left? The person who keeps the server can lift this request.
account-code-back = Start again with another login
account-passkey-failed = The passkey did not answer. Try again, or use the password.

# One's own account
account-title = Your account
account-own-title = You
account-no-space = Your account does not belong to any space yet. An invitation will let you in.
account-keeper = keeps the server
account-language = Language
account-language-hint = The language of the pages once you sign in, on all your devices.
account-login-change = Change the login
account-login-lead = The name under which you sign in.
account-login-changed = The login is changed: use the new one when you next sign in.
account-safety-title = Security
account-password-change = Change the password
account-password-title = Change the password
account-password-lead = Your other devices will be signed out; this one stays signed in.
account-present = Present password
account-present-wrong = This is not your present password.
account-password-do = Save the password
account-password-changed = The password is changed. Your other devices are signed out.

# The code application
account-totp-title = Codes from an application
account-totp-on = asked for at sign-in
account-totp-off = not yet
account-totp-lead = An application on your phone shows a code that changes every thirty seconds. Asked for at every sign-in, it protects your account even if somebody knows the password.
account-totp-begin = Set it up
account-totp-replace = Move to another phone
account-totp-remove = Ask for no code any more
account-totp-remove-sure = Ask for no code at sign-in any more? Your recovery codes will be worth nothing.
account-totp-removed = No code will be asked for at sign-in any more.
account-totp-step-install = Install a code application: Aegis, FreeOTP, 2FAS or another one. If you have one, open it.
account-totp-step-scan = Add an account in it by photographing this picture:
account-totp-picture = QR code to photograph with the code application
account-totp-open = The application is on this device: open it
account-totp-secret = Without a camera, copy this secret:
account-totp-step-code = Write the code that it shows here: it proves that all is in place.
account-totp-code = Code shown by the application
account-totp-code-hint = Six digits.
account-totp-confirm = Ask for a code from now on
account-totp-wrong = This is not the expected code. Check that the clock of your phone is set automatically, and take the next code.
account-totp-codes-follow = Then you will be given { $count } recovery codes: have something ready to print or write them down.
account-totp-confirmed = It is in place: here are your recovery codes

# Recovery codes
account-codes-title = Recovery codes
account-codes-link = Recovery codes: how many are left, make new ones
account-codes-lead = Each replaces the application's code once, on the day when the phone is not at hand.
account-codes-left = { $count ->
    [0] None is left.
    [one] One is left.
   *[other] { $count } are left.
}
account-codes-replace = Make new ones
account-codes-replace-sure = Make new codes? The old ones will be worth nothing.
account-codes-once = Print this page or write the codes down, and keep them away from the phone. They will not be shown again.
account-codes-kept = I have kept them

# Passkeys
account-passkeys-title = Passkeys
account-passkeys-count = { $count ->
    [0] none
    [one] one
   *[other] { $count }
}
account-passkeys-lead = A passkey replaces the password and the code: your device keeps it and opens it with your finger, your face or its unlock code. No imitation of this site can use it.
account-passkey-add = Add a passkey
account-passkey-add-do = Make the key on this device
account-passkey-label = Name of the key
account-passkey-label-hint = So that you recognise it: “phone”, “office computer”.
account-passkey-since = Made on
account-passkey-used = Last used
account-passkey-added = The passkey is added.
account-passkey-remove = Remove
account-passkey-remove-sure = Remove this passkey? It will no longer let you sign in.
account-passkey-removed = The passkey is removed. Delete it on your device too.
account-passkey-needs-script = The browser can make a passkey only if scripts are allowed for this site. Everything else works without them.
account-passkey-unsupported = This browser does not know passkeys, or does not allow them at this address.

# Sessions
account-sessions-title = Signed-in devices
account-sessions-lead = A device that you do not recognise? Sign it out and change the password.
account-session-device = Device
account-session-unknown = Unknown device
account-session-opened = Signed in on
account-session-seen = Seen on
account-session-act = Action
account-session-second-factor = with code or key
account-session-this = this device
account-session-end = Sign out
account-session-ended = The device is signed out.
account-sessions-end = Sign out all others
account-sessions-end-sure = Sign out all your other devices?
account-sessions-ended = All your other devices are signed out.

# The members of a space
account-members-title = Who has access to this space
account-members-lead = { $count ->
    [one] One person can sign in to this space.
   *[other] { $count } people can sign in to this space.
}
account-member-history = Roles held here
account-role-change = Change the role
account-role-changed = The role is changed.
account-member-end-title = End of access
account-member-end-lead = The person stays in the directory and in the bodies where they sit; their account no longer opens this space.
account-member-end = End the access
account-member-end-sure = End the access of { $name } to this space?
account-member-ended = The access to this space has ended.
account-clearances-title = Sealed compartments
account-clearances-lead = No role opens a sealed compartment: one must be cleared for it by name, and every opening is written in the journal.
account-clearance-since = cleared since { $date }
account-clearance-grant = Clear
account-clearance-end = End the clearance
account-clearance-granted = The clearance is given.
account-clearance-ended = The clearance has ended.

# Invitations
account-invitations-title = Invitations awaiting an answer
account-invitations-none = No invitation awaits an answer.
account-invitation-for = For
account-invitation-anyone = Whoever holds the link
account-invitation-issued = Made on
account-invitation-expires = Good until
account-invitation-withdraw = Withdraw
account-invitation-withdrawn = The invitation is withdrawn: its link is worth nothing any more.
account-invite-title = Invite somebody
account-invite-lead = You will get a link to hand to the person. It opens this space to them with the role that you choose.
account-invite-search = Look for the person in the directory
account-invite-nobody = Nobody of this name is in the directory. The link can be made without: the person will write their name.
account-invite-person = Person invited
account-invite-person-hint = Chosen from the directory, they will not be entered twice.
account-invite-do = Make the link
account-invited-title = The invitation is ready
account-invited = Role: { $role }. The link is good until { $date }.
account-invitation-title = You are invited
account-invitation-lead = This invitation opens the space to you with the role: { $role }.
account-invitation-as = You are signed in as
account-invitation-accept = Accept the invitation
account-invitation-not-you = Is this not you? Sign out, then open the link again.
account-invitation-known = You have an account already
account-invitation-new = You do not have one yet
account-invitation-create = Make my account and accept
account-invitation-accepted = Welcome: this space is open to you.

# A new password by a link
account-reset-issue-title = Link for a new password
account-reset-issue-lead = For whoever has forgotten theirs. The link does not lift the request for a code.
account-reset-issue = Make a password link
account-reset-issued = The link lets its holder choose a new password until { $date }. Links made for this account before are worth nothing any more.
account-reset-beyond = This account also belongs to other spaces, or keeps the server: a link would open them all. The person who keeps the server can make one.
account-reset-title = Choose a new password
account-reset-lead = All devices signed in to this account will be signed out.
account-reset-done = The new password is saved. Sign in.

# The accounts, for those who keep the server
account-keeper-title = Accounts
account-keeper-lead = Keeping the server opens no space: what each organisation keeps there stays its own.
account-keeper-acts = Actions
account-keeper-make = Entrust the server
account-keeper-end = Take the server back
account-keeper-change-sure = Change who keeps the server: { $name }?
account-keeper-changed = It is changed.
account-totp-drop = Lift the request for a code
account-totp-drop-sure = Ask { $name } for no code any more? First make sure that it is really this person who asks.
account-totp-dropped = No code will be asked for this account any more.
account-close = Close
account-close-sure = Close the account of { $name }? Its devices will be signed out; its past stays.
account-close-done = The account is closed.
account-closed = closed
account-reopen = Reopen
account-reopen-done = The account is open again, with the roles that it had.
