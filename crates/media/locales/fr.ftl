# Pictures and sounds: what is wrong with them, and what to do.
media-kind-picture = Photo ou image
media-kind-sound = Enregistrement sonore
media-kind-document = Document
media-part-card = Vignette
media-part-wide = Taille moyenne
media-part-full = Grande taille
media-part-whole = Fichier entier
media-fault-empty = Le fichier est vide. Choisissez-le de nouveau : il n’a peut-être pas fini d’être copié.
media-fault-unknown = Ce fichier n’est ni une image (JPEG, PNG, WebP, GIF), ni un son (MP3, M4A, OGG, WAV, WebM, FLAC), ni un PDF. Convertissez-le dans l’un de ces formats.
media-fault-heic = Cette photo est au format HEIC ou AVIF, que tous les navigateurs n’affichent pas. Sur l’iPhone : Réglages, Appareil photo, Formats, « Le plus compatible » ; ou envoyez une copie en JPEG.
media-fault-film = C’est une vidéo. Envoyez seulement le son (MP3, M4A ou OGG).
media-fault-mixed = Ce fichier contient autre chose que du son, ou un son que les navigateurs ne lisent pas. Enregistrez-le de nouveau en MP3, M4A, ou OGG (Opus ou Vorbis), sans piste de lieux ni de sous-titres.
media-fault-vast = L’image compte { $n } millions de points : c’est trop. Envoyez-en une copie réduite.
media-fault-heavy = Cette image demanderait trop de mémoire, à cause de sa taille et de sa façon d’être enregistrée. Envoyez-en une copie en JPEG.
media-fault-broken = L’image ne peut pas être lue : le fichier est abîmé ou incomplet. Renvoyez-le, ou ouvrez-le et enregistrez-le de nouveau.
media-fault-unheard = Le son ne peut pas être lu : le fichier est abîmé ou incomplet. Renvoyez-le, ou enregistrez-le de nouveau en MP3.
media-fault-large = Le fichier dépasse { $n } Mo. Envoyez-en une version plus légère.
