# ⵜⴰⵎⴰⵣⵉⵖⵜ: only what is sure; the rest shows French and is listed for translators.

actors-contact-phone = ⵜⵉⵍⵉⴼⵓⵏ
actors-sex-female = ⵜⴰⵎⵖⴰⵔⵜ
actors-sex-male = ⴰⵔⴳⴰⵣ
