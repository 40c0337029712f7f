## Citer.
library-works-cite = Citer ce document
library-works-cite-files = Pour votre logiciel de bibliographie :
library-works-style-apa = APA (7e édition)
library-works-style-chicago = Chicago (auteur-date)
library-works-style-iso690 = ISO 690 (auteur-date)
library-works-style-harvard = Harvard
library-works-style-vancouver = Vancouver
library-works-format-bib = BibTeX
library-works-format-ris = RIS
library-works-format-json = CSL-JSON
library-works-source-article = Article de revue
library-works-source-book = Livre
library-works-source-chapter = Chapitre
library-works-source-report = Rapport
library-works-source-thesis = Thèse ou mémoire
library-works-source-document = Autre document
library-works-source-video = Vidéo
library-works-source-sound = Enregistrement sonore
library-works-source-dataset = Jeu de données

## Importer une bibliographie : ce qui ne va pas.
library-works-import-unknown = Ce texte n’est ni du BibTeX (des entrées « @article {"{"}…{"}"} ») ni du RIS (des lignes « TY  - … »). Exportez votre bibliographie dans l’un de ces formats et recommencez.
library-works-import-too-many = Cette bibliographie a plus de { $most } entrées. Partagez-la en plusieurs fichiers.
library-works-import-no-title = Cette entrée n’a pas de titre. Ajoutez un champ « title » (BibTeX) ou une ligne « TI » (RIS).
library-works-import-unclosed = L’accolade qui ouvre cette entrée n’est jamais fermée. Ajoutez l’accolade manquante.
library-works-import-syntax = Cette entrée n’est pas du BibTeX lisible. Vérifiez ses accolades et ses guillemets.
library-works-import-syntax-at = Ligne { $line } : cette entrée n’est pas du BibTeX lisible à partir d’ici. Vérifiez accolades, guillemets et virgules.
library-works-import-comma = Ligne { $line } : il manque une virgule entre deux champs.
library-works-import-equals = Ligne { $line } : il manque un signe « = » après le nom d’un champ.
library-works-import-abbreviation = Ligne { $line } : l’abréviation « { $name } » n’est définie nulle part. Mettez la valeur entre accolades, ou ajoutez un « @string ».
library-works-import-no-end = La ligne « ER » qui termine la notice manque ; la notice a été lue jusqu’à la suivante.
library-works-import-doi = Ceci n’est pas un DOI et n’a pas été repris : { $value }
library-works-import-isbn = Cet ISBN a une faute de frappe (son chiffre de contrôle est faux) et n’a pas été repris : { $value }
library-works-import-issn = Cet ISSN a une faute de frappe (son chiffre de contrôle est faux) et n’a pas été repris : { $value }
library-works-import-url = Ceci n’est pas une adresse web et n’a pas été repris : { $value }
library-works-import-year = Cette date n’a pas été comprise et n’a pas été reprise : { $value }
