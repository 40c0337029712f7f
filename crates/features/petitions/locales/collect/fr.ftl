# La collecte là où il n’y a pas de réseau ou pas d’écran : porte à porte et papier.
petition-collect-title = Collecte sur le terrain
petition-collect-crumbs = Où vous êtes
petition-collect-doorstep = Porte à porte
petition-collect-doorstep-lead = Une page qui reste sur le téléphone d’un bénévole et recueille les signatures sans réseau. Ouvrez-la une fois avec du réseau ; ensuite, elle s’ouvre partout. Chaque signature est chiffrée aussitôt sur le téléphone, et envoyée quand le réseau revient.
petition-collect-doorstep-open = Ouvrir le porte à porte
petition-collect-paper = Sur papier
petition-collect-paper-how = Imprimez des feuilles numérotées dans la forme officielle, faites-les signer, puis saisissez-les deux fois, par deux personnes. Les lignes lues de la même façon comptent aussitôt ; les autres sont rapprochées.
petition-collect-needs-script = Le porte à porte a besoin des scripts du navigateur. Sans eux, imprimez des feuilles de signatures.

petition-collect-door-closed = Cette pétition ne recueille pas de signatures en ce moment : ce que vous enverriez serait refusé.
petition-collect-door-begin = Recueillir une signature
petition-collect-door-send = Envoyer maintenant
petition-collect-door-waiting = { $count ->
    [0] Rien n’attend sur ce téléphone
    [one] { $count } signature sur ce téléphone, pas encore envoyée
   *[other] { $count } signatures sur ce téléphone, pas encore envoyées
}
petition-collect-door-sent = { $count ->
    [one] { $count } déjà envoyée et comptée
   *[other] { $count } déjà envoyées et comptées
}
petition-collect-door-refused = Refusées
petition-collect-door-refused-lead = Le téléphone ne peut plus les lire : elles sont chiffrées. Le numéro d’ordre et l’heure disent de laquelle il s’agit.
petition-collect-door-how = Comment faire
petition-collect-door-how-words = Lisez la pétition et le consentement à voix haute. Remplissez avec la personne, carte en main, puis tendez-lui le téléphone pour signer. Après chaque signature, l’écran ne montre plus rien de personne. Envoyez dès que vous avez du réseau, et gardez cette page ouverte jusqu’à ce que rien n’attende.
petition-collect-door-leave = Quitter le porte à porte
petition-collect-door-person = Une signature
petition-collect-door-aloud = À lire à voix haute
petition-collect-door-consent = Vos données servent seulement à cette pétition : { $organisation } les garde chiffrées, les remet à l’autorité saisie avec la liste de soutien, puis les efface. Vous pouvez retirer votre signature jusqu’au dépôt, et demander à voir ou à corriger vos données (loi 09-08).
petition-collect-door-agrees = La personne a entendu ce texte et elle est d’accord
petition-collect-door-keep = Garder la signature
petition-collect-door-drop = Abandonner
petition-collect-door-draw = Signez avec le doigt dans le cadre.
petition-collect-door-wipe = Effacer le dessin
petition-collect-door-typed = La personne ne peut pas dessiner : son nom, écrit plus haut, vaut signature
petition-collect-door-thanks = Merci
petition-collect-door-thanks-words = La signature est gardée et chiffrée. Ce téléphone ne peut plus la montrer.
petition-collect-door-next = Personne suivante
petition-collect-door-home = Revenir au début
petition-collect-door-online = Réseau disponible
petition-collect-door-offline = Pas de réseau : la collecte continue
petition-collect-door-sending = Envoi en cours…
petition-collect-door-expired = Votre session est terminée. Tout est gardé sur ce téléphone : connectez-vous, puis revenez ici pour envoyer.
petition-collect-door-failed = L’envoi n’a pas abouti. Tout est gardé sur ce téléphone ; réessayez quand le réseau est meilleur.
petition-collect-door-forbidden = Votre compte n’a pas, ou n’a plus, le droit d’envoyer pour cette pétition. Tout est gardé ; parlez-en à la personne qui coordonne la collecte.
petition-collect-door-storage = Ce téléphone n’a pas pu garder la page ou la signature. Libérez de la place ou quittez la navigation privée avant de continuer.
petition-collect-door-again = Renvoyer
petition-collect-door-acknowledge = J’ai noté, effacer
petition-collect-door-envelope = Signature n°
petition-collect-outcome-signed-already = Cette personne avait déjà signé. Sa signature est comptée une fois.
petition-collect-outcome-not-taken = Le numéro de carte figure déjà dans la liste avec une autre date de validité. Revoyez la carte avec la personne.
petition-collect-outcome-wrong-field = Un champ n’a pas été accepté ; il faut recommencer avec la personne :
petition-collect-outcome-closed = La collecte était terminée quand la signature est arrivée : elle ne compte pas.
petition-collect-outcome-unreadable = L’enveloppe n’a pas pu être ouverte. Rechargez la page avec du réseau, puis recommencez avec la personne.
petition-collect-received = Cette enveloppe a déjà été reçue.

