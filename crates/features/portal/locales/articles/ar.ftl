# هيئة التحرير: ما ينتظر، والمسودات، والمراجعة، والترجمة، والنشر.

portal-articles-newsroom = هيئة التحرير
portal-articles-board = ما ينتظر
portal-articles-board-lead = ما ترسله الفروع الإعلامية، وما ينتظر قراءة ثانية أو ترجمة أو ساعة نشره.
portal-articles-crumbs = مسار الصفحة
portal-articles-untitled = مقال بلا عنوان
portal-articles-generated = نص مولَّد للعرض التوضيحي
portal-articles-states = حالة المقالات
portal-articles-all-states = الكل
portal-articles-all = عرض كل المقالات
portal-articles-all-yours = عرض كل مقالاتكم
portal-articles-none = لم تكتب هيئة التحرير شيئا بعد. ابدؤوا بمقال، أو سمّوا فرعا إعلاميا ومراسليه.
portal-articles-none-so = لا مقال في هذه الحالة.
portal-articles-none-yours = لم تكتبوا شيئا بعد. تكفي بضعة أسطر وصورة للبداية.
portal-articles-reporter-lead = تكتبون لفائدة:
portal-articles-no-reporter = لا تنتمون إلى أي فرع إعلامي مفتوح. للكتابة هنا، اطلبوا من الكتابة أن تسميكم مراسلا أو مراسلة.
portal-articles-first-shown = أول { $count }.
portal-articles-days = { $days ->
    [0] منذ اليوم
    [one] منذ يوم واحد
    [two] منذ يومين
    [few] منذ { $days } أيام
    [many] منذ { $days } يوما
   *[other] منذ { $days } يوم
}
portal-articles-due = سيُنشر { $when }
portal-articles-ahead = تغييرات لم تُنشر
portal-articles-stale = تحتاج إلى تحيين
portal-articles-stale-count = { $count ->
    [one] ترجمة تحتاج إلى تحيين
    [two] ترجمتان تحتاجان إلى تحيين
    [few] { $count } ترجمات تحتاج إلى تحيين
    [many] { $count } ترجمة تحتاج إلى تحيين
   *[other] { $count } ترجمة تحتاج إلى تحيين
}
portal-articles-waits-review = للمراجعة
portal-articles-waits-review-none = لا أحد ينتظر المراجعة.
portal-articles-waits-due = تُنشر في ساعتها
portal-articles-waits-due-none = لا شيء مبرمج.
portal-articles-waits-stale = ترجمات متأخرة
portal-articles-waits-stale-none = كل الترجمات مطابقة لأصولها.
portal-articles-waits-ahead = تغييرات للنشر
portal-articles-waits-ahead-none = نُشر كل ما كُتب.
portal-articles-waits-drafts = المسودات من الأقدم إلى الأحدث
portal-articles-waits-drafts-none = لا مسودات.
portal-articles-column-title = العنوان
portal-articles-column-kind = النوع
portal-articles-column-state = الحالة
portal-articles-column-changed = آخر تعديل
portal-articles-new = كتابة مقال
portal-articles-begin = حفظ المسودة
portal-articles-begun = حُفظت المسودة. أضيفوا المكان والمواضيع والمصادر، ثم أرسلوها إلى المراجعة.
portal-articles-lang = لغة النص
portal-articles-kind = النوع
portal-articles-antenna = الفرع الإعلامي
portal-articles-no-antenna = هيئة التحرير، دون فرع
portal-articles-byline = التوقيع
portal-articles-byline-hint = الاسم الذي يقبل صاحب النص أن يُقرأ به. اتركوه فارغا إن كان نشر الاسم قد يعرّضه لخطر: فيوقع الفرع.
portal-articles-title = العنوان
portal-articles-summary = المقدمة
portal-articles-summary-hint = جملتان أو ثلاث: من، ماذا، أين، متى. تظهر في القوائم والرسائل الإخبارية.
portal-articles-body = النص
portal-articles-body-hint = سطر فارغ يفصل بين فقرتين.
portal-articles-help = كيفية التنسيق
portal-articles-help-lead = تكفي بعض العلامات؛ ويُنظف ما عداها قبل القراءة.
portal-articles-help-heading = عنوان فرعي
portal-articles-help-strong = بخط عريض
portal-articles-help-em = بخط مائل
portal-articles-help-list = بند في قائمة
portal-articles-help-quote = اقتباس
portal-articles-help-link = رابط
portal-articles-help-picture = صورة من هيئة التحرير مع شرحها
portal-articles-text = نص المقال
portal-articles-translation = الترجمة
portal-articles-original = النص الأصلي
portal-articles-marked = ما تغير منذ الترجمة معلَّم.
portal-articles-stale-lead = تغير النص الأصلي منذ هذه الترجمة. حيّنوها؛ وإن بقيت صحيحة فاحفظوها كما هي.
portal-articles-still-right = لم يتغير شيء: روجعت الترجمة وهي لا تزال صحيحة.
portal-articles-writing = الصيغة رقم { $number }
portal-articles-writings = { $count ->
    [one] صيغة واحدة
    [two] صيغتان
    [few] { $count } صيغ
    [many] { $count } صيغة
   *[other] { $count } صيغة
}
portal-articles-past = الصيغ المتعاقبة
portal-articles-last-saved = آخر حفظ:
portal-articles-save = حفظ
portal-articles-save-on = حفظ ومتابعة الكتابة
portal-articles-saved = تم الحفظ.
portal-articles-saved-unscheduled = تم الحفظ. لن يُنشر المقال من تلقاء نفسه: يقرأ عضو آخر في هيئة التحرير ما غيرتموه أولا.
portal-articles-merged = تم الحفظ. كان شخص آخر قد غيّر مقاطع أخرى في هذه الأثناء: جُمع التغييران.
portal-articles-meanwhile = حفظ شخص آخر هذا النص في هذه الأثناء.
portal-articles-meanwhile-what = غيرتما المقاطع نفسها. هذا ما يميز نصكم عن نصه؛ نصكم محفوظ في الاستمارة كما كتبتموه. خذوا ما يلزم ثم احفظوا.
portal-articles-meanwhile-about = غيرتما الخانات نفسها. هذا ما دوّنه الشخص الآخر؛ واختياراتكم محفوظة في الاستمارة.
portal-articles-copy-yours = نصكم لم يضع: انسخوه من الاستمارة قبل مغادرة الصفحة.
portal-articles-not-now = لا يمكن تغيير هذا النص الآن.
portal-articles-languages = اللغات
portal-articles-write-in = تعديل: { $lang }
portal-articles-translate-into = ترجمة إلى: { $lang }
portal-articles-preview = معاينة
portal-articles-no-title = العنوان ناقص.
portal-articles-no-summary = المقدمة ناقصة.
portal-articles-no-body = النص ناقص.
portal-articles-about = حول المقال
portal-articles-change-about = المكان والمواضيع والصورة والمصادر…
portal-articles-place = المكان
portal-articles-place-hint = جماعة أو إقليم أو جهة.
portal-articles-place-which = أي هذه الأماكن؟
portal-articles-place-unknown = لا مكان بهذا الاسم. تحققوا من الكتابة، أو اذكروا الإقليم.
portal-articles-place-several = تحمل أماكن عدة هذا الاسم: اختاروا المقصود.
portal-articles-themes = المواضيع
portal-articles-rights = الحقوق المعنية
portal-articles-rights-legend = مواد الاتفاقيات التي يتناولها النص
portal-articles-picture = صورة الصدارة
portal-articles-picture-none = ليس لهيئة التحرير صور بعد.
portal-articles-picture-without = بلا صورة
portal-articles-picture-untold = بلا وصف
portal-articles-picture-none-so = لا صورة توافق هذه الكلمات.
portal-articles-picture-find = البحث عن صورة بكلماتها
portal-articles-picture-find-do = بحث
portal-articles-picture-older = صور أقدم
portal-articles-picture-newest = أحدث الصور
portal-articles-sources = المصادر
portal-articles-sources-hint = مصدر في كل سطر: وثيقة، أو شخص يقبل الاستشهاد به، أو عنوان إلكتروني.
portal-articles-sources-many = هذا كثير: أربعون مصدرا على الأكثر.
portal-articles-slug = العنوان الإلكتروني
portal-articles-slug-hint = نهاية العنوان العمومي. إن تُركت فارغة اشتُقت من عنوان المقال.
portal-articles-slug-moves = سيؤدي العنوان القديم إلى الجديد عند النشر المقبل.
portal-articles-slug-length = يتكون العنوان من 3 إلى 60 حرفا.
portal-articles-slug-letters = لا يضم العنوان إلا حروفا من a إلى z وأرقاما وشرطات مفردة.
portal-articles-slug-reserved = هذا العنوان محجوز. اختاروا غيره.
portal-articles-next = ما يمكن فعله
portal-articles-not-whole = ينقص العنوان أو المقدمة أو النص.
portal-articles-word-for-editors = كلمة إلى هيئة التحرير
portal-articles-submit = إرسال إلى المراجعة
portal-articles-in-review = تراجع هيئة التحرير هذا النص. لتعديله، استرجعوه أولا.
portal-articles-take-back = استرجاع النص
portal-articles-give-back = إعادة النص مع ملاحظات
portal-articles-remarks = ملاحظات هيئة التحرير
portal-articles-remarks-hint = ما يلزم التحقق منه أو إتمامه أو حذفه. تصل الملاحظات صاحب النص بالبريد أيضا.
portal-articles-remarks-needed = قولوا لصاحب النص ما ينبغي مراجعته: تكفي بضع كلمات.
portal-articles-second = اطلبوا من عضو آخر في هيئة التحرير أن يقرأه.
portal-articles-alone = لا أحد غيركم في هذه الهيئة يستطيع نشره: تنشرون نصكم بأنفسكم، والسجل يذكر ذلك.
portal-articles-was-alone = دون قراءة ثانية: لم يكن غيره يستطيع ذلك
portal-articles-rewritten = ما غيرتموه يتجاوز التصحيح، ولم يقرأه أحد غيركم.
portal-articles-signature = التوقيع وصورة الصدارة
portal-articles-signed = اخترتم توقيعا جديدا أو صورة جديدة: سيراها القراء حين ينشرها شخص آخر.
portal-articles-to-publication = إعداد النشر
portal-articles-publication = النشر
portal-articles-publish = نشر
portal-articles-publish-changes = نشر التغييرات
portal-articles-correct = تصحيح أو تحيين
portal-articles-read = القراءة كسائر القراء
portal-articles-show = نشر بهذه اللغة
portal-articles-show-new = نشر آخر صيغة
portal-articles-show-kept = الإبقاء على ما يراه القراء اليوم
portal-articles-show-hidden = عدم النشر بهذه اللغة
portal-articles-hidden-since = سُحبت مع هذه النسخة
portal-articles-unchanged = دون تغيير
portal-articles-what-changes = ما يتغير بالنسبة إلى القراء
portal-articles-why = لماذا هذا التغيير؟
portal-articles-why-error = تصحيح خطأ: يُخبَر به القراء مع التاريخ
portal-articles-why-touch = لا يتغير المضمون: ترجمة أو صورة أو خطأ مطبعي
portal-articles-correction = التصحيح كما سيقرؤه القراء
portal-articles-correction-needed = قولوا للقراء ما كان خطأ وما هو الصواب.
portal-articles-schedule = النشر لاحقا
portal-articles-schedule-what = سيُنشر المقال كما سيكون في تلك الساعة، بكل لغاته المكتملة.
portal-articles-day = اليوم
portal-articles-time = الساعة
portal-articles-when-needed = اختاروا يوما وساعة آتيين.
portal-articles-unschedule = إلغاء النشر المبرمج
portal-articles-withdraw = سحب من العموم
portal-articles-withdraw-what = يبقى العنوان ويقول إن المقال سُحب، ومتى ولماذا.
portal-articles-withdraw-words = ما سيقرؤه القراء في هذا العنوان
portal-articles-withdraw-needed = قولوا للقراء لماذا سُحب المقال (600 حرف على الأكثر).
portal-articles-put-aside = وضع جانبا
portal-articles-restore = استئنافه مسودة
portal-articles-hand-over = إسناده إلى شخص آخر
portal-articles-author = المسؤول عن المسودة
portal-articles-was-submitted = أُرسل النص إلى المراجعة.
portal-articles-was-returned = عاد النص إلى صاحبه.
portal-articles-was-published = نُشر المقال.
portal-articles-was-renewed = يرى القراء النسخة الجديدة.
portal-articles-was-renewed-unsigned = يرى القراء النسخة الجديدة. أما التوقيع الجديد أو الصورة الجديدة فينتظران أن ينشرهما شخص آخر.
portal-articles-was-scheduled = سيُنشر المقال { $when }.
portal-articles-was-unscheduled = لن يُنشر المقال من تلقاء نفسه.
portal-articles-was-withdrawn = تم ذلك. يمكنكم استئنافه في أي وقت.
portal-articles-was-restored = عاد مسودة.
portal-articles-was-handed = انتقلت المسودة إلى مسؤول آخر.
portal-articles-history = السجل
portal-articles-by-itself = تلقائيا
portal-articles-versions = النسخ المنشورة
portal-articles-version = النسخة { $number }
portal-step-begun = بدأت كتابته
portal-step-imported = نُقل من موقع قديم
portal-step-submitted = أُرسل إلى المراجعة
portal-step-returned = أُعيد إلى صاحبه
portal-step-scheduled = بُرمج نشره
portal-step-unscheduled = أُلغيت برمجته
portal-step-published = نُشر
portal-step-renewed = حُيّن
portal-step-corrected = صُحح
portal-step-withdrawn = سُحب
portal-step-restored = استُؤنف
portal-step-handed = أُسند إلى شخص آخر
portal-articles-refused-address = يحمل مقال آخر هذا العنوان أو حمله من قبل. اختاروا غيره.
portal-articles-refused-turn = لا يمكن ذلك الآن: المقال في مرحلة أخرى، أو الأمر يعود إلى شخص آخر.
portal-articles-refused-own = لا ينشر أحد وحده ما كتبه: يقرؤه شخص ثان أولا.
portal-articles-refused-meanwhile = حفظ شخص آخر في هذه الأثناء. أعيدوا تحميل الصفحة وكرروا.
portal-articles-refused-same = لم يتغير شيء.
portal-articles-refused-unfinished = ينقص النص الأصلي عنوان أو مقدمة أو متن.
portal-articles-refused-past = مضت هذه الساعة: اختاروا ساعة آتية.
portal-articles-refused-withheld = لا يمكن إظهار إحدى الصور: لم يأذن بذلك شخص يظهر فيها، أو سحب إذنه. احذفوها أو اطلبوا موافقته.
portal-articles-refused-antenna = لم يعد هذا الفرع يستقبل المواد. اختاروا غيره.
portal-articles-refused-reporter = يلزم أن يكون الشخص مراسلا للفرع أو عضوا في هيئة التحرير.
portal-articles-antennas = الفروع الإعلامية
portal-articles-antennas-lead = من أين تأتي المواد ومن يرسلها.
portal-articles-antennas-none = لا فروع. قد يكون الأول شخصا واحدا في مدينة واحدة.
portal-articles-antenna-open = فتح فرع إعلامي
portal-articles-antenna-opened = فُتح الفرع. سمّوا مراسليه.
portal-articles-antenna-name = الاسم
portal-articles-antenna-words = التقديم
portal-articles-antenna-slug = العنوان الإلكتروني
portal-articles-antenna-slug-hint = إن تُرك فارغا اشتُق من الاسم. ولا يتغير بعد ذلك.
portal-articles-antenna-said = تقديم الفرع
portal-articles-antenna-page = الصفحة العمومية
portal-articles-antenna-keep = المراسلون والإعدادات
portal-articles-antenna-close = إغلاق الفرع
portal-articles-antenna-reopen = إعادة فتح الفرع
portal-articles-antenna-close-what = الفرع المغلق لا يستقبل مواد جديدة؛ ويبقى ما نشره.
portal-articles-antenna-closed = مغلق
portal-articles-reporters = المراسلون
portal-articles-reporters-none = لا أحد يكتب لهذا الفرع بعد.
portal-articles-reporters-all = كل أعضاء الفضاء يكتبون لهذا الفرع.
portal-articles-reporter-count = { $count ->
    [0] لا مراسلين
    [one] مراسل واحد
    [two] مراسلان
    [few] { $count } مراسلين
    [many] { $count } مراسلا
   *[other] { $count } مراسل
}
portal-articles-reporter-name = تسمية مراسل
portal-articles-reporter-hint = عضو من الفضاء. يكتب نصوصه ويرسلها؛ ولا يرى نصوص غيره.
portal-articles-reporter-add = تسمية
portal-articles-reporter-end = إنهاء المهمة
portal-articles-reporter-named = تم ذلك: يمكن لهذا الشخص الكتابة لفائدة الفرع.
portal-articles-reporter-ended = تم ذلك: ويبقى ما كتبه.
portal-articles-letter-published-subject = نُشر: { $title }
portal-articles-letter-published = نُشر نصكم «{ $title }». شكرا لكم.
portal-articles-letter-published-link = يمكنكم مراجعته هنا، والتنبيه إلى أي خطأ:
portal-articles-letter-returned-subject = للمراجعة: { $title }
portal-articles-letter-returned =
    تعيد إليكم هيئة التحرير «{ $title }» مع هذه الملاحظات:

    { $remarks }
portal-articles-letter-returned-link = لمتابعة العمل عليه:
