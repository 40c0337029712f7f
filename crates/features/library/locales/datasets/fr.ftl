library-data-title = Données
library-data-lead = Des tableaux que chacun peut lire, dessiner, télécharger et réutiliser.
library-data-empty = Aucun jeu de données pour l’instant.
library-data-catalogue = Le catalogue pour les machines :
library-data-all = Tous les jeux de données
library-data-gone-title = Données retirées
library-data-gone = Ces données ont été publiées ici, puis retirées par l’association qui les tenait.
library-data-rows = { $count ->
    [one] { $shown } ligne
   *[other] { $shown } lignes
}
library-data-columns = { $count ->
    [one] { $count } colonne
   *[other] { $count } colonnes
}
library-data-column = Colonne
library-data-ways = Vues de ces données
library-data-tab-about = Présentation
library-data-tab-rows = Lignes
library-data-tab-chart = Graphique et carte
library-data-tab-columns = Colonnes
library-data-tab-versions = Versions
library-data-old-version = Vous lisez la version { $number }, qui n’est plus la dernière.
library-data-newest = Aller à la dernière
library-data-keeper = Publié par
library-data-creators = Auteurs
library-data-creators-hint = Un nom par ligne, comme il doit être cité.
library-data-size = Contenu
library-data-version-label = Version
library-data-version = Version { $number }
library-data-licence = Licence
library-data-licence-choose = Choisir une licence
library-data-licence-hint = Sans licence, personne n’a le droit de réutiliser vos données.
library-data-licence-cc-by-4-0 = CC BY 4.0 : citer la source
library-data-licence-cc-by-sa-4-0 = CC BY-SA 4.0 : citer, partager de même
library-data-licence-cc0-1-0 = CC0 : sans condition
library-data-licence-odbl-1-0 = ODbL : bases de données, partager de même
library-data-licence-licence-ouverte-2-0 = Licence ouverte 2.0 (Etalab)
library-data-licence-own = Nos propres termes
library-data-terms = Vos termes
library-data-terms-hint = Seulement si vous n’avez pas choisi une licence connue.
library-data-period = Période
library-data-since = Du
library-data-until = Au
library-data-place = Territoire
library-data-country = Tout le pays
library-data-themes = Thèmes
library-data-source = Origine des données
library-data-apostrophe = Dans le CSV, un mot qu’un tableur prendrait pour une formule est précédé d’une apostrophe.
library-data-kind = Nature
library-data-filled-head = Rempli
library-data-filled = rempli à { $share }
library-data-distinct = { $count ->
    [one] { $shown } valeur différente
   *[other] { $shown } valeurs différentes
}
library-data-least = Minimum
library-data-most = Maximum
library-data-quartiles = Quartiles et médiane
library-data-histogram = Répartition : { $name }
library-data-values = Valeurs
library-data-frequent = Valeurs les plus fréquentes
library-data-other-drawings = D’autres graphiques et cartes
library-data-kind-whole = Nombre entier
library-data-kind-decimal = Nombre décimal
library-data-kind-percent = Pourcentage
library-data-kind-money = Montant
library-data-kind-date = Date
library-data-kind-yes-no = Oui ou non
library-data-kind-place = Lieu
library-data-kind-category = Catégorie
library-data-kind-text = Texte
library-data-mark = « 1.234 » veut dire
library-data-mark-point = un et quelque (le point sépare les décimales)
library-data-mark-comma = mille deux cent trente-quatre (la virgule sépare les décimales)
library-data-order = « 03/04/2024 » veut dire
library-data-order-day-first = le 3 avril
library-data-order-month-first = le 4 mars
library-data-yes = Oui
library-data-no = Non
library-data-nothing = (vide)
library-data-filter = Chercher dans les lignes
library-data-filter-columns = Filtrer par colonne
library-data-filter-none = Tout montrer
library-data-any = Tous
library-data-from = De
library-data-to = À
library-data-found = { $count ->
    [one] { $shown } ligne trouvée sur { $all }
   *[other] { $shown } lignes trouvées sur { $all }
}
library-data-columns-shown = { $count ->
    [one] Une colonne sur { $all } est montrée.
   *[other] { $count } colonnes sur { $all } sont montrées.
}
library-data-columns-all = Toutes les colonnes
library-data-these-rows = Ces lignes :
library-data-no-column = Il n’y a pas de colonne « { $name } ». Les noms des colonnes sont sur la page du jeu de données.
library-data-no-bound = « { $name } » n’est ni un nombre ni une date : écrivez 12,5 ou 2024-03-31.
library-data-no-chart = Ce tableau n’a pas de colonne par laquelle regrouper ses lignes.
library-data-how = Montrer
library-data-of = de la colonne
library-data-by = par
library-data-step = à l’échelle
library-data-drawing = Dessin
library-data-draw = Dessiner
library-data-how-count = Nombre de lignes
library-data-how-sum = Somme
library-data-how-mean = Moyenne
library-data-how-least = Minimum
library-data-how-most = Maximum
library-data-step-own = valeur
library-data-step-region = région
library-data-step-province = province
library-data-step-year = année
library-data-step-month = mois
library-data-drawing-bars = Barres
library-data-drawing-columns = Colonnes
library-data-drawing-line = Ligne
library-data-drawing-map = Carte
library-data-count-by = Nombre de lignes par { $by }
library-data-how-by = { $how } : { $of }, par { $by }
library-data-gathered = { $count ->
    [one] { $shown } ligne, regroupée en { $groups }.
   *[other] { $shown } lignes, en { $groups } groupes.
}
library-data-mean-plain = C’est la moyenne simple des lignes : une petite commune y compte autant qu’une grande ville.
library-data-below-zero = Les valeurs négatives sont dessinées comme nulles ; le tableau les donne.
library-data-groups-left = { $count ->
    [one] Un groupe plus petit n’est pas dessiné (au plus { $most }).
   *[other] { $count } groupes plus petits ne sont pas dessinés (au plus { $most }).
}
library-data-original = Fichier d’origine
library-data-rows-added = { $count ->
    [one] { $shown } ligne ajoutée
   *[other] { $shown } lignes ajoutées
}
library-data-rows-removed = { $count ->
    [one] { $shown } supprimée
   *[other] { $shown } supprimées
}
library-data-rows-changed = { $count ->
    [one] { $shown } modifiée
   *[other] { $shown } modifiées
}
library-data-new-columns = Nouvelles colonnes :
library-data-gone-columns = Colonnes retirées :
library-data-machines = Pour les programmes
library-data-machines-lead = Ces adresses ne changent pas. Les noms des colonnes sont ceux de la première ligne du CSV.
library-data-example-json = Les cent premières lignes ; « next » donne l’adresse de la suite.
library-data-example-after = La suite, après la ligne 99.
library-data-example-columns = Certaines colonnes seulement, séparées par des virgules.
library-data-example-filter = Un filtre (.from, .to, .within, .has, ou la valeur exacte) et un tri décroissant.
library-data-example-version = Une version ancienne.
library-data-too-long-for-xlsx = Ce tableau est trop long pour un classeur : téléchargez le CSV, ou choisissez des colonnes.
library-data-front-kind = Données ouvertes
library-data-eyes = Pour qui
library-data-eyes-public = Tout le monde
library-data-eyes-network = Les personnes inscrites du réseau
library-data-eyes-space = Les membres de l’association
library-data-state-draft = En préparation
library-data-state-published = Version { $number } publiée
library-data-state-withdrawn = Retiré
library-data-public-page = Voir la page de ces données
library-data-acts = Ce que vous pouvez faire
library-data-describe = Modifier la description
library-data-new = Ajouter des données
library-data-new-version = Publier une nouvelle version
library-data-withdraw = Retirer ces données
library-data-withdraw-words = L’adresse dira que ces données ont été retirées. Une nouvelle version les fera revenir.
library-data-was-withdrawn = Les données sont retirées.
library-data-preparing = Version { $number }, en préparation
library-data-steps = Étapes
library-data-step-sheet = Lire le tableau
library-data-step-description = Décrire
library-data-step-publication = Publier
library-data-complete = Complète
library-data-incomplete = Il manque le titre, la présentation ou la licence.
library-data-all-fit = Toutes les valeurs sont lues
library-data-misfits = { $count ->
    [one] { $count } valeur n’est pas lue
   *[other] { $count } valeurs ne sont pas lues
}
library-data-misfits-title = Valeurs qui ne vont pas
library-data-misfits-words = Si vous ne les corrigez pas, ces cases resteront vides dans le tableau publié ; votre fichier les garde. Vous pouvez les corriger ici, ou changer la nature de la colonne.
library-data-misfits-first = { $count ->
    [one] La première est montrée.
   *[other] Les { $count } premières sont montrées.
}
library-data-misfit-number = ce n’est pas un nombre
library-data-misfit-whole = ce n’est pas un nombre entier
library-data-misfit-day = ce n’est pas une date du calendrier
library-data-misfit-yes-no = ni oui ni non
library-data-misfit-place = aucun lieu ne porte ce nom
library-data-misfit-several-places = plusieurs lieux portent ce nom : écrivez son code
library-data-misfit-broken = la formule du tableur a échoué
library-data-line = Ligne
library-data-cell-says = La case dit
library-data-why = Pourquoi
library-data-correction = Correction
library-data-correction-of = Correction, ligne { $line }, colonne { $column }
library-data-corrected = corrigée
library-data-correct = Enregistrer les corrections
library-data-too-many-fixes = Vous avez corrigé 500 cases : corrigez plutôt le fichier et envoyez-le à nouveau.
library-data-upload-lead = Envoyez un fichier CSV, Excel (.xlsx) ou LibreOffice (.ods). Twiza y cherche le tableau, propose la nature de chaque colonne et vous montre ce qui ne va pas. Votre fichier est gardé tel quel.
library-data-field-title = Titre
library-data-field-summary = Présentation
library-data-field-file = Fichier
library-data-field-file-hint = 20 Mo et 200 000 lignes au plus.
library-data-read = Lire le fichier
library-data-was-read = Le fichier est lu. Vérifiez ce que Twiza y a compris.
library-data-no-rows = Aucun tableau n’a été trouvé dans ce fichier : il faut au moins une ligne sous les titres des colonnes.
library-data-heading = Titres des colonnes
library-data-as-sent = Le début du fichier tel qu’il est
library-data-sheet = Feuille
library-data-heading-first = Les titres commencent à la ligne
library-data-heading-last = et finissent à la ligne
library-data-no-heading = Pas de titres
library-data-without-totals = Laisser de côté les lignes de totaux
library-data-read-again = Relire
library-data-repeated = { $count ->
    [one] Une valeur de cellules fusionnées a été répétée dans sa ligne.
   *[other] { $count } valeurs de cellules fusionnées ont été répétées dans chacune de leurs lignes.
}
library-data-left-out-note = { $count ->
    [one] Une ligne de notes est laissée de côté.
   *[other] { $count } lignes de notes sont laissées de côté.
}
library-data-left-out-total = { $count ->
    [one] Une ligne de totaux est laissée de côté.
   *[other] { $count } lignes de totaux sont laissées de côté.
}
library-data-left-out-heading = { $count ->
    [one] Une ligne qui répète les titres est laissée de côté.
   *[other] { $count } lignes qui répètent les titres sont laissées de côté.
}
library-data-lines = (n° { $lines })
library-data-columns-title = Colonnes
library-data-columns-words = Twiza a proposé la nature de chaque colonne d’après toutes ses valeurs. Corrigez ce qui ne va pas, et donnez aux colonnes des noms que l’on comprend.
library-data-columns-save = Enregistrer les colonnes
library-data-no-columns = Gardez au moins une colonne.
library-data-label = Nom
library-data-unit = Unité
library-data-more = Plus
library-data-description = Description
library-data-name = Nom pour les programmes :
library-data-leave-out = Ne pas publier cette colonne
library-data-unsure = À vérifier : peut se lire de deux façons
library-data-continue = Continuer
library-data-drop-draft = Abandonner cette version
library-data-drop-draft-words = Ce qui a été préparé est perdu ; ce qui est publié reste.
library-data-draft-dropped = La version en préparation est abandonnée.
library-data-quicker = Quelqu’un d’autre a enregistré avant vous. Voici ce qu’il en est ; recommencez si besoin.
library-data-saved = Enregistré.
library-data-save = Enregistrer
library-data-fault-period = La fin vient avant le début.
library-data-people = Chaque ligne parle d’une personne
library-data-people-hint = Twiza vous avertira alors des lignes où l’on pourrait reconnaître quelqu’un.
library-data-personal = Ces colonnes semblent désigner des personnes :
library-data-personal-way-out = Ne pas publier ces colonnes
library-data-personal-card = numéros de carte nationale
library-data-personal-card-like = des codes qui ressemblent à des numéros de carte nationale
library-data-personal-phone = numéros de téléphone
library-data-personal-email = adresses électroniques
library-data-personal-name = noms de personnes
library-data-personal-birth = dates de naissance
library-data-personal-address = adresses de domicile
library-data-alone = { $count ->
    [one] Une ligne est seule à avoir sa combinaison de lieux, de catégories et de réponses : qui connaît un peu cette personne pourrait la reconnaître. Laissez de côté une colonne, ou regroupez des valeurs.
   *[other] { $shown } lignes sont seules à avoir leur combinaison de lieux, de catégories et de réponses : qui connaît un peu ces personnes pourrait les reconnaître. Laissez de côté une colonne, ou regroupez des valeurs.
}
library-data-veil = Dans les lignes que moins de cinq autres partagent, laisser vides lieux, catégories et réponses
library-data-veil-hint = Personne n’est alors reconnaissable à sa combinaison. Votre fichier reste tel quel dans l’espace.
library-data-veil-first = Des lignes rares diraient de qui elles parlent : laissez vides leurs lieux, catégories et réponses, ou confirmez ci-dessous que vous les avez regardées.
library-data-is-veiled = Pour que personne ne soit reconnu, lieux, catégories et réponses sont laissés vides dans les lignes que trop peu d’autres partagent : les comptes par lieu ou par catégorie peuvent donc être un peu plus bas.
library-data-older-for-space = Ce tableau parle de personnes : ses versions antérieures ne se lisent que dans l’espace qui le tient.
library-data-rare = { $count ->
    [one] Une ligne serait laissée vide dans ces colonnes.
   *[other] { $shown } lignes seraient laissées vides dans ces colonnes.
}
library-data-looked = J’ai regardé ces colonnes : elles peuvent être publiées.
library-data-look-first = Regardez d’abord les colonnes qui semblent désigner des personnes.
library-data-card-refused = La colonne « { $column } » semble contenir des numéros de carte nationale : elle ne peut pas être publiée. Choisissez « Ne pas publier cette colonne ».
library-data-look = Les voir
library-data-note = Ce qui change dans cette version
library-data-publish = Publier
library-data-reading = Lecture du fichier
library-data-publishing = Publication des données
library-data-was-published = Les données sont publiées.
library-data-census-offer = Vous pouvez ajouter le recensement de 2024 (Haut-Commissariat au Plan, CC BY 4.0) : les communes, les provinces et les régions, prêtes à être cartographiées.
library-data-census-add = Ajouter le recensement
library-data-census-added = Le recensement est publié.
library-data-measure-published = Jeux de données publiés
library-data-measure-opened = Jeux de données ouverts à tous
