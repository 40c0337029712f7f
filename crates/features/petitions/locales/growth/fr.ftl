# Où en est une pétition : compteur, courbe, carte, partage, affiche, carte à insérer.
petition-growth-title = Où en est la pétition
petition-growth-described = « { $title } » : signatures recueillies, répartition par province et moyens de faire connaître la pétition.
petition-growth-draft = Le partage, l’affiche et la provenance des visites apparaîtront ici une fois la collecte ouverte.

petition-growth-of = { $needed ->
    [one] sur { $figure } signature nécessaire
   *[other] sur { $figure } signatures nécessaires
}
petition-growth-standing = Signatures
petition-growth-required = Nombre requis
petition-growth-missing = Il manque encore :
petition-growth-reached = Le nombre de signatures requis est atteint.
petition-growth-withdrawn = { $count ->
    [one] { $count } signature a été retirée par son auteur ; elle n’est pas comptée.
   *[other] { $count } signatures ont été retirées par leurs auteurs ; elles ne sont pas comptées.
}
petition-growth-spread = Répartition par province et préfecture
petition-growth-spread-reached = Toutes les provinces et préfectures ont leur part.
petition-growth-spread-missing = { $count ->
    [one] Il manque des signatures dans { $count } province ou préfecture.
   *[other] Il manque des signatures dans { $count } provinces ou préfectures.
}
petition-growth-has-of = { $has } sur { $needs }
petition-growth-province-reached = Atteint
petition-growth-province-missing = Il en manque { $count }
petition-growth-curve = Signatures au fil des jours
petition-growth-map = Signatures par province et préfecture
petition-growth-abroad = { $count ->
    [one] { $count } signature vient de l’étranger.
   *[other] { $count } signatures viennent de l’étranger.
}
petition-growth-leading = Là où l’on signe le plus
petition-growth-all = Carte, provinces et façons de signer
petition-growth-ways = Comment on a signé

petition-growth-visits = Visites de la page publique
petition-growth-visits-total = { $count ->
    [0] Aucune visite pour l’instant.
    [one] { $count } visite depuis l’ouverture de la collecte.
   *[other] { $count } visites depuis l’ouverture de la collecte.
}
petition-growth-sources = D’où viennent les visites
petition-growth-visits-days = Visites des quatorze derniers jours
petition-growth-visits-how = On compte les pages ouvertes, par jour et par provenance, et rien d’autre : ni cookie, ni adresse, ni parcours. Les robots qui se présentent comme tels ne sont pas comptés. Un arrêt du serveur peut faire perdre jusqu’à dix minutes de comptage.
petition-growth-source-direct = Adresse saisie ou provenance inconnue
petition-growth-source-house = Autre page de ce site
petition-growth-source-poster = Code de l’affiche
petition-growth-source-card = Carte sur un autre site
petition-growth-source-whatsapp = WhatsApp
petition-growth-source-telegram = Telegram
petition-growth-source-facebook = Facebook
petition-growth-source-x = X
petition-growth-source-instagram = Instagram
petition-growth-source-youtube = YouTube
petition-growth-source-linkedin = LinkedIn
petition-growth-source-email = E-mail
petition-growth-source-sms = SMS
petition-growth-source-link = Texte copié
petition-growth-source-search = Moteur de recherche
petition-growth-source-sites = Autres sites

petition-growth-share = Faire connaître la pétition
petition-growth-more = Affiche à imprimer, carte pour d’autres sites, textes en d’autres langues
petition-growth-share-text = Texte à copier
petition-growth-share-words = « { $title } » : cette pétition a besoin de vous. Lisez-la et signez en une minute, sans créer de compte :
    { $address }
petition-growth-share-aloud = À lire à voix haute
petition-growth-share-aloud-words = Une pétition est ouverte à la signature : « { $title } ». Pour la lire et la signer, ouvrez sur votre téléphone l’adresse { $address }. C’est gratuit, sans compte, et votre signature peut être retirée jusqu’au dépôt de la pétition.
petition-growth-copy = Copier
petition-growth-copied = Copié

petition-growth-poster = L’affiche
petition-growth-poster-words = À imprimer et à afficher : son code QR mène à la page de la pétition.
petition-growth-poster-to = Adressée à :
petition-growth-poster-call = Lisez et signez avec votre téléphone
petition-growth-poster-address = Scannez le code ou saisissez l’adresse :
petition-growth-poster-by = Portée par :
petition-growth-poster-rights = Signer est libre et gratuit. Vos données ne servent qu’à cette pétition (loi 09-08) ; vous pouvez retirer votre signature jusqu’au dépôt.

petition-growth-card = La carte pour d’autres sites
petition-growth-card-words = Collez ce code dans une page d’un autre site : elle y montrera la pétition et son compteur. La carte ne dépose aucun cookie et n’exécute aucun script.
petition-growth-card-see = Voir la carte
petition-growth-card-code = Code à coller
petition-growth-card-sign = Lire et signer
petition-growth-card-read = Lire la pétition
