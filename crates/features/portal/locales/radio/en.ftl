# The webradio.
portal-radio-title = Web radio
portal-radio-plural = Web radio episodes
portal-radio-lead = The voices of the movement: programmes, reports and debates, to hear here or in a podcast app.
portal-radio-crumbs = Breadcrumbs
portal-radio-measure-published = Web radio episodes published
portal-radio-measure-minutes = Minutes of web radio published
portal-radio-search = Search what is said
portal-radio-search-go = Search
portal-radio-found = { $count ->
    [0] No episode
    [one] One episode
   *[other] { $count } episodes
}
portal-radio-nothing-found = These words are said in no episode. Try others, or search the whole site.
portal-radio-search-everywhere = Search everywhere
portal-radio-back = The whole web radio
portal-radio-programmes = Programmes
portal-radio-episodes = Episodes
portal-radio-languages = Spoken language
portal-radio-all = All
portal-radio-none = No episode is published yet. Come back soon.
portal-radio-none-so = No episode in this language yet.
portal-radio-subscribe = Subscribe
portal-radio-subscribe-how = Copy this address into your podcast app: new episodes arrive by themselves, without an account and without tracking.
portal-radio-all-episodes = All episodes
portal-radio-feed = Podcast feed
portal-radio-seconds = { $count } s
portal-radio-minutes = { $count } min
portal-radio-season-number = season { $season }, episode { $number }
portal-radio-number = episode { $number }
portal-radio-megabytes = { $size } MB
portal-radio-ended = Ended
portal-radio-explicit = Not for children
portal-radio-download = Download
portal-radio-skip-back = − { $count } s
portal-radio-skip-on = + { $count } s
portal-radio-speed = Speed
portal-radio-resumed = Resuming where you stopped.
portal-radio-chapters = Chapters
portal-radio-chapter-link = link
portal-radio-people = Heard in it
portal-radio-transcript = Transcript
portal-radio-transcript-read = Read and search ({ $lang })
portal-radio-transcript-search = A word said in the episode
portal-radio-transcript-found = { $count ->
    [0] These words are not said here.
    [one] Said once:
   *[other] Said { $count } times:
}
portal-radio-transcript-download = Download the transcript:
portal-radio-gone-title = Episode withdrawn
portal-radio-gone = This episode was published here, then withdrawn.
portal-radio-gone-on = Withdrawn on { $day }.
portal-radio-gone-why = Why:
portal-radio-live = Live
portal-radio-live-lead = The live streams of the network’s radios, and what is heard on them through the week.
portal-radio-live-none = No radio of the network is streaming for now. Episodes can be heard at any time.
portal-radio-live-from = The sound comes from { $host } once you start listening, and only then.
portal-radio-live-elsewhere = Open in another player
portal-radio-listen-live = Listen live
portal-radio-now = On the air
portal-radio-until = until { $time }
portal-radio-next = Next:
portal-radio-at = on { $day } at { $time }
portal-radio-always = The live stream is open.
portal-radio-week = The week on the air
portal-radio-day-1 = Monday
portal-radio-day-2 = Tuesday
portal-radio-day-3 = Wednesday
portal-radio-day-4 = Thursday
portal-radio-day-5 = Friday
portal-radio-day-6 = Saturday
portal-radio-day-7 = Sunday
portal-radio-order-episodic = Each episode stands by itself; the newest first
portal-radio-order-serial = From the first to the last, in seasons
portal-radio-sort-full = Episode
portal-radio-sort-trailer = Trailer
portal-radio-sort-bonus = Bonus
portal-radio-role-host = host
portal-radio-role-guest = guest
portal-radio-role-reporter = reporter
portal-radio-role-producer = producer
portal-radio-role-editor = sound editor
portal-radio-role-narrator = narrator
portal-radio-role-translator = translator
portal-radio-role-composer = music
portal-radio-category-society = Society and culture
portal-radio-category-documentary = Documentary
portal-radio-category-journals = Personal stories
portal-radio-category-news = News
portal-radio-category-commentary = News analysis
portal-radio-category-politics = Politics
portal-radio-category-government = Public institutions
portal-radio-category-non-profit = Associations
portal-radio-category-education = Education
portal-radio-category-courses = Courses and training
portal-radio-category-health = Health
portal-radio-category-history = History
portal-radio-category-kids = Children and families
portal-radio-category-music = Music
portal-radio-category-arts = Arts
portal-radio-category-nature = Nature and environment
# For those who make it.
portal-radio-keep-lead = The programmes and episodes of your organisation. A published episode appears at once on the web radio and in the podcasts.
portal-radio-keep-none = No programme yet. Create the first one: a name, a language, a few words on what is heard in it.
portal-radio-see-public = See the public page
portal-radio-waiting = In preparation
portal-radio-later = Later
portal-radio-choose = Choose
portal-radio-edit = Edit
portal-radio-remove = Remove
portal-radio-saved = Saved.
portal-radio-programme-new = New programme
portal-radio-programme-edit = Edit the programme
portal-radio-programme-added = The programme is created. Add its first episode.
portal-radio-programme-empty = No episode yet.
portal-radio-episode-new = New episode
portal-radio-episode-edit = Edit the episode
portal-radio-episode-added = The episode is in preparation. Now add its recording.
portal-radio-column-title = Episode
portal-radio-column-state = State
portal-radio-column-published = Published on
portal-radio-cover = Cover
portal-radio-cover-lead = A square picture of at least { $least } pixels on each side: podcast directories take no other. Without a picture, Twiza draws a cover with the name of the programme.
portal-radio-cover-file = Picture (JPEG, PNG or WebP)
portal-radio-cover-fault = This picture has { $width } × { $height } pixels. A square one of at least { $least } × { $least } is needed.
portal-radio-cover-drawn = Go back to the drawn cover
portal-radio-field-title = Title
portal-radio-field-summary = Description
portal-radio-field-lang = Language of the podcast
portal-radio-field-lang-hint = An episode may be spoken in another language.
portal-radio-field-category = Subject
portal-radio-field-category-hint = For podcast directories (Apple’s list).
portal-radio-field-order = Order of listening
portal-radio-field-author = Who makes it (the organisation, if left empty)
portal-radio-field-explicit = Not for children
portal-radio-field-locked = Ask other platforms not to bring in this podcast
portal-radio-field-locked-hint = They must then write to the station before importing it.
portal-radio-field-ended = The programme has ended: no more episodes will come
portal-radio-field-people = Voices
portal-radio-field-people-hint = Only with their consent: these names are public. To remove somebody, clear the name.
portal-radio-field-person = Person { $number }
portal-radio-field-role = Role { $number }
portal-radio-field-themes = Themes
portal-radio-field-spoken = Spoken language
portal-radio-field-notes = To read beside listening (Markdown)
portal-radio-field-season = Season
portal-radio-field-number = Number
portal-radio-field-sort = Sort
portal-radio-field-place = Place that it is about
portal-radio-field-place-none = No place in particular
portal-radio-missing = Before it is published:
portal-radio-missing-title = The title is missing.
portal-radio-missing-summary = The description is missing.
portal-radio-missing-sound = The recording is missing.
portal-radio-publish = Publish
portal-radio-publish-sure = Publish this episode? It appears at once on the web radio and in the podcasts.
portal-radio-published = The episode is published.
portal-radio-withdraw = Withdraw the episode
portal-radio-withdraw-lead = The episode leaves the web radio and the podcasts. Its address will say that it was withdrawn, and why if you write it. What was downloaded elsewhere stays there.
portal-radio-withdraw-reason = Why (public)
portal-radio-withdrawn = The episode is withdrawn.
portal-radio-sound = Recording
portal-radio-sound-none = No recording yet.
portal-radio-sound-add = Add the recording
portal-radio-sound-replace = Replace the recording
portal-radio-sound-not-apple = Apple Podcasts takes only MP3 and M4A: this episode will be missing there. Other apps and this page play it.
portal-radio-sound-lead = An MP3, M4A, OGG, WAV or FLAC file of at most { $most } MB. For speech, a mono MP3 at 64 kbit/s is enough: an hour has 29 MB.
portal-radio-sound-file = Sound file
portal-radio-sound-hint = Sending may take a while: leave the page open until the end.
portal-radio-sound-send = Send
portal-radio-sound-sending = Sending
portal-radio-sound-too-big = This file is larger than { $most } MB. Save it as a mono MP3 at 64 kbit/s, or cut it into two episodes.
portal-radio-sound-over = This file has { $sent } MB; the limit is { $most } MB. Nothing was kept. Save it as a mono MP3 at 64 kbit/s, or cut it into two episodes.
portal-radio-sound-none-such = This file is no sound recording. Send an MP3, M4A, OGG, WAV or FLAC.
portal-radio-sound-taken = The recording arrived whole.
portal-radio-sound-cut = The recording is kept, but it breaks off before its end: the file is not complete. Listen to it, and send it again if something is missing.
portal-radio-chapters-lead = A line for each chapter: the moment, then the title; a link may follow. For example:
portal-radio-chapters-field = Chapters, in the spoken language
portal-radio-chapters-file = Or a file of chapters
portal-radio-chapters-file-hint = WebVTT, Podcasting 2.0 JSON, or the same text. It replaces what is written above.
portal-radio-chapters-edit = Edit the chapters
portal-radio-chapters-behind = { $count ->
    [one] One chapter begins behind the end of the recording: correct its moment.
   *[other] { $count } chapters begin behind the end of the recording: correct their moments.
}
portal-radio-transcript-add = Add a transcript
portal-radio-transcript-lead = What is said, for those who do not hear, for those who read faster, and so that search finds it. One transcript for each language: the spoken one, and its translations.
portal-radio-transcript-lang = Language of the transcript
portal-radio-transcript-lang-hint = If there is one in this language already, it is replaced.
portal-radio-transcript-file = File
portal-radio-transcript-file-hint = WebVTT, SubRip (SRT), Podcasting 2.0 JSON, or text. With moments, each sentence leads to its moment.
portal-radio-transcript-paste = Or paste the text
portal-radio-transcript-words = { $count ->
    [one] one word
   *[other] { $count } words
}
portal-radio-transcript-untimed = without moments
portal-radio-transcript-taken = { $count ->
    [one] The transcript is saved: one word.
   *[other] The transcript is saved: { $count } words.
}
portal-radio-transcript-remove-sure = Remove this transcript?
portal-radio-station = The station
portal-radio-station-lead = The name under which all episodes appear together, and the live stream if you have one.
portal-radio-station-name = Name of the station
portal-radio-station-email = Address of the station
portal-radio-station-email-hint = Public: directories write to it to check that the podcast is yours.
portal-radio-station-stream = Address of the live stream
portal-radio-station-stream-hint = The one that your streaming server gives (Icecast, AzuraCast, …). Empty: no live stream.
portal-radio-station-mime = Format of the live stream
portal-radio-week-hint = Times are those of Morocco. A line without a time does not count.
portal-radio-slot = Slot { $number }
portal-radio-slot-day = Day
portal-radio-slot-from = From
portal-radio-slot-minutes = Minutes
portal-radio-slot-title-fr = Title in French
portal-radio-slot-title-ar = Title in Arabic
portal-radio-slot-programme = Programme
portal-radio-slot-none = None
portal-radio-fault-empty = There is nothing to read. Choose a file or paste the text.
portal-radio-fault-many = It is too long: at most 300 chapters, or 40,000 lines and 2 MB of transcript.
portal-radio-fault-long = Line { $line }: it is too long (200 characters for a chapter title). Line 0 means the whole file: add empty lines between paragraphs.
portal-radio-fault-no-time = Line { $line }: it must begin with a moment, such as 12:30.
portal-radio-fault-time = Line { $line }: this moment cannot be read. Write minutes:seconds or hours:minutes:seconds, such as 12:30 or 1:02:03.
portal-radio-fault-no-title = Line { $line }: a title is missing behind the moment.
portal-radio-fault-twice = Line { $line }: another chapter begins at the same moment.
portal-radio-fault-backwards = Line { $line }: the end is before the beginning.
portal-radio-fault-json = Line { $line }: this file looks like JSON but does not follow its rules (Podcasting 2.0 JSON).
portal-radio-fault-people = At most 20 people, and 120 characters for each name.
portal-radio-fault-email = This is no e-mail address: write it like radio@example.org.
portal-radio-fault-stream = This is no stream address: it begins with https:// or http://.
portal-radio-fault-slot = Slot { $line }: it needs a day, a time, a length of 1 to 1440 minutes and a title.
portal-radio-refused-gone = This episode or programme does not exist any more. Load the page again.
portal-radio-refused-withdrawn = The episode was withdrawn: take it up again as a draft before you change it.
portal-radio-refused-title = Too many episodes bear this title. Change it a little.
portal-radio-was-submitted = The episode was sent for review.
portal-radio-was-returned = The episode is a draft again.
portal-radio-was-scheduled = The episode will be published { $when }.
portal-radio-was-unscheduled = The episode will not publish itself.
portal-radio-put-aside = The episode was put aside.
portal-radio-second = Ask another person of the newsroom to listen to it.
portal-radio-alone = Nobody else in this newsroom can publish it: you publish your own episode, and the history says so.
portal-radio-in-review = The newsroom is listening to this episode. To change it, take it back first.
portal-radio-take-back = Take the episode back
portal-radio-schedule-what = The episode will be published as it stands at that hour.
portal-radio-own = Your episodes
portal-radio-report-lead = Prepare an episode for one of these programmes: the newsroom listens to it, then publishes it.
portal-radio-listened = { $count ->
    [one] Listened to once
   *[other] Listened to { $count } times
}
portal-radio-listened-lately = { $count ->
    [one] Listened to once in { $days } days
   *[other] Listened to { $count } times in { $days } days
}
portal-radio-measure-listens = Times that episodes were listened to
portal-radio-refused-turn = This cannot be done now: the episode stands elsewhere, or it is somebody else’s to do.
portal-radio-letter-published-subject = Published: { $title }
portal-radio-letter-published =
    Your episode “{ $title }” was published. Thank you.
    You can listen to it here, and tell the newsroom of any error:
    { $link }
