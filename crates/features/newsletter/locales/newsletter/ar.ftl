newsletter-title = النشرات البريدية
newsletter-lead = توصلوا عبر البريد الإلكتروني بما تنشره الحركة. تختارون النشرات واللغة، ويمكنكم إلغاء الاشتراك بضغطة واحدة.
newsletter-none = لا توجد نشرة بريدية مفتوحة حاليا.
newsletter-no-post = هذا الموقع لا يرسل بعد رسائل إلكترونية، لذلك لا يمكن الاشتراك حاليا.
newsletter-which = أي نشرات؟
newsletter-address = البريد الإلكتروني
newsletter-name = اسمكم
newsletter-name-hint = لتحيتكم في مطلع الرسالة لا غير.
newsletter-lang = اللغة
newsletter-consent = عنوانكم مشفر، ولا يستعمل إلا لهذه النشرات ولا يسلم لأحد. لا رابط ولا صورة تتعقبكم. ويمكنكم محو كل شيء بضغطة واحدة من أي رسالة.
newsletter-subscribe = اشتراك
newsletter-working = لحظة من فضلكم: جهازكم يثبت أنه ليس برنامجا آليا…
newsletter-archive = الأعداد الصادرة
newsletter-archive-none = لم يصدر أي عدد بعد.
newsletter-written-in = تكتب باللغات: { $langs }
newsletter-fault-list = اختاروا نشرة واحدة على الأقل.
newsletter-fault-address = هذا ليس عنوانا إلكترونيا. مثال: name@example.org
newsletter-fault-name = اكتبوا اسما دون عنوان موقع.
newsletter-toll-stale = ظلت الصفحة مفتوحة مدة طويلة. اضغطوا مرة أخرى.
newsletter-toll-hasty = كان ذلك أسرع مما يكتب إنسان. انتظروا بضع ثوان ثم اضغطوا مرة أخرى.
newsletter-toll-more = ترد اشتراكات كثيرة من شبكتكم الآن. اضغطوا مرة أخرى.
newsletter-toll-crowded = ترد اشتراكات كثيرة جدا من شبكتكم الآن. أعيدوا المحاولة بعد عشر دقائق.
newsletter-asked = تفقدوا بريدكم
newsletter-asked-words = إذا كان العنوان عنوانكم فستصلكم رسالة بعد لحظات. افتحوا الرابط الموجود فيها للتأكيد.
newsletter-asked-after = لا يرسل إليكم شيء قبل تأكيدكم، وبدونه يمحى عنوانكم بعد سبعة أيام. لم تصلكم رسالة؟ تفقدوا البريد غير المرغوب فيه.
newsletter-way-up = مسار التنقل
newsletter-confirm = تأكيد الاشتراك
newsletter-confirm-words = طلبتم التوصل بما يلي:
newsletter-confirm-button = نعم، أشترك
newsletter-confirm-not-you = لم تطلبوا ذلك؟ أغلقوا هذه الصفحة ولن يصلكم شيء.
newsletter-confirmed = تم
newsletter-confirmed-words = أنتم الآن مشتركون، وستصلكم النشرة المقبلة.
newsletter-confirmed-after = في كل رسالة روابط لتغيير اختياراتكم أو المغادرة أو محو كل شيء.
newsletter-link-gone = استعمل هذا الرابط من قبل أو انتهت صلاحيته. اشتركوا من جديد إن لم يصلكم شيء.
newsletter-confirm-subject = { $sender }: أكدوا اشتراككم
newsletter-confirm-letter =
    تحية طيبة،

    طلب شخص ما، ولعله أنتم، التوصل على هذا العنوان بما يلي من { $sender }:

    { $lists }

    للتأكيد افتحوا هذا الرابط (صالح لمدة سبعة أيام):
    { $link }

    لم تطلبوا ذلك؟ لا تفعلوا شيئا: لن يصلكم أي شيء وسيمحى عنوانكم.
