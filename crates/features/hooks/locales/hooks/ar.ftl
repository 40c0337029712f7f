hooks-title = إشعار البرامج
hooks-lead = يمكن إخبار برامج أخرى بما يجري في هذا الفضاء: موقع إلكتروني أو لوحة متابعة أو أداة شريك. تتلقى معرّفات وتواريخ وأعدادا، ولا تتلقى أسماء أبدا.
hooks-new = إخبار برنامج
hooks-new-lead = أدخلوا العنوان الذي أعطاكم إياه البرنامج واختاروا ما يخبَر به.
hooks-none = لا يُخبَر أي برنامج إلى حد الآن.
hooks-receiver = المتلقي
hooks-tells = ما يخبَر به
hooks-tells-all = كل ما يُدوَّن في سجل الفضاء
hooks-state = الحالة
hooks-since = منذ
hooks-state-working = يعمل
hooks-state-failing = المتلقي لا يجيب
hooks-how = للمبرمجين
hooks-how-signed = كل رسالة موقعة وفق مواصفة Standard Webhooks (الترويسات webhook-id وwebhook-timestamp وwebhook-signature، بخوارزمية HMAC-SHA256). تحققوا من التوقيع بالسر الذي سُلِّم لكم عند الإحداث.
hooks-how-again = الرسالة التي لا تُقبل (جواب 2xx) يعاد إرسالها على فترات متباعدة طيلة ثلاثة أيام بنفس webhook-id، وتنتظر الرسائل الموالية دورها. بعد ذلك يتوقف الإشعار مؤقتا، ويستأنف من حيث وقف عندما تعيدون تشغيله.
hooks-way-up = مسار التصفح
hooks-address = العنوان
hooks-address-hint = يبدأ بـ { "https://" } ويعطيكم إياه البرنامج الذي يتلقى الرسائل.
hooks-what = بماذا يُخبَر؟
hooks-what-some = بهذا فقط:
hooks-what-all = بكل ما يُدوَّن في سجل الفضاء
hooks-add = إضافة
hooks-secret = سر الإشعار
hooks-secret-lead = انسخوا هذا السر في البرنامج الذي يتلقى الرسائل: به يتأكد من أنها صادرة عنكم.
hooks-secret-once = لن يُعرض مرة أخرى. إن ضاع منكم فاطلبوا سرا جديدا؛ ويبقى القديم صالحا يوما واحدا.
hooks-secret-noted = سجلته
hooks-fault-address = هذا ليس عنوانا على الشبكة. يجب أن يبدأ بـ { "https://" } وأن يتضمن اسم خادم.
hooks-fault-open = هذا العنوان غير محمي: يجب أن يبدأ بـ { "https://" }.
hooks-fault-password = يتضمن العنوان اسم مستعمل أو كلمة سر. احذفوهما؛ وإن كان البرنامج يحتاج إلى رمز فضعوه في آخر العنوان.
hooks-fault-kinds = اختاروا شيئا واحدا على الأقل أو كل شيء.
hooks-too-many = يخبر هذا الفضاء { $most } برنامجا وهو الحد الأقصى. احذفوا واحدا أولا.
hooks-ping = إرسال تجربة
hooks-pinged = ستُرسل التجربة خلال ثوان. أعيدوا تحميل الصفحة لمعرفة نتيجتها.
hooks-pause = توقيف مؤقت
hooks-paused = توقف الإشعار مؤقتا ولم يضع شيء.
hooks-wake = استئناف
hooks-woken = يستأنف الإشعار من حيث وقف.
hooks-renew = سر جديد
hooks-remove = حذف
hooks-remove-advice = لن يُخبَر البرنامج بأي شيء بعد الآن. ما أُرسل إليه يبقى عنده.
hooks-removed = حُذف الإشعار.
hooks-tries = آخر الرسائل
hooks-tries-none = لم يُرسل أي شيء بعد.
hooks-tried-at = متى
hooks-tried-kind = ماذا
hooks-tried-entry = الرقم في السجل
hooks-tried-outcome = النتيجة
hooks-outcome-taken = مقبولة
hooks-outcome-later = مرفوضة مؤقتا
hooks-outcome-gone = لم يعد المتلقي موجودا
hooks-outcome-unreachable = بدون جواب
hooks-outcome-inside = عنوان داخلي، لم يُتصل به
hooks-paused-by-hand = متوقف مؤقتا
hooks-paused-gone = متوقف: لم يعد المتلقي موجودا
hooks-paused-failing = متوقف: بدون جواب منذ ثلاثة أيام
hooks-paused-by-hand-advice = أوقفتموه مؤقتا. عند استئنافه سيخبر أيضا بما جرى خلال التوقف.
hooks-paused-gone-advice = أجاب المتلقي بأنه لا يريد تلقي أي شيء. تحققوا من العنوان لدى القائمين على البرنامج، ثم استأنفوا أو احذفوا.
hooks-paused-failing-advice = لم يُقبل أي شيء طيلة ثلاثة أيام. عندما يعود البرنامج إلى الجواب، استأنفوا: لم يضع شيء.
hooks-failing-advice = { $count ->
        [zero] لم تفشل أية محاولة منذ { $since }.
        [one] فشلت محاولة واحدة منذ { $since }. ستعاد.
        [two] فشلت محاولتان منذ { $since }. ستعادان.
        [few] فشلت { $count } محاولات منذ { $since }. ستعاد.
        [many] فشلت { $count } محاولة منذ { $since }. ستعاد.
       *[other] فشلت { $count } محاولة منذ { $since }. ستعاد.
    }
