# Pictures and sounds: what is wrong with them, and what to do.
media-kind-picture = Photo or picture
media-kind-sound = Sound recording
media-kind-document = Document
media-part-card = Thumbnail
media-part-wide = Medium size
media-part-full = Large size
media-part-whole = The whole file
media-fault-empty = The file is empty. Choose it again: it may not have been copied to the end.
media-fault-unknown = This is neither a picture (JPEG, PNG, WebP, GIF) nor a sound (MP3, M4A, OGG, WAV, WebM, FLAC) nor a PDF. Convert it to one of these formats.
media-fault-heic = This photo is in the HEIC or AVIF format, which not every browser shows. On an iPhone: Settings, Camera, Formats, “Most Compatible”; or send a copy as JPEG.
media-fault-film = This is a video. Send the sound only (MP3, M4A or OGG).
media-fault-mixed = This file holds something beside the sound, or a sound that browsers do not play. Save it anew as MP3, M4A or OGG (Opus or Vorbis), without a track of places or subtitles.
media-fault-vast = The picture has { $n } million points, which is too many. Send a smaller copy of it.
media-fault-heavy = This picture would need too much memory, because of its size and the way it is stored. Send a copy as JPEG.
media-fault-broken = The picture cannot be read: the file is damaged or incomplete. Send it again, or open it and save it anew.
media-fault-unheard = The sound cannot be read: the file is damaged or incomplete. Send it again, or save it anew as MP3.
media-fault-large = The file is larger than { $n } MB. Send a lighter version.
