cli-setup-code =
    Cette installation est vide. Ouvrez l’adresse ci-dessous et mettez-la en route avec ce code : { $code }
cli-serving = Twiza est à l’adresse { $address }  (Ctrl-C l’arrête)
cli-stopped = Twiza est arrêté ; tout ce qui était confirmé est sur le disque.
cli-cannot-listen = Impossible d’écouter sur { $address } : { $reason }.
    .advice = Un autre programme, peut-être un autre Twiza, occupe cette adresse. Choisissez-en une autre avec --listen.
cli-demo-making = Préparation de la démonstration : deux organisations, des personnes générées, deux ans d’activité…
cli-demo-accounts = Comptes de démonstration (mot de passe : { $password }) :
cli-backup-done = Sauvegarde écrite dans { $file } : { $rows } lignes de { $tables } tables. Le fichier de clés { $keys } n’y est PAS : sans lui, rien de ce qui est scellé ne pourra être rouvert. Gardez-en une copie ailleurs.
cli-restore-done = { $rows } lignes de { $tables } tables rétablies depuis { $file }. Remettez le fichier de clés de cette installation à { $keys } s’il n’y est pas encore.
cli-move-done = { $rows } lignes de { $tables } tables déplacées vers { $to } ; les racines du journal sont les mêmes des deux côtés. Les anciennes données sont restées en place : supprimez-les quand tout vous convient.
cli-file-exists = { $file } existe déjà.
    .advice = Choisissez un autre nom, ou remplacez-le avec --force.
cli-verify-good = { $entries } écritures dans { $streams } journaux : aucune n’a été changée, ajoutée ou retirée.
cli-verify-bad = Le journal ne tient pas : { $count } constats.
cli-doctor-good = Tout va bien : { $count } points ont été regardés.
cli-doctor-fine = bien      { $what }
cli-doctor-trouble = À VOIR    { $what }
cli-doctor-folder = le dossier { $path } accepte l’écriture
cli-doctor-folder-missing = le dossier { $path } n’existe pas. Créez-le, ou désignez-en un autre avec --data.
cli-doctor-folder-closed = le dossier { $path } refuse l’écriture ({ $reason }). Donnez ce droit à l’utilisateur qui fait tourner Twiza.
cli-doctor-space-left = { $free } Mo sont libres sur son disque
cli-doctor-space-low = il ne reste que { $free } Mo sur son disque. Faites de la place avant que les écritures n’échouent.
cli-doctor-keys = le fichier de clés { $path } est là et seul son propriétaire le lit
cli-doctor-keys-missing = le fichier de clés { $path } manque. Rapportez-le de votre copie : sans lui, rien de ce qui est scellé ne s’ouvre. Une installation neuve crée le sien au premier démarrage.
cli-doctor-keys-open = le fichier de clés { $path } peut être lu par d’autres. Fermez-le : chmod 600 { $path }
cli-doctor-database = la base { $place } s’ouvre et ses tables sont celles de cette version
cli-doctor-database-bad = la base { $place } : { $why }
cli-doctor-keeper = quelqu’un tient cette installation
cli-doctor-keeper-missing = personne ne tient encore cette installation. Démarrez-la et suivez la page de mise en route, ou lancez : twiza user add --keeper
cli-doctor-journal = le journal tient ({ $entries } écritures)
cli-doctor-journal-bad = le journal ne tient pas. Lancez : twiza verify
cli-doctor-clock = l’horloge est après la dernière écriture
cli-doctor-clock-bad = la dernière écriture est datée du { $at }, dans le futur pour cette machine. Remettez l’horloge à l’heure.
cli-password-prompt = Mot de passe (ce qui est tapé ici se voit ; ou passez-le par un tube) :
cli-password-missing = Aucun mot de passe n’est arrivé sur l’entrée standard.
    .advice = Tapez-le puis Entrée, ou passez-le par un tube.
cli-user-added = Le compte { $login } est créé.
cli-user-unknown = Aucun compte n’a l’identifiant { $login }.
    .advice = Les majuscules ne comptent pas. La page des membres d’un espace les montre.
cli-user-password-set = Le mot de passe de { $login } est changé ; ses sessions sont fermées.
cli-role-unknown = { $role } n’est pas un rôle.
    .advice = Les rôles sont : member, facilitator, officer, secretary, administrator.
cli-space-unknown = Il n’y a pas d’espace { $slug }.
    .advice = `twiza space list` les montre.
cli-space-added = L’espace { $slug } est ouvert.
cli-space-none = Il n’y a pas encore d’espace.
cli-keys-rotated = Tout ce qui est scellé l’est de nouveau avec la génération de clés { $generation } : { $count } valeurs. Faites une nouvelle copie du fichier de clés { $path }.
cli-engine-unknown = { $engine } n’est pas une base répartie que Twiza connaît.
    .advice = Sans --engine, tout PostgreSQL 15 ou plus récent convient.
cli-doctor-whole = les fichiers de la base sont entiers
cli-doctor-not-whole = les fichiers de la base : { $why }
cli-doctor-post-bad = les courriers ne peuvent pas partir : { $why }
cli-doctor-mail = des courriels peuvent partir ; { $waiting } attendent, dont { $tried } déjà essayés
cli-doctor-mail-none = aucun courriel ne part de cette installation : ce qui en aurait besoin n’est pas proposé (--mail ou TWIZA_MAIL pour en envoyer)
cli-doctor-mail-no-way = { $waiting } courriels attendent, et rien ne dit par où ils partent. Réglez --mail ou TWIZA_MAIL.
cli-doctor-mail-stuck = { $waiting } courriels attendent, dont { $tried } déjà essayés en vain depuis plus de deux heures. Le journal technique de twiza serve dit pourquoi.
cli-doctor-sms = des SMS peuvent partir ; { $waiting } attendent, dont { $tried } déjà essayés
cli-doctor-sms-none = aucun SMS ne part de cette installation (--sms-command ou TWIZA_SMS_COMMAND pour en envoyer)
cli-doctor-sms-no-way = { $waiting } SMS attendent, et rien ne dit par où ils partent. Réglez --sms-command ou TWIZA_SMS_COMMAND.
cli-doctor-sms-stuck = { $waiting } SMS attendent, dont { $tried } déjà essayés en vain depuis plus de deux heures. Le journal technique de twiza serve dit pourquoi.
cli-doctor-given-up = messages abandonnés ces { $days } derniers jours (refusés par le destinataire, ou essayés trop souvent) : { $letters }
cli-doctor-procedures = les règles des pétitions se lisent ({ $count ->
        [one] un fichier
       *[other] { $count } fichiers
    })
cli-doctor-procedure-bad = la procédure { $path } n’est pas utilisée : { $why }
cli-search-rebuilding = L’index est refait à partir des données…
cli-search-rebuilt = { $count ->
    [one] L’index est refait : { $count } fiche.
   *[other] L’index est refait : { $count } fiches.
}
cli-doctor-index-none = il n’y a pas encore d’index : il est fait au prochain démarrage
cli-doctor-index-anew = l’index n’est pas celui de ces données : il est refait au prochain démarrage
cli-doctor-index = l’index tient { $count } fiches ; { $behind } lignes du journal sont encore à lire
cli-doctor-index-behind = l’index tient { $count } fiches et a { $behind } lignes du journal de retard. Démarrez le serveur, ou lancez « twiza search rebuild »
cli-doctor-index-damaged = un fichier de l’index est abîmé. Lancez « twiza search rebuild », ou effacez le dossier search : les données ne sont pas touchées
