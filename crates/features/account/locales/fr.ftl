# Comptes : se connecter, son propre compte, les membres d’un espace, les invitations, les comptes du serveur.

account-nav-keeper = Comptes
account-nav-members = Accès

# Ce que plusieurs pages disent
account-name = Nom
account-your-name = Votre nom
account-login = Identifiant
account-login-hint = Une adresse électronique, ou un mot de 3 à 40 lettres et chiffres.
account-password = Mot de passe
account-new-password = Nouveau mot de passe
account-new-password-hint = Dix caractères au moins. Une phrase que vous seul connaissez vaut mieux qu’un mot compliqué.
account-role = Rôle
account-role-hint = Chaque rôle peut tout ce que peuvent ceux qui le précèdent dans la liste. Un membre lit ce qui est réservé à l’espace ; un responsable enregistre aussi les activités ; un secrétaire tient aussi le plan et les instances ; un administrateur donne aussi les accès.
account-since = Depuis le
account-until = Jusqu’au
account-manage = Gérer
account-back = Retour à votre compte
account-link = Lien à transmettre
account-link-hint = Copiez-le en entier et remettez-le à cette personne seulement : de la main à la main, par téléphone ou par un message privé.
account-link-once = Ce lien ne sera plus affiché. Qui le détient peut s’en servir ; il ne sert qu’une fois.
account-link-done = C’est noté

# Se connecter
account-sign-in-title = Se connecter
account-sign-in-do = Se connecter
account-sign-in-passkey = Se connecter avec une clé d’accès
account-sign-in-help = Pas encore de compte, ou mot de passe oublié ? L’administratrice ou l’administrateur de votre espace peut vous donner un lien.
account-signed-out = Vous êtes déconnecté de cet appareil.
account-code-title = Un code, encore
account-code = Code
account-code-hint = Les six chiffres que montre votre application en ce moment, ou l’un de vos codes de secours.
account-code-help = Téléphone perdu et plus de code de secours ? La personne qui tient le serveur peut lever cette demande.
account-code-back = Recommencer avec un autre identifiant
account-passkey-failed = La clé d’accès n’a pas répondu. Essayez encore, ou prenez le mot de passe.

# Son propre compte
account-title = Votre compte
account-own-title = Vous
account-no-space = Votre compte n’appartient à aucun espace pour le moment. Une invitation vous y fera entrer.
account-keeper = tient le serveur
account-language = Langue
account-language-hint = Celle des pages dès que vous vous connectez, sur tous vos appareils.
account-login-change = Changer d’identifiant
account-login-lead = Celui sous lequel vous vous connectez.
account-login-changed = L’identifiant est changé : c’est le nouveau qu’il faudra écrire à la prochaine connexion.
account-safety-title = Sécurité
account-password-change = Changer le mot de passe
account-password-title = Changer le mot de passe
account-password-lead = Vos autres appareils seront déconnectés ; celui-ci restera connecté.
account-present = Mot de passe actuel
account-present-wrong = Ce n’est pas votre mot de passe actuel.
account-password-do = Enregistrer le mot de passe
account-password-changed = Le mot de passe est changé. Vos autres appareils sont déconnectés.

# L’application de codes
account-totp-title = Codes d’une application
account-totp-on = demandés à la connexion
account-totp-off = pas encore
account-totp-lead = Une application de votre téléphone montre un code qui change toutes les trente secondes. Demandé à chaque connexion, il protège votre compte même si le mot de passe est connu de quelqu’un.
account-totp-begin = Mettre en place
account-totp-replace = Changer de téléphone
account-totp-remove = Ne plus demander de code
account-totp-remove-sure = Ne plus demander de code à la connexion ? Vos codes de secours ne vaudront plus rien.
account-totp-removed = Aucun code ne sera plus demandé à la connexion.
account-totp-step-install = Installez une application de codes : Aegis, FreeOTP, 2FAS ou une autre. Si vous en avez une, ouvrez-la.
account-totp-step-scan = Ajoutez-y un compte en photographiant cette image :
account-totp-picture = Code QR à photographier avec l’application de codes
account-totp-open = L’application est sur cet appareil : l’ouvrir
account-totp-secret = Sans appareil photo, recopiez ce secret :
account-totp-step-code = Écrivez ici le code qu’elle montre : il prouve que tout est en place.
account-totp-code = Code affiché par l’application
account-totp-code-hint = Six chiffres.
account-totp-confirm = Demander un code désormais
account-totp-wrong = Ce n’est pas le code attendu. Vérifiez que l’heure de votre téléphone est réglée automatiquement, et prenez le code suivant.
account-totp-codes-follow = Ensuite, { $count } codes de secours vous seront donnés : préparez de quoi les imprimer ou les noter.
account-totp-confirmed = C’est en place : voici vos codes de secours

