## Data: what happened, and what to do.
store-not-found = This record does not exist, or no longer exists.
    .advice = Go back to the list and look it up by name.
store-conflict = This change contradicts what is already recorded: a name already taken, or a link to a missing record.
    .advice = Nothing was saved. Reload the page, check the record and try again.
store-busy = The database is busy.
    .advice = Nothing was saved. Wait a few seconds and try again.
store-newer-database = This database was used by a newer version of Twiza.
    .advice = Nothing was changed. Install the latest version of Twiza, or restore a backup made with this one.
store-changed-migration = The database was prepared by a different version of Twiza that this one does not recognise.
    .advice = Nothing was changed. Install an official version of Twiza.
store-wrong-key = The key file does not belong to this database.
    .advice = Nothing was changed. Put the original keys.toml back into the data folder; without it, sealed fields stay unreadable.
store-missing-key = The key file of this database cannot be found.
    .advice = Nothing was changed. Put keys.toml back in its place, from the copy kept apart from the backups.
store-read-only = The data folder cannot be written to.
    .advice = Nothing was saved. Allow the account that runs Twiza to write to this folder, or choose another one with --data.
store-disk-full = The server’s disk is full.
    .advice = What was already saved is safe; this change is not saved. Free some space and try again.
store-unreachable = The PostgreSQL server does not answer.
    .advice = Check that it runs and that its address is right. Twiza reconnects by itself. If you were just saving, check before you try again.
store-damaged = The data that was read is damaged or is not what was expected.
    .advice = Run “twiza doctor”, then “twiza verify”; if the file is a backup, use the one before it.
store-not-empty = The target already holds data.
    .advice = Nothing was changed. Choose an empty folder or an empty database.
store-unjournaled = This change told the journal nothing and was not kept: this is a mistake in the program.
    .advice = Report it to the person who keeps the server.
store-refused = This change was refused by a rule.
    .advice = Nothing was saved.
store-internal = The program made a mistake while reading or writing data.
    .advice = Nothing was saved. Try again; if it happens again, report it to the person who keeps the server.

## Checking the journal.
store-verify-sound = The journal is sound: { $entries ->
        [0] no entries
        [one] one entry checked
       *[other] { $entries } entries checked
    }.
store-verify-changed = Journal { $stream }: entry { $seq } was changed afterwards.
    .advice = Compare it with the last sound backup; find out who has access to the database outside of Twiza.
store-verify-dropped = Journal { $stream }: entries { $from } to { $to } were removed.
    .advice = Recover them from the last backup that holds them; find out who has access to the database.
store-verify-added = Journal { $stream }: entry { $seq } was added without going through Twiza.
    .advice = Do not trust it; find out who has access to the database outside of Twiza.
store-verify-figures = Journal { $stream }: the figures or links counted for entry { $seq } are not those that it tells.
    .advice = Totals that depend on it are wrong; the entry itself is right.
store-verify-forged = Journal { $stream }: the checkpoint of { $size } entries has a false signature.
    .advice = Somebody wrote it without the keys; find out who has access to the database.
store-verify-broken = Journal { $stream }: the checkpoint of { $size } entries does not match the entries.
    .advice = An earlier entry was replaced; compare with the last sound backup.
store-verify-missing = Journal { $stream }: the last signed checkpoint is missing ({ $size } entries).
    .advice = Checkpoints were removed; compare with the last sound backup.
store-verify-state = Journal { $stream }: the recorded size or root does not match the entries.
    .advice = Stop writing and restore the last sound backup.
