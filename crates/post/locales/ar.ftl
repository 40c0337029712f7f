# ما الخلل في إعدادات المراسلات: ما الذي حدث، ثم ما العمل (.advice).

post-mail-bad = الإعداد ‎--mail (TWIZA_MAIL) غير مفهوم.
    .advice = اكتبوا smtp://user:password@server:587?from=name@example.org أو smtps://… أو folder:DIR أو command:PROGRAM. وفي اسم المستخدم وكلمة المرور تُكتب العلامة @ هكذا %40 والعلامة : هكذا %3A.
post-mail-from-missing = الإعداد ‎--mail (TWIZA_MAIL) لا يبيّن الجهة المرسِلة.
    .advice = أضيفوا في آخره ‎?from=name@example.org
post-mail-open-password = مع tls=none ستُنقل كلمة المرور الواردة في الإعداد ‎--mail (TWIZA_MAIL) مكشوفة.
    .advice = احذفوا tls=none، أو احذفوا اسم المستخدم وكلمة المرور.
post-mail-certificate = الشهادة { $file } الواردة في الإعداد ‎--mail (TWIZA_MAIL) غير موجودة أو تتعذر قراءتها.
    .advice = بيّنوا بعد ca= ملف PEM يستطيع المستخدم الذي يشغّل تويزة قراءته.
post-command-missing = يذكر أحد الإعدادات برنامجا للإرسال دون اسم.
    .advice = اكتبوا مسار البرنامج، مع وسائطه إن وُجدت.
post-mail-bounces-bad = عنوان رجوع الرسائل (bounces=) في إعداد البريد ليس عنوانا.
    .advice = اكتبوا بعد bounces= عنوانا يستقبل أيضا ما فيه علامة زائد: returns@example.org يستقبل returns+abc@example.org.
