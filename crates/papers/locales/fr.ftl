## Fichiers reçus : ce qui s’est passé, et quoi faire.
papers-empty = Ce fichier ne contient rien. Vérifiez que c’est le bon, puis envoyez-le de nouveau.
papers-file-too-big = Ce fichier dépasse { $limit } Mo. Retirez-en les images ou partagez-le en plusieurs fichiers.
papers-swollen = Une fois décompressé, ce fichier dépasse { $limit } Mo ou gonfle anormalement. Ouvrez-le, copiez les données utiles dans un nouveau fichier et envoyez celui-ci.
papers-too-many-rows = Ce tableau dépasse { $limit } lignes, ou tient trop de cellules. Partagez-le en plusieurs fichiers.
papers-too-many-columns = La ligne { $row } a plus de { $limit } colonnes. Retirez les colonnes inutiles.
papers-cell-too-long = Ligne { $row }, colonne { $column } : la cellule dépasse { $limit } caractères. Raccourcissez-la.
papers-text-too-long = Ce texte est trop long : plus de { $limit } paragraphes. Partagez-le en plusieurs fichiers.
papers-open-quote = Ligne { $row } : un guillemet « " » ouvre une cellule et n’est jamais refermé. Refermez-le ou retirez-le.
papers-damaged = Ce fichier est abîmé ou incomplet. Ouvrez-le dans votre tableur ou votre traitement de texte, enregistrez-le de nouveau et renvoyez-le.
papers-locked = Ce fichier est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et envoyez-la.
papers-doctype = Ce fichier contient une déclaration (DOCTYPE) qu’aucune suite bureautique n’écrit ; il n’est pas lu, par précaution. Copiez son texte dans un nouveau document et envoyez celui-ci.
papers-old-excel = C’est un ancien format de tableur. Ouvrez le fichier et enregistrez-le au format « Classeur Excel (.xlsx) ».
papers-old-word = Ce format de traitement de texte n’est pas lu. Enregistrez le document au format .docx, ou collez son texte.
papers-pdf = Un PDF garde l’apparence d’un texte, pas son ordre. Envoyez le document d’origine en .docx, ou collez son texte.
papers-sheet-not-text = C’est un tableau, et un texte est attendu ici. Envoyez un .docx, un .md ou un .txt, ou collez le texte.
papers-text-not-sheet = C’est un texte, et un tableau est attendu ici. Envoyez un .xlsx, un .ods ou un .csv.
papers-unknown = Ce format de fichier n’est pas lu. Pour un tableau : .xlsx, .ods, .csv. Pour un texte : .docx, .md, .txt.

## Documents à produire.
papers-pages-too-many = Ce document est trop long pour être mis en pages (plus de { $limit } éléments). Réduisez la sélection, ou exportez-le en tableau.
papers-outline-too-deep = Ce plan a plus de { $limit } niveaux et ne peut pas être mis en pages. Remontez les niveaux les plus profonds.
papers-typesetting = La mise en pages a échoué : c’est une erreur du programme. Signalez-la à la personne qui tient le serveur ; l’export en tableau reste possible.
papers-writing = Le tableau n’a pas pu être écrit : le disque du serveur est peut-être plein. Signalez-le à la personne qui tient le serveur.
