network-title = Annuaire
