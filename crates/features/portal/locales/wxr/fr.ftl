# Un ancien site vient ici.

portal-wxr-crumbs = Où vous êtes
portal-wxr-newsroom = La rédaction
portal-wxr-title = Importer un ancien site
portal-wxr-of = Importer { $site }
portal-wxr-lead = Les articles, les images et les adresses d’un site WordPress viennent ici. Rien n’est publié avant que vous ayez vu ce que contient le fichier.
portal-wxr-file = Fichier d’export (WXR)
portal-wxr-file-hint = Un fichier .xml, ou le .zip que donne WordPress.com. 400 Mo au plus.
portal-wxr-read = Lire le fichier
portal-wxr-reading = Lecture de l’ancien site
portal-wxr-how = Comment faire
portal-wxr-how-export = Dans WordPress : Outils, Exporter, Tout le contenu.
portal-wxr-how-files = Les images ne sont pas dans ce fichier : vous les enverrez ensuite, en .zip, depuis le dossier wp-content/uploads.
portal-wxr-how-texts = Chaque article garde son titre, son texte, sa date et le nom de son auteur. Les traductions faites avec Polylang, WPML ou qTranslate deviennent les langues d’un même article.
portal-wxr-how-addresses = Les anciennes adresses mènent aux nouvelles, y compris celles de la forme ?p=123.
portal-wxr-how-left = Les commentaires, les menus et les adresses électroniques des auteurs ne viennent pas.
portal-wxr-how-again = Importer deux fois le même site ne crée aucun double.
portal-wxr-latest = Imports récents
portal-wxr-site = Site
portal-wxr-when = Reçu le
portal-wxr-state = État
portal-wxr-texts = Textes
portal-wxr-state-reading = En lecture
portal-wxr-state-ready = À décider
portal-wxr-state-going = En cours
portal-wxr-state-done = Terminé
portal-wxr-too-large = Ce fichier dépasse { $most } Mo. Exportez le site par années, ou envoyez les images en plusieurs fois.
portal-wxr-fault-broken = Le fichier est abîmé à la ligne { $line } : ce n’est plus du XML. Ce qui précède a été lu et peut être importé. Exportez de nouveau le site, ou corrigez cette ligne.
portal-wxr-fault-cut = Le fichier s’arrête au milieu, à la ligne { $line } : l’export a été coupé. Ce qui précède a été lu et peut être importé. Exportez de nouveau, par années si le site est grand.
portal-wxr-fault-long = À la ligne { $line }, un texte dépasse 32 Mo : ce n’est pas un article. Ce qui précède a été lu et peut être importé.
portal-wxr-fault-other = Ce fichier n’est pas un export de WordPress. Dans WordPress : Outils, Exporter, Tout le contenu.
portal-wxr-fault-encoding = Ce fichier est écrit en { $name }. Enregistrez-le en UTF-8, puis recommencez.
portal-wxr-fault-unreadable = Ce fichier ne peut pas être ouvert : il est abîmé ou protégé par un mot de passe.
portal-wxr-interrupted = La lecture a été interrompue. Abandonnez cet import et envoyez de nouveau le fichier.
portal-wxr-span = Publiés
portal-wxr-from-to = du { $first } au { $last }
portal-wxr-languages = Langues
portal-wxr-foreign = Langues que Twiza n’a pas
portal-wxr-left-behind = Ne vient pas
portal-wxr-files = Images et fichiers
portal-wxr-files-words = Envoyez le dossier wp-content/uploads en .zip, en une ou plusieurs fois. Les images perdent le lieu et l’appareil de prise de vue ; seuls les fichiers que le site nomme sont gardés.
portal-wxr-files-field = Fichiers de l’ancien site (.zip)
portal-wxr-files-hint = 800 Mo au plus par envoi. Faites-le avant d’importer les textes : leurs images y seront aussitôt.
portal-wxr-files-send = Envoyer les fichiers
portal-wxr-no-files = Cet export ne nomme aucune image. Si le site en a, exportez « Tout le contenu ».
portal-wxr-no-zip = Ce fichier n’est pas un .zip, ou il est abîmé. Refaites le .zip du dossier uploads et envoyez-le de nouveau.
portal-wxr-bringing = Réception des images et fichiers
portal-wxr-decisions = Vos choix
portal-wxr-with-pages = Importer aussi les pages fixes, comme articles
portal-wxr-with-kept = Importer aussi les brouillons et les textes protégés, comme brouillons
portal-wxr-with-kept-hint = Personne ne les verra hors de la rédaction.
portal-wxr-terms = Rubriques et étiquettes
portal-wxr-terms-words = Une rubrique peut donner un genre et un thème à ses articles. Voici ce que nous proposons.
portal-wxr-term = Rubrique
portal-wxr-tag = (étiquette)
portal-wxr-times = Textes
portal-wxr-kind = Genre
portal-wxr-theme = Thème
portal-wxr-kind-of = Genre pour { $name }
portal-wxr-theme-of = Thème pour { $name }
portal-wxr-decide = Enregistrer ces choix
portal-wxr-decided = Vos choix sont enregistrés.
portal-wxr-samples = Les premiers textes
portal-wxr-and-more = Et les autres.
portal-wxr-nothing = Il n’y a aucun texte à importer.
portal-wxr-confirm-words = Les articles paraîtront avec leur date d’origine. Aucune lettre ne part.
portal-wxr-making = Import des articles
portal-wxr-going = L’import a été interrompu. Il reprend là où il était.
portal-wxr-go-on = Reprendre
portal-wxr-done = L’ancien site est ici.
portal-wxr-outcome-waiting = En attente
portal-wxr-outcome-made = Importés
portal-wxr-outcome-lacking = Importés, il y manque quelque chose
portal-wxr-outcome-known = Déjà là
portal-wxr-outcome-left = Laissés de côté
portal-wxr-outcome-refused = Sans texte
portal-wxr-empty = Ni titre ni texte.
portal-wxr-lost-pictures = Une image au moins n’était pas dans les fichiers envoyés.
portal-wxr-wanting = À regarder
portal-wxr-after = Et maintenant
portal-wxr-after-addresses = Faites pointer { $host } vers cette installation : ses anciennes adresses mèneront aux articles.
portal-wxr-after-again = Si l’ancien site publie encore, exportez-le et importez-le de nouveau : les nouveaux textes viendront, et ceux qui ont changé là-bas vous seront proposés.
portal-wxr-see-articles = Voir les articles
portal-wxr-see-public = La page publique
portal-wxr-put-away = Ranger cet import
portal-wxr-put-away-words = Ce que le fichier contenait est oublié. Les articles, les images et les adresses importés restent.
portal-wxr-put-away-done = L’import est rangé.
portal-wxr-posts = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
portal-wxr-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
portal-wxr-kept = { $count ->
    [one] { $count } brouillon ou texte protégé
   *[other] { $count } brouillons ou textes protégés
}
portal-wxr-files-named = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
portal-wxr-comments = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
portal-wxr-gone = { $count ->
    [one] { $count } texte de la corbeille
   *[other] { $count } textes de la corbeille
}
portal-wxr-files-here = { $count ->
    [one] { $count } fichier est ici, sur { $all } que nomme le site.
   *[other] { $count } fichiers sont ici, sur { $all } que nomme le site.
}
portal-wxr-confirm = { $count ->
    [one] Importer { $count } texte
   *[other] Importer { $count } textes
}
portal-wxr-outcome-changed = Changés là-bas, à décider
portal-wxr-left-codes = Une extension de l’ancien site montrait ici quelque chose qui n’a pas pu venir.
portal-wxr-changed-words = Le texte n’est plus le même sur l’ancien site.
portal-wxr-changed-pictures = Des images sont arrivées, mais l’article a été modifié ici depuis.
portal-wxr-changed-closed = L’ancien site ne le montre plus à tout le monde ; ici, il est public.
portal-wxr-offered = Changés sur l’ancien site
portal-wxr-offered-words = Rien n’a été remplacé. Si vous reprenez un texte, il devient la dernière version dans la rédaction ; les lecteurs ne la voient qu’une fois publiée, et l’ancienne reste dans l’historique.
portal-wxr-take-newer = Reprendre ce texte
portal-wxr-newer-taken = Le texte de l’ancien site est repris. Relisez-le, puis publiez-le.
portal-wxr-files-later = Les images envoyées maintenant rejoignent les articles importés que personne n’a modifiés ; pour les autres, vous choisirez. 800 Mo au plus par envoi.
