# Signer une pétition, le reçu, le retrait.
petition-signing-list-lead = Les pétitions et motions ouvertes aux signatures, et ce qu’elles deviennent.
petition-signing-list-empty = Aucune pétition n’est ouverte pour le moment.

petition-signing-to = Adressée à :
petition-signing-and = {" et "}
petition-signing-count = Signatures recueillies
petition-signing-of = { $needed ->
    [one] sur { $shown } signature nécessaire
   *[other] sur { $shown } signatures nécessaires
}
petition-signing-of-needed = { $count ->
    [one] { $shown } signature sur { $needed } nécessaires
   *[other] { $shown } signatures sur { $needed } nécessaires
}
petition-signing-missing = { $count ->
    [one] Il manque encore { $shown } signature.
   *[other] Il manque encore { $shown } signatures.
}
petition-signing-missing-provinces = { $count ->
    [one] Le total est atteint ; une province ou préfecture n’a pas encore sa part.
   *[other] Le total est atteint ; { $count } provinces ou préfectures n’ont pas encore leur part.
}
petition-signing-reached = Le nombre exigé est atteint. Chaque signature de plus donne du poids.
petition-signing-until = Signatures jusqu’au { $day }.
petition-signing-ended = Elle ne recueille plus de signatures. Vous pouvez suivre ici ce qu’elle devient.

petition-signing-sign = Signer
petition-signing-sign-button = Je signe
petition-signing-given = Prénom
petition-signing-family = Nom de famille
petition-signing-number = Numéro de la carte nationale (CNIE)
petition-signing-number-hint = Comme sur la carte, par exemple AB123456. Il est chiffré et jamais publié.
petition-signing-number-ending = se termine par { $ending }
petition-signing-expires-on = Carte valable jusqu’au
petition-signing-expires-on-hint = La date imprimée sur la carte : jour, mois, année.
petition-signing-day = Jour
petition-signing-month = Mois
petition-signing-year = Année
petition-signing-birth-place = Lieu de naissance
petition-signing-address = Adresse
petition-signing-commune = Commune où vous habitez
petition-signing-commune-hint = Tapez les premières lettres, puis choisissez.
petition-signing-commune-of = { $commune } (province ou préfecture : { $province })
petition-signing-which-commune = Laquelle ?
petition-signing-abroad = J’habite à l’étranger
petition-signing-roll-number = Numéro sur les listes électorales
petition-signing-roll-number-hint = Si vous le connaissez : il est sur votre carte d’électeur.
petition-signing-contact = E-mail ou téléphone
petition-signing-contact-mail = E-mail
petition-signing-contact-phone = Téléphone
petition-signing-contact-confirm = Vous y recevez un lien : votre signature compte quand vous l’avez ouvert et confirmé.
petition-signing-contact-receipt = Seulement pour vous envoyer votre reçu.
petition-signing-contact-once = Pour que chaque personne ne signe qu’une fois. Il n’est jamais publié.
petition-signing-mark = Signature
petition-signing-mark-hint = Écrivez votre nom en guise de signature.
petition-signing-draw = Signez avec le doigt, ou écrivez votre nom ci-dessous.
petition-signing-clear = Effacer
petition-signing-mark-typed = écrite
petition-signing-mark-drawn = dessinée
petition-signing-mark-sheet = sur une feuille
petition-signing-consent = J’ai lu la demande et je la soutiens. J’accepte que ces informations servent à cette pétition, et à rien d’autre.
petition-signing-privacy-link = Ce que deviennent mes informations
petition-signing-working = Votre téléphone prépare l’envoi…
petition-signing-why = Pourquoi ces informations ?
petition-signing-to-verify = à vérifier

petition-signing-fault-name = Écrivez le nom en lettres, comme sur la carte.
petition-signing-fault-number = Ce n’est pas un numéro de carte nationale : une ou deux lettres, puis des chiffres, par exemple AB123456.
petition-signing-fault-expired = Cette carte n’est plus valable : la loi demande une carte en cours de validité.
petition-signing-fault-far = Cette date est trop lointaine. Regardez l’année sur la carte.
petition-signing-fault-no-commune = Nous ne trouvons pas cette commune. Essayez une autre orthographe, en français ou en arabe.
petition-signing-fault-which-commune = Choisissez votre commune dans la liste ci-dessous.
petition-signing-fault-contact = Ce n’est ni une adresse e-mail ni un numéro de téléphone. Exemples : nom@exemple.ma, 06 12 34 56 78.
petition-signing-fault-no-post = La confirmation ne peut pas être envoyée à ce contact. Essayez avec l’autre moyen : e-mail ou téléphone.
petition-signing-fault-drawing = Le dessin est trop court ou trop long. Effacez-le et recommencez, ou écrivez votre nom.
petition-signing-fault-mark = Signez : dessinez votre signature ou écrivez votre nom.
petition-signing-fault-consent = Cochez cette case pour signer.
petition-signing-work-stale = Cette page était ouverte depuis longtemps. Tout est resté rempli : touchez encore une fois « Je signe ».
petition-signing-work-hasty = C’était très rapide. Relisez vos informations, puis touchez encore une fois « Je signe ».
petition-signing-work-more = Beaucoup de signatures arrivent de votre réseau. Touchez encore une fois « Je signe » : votre téléphone travaillera quelques secondes de plus.
petition-signing-work-crowded = Beaucoup de signatures arrivent de votre réseau sans JavaScript. Laissez un e-mail ou un téléphone pour confirmer, activez JavaScript, ou revenez dans quelques minutes.
petition-signing-letters-many = Plusieurs messages viennent déjà d’être envoyés à ce contact. Ouvrez le dernier, ou réessayez dans quelques minutes.