newsletter-preferences = ما تتوصلون به
newsletter-preferences-words = تخص هذه الاختيارات العنوان { $address }.
newsletter-since = وافقتم بتاريخ { $date }.
newsletter-preferences-save = حفظ
newsletter-preferences-none-erases = إذا لم تحتفظوا بأي نشرة، يمحى عنوانكم من هنا.
newsletter-preferences-erase = نعم، لا أريد أي رسالة بعد الآن، وامحوا عنواني
newsletter-fault-erase = لم تحتفظوا بأي نشرة، وسيمحى عنوانكم. ضعوا علامة في هذه الخانة إن كنتم تريدون ذلك، أو احتفظوا بنشرة.
newsletter-preferences-saved = حفظت اختياراتكم.
newsletter-erase = محو كل شيء
newsletter-erase-words = يمحى عنوانكم واسمكم واختياراتكم فورا. ولا تبقى إلا بصمة مشفرة تمنع إعادة تسجيلكم سهوا.
newsletter-erase-button = امحوا الآن
newsletter-erased = محي كل شيء
newsletter-erased-words = لم يعد عنوانكم ولا اسمكم هنا، ولن يرسل إليكم شيء.
newsletter-away = لم يعد هذا العنوان مشتركا، ولا حاجة إلى أي إجراء.
newsletter-leave = إلغاء الاشتراك
newsletter-leave-words = أتودون عدم التوصل بعد الآن بنشرة «{ $list }»؟
newsletter-leave-button = ألغوا اشتراكي
newsletter-leave-instead = أفضل تغيير اختياراتي
newsletter-left = ألغي اشتراككم
newsletter-left-words = لن ترسل إليكم نشرة «{ $list }» بعد الآن.
newsletter-left-after = قد يصلكم عدد كان في طريقه إليكم. شكرا على قراءتكم.
newsletter-mail-why = تصلكم هذه الرسالة لأنكم اشتركتم في نشرة «{ $list }» التي تصدرها { $sender }.
newsletter-mail-online = القراءة على الموقع
newsletter-mail-preferences = تغيير ما أتوصل به
newsletter-mail-leave = إلغاء الاشتراك
newsletter-mail-greeting = تحية طيبة،
newsletter-mail-greeting-named = تحية طيبة { $name }،
newsletter-state-draft = مسودة
newsletter-state-scheduled = مبرمج
newsletter-state-sending = قيد الإرسال
newsletter-state-paused = متوقف مؤقتا
newsletter-state-sent = صدر
newsletter-paused-by-hand = أوقف الإرسال مؤقتا. لم يضع شيء، وسيستأنف من حيث توقف.
newsletter-paused-unwanted = يرفض خادم البريد كل ما يرسل تقريبا، بسبب مضمون العدد أو بسبب مرسله. توقف الإرسال من تلقاء نفسه ولم يستبعد أي عنوان. تحدثوا مع المكلف بالخادم قبل الاستئناف.
newsletter-paused-moved = برمج هذا العدد أو بدأ إرساله موقع آخر، فالبيانات هنا مستعادة من نسخة احتياطية أو منقولة. وربما أرسل الموقع القديم منذ ذلك الحين كل ما يبدو هنا في الانتظار أو بعضه. لا يرسل شيء تلقائيا: إن كان القديم قد توقف عند النقطة نفسها فاستأنفوا، وإلا فأنهوا الإرسال هنا.
newsletter-paused-no-post = هذا الموقع لا يرسل رسائل بأعداد كبيرة.
newsletter-copy-handed = في الطريق
newsletter-copy-later = تعاد المحاولة
newsletter-copy-sent = سلم
newsletter-copy-refused = مرفوض
newsletter-copy-failed = متروك
newsletter-copy-doubtful = غير مؤكد
newsletter-copy-bounced = مرتجع
newsletter-copy-complained = مبلغ عنه
newsletter-count-sent = سلمت لخادم البريد
newsletter-count-refused = عناوين غير موجودة
newsletter-count-failed = تركت بعد عدة محاولات
newsletter-count-doubtful = دون خبر
newsletter-count-bounced = رجعت
newsletter-count-complained = بلغ عنها كرسائل مزعجة
newsletter-count-left = قراء غادروا بعد هذا العدد
newsletter-source-form = اشتراك مؤكد
newsletter-source-import = لائحة مستوردة
newsletter-stopped-hard = عناوين لم تعد موجودة: لا يرسل إليها شيء.
newsletter-stopped-soft = عناوين ترجع رسائلها باستمرار: لا يرسل إليها شيء.
newsletter-closed-left = إلغاء الاشتراك
newsletter-closed-complained = تبليغ
newsletter-closed-erased = محو
newsletter-desk-lead = النشرات البريدية لهذا الفضاء: مشتركوها وأعدادها وما هو قيد الإرسال.
newsletter-desk-no-post = لم يضبط أي خادم بريد، فلا يمكن إرسال شيء. يضبطه القائم على الموقع بالخيار --mail.
newsletter-list = النشرة
newsletter-readers = المشتركون
newsletter-last = آخر عدد
newsletter-list-state = الحالة
newsletter-list-open = مفتوحة
newsletter-list-closed = مغلقة
newsletter-list-new = نشرة جديدة
newsletter-lists-none = ليس لهذا الفضاء نشرة بعد.
newsletter-stopped = عناوين موضوعة جانبا
newsletter-readers-count = { $count ->
        [zero] لا مشترك بعد.
        [one] مشترك واحد.
        [two] مشتركان.
        [few] { $count } مشتركين.
        [many] { $count } مشتركا.
       *[other] { $count } مشترك.
    }
