network-segments-title = Contacts
network-segments-lead = Des listes qui se tiennent à jour seules : chaque organisation qui remplit les conditions y entre, et en sort quand elle ne les remplit plus.
network-segments-none = Aucune liste pour l’instant. La première pourrait être « Associations de la région dont nous avons l’e-mail ».
network-segment-new = Nouvelle liste
network-segment-edit = Modifier la liste
network-segment-lead = Toutes les conditions que vous posez doivent être remplies.
network-segment-name = Nom de la liste
network-segment-name-hint = Par exemple : Associations formées par nous, Sud.
network-segment-who = Qui y est
network-segment-last-count = Au dernier regard
network-segment-sort = Type
network-segment-any = Tous les types
network-segment-relation = Lien
network-segment-no-relation = Sans condition
network-segment-with = Avec quelle organisation
network-segment-with-hint = Son nom ou son sigle. Vide : la nôtre, comme dans « formées ou accompagnées par nous ».
network-segment-how-linked = Choisissez le lien que ces organisations doivent avoir.
network-segment-nobody = Aucune organisation de ce nom dans l’annuaire.
network-segment-several = Plusieurs organisations peuvent être celle-ci : { $names }. Écrivez son nom entier ou son sigle.
network-segment-has-email = Nous avons un e-mail
network-segment-has-phone = Nous avons un téléphone
network-segment-words = Mots du nom
network-segment-words-hint = Le début d’un ou deux mots, en français ou en arabe.
network-segment-everybody = Sans condition, la liste serait tout l’annuaire. Posez au moins une condition.
network-segment-save = Enregistrer
network-segment-back = Revenir sans enregistrer
network-segment-saved = La liste est enregistrée.
network-segment-change = Modifier les conditions
network-segment-end = Supprimer cette liste
network-segment-end-hint = Les organisations restent dans l’annuaire ; seule la liste disparaît.
network-segment-ended = La liste est supprimée.
network-segment-now = { $count ->
    [one] organisation maintenant
   *[other] organisations maintenant
}
network-segment-members = Qui y est
network-segment-empty = Personne ne remplit ces conditions pour l’instant.
network-segment-export-hint = Le fichier contient les coordonnées que votre espace garde. Chaque export est inscrit au journal.
network-segment-look = Noter qui y est aujourd’hui
network-segment-looked = C’est noté. La prochaine fois, vous verrez qui est entré et qui est sorti.
network-segment-never-looked = Notez qui est dans la liste aujourd’hui, pour voir plus tard ce qui a changé.
network-segment-unchanged = Rien n’a changé depuis le { $at }.
network-segment-since = Depuis le { $at }
network-segment-came = { $count ->
    [one] Une entrée
   *[other] { $count } entrées
}
network-segment-went = { $count ->
    [one] Une sortie
   *[other] { $count } sorties
}