petition-collect-choose = Choisir
petition-collect-abroad = À l’étranger
petition-collect-field = Champ
petition-collect-field-given = Prénom
petition-collect-field-family = Nom
petition-collect-field-number = Numéro de la carte nationale (CNIE)
petition-collect-field-expires-on = Date de fin de validité de la carte
petition-collect-field-address = Adresse de résidence
petition-collect-field-province = Province ou préfecture
petition-collect-field-commune = Commune de résidence
petition-collect-field-birth-place = Lieu de naissance
petition-collect-field-roll-number = Numéro d’inscription sur les listes électorales
petition-collect-field-contact = Courriel ou téléphone
petition-collect-field-mark = Signature
petition-collect-fault-missing = À remplir.
petition-collect-fault-long = C’est trop long.
petition-collect-fault-shape = Cela n’a pas la forme attendue.
petition-collect-fault-number = Une ou deux lettres, puis des chiffres, comme sur la carte.
petition-collect-fault-card = Une date à venir : la carte doit être valide.
petition-collect-fault-expired = La carte n’était plus valide.
petition-collect-fault-commune = Choisissez la commune. Si plusieurs portent ce nom, ajoutez la province après une virgule ; « abroad » pour l’étranger.
petition-collect-fault-place = Choisissez la province et la commune.
petition-collect-fault-contact = Une adresse de courriel, ou un numéro de téléphone.
petition-collect-fault-mark = Il manque la signature.
petition-collect-fault-consent = Sans l’accord de la personne, rien n’est gardé.

petition-collect-sheets = Feuilles
petition-collect-no-sheets = Aucune feuille n’est encore imprimée.
petition-collect-sheet-number = Feuille n° { $number }
petition-collect-sheet-printed = Imprimées
petition-collect-sheet-out = Sorties
petition-collect-sheet-keyed-once = Saisies une fois
petition-collect-sheet-keyed-twice = À rapprocher
petition-collect-sheet-settled = Réglées
petition-collect-sheet-void = Annulées
petition-collect-sheet-struck = Cette feuille est annulée : elle ne compte pas.
petition-collect-column-sheet = Feuille
petition-collect-column-state = État
petition-collect-column-commune = Commune
petition-collect-column-next = À faire
petition-collect-column-line = Ligne
petition-collect-column-outcome = Résultat
petition-collect-print = Imprimer des feuilles
petition-collect-print-count = Nombre de feuilles
petition-collect-print-lang = Langue
petition-collect-print-commune-hint = Si toutes sont signées dans une même commune.
petition-collect-print-most = { $most } feuilles au plus à la fois, dix lignes par feuille.
petition-collect-print-do = Numéroter et imprimer
petition-collect-print-draft = Une feuille s’imprime quand la collecte est ouverte : le texte ne change plus.
petition-collect-print-open = Ouvrir le PDF
petition-collect-printed = Les feuilles { $first } à { $last } sont numérotées.
petition-collect-printed-on = Imprimée le { $date }
petition-collect-give-out = Remise à un bénévole
petition-collect-take-back = Rentrée, pas encore saisie
petition-collect-strike = Perdue ou abîmée : l’annuler
petition-collect-restore = Retrouvée : la remettre
petition-collect-where = Où est cette feuille ?
petition-collect-placed-said = C’est noté.

