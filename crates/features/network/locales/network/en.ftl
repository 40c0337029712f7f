network-title = Directory
