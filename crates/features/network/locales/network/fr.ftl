network-title = Annuaire

network-sort-association = Association
network-sort-institution = Institution publique
network-sort-university = Université, école
network-sort-media = Média
network-sort-movement = Mouvement
network-sort-coalition = Coalition
network-sort-partner = Partenaire
network-sort-other = Autre

network-public-women = Femmes et filles
network-public-youth = Jeunes
network-public-children = Enfants
network-public-disabled = Personnes en situation de handicap
network-public-migrants = Personnes migrantes et réfugiées
network-public-elderly = Personnes âgées
network-public-rural = Populations rurales et de montagne
network-public-workers = Travailleurs et demandeurs d’emploi
network-public-prisoners = Personnes détenues ou libérées
network-public-patients = Malades
network-public-students = Élèves et étudiants
network-public-officials = Élus et agents publics
network-public-associations = Associations
network-public-everybody = Tout public

network-field-place = Lieu
network-field-founded = Date de création
network-field-description = Présentation
network-field-site = Site web
network-field-themes = Thèmes
network-field-publics = Publics

network-relation-member-of = Membre de
network-relation-funded-by = Soutenu financièrement par
network-relation-trained-by = Formé ou accompagné par
network-relation-allied-in = Allié au sein de
network-relation-partner-of = Partenaire de
network-relation-part-of = Fait partie de
network-relation-member-of-inverse = Ses membres
network-relation-funded-by-inverse = Soutient financièrement
network-relation-trained-by-inverse = A formé ou accompagné
network-relation-allied-in-inverse = Ses membres
network-relation-part-of-inverse = Ses sections et composantes

network-relation-state-confirmed = Confirmée
network-relation-state-proposed = En attente de confirmation
network-relation-state-declined = Refusée

network-refused-with-itself = Une organisation ne peut pas être liée à elle-même.
network-refused-ended-before = La fin précède le début. Vérifiez les deux dates.
network-refused-known = Cette relation existe déjà, sans date de début. Corrigez-la ou mettez-y fin avant d’en ajouter une autre.
network-refused-known-since = Cette relation existe déjà depuis { $since }. Corrigez-la ou mettez-y fin avant d’en ajouter une autre.
network-refused-no-coalition = On ne s’allie qu’au sein d’une coalition. Choisissez une coalition, ou un autre genre de relation.
network-refused-not-yours = Ces deux organisations ont chacune leur espace : l’une d’elles doit inscrire cette relation.
network-refused-saved-meanwhile = Quelqu’un a enregistré cette fiche pendant que vous la modifiiez. Votre saisie est conservée ci-dessous : comparez avec la fiche actuelle, puis enregistrez de nouveau.
network-refused-link-over = Ce lien n’ouvre plus rien : il a expiré ou on y a mis fin. Demandez-en un nouveau à l’association qui vous l’a envoyé.
network-refused-not-kept = Cette organisation tient elle-même sa fiche. Envoyez-lui un lien pour qu’elle la mette à jour.
network-refused-begun = Cette organisation a déjà une fiche.

network-relation-closed-by-subject = Gardée pour le réseau par la première organisation
network-relation-closed-by-object = Gardée pour le réseau par la seconde organisation
network-relation-closed-by-both = Gardée pour le réseau par les deux organisations

network-change-begun = Fiche créée
network-change-kept = Fiche modifiée par le réseau
network-change-own = Fiche modifiée par l’organisation
network-change-published = Fiche rendue publique
network-change-withdrawn = Fiche réservée au réseau
network-change-linked = Relation inscrite
network-change-proposed = Relation proposée
network-change-confirmed = Relation confirmée
network-change-declined = Relation refusée
network-change-corrected = Relation corrigée
network-change-ended = Relation terminée
network-change-removed = Relation retirée
