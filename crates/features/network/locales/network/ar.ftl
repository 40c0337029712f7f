network-title = الدليل