petition-signing-reasons = Pourquoi
petition-signing-aims = Dans quel but
petition-signing-choices = Ce que la motion propose
petition-signing-carried = Qui la porte
petition-signing-next = Ce qui se passe ensuite
petition-signing-check = Vérifier le compte
petition-signing-check-words = Chaque signature entre dans un registre public, sans aucun nom. Personne ne peut en ajouter ni en enlever sans que cela se voie.
petition-signing-check-link = Comment vérifier le registre

petition-signing-privacy = Ce que deviennent vos informations
petition-signing-privacy-purpose = À quoi elles servent
petition-signing-privacy-purpose-words = À soutenir cette pétition, et à rien d’autre : ni publicité, ni fichier, ni revente.
petition-signing-privacy-who = Qui les voit
petition-signing-privacy-who-words = Les personnes qui préparent le dépôt ; chaque consultation est enregistrée. Destinataires de la liste :
petition-signing-privacy-public = Ce qui est public
petition-signing-privacy-public-words = Le nombre de signatures par province, et un code illisible pour chacune. Jamais votre nom, votre numéro ou votre adresse.
petition-signing-privacy-kept = Combien de temps
petition-signing-privacy-withdraw = Retirer votre signature
petition-signing-privacy-withdraw-words = Avec votre reçu, d’un seul geste, jusqu’au dépôt : vos informations sont alors effacées aussitôt. Vous pouvez aussi demander à l’organisation de les voir ou de les corriger (loi 09-08).

petition-signing-receipt = Votre reçu
petition-signing-receipt-thanks = Merci. Votre signature est comptée.
petition-signing-receipt-leaf = Numéro dans le registre
petition-signing-receipt-at = Signée le
petition-signing-receipt-name = Nom
petition-signing-receipt-code = Code du reçu
petition-signing-receipt-keep = Gardez l’adresse de cette page, ou imprimez-la : elle seule permet de vérifier ou de retirer votre signature.
petition-signing-receipt-address = Adresse de ce reçu
petition-signing-receipt-check = Votre signature est-elle comptée ?
petition-signing-receipt-check-words = Elle se trouve dans le registre public sous le numéro ci-dessus. La preuve le montre sans révéler qui vous êtes.
petition-signing-receipt-proof = Voir la preuve
petition-signing-receipt-recompute = Refaire le calcul soi-même
petition-signing-receipt-recompute-words = Le registre contient une empreinte de votre signature. Sur un ordinateur, mettez votre numéro (en majuscules, sans espace) à la place de … : le résultat doit être cette empreinte, sans le signe = de la fin.
petition-signing-receipt-commitment = Empreinte
petition-signing-receipt-salt = Sel
petition-signing-receipt-gone = Cette signature ne figure plus dans la liste : elle a été retirée, ou les informations ont été effacées au terme prévu. Plus rien n’en est conservé que son numéro dans le registre.
petition-signing-withdraw = Retirer ma signature
petition-signing-withdraw-words = Votre signature sort de la liste et tout ce que vous avez écrit est effacé aussitôt. Le registre indiquera seulement qu’une signature a été retirée.
petition-signing-withdraw-button = Retirer ma signature
petition-signing-withdrawn = Votre signature est retirée, et tout ce que vous aviez écrit est effacé.

petition-signing-waiting = Encore un geste
petition-signing-waiting-words = Nous venons de vous envoyer un lien. Votre signature compte dès que vous l’avez ouvert et confirmé.
petition-signing-waiting-days = Le lien est valable sept jours. Rien n’arrive ? Regardez dans les courriers indésirables.
petition-signing-confirm = Confirmer la signature
petition-signing-confirm-words = Un dernier geste, et votre signature compte.
petition-signing-confirm-button = Je confirme ma signature
petition-signing-confirm-not-you = Ce n’était pas vous ? Fermez cette page : sans confirmation, tout est effacé après sept jours.
petition-signing-link-gone = Ce lien n’est plus valable. Vous pouvez signer à nouveau.
petition-signing-confirm-subject = Confirmez votre signature : { $title }
petition-signing-confirm-letter =
    Vous avez signé « { $title } ».
    Pour que votre signature compte, ouvrez ce lien et confirmez (valable 7 jours) :
    { $link }
    Ce n’était pas vous ? Ne faites rien.
petition-signing-receipt-subject = Votre reçu : { $title }
petition-signing-receipt-letter =
    Votre signature de « { $title } » est comptée. Votre reçu, pour la vérifier ou la retirer :
    { $link }
    Gardez ce lien pour vous.
# Par SMS, où chaque mot coûte.
petition-signing-confirm-sms = Confirmez votre signature ({ $title }) : { $link }
petition-signing-receipt-sms = Votre reçu ({ $title }) : { $link }
