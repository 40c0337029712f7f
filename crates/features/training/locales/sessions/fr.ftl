# Sessions, présence, tests, évaluation, formateurs.

training-refused-attended = Des présences sont notées sur une demi-journée qui disparaîtrait. Gardez-la, ou corrigez d’abord les présences.

training-session-planned = en préparation
training-session-invited = invitations envoyées
training-session-cancelled = annulée
training-part-am = matin
training-part-pm = après-midi

training-noted-scan = code lu
training-noted-list = nom coché
training-noted-sheet = feuille signée
training-outcome-noted = Présence notée.
training-outcome-odd = Présence notée, mais à une heure inhabituelle pour cette demi-journée : à vérifier.
training-outcome-twice = Cette personne était déjà notée pour cette demi-journée.
training-outcome-other-session = Cette personne est inscrite dans un autre groupe, qui a une autre session.
training-outcome-left = La place de cette personne a été rendue.
training-outcome-no-half-day = La session n’a pas cette demi-journée.
training-outcome-called-off = La session a été annulée.
training-outcome-unknown = Ce code n’est celui de personne.

training-moment-before = Test avant la formation
training-moment-after = Test après la formation
training-moment-evaluation = Évaluation
training-aspect-content = Le contenu
training-aspect-trainers = Les formateurs et formatrices
training-aspect-materials = Les documents remis
training-aspect-place = Le lieu et l’organisation
training-aspect-use = L’utilité pour votre association

training-sessions = Sessions
training-sessions-none = Pas encore de session.
training-session-new = Nouvelle session
training-session-edit = Modifier
training-session-invite = Inviter les participantes et participants
training-session-invited-said = Les invitations partent.
training-session-saved = La session est enregistrée.
training-session-call-off = Annuler la session
training-session-called-off-said = La session est annulée. Toutes les personnes invitées en sont informées.
training-session-reason = Raison de l’annulation
training-session-reason-hint = Elle figure dans la lettre envoyée aux personnes invitées.
training-session-half-days = Demi-journées
training-session-half-days-hint = Une ligne par demi-journée : 2026-05-03 | 09:00 | 12:30 | 15 | Le module // الوحدة | La salle. Le quatrième champ est la pause, en minutes.
training-session-title = Titre
training-session-address = Adresse
training-session-materials = Documents remis
training-session-materials-hint = Une ligne par document : titre | adresse.
training-session-per-half-day = Indemnité par demi-journée (dirhams)
training-session-journey = Frais de déplacement (dirhams)
training-session-hours = { $minutes ->
    [0] { $hours } h de formation
   *[other] { $hours } h { $minutes } min de formation
}
training-session-people = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
training-session-attendance = Présences
training-session-calendar = Agenda (.ics)
training-session-none-noted = Personne n’a encore de place confirmée.
training-session-noted-said = Les présences sont enregistrées.
training-session-not-yet = Cette demi-journée n’a pas encore eu lieu : les cases s’ouvriront ce jour-là.
training-session-invite-hint = Chaque association reçoit l’invitation, et un rappel deux jours avant. Qui anime reçoit ses demi-journées. Le lendemain de la fin, on rappelle une fois les questions à qui n’a pas répondu.
training-session-elsewhere = notée dans une autre session
training-session-odd = À vérifier
training-session-odd-clock = L’horloge du téléphone était décalée de { $minutes } min : l’heure a été corrigée.
training-session-fault-none = Écrivez au moins une demi-journée.
training-session-fault-line = Cette ligne n’est pas écrite comme il faut : { $line }
training-session-fault-meanwhile = Quelqu’un a changé cette séance pendant que vous écriviez. Il y figure maintenant : « { $now } ». Reprenez ce qui doit en rester, puis enregistrez à nouveau.
training-session-fault-twice = Cette demi-journée figure deux fois : { $slot }
training-session-fault-empty = Cette demi-journée finit avant de commencer, ou n’est qu’une pause : { $slot }
training-session-fault-overlaps = Cette demi-journée commence avant la fin de la précédente : { $slot }
training-session-fault-many = C’est plus de demi-journées qu’une session ne peut en avoir.

