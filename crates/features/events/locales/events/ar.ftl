events-title = المواعيد
events-title-past = المواعيد: ما مضى منها
events-lead = لقاءات وورشات ونقاشات جمعيات الشبكة، حضوريا وعن بعد.
events-tab-coming = القادمة
events-tab-past = الماضية
events-all = كل المواعيد
events-none = لم يعلن عن أي موعد حتى الآن. تابعوا المواعيد: ما سيعلن عنه يصلكم.
events-none-so = لا موعد يوافق هذا الاختيار. وسعوا الموضوع أو الجهة أو اللغة.
events-none-month = لا شيء في هذا الشهر. جربوا شهرا آخر.
events-none-past = لم يمض أي موعد بعد.
events-none-kept = لا موعد قيد التحضير. ابدؤوا واحدا: يبقى مسودة إلى أن يعلن عنه.
events-calendar = الرزنامة
events-calendar-of = أيام { $month }
events-calendar-day = { $day }: { $count ->
    [zero] لا موعد
    [one] موعد واحد
    [two] موعدان
    [few] { $count } مواعيد
    [many] { $count } موعدا
   *[other] { $count } موعد
}
events-narrow = اختيار موضوع أو جهة أو لغة
events-filter-theme = الموضوع
events-filter-region = الجهة
events-filter-lang = لغة اللقاء
events-any = الكل
events-subscribe = متابعة المواعيد
events-subscribe-words = يتابع هاتفكم أو برنامجكم المواعيد من تلقاء نفسه، حسب الموضوع والجهة المختارين.
events-subscribe-phone = المتابعة على هذا الجهاز
events-subscribe-file = ملف iCalendar
events-front-kind = المواعيد

events-state-draft = مسودة
events-state-announced = معلن
events-state-postponed = مؤجل
events-state-cancelled = ملغى
events-guest-seated = له مقعد
events-guest-offered = في انتظار التأكيد
events-guest-waiting = في لائحة الانتظار
events-guest-lapsed = لم يؤكد
events-guest-cancelled = لن يحضر
events-way-online = عبر الصفحة
events-way-desk = عبر الكتابة
events-way-door = عند الباب

events-weekday-1 = الاثنين
events-weekday-2 = الثلاثاء
events-weekday-3 = الأربعاء
events-weekday-4 = الخميس
events-weekday-5 = الجمعة
events-weekday-6 = السبت
events-weekday-7 = الأحد
events-when-day = { $day }، من { $from } إلى { $to }
events-when-days = من { $from }، { $at }، إلى { $to }، { $until }
events-zone-casablanca = بتوقيت المغرب
events-zone-algiers = بتوقيت الجزائر
events-zone-tunis = بتوقيت تونس
events-zone-tripoli = بتوقيت ليبيا
events-zone-nouakchott = بتوقيت موريتانيا
events-zone-cairo = بتوقيت مصر
events-zone-dakar = بتوقيت السنغال
events-zone-beirut = بتوقيت لبنان
events-zone-paris = بتوقيت باريس
events-zone-brussels = بتوقيت بروكسيل
events-zone-madrid = بتوقيت مدريد
events-zone-utc = بالتوقيت العالمي

events-notice-cancelled = ألغي هذا الموعد.
events-notice-postponed = أجل هذا الموعد. سيعلن هنا عن التاريخ الجديد.
events-notice-moved = تاريخ جديد: كان مقررا يوم { $day } على الساعة { $time }.
events-notice-over = مضى هذا الموعد.
events-programme = البرنامج
events-fact-event = الموعد
events-fact-when = متى
events-fact-where = أين
events-fact-keeper = ينظمه
events-fact-langs = لغات اللقاء
events-fact-access = الولوجيات
events-fact-themes = المواضيع
events-fact-contact = للاستفسار
events-fact-attended = عدد الحضور
events-online = عن بعد
events-online-registered = يعطى الرابط لمن سجل.
events-online-ask = تعطي الجمعية الرابط.
events-add-to-calendar = إضافة إلى رزنامتي
events-just-come = الدخول حر، دون تسجيل.

