# The rules of law: fields, questions, citations, thresholds, files of procedures.
petition-law-field-names = First name and family name
petition-law-field-number = Number of the national identity card
petition-law-field-expires-on = Card valid until
petition-law-field-address = Home address
petition-law-field-commune = Commune of residence
petition-law-field-birth-place = Place of birth
petition-law-field-roll-number = Number on the general electoral rolls
petition-law-field-contact = E-mail or telephone
petition-law-field-mark = Signature

petition-law-stage-outset = At filing
petition-law-stage-study = After study

petition-law-way-direct = With the authority addressed, by e-mail or through its portal
petition-law-way-local-authority = With the local administrative authority, which forwards it

petition-law-question-whom = Whom do you ask?
petition-law-question-what = What do you ask for?
petition-law-question-territory = Which territory is it about?
petition-law-question-by = Who asks?

petition-law-choice-government = The government
petition-law-choice-parliament = Parliament
petition-law-choice-council = The council of a region, province or commune
petition-law-choice-everybody = Everybody
petition-law-choice-act = A measure or a decision
petition-law-choice-bill = A new law, or the reform of one
petition-law-choice-agenda = A point on the agenda of a council
petition-law-choice-support = Show how many we are
petition-law-choice-region = A region
petition-law-choice-province = A prefecture or province
petition-law-choice-commune = A commune
petition-law-choice-citizens = Citizens
petition-law-choice-association = An association

petition-law-excluded-whom =
    { $fits ->
        [government] This procedure is addressed to the government.
        [parliament] This procedure is addressed to Parliament.
        [government-parliament] This procedure is addressed to the government or to Parliament.
        [council] This procedure is addressed to the council of a territory.
        [everybody] This procedure is addressed to everybody, and binds nobody.
       *[other] This procedure is addressed to another authority.
    }
petition-law-excluded-what =
    { $fits ->
        [act] This procedure asks for a measure, not for a law.
        [bill] This procedure proposes a law.
        [act-bill] This procedure asks for a measure or a law.
        [act-agenda] This procedure puts a point on the agenda of a council.
        [support] This procedure shows how many support a cause.
       *[other] This procedure asks for something else.
    }
petition-law-excluded-territory =
    { $fits ->
        [region] This procedure is that of a region.
        [province] This procedure is that of a prefecture or province.
        [commune] This procedure is that of a commune.
       *[other] This procedure is that of another territory.
    }
petition-law-excluded-by =
    { $fits ->
        [citizens] Only citizens can bring it: the members of your association can, in their own names.
        [association] Only an association can bring it.
       *[other] Others can bring it.
    }

petition-law-source-organic-law = organic law { $text }
petition-law-source-organic-law-article =
    { $bis ->
        [yes] organic law { $text }, art. { $number } bis
       *[no] organic law { $text }, art. { $number }
    }
petition-law-source-law = law { $text }
petition-law-source-law-article =
    { $bis ->
        [yes] law { $text }, art. { $number } bis
       *[no] law { $text }, art. { $number }
    }
petition-law-source-decree = decree { $text }
petition-law-source-decree-article =
    { $bis ->
        [yes] decree { $text }, art. { $number } bis
       *[no] decree { $text }, art. { $number }
    }
petition-law-source-order = order of the head of government { $text }
petition-law-source-constitution = Constitution, art. { $number }
petition-law-source-house = a rule of this site: no law sets it

petition-law-needs-nothing = No signature is required.
petition-law-needs-fixed =
    { $count ->
        [one] One signature is required.
       *[other] { $count } signatures are required.
    }
petition-law-needs-inhabitants =
    { $count ->
        [one] One signature is required
       *[other] { $count } signatures are required
    }: this territory had { $people } inhabitants in the census of 2024.
petition-law-needs-arrondissements =
    { $count ->
        [one] One signature is required
       *[other] { $count } signatures are required
    }: this commune is divided into arrondissements.
petition-law-needs-unknown =
    { $count ->
        [one] Up to one signature is required
       *[other] Up to { $count } signatures are required
    }: the number depends on the territory.
petition-law-needs-doubt = To verify: the law does not say which census counts. With the { $people } inhabitants of 2014 it would be { $older ->
        [one] one signature
       *[other] { $older } signatures
    }. It is safest to gather the greater number of the two.

petition-law-file-closed = this file cannot be read. See that it is written in UTF-8 and that Twiza may read it.
petition-law-file-too-long = this file is too long for the rules of a procedure.
petition-law-file-shape = line { $line }: { $reason }
petition-law-file-words = “{ $at }” lacks French or Arabic words. Both are needed.
petition-law-file-twice = “{ $code }” is written twice in the same list.
petition-law-file-authority = “{ $code }” is no authority of this file.
petition-law-file-senseless = “{ $at }” makes no sense as it is. Compare it with a procedure that came with Twiza.
petition-law-file-never-runs = the deadline “{ $code }” never begins: no step of the file leads to its start.
