# Photos, sounds and documents of the newsroom.
portal-media-title = Photos, sons et documents
portal-media-newsroom = Rédaction
portal-media-crumbs = Vous êtes ici
portal-media-pages = Pages de la liste
portal-media-older = Fichiers plus anciens
portal-media-lead = Tout ce que la rédaction peut montrer ou faire entendre. Un fichier ne devient public qu’avec l’article, l’épisode ou l’événement qui le montre.
portal-media-none = Aucun fichier pour l’instant. Ajoutez une photo, un son ou un PDF.
portal-media-bring = Ajouter un fichier
portal-media-limits = { $most } Mo au plus. Une photo est redressée et réduite ; le lieu, la date et l’appareil que le téléphone y a inscrits sont effacés avant qu’elle soit gardée.
portal-media-file = Fichier
portal-media-alt = Ce que l’on voit ou entend
portal-media-alt-hint = Une phrase pour qui ne peut pas voir l’image : « Des femmes filtrent l’eau d’un puits à l’aide d’un tissu ».
portal-media-credit = Auteur à citer
portal-media-credit-hint = Le nom qui paraît sous l’image, si son auteur veut être nommé.
portal-media-consent = Accord des personnes
portal-media-consent-hint = Qui a donné son accord, quand et comment. Cette note est chiffrée ; seuls les rédacteurs la lisent.
portal-media-faces = Visages
portal-media-faces-hint = Un visage flouté l’est pour toujours : l’image nette n’est pas gardée.
portal-media-faces-find = Les chercher ; nous déciderons ensuite
portal-media-faces-blur = Flouter tous ceux qui sont trouvés
portal-media-faces-leave = Ne pas les chercher
portal-media-send = Ajouter
portal-media-taken = Le fichier est ajouté.
portal-media-taken-faces = La photo est ajoutée. Des visages ont été trouvés : dites lesquels flouter.
portal-media-taken-cut = Le son est ajouté, mais il s’interrompt avant sa fin. Renvoyez-le si vous avez l’original.
portal-media-taken-tells = Le fichier est ajouté, mais il dit encore qui l’a fait, quand ou avec quoi, et cela ne peut pas être effacé ici (document protégé, signé, annoté, accompagné de fichiers ou rare). Si personne ne doit le savoir, supprimez-le, imprimez l’original en PDF et renvoyez-le.
portal-media-faces-wait = { $count ->
    [one] 1 visage à examiner
   *[other] { $count } visages à examiner
}
portal-media-cut = Incomplet
portal-media-untold = Sans description
portal-media-kilobytes = { $n } Ko
portal-media-shown = { $count ->
    [one] Public : montré par une page
   *[other] Public : montré par { $count } pages
}
portal-media-hidden = Pour la rédaction seulement
portal-media-withheld = Accord manquant
portal-media-withheld-words = Une personne qui se trouve sur cette photo n’a pas permis, ou ne permet plus, que tout le monde la voie. Rien de public ne la montre, même un article qui la cite.
portal-media-cut-words = Cet enregistrement s’interrompt avant sa fin : le fichier a été coupé, sur l’appareil ou pendant l’envoi. Demandez l’original avant de le publier.
portal-media-open = Ouvrir le document
portal-media-about = Ce qui en est dit
portal-media-save = Enregistrer
portal-media-saved = C’est enregistré.
portal-media-how = Le montrer dans un texte
portal-media-how-words = Copiez cette ligne à l’endroit du texte où il doit paraître :
portal-media-how-caption = légende
portal-media-faces-found = { $count ->
    [one] Un visage trouvé, à flouter s’il reste coché
   *[other] { $count } visages trouvés, à flouter s’ils restent cochés
}
portal-media-face = Visage { $number }
portal-media-mark = Partie marquée
portal-media-mark-hint = Pour flouter autre chose (un visage de profil, une plaque, un nom), tracez un cadre sur l’image, ou ouvrez le quadrillage et cochez des cases.
portal-media-mark-remove = Retirer le cadre
portal-media-grid = Cocher des cases sur l’image
portal-media-field = Case de la rangée { $row }, colonne { $column }
portal-media-blur = Flouter pour toujours
portal-media-blur-words = Le flou s’applique à toutes les tailles de l’image et ne se défait pas : l’image nette est effacée.
portal-media-blur-sure = Flouter ces parties ? L’image nette sera effacée et personne ne pourra la retrouver.
portal-media-blurred = Les parties choisies sont floutées ; l’image nette n’existe plus ici.
portal-media-leave = Laisser les visages visibles
portal-media-left = Les visages restent visibles.
portal-media-fault-parts = Cochez un visage ou une case, ou tracez un cadre sur l’image.
portal-media-fault-meanwhile = Quelqu’un a changé cette image entre-temps. Rouvrez-la et regardez de nouveau.
portal-media-end = Effacer ce fichier
portal-media-end-words = Par exemple parce qu’une personne retire son accord. Il disparaît aussitôt de toutes les pages.
portal-media-end-shown = { $count ->
    [one] Une page publique le montre : elle restera, sans lui.
   *[other] { $count } pages publiques le montrent : elles resteront, sans lui.
}
portal-media-end-sure = Effacer ce fichier pour toujours ?
portal-media-ended = Le fichier est effacé.
portal-media-untold-some = Des images publiées n’ont pas de description : qui ne les voit pas ne sait pas ce qu’elles montrent.
portal-media-untold-see = Les décrire
portal-media-untold-none = Toutes les images publiées ont une description.
portal-media-all = Tous les fichiers
portal-media-pdf-hint = D’un PDF, le nom de son auteur, ses dates et ce que l’appareil a noté dans ses photos sont effacés. Ce qui est écrit ou montré dans ses pages reste : relisez-le.
