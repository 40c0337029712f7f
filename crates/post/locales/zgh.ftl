# What is not here is shown in French.
