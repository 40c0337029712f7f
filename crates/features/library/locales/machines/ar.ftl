library-machines-repository = مكتبة تويزة
library-machines-set-kind = حسب النوع
library-machines-set-space = حسب المنظمة