# Les codes de secours
account-codes-title = Codes de secours
account-codes-link = Codes de secours : combien il en reste, en faire de nouveaux
account-codes-lead = Chacun remplace une fois le code de l’application, le jour où le téléphone manque.
account-codes-left = { $count ->
    [0] Il n’en reste aucun.
    [one] Il en reste un.
   *[other] Il en reste { $count }.
}
account-codes-replace = En faire de nouveaux
account-codes-replace-sure = Faire de nouveaux codes ? Les anciens ne vaudront plus rien.
account-codes-once = Imprimez cette page ou notez les codes, et rangez-les loin du téléphone. Ils ne seront plus affichés.
account-codes-kept = Je les ai gardés

# Les clés d’accès
account-passkeys-title = Clés d’accès
account-passkeys-count = { $count ->
    [0] aucune
    [one] une
   *[other] { $count }
}
account-passkeys-lead = Une clé d’accès remplace le mot de passe et le code : votre appareil la garde et l’ouvre par votre doigt, votre visage ou son code de déverrouillage. Aucun faux site ne peut s’en servir.
account-passkey-add = Ajouter une clé d’accès
account-passkey-add-do = Créer la clé sur cet appareil
account-passkey-label = Nom de la clé
account-passkey-label-hint = Pour la reconnaître : « téléphone », « ordinateur du bureau ».
account-passkey-since = Créée le
account-passkey-used = Dernier usage
account-passkey-added = La clé d’accès est ajoutée.
account-passkey-remove = Retirer
account-passkey-remove-sure = Retirer cette clé d’accès ? Elle ne permettra plus de se connecter.
account-passkey-removed = La clé d’accès est retirée. Supprimez-la aussi sur votre appareil.
account-passkey-needs-script = Le navigateur ne peut créer une clé d’accès que si les scripts sont permis pour ce site. Tout le reste marche sans eux.
account-passkey-unsupported = Ce navigateur ne connaît pas les clés d’accès, ou ne les permet pas à cette adresse.

# Les sessions
account-sessions-title = Appareils connectés
account-sessions-lead = Un appareil que vous ne reconnaissez pas ? Déconnectez-le et changez le mot de passe.
account-session-device = Appareil
account-session-unknown = Appareil inconnu
account-session-opened = Connecté le
account-session-seen = Vu le
account-session-act = Action
account-session-second-factor = avec code ou clé
account-session-this = cet appareil
account-session-end = Déconnecter
account-session-ended = L’appareil est déconnecté.
account-sessions-end = Déconnecter tous les autres
account-sessions-end-sure = Déconnecter tous vos autres appareils ?
account-sessions-ended = Tous vos autres appareils sont déconnectés.

# Les membres d’un espace
account-members-title = Qui a accès à cet espace
account-members-lead = { $count ->
    [one] Une personne peut se connecter à cet espace.
   *[other] { $count } personnes peuvent se connecter à cet espace.
}
account-member-history = Rôles tenus ici
account-role-change = Changer le rôle
account-role-changed = Le rôle est changé.
account-member-end-title = Fin de l’accès
account-member-end-lead = La personne reste dans le répertoire et dans les instances où elle siège ; son compte n’ouvre plus cet espace.
account-member-end = Mettre fin à l’accès
account-member-end-sure = Mettre fin à l’accès de { $name } à cet espace ?
account-member-ended = L’accès à cet espace a pris fin.
account-clearances-title = Compartiments scellés
account-clearances-lead = Aucun rôle n’ouvre un compartiment scellé : il faut y être habilité par son nom, et chaque ouverture est inscrite au journal.
account-clearance-since = habilitation depuis le { $date }
account-clearance-grant = Habiliter
account-clearance-end = Retirer l’habilitation
account-clearance-granted = L’habilitation est donnée.
account-clearance-ended = L’habilitation est retirée.