events-register = التسجيل
events-register-queue = التسجيل في لائحة الانتظار
events-register-button = تسجيل
events-register-queue-button = التسجيل في لائحة الانتظار
events-register-anew = التسجيل من جديد
events-seats = { $count ->
    [zero] لا مقاعد.
    [one] مقعد واحد.
    [two] مقعدان.
    [few] { $count } مقاعد.
    [many] { $count } مقعدا.
   *[other] { $count } مقعد.
}
events-room = بقيت مقاعد
events-room-few = آخر المقاعد
events-room-none = اكتملت المقاعد
events-room-none-words = حين يشغر مقعد، يعطى لأول من ينتظر.
events-must-confirm = ستصلكم رسالة لتأكيد المقعد؛ وإن لم تجيبوا أعطي لمن يلي.
events-full = كل المقاعد محجوزة.
events-closed = أغلق باب التسجيل.
events-field-name = الاسم
events-field-contact = البريد الإلكتروني أو الهاتف
events-field-contact-both = نرسل إليه رابطكم وتذكيرا، وما قد يتغير.
events-field-contact-mail = على البريد الإلكتروني نرسل رابطكم وتذكيرا، وما قد يتغير. أما رقم الهاتف فلا يمكننا أن نكتب إليه.
events-field-contact-none = لإخباركم إن تغير شيء. يظهر رابطكم بعد التسجيل: احتفظوا به.
events-field-association = الجمعية
events-field-consent = أوافق على أن تحتفظ الجمعية بهذه المعطيات لهذا الموعد وحده.
events-privacy = يحفظ اسمكم وعنوانكم مشفرين، لهذا الموعد وحده، ولا تراهما إلا الجمعية المنظمة، ويمحيان يوم { $day }. ويمكنكم محوهما متى شئتم عبر رابطكم (القانون 09-08).
events-working = لحظة: جهازكم يبين أنه ليس برنامجا آليا.
events-work-stale = بقيت الصفحة مفتوحة مدة طويلة. أرسلوا مرة أخرى: لم يضع شيء.
events-work-hasty = كان ذلك سريعا جدا. انتظروا ثواني ثم أرسلوا مرة أخرى.
events-work-more = كثيرون يسجلون الآن من شبكتكم. أرسلوا مرة أخرى.
events-work-crowded = تأتي من شبكتكم تسجيلات كثيرة دون JavaScript. أعيدوا المحاولة بعد عشر دقائق، أو فعلوا JavaScript.
events-fault-contact = ليس هذا بريدا إلكترونيا (name@example.org) ولا رقم هاتف (06…).
events-fault-consent = دون موافقتكم لا يمكننا تسجيلكم.
events-sent = راجعوا بريدكم
events-sent-words = كتبنا إليكم. تقول الرسالة هل لكم مقعد أم أنتم في لائحة الانتظار، وفيها رابطكم الخاص.
events-sent-next = بهذا الرابط ترون وضعية تسجيلكم، وتضيفون الموعد إلى رزنامتكم، أو تلغون. لم يصل شيء؟ راجعوا البريد غير المرغوب فيه، أو سجلوا مرة أخرى: ترسل الرسالة من جديد.
events-own-page = تسجيلي
events-keep-link = لا يمكننا أن نكتب إليكم: احتفظوا بعنوان هذه الصفحة، فهو تسجيلكم.
events-standing-seated = لكم مقعد.
events-standing-offered = مقعد محجوز لكم إلى غاية { $until }. أكدوه.
events-standing-waiting = { $count ->
    [zero] أنتم في أول لائحة الانتظار.
    [one] ينتظر قبلكم شخص واحد.
    [two] ينتظر قبلكم شخصان.
    [few] ينتظر قبلكم { $count } أشخاص.
    [many] ينتظر قبلكم { $count } شخصا.
   *[other] ينتظر قبلكم { $count } شخص.
}
events-standing-lapsed = لم يؤكد المقعد في الأجل، فأعطي لمن يلي.
events-standing-cancelled = ألغيتم التسجيل. محيت معطياتكم.
events-confirm-button = أؤكد مقعدي
events-confirmed = تأكد مقعدكم.
events-cancel-title = لا أستطيع الحضور
events-cancel-words = يعطى مقعدكم لأول من ينتظر، وتمحى معطياتكم في الحال.
events-cancel-button = إلغاء تسجيلي
events-cancel-sure = هل تلغون تسجيلكم؟
events-cancelled = ألغي تسجيلكم ومحيت معطياتكم.

