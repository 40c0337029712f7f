library-title = Library
library-kind-experience = Experience
library-kind-work = Document
library-kind-dataset = Data
library-room-works = Documents
