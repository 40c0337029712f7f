toolkit-crumbs = Chemin
toolkit-save = Enregistrer
toolkit-later = Plus tard
toolkit-go-on = Continuer
toolkit-measure-spaces = Associations équipées d’un espace
toolkit-measure-filings = Déclarations déposées
toolkit-measure-in-time = Déclarations déposées à temps
toolkit-measure-documents = Documents préparés
toolkit-refused-link = Ce lien n’est plus valable. Demandez-en un autre à qui vous l’a envoyé.
toolkit-refused-housed = Cette association a déjà son espace.
toolkit-refused-administered = Quelqu’un administre cet espace : il ne peut pas être remis.
toolkit-refused-early = Ce lien ne peut pas encore servir : qui administre l’espace peut encore s’y opposer.
toolkit-refused-claimed = Une remise est déjà en cours. Retirez-la d’abord.
toolkit-refused-out-of-turn = Cette étape ne suit pas l’état de l’obligation. Rechargez la page.
toolkit-refused-overtaken = Quelqu’un l’a fait à l’instant. Rechargez la page.
toolkit-refused-seated = Le bureau est déjà enregistré : changez-le dans les instances.
toolkit-fault-future = Ce jour n’est pas encore venu.
toolkit-fault-before = Ce jour vient avant ce dont il s’agit.
toolkit-fault-email = Cette adresse de courriel n’est pas complète.
toolkit-fault-nobody = Indiquez au moins une personne du bureau.
toolkit-fault-money = Écrivez un montant en dirhams, par exemple 12500 ou 12500,50.
toolkit-fault-large = Ce fichier dépasse 8 Mo.
toolkit-fault-kind = Seuls les PDF, JPEG et PNG sont acceptés.
toolkit-fault-sums = La ligne { $line } n’a pas la forme « objet = montant ».
toolkit-open-title = Ouvrir l’espace de votre association
toolkit-open-lead = { $programme } vous invite à ouvrir l’espace de votre association : ses membres, ses instances, ses documents et son calendrier légal, chez vous.
toolkit-open-as = Vous l’administrerez sous le nom de
toolkit-open-guardian = Le programme verra si l’espace est actif et si des délais passent, rien d’autre. Vous pourrez y mettre fin quand vous voudrez.
toolkit-open-do = Ouvrir notre espace
toolkit-open-done = L’espace est ouvert. Dites maintenant qui siège au bureau.
toolkit-field-slug = Nom court, dans l’adresse
toolkit-field-slug-hint = Lettres latines sans accent, chiffres et tirets.
toolkit-field-person = Votre nom
toolkit-field-login = Nom de connexion ou courriel
toolkit-field-login-hint = Vous le taperez pour vous connecter.
toolkit-field-password = Mot de passe
toolkit-field-password-hint = Au moins dix caractères ; quatre mots sans suite font un bon mot de passe.
toolkit-field-name = Prénom et nom
toolkit-field-email = Courriel
toolkit-field-phone = Téléphone
toolkit-field-elected = Le bureau siège depuis le
toolkit-field-elected-hint = Le jour de l’assemblée qui l’a élu.
toolkit-bureau-title = Votre bureau
toolkit-bureau-lead = Écrivez les noms que vous connaissez ; les sièges vides se remplissent plus tard. Avec un courriel, la personne reçoit son lien pour entrer.
toolkit-bureau-me = C’est moi
toolkit-bureau-do = Enregistrer le bureau et inviter
toolkit-bureau-done = { $count ->
    [0] Le bureau est enregistré.
    [one] Le bureau est enregistré et une invitation est partie.
   *[other] Le bureau est enregistré et { $count } invitations sont parties.
    }