newsletter-issue = العدد
newsletter-issue-when = متى
newsletter-issue-new = ابدؤوا عددا
newsletter-issue-nameless = بلا عنوان
newsletter-issues-none = لم يبدأ أي عدد بعد.
newsletter-import = استيراد عناوين
newsletter-list-settings = إعدادات النشرة
newsletter-list-public = الصفحة العمومية
newsletter-list-made = فتحت النشرة.
newsletter-list-changed = حفظت الإعدادات.
newsletter-slug-taken = هذا الاسم القصير مستعمل.
newsletter-slug-length = يتكون الاسم القصير من 3 إلى 60 حرفا.
newsletter-slug-letters = حروف a إلى z وأرقام وشرطات بينها فقط.
newsletter-lists-many = بلغ هذا الفضاء العدد الأقصى من النشرات.
newsletter-fault-langs = اختاروا لغة واحدة على الأقل.
newsletter-list-title = اسم النشرة
newsletter-list-about = ما الذي تجدونه فيها، في جملة
newsletter-list-slug = الاسم القصير في العنوان
newsletter-list-slug-hint = لا يتغير بعد ذلك. مثال: droits-et-libertes
newsletter-list-langs = اللغات التي تكتب بها
newsletter-list-kinds = ما يقترح لأعدادها
newsletter-list-kinds-hint = إن لم تختاروا شيئا: كل ما ينشر.
newsletter-list-theme = الموضوع
newsletter-list-theme-all = كل المواضيع
newsletter-list-reply = إلى أين تذهب الأجوبة
newsletter-list-reply-hint = عنوان يقرأه شخص ما. وبدونه تذهب الأجوبة إلى عنوان الإرسال.
newsletter-list-is-open = يمكن الاشتراك فيها
newsletter-save = حفظ
newsletter-saved = حفظ العدد.
newsletter-scheduled-for = سيرسل في { $at }.
newsletter-unschedule = العودة إلى الكتابة
newsletter-progress = { $done } من { $of }
newsletter-trouble = خادم البريد لا يجيب أو يرفضنا الآن. لم يضع شيء، وستعاد المحاولة تلقائيا.
newsletter-later = { $count ->
        [one] ستعاد محاولة إرسال نسخة واحدة في { $at }.
        [two] ستعاد محاولة إرسال نسختين، أولاهما في { $at }.
        [few] ستعاد محاولة إرسال { $count } نسخ، أولاها في { $at }.
       *[other] ستعاد محاولة إرسال { $count } نسخة، أولاها في { $at }.
    }
newsletter-pause = إيقاف مؤقت
newsletter-resume = استئناف الإرسال
newsletter-paused-wordless = لم يعد لهذا العدد عنوان بأي لغة من لغات النشرة. عودوا إلى كتابته أو أعيدوا لغته إلى النشرة.
newsletter-issue-in-hand = ما زالت نسخ بين يدي خادم البريد. انتظروا لحظة ثم أعيدوا المحاولة.
newsletter-otherwise = قرارات أخرى
newsletter-believe = الاستئناف وتصديق الرفض
newsletter-believe-words = إن كنتم تعلمون أن هذه العناوين لم تعد موجودة فعلا، فيمكن استئناف الإرسال مع تصديق الرفض: كل عنوان مرفوض يستبعد نهائيا.
newsletter-end = إنهاء الإرسال هنا
newsletter-end-words = إنهاء نهائي: من لم يتوصل بعد بهذا العدد لن يتوصل به. ويبقى مقروءا على الموقع.
newsletter-end-done = انتهى الإرسال.
newsletter-trouble-unreachable = خادم البريد لا يجيب الآن. لم يضع شيء، وستعاد المحاولة تلقائيا.
newsletter-trouble-unsafe = تعذر تشفير الاتصال بخادم البريد كما يجب، ولا يرسل شيء دون ذلك. ستعاد المحاولة تلقائيا. على المكلف بالموقع التحقق من ‎--mail ومن الشهادة.
newsletter-trouble-unwelcome = خادم البريد لا يقبلنا: رفض الاسم أو كلمة السر، أو أغلق الاتصال. ستعاد المحاولة تلقائيا. على المكلف بالموقع التحقق من ‎--mail.
newsletter-ended = اكتمل الإرسال في { $at }.
newsletter-figures = الأرقام
newsletter-figures-how = مصدر هذه الأرقام خوادم البريد وإلغاءات الاشتراك. لا نتعقب أحدا، ولا نعرف من يفتح الرسالة.
newsletter-doubtful = نسخ دون خبر
newsletter-doubtful-words = { $count ->
        [one] انقطع الاتصال بعد إرسال نسخة واحدة وقبل الجواب، وربما وصلت. لا تعاد تلقائيا حتى لا يتوصل أحد بنسختين.
        [two] انقطع الاتصال بعد إرسال نسختين وقبل الجواب، وربما وصلتا. لا تعادان تلقائيا حتى لا يتوصل أحد بنسختين.
        [few] انقطع الاتصال بعد إرسال { $count } نسخ وقبل الجواب، وربما وصلت. لا تعاد تلقائيا حتى لا يتوصل أحد بنسختين.
       *[other] انقطع الاتصال بعد إرسال { $count } نسخة وقبل الجواب، وربما وصلت. لا تعاد تلقائيا حتى لا يتوصل أحد بنسختين.
    }
