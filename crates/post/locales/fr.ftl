# Ce qui ne va pas dans les réglages des courriers : ce qui s’est passé, puis (.advice) ce qu’il faut faire.

post-mail-bad = Le réglage --mail (TWIZA_MAIL) n’est pas compris.
    .advice = Écrivez smtp://compte:motdepasse@serveur:587?from=nom@exemple.org, smtps://…, folder:DOSSIER ou command:PROGRAMME. Dans le compte et le mot de passe, @ s’écrit %40 et : s’écrit %3A.
post-mail-from-missing = Le réglage --mail (TWIZA_MAIL) ne dit pas de la part de qui les courriers partent.
    .advice = Ajoutez à la fin ?from=nom@exemple.org
post-mail-open-password = Avec tls=none, le mot de passe du réglage --mail (TWIZA_MAIL) circulerait en clair.
    .advice = Retirez tls=none, ou le compte et son mot de passe.
post-mail-certificate = Le certificat { $file } du réglage --mail (TWIZA_MAIL) n’est pas là ou ne se lit pas.
    .advice = Indiquez après ca= un fichier PEM que l’utilisateur qui fait tourner Twiza peut lire.
post-command-missing = Un réglage nomme un programme d’envoi, mais le nom est vide.
    .advice = Écrivez le chemin du programme, et ses arguments s’il en a.
post-mail-bounces-bad = L’adresse de retour des lettres (bounces=) dans le réglage du courrier n’est pas une adresse.
    .advice = Écrivez après bounces= une adresse qui reçoit aussi ce qui porte un plus : retours@exemple.org reçoit retours+abc@exemple.org.