toolkit-bureau-links-title = Liens à remettre
toolkit-bureau-links = Le bureau est enregistré. Ces liens ne se montrent qu’une fois : remettez chacun à la personne.
toolkit-office-president = Présidence
toolkit-office-vice-president = Vice-présidence
toolkit-office-secretary = Secrétariat général
toolkit-office-deputy-secretary = Secrétariat général adjoint
toolkit-office-treasurer = Trésorerie
toolkit-office-deputy-treasurer = Trésorerie adjointe
toolkit-office-adviser = Conseil
toolkit-office-member = Membre
toolkit-start-title = Boîte à outils
toolkit-start-lead = Ce que l’association a déjà, et ce qui vient ensuite. Rien ne se demande deux fois.
toolkit-start-done = { $done } sur { $all } prêts
toolkit-step-members = Membres
toolkit-step-members-count = { $count ->
    [one] Une personne entre dans l’espace. Invitez les autres.
   *[other] { $count } personnes entrent dans l’espace.
    }
toolkit-step-bureau = Bureau
toolkit-step-bureau-words = Qui siège, depuis quand, et ce que la déclaration en dit.
toolkit-step-dossier = L’association
toolkit-step-dossier-words = Siège, objet, récépissé, dates des statuts : chaque document s’en sert.
toolkit-step-duties = Calendrier légal
toolkit-step-duties-next = Prochaine échéance : { $date }. { $count ->
    [0] Rien n’est en retard.
    [one] Une échéance est passée.
   *[other] { $count } échéances sont passées.
    }
toolkit-step-duties-none = { $count ->
    [0] Aucune échéance pour l’instant.
    [one] Une échéance est passée.
   *[other] { $count } échéances sont passées.
    }
toolkit-step-calendar = Dans vos téléphones
toolkit-step-calendar-words = Une adresse secrète met les échéances dans l’agenda du bureau.
toolkit-step-papers = Documents
toolkit-step-papers-words = Statuts, procès-verbaux, budget, procédures : ils se remplissent d’eux-mêmes.
toolkit-step-done = Prêt
toolkit-step-todo = À faire
toolkit-models-title = Modèles
toolkit-models-lead = Des textes à reprendre et à adapter, en français et en arabe.
toolkit-models-all = Voir tous les modèles
toolkit-guardians-title = Qui veille sur cet espace
toolkit-guardians-words = On y voit si l’espace est actif, s’il est administré et si des délais passent. Ni noms, ni documents.
toolkit-guardians-end = Y mettre fin
toolkit-guardians-sure = Ce programme ne verra plus rien et ne pourra plus vous aider à retrouver l’accès. Continuer ?
toolkit-guardians-ended = Ce programme ne veille plus sur votre espace.
toolkit-claim-title = Reprendre l’espace de votre association
toolkit-claim-lead = Le secrétariat du programme a vu la preuve que vous êtes du bureau. Vous allez administrer cet espace.
toolkit-claim-early = Quelqu’un administre encore l’espace et peut s’y opposer. Revenez avec ce lien après : { $when }.
toolkit-claim-told = La remise reste inscrite au journal de l’espace ; tous ses membres la voient.
toolkit-claim-do = Reprendre l’espace
toolkit-claim-done = Vous administrez l’espace. Voyez d’abord qui y entre.
toolkit-claim-waits = Une remise de cet espace est demandée ({ $proof } du { $date }). Elle prend effet à partir de : { $when }, sauf si vous l’arrêtez.
toolkit-claim-stop = Arrêter la remise
toolkit-claim-stopped = La remise est arrêtée.
toolkit-claim-past = Cet espace a été remis sur preuve ({ $proof } du { $date }).
toolkit-proof-minutes = procès-verbal de l’assemblée
toolkit-proof-receipt = récépissé avec la liste du bureau
toolkit-proof-letter = lettre signée du bureau
toolkit-dossier-title = L’association, pour ses papiers
toolkit-dossier-lead = Dites-le une fois : lettres, procès-verbaux et modèles s’en remplissent, dans les deux langues.
toolkit-dossier-sealed = Ces données sont scellées ; le secrétariat de l’association les voit, et personne d’autre.
toolkit-dossier-who = Qui elle est
toolkit-dossier-law = Devant l’autorité
toolkit-dossier-statutes = Ce que disent ses statuts
toolkit-dossier-saved = C’est enregistré ; le calendrier s’en sert.
toolkit-field-legal-name = Nom dans les statuts
toolkit-field-object = Objet
toolkit-field-seat = Adresse du siège
toolkit-field-town = Ville ou commune
toolkit-field-authority = Autorité locale qui reçoit vos déclarations
toolkit-field-founded = Assemblée constitutive
toolkit-field-receipt = Numéro du dernier récépissé
toolkit-field-receipt-on = Date du récépissé
toolkit-field-change-day = Déclaration annuelle : jour
toolkit-field-change-hint = Le jour où les statuts demandent de déclarer que rien n’a changé.
toolkit-field-change-month = Mois
toolkit-field-assembly-months = Mois entre deux assemblées ordinaires
toolkit-field-last-assembly = Dernière assemblée ordinaire
toolkit-field-term-years = Durée du mandat du bureau, en années
toolkit-field-fee = Cotisation annuelle, en dirhams
toolkit-field-subsidised = L’association reçoit de l’argent public
toolkit-officers-title = Membres du bureau
toolkit-officers-lead = Le tableau que la loi demande avec chaque déclaration.
toolkit-officers-sealed = Scellé : seul le secrétariat de l’association l’ouvre, et chaque dossier préparé est inscrit au journal.
toolkit-officers-none = Le bureau n’est pas encore enregistré dans les instances.
toolkit-officers-whole = Complet
toolkit-officers-missing = { $count ->
    [one] Il manque une colonne
   *[other] Il manque { $count } colonnes
    }