newsletter-doubtful-send = إعادة إرسالها رغم ذلك
newsletter-doubtful-ask = { $count ->
        [one] هل يعاد إرسال نسخة واحدة؟ من توصل بنسخته سيتوصل بثانية.
        [two] هل يعاد إرسال نسختين؟ من توصل بنسخته سيتوصل بثانية.
        [few] هل يعاد إرسال { $count } نسخ؟ من توصل بنسخته سيتوصل بثانية.
       *[other] هل يعاد إرسال { $count } نسخة؟ من توصل بنسخته سيتوصل بثانية.
    }
newsletter-doubtful-sure = نعم، يعاد إرسالها وإن توصل بعضهم بنسختين
newsletter-doubtful-fault-sure = ضعوا علامة في هذه الخانة لتأكيد إعادة الإرسال: من توصل بنسخته سيتوصل بثانية.
newsletter-doubtful-over = أنهي إرسال هذا العدد يدويا، فلا يعاد إرسال شيء منه.
newsletter-preview = معاينة
newsletter-preview-nothing = أعطوا أولا عنوانا بإحدى لغات النشرة.
newsletter-preview-plain = نص بسيط
newsletter-test = إرسال تجريبي
newsletter-test-to = إرسال تجربة إلى
newsletter-test-send = أرسلوا التجربة
newsletter-test-sent = قبل خادم البريد التجربة ({ $count }).
newsletter-test-refused = خادم البريد لا يعرف هذا العنوان.
newsletter-test-later = خادم البريد يطلب الانتظار. أعيدوا المحاولة بعد دقائق.
newsletter-test-unwanted = خادم البريد يرفض هذا العدد أو مرسله.
newsletter-test-silent = لم يجب خادم البريد في الوقت المناسب.
newsletter-no-address = لا يعرف الموقع عنوانه العمومي (--public-url)، فلن تؤدي روابط الرسالة إلى أي مكان.
newsletter-nothing-said = لا يقول هذا العدد شيئا بعد: أضيفوا تقديما أو عنصرا.
newsletter-fault-time = هذا ليس وقتا. مثال: 8:30
newsletter-fault-past = هذا الموعد قد مضى.
newsletter-issue-closed = صدر هذا العدد أو هو قيد الإرسال، فلا يمكن تغييره.
newsletter-issue-not-paused = هذا العدد ليس متوقفا.
newsletter-subject = عنوان الرسالة
newsletter-subject-hint = يرسل العدد بلغات النشرة التي لها عنوان. ومن يقرأ لغة أخرى يتوصل به باللغة الأولى.
newsletter-intro = تقديم (Markdown)
newsletter-closing = خاتمة (Markdown)
newsletter-items = العناصر
newsletter-items-none = لا عناصر بعد: اختاروا مما نشر أدناه.
newsletter-items-many = لا يتجاوز العدد 40 عنصرا.
newsletter-item-at = الترتيب
newsletter-item-out = إزالة
newsletter-item-title = العنوان
newsletter-item-words = بضع كلمات (Markdown)
newsletter-proposed = نشر منذ العدد الأخير
newsletter-proposed-none = لم ينشر جديد.
newsletter-add-own = إضافة عنصر من كتابتنا
newsletter-send = الإرسال
newsletter-send-words = بدون تاريخ أو وقت يرسل العدد فورا. احفظوا أولا ما كتبتموه.
newsletter-send-day = اليوم
newsletter-send-time = الساعة
newsletter-send-time-hint = مثلا 8:30
newsletter-send-button = { $count ->
        [zero] إرسال العدد (لا مشترك بعد)
        [one] إرسال العدد إلى مشترك واحد
        [two] إرسال العدد إلى مشتركين اثنين
        [few] إرسال العدد إلى { $count } مشتركين
        [many] إرسال العدد إلى { $count } مشتركا
       *[other] إرسال العدد إلى { $count } مشترك
    }
