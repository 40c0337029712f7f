home-nav-places = Territory
home-nav-journal = Journal
home-title = The common house of the association movement
home-lead = { $count ->
    [0] A network of associations and the record of what they do together.
    [one] One organisation and the record of what it does.
   *[other] { $count } organisations, one record of what they do together.
}
home-explain = Each organisation publishes here what it chooses to show: its plan, its activities, its bodies. Progress is never typed in: it is counted from what was done.
home-all-organisations = All organisations
home-organisations = The organisations of the house
home-no-space = No organisation has opened a public space here yet.
home-space-quiet = This organisation has not published anything yet.
home-founded-on = Founded on { $date }
home-setup-title = First run
home-setup-lead = This installation is empty. A few answers are enough: you will keep the server and open the space of the first organisation.
home-setup-code = Set-up code
home-setup-code-hint = It is printed in the window in which Twiza was started: it alone proves that the server is yours.
home-setup-code-wrong = That is not the code printed at the start. Copy it, or restart Twiza to see a new one.
home-setup-organisation = Name of the organisation
home-setup-slug = Short name, for addresses
home-setup-slug-hint = Small letters and digits, such as “fmas”: the space will be at /s/fmas.
home-setup-name = Your name
home-setup-login = Login
home-setup-login-hint = An e-mail address, or a word of 3 to 40 letters and digits.
home-setup-password = Password
home-setup-password-hint = At least ten characters. A sentence that only you know beats a complicated word.
home-setup-do = Set up
home-setup-done = The installation is ready. Welcome!
home-places-title = Territory
home-places-search = Search a region, province or commune (in French or Arabic)
home-places-nothing = No place is called “{ $words }”. Try the beginning of the name, without an article, in French or Arabic.
home-places-path = Where this place lies
home-places-kind = Kind
home-places-name = Name
home-places-2014 = Population 2014
home-places-2024 = Population 2024
home-places-households = Households 2024
home-places-code = HCP code
home-places-inside = What it contains
home-places-map = Population of provinces and prefectures, census of 2024
home-kind-region = Region
home-kind-prefecture = Prefecture
home-kind-province = Province
home-kind-cercle = Cercle
home-kind-urban-commune = Urban commune
home-kind-rural-commune = Rural commune
home-kind-district = Prefecture of arrondissements
home-kind-arrondissement = Arrondissement
home-journal-title = Journal
home-journal-lead = { $count ->
    [0] Nothing has been written yet.
    [one] One entry, sealed in order.
   *[other] { $count } entries, sealed in order: none can be changed, added or dropped without the verification saying so.
}
home-journal-number = No.
home-journal-when = Written
home-journal-what = Act
home-journal-on = Happened on
home-journal-who = By
home-journal-account = an account
home-journal-program = the program
home-credits-title = Sources and licences
home-credits-program = Twiza is free software under AGPL-3.0 or later: its code may be read, changed and shared under the same terms.
home-credits-census = Populations and territory: Haut-Commissariat au Plan, censuses of 2014 and 2024, on CC BY 4.0 terms; data reshaped for Twiza.
home-credits-map = Outlines of regions and provinces: OpenStreetMap contributors, ODbL 1.0; simplified outlines, names by the Haut-Commissariat au Plan. The organisation that installs Twiza can replace this file.
home-credits-fonts = Letters of the documents: the Noto and Amiri families, SIL Open Font License 1.1.
home-credits-faces = Finding faces in photos: the model of SeetaFace (VIPL, Chinese Academy of Sciences), BSD 2-Clause licence. It tells where a face is; it recognises nobody.
home-credits-rights = Articles of human rights instruments: short titles written for Twiza; the United Nations hold the authentic texts.
home-space-now = Right now
home-found-spaces = Spaces
home-found-places = Places
home-places-known = What happens here
