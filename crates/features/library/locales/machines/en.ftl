library-machines-repository = Twiza library
library-machines-set-kind = By kind
library-machines-set-space = By organisation