toolkit-officers-bodies = Changer qui siège
toolkit-officers-no-card = Ne notez pas le numéro de la carte d’identité : sa copie s’ajoute au dossier sur papier.
toolkit-officers-saved = C’est enregistré.
toolkit-officers-erase = Effacer ces données
toolkit-officers-erase-sure = Ces données sont effacées pour toujours. Continuer ?
toolkit-officers-erased = Les données sont effacées.
toolkit-officer-name = Nom et prénom
toolkit-officer-office = Fonction
toolkit-officer-nationality = Nationalité
toolkit-officer-birth = Date et lieu de naissance
toolkit-officer-born-on = Date de naissance
toolkit-officer-born-at = Lieu de naissance
toolkit-officer-profession = Profession
toolkit-officer-domicile = Domicile
toolkit-officer-signature = Signature
toolkit-houses-title = Associations équipées
toolkit-houses-lead = Qui est actif, qui n’a plus d’administration, où des délais passent.
toolkit-houses-open = Voir les associations
toolkit-houses-filter = Montrer
toolkit-houses-show-all = Toutes
toolkit-houses-show-orphaned = Sans administration
toolkit-houses-show-late = En retard
toolkit-houses-show-silent = Silencieuses
toolkit-houses-search = Nom d’une association
toolkit-houses-none = Aucune association ici.
toolkit-houses-name = Association
toolkit-houses-opened = Ouverte le
toolkit-houses-active = Dernière activité
toolkit-houses-administrator = Administration
toolkit-houses-overdue = Délais passés
toolkit-houses-next = Prochaine échéance
toolkit-houses-silent = Silencieuse
toolkit-houses-orphaned = Personne
toolkit-houses-administered = Oui
toolkit-houses-claimed = Remise en cours
toolkit-houses-hand-over = Remettre
toolkit-houses-silent-words = Silencieuse : personne n’y a rien fait depuis { $days } jours. Sans administration : personne n’administre, ou rien depuis autant de jours.
toolkit-houses-nothing-else = Cette liste ne connaît que des dates et des comptes. Elle ne montre ni membres, ni documents, ni déclarations.
toolkit-offers-title = Liens envoyés
toolkit-offers-new = Inviter des associations
toolkit-offers-lead = Choisissez des associations de l’annuaire. Chacune reçoit son lien par lettre si vous avez noté son courriel ; sinon il se montre une fois.
toolkit-offers-search = Nom d’une association
toolkit-offers-place = Région ou province
toolkit-offers-everywhere = Partout
toolkit-offers-everybody = Inviter toutes celles de cette liste
toolkit-offers-everybody-words = Un lien part par courriel à chaque association que la recherche trouve, sur toutes les pages, si elle a une adresse, n’a pas encore d’espace et n’attend pas déjà un lien : au plus 300 à la fois.
toolkit-offers-everybody-sure = Envoyer un lien à toutes les associations que la recherche trouve ?
toolkit-offers-sent-all = { $count ->
    [0] Aucun lien n’est parti.
    [one] Un lien est parti.
   *[other] { $count } liens sont partis.
} { $without ->
    [0] { "" }
    [one] Une association n’a pas d’adresse : cochez-la pour que son lien se montre.
   *[other] { $without } associations n’ont pas d’adresse : cochez-les pour que leurs liens se montrent.
} { $more ->
    [yes] Il en reste : invitez de nouveau.
   *[no] { "" }
}
toolkit-offers-choose = Associations
toolkit-offers-nobody = Aucune association de ce nom ici. Cherchez un seul mot de son nom, ou partout ; si elle n’est pas dans l’annuaire, ajoutez-l’y d’abord.
toolkit-offers-housed = a déjà son espace
toolkit-offers-do = Envoyer les liens
toolkit-offers-fault-none = Cochez au moins une association.
toolkit-offers-sent = { $count ->
    [one] Un lien est parti.
   *[other] { $count } liens sont partis.
    } { $housed ->
    [0] { "" }
    [one] Une association avait déjà son espace.
   *[other] { $housed } associations avaient déjà leur espace.
    }
