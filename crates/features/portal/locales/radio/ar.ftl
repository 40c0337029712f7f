# إذاعة الويب.
portal-radio-title = إذاعة الويب
portal-radio-plural = حلقات إذاعة الويب
portal-radio-lead = أصوات الحركة: برامج وروبورتاجات ونقاشات، تُسمع هنا أو في تطبيق للبودكاست.
portal-radio-crumbs = مسار الصفحة
portal-radio-measure-published = حلقات إذاعة الويب المنشورة
portal-radio-measure-minutes = دقائق إذاعة الويب المنشورة
portal-radio-search = ابحث في ما قيل
portal-radio-search-go = ابحث
portal-radio-found = { $count ->
    [zero] لا حلقة
    [one] حلقة واحدة
    [two] حلقتان
    [few] { $count } حلقات
    [many] { $count } حلقة
   *[other] { $count } حلقة
}
portal-radio-nothing-found = لم تُقل هذه الكلمات في أي حلقة. جرّب كلمات أخرى، أو ابحث في الموقع كله.
portal-radio-search-everywhere = ابحث في كل مكان
portal-radio-back = كل إذاعة الويب
portal-radio-programmes = البرامج
portal-radio-episodes = الحلقات
portal-radio-languages = لغة الحديث
portal-radio-all = كل اللغات
portal-radio-none = لم تُنشر أي حلقة بعد. عودوا قريبا.
portal-radio-none-so = لا حلقة بهذه اللغة في الوقت الحالي.
portal-radio-subscribe = الاشتراك
portal-radio-subscribe-how = انسخ هذا العنوان في تطبيق البودكاست عندك: تصلك الحلقات الجديدة من تلقاء نفسها، بلا حساب وبلا تتبع.
portal-radio-all-episodes = كل الحلقات
portal-radio-feed = عنوان البودكاست
portal-radio-seconds = { $count } ث
portal-radio-minutes = { $count } د
portal-radio-season-number = الموسم { $season }، الحلقة { $number }
portal-radio-number = الحلقة { $number }
portal-radio-megabytes = { $size } م.ب
portal-radio-ended = انتهى
portal-radio-explicit = غير ملائم للأطفال
portal-radio-download = تحميل
portal-radio-skip-back = − { $count } ث
portal-radio-skip-on = + { $count } ث
portal-radio-speed = السرعة
portal-radio-resumed = تستأنف الاستماع من حيث توقفت.
portal-radio-chapters = الفقرات
portal-radio-chapter-link = رابط
portal-radio-people = تسمعون فيها
portal-radio-transcript = النص المكتوب
portal-radio-transcript-read = القراءة والبحث ({ $lang })
portal-radio-transcript-search = كلمة قيلت في الحلقة
portal-radio-transcript-found = { $count ->
    [zero] لم تُقل هذه الكلمات هنا.
    [one] قيلت مرة واحدة:
    [two] قيلت مرتين:
    [few] قيلت { $count } مرات:
    [many] قيلت { $count } مرة:
   *[other] قيلت { $count } مرة:
}
portal-radio-transcript-download = تحميل النص المكتوب:
portal-radio-gone-title = حلقة مسحوبة
portal-radio-gone = نُشرت هذه الحلقة هنا ثم سُحبت.
portal-radio-gone-on = سُحبت يوم { $day }.
portal-radio-gone-why = السبب:
portal-radio-live = البث المباشر
portal-radio-live-lead = البث المباشر لإذاعات الشبكة، وما يُسمع فيه على مدى الأسبوع.
portal-radio-live-none = لا تبث أي إذاعة من الشبكة مباشرة في الوقت الحالي. يمكن الاستماع إلى الحلقات في كل وقت.
portal-radio-live-from = يأتي الصوت من { $host } حين تبدأ الاستماع، وحينها فقط.
portal-radio-live-elsewhere = فتح في مشغّل آخر
portal-radio-listen-live = الاستماع إلى البث المباشر
portal-radio-now = على الهواء
portal-radio-until = إلى غاية { $time }
portal-radio-next = يليه:
portal-radio-at = يوم { $day } على الساعة { $time }
portal-radio-always = البث المباشر مفتوح.
portal-radio-week = أسبوع البث
portal-radio-day-1 = الاثنين
portal-radio-day-2 = الثلاثاء
portal-radio-day-3 = الأربعاء
portal-radio-day-4 = الخميس
portal-radio-day-5 = الجمعة
portal-radio-day-6 = السبت
portal-radio-day-7 = الأحد
portal-radio-order-episodic = كل حلقة قائمة بذاتها، والأحدث أولا
portal-radio-order-serial = تُسمع من الأولى إلى الأخيرة، موسما بعد موسم
portal-radio-sort-full = حلقة
portal-radio-sort-trailer = إعلان
portal-radio-sort-bonus = حلقة إضافية
portal-radio-role-host = تقديم
portal-radio-role-guest = ضيافة
portal-radio-role-reporter = روبورتاج
portal-radio-role-producer = إخراج
portal-radio-role-editor = مونتاج
portal-radio-role-narrator = قراءة
portal-radio-role-translator = ترجمة
portal-radio-role-composer = موسيقى
portal-radio-category-society = المجتمع والثقافة
portal-radio-category-documentary = وثائقي
portal-radio-category-journals = حكايات من الحياة
portal-radio-category-news = الأخبار
portal-radio-category-commentary = تحليل الأحداث
portal-radio-category-politics = السياسة
portal-radio-category-government = المؤسسات العمومية
portal-radio-category-non-profit = العمل الجمعوي
portal-radio-category-education = التربية والتعليم
portal-radio-category-courses = دروس وتكوينات
portal-radio-category-health = الصحة
portal-radio-category-history = التاريخ
portal-radio-category-kids = الأطفال والأسر
portal-radio-category-music = الموسيقى
portal-radio-category-arts = الفنون
portal-radio-category-nature = الطبيعة والبيئة
# لمن يُعدّونها.
portal-radio-keep-lead = برامج منظمتكم وحلقاتها. تظهر الحلقة فور نشرها في إذاعة الويب وفي البودكاست.
portal-radio-keep-none = لا برنامج بعد. أنشئوا الأول: اسم ولغة وبضع كلمات عما يُسمع فيه.
portal-radio-see-public = الصفحة العمومية
portal-radio-waiting = قيد الإعداد
portal-radio-later = لاحقا
portal-radio-choose = اختيار
portal-radio-edit = تعديل
portal-radio-remove = حذف
portal-radio-saved = تم الحفظ.
portal-radio-programme-new = برنامج جديد
portal-radio-programme-edit = تعديل البرنامج
portal-radio-programme-added = أُنشئ البرنامج. أضيفوا حلقته الأولى.
portal-radio-programme-empty = لا حلقة بعد.
portal-radio-episode-new = حلقة جديدة
portal-radio-episode-edit = تعديل الحلقة
portal-radio-episode-added = الحلقة قيد الإعداد. أضيفوا الآن تسجيلها.
portal-radio-column-title = الحلقة
portal-radio-column-state = الحالة
portal-radio-column-published = تاريخ النشر
portal-radio-cover = الغلاف
portal-radio-cover-lead = صورة مربعة لا يقل ضلعها عن { $least } بكسل: أدلة البودكاست لا تقبل غيرها. وإن لم تكن صورة، رسمت تويزة غلافا باسم البرنامج.
portal-radio-cover-file = الصورة (JPEG أو PNG أو WebP)
portal-radio-cover-fault = قياس هذه الصورة { $width } × { $height } بكسل. المطلوب صورة مربعة لا تقل عن { $least } × { $least }.
portal-radio-cover-drawn = العودة إلى الغلاف المرسوم
portal-radio-field-title = العنوان
portal-radio-field-summary = التقديم
portal-radio-field-lang = لغة البودكاست
portal-radio-field-lang-hint = يمكن أن تكون حلقة بلغة أخرى.
portal-radio-field-category = الموضوع
portal-radio-field-category-hint = لأدلة البودكاست (لائحة آبل).
portal-radio-field-order = ترتيب الاستماع
portal-radio-field-author = من يُعدّه (المنظمة إن تُرك فارغا)
portal-radio-field-explicit = غير ملائم للأطفال
portal-radio-field-locked = مطالبة المنصات الأخرى بألا تنقل هذا البودكاست
portal-radio-field-locked-hint = عليها حينئذ أن تكتب إلى عنوان الإذاعة قبل استيراده.
portal-radio-field-ended = انتهى البرنامج: لن تأتي حلقات أخرى
portal-radio-field-people = الأصوات
portal-radio-field-people-hint = بموافقتهم فقط: هذه الأسماء عمومية. لإزالة شخص، امحوا اسمه.
portal-radio-field-person = الشخص { $number }
portal-radio-field-role = الدور { $number }
portal-radio-field-themes = المواضيع
portal-radio-field-spoken = لغة الحديث
portal-radio-field-notes = ما يُقرأ إلى جانب الاستماع (Markdown)
portal-radio-field-season = الموسم
portal-radio-field-number = الرقم
portal-radio-field-sort = النوع
portal-radio-field-place = المكان الذي تتحدث عنه
portal-radio-field-place-none = لا مكان بعينه
portal-radio-missing = قبل النشر:
portal-radio-missing-title = ينقص العنوان.
portal-radio-missing-summary = ينقص التقديم.
portal-radio-missing-sound = ينقص التسجيل.
portal-radio-publish = نشر
portal-radio-publish-sure = أتنشرون هذه الحلقة؟ ستظهر فورا في إذاعة الويب وفي البودكاست.
portal-radio-published = نُشرت الحلقة.
portal-radio-withdraw = سحب الحلقة
portal-radio-withdraw-lead = تغادر الحلقة إذاعة الويب والبودكاست. سيقول عنوانها إنها سُحبت، ولماذا إن كتبتم السبب. وما حُمّل في مكان آخر يبقى فيه.
portal-radio-withdraw-reason = السبب (عمومي)
portal-radio-withdrawn = سُحبت الحلقة.
portal-radio-correct = تصحيح خطأ
portal-radio-correct-lead = ما قيل خطأ وما هو الصواب: يقرؤه المستمعون بتاريخه في الصفحة وفي البودكاست. أما التسجيل نفسه فيُستبدل على حدة.
portal-radio-correct-do = نشر التصحيح
portal-radio-corrected = يقرأ المستمعون التصحيح.
portal-radio-replaced = استُبدل التسجيل.
portal-radio-sound = التسجيل
portal-radio-sound-none = لا تسجيل بعد.
portal-radio-sound-add = إضافة التسجيل
portal-radio-sound-replace = استبدال التسجيل
portal-radio-sound-not-apple = لا تقبل Apple Podcasts سوى MP3 وM4A: ستغيب عنها هذه الحلقة. أما التطبيقات الأخرى وهذه الصفحة فتقرؤها.
portal-radio-sound-lead = ملف MP3 أو M4A أو OGG أو WAV أو FLAC لا يتجاوز { $most } م.ب. يكفي للكلام ملف MP3 أحادي بسرعة 64 كيلوبت في الثانية: تزن الساعة 29 م.ب.
portal-radio-sound-file = ملف الصوت
portal-radio-sound-hint = قد يطول الإرسال: اتركوا الصفحة مفتوحة حتى النهاية.
portal-radio-sound-send = إرسال
portal-radio-sound-sending = الإرسال جارٍ
portal-radio-sound-too-big = يتجاوز هذا الملف { $most } م.ب. سجّلوه بصيغة MP3 أحادي بسرعة 64 كيلوبت في الثانية، أو قسّموه إلى حلقتين.
portal-radio-sound-over = يزن هذا الملف { $sent } م.ب، والحد { $most } م.ب. لم يُحتفظ بشيء. سجّلوه بصيغة MP3 أحادي بسرعة 64 كيلوبت في الثانية، أو قسّموه إلى حلقتين.
portal-radio-sound-none-such = ليس هذا الملف تسجيلا صوتيا. أرسلوا MP3 أو M4A أو OGG أو WAV أو FLAC.
portal-radio-sound-taken = وصل التسجيل كاملا.
portal-radio-sound-cut = حُفظ التسجيل، لكنه ينقطع قبل نهايته: الملف غير كامل. استمعوا إليه، وأعيدوا إرساله إن نقص منه شيء.
portal-radio-chapters-lead = سطر لكل فقرة: اللحظة ثم العنوان، وقد يليهما رابط. مثلا:
portal-radio-chapters-field = الفقرات، بلغة الحديث
portal-radio-chapters-file = أو ملف للفقرات
portal-radio-chapters-file-hint = WebVTT، أو JSON الخاص بـ Podcasting 2.0، أو النص نفسه. يحل محل المكتوب أعلاه.
portal-radio-chapters-edit = تعديل الفقرات
portal-radio-chapters-behind = { $count ->
    [zero] لا فقرة تبدأ بعد نهاية التسجيل.
    [one] فقرة واحدة تبدأ بعد نهاية التسجيل: صحّحوا لحظتها.
    [two] فقرتان تبدآن بعد نهاية التسجيل: صحّحوا لحظتيهما.
    [few] { $count } فقرات تبدأ بعد نهاية التسجيل: صحّحوا لحظاتها.
    [many] { $count } فقرة تبدأ بعد نهاية التسجيل: صحّحوا لحظاتها.
   *[other] { $count } فقرة تبدأ بعد نهاية التسجيل: صحّحوا لحظاتها.
}
portal-radio-transcript-add = إضافة نص مكتوب
portal-radio-transcript-lead = ما يقال، لمن لا يسمع، ولمن يقرأ أسرع، وليجده البحث. نص لكل لغة: لغة الحديث وترجماتها.
portal-radio-transcript-lang = لغة النص
portal-radio-transcript-lang-hint = إن كان هناك نص بهذه اللغة، حل هذا محله.
portal-radio-transcript-file = الملف
portal-radio-transcript-file-hint = WebVTT أو SubRip (SRT) أو JSON الخاص بـ Podcasting 2.0 أو نص. مع اللحظات، تقود كل جملة إلى لحظتها.
portal-radio-transcript-paste = أو ألصقوا النص
portal-radio-transcript-words = { $count ->
    [zero] لا كلمة
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
portal-radio-transcript-untimed = بلا لحظات
portal-radio-transcript-taken = { $count ->
    [zero] حُفظ النص: لا كلمة فيه.
    [one] حُفظ النص: كلمة واحدة.
    [two] حُفظ النص: كلمتان.
    [few] حُفظ النص: { $count } كلمات.
    [many] حُفظ النص: { $count } كلمة.
   *[other] حُفظ النص: { $count } كلمة.
}
portal-radio-transcript-remove-sure = أتحذفون هذا النص؟
portal-radio-station = الإذاعة
portal-radio-station-lead = الاسم الذي تظهر تحته كل الحلقات معا، والبث المباشر إن كان لكم.
portal-radio-station-name = اسم الإذاعة
portal-radio-station-email = عنوان الإذاعة
portal-radio-station-email-hint = عمومي: تكتب إليه الأدلة لتتأكد من أن البودكاست لكم.
portal-radio-station-stream = عنوان البث المباشر
portal-radio-station-stream-hint = العنوان الذي يعطيه خادم البث (Icecast أو AzuraCast أو غيرهما). فارغ: لا بث مباشر.
portal-radio-station-mime = صيغة البث المباشر
portal-radio-week-hint = الساعات بتوقيت المغرب. سطر بلا ساعة لا يُحتسب.
portal-radio-slot = الفقرة { $number }
portal-radio-slot-day = اليوم
portal-radio-slot-from = من
portal-radio-slot-minutes = الدقائق
portal-radio-slot-title-fr = العنوان بالفرنسية
portal-radio-slot-title-ar = العنوان بالعربية
portal-radio-slot-programme = البرنامج
portal-radio-slot-none = لا برنامج
portal-radio-fault-empty = لا شيء ليُقرأ. اختاروا ملفا أو ألصقوا النص.
portal-radio-fault-many = هذا أطول من اللازم: 300 فقرة على الأكثر، أو 40.000 جملة و2 م.ب للنص المكتوب.
portal-radio-fault-long = السطر { $line }: أطول من اللازم (200 حرف لعنوان فقرة). السطر 0 يعني الملف كله: أضيفوا أسطرا فارغة بين الفقرات.
portal-radio-fault-no-time = السطر { $line }: يجب أن يبدأ بلحظة، مثل 12:30.
portal-radio-fault-time = السطر { $line }: هذه اللحظة لا تُقرأ. اكتبوا دقائق:ثوان أو ساعات:دقائق:ثوان، مثل 12:30 أو 1:02:03.
portal-radio-fault-no-title = السطر { $line }: ينقص عنوان بعد اللحظة.
portal-radio-fault-twice = السطر { $line }: تبدأ فقرة أخرى في اللحظة نفسها.
portal-radio-fault-backwards = السطر { $line }: النهاية قبل البداية.
portal-radio-fault-json = السطر { $line }: يشبه هذا الملف JSON لكنه لا يتبع قواعده (JSON الخاص بـ Podcasting 2.0).
portal-radio-fault-people = 20 شخصا على الأكثر، و120 حرفا لكل اسم.
portal-radio-fault-email = ليس هذا عنوانا إلكترونيا: اكتبوه مثل radio@exemple.org.
portal-radio-fault-stream = ليس هذا عنوان بث: يبدأ بـ https://‎ أو http://‎.
portal-radio-fault-slot = الفقرة { $line }: يلزم يوم وساعة ومدة من 1 إلى 1440 دقيقة وعنوان.
portal-radio-refused-gone = لم تعد هذه الحلقة أو هذا البرنامج موجودا. أعيدوا تحميل الصفحة.
portal-radio-refused-withdrawn = سُحبت هذه الحلقة: استأنفوها مسودةً قبل تعديلها.
portal-radio-refused-title = حلقات كثيرة تحمل هذا العنوان. غيّروه قليلا.
portal-radio-was-submitted = أُرسلت الحلقة إلى المراجعة.
portal-radio-was-returned = عادت الحلقة مسودة.
portal-radio-was-scheduled = ستُنشر الحلقة { $when }.
portal-radio-was-unscheduled = لن تُنشر الحلقة من تلقاء نفسها.
portal-radio-put-aside = وُضعت الحلقة جانبا.
portal-radio-second = اطلبوا من شخص آخر في هيئة التحرير أن يستمع إليها.
portal-radio-alone = لا أحد غيركم في هيئة التحرير هذه يستطيع نشرها: أنتم تنشرون حلقتكم بأنفسكم، وسجل الخطوات يذكر ذلك.
portal-radio-in-review = هيئة التحرير تستمع إلى هذه الحلقة. لتعديلها، استرجعوها أولا.
portal-radio-take-back = استرجاع الحلقة
portal-radio-schedule-what = ستُنشر الحلقة كما تكون في تلك الساعة.
portal-radio-own = حلقاتكم
portal-radio-report-lead = أعدّوا حلقة لأحد هذه البرامج: تستمع إليها هيئة التحرير ثم تنشرها.
portal-radio-listened = { $count ->
    [one] استُمع إليها مرة واحدة
    [two] استُمع إليها مرتين
    [few] استُمع إليها { $count } مرات
    [many] استُمع إليها { $count } مرة
   *[other] استُمع إليها { $count } مرة
}
portal-radio-listened-lately = { $count ->
    [one] استماع واحد خلال { $days } يوما
    [two] استماعان خلال { $days } يوما
    [few] { $count } استماعات خلال { $days } يوما
    [many] { $count } استماعا خلال { $days } يوما
   *[other] { $count } استماع خلال { $days } يوما
}
portal-radio-measure-listens = مرات الاستماع إلى الحلقات
portal-radio-refused-turn = لا يمكن فعل ذلك الآن: الحلقة في مرحلة أخرى، أو أن هذه الخطوة تعود إلى شخص آخر.
portal-radio-letter-published-subject = نُشرت: { $title }
portal-radio-letter-published = نُشرت حلقتكم «{ $title }». شكرا لكم.
portal-radio-letter-published-link = يمكنكم الاستماع إليها هنا، وإبلاغ هيئة التحرير بأي خطأ:
portal-radio-give-back = إعادة الحلقة مع ملاحظات