petition-collect-key-first = Saisir
petition-collect-key-second = Saisir une seconde fois
petition-collect-keying-title = Saisie de la feuille n° { $number }
petition-collect-keying-pass = { $pass ->
    [1] Première saisie
   *[other] Seconde saisie, sans voir la première
}
petition-collect-keying-how = Écrivez ce qui est sur le papier, ligne par ligne. Laissez vides les lignes vides. Cochez la case quand une ligne est barrée, illisible ou incomplète.
petition-collect-keying-save = Enregistrer la feuille
petition-collect-same-hand = Vous avez fait la première saisie. La seconde doit être faite par une autre personne.
petition-collect-keyed-already = Cette feuille a déjà été saisie deux fois.
petition-collect-keyed-once-said = Première saisie enregistrée. Une autre personne fait la seconde.
petition-collect-keyed-twice-said = Feuille saisie deux fois : les lignes qui concordent sont comptées.
petition-collect-keyed-stalled = La pétition ne recueille pas de signatures en ce moment. La saisie est gardée ; comparez de nouveau quand la collecte sera rouverte.
petition-collect-back-to-sheet = Revenir à la feuille
petition-collect-line-number = Ligne { $line }
petition-collect-line-is-void = Ligne barrée, illisible ou incomplète
petition-collect-lines = Lignes
petition-collect-line-signed = Comptée
petition-collect-line-signed-already = Avait déjà signé
petition-collect-line-not-taken = Numéro déjà présent avec une autre date
petition-collect-line-differs = À rapprocher
petition-collect-line-void = Inutilisable
petition-collect-line-empty = Vide

petition-collect-reconcile = Rapprocher
petition-collect-reconcile-title = Rapprochement de la feuille n° { $number }
petition-collect-reconcile-lead = Deux personnes ont lu ces lignes autrement. Comparez avec la feuille et choisissez. Chaque ouverture de cette page est inscrite au journal.
petition-collect-reconcile-none = Il n’y a plus rien à rapprocher sur cette feuille.
petition-collect-reconcile-save = Enregistrer les choix
petition-collect-reconcile-cleared = Des lignes diffèrent. Une personne habilitée à voir les soutiens doit les rapprocher.
petition-collect-first = 1re saisie
petition-collect-second = 2de saisie
petition-collect-differs = diffère
petition-collect-choice = Que faut-il retenir ?
petition-collect-choice-later = Décider plus tard
petition-collect-choice-first = La première saisie
petition-collect-choice-second = La seconde saisie
petition-collect-choice-corrected = Ce que je corrige ci-dessous
petition-collect-choice-void = Rien : la ligne est inutilisable
petition-collect-correct = Corriger
petition-collect-settled-said = La feuille est réglée. Ce qui avait été saisi est effacé.
petition-collect-compared-said = C’est enregistré.
petition-collect-waits = Des lignes concordantes attendent d’être comptées.
petition-collect-compare = Comparer de nouveau

petition-collect-scans = Numérisations
petition-collect-scans-lead = Gardées chiffrées ; seules les personnes habilitées les ouvrent, et chaque ouverture est inscrite au journal.
petition-collect-scan-file = Photo ou PDF de la feuille
petition-collect-scan-hint = JPEG, PNG ou PDF, 10 Mo au plus.
petition-collect-scan-add = Joindre
petition-collect-scan-added = La numérisation est jointe, chiffrée.
petition-collect-scan-none = Choisissez un fichier.
petition-collect-scan-large = Le fichier dépasse 10 Mo. Réduisez-le et recommencez.
petition-collect-scan-kind = Ce fichier n’est ni une image JPEG ou PNG, ni un PDF.
petition-collect-scan-many = Cette feuille a déjà quatre numérisations.
petition-collect-scan-of = { $kind }, jointe le { $date }

# La feuille imprimée
petition-collect-sheet-heading = Pétition adressée à : { $authority }
petition-collect-sheet-filed = Date de présentation de la pétition :
petition-collect-sheet-object = Objet de la pétition :
petition-collect-sheet-name = Liste de soutien de la pétition
petition-collect-sheet-commune = Commune : { $commune }
petition-collect-sheet-line = N°
petition-collect-sheet-names = Prénom et nom des soutiens
petition-collect-sheet-card = N° de la carte nationale d’identité électronique
petition-collect-sheet-expires = Date de fin de validité de la carte
petition-collect-sheet-address = Adresse de résidence
petition-collect-sheet-roll = N° d’inscription sur les listes électorales générales
petition-collect-sheet-rights = Les soutiens de la pétition doivent jouir de leurs droits civils et politiques.
petition-collect-sheet-privacy = Loi 09-08 : { $organisation } recueille ces données pour cette pétition seulement, les garde chiffrées, les remet à l’autorité saisie, puis les efface. Chacun peut retirer sa signature jusqu’au dépôt.
petition-collect-sheet-code = Pour la saisie
