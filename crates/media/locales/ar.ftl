# Pictures and sounds: what is wrong with them, and what to do.
media-kind-picture = صورة
media-kind-sound = تسجيل صوتي
media-kind-document = وثيقة
media-part-card = صورة مصغرة
media-part-wide = حجم متوسط
media-part-full = حجم كبير
media-part-whole = الملف كاملا
media-fault-empty = الملف فارغ. اختاروه من جديد، فربما لم يكتمل نسخه.
media-fault-unknown = هذا الملف ليس صورة (JPEG أو PNG أو WebP أو GIF) ولا صوتا (MP3 أو M4A أو OGG أو WAV أو WebM أو FLAC) ولا ملف PDF. حوّلوه إلى إحدى هذه الصيغ.
media-fault-heic = هذه الصورة بصيغة HEIC أو AVIF التي لا تعرضها كل المتصفحات. في هاتف آيفون: الإعدادات، الكاميرا، التنسيقات، «الأكثر توافقا»؛ أو أرسلوا نسخة بصيغة JPEG.
media-fault-film = هذا شريط فيديو. أرسلوا الصوت وحده (MP3 أو M4A أو OGG).
media-fault-mixed = يحتوي هذا الملف على شيء آخر غير الصوت، أو على صوت لا تشغّله المتصفحات. احفظوه من جديد بصيغة MP3 أو M4A أو OGG‏ (Opus أو Vorbis)، من دون مسار للأماكن أو للترجمة المكتوبة.
media-fault-vast = في الصورة { $n } مليون نقطة، وهذا أكثر مما يُقبل. أرسلوا نسخة مصغرة منها.
media-fault-heavy = تتطلب هذه الصورة ذاكرة كبيرة جدا بسبب حجمها وطريقة حفظها. أرسلوا نسخة منها بصيغة JPEG.
media-fault-broken = تتعذر قراءة الصورة: الملف تالف أو ناقص. أعيدوا إرساله، أو افتحوه واحفظوه من جديد.
media-fault-unheard = تتعذر قراءة الصوت: الملف تالف أو ناقص. أعيدوا إرساله، أو احفظوه من جديد بصيغة MP3.
media-fault-large = يتجاوز الملف { $n } ميغابايت. أرسلوا نسخة أخف منه.
