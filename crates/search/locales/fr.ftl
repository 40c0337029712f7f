search-index = La recherche ne répond pas pour le moment.
    .advice = Vos données sont intactes. Réessayez dans une minute ; si cela dure, la personne qui s’occupe du serveur peut refaire l’index avec « twiza search rebuild ».
