# What is wrong with the settings of the post: what happened, then (.advice) what to do.

post-mail-bad = The setting --mail (TWIZA_MAIL) is not understood.
    .advice = Write smtp://user:password@server:587?from=name@example.org, smtps://…, folder:DIR or command:PROGRAM. In the user and the password, write @ as %40 and : as %3A.
post-mail-from-missing = The setting --mail (TWIZA_MAIL) does not say from whom letters come.
    .advice = Add ?from=name@example.org at its end.
post-mail-open-password = With tls=none, the password in --mail (TWIZA_MAIL) would travel in the open.
    .advice = Take tls=none out, or the user and the password.
post-mail-certificate = The certificate { $file } in --mail (TWIZA_MAIL) is not there or cannot be read.
    .advice = Name after ca= a PEM file that the user who runs Twiza can read.
post-command-missing = A setting names a program that sends, but the name is empty.
    .advice = Write the path of the program, with its arguments if it has any.
post-mail-bounces-bad = The address to which letters come back (bounces=) in the setting for mail is none.
    .advice = Write after bounces= an address that also receives what has a plus: returns@example.org receives returns+abc@example.org.
