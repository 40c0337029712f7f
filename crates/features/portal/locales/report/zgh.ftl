# What is missing here is shown in French.
