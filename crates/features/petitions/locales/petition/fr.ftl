# Ce que toutes les pages des pétitions partagent.
petition-title = Pétitions et motions
