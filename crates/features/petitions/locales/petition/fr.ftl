# Ce que toutes les pages des pétitions partagent.
petition-title = Pétitions et motions

petition-state-draft = Brouillon
petition-state-collecting = Ouverte
petition-state-closed = Collecte close
petition-state-filed = Déposée
petition-state-ended = Terminée

petition-how-online = En ligne
petition-how-doorstep = De porte à porte
petition-how-paper = Sur papier

petition-confirmation-offered = La signature compte tout de suite ; la confirmation est proposée à qui laisse un contact
petition-confirmation-required = La signature en ligne compte une fois le contact confirmé

petition-part-initiator = Auteur de l’initiative
petition-part-member = Membre de la commission
petition-part-mandatary = Mandataire
petition-part-deputy = Mandataire suppléant

petition-event-opened = Ouverture de la collecte
petition-event-closed = Fin de la collecte
petition-event-filed = Dépôt contre récépissé
petition-event-forwarded = Transmission par l’autorité locale
petition-event-referred = Renvoi à la commission ou au bureau
petition-event-roll-asked = Vérification des listes électorales demandée
petition-event-roll-checked = Vérification des listes électorales
petition-event-opinion = Avis de la commission
petition-event-transferred = Transmission à une autre institution compétente
petition-event-accepted = Recevabilité admise
petition-event-refused = Refus motivé
petition-event-scheduled = Inscription à l’ordre du jour
petition-event-decided = Décision
petition-event-told = Réponse au mandataire
petition-event-adopted = Reprise par un membre de la Chambre
petition-event-appealed = Recours contre le refus
petition-event-given-up = Retrait par la commission
petition-event-promised = Engagement pris
petition-event-kept = Engagement tenu
petition-event-broken = Engagement non tenu
petition-event-noted = Autre étape

petition-refused-not-open = Cette pétition ne recueille pas de signatures en ce moment.
petition-refused-signed-already = Vous avez déjà signé cette pétition. Votre signature est comptée.
petition-refused-not-taken = Cette signature n’a pas pu être enregistrée.
    .advice = Vérifiez le numéro et la date d’expiration de la carte. Si tout est exact, écrivez à l’organisation qui porte la pétition.
petition-refused-no-signature = Cette signature n’existe pas, ou elle a déjà été retirée.
petition-refused-filed = La pétition est déposée : la liste de soutien ne change plus.
petition-refused-address-taken = Une autre pétition porte déjà cette adresse.
    .advice = Choisissez-en une autre, par exemple avec le nom de la commune ou l’année.
petition-refused-out-of-turn = La pétition n’en est pas, ou n’en est plus, à cette étape.
    .advice = Revenez au tableau de bord pour voir où elle en est.
petition-refused-too-early = Elle ne peut pas avoir pris fin avant son dépôt.
    .advice = Vérifiez le jour et l’année : la conservation des données se compte à partir de cette date.
