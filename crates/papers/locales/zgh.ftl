# Nothing is translated with confidence yet: French is shown. Translators start from fr.ftl.