training-letter-session-invited = Vous êtes invités à la session « { $title } » ({ $days }).
training-letter-session-changed = La session « { $title } » ({ $days }) a changé d’horaire ou de lieu.
training-letter-session-cancelled = La session « { $title } » ({ $days }) est annulée.
training-letter-session-coming = Rappel : la session « { $title } » commence bientôt ({ $days }).
training-letter-session-answers = La session « { $title } » ({ $days }) est terminée, et il manque encore des réponses aux questions. Quelques minutes suffisent ; aucune réponse ne porte de nom.
training-letter-teaching-asked = Vous intervenez dans la session « { $title } » ({ $days }).
training-letter-teaching-changed = Votre intervention dans la session « { $title } » ({ $days }) a changé. Voici ce qui est prévu.
training-letter-teaching-over = Votre intervention dans la session « { $title } » ({ $days }) n’est plus prévue.
training-letter-teaching-coming = Rappel : vous intervenez bientôt dans la session « { $title } » ({ $days }).
training-letter-session-calendar = À mettre dans votre agenda :

training-session-number = N°
training-session-name = Nom et prénom
training-session-signature = Signature
training-session-due = Somme due (dirhams)
training-session-sum = Total : { $amount } dirhams.
training-session-allowances = Indemnités
training-session-sheet = Feuille à signer (PDF)

training-outcome-not-yet = Cette demi-journée n’a pas encore eu lieu : rien n’est noté.

training-sessions-all = Toutes les sessions
training-session-present = { $there } présents sur { $people }
training-session-by-hand = Enregistrer
training-session-by-sheet = Enregistrer d’après la feuille signée
training-session-clash = { $name } intervient déjà ailleurs : { $when }.
training-session-clash-title = À organiser
training-session-teachers = Anime : { $names }
training-measure-half-days = demi-journées de formation suivies
training-session-phone = Noter au téléphone, même sans réseau
training-session-told-nobody = Personne n’est encore invité : annuler n’écrit à personne.

training-checkin-title = Présences à la porte
training-checkin-needs-script = Sans scripts, cochez les noms sur la page de la session :
training-checkin-present = Présents :
training-checkin-waiting = À envoyer :
training-checkin-slot = Demi-journée
training-checkin-look = Lire les codes avec la caméra
training-checkin-stop = Arrêter la caméra
training-checkin-no-camera = Ce navigateur ne lit pas les codes par la caméra : cochez les noms, ou écrivez le numéro.
training-checkin-camera = La caméra ne s’ouvre pas. Cochez les noms, ou écrivez le numéro.
training-checkin-typed = Numéro ou code
training-checkin-note = Noter
training-checkin-find = Chercher un nom
training-checkin-send = Envoyer maintenant
training-checkin-how = Comment cela marche
training-checkin-how-words = Ouvrez cette page une fois avec du réseau ; elle reste ensuite sur ce téléphone. Ce que vous notez part dès que le réseau revient, même si vous l’envoyez deux fois. La liste des noms est gardée sur ce téléphone : effacez-la à la fin, surtout s’il n’est pas à vous.
training-checkin-back = Retour à la session
training-checkin-forget = Effacer la liste de ce téléphone
training-checkin-online = Réseau : oui
training-checkin-offline = Sans réseau : tout est gardé ici
training-checkin-sending = Envoi…
training-checkin-expired = Vous n’êtes plus connectée ou connecté. Rien n’est perdu : connectez-vous, puis envoyez.
training-checkin-forbidden = Cette session n’est plus ouverte à votre compte. Rien n’est perdu : demandez à la personne qui la gère.
training-checkin-failed = L’envoi n’a pas abouti. Rien n’est perdu : cela sera envoyé plus tard.
training-checkin-storage = Ce téléphone ne garde rien (navigation privée ou mémoire pleine). Notez sur la feuille imprimée.
training-checkin-unsent = Des présences ne sont pas encore envoyées : envoyez-les avant d’effacer.
training-checkin-seen = Vu
training-checkin-kept = notée
training-checkin-already = déjà notée pour cette demi-journée
training-checkin-taken-back = note retirée
training-checkin-elsewhere = Cette personne n’est pas sur la liste de cette session. La réponse viendra avec le réseau.
training-checkin-strange = Ce n’est ni un code de participation ni un numéro de la liste.
training-checkin-somebody = Quelqu’un qui n’est pas sur la liste

