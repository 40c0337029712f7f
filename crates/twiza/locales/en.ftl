cli-setup-code =
    This installation is empty. Open the address below and set it up with this code: { $code }
cli-serving = Twiza is at { $address }  (Ctrl-C stops it)
cli-stopped = Twiza has stopped; everything acknowledged is on disk.
cli-cannot-listen = Nothing can listen on { $address }: { $reason }.
    .advice = Another program, perhaps another Twiza, may hold this address. Choose another one with --listen.
cli-demo-making = Making the demonstration: two organisations, generated people, two years of activity…
cli-demo-accounts = Demonstration accounts (password: { $password }):
cli-backup-done = Backup written to { $file }: { $rows } rows in { $tables } tables. The key file { $keys } is NOT in it: without it, nothing that is sealed can be opened again. Keep a copy of it elsewhere.
cli-restore-done = Restored { $rows } rows in { $tables } tables from { $file }. Put the key file of that installation at { $keys } if it is not there yet.
cli-move-done = Moved { $rows } rows in { $tables } tables to { $to }; the journal's roots are the same on both sides. The old data is where it was: remove it when you are content.
cli-file-exists = { $file } exists already.
    .advice = Choose another name, or replace it with --force.
cli-verify-good = { $entries } entries in { $streams } streams: none was changed, added or dropped.
cli-verify-bad = The journal does not hold: { $count } findings.
cli-doctor-good = All is well: { $count } things were looked at.
cli-doctor-fine = fine      { $what }
cli-doctor-trouble = TROUBLE   { $what }
cli-doctor-folder = the folder { $path } can be written to
cli-doctor-folder-missing = the folder { $path } does not exist. Make it, or name another one with --data.
cli-doctor-folder-closed = the folder { $path } cannot be written to ({ $reason }). Give the user who runs Twiza the right to write there.
cli-doctor-space-left = { $free } MB are free on its disk
cli-doctor-space-low = only { $free } MB are free on its disk. Free some space before writes begin to fail.
cli-doctor-keys = the key file { $path } is there and only its owner reads it
cli-doctor-keys-missing = the key file { $path } is missing. Bring it back from your copy: without it nothing sealed can be opened. A new installation makes its own at its first start.
cli-doctor-keys-open = the key file { $path } can be read by others. Close it: chmod 600 { $path }
cli-doctor-database = the database { $place } opens and its tables are those of this version
cli-doctor-database-bad = the database { $place }: { $why }
cli-doctor-keeper = somebody keeps this installation
cli-doctor-keeper-missing = nobody keeps this installation yet. Start it and follow the first-run page, or run: twiza user add --keeper
cli-doctor-journal = the journal holds ({ $entries } entries)
cli-doctor-journal-bad = the journal does not hold. Run: twiza verify
cli-doctor-clock = the clock stands after the newest entry
cli-doctor-clock-bad = the newest entry was written at { $at }, which is in the future for this machine. Set the clock right.
cli-password-prompt = Password (typed here is shown; or send it through a pipe):
cli-password-missing = No password was given on standard input.
    .advice = Type it and press Enter, or send it through a pipe.
cli-user-added = The account { $login } is there.
cli-user-unknown = No account has the login { $login }.
    .advice = Logins are matched without regard to capitals. List the members of a space on its members page.
cli-user-password-set = The password of { $login } is changed; its sessions are ended.
cli-role-unknown = { $role } is not a role.
    .advice = The roles are: member, facilitator, officer, secretary, administrator.
cli-space-unknown = There is no space { $slug }.
    .advice = `twiza space list` shows them.
cli-space-added = The space { $slug } is open.
cli-space-none = There is no space yet.
cli-keys-rotated = Everything sealed is sealed anew with key generation { $generation }: { $count } values. Make a new copy of the key file { $path }.
cli-engine-unknown = { $engine } is not a distributed database that Twiza knows.
    .advice = Without --engine, any PostgreSQL 15 or newer will do.
cli-doctor-whole = the files of the database are whole
cli-doctor-not-whole = the files of the database: { $why }
cli-doctor-post-bad = letters cannot leave: { $why }
cli-doctor-mail = mail can leave; { $waiting } wait, { $tried } of them tried already
cli-doctor-mail-none = no mail leaves this installation: what would need it is not offered (--mail or TWIZA_MAIL to send)
cli-doctor-mail-no-way = { $waiting } mails wait, and nothing says how they leave. Set --mail or TWIZA_MAIL.
cli-doctor-mail-stuck = { $waiting } mails wait, { $tried } of them tried in vain for more than two hours. The log of twiza serve says why.
cli-doctor-sms = SMS can leave; { $waiting } wait, { $tried } of them tried already
cli-doctor-sms-none = no SMS leaves this installation (--sms-command or TWIZA_SMS_COMMAND to send)
cli-doctor-sms-no-way = { $waiting } SMS wait, and nothing says how they leave. Set --sms-command or TWIZA_SMS_COMMAND.
cli-doctor-sms-stuck = { $waiting } SMS wait, { $tried } of them tried in vain for more than two hours. The log of twiza serve says why.
cli-doctor-given-up = messages given up in the last { $days } days (refused by the recipient's side, or tried too often): { $letters }
cli-doctor-procedures = the rules of petitions can be read ({ $count ->
        [one] one file
       *[other] { $count } files
    })
cli-doctor-procedure-bad = the procedure { $path } is not used: { $why }
cli-search-rebuilding = The index is made anew from the data…
cli-search-rebuilt = { $count ->
    [one] The index is made anew: { $count } record.
   *[other] The index is made anew: { $count } records.
}
cli-doctor-index-none = there is no index yet: it is made at the next start
cli-doctor-index-anew = the index is not one of this data: it is made anew at the next start
cli-doctor-index = the index has { $count } records; { $behind } entries of the journal are still to be read
cli-doctor-index-behind = the index has { $count } records and is { $behind } entries of the journal behind. Start the server, or run "twiza search rebuild"
cli-doctor-index-damaged = a file of the index is damaged. Run "twiza search rebuild", or delete the folder search: the data is not touched