# Les invitations
account-invitations-title = Invitations en attente
account-invitations-none = Aucune invitation n’attend de réponse.
account-invitation-for = Pour
account-invitation-anyone = Qui détient le lien
account-invitation-issued = Faite le
account-invitation-expires = Valable jusqu’au
account-invitation-withdraw = Retirer
account-invitation-withdrawn = L’invitation est retirée : son lien ne vaut plus rien.
account-invite-title = Inviter quelqu’un
account-invite-lead = Vous recevrez un lien à remettre à la personne. Il lui ouvre cet espace avec le rôle que vous choisissez.
account-invite-search = Chercher la personne dans le répertoire
account-invite-nobody = Personne de ce nom dans le répertoire. Le lien peut être fait sans : la personne écrira son nom.
account-invite-person = Personne invitée
account-invite-person-hint = Choisie dans le répertoire, elle n’y sera pas inscrite deux fois.
account-invite-do = Faire le lien
account-invited-title = L’invitation est prête
account-invited = Rôle : { $role }. Le lien est valable jusqu’au { $date }.
account-invitation-title = Une invitation pour vous
account-invitation-lead = Cette invitation vous ouvre l’espace avec le rôle : { $role }.
account-invitation-as = Vous êtes connecté sous le nom de
account-invitation-accept = Accepter l’invitation
account-invitation-not-you = Ce n’est pas vous ? Déconnectez-vous, puis ouvrez le lien à nouveau.
account-invitation-known = Vous avez déjà un compte
account-invitation-new = Vous n’en avez pas encore
account-invitation-create = Créer mon compte et accepter
account-invitation-accepted = Bienvenue : cet espace vous est ouvert.

# Un nouveau mot de passe par un lien
account-reset-issue-title = Lien pour un nouveau mot de passe
account-reset-issue-lead = Pour qui a oublié le sien. Le lien ne lève pas la demande de code.
account-reset-issue = Faire un lien de mot de passe
account-reset-issued = Le lien permet de choisir un nouveau mot de passe jusqu’au { $date }. Les liens faits auparavant pour ce compte ne valent plus rien.
account-reset-beyond = Ce compte appartient aussi à d’autres espaces, ou tient le serveur : un lien les ouvrirait tous. La personne qui tient le serveur peut en faire un.
account-reset-title = Choisir un nouveau mot de passe
account-reset-lead = Tous les appareils connectés à ce compte seront déconnectés.
account-reset-done = Le nouveau mot de passe est enregistré. Connectez-vous.

# Les comptes, pour qui tient le serveur
account-keeper-title = Comptes
account-keeper-lead = Tenir le serveur n’ouvre aucun espace : ce que chaque organisation y garde reste à elle.
account-keeper-acts = Actions
account-keeper-make = Confier le serveur
account-keeper-end = Reprendre la charge du serveur
account-keeper-change-sure = Changer qui tient le serveur : { $name } ?
account-keeper-changed = C’est changé.
account-totp-drop = Lever la demande de code
account-totp-drop-sure = Ne plus demander de code à { $name } ? Assurez-vous d’abord que c’est bien cette personne qui le demande.
account-totp-dropped = Aucun code ne sera plus demandé à ce compte.
account-close = Fermer
account-close-sure = Fermer le compte de { $name } ? Ses appareils seront déconnectés ; son passé reste.
account-close-done = Le compte est fermé.
account-closed = fermé
account-reopen = Rouvrir
account-reopen-done = Le compte est rouvert, avec les rôles qu’il avait.
