# Ce qui n’est pas traduit ici s’affiche en français (TRANSLATING.md).

account-name = ⵉⵙⵎ
account-language = ⵜⵓⵜⵍⴰⵢⵜ
