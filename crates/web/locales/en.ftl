web-name = Twiza
web-skip = Skip to content
web-demo-notice = Demonstration: the people and activities on this site are generated.
web-nav-network = Network
web-nav-space = Space
web-nav-languages = Language
web-sign-in = Sign in
web-sign-out = Sign out
web-back-home = Back to the home page
web-foot = Twiza · free software · no data goes to third parties
web-credits = Population and territory: Haut-Commissariat au Plan. Outlines: OpenStreetMap contributors.
web-credits-link = Sources and licences
web-optional = (optional)
web-other-languages = Other languages
web-filter = Filter
web-export = Export:
web-pages = Pages of the list
web-first-page = Start of the list
web-next-page = Next
web-save = Save
web-cancel = Cancel
web-edit = Edit
web-delete = Delete
web-confirm = Confirm
web-none = Nothing yet.
web-table-of = The figures
web-work-progress = { $of ->
    [0] Working… { $done } done
   *[other] { $done } of { $of }
}
web-month-1 = January
web-month-2 = February
web-month-3 = March
web-month-4 = April
web-month-5 = May
web-month-6 = June
web-month-7 = July
web-month-8 = August
web-month-9 = September
web-month-10 = October
web-month-11 = November
web-month-12 = December
web-faults = { $count ->
    [one] One thing needs correcting:
   *[other] { $count } things need correcting:
}
web-fault-required = This field must be filled in.
web-fault-text-required = Fill it in in at least one language.
web-fault-short = Too short: at least { $least } characters.
web-fault-long = Too long: { $count } characters, { $most } at most.
web-fault-date = This date cannot be read. Write it like 26/07/2003.
web-fault-whole = Write a whole number between { $least } and { $most }.
web-fault-choice = Choose one of the answers offered.
web-error-title-not-found = Page not found
web-error-title-not-allowed = Not open to you
web-error-title-fault = A fault on our side
web-error-title-refused = That cannot be done this way
web-error-not-found = There is nothing at this address. The link may be old, or the address miscopied.
web-error-forbidden = Your account does not open this page. The administrator of the space can give you the role that does.
web-error-sign-in = This page asks you to sign in.
web-error-cross-site = The form came from another site: nothing was saved. Open the page in Twiza and try again.
web-error-wait = Too many tries in a row. Try again in { $seconds } seconds.
web-error-malformed = The request arrived damaged: nothing was saved. Reload the page and try again.
web-error-too-large = What you sent is too large (20 MB at most for a file). Nothing was saved.
web-error-fault = Something went wrong on our side. Nothing that was saved is lost; whoever keeps the server will find the cause in the technical log.
