## Les données : ce qui s’est passé, et quoi faire.
store-not-found = Cette fiche n’existe pas, ou n’existe plus.
    .advice = Revenez à la liste et cherchez-la par son nom.
store-conflict = Cette écriture contredit ce qui est déjà enregistré : un nom déjà pris, ou un lien vers une fiche absente.
    .advice = Rien n’a été enregistré. Rechargez la page, vérifiez la fiche, puis recommencez.
store-busy = La base de données est occupée.
    .advice = Rien n’a été enregistré. Attendez quelques secondes et recommencez.
store-newer-database = Cette base de données a été utilisée par une version plus récente de Twiza.
    .advice = Rien n’a été modifié. Installez la dernière version de Twiza, ou restaurez une sauvegarde faite avec cette version-ci.
store-changed-migration = La base de données a été préparée par une version différente de Twiza, que celle-ci ne reconnaît pas.
    .advice = Rien n’a été modifié. Installez une version officielle de Twiza.
store-wrong-key = Le fichier de clés n’est pas celui de cette base de données.
    .advice = Rien n’a été modifié. Remettez dans le dossier des données le fichier keys.toml d’origine ; sans lui, les champs scellés restent illisibles.
store-missing-key = Le fichier de clés de cette base de données est introuvable.
    .advice = Rien n’a été modifié. Remettez le fichier keys.toml à sa place, depuis la copie gardée à part des sauvegardes.
store-read-only = Le dossier des données ne peut pas être écrit.
    .advice = Rien n’a été enregistré. Donnez au compte qui fait tourner Twiza le droit d’écrire dans ce dossier, ou choisissez-en un autre avec --data.
store-disk-full = Le disque du serveur est plein.
    .advice = Ce qui était déjà enregistré est intact ; cette écriture ne l’est pas. Libérez de la place, puis recommencez.
store-unreachable = Le serveur PostgreSQL ne répond pas.
    .advice = Vérifiez qu’il tourne et que son adresse est la bonne. Twiza s’y reconnecte tout seul. Si vous veniez d’enregistrer, vérifiez avant de recommencer.
store-damaged = Les données lues sont abîmées ou ne sont pas celles attendues.
    .advice = Lancez « twiza doctor », puis « twiza verify » ; si le fichier est une sauvegarde, prenez la précédente.
store-not-empty = La destination contient déjà des données.
    .advice = Rien n’a été modifié. Choisissez un dossier vide ou une base de données vide.
store-unjournaled = Cette écriture n’a rien dit au journal et n’a pas été gardée : c’est une erreur du programme.
    .advice = Signalez-la à la personne qui tient le serveur.
store-refused = Cette écriture a été refusée par une règle.
    .advice = Rien n’a été enregistré.
store-internal = Le programme a commis une erreur en lisant ou en écrivant les données.
    .advice = Rien n’a été enregistré. Recommencez ; si cela se répète, signalez-le à la personne qui tient le serveur.

## La vérification du journal.
store-verify-sound = Le journal est intact : { $entries ->
        [0] aucune entrée
        [one] une entrée vérifiée
       *[other] { $entries } entrées vérifiées
    }.
store-verify-changed = Journal { $stream } : l’entrée { $seq } a été modifiée après coup.
    .advice = Comparez-la avec la dernière sauvegarde intacte ; cherchez qui a accès à la base de données en dehors de Twiza.
store-verify-dropped = Journal { $stream } : les entrées { $from } à { $to } ont été supprimées.
    .advice = Restaurez-les depuis la dernière sauvegarde qui les contient ; cherchez qui a accès à la base de données.
store-verify-added = Journal { $stream } : l’entrée { $seq } a été ajoutée sans passer par Twiza.
    .advice = Ne lui faites pas confiance ; cherchez qui a accès à la base de données en dehors de Twiza.
store-verify-figures = Journal { $stream } : les chiffres ou les liens comptés pour l’entrée { $seq } ne sont pas ceux qu’elle dit.
    .advice = Les totaux qui en dépendent sont faux ; l’entrée elle-même dit vrai.
store-verify-forged = Journal { $stream } : le point de contrôle de { $size } entrées porte une fausse signature.
    .advice = Quelqu’un l’a écrit sans les clés ; cherchez qui a accès à la base de données.
store-verify-broken = Journal { $stream } : le point de contrôle de { $size } entrées ne correspond pas aux entrées.
    .advice = Une entrée plus ancienne a été remplacée ; comparez avec la dernière sauvegarde intacte.
store-verify-missing = Journal { $stream } : le dernier point de contrôle signé manque ({ $size } entrées).
    .advice = Des points de contrôle ont été supprimés ; comparez avec la dernière sauvegarde intacte.
store-verify-state = Journal { $stream } : la taille ou la racine enregistrée ne correspond pas aux entrées.
    .advice = Arrêtez les écritures et restaurez la dernière sauvegarde intacte.
