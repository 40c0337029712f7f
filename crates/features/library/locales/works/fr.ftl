## Citer.
library-works-cite = Citer ce document
library-works-cite-files = Pour votre logiciel de bibliographie :
library-works-style-apa = APA (7e édition)
library-works-style-chicago = Chicago (auteur-date)
library-works-style-iso690 = ISO 690 (auteur-date)
library-works-style-harvard = Harvard
library-works-style-vancouver = Vancouver
library-works-format-bib = BibTeX
library-works-format-ris = RIS
library-works-format-json = CSL-JSON
library-works-source-article = Article de revue
library-works-source-book = Livre
library-works-source-chapter = Chapitre
library-works-source-report = Rapport
library-works-source-thesis = Thèse ou mémoire
library-works-source-document = Autre document
library-works-source-video = Vidéo
library-works-source-sound = Enregistrement sonore
library-works-source-dataset = Jeu de données

## Importer une bibliographie : ce qui ne va pas.
library-works-import-unknown = Ce texte n’est ni du BibTeX (des entrées « @article {"{"}…{"}"} ») ni du RIS (des lignes « TY  - … »). Exportez votre bibliographie dans l’un de ces formats et recommencez.
library-works-import-too-many = Cette bibliographie a plus de { $most } entrées. Partagez-la en plusieurs fichiers.
library-works-import-no-title = Cette entrée n’a pas de titre. Ajoutez un champ « title » (BibTeX) ou une ligne « TI » (RIS).
library-works-import-unclosed = L’accolade qui ouvre cette entrée n’est jamais fermée. Ajoutez l’accolade manquante.
library-works-import-syntax = Cette entrée n’est pas du BibTeX lisible. Vérifiez ses accolades et ses guillemets.
library-works-import-syntax-at = Ligne { $line } : cette entrée n’est pas du BibTeX lisible à partir d’ici. Vérifiez accolades, guillemets et virgules.
library-works-import-comma = Ligne { $line } : il manque une virgule entre deux champs.
library-works-import-equals = Ligne { $line } : il manque un signe « = » après le nom d’un champ.
library-works-import-abbreviation = Ligne { $line } : l’abréviation « { $name } » n’est définie nulle part. Mettez la valeur entre accolades, ou ajoutez un « @string ».
library-works-import-no-end = La ligne « ER » qui termine la notice manque ; la notice a été lue jusqu’à la suivante.
library-works-import-doi = Ceci n’est pas un DOI et n’a pas été repris : { $value }
library-works-import-isbn = Cet ISBN a une faute de frappe (son chiffre de contrôle est faux) et n’a pas été repris : { $value }
library-works-import-issn = Cet ISSN a une faute de frappe (son chiffre de contrôle est faux) et n’a pas été repris : { $value }
library-works-import-url = Ceci n’est pas une adresse web et n’a pas été repris : { $value }
library-works-import-year = Cette date n’a pas été comprise et n’a pas été reprise : { $value }

## La bibliothèque.
library-works-plural = Documents
library-works-lead = Études, rapports, notes juridiques, guides, enregistrements : ce que le mouvement a écrit et recueilli, à lire, à télécharger et à citer.
library-works-words = Mots du titre, du résumé ou du texte entier
library-works-filter-kind = Nature
library-works-filter-theme = Thème
library-works-filter-place = Lieu
library-works-filter-year = Année
library-works-filter-lang = Langue
library-works-any = Tous
library-works-none = Aucun document n’est encore publié.
library-works-none-so = Aucun document ne répond à cette recherche.
library-works-all = Voir tous les documents
library-works-search-everywhere = Chercher les mêmes mots dans tout Twiza
library-works-found = { $count ->
    [one] { $count } document trouvé
   *[other] { $count } documents trouvés
}
library-works-export = Cette liste pour votre logiciel de bibliographie :
library-works-for-network = Réservé au réseau
library-works-for-space = Réservé à l’espace
library-works-measure = Documents publiés dans la bibliothèque

