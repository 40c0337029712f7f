# Rien de traduit avec certitude : le français s’affiche. Voir le fichier des traductrices et traducteurs.
