# What is not yet translated with confidence is shown in French.