events-refused-gone = لم يعد هذا الموعد موجودا.
events-refused-closed = لا يمكن التسجيل في هذا الموعد: لم يعلن عنه، أو أغلق باب التسجيل.
events-refused-full = كل المقاعد محجوزة.
events-refused-no-guest = لم يعد هذا التسجيل موجودا.
events-refused-late = انقضى أجل التأكيد، فأعطي المقعد لمن يلي.
events-refused-too-few-seats = عدد المقاعد المحجوزة أكبر من ذلك. أدخلوا عددا لا يقل عنه.
events-refused-out-of-turn = لا تأتي هذه الخطوة بعد ما وصل إليه الموعد. أعيدوا تحميل الصفحة.
events-refused-too-early = لم يحن الموعد بعد.
events-refused-erased = محيت الأسماء.

events-new = تحضير موعد
events-edit = تعديل
events-edit-told = يخبر المسجلون إن تغير اليوم أو الساعة.
events-added = الموعد مسودة. راجعوه ثم أعلنوا عنه.
events-changed = عدل الموعد.
events-announce = إعلان
events-announce-again = إعلان: سيعقد
events-announce-again-sure = هل يخبر كل المسجلين بأن الموعد سيعقد في التاريخ المذكور؟
events-announced = أعلن عن الموعد، وهو الآن ضمن المواعيد.
events-postpone = تأجيل
events-postpone-words = يبقى الموعد ضمن المواعيد مع كلماتكم، وتحفظ المقاعد، ويخبر المسجلون. حين يعرف التاريخ الجديد، عدلوه ثم أعلنوا من جديد.
events-postponed = أجل الموعد، ويخبر المسجلون.
events-call-off = إلغاء الموعد
events-call-off-words = يبقى الموعد ضمن المواعيد مع كلماتكم، ويخبر المسجلون.
events-called-off = ألغي الموعد، ويخبر المسجلون.
events-remove = التخلص من المسودة
events-remove-sure = هل تتخلصون من هذه المسودة؟
events-removed = حذفت المسودة.
events-repeat = تكرار
events-repeat-words = كل تكرار مسودة قائمة بذاتها: يعلن عنها أو تؤجل أو تلغى دون مس غيرها.
events-repeat-button = تحضير التكرارات
events-repeated = { $count ->
    [zero] لا مسودة.
    [one] مسودة واحدة جاهزة.
    [two] مسودتان جاهزتان.
    [few] { $count } مسودات جاهزة.
    [many] { $count } مسودة جاهزة.
   *[other] { $count } مسودة جاهزة.
}
events-field-pace = بأي وتيرة
events-pace-week = كل أسبوع
events-pace-fortnight = كل أسبوعين
events-pace-month = كل شهر
events-field-times = كم مرة أخرى
events-public-page = الصفحة العمومية
events-field-title = العنوان
events-field-words = موضوع اللقاء
events-field-programme = البرنامج
events-field-programme-hint = سطر لكل فقرة: «09:30 الاستقبال». والسطر الذي ينتهي بنقطتين يفتتح يوما: «السبت:».
events-field-when = متى
events-field-start-day = اليوم الأول
events-field-start-time = البداية (18:00)
events-field-end-day = اليوم الأخير
events-field-end-time = النهاية (20:00)
events-field-zone = التوقيت
events-field-where = أين
events-field-place = الجماعة أو الإقليم أو الجهة
events-field-place-hint = يكفي الاسم: «طاطا»، «أيت ملول».
events-field-address = المكان والعنوان
events-field-link = رابط المشاركة عن بعد
events-field-link-hint = لا يراه إلا من له مقعد.
events-field-themes = المواضيع
events-field-langs = لغات اللقاء
events-field-access = الولوجيات
events-field-ask = للاستفسار
events-field-ask-hint = عنوان أو رقم للجمعية: وهو عمومي.
events-field-registration = التسجيل
events-field-registers = التسجيل عبر الصفحة العمومية
events-field-registers-hint = وإلا فالدخول حر.
events-field-seats = عدد المقاعد
events-field-seats-hint = إن ترك فارغا فلا حد.
events-field-queue = لائحة انتظار عند اكتمال المقاعد
events-field-confirmed = طلب تأكيد المقعد برسالة
events-field-asks-association = السؤال عن الجمعية
events-field-close-day = التسجيل إلى غاية
events-field-close-time = على الساعة
events-field-kept = محو الأسماء بعد (أيام)
events-field-kept-hint = ابتداء من اليوم الأخير. لا تحتفظوا بها إلا أقصر مدة ممكنة.
events-field-reason = السبب في كلمات
events-choose = اختيار
events-place-which = أيها؟
events-fault-place = تحمل أماكن عدة هذا الاسم: اختاروا.
events-fault-no-place = لا نعرف هذا المكان. أدخلوا اسم جماعة أو إقليم أو جهة.
events-fault-time = ليست هذه ساعة. اكتبوا مثلا 18:00.
events-fault-ends = يجب أن تأتي النهاية بعد البداية.
events-fault-long = لا يدوم الموعد أكثر من شهرين.
events-fault-closes = لا يمكن أن يدوم التسجيل أطول من الموعد.
events-fault-link = ليس هذا عنوانا. يبدأ العنوان بـ https://.
events-fault-women = لا يمكن أن يتجاوز عدد النساء عدد الحضور.
events-column-title = الموعد
events-column-when = متى
events-column-state = الوضعية
events-column-attended = الحضور
events-column-number = الرقم
events-column-acts = إجراءات
events-column-signature = التوقيع
events-column-way = طريقة التسجيل
events-column-registered = تاريخ التسجيل
events-column-days = { $count ->
    [zero] الحضور
    [one] الحضور
    [two] أيام الحضور (من يومين)
    [few] أيام الحضور (من { $count } أيام)
    [many] أيام الحضور (من { $count } يوما)
   *[other] أيام الحضور (من { $count } يوم)
}
events-free = شاغرة
events-figure-on = المقاعد المحجوزة
events-figure-gone = ملغاة أو غير مؤكدة
events-figure-places = المقاعد
events-of-them-women = { $count ->
    [zero] دون نساء
    [one] منهم امرأة واحدة
    [two] منهم امرأتان
    [few] منهم { $count } نساء
    [many] منهم { $count } امرأة
   *[other] منهم { $count } امرأة
}
events-erased = محيت أسماء المسجلين.
events-erased-on = ستمحى الأسماء يوم { $day }.
events-lists = الأشخاص
events-guests = المسجلون
events-guests-words = هذه الأسماء أمانة لهذا الموعد وحده. يدون كل تصدير في السجل، دون الأسماء.
events-guests-none = لم يسجل أحد بعد.
events-guest-remove = حذف
events-guest-remove-sure = هل يحذف هذا الشخص وتمحى معطياته؟
events-guest-removed = حذف الشخص ومحيت معطياته.
events-nameless = (محي)
events-desk = تسجيل شخص
events-desk-words = لمن اتصل هاتفيا أو مر بالمقر. دون بريد ولا هاتف لن يستطيع أحد إخباره.
events-desk-button = تسجيل
events-desk-done = سجل الشخص.
events-desk-waits = اكتملت المقاعد: الشخص في لائحة الانتظار.
events-desk-known = هذا العنوان مسجل من قبل.
events-tick = تسجيل الحضور
events-print = ورقة للتوقيع (PDF)
events-days = الأيام
events-there = حضر { $count } من أصل { $all }
events-find-name = البحث عن اسم
events-walk-in = شخص حضر دون تسجيل
events-walk-in-button = تسجيل حضوره
events-walk-in-done = سجل الحضور.
events-count = كم حضر؟
events-count-words = { $count ->
    [zero] لم يسجل حضور أحد.
    [one] سجل حضور شخص واحد.
    [two] سجل حضور شخصين.
    [few] سجل حضور { $count } أشخاص.
    [many] سجل حضور { $count } شخصا.
   *[other] سجل حضور { $count } شخص.
} إن لم يأت جواب، احتسب هذا العدد بعد ثلاثة أيام من النهاية.
events-field-people = عدد الحضور
events-field-women = منهم نساء
events-counted = سجل العدد، وتقدمت مؤشرات المخطط.
events-list-title = ورقة الحضور
events-list-date = طبعت يوم { $day }
events-list-kept = هذه المعطيات لهذا الموعد وحده، وتمحى من تويزا يوم { $day }؛ أتلفوا هذه الورقة في الوقت نفسه (القانون 09-08).
events-list-long = في اللائحة أكثر من { $most } اسم، ولن تفيد أحدا على الورق. استعملوا ملف XLSX.
events-measure-held = مواعيد عقدت
events-measure-attended = الحضور في المواعيد
events-measure-women = النساء الحاضرات في المواعيد