## Ce qu’est un document.
library-works-kind-study = Étude
library-works-kind-report = Rapport
library-works-kind-note = Note juridique
library-works-kind-thesis = Thèse ou mémoire
library-works-kind-guide = Guide
library-works-kind-minutes = Procès-verbal
library-works-kind-audio = Enregistrement sonore
library-works-kind-video = Vidéo
library-works-kind-article = Article
library-works-kind-book = Livre
library-works-kind-chapter = Chapitre
library-works-kind-other = Autre document
library-works-state-draft = Brouillon
library-works-state-published = Publié
library-works-state-withdrawn = Retiré
library-works-state-all = Tous
library-works-licence-by = Creative Commons Attribution (CC BY 4.0)
library-works-licence-by-sa = Creative Commons Attribution, partage dans les mêmes conditions (CC BY-SA 4.0)
library-works-licence-by-nc = Creative Commons Attribution, pas d’utilisation commerciale (CC BY-NC 4.0)
library-works-licence-by-nc-sa = Creative Commons Attribution, pas d’utilisation commerciale, partage dans les mêmes conditions (CC BY-NC-SA 4.0)
library-works-licence-by-nd = Creative Commons Attribution, pas de modification (CC BY-ND 4.0)
library-works-licence-by-nc-nd = Creative Commons Attribution, pas d’utilisation commerciale, pas de modification (CC BY-NC-ND 4.0)
library-works-licence-zero = Domaine public (CC0)
library-works-licence-reserved = Tous droits réservés
library-works-licence-none = Non précisée
library-works-eyes-public = Tout le monde
library-works-eyes-network = Les membres des organisations du réseau
library-works-eyes-space = Les membres de cet espace

## Fichiers.
library-works-files = Fichiers
library-works-file = Fichier
library-works-file-pdf = PDF
library-works-file-docx = Word
library-works-file-odt = OpenDocument
library-works-file-txt = Texte
library-works-file-md = Markdown
library-works-file-mp3 = Son MP3
library-works-file-m4a = Son M4A
library-works-file-ogg = Son Ogg
library-works-file-wav = Son WAV
library-works-file-mp4 = Vidéo MP4
library-works-file-webm = Vidéo WebM
library-works-file-jpg = Photographie
library-works-file-png = Image
library-works-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
library-works-kilobytes = { $count } ko
library-works-megabytes = { $size } Mo
library-works-reading-whole = Le texte entier est trouvé par la recherche.
library-works-reading-beginning = Document très long : la recherche n’en connaît que le début.
library-works-reading-silent = Ce document n’a pas de texte : ce sont des pages numérisées. La recherche ne connaît que son titre et son résumé.
library-works-reading-waits = Ce document n’a pas de texte : ce sont des pages numérisées. Leur lecture automatique (français et arabe) est en attente.
library-works-reading-nameless = Les lettres de ce PDF ne sont reliées à aucun texte ; aucun programme ne peut y chercher. Exportez-le de nouveau depuis le document d’origine.
library-works-reading-recognised = Pages numérisées, lues automatiquement : des fautes sont possibles.
library-works-reading-unrecognised = Pages numérisées : la lecture automatique n’y a reconnu aucun texte.
library-works-reading-unread = Ce fichier n’a pas de texte à lire.
library-works-link-elsewhere = Sur un autre site
library-works-no-file = Aucun fichier n’accompagne encore ce document.
library-works-file-add = Ajouter un fichier
library-works-file-lead = PDF, Word, OpenDocument, texte, son, vidéo ou image, { $most } Mo au plus. Le texte d’un PDF ou d’un document Word est lu, pour qu’on le trouve par ses mots.
library-works-file-send = Envoyer le fichier
library-works-file-later = Plus tard
library-works-file-remove = Retirer le fichier
library-works-file-removed = Le fichier est retiré.
library-works-file-added = Le fichier est ajouté.
library-works-file-added-read = Le fichier est ajouté et son texte est lu : on le trouve désormais par ses mots.
library-works-file-added-silent = Le fichier est ajouté. Il n’a pas de texte (pages numérisées) : on ne le trouvera que par son titre et son résumé.
library-works-file-added-waits = Le fichier est ajouté. Il n’a pas de texte (pages numérisées) : ses mots seront reconnus dans les minutes qui viennent.
library-works-file-added-nameless = Le fichier est ajouté, mais ses lettres ne sont reliées à aucun texte : exportez-le de nouveau depuis le document d’origine pour qu’on puisse y chercher.
library-works-fault-zip = Ce fichier est une archive ZIP, pas un document Word, quel que soit son nom. Décompressez-la et envoyez le document qu’elle contient.
library-works-fault-kind = Ce format n’est pas pris ici. Enregistrez le document en PDF, ou envoyez un fichier Word, OpenDocument, texte, MP3, MP4, JPEG ou PNG.
library-works-fault-table = C’est un tableau : publiez-le comme jeu de données, on pourra alors le lire, le trier et le télécharger.
library-works-fault-size = Ce fichier dépasse { $most } Mo. Allégez ses images, partagez-le, ou déposez-le sur un autre site et donnez ici son adresse.

