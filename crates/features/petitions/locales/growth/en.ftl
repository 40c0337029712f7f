# How a petition is doing: count, curve, map, sharing, poster, card.
petition-growth-title = How the petition is doing
petition-growth-described = “{ $title }”: signatures so far, where they come from, and ways to spread the word.
petition-growth-draft = Sharing, the poster and where visits come from will appear here once signing is open.

petition-growth-of = { $needed ->
    [one] of { $figure } signature needed
   *[other] of { $figure } signatures needed
}
petition-growth-standing = Signatures
petition-growth-required = Number required
petition-growth-missing = Still needed:
petition-growth-reached = The required number of signatures is reached.
petition-growth-withdrawn = { $count ->
    [one] { $count } signature was withdrawn by its signer and is not counted.
   *[other] { $count } signatures were withdrawn by their signers and are not counted.
}
petition-growth-spread = Spread over provinces and prefectures
petition-growth-spread-reached = Every province and prefecture has its share.
petition-growth-spread-missing = { $count ->
    [one] Signatures are missing in { $count } province or prefecture.
   *[other] Signatures are missing in { $count } provinces or prefectures.
}
petition-growth-has-of = { $has } of { $needs }
petition-growth-province-reached = Reached
petition-growth-province-missing = { $count } missing
petition-growth-curve = Signatures day by day
petition-growth-map = Signatures by province and prefecture
petition-growth-abroad = { $count ->
    [one] { $count } signature comes from abroad.
   *[other] { $count } signatures come from abroad.
}
petition-growth-leading = Where most people signed
petition-growth-all = Map, provinces and ways of signing
petition-growth-ways = How people signed

petition-growth-visits = Visits to the public page
petition-growth-visits-total = { $count ->
    [one] { $count } visit since signing opened.
   *[other] { $count } visits since signing opened.
}
petition-growth-sources = Where visits come from
petition-growth-visits-days = Visits of the last fourteen days
petition-growth-visits-how = Opened pages are counted by day and source, and nothing else: no cookie, no address, no trail. Robots that say what they are do not count. If the server stops, up to ten minutes of counting may be lost.
petition-growth-source-direct = Typed address or unknown
petition-growth-source-house = Another page of this site
petition-growth-source-poster = Code on the poster
petition-growth-source-card = Card on another site
petition-growth-source-whatsapp = WhatsApp
petition-growth-source-telegram = Telegram
petition-growth-source-facebook = Facebook
petition-growth-source-x = X
petition-growth-source-instagram = Instagram
petition-growth-source-youtube = YouTube
petition-growth-source-linkedin = LinkedIn
petition-growth-source-email = E-mail
petition-growth-source-sms = Text message
petition-growth-source-link = Copied text
petition-growth-source-search = Search engine
petition-growth-source-sites = Other sites

petition-growth-share = Spread the word
petition-growth-more = Poster to print, card for other sites, texts in other languages
petition-growth-share-text = Text to copy
petition-growth-share-words = “{ $title }”: this petition needs you. Read it and sign in a minute, no account needed:
    { $address }
petition-growth-share-aloud = To read aloud
petition-growth-share-aloud-words = A petition is open for signature: “{ $title }”. To read and sign it, open { $address } on your phone. It is free, needs no account, and you can withdraw your signature until the petition is filed.
petition-growth-copy = Copy
petition-growth-copied = Copied

petition-growth-poster = The poster
petition-growth-poster-words = To print and hang up: its QR code leads to the petition’s page.
petition-growth-poster-to = Addressed to:
petition-growth-poster-call = Read and sign with your phone
petition-growth-poster-address = Scan the code or type the address:
petition-growth-poster-by = Carried by:
petition-growth-poster-rights = Signing is free. Your data serves this petition only (law 09-08); you can withdraw your signature until it is filed.

petition-growth-card = The card for other sites
petition-growth-card-words = Paste this code into a page of another site: it will show the petition and its count there. The card sets no cookie and runs no script.
petition-growth-card-see = See the card
petition-growth-card-code = Code to paste
petition-growth-card-sign = Read and sign
petition-growth-card-read = Read the petition
