web-name = Twiza
web-skip = Aller au contenu
web-demo-notice = Démonstration : les personnes et les activités de ce site sont générées.
web-nav-network = Réseau
web-nav-space = Espace
web-nav-languages = Langue
web-sign-in = Se connecter
web-sign-out = Se déconnecter
web-back-home = Retour à l’accueil
web-foot = Twiza · logiciel libre · aucune donnée ne part vers un tiers
web-credits = Population et découpage : Haut-Commissariat au Plan. Contours : contributeurs d’OpenStreetMap.
web-credits-link = Sources et licences
web-optional = (facultatif)
web-other-languages = Autres langues
web-filter = Filtrer
web-export = Exporter :
web-pages = Pages de la liste
web-first-page = Début de la liste
web-next-page = Suite
web-save = Enregistrer
web-cancel = Annuler
web-edit = Modifier
web-delete = Supprimer
web-confirm = Confirmer
web-none = Rien pour le moment.
web-table-of = Les chiffres
web-work-progress = { $of ->
    [0] En cours… { $done } fait
   *[other] { $done } sur { $of }
}
web-month-1 = janvier
web-month-2 = février
web-month-3 = mars
web-month-4 = avril
web-month-5 = mai
web-month-6 = juin
web-month-7 = juillet
web-month-8 = août
web-month-9 = septembre
web-month-10 = octobre
web-month-11 = novembre
web-month-12 = décembre
web-faults = { $count ->
    [one] Une chose est à corriger :
   *[other] { $count } choses sont à corriger :
}
web-fault-required = Ce champ est à remplir.
web-fault-text-required = À remplir dans une langue au moins.
web-fault-short = Trop court : { $least } caractères au moins.
web-fault-long = Trop long : { $count } caractères, { $most } au plus.
web-fault-date = Date illisible. Écrivez par exemple 26/07/2003.
web-fault-whole = Écrivez un nombre entier entre { $least } et { $most }.
web-fault-choice = Choisissez une des réponses proposées.
web-error-title-not-found = Page introuvable
web-error-title-not-allowed = Accès réservé
web-error-title-fault = Une panne de notre côté
web-error-title-refused = Ce n’est pas possible ainsi
web-error-not-found = Il n’y a rien à cette adresse. Le lien est peut-être ancien, ou l’adresse mal recopiée.
web-error-forbidden = Votre compte ne donne pas accès à cette page. L’administrateur de l’espace peut vous donner le rôle qu’il faut.
web-error-sign-in = Cette page demande de se connecter.
web-error-cross-site = Le formulaire venait d’un autre site : rien n’a été enregistré. Ouvrez la page dans Twiza et recommencez.
web-error-wait = Trop d’essais de suite. Réessayez dans { $seconds } secondes.
web-error-malformed = La demande est arrivée abîmée : rien n’a été enregistré. Rechargez la page et recommencez.
web-error-too-large = L’envoi est trop grand (20 Mo au plus pour un fichier). Rien n’a été enregistré.
web-error-fault = Quelque chose n’a pas marché chez nous. Rien de ce qui était enregistré n’est perdu ; la personne qui tient le serveur trouvera la cause dans le journal technique.