## Un document.
library-works-crumbs = Chemin
library-works-summary = Résumé
library-works-field-kind = Nature
library-works-field-title = Titre
library-works-field-authors = Auteurs et autrices
library-works-field-authors-hint = Une personne par ligne : « Nom, Prénom ». Une organisation s’écrit sans virgule.
library-works-field-date = Date
library-works-field-date-hint = L’année suffit : 2024, ou 05/2024, ou 12/05/2024.
library-works-field-langs = Langues du document
library-works-field-summary = Résumé
library-works-field-themes = Thèmes
library-works-field-rights = Droits humains
library-works-field-place = Lieu
library-works-field-place-hint = Dont parle le document : une région, une province ou une commune.
library-works-field-licence = Licence
library-works-field-licence-hint = À quelles conditions d’autres peuvent le copier et le diffuser.
library-works-field-publisher = Éditeur, institution ou université
library-works-field-published-at = Lieu d’édition
library-works-field-container = Revue ou ouvrage collectif
library-works-field-volume = Volume
library-works-field-issue = Numéro
library-works-field-pages = Pages
library-works-field-doi = DOI
library-works-field-isbn = ISBN
library-works-field-issn = ISSN
library-works-field-link = Adresse sur un autre site
library-works-field-link-hint = Pour une vidéo ou un document publié ailleurs : https://…
library-works-field-keywords = Mots-clés
library-works-field-keywords-hint = Séparés par des virgules.
library-works-field-related = Fiches, documents et données liés
library-works-field-related-hint = Leurs adresses dans Twiza, une par ligne : /datasets/…
library-works-choose = Choisir
library-works-place-which = Lequel de ces lieux ?
library-works-publication-details = Édition, numéros et adresses
library-works-related = Liés à ce document
library-works-near = Sur le même sujet
library-works-origin = Provenance
library-works-kept-by = Document conservé par
library-works-published-on = publié le { $day }
library-works-address = Son adresse ne changera pas :
library-works-versions = { $count ->
    [one] { $count } version
   *[other] { $count } versions
}
library-works-version = Version { $number }, { $day }
library-works-history = Versions
library-works-gone-title = Document retiré
library-works-gone = Un document était publié à cette adresse ; l’organisation qui le conserve l’a retiré.
library-works-gone-on = Retiré le { $day }.
library-works-gone-why = Raison donnée :
library-works-gone-next = Voir les autres documents de la bibliothèque

