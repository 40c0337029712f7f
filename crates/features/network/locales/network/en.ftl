network-title = Directory

network-sort-association = Association
network-sort-institution = Public institution
network-sort-university = University, school
network-sort-media = Media
network-sort-movement = Movement
network-sort-coalition = Coalition
network-sort-partner = Partner
network-sort-other = Other

network-public-women = Women and girls
network-public-youth = Youth
network-public-children = Children
network-public-disabled = People with disabilities
network-public-migrants = Migrants and refugees
network-public-elderly = The elderly
network-public-rural = People of the countryside and the mountains
network-public-workers = Workers and job seekers
network-public-prisoners = Prisoners and released prisoners
network-public-patients = Patients
network-public-students = Pupils and students
network-public-officials = Elected members and public officials
network-public-associations = Associations
network-public-everybody = Everybody

network-field-place = Place
network-field-founded = Date of foundation
network-field-description = Presentation
network-field-site = Web site
network-field-themes = Themes
network-field-publics = Publics

network-relation-member-of = Member of
network-relation-funded-by = Funded by
network-relation-trained-by = Trained or coached by
network-relation-allied-in = Allied in
network-relation-partner-of = Partner of
network-relation-part-of = Part of
network-relation-member-of-inverse = Its members
network-relation-funded-by-inverse = Funds
network-relation-trained-by-inverse = Trained or coached
network-relation-allied-in-inverse = Its members
network-relation-part-of-inverse = Its sections and parts

network-relation-state-confirmed = Confirmed
network-relation-state-proposed = Waiting for confirmation
network-relation-state-declined = Declined

network-refused-with-itself = An organisation cannot be linked to itself.
network-refused-ended-before = It ends before it begins. Check both dates.
network-refused-known = This relation is already there, without a date of beginning. Correct it or end it before adding another.
network-refused-known-since = This relation is already there since { $since }. Correct it or end it before adding another.
network-refused-no-coalition = Organisations are allied in a coalition only. Choose a coalition, or another kind of relation.
network-refused-not-yours = Both organisations have a space of their own: one of them must write this relation down.
network-refused-saved-meanwhile = Somebody saved this profile while you were changing it. What you typed is kept below: compare it with the profile as it is now, then save again.
network-refused-link-over = This link opens nothing any more: it has expired or was ended. Ask the association that sent it for a new one.
network-refused-not-kept = This organisation keeps its profile itself. Send it a relation so that it can bring it up to date.
network-refused-begun = This organisation has a profile already.

network-relation-closed-by-subject = Kept within the network by the first organisation
network-relation-closed-by-object = Kept within the network by the second organisation
network-relation-closed-by-both = Kept within the network by both organisations

network-change-begun = Profile begun
network-change-kept = Profile changed by the network
network-change-own = Profile changed by the organisation
network-change-published = Profile made public
network-change-withdrawn = Profile kept within the network
network-change-linked = Relation written down
network-change-proposed = Relation proposed
network-change-confirmed = Relation confirmed
network-change-declined = Relation declined
network-change-corrected = Relation corrected
network-change-ended = Relation ended
network-change-removed = Relation taken out
