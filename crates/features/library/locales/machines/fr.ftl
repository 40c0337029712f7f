library-machines-repository = Bibliothèque Twiza
library-machines-set-kind = Par nature
library-machines-set-space = Par organisation