toolkit-offers-links-title = Liens à remettre aux associations
toolkit-offers-links = Ces liens ne se montrent qu’une fois : remettez chacun à son association. Partis par lettre : { $sent }. Montrés ici : { $count }.
toolkit-offers-made = Fait le
toolkit-offers-state = État
toolkit-offers-act = Agir
toolkit-offers-opened = Espace ouvert
toolkit-offers-withdrawn = Retiré
toolkit-offers-waits = En attente
toolkit-offers-expired = Expiré
toolkit-offers-withdraw = Retirer
toolkit-offers-taken-back = Le lien est retiré.
toolkit-offers-none = Aucun lien n’a encore été envoyé.
toolkit-handover-title = Remettre un espace à son bureau
toolkit-handover-lead = Quelqu’un du bureau s’est présenté avec une preuve. Notez-la : la personne recevra un lien, et vous ne verrez rien de l’espace.
toolkit-handover-waits = Un compte administre encore cet espace : il est averti, et le lien ne servira qu’après { $days } jours.
toolkit-handover-open = Un lien attend depuis le { $date }, valable jusqu’au { $until }.
toolkit-handover-name = Nom de la personne
toolkit-handover-office = Sa fonction au bureau
toolkit-handover-proof = Preuve montrée
toolkit-handover-proof-on = Date de la preuve
toolkit-handover-words = Ce que vous avez vu
toolkit-handover-words-hint = Numéro, cachet, signatures. Scellé : seul l’espace remis peut le lire.
toolkit-handover-email = Courriel de la personne
toolkit-handover-email-hint = Sans courriel, le lien se montre une fois, à remettre en main propre.
toolkit-handover-do = Préparer le lien
toolkit-handover-link = Ce lien ne se montre qu’une fois : remettez-le en main propre.
toolkit-handover-sent = Le lien est parti.
toolkit-handover-withdrawn = La remise est retirée.
toolkit-letter-offer-subject = Ouvrez l’espace de { $association }
toolkit-letter-offer = { $programme } vous invite à ouvrir l’espace de { $association }. Ce lien est pour votre association et sert une fois, pendant soixante jours :
    { $link }
toolkit-letter-member-subject = Votre lien vers l’espace de { $association }
toolkit-letter-member = Bonjour { $person }, le bureau de { $association } vous ouvre son espace. Ce lien est pour vous et sert une fois, pendant quatorze jours :
    { $link }
toolkit-letter-claim-subject = Reprendre l’espace de { $association }
toolkit-letter-claim = Le secrétariat de { $programme } a vu votre preuve. Ce lien vous fait administrer l’espace de { $association }. Si un compte l’administre encore, il sert après { $days } jours :
    { $link }
toolkit-letter-warning-subject = On demande la remise de l’espace de { $association }
toolkit-letter-warning = Vous administrez l’espace de { $association }. Quelqu’un du bureau demande à le reprendre par { $programme }. Sans réponse de votre part sous { $days } jours, il sera remis. Pour l’arrêter :
    { $link }