## Tenir la bibliothèque.
library-works-keep-lead = Les documents que conserve cet espace. Ce qui est publié pour tout le monde se trouve aussi dans la bibliothèque commune.
library-works-keep-none = Aucun document.
library-works-keep-none-advice = Ajoutez-en un, ou importez votre bibliographie depuis Zotero, EndNote ou Mendeley.
library-works-column-title = Titre
library-works-column-kind = Nature
library-works-column-authors = Auteurs
library-works-column-date = Date
library-works-column-state = État
library-works-new = Ajouter un document
library-works-new-lead = Décrivez le document ; vous ajouterez son fichier ensuite. Vous avez déjà une bibliographie ?
library-works-edit = Modifier la description
library-works-added = Le document est enregistré comme brouillon. Ajoutez maintenant son fichier.
library-works-changed = La description est enregistrée.
library-works-note = Ce qui change
library-works-note-hint = Une phrase, montrée dans l’historique des versions.
library-works-known = Un document de cet espace porte le même DOI, ou le même titre et la même année.
library-works-known-see = Voir ce document
library-works-known-anyway = C’en est un autre : l’ajouter quand même
library-works-eyes = Pour qui
library-works-eyes-hint = Ce qui est pour tout le monde est aussi trouvé par les moteurs de recherche et moissonné par d’autres bibliothèques.
library-works-publish = Publier
library-works-published = Le document est publié.
library-works-missing = Pour qu’on le trouve et qu’on le cite bien, il manque encore :
library-works-missing-summary = un résumé
library-works-missing-authors = ses auteurs
library-works-missing-date = sa date
library-works-missing-langs = sa langue
library-works-missing-themes = ses thèmes
library-works-missing-licence = sa licence
library-works-missing-file = un fichier ou une adresse
library-works-see-public = Voir la page publiée
library-works-withdraw = Retirer
library-works-withdraw-lead = Le document et ses fichiers ne seront plus lisibles. Son adresse restera et dira qu’il a été retiré, et pourquoi.
library-works-withdraw-reason = Raison, telle qu’elle sera montrée
library-works-withdrawn = Le document est retiré.
library-works-refused-gone = Ce document ou ce fichier n’existe plus. Revenez à la liste.
library-works-refused-withdrawn = Ce document a été retiré : publiez-le de nouveau avant de le modifier.
library-works-refused-not-published = Ce document n’est pas publié : il n’y a rien à retirer.
library-works-refused-same-file = Ce fichier est déjà joint à ce document.
library-works-refused-many-files = Ce document a déjà trente fichiers. Retirez-en un, ou réunissez-en plusieurs.
library-works-fault-authors = Écrivez une personne ou une organisation par ligne, { $most } au plus, sans dépasser 200 caractères chacune.
library-works-fault-date = Écrivez une année (2024), un mois (05/2024) ou un jour (12/05/2024) qui ne soit pas dans l’avenir.
library-works-fault-doi = Un DOI commence par « 10. » et contient une barre oblique : 10.1000/182.
library-works-fault-isbn = Cet ISBN a une faute de frappe : son chiffre de contrôle est faux. Il a 10 ou 13 chiffres.
library-works-fault-issn = Cet ISSN a une faute de frappe : son chiffre de contrôle est faux. Il a 8 chiffres.
library-works-fault-link = Écrivez une adresse complète, qui commence par https://
library-works-fault-related = Rien n’est publié à cette adresse : { $address }
library-works-fault-place = Plusieurs lieux portent ce nom ou un nom proche : choisissez le vôtre.
library-works-fault-no-place = Aucun lieu du Maroc ne porte ce nom. Vérifiez l’orthographe.

## Importer une bibliographie.
library-works-import = Importer une bibliographie
library-works-import-lead = Un fichier BibTeX (.bib) ou RIS (.ris) de Zotero, EndNote, Mendeley ou JabRef. Rien n’est enregistré avant que vous ayez vu ce qui a été compris.
library-works-import-file = Fichier .bib ou .ris
library-works-import-text = … ou son contenu, collé ici
library-works-import-check = Lire la bibliographie
library-works-import-nothing = Choisissez un fichier ou collez son contenu.
library-works-import-too-big = Ce fichier dépasse { $most } Mo. Partagez votre bibliographie en plusieurs fichiers.
library-works-import-found = À reprendre : { $good } · déjà là : { $known } · illisibles : { $faulty }
library-works-import-first = Les { $most } premières entrées seront reprises ; importez le reste ensuite.
library-works-import-record = { $count ->
    [one] Reprendre cette entrée comme brouillon
   *[other] Reprendre ces { $count } entrées comme brouillons
}
library-works-import-recorded = { $count ->
    [one] { $count } document est repris comme brouillon.
   *[other] { $count } documents sont repris comme brouillons.
}
library-works-import-other = Lire une autre bibliographie
library-works-import-line = Ligne
library-works-import-state = État
library-works-import-known = Déjà là
library-works-import-twice = Deux fois dans ce fichier
library-works-import-good = À reprendre
library-works-search = Chercher
library-works-narrow = Affiner : nature, thème, lieu, année, langue
