cli-setup-code =
    هذه النسخة فارغة. افتحوا العنوان أدناه وشغّلوها بهذا الرمز: { $code }
cli-serving = تويزة في العنوان { $address }  (Ctrl-C لإيقافها)
cli-stopped = توقفت تويزة، وكل ما تم تأكيده محفوظ على القرص.
cli-cannot-listen = لا يمكن الاستماع على { $address }: { $reason }.
    .advice = قد يكون برنامج آخر، وربما نسخة أخرى من تويزة، يستعمل هذا العنوان. اختاروا غيره بواسطة --listen.
cli-demo-making = إعداد النسخة التجريبية: منظمتان وأشخاص مولَّدون وسنتان من النشاط…
cli-demo-accounts = حسابات النسخة التجريبية (كلمة المرور: { $password }):
cli-backup-done = كُتبت النسخة الاحتياطية في { $file }: { $rows } سطرا من { $tables } جدولا. ملف المفاتيح { $keys } ليس فيها: بدونه لا يمكن فتح أي شيء مختوم. احتفظوا بنسخة منه في مكان آخر.
cli-restore-done = استُرجع { $rows } سطرا من { $tables } جدولا من { $file }. أعيدوا ملف مفاتيح تلك النسخة إلى { $keys } إن لم يكن هناك.
cli-move-done = نُقل { $rows } سطرا من { $tables } جدولا إلى { $to }، وجذور السجل متطابقة في الجهتين. بقيت المعطيات القديمة في مكانها: احذفوها متى اطمأننتم.
cli-file-exists = { $file } موجود من قبل.
    .advice = اختاروا اسما آخر، أو عوضوه بواسطة --force.
cli-verify-good = { $entries } قيدا في { $streams } سجلا: لم يُغيَّر أي منها ولم يُضَف ولم يُحذَف.
cli-verify-bad = السجل غير سليم: { $count } ملاحظة.
cli-doctor-good = كل شيء على ما يرام: فُحصت { $count } نقط.
cli-doctor-fine = سليم     { $what }
cli-doctor-trouble = خلل      { $what }
cli-doctor-folder = المجلد { $path } يقبل الكتابة
cli-doctor-folder-missing = المجلد { $path } غير موجود. أنشئوه، أو عيّنوا غيره بواسطة --data.
cli-doctor-folder-closed = المجلد { $path } لا يقبل الكتابة ({ $reason }). امنحوا هذا الحق للمستخدم الذي يشغّل تويزة.
cli-doctor-space-left = { $free } ميغابايت فارغة على القرص
cli-doctor-space-low = لم يبق سوى { $free } ميغابايت على القرص. أفرغوا بعض المساحة قبل أن تفشل الكتابة.
cli-doctor-keys = ملف المفاتيح { $path } موجود ولا يقرؤه إلا صاحبه
cli-doctor-keys-missing = ملف المفاتيح { $path } مفقود. أعيدوه من نسختكم: بدونه لا يُفتح أي شيء مختوم. النسخة الجديدة تنشئ ملفها عند أول تشغيل.
cli-doctor-keys-open = ملف المفاتيح { $path } يمكن لغير صاحبه قراءته. أغلقوه: chmod 600 { $path }
cli-doctor-database = قاعدة المعطيات { $place } تُفتح وجداولها جداول هذا الإصدار
cli-doctor-database-bad = قاعدة المعطيات { $place }: { $why }
cli-doctor-keeper = هناك من يتولى هذه النسخة
cli-doctor-keeper-missing = لا أحد يتولى هذه النسخة بعد. شغّلوها واتبعوا صفحة التشغيل الأول، أو نفذوا: twiza user add --keeper
cli-doctor-journal = السجل سليم ({ $entries } قيدا)
cli-doctor-journal-bad = السجل غير سليم. نفذوا: twiza verify
cli-doctor-clock = ساعة الآلة تلي وقت آخر قيد كما يجب
cli-doctor-clock-bad = آخر قيد كُتب في { $at }، وهو في المستقبل بالنسبة لهذه الآلة. اضبطوا الساعة.
cli-password-prompt = كلمة المرور (ما يُكتب هنا يظهر، أو أرسلوها عبر أنبوب):
cli-password-missing = لم ترد أي كلمة سر في المدخل المعياري.
    .advice = اكتبوها ثم اضغطوا Enter، أو أرسلوها عبر أنبوب.
cli-user-added = أُنشئ الحساب { $login }.
cli-user-unknown = لا يوجد حساب باسم الدخول { $login }.
    .advice = لا فرق بين الحروف الكبيرة والصغيرة. صفحة أعضاء الفضاء تعرضها.
cli-user-password-set = تغيرت كلمة سر { $login } وأُغلقت جلساته.
cli-role-unknown = { $role } ليس دورا.
    .advice = الأدوار هي: member وfacilitator وofficer وsecretary وadministrator.
