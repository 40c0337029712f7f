library-title = Bibliothèque
library-kind-experience = Expérience
library-kind-work = Document
library-kind-dataset = Données
library-room-works = Documents
