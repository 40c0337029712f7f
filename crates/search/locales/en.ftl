search-index = Search does not answer at the moment.
    .advice = Your data is intact. Try again in a minute; if it lasts, whoever looks after the server can make the index anew with “twiza search rebuild”.
