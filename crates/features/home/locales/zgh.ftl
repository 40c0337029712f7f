# Tamazight: what is missing here is shown in French and listed in TRANSLATING.md.
