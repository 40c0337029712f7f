# What all pages of the petitions share.
petition-title = Petitions and motions
