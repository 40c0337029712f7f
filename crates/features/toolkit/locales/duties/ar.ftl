toolkit-duties-title = الالتزامات القانونية
toolkit-duties-lead = ما يطلبه القانون وقانونكم الأساسي، مع الأجل والملف المطلوب إيداعه وما آل إليه.
toolkit-duties-new = وقع أمر جديد
toolkit-duties-calendar = في مفكرتي
toolkit-duties-dossier = معطيات الجمعية
toolkit-duties-past = ما انتهى
toolkit-duties-no-past = لم ينته شيء بعد.
toolkit-duties-todo = للإنجاز
toolkit-duties-nothing = لا شيء للإنجاز في الوقت الراهن.
toolkit-duties-awaited = مودع في انتظار الجواب
toolkit-verify = للتحقق
toolkit-state-todo = للإنجاز
toolkit-state-late = متأخر
toolkit-state-filed = مودع
toolkit-state-received = وصل مؤقت
toolkit-state-settled = منته
toolkit-state-refused = مرفوض
toolkit-state-dropped = بدون موضوع
toolkit-state-authority-late = السلطة متأخرة
toolkit-duty-due = { $late ->
    [yes] كان الأجل { $date }: تأخر { $days ->
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
       *[other] { $days } يوما
    }
   *[no] { $days ->
        [0] آخر أجل اليوم، { $date }
        [one] آخر أجل غدا، { $date }
        [two] آخر أجل { $date }: بقي يومان
        [few] آخر أجل { $date }: بقيت { $days } أيام
       *[other] آخر أجل { $date }: بقي { $days } يوما
    }
    }
toolkit-duty-awaited = أودع في { $date }؛ والجواب مستحق قبل { $until }.
toolkit-duty-filed = أودع في { $date }.
toolkit-duty-was-due = كان الأجل في { $date }.
toolkit-duty-since = منذ
toolkit-duty-causes = تغييرات مجتمعة
toolkit-duty-to = إلى من
toolkit-duty-source = المصدر
toolkit-new-lead = اختاروا ما وقع، ويحسب الأجل. وما تراه تويزة في هيئاتكم يصل إلى هنا من تلقاء نفسه.
toolkit-new-do = احسبوا الأجل
toolkit-new-done = أضيف الالتزام إلى الرزنامة.
toolkit-field-what = الموضوع
toolkit-field-amount = المبلغ بالدرهم
toolkit-field-due = آخر أجل
toolkit-field-due-hint = كما هو في اتفاقيتكم.
toolkit-pack-title = الملف المطلوب إيداعه
toolkit-pack-lead = بالعربية والفرنسية، بصيغة PDF للطباعة وDOCX للتصحيح، مملوءا بمعطياتكم.
toolkit-pack-whole = لا شيء ناقص
toolkit-pack-lacks = { $count ->
    [one] تنقص معلومة واحدة، ويبقى مكانها نقطا:
    [two] تنقص معلومتان، ويبقى مكانهما نقطا:
    [few] تنقص { $count } معلومات، ويبقى مكانها نقطا:
   *[other] تنقص { $count } معلومة، ويبقى مكانها نقطا:
    }
toolkit-pack-do = تحميل الملف (ZIP)
toolkit-pack-encloses = يضاف على الورق
toolkit-piece-letter = رسالة التصريح
toolkit-piece-minutes = محضر الجمع العام
toolkit-piece-bureau = لائحة أعضاء المكتب
toolkit-steps-title = ما تم إنجازه
toolkit-steps-none = لا شيء بعد.
toolkit-steps-proof = عرض الإثبات
toolkit-steps-done = تم التسجيل.
toolkit-step-file = إيداع
toolkit-step-receipt = التوصل بالوصل
toolkit-step-final = التوصل بالوصل النهائي
toolkit-step-refuse = رفض من السلطة
toolkit-step-drop = تبين أنه بدون موضوع
toolkit-way-direct = مباشرة لدى المكتب
toolkit-way-bailiff = بواسطة مفوض قضائي
toolkit-way-letter = برسالة مضمونة
toolkit-way-online = عبر الأنترنت أو البريد الإلكتروني
toolkit-field-on = أي يوم
toolkit-field-way = بأي طريقة
toolkit-field-officer = الموظف الذي تسلم
toolkit-field-officer-hint = اسمه أو مهمته؛ مختوم.
toolkit-field-office-place = المكتب الإداري
toolkit-field-number = رقم الوصل
toolkit-field-reason = السبب
toolkit-field-proof = الإثبات (وصل، صورة)
toolkit-field-proof-hint = PDF أو JPEG أو PNG، في حدود 8 ميغابايت؛ مختوم.
toolkit-feed-lead = عنوان سري يضع الآجال في مفكرة هاتفكم. يقول ماذا ومتى، ولا يذكر أحدا.
toolkit-feed-make = إنشاء عنوان
toolkit-feed-made = انسخوا هذا العنوان في مفكرتكم («الاشتراك في رزنامة»). لا يظهر إلا مرة واحدة.
toolkit-feed-address = العنوان السري
toolkit-feed-count = { $count ->
    [one] يوجد عنوان واحد.
    [two] يوجد عنوانان.
    [few] توجد { $count } عناوين.
   *[other] يوجد { $count } عنوانا.
    }
toolkit-feed-end = إغلاق كل العناوين
toolkit-feed-end-sure = لن يرى أي هاتف الآجال بعد ذلك. هل تتابعون؟
toolkit-feed-ended = أغلقت العناوين.
toolkit-feed-name = آجال { $association }
toolkit-letter-due-subject = تذكير: { $duty }
toolkit-letter-due = { $association }: { $duty }. { $late ->
    [yes] فات أجل { $date }.
   *[no] آخر أجل هو { $date }.
    } الملف جاهز للملء والطباعة:
    { $link }