events-letter-hello = تحية طيبة،
events-letter-registered-seated = تم تسجيلكم: { $title }. لكم مقعد.
events-letter-registered-offered = سجلتم: { $title }. مقعد محجوز لكم إلى غاية { $until }: أكدوه عبر الرابط أسفله.
events-letter-registered-waiting = أنتم في لائحة الانتظار: { $title }. حين يشغر مقعد لكم نكتب إليكم.
events-letter-again-link = هذا رابطكم من جديد: { $title }.
events-letter-moved-up-seated = شغر مقعد: { $title }. هو لكم. إن تعذر عليكم الحضور فألغوا عبر رابطكم.
events-letter-moved-up-offered = شغر مقعد: { $title }. هو محجوز لكم إلى غاية { $until }: أكدوه عبر الرابط أسفله، وإلا أعطي لمن يلي.
events-letter-lapsed = لم يؤكد مقعدكم في الأجل فأعطي لمن يلي: { $title }. محيت معطياتكم.
events-letter-moved = يوم جديد أو ساعة جديدة: { $title }. تسجيلكم محفوظ. إن لم يناسبكم هذا التاريخ فألغوا عبر رابطكم.
events-letter-relocated = مكان جديد أو رابط جديد للمشاركة: { $title }. تسجيلكم محفوظ. إن تعذر عليكم الحضور فألغوا عبر رابطكم.
events-letter-postponed = أجل هذا الموعد: { $title }. تسجيلكم محفوظ، ونكتب إليكم حين يعرف التاريخ الجديد.
events-letter-cancelled = ألغي هذا الموعد: { $title }.
events-letter-reminder = { $days ->
    [1] تذكير: قريبا، { $title }.
   *[other] تذكير: بعد أسبوع، { $title }.
} إن تعذر عليكم الحضور فألغوا عبر رابطكم: ربما ينتظر أحد مقعدكم.
events-letter-when = متى:
events-letter-where = أين:
events-letter-online = للمشاركة عن بعد (هذا الرابط لكم وحدكم):
events-letter-page = تسجيلكم ورزنامتكم والإلغاء:
events-letter-page-confirm = تأكيد مقعدكم:
events-letter-again = التسجيل من جديد:
events-letter-kept = معطياتكم لهذا الموعد وحده، وتمحى يوم { $day }.
events-letter-subject-registered = تسجيلكم: { $title }
events-letter-subject-confirm = أكدوا مقعدكم: { $title }
events-letter-subject-waiting = لائحة الانتظار: { $title }
events-letter-subject-lapsed = مقعد لم يؤكد: { $title }
events-letter-subject-moved = تاريخ جديد: { $title }
events-letter-subject-relocated = مكان جديد: { $title }
events-letter-subject-postponed = مؤجل: { $title }
events-letter-subject-cancelled = ملغى: { $title }
events-letter-subject-reminder = تذكير: { $title }

events-picture = صورة
events-picture-words = تحذف من الصورة معلومات مكان التقاطها وزمانه. لا تظهروا أحدا دون موافقته.
events-picture-added = أضيفت الصورة.
events-picture-removed = حذفت الصورة.
events-picture-remove = حذف الصورة
events-field-file = صورة (JPEG أو PNG أو WebP)
events-field-alt = ما يرى فيها، لمن لا يراها
events-field-credit = صاحب الصورة
events-field-blur = طمس الوجوه
events-fault-picture = ليس هذا الملف صورة.