cli-space-unknown = لا يوجد فضاء { $slug }.
    .advice = الأمر `twiza space list` يعرضها.
cli-space-added = فُتح الفضاء { $slug }.
cli-space-speaks = يتحدث الفضاء { $slug } باسم الشبكة.
cli-space-voice = يتحدث باسم الشبكة
cli-space-none = لا يوجد أي فضاء بعد.
cli-keys-rotated = كل ما هو مختوم خُتم من جديد بجيل المفاتيح { $generation }: { $count } قيمة. خذوا نسخة جديدة من ملف المفاتيح { $path }.
cli-engine-unknown = { $engine } ليست قاعدة موزعة تعرفها تويزة.
    .advice = بدون --engine، يصلح أي PostgreSQL من الإصدار 15 فما فوق.
cli-doctor-whole = ملفات قاعدة المعطيات سليمة
cli-doctor-not-whole = ملفات قاعدة المعطيات: { $why }
cli-doctor-post-bad = لا يمكن إرسال المراسلات: { $why }
cli-doctor-mail = إرسال البريد الإلكتروني ممكن؛ عدد الرسائل المنتظرة: { $waiting }، سبقت محاولة إرسال { $tried } منها
cli-doctor-mail-none = لا يخرج أي بريد إلكتروني من هذه النسخة، وما يحتاج إليه لا يُعرض (للإرسال: ‎--mail أو TWIZA_MAIL)
cli-doctor-mail-no-way = عدد رسائل البريد الإلكتروني المنتظرة: { $waiting }، ولا شيء يبيّن كيف تُرسل. اضبطوا ‎--mail أو TWIZA_MAIL.
cli-doctor-mail-stuck = عدد رسائل البريد الإلكتروني المنتظرة: { $waiting }، وفشلت محاولة إرسال { $tried } منها منذ أكثر من ساعتين. السجل التقني لـ twiza serve يبيّن السبب.
cli-doctor-sms = إرسال الرسائل القصيرة ممكن؛ عدد المنتظرة: { $waiting }، سبقت محاولة إرسال { $tried } منها
cli-doctor-sms-none = لا تخرج أي رسالة قصيرة من هذه النسخة (للإرسال: ‎--sms-command أو TWIZA_SMS_COMMAND)
cli-doctor-sms-no-way = عدد الرسائل القصيرة المنتظرة: { $waiting }، ولا شيء يبيّن كيف تُرسل. اضبطوا ‎--sms-command أو TWIZA_SMS_COMMAND.
cli-doctor-sms-stuck = عدد الرسائل القصيرة المنتظرة: { $waiting }، وفشلت محاولة إرسال { $tried } منها منذ أكثر من ساعتين. السجل التقني لـ twiza serve يبيّن السبب.
cli-doctor-given-up = عدد الرسائل التي تم التخلي عنها خلال آخر { $days } يوما (رفضتها جهة المرسل إليه أو تكررت محاولة إرسالها): { $letters }
cli-doctor-procedures = قواعد العرائض مقروءة ({ $count ->
        [zero] لا ملف
        [one] ملف واحد
        [two] ملفان
        [few] { $count } ملفات
        [many] { $count } ملفا
       *[other] { $count } ملف
    })
cli-doctor-procedure-bad = المسطرة { $path } غير مستعملة: { $why }
cli-search-rebuilding = يُعاد بناء الفهرس انطلاقا من المعطيات…
cli-search-rebuilt = أُعيد بناء الفهرس: { $count } بطاقة.
cli-doctor-index-none = لا يوجد فهرس بعد: يُبنى عند التشغيل القادم
cli-doctor-index-anew = الفهرس ليس فهرس هذه المعطيات: يُعاد بناؤه عند التشغيل القادم
cli-doctor-index = في الفهرس { $count } بطاقة، وبقي { $behind } سطرا من السجل للقراءة
cli-doctor-index-behind = في الفهرس { $count } بطاقة، وهو متأخر بـ { $behind } سطرا من السجل. شغلوا الخادم أو نفذوا «twiza search rebuild»
cli-doctor-index-damaged = ملف من ملفات الفهرس معطوب. نفذوا «twiza search rebuild» أو احذفوا المجلد search، فالمعطيات لم تُمس
cli-bounce-unread = هذه الرسالة ليست إشعارا بعدم التسليم ولا تبليغا مقروءا: لم يتغير شيء.
cli-bounce-nothing = لا تطلب هذه الرسالة شيئا: لم يتغير شيء.
cli-bounce-stranger = لا تخص هذه الرسالة أي إرسال من هذا الموقع: لم يتغير شيء.
cli-bounce-noted = سجل ذلك.
cli-bounce-known = كان ذلك مسجلا من قبل.
