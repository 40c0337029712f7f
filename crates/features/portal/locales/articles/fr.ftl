# La rédaction : ce qui attend, les brouillons, la relecture, la traduction, la publication.

portal-articles-newsroom = Rédaction
portal-articles-board = Ce qui attend
portal-articles-board-lead = Ce que les antennes envoient, ce qui attend une deuxième lecture, une traduction ou son heure.
portal-articles-crumbs = Fil d’Ariane
portal-articles-untitled = Article sans titre
portal-articles-generated = Texte généré pour la démonstration
portal-articles-states = Où en sont les articles
portal-articles-all-states = Tous
portal-articles-all = Voir tous les articles
portal-articles-all-yours = Voir tous vos articles
portal-articles-none = La rédaction n’a encore rien écrit. Commencez par un article, ou nommez une antenne et ses reporters.
portal-articles-none-so = Aucun article dans cet état.
portal-articles-none-yours = Vous n’avez encore rien écrit. Quelques lignes et une photo suffisent pour commencer.
portal-articles-reporter-lead = Vous écrivez pour :
portal-articles-no-reporter = Vous ne faites partie d’aucune antenne ouverte. Pour écrire ici, demandez au secrétariat de vous nommer reporter.
portal-articles-first-shown = Les { $count } premiers.
portal-articles-days = { $days ->
    [0] depuis aujourd’hui
    [one] depuis { $days } jour
   *[other] depuis { $days } jours
}
portal-articles-due = Paraîtra le { $when }
portal-articles-ahead = Changements non publiés
portal-articles-stale = À mettre à jour
portal-articles-stale-count = { $count ->
    [one] Une traduction à mettre à jour
   *[other] { $count } traductions à mettre à jour
}
portal-articles-waits-review = À relire
portal-articles-waits-review-none = Personne n’attend de relecture.
portal-articles-waits-due = Paraîtront à leur heure
portal-articles-waits-due-none = Rien n’est programmé.
portal-articles-waits-stale = Traductions en retard
portal-articles-waits-stale-none = Toutes les traductions suivent leur original.
portal-articles-waits-ahead = Changements à publier
portal-articles-waits-ahead-none = Tout ce qui a été écrit est publié.
portal-articles-waits-drafts = Brouillons, du plus ancien au plus récent
portal-articles-waits-drafts-none = Aucun brouillon.
portal-articles-column-title = Titre
portal-articles-column-kind = Genre
portal-articles-column-state = État
portal-articles-column-changed = Modifié
portal-articles-new = Écrire un article
portal-articles-begin = Enregistrer le brouillon
portal-articles-begun = Le brouillon est enregistré. Ajoutez le lieu, les thèmes et les sources, puis envoyez-le à la relecture.
portal-articles-lang = Langue du texte
portal-articles-kind = Genre
portal-articles-antenna = Antenne
portal-articles-no-antenna = La rédaction, sans antenne
portal-articles-byline = Signature
portal-articles-byline-hint = Le nom sous lequel l’auteur accepte d’être lu. Laissez vide si la publication du nom peut faire courir un risque : l’antenne signe.
portal-articles-title = Titre
portal-articles-summary = Chapeau
portal-articles-summary-hint = Deux ou trois phrases : qui, quoi, où, quand. Les listes et les lettres d’information les reprennent.
portal-articles-body = Texte
portal-articles-body-hint = Une ligne vide sépare deux paragraphes.
portal-articles-help = Comment mettre en forme
portal-articles-help-lead = Quelques signes suffisent ; tout le reste est nettoyé avant d’être lu.
portal-articles-help-heading = un intertitre
portal-articles-help-strong = en gras
portal-articles-help-em = en italique
portal-articles-help-list = un point de liste
portal-articles-help-quote = une citation
portal-articles-help-link = un lien
portal-articles-help-picture = une photo de la rédaction, avec sa légende
portal-articles-text = Texte de l’article
portal-articles-translation = Traduction
portal-articles-original = Original
portal-articles-marked = Ce qui a changé depuis la traduction est marqué.
portal-articles-stale-lead = L’original a changé depuis cette traduction. Mettez-la à jour ; si elle reste juste, enregistrez-la telle quelle.
portal-articles-still-right = Rien n’a changé : la traduction a été relue et reste juste.
portal-articles-writing = Écriture n° { $number }
portal-articles-writings = { $count ->
    [one] { $count } écriture
   *[other] { $count } écritures
}
portal-articles-past = Écritures successives
portal-articles-last-saved = Dernier enregistrement :
portal-articles-save = Enregistrer
portal-articles-save-on = Enregistrer et continuer
portal-articles-saved = C’est enregistré.
portal-articles-merged = C’est enregistré. Quelqu’un d’autre avait changé d’autres passages entre-temps : les deux sont réunis.
portal-articles-meanwhile = Quelqu’un d’autre a enregistré ce texte entre-temps.
portal-articles-meanwhile-what = Vous avez changé les mêmes passages. Voici ce qui distingue votre texte du sien ; le vôtre est intact dans le formulaire. Reprenez ce qu’il faut, puis enregistrez.
portal-articles-meanwhile-about = Vous avez changé les mêmes champs. Voici ce que l’autre personne a noté ; vos choix sont intacts dans le formulaire.
portal-articles-copy-yours = Votre texte n’est pas perdu : copiez-le depuis le formulaire avant de quitter cette page.
portal-articles-not-now = Ce texte ne peut pas être changé maintenant.
portal-articles-languages = Langues
portal-articles-write-in = Modifier : { $lang }
portal-articles-translate-into = Traduire : { $lang }
portal-articles-preview = Aperçu
portal-articles-no-title = Il manque le titre.
portal-articles-no-summary = Il manque le chapeau.
portal-articles-no-body = Il manque le texte.
portal-articles-about = À propos de l’article
portal-articles-change-about = Lieu, thèmes, photo, sources…
portal-articles-place = Lieu
portal-articles-place-hint = Commune, province ou région.
portal-articles-place-which = Lequel de ces lieux ?
portal-articles-place-unknown = Aucun lieu de ce nom. Vérifiez l’orthographe, ou donnez la province.
portal-articles-place-several = Plusieurs lieux portent ce nom : choisissez le bon.
portal-articles-themes = Thèmes
portal-articles-rights = Droits concernés
portal-articles-rights-legend = Articles des conventions dont parle le texte
portal-articles-picture = Photo en tête
portal-articles-picture-none = La rédaction n’a pas encore de photo.
portal-articles-picture-without = Sans photo
portal-articles-picture-untold = Sans description
portal-articles-sources = Sources
portal-articles-sources-hint = Une par ligne : un document, une personne qui accepte d’être citée, une adresse.
portal-articles-sources-many = C’est trop : quarante sources au plus.
portal-articles-slug = Adresse
portal-articles-slug-hint = La fin de l’adresse publique. Vide, elle est tirée du titre.
portal-articles-slug-moves = L’ancienne adresse mènera à la nouvelle dès la prochaine publication.
portal-articles-slug-length = L’adresse compte de 3 à 60 caractères.
portal-articles-slug-letters = L’adresse ne peut contenir que des lettres de a à z, des chiffres et des tirets isolés.
portal-articles-slug-reserved = Cette adresse est réservée. Choisissez-en une autre.
portal-articles-next = Ce qui peut être fait
portal-articles-not-whole = Il manque le titre, le chapeau ou le texte.
portal-articles-word-for-editors = Un mot pour la rédaction
portal-articles-submit = Envoyer à la relecture
portal-articles-in-review = La rédaction relit ce texte. Pour le modifier, reprenez-le d’abord.
portal-articles-take-back = Reprendre le texte
portal-articles-give-back = Rendre avec des remarques
portal-articles-remarks = Remarques de la rédaction
portal-articles-remarks-hint = Ce qu’il faut vérifier, compléter ou couper. L’auteur les reçoit aussi par courriel.
portal-articles-remarks-needed = Dites à l’auteur ce qu’il doit reprendre : quelques mots suffisent.
portal-articles-remark-long = C’est trop long : 4 000 caractères au plus.
portal-articles-second = Demandez à une autre personne de la rédaction de le lire.
portal-articles-alone = Personne d’autre dans cette rédaction ne peut le publier : vous publiez votre propre texte, et l’historique le dit.
portal-articles-to-publication = Préparer la publication
portal-articles-publication = Publication
portal-articles-publish = Publier
portal-articles-publish-changes = Publier les changements
portal-articles-correct = Corriger ou mettre à jour
portal-articles-read = Lire comme tout le monde
portal-articles-show = Publier dans cette langue
portal-articles-show-new = Publier la dernière écriture
portal-articles-show-kept = Garder ce que les lecteurs voient aujourd’hui
portal-articles-show-hidden = Ne pas publier dans cette langue
portal-articles-hidden-since = retiré avec cette version
portal-articles-unchanged = Inchangé
portal-articles-what-changes = Ce qui change pour les lecteurs
portal-articles-why = Pourquoi ce changement ?
portal-articles-why-error = Une erreur est corrigée : les lecteurs en sont informés, avec la date
portal-articles-why-touch = Rien ne change sur le fond : traduction, photo, faute de frappe
portal-articles-correction = Correction, telle que les lecteurs la liront
portal-articles-correction-needed = Dites aux lecteurs ce qui était faux et ce qui est juste.
portal-articles-schedule = Publier plus tard
portal-articles-schedule-what = L’article paraîtra tel qu’il sera à cette heure, dans toutes ses langues complètes.
portal-articles-day = Jour
portal-articles-time = Heure
portal-articles-when-needed = Choisissez un jour et une heure à venir.
portal-articles-unschedule = Annuler la publication programmée
portal-articles-withdraw = Retirer du public
portal-articles-withdraw-what = L’adresse restera et dira que l’article a été retiré, quand et pourquoi.
portal-articles-withdraw-words = Ce que les lecteurs liront à cette adresse
portal-articles-withdraw-needed = Dites aux lecteurs pourquoi l’article est retiré (600 caractères au plus).
portal-articles-put-aside = Mettre de côté
portal-articles-restore = Reprendre comme brouillon
portal-articles-hand-over = Confier à quelqu’un d’autre
portal-articles-author = Responsable du brouillon
portal-articles-was-submitted = Le texte est parti à la relecture.
portal-articles-was-returned = Le texte est revenu à son auteur.
portal-articles-was-published = L’article est publié.
portal-articles-was-renewed = Les lecteurs voient la nouvelle version.
portal-articles-was-scheduled = L’article paraîtra le { $when }.
portal-articles-was-unscheduled = L’article ne paraîtra pas de lui-même.
portal-articles-was-withdrawn = C’est fait. Vous pouvez le reprendre à tout moment.
portal-articles-was-restored = C’est de nouveau un brouillon.
portal-articles-was-handed = Le brouillon a changé de mains.
portal-articles-history = Historique
portal-articles-by-itself = automatiquement
portal-articles-versions = Versions publiées
portal-articles-version = Version { $number }
portal-step-begun = Commencé
portal-step-imported = Repris d’un ancien site
portal-step-submitted = Envoyé à la relecture
portal-step-returned = Rendu à l’auteur
portal-step-scheduled = Publication programmée
portal-step-unscheduled = Programmation annulée
portal-step-published = Publié
portal-step-renewed = Mis à jour
portal-step-corrected = Corrigé
portal-step-withdrawn = Retiré
portal-step-restored = Repris
portal-step-handed = Confié à quelqu’un d’autre
portal-articles-refused-address = Un autre article a ou a eu cette adresse. Choisissez-en une autre.
portal-articles-refused-turn = Cela ne peut pas se faire maintenant : l’article est à une autre étape, ou ce geste revient à quelqu’un d’autre.
portal-articles-refused-own = On ne publie pas seul ce que l’on a écrit : une deuxième personne le lit d’abord.
portal-articles-refused-meanwhile = Quelqu’un d’autre a enregistré entre-temps. Rechargez la page et recommencez.
portal-articles-refused-same = Rien n’a changé.
portal-articles-refused-unfinished = L’original n’a pas encore de titre, de chapeau ou de texte.
portal-articles-refused-past = Cette heure est passée : choisissez-en une à venir.
portal-articles-refused-antenna = Cette antenne ne prend plus de reportages. Choisissez-en une autre.
portal-articles-refused-reporter = Il faut être reporter de l’antenne, ou de la rédaction.
portal-articles-antennas = Antennes
portal-articles-antennas-lead = D’où viennent les reportages, et qui les envoie.
portal-articles-antennas-none = Aucune antenne. La première peut être une seule personne dans une seule ville.
portal-articles-antenna-open = Ouvrir une antenne
portal-articles-antenna-opened = L’antenne est ouverte. Nommez ses reporters.
portal-articles-antenna-name = Nom
portal-articles-antenna-words = Présentation
portal-articles-antenna-slug = Adresse
portal-articles-antenna-slug-hint = Vide, elle est tirée du nom. Elle ne change plus ensuite.
portal-articles-antenna-said = Présentation de l’antenne
portal-articles-antenna-page = Page publique
portal-articles-antenna-keep = Reporters et réglages
portal-articles-antenna-close = Fermer l’antenne
portal-articles-antenna-reopen = Rouvrir l’antenne
portal-articles-antenna-close-what = Une antenne fermée ne prend plus de reportages ; ce qu’elle a publié reste.
portal-articles-antenna-closed = Fermée
portal-articles-reporters = Reporters
portal-articles-reporters-none = Personne n’écrit encore pour cette antenne.
portal-articles-reporters-all = Tous les membres de l’espace écrivent déjà pour cette antenne.
portal-articles-reporter-count = { $count ->
    [0] Aucun reporter
    [one] { $count } reporter
   *[other] { $count } reporters
}
portal-articles-reporter-name = Nommer reporter
portal-articles-reporter-hint = Un membre de l’espace. Il écrit et envoie ses propres textes ; il ne voit pas ceux des autres.
portal-articles-reporter-add = Nommer
portal-articles-reporter-end = Mettre fin
portal-articles-reporter-named = C’est fait : cette personne peut écrire pour l’antenne.
portal-articles-reporter-ended = C’est fait : ce qu’elle a écrit reste.
portal-articles-letter-published-subject = Publié : { $title }
portal-articles-letter-published =
    Votre texte « { $title } » est publié. Merci.
    Vous pouvez le relire ici, et signaler une erreur à la rédaction :
    { $link }
portal-articles-letter-returned-subject = À reprendre : { $title }
portal-articles-letter-returned =
    La rédaction vous rend « { $title } » avec ces remarques :

    { $remarks }

    Pour le reprendre :
    { $link }