newsletter-send-ask = { $count ->
        [zero] لا مشترك في هذه النشرة بعد. هل يرسل هذا العدد مع ذلك؟ لا يمكن التراجع بعد الإرسال.
        [one] هل يرسل هذا العدد إلى مشترك واحد؟ لا يمكن التراجع بعد الإرسال.
        [two] هل يرسل هذا العدد إلى مشتركين اثنين؟ لا يمكن التراجع بعد الإرسال.
        [few] هل يرسل هذا العدد إلى { $count } مشتركين؟ لا يمكن التراجع بعد الإرسال.
        [many] هل يرسل هذا العدد إلى { $count } مشتركا؟ لا يمكن التراجع بعد الإرسال.
       *[other] هل يرسل هذا العدد إلى { $count } مشترك؟ لا يمكن التراجع بعد الإرسال.
    }
newsletter-send-sure = { $count ->
        [zero] نعم، يرسل وإن لم يكن هناك مشترك بعد
        [one] نعم، يرسل إلى مشترك واحد
        [two] نعم، يرسل إلى مشتركين اثنين
        [few] نعم، يرسل إلى { $count } مشتركين
        [many] نعم، يرسل إلى { $count } مشتركا
       *[other] نعم، يرسل إلى { $count } مشترك
    }
newsletter-fault-sure = ضعوا علامة في هذه الخانة لتأكيد إرسال العدد: لا يمكن التراجع بعد الإرسال.
newsletter-remove = حذف هذه المسودة
newsletter-remove-button = حذف
newsletter-removed = حذفت المسودة.
newsletter-consented = تاريخ الموافقة
newsletter-source = المصدر
newsletter-import-lead = ملف فيه عنوان في كل سطر. تعرف المكررات والعناوين الميتة ومن غادروا وتترك جانبا.
newsletter-import-file = ملف CSV أو XLSX أو ODS
newsletter-import-file-hint = عمود «البريد»؛ و«الاسم» و«اللغة» (fr، ar، en) إن وجدا.
newsletter-import-check = قراءة الملف
newsletter-import-no-column = لا يوجد عمود فيه عناوين إلكترونية.
newsletter-import-many = في الملف أكثر من { $most } سطر. قسموه.
newsletter-import-reading = قراءة العناوين
newsletter-import-bringing = استيراد العناوين
newsletter-import-gone = لم يعد هذا الاستيراد موجودا. أرسلوا الملف من جديد.
newsletter-import-new = { $count ->
        [zero] لا عنوان جديد في هذا الملف.
        [one] يمكن استيراد عنوان جديد واحد.
        [two] يمكن استيراد عنوانين جديدين.
        [few] يمكن استيراد { $count } عناوين جديدة.
        [many] يمكن استيراد { $count } عنوانا جديدا.
       *[other] يمكن استيراد { $count } عنوان جديد.
    }
newsletter-import-known = مشتركون من قبل
newsletter-import-twice = مكررات في الملف
newsletter-import-closed = أشخاص غادروا، لا يعاد تسجيلهم
newsletter-import-stopped = عناوين ميتة، لا يعاد تسجيلها
newsletter-import-faulty = أسطر دون عنوان صالح
newsletter-import-lines = أسطر تحتاج إلى تصحيح: { $lines }
newsletter-import-consented = تاريخ موافقة هؤلاء الأشخاص
newsletter-import-consented-hint = يشترط القانون 09-08 موافقة مؤرخة. وإن تعددت فأحدث تاريخ.
newsletter-import-agreed = أشهد أن هؤلاء الأشخاص وافقوا على التوصل بهذه النشرة.
newsletter-import-bring = { $count ->
        [one] استيراد عنوان واحد
        [two] استيراد عنوانين
        [few] استيراد { $count } عناوين
        [many] استيراد { $count } عنوانا
       *[other] استيراد { $count } عنوان
    }
newsletter-fault-future = هذا التاريخ لم يحن بعد.
newsletter-fault-agreed = بدون هذه الموافقة لا يمكن استيراد شيء.
newsletter-measure-subscribers = اشتراكات مؤكدة في النشرات
newsletter-measure-left = إلغاءات الاشتراك في النشرات
newsletter-measure-issues = أعداد نشرات مرسلة
newsletter-measure-copies = نسخ نشرات مسلمة
