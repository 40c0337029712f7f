home-nav-places = Territoire
home-nav-journal = Journal
home-title = La maison commune du mouvement associatif
home-lead = { $count ->
    [0] Un réseau d’associations et le registre de ce qu’elles font ensemble.
    [one] Une organisation et le registre de ce qu’elle fait.
   *[other] { $count } organisations, un seul registre de ce qu’elles font ensemble.
}
home-explain = Chaque organisation y publie ce qu’elle choisit de montrer : son plan, ses activités, ses instances. L’avancement n’est jamais saisi à la main : il est compté d’après ce qui a été fait.
home-all-organisations = Toutes les organisations
home-organisations = Les organisations de la maison
home-no-space = Aucune organisation n’a encore ouvert d’espace public ici.
home-space-quiet = Cette organisation n’a encore rien publié.
home-founded-on = Fondée le { $date }
home-setup-title = Première mise en route
home-setup-lead = Cette installation est vide. Quelques réponses suffisent : vous tiendrez le serveur et vous ouvrirez l’espace de la première organisation.
home-setup-code = Code de mise en route
home-setup-code-hint = Il est affiché dans la fenêtre où Twiza a démarré : lui seul prouve que le serveur est le vôtre.
home-setup-code-wrong = Ce n’est pas le code affiché au démarrage. Recopiez-le, ou redémarrez Twiza pour en voir un nouveau.
home-setup-organisation = Nom de l’organisation
home-setup-slug = Nom court, pour les adresses
home-setup-slug-hint = De petites lettres et des chiffres, par exemple « fmas » : l’espace sera à l’adresse /s/fmas.
home-setup-name = Votre nom
home-setup-login = Identifiant
home-setup-login-hint = Une adresse électronique ou un mot de 3 à 40 lettres et chiffres.
home-setup-password = Mot de passe
home-setup-password-hint = Dix caractères au moins. Une phrase que vous seul connaissez vaut mieux qu’un mot compliqué.
home-setup-do = Mettre en route
home-setup-done = L’installation est prête. Bienvenue !
home-places-title = Territoire
home-places-search = Chercher une région, une province, une commune (en français ou en arabe)
home-places-nothing = Aucun lieu ne s’appelle « { $words } ». Essayez le début du nom, sans article, en français ou en arabe.
home-places-path = Où se trouve ce lieu
home-places-kind = Nature
home-places-name = Nom
home-places-2014 = Population 2014
home-places-2024 = Population 2024
home-places-households = Ménages 2024
home-places-code = Code HCP
home-places-inside = Ce qu’il comprend
home-places-map = Population des provinces et préfectures, recensement 2024
home-kind-region = Région
home-kind-prefecture = Préfecture
home-kind-province = Province
home-kind-cercle = Cercle
home-kind-urban-commune = Commune urbaine
home-kind-rural-commune = Commune rurale
home-kind-district = Préfecture d’arrondissements
home-kind-arrondissement = Arrondissement
home-journal-title = Journal
home-journal-lead = { $count ->
    [0] Rien n’a encore été écrit.
    [one] Une écriture, scellée dans l’ordre.
   *[other] { $count } écritures, scellées dans l’ordre : aucune ne peut être changée, ajoutée ou retirée sans que la vérification le dise.
}
home-journal-number = N°
home-journal-when = Écrit le
home-journal-what = Acte
home-journal-on = Date du fait
home-journal-who = Par
home-journal-account = un compte
home-journal-program = le programme
home-credits-title = Sources et licences
home-credits-program = Twiza est un logiciel libre sous licence AGPL-3.0 ou ultérieure : son code peut être lu, modifié et partagé sous les mêmes conditions.
home-credits-census = Populations et découpage du territoire : Haut-Commissariat au Plan, recensements de 2014 et 2024, aux conditions CC BY 4.0 ; données mises en forme pour Twiza.
home-credits-map = Contours des régions et des provinces : contributeurs d’OpenStreetMap, licence ODbL 1.0 ; contours simplifiés, noms du Haut-Commissariat au Plan. L’organisation qui installe Twiza peut remplacer ce fichier.
home-credits-fonts = Lettres des documents : familles Noto et Amiri, licence SIL Open Font 1.1.
home-credits-faces = Recherche des visages dans les photos : modèle de SeetaFace (VIPL, Académie chinoise des sciences), licence BSD à deux clauses. Il dit où se trouve un visage ; il ne reconnaît personne.
home-credits-rights = Articles des instruments relatifs aux droits humains : titres abrégés rédigés pour Twiza ; les textes font foi auprès des Nations unies.
home-space-now = En ce moment
home-found-spaces = Espaces
home-found-places = Lieux
home-places-known = Ce qui s’y passe
