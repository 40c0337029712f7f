home-nav-places = التراب
home-nav-journal = السجل
home-title = البيت المشترك للحركة الجمعوية
home-lead = { $count ->
    [0] شبكة من الجمعيات وسجل لما تنجزه معا.
    [one] منظمة واحدة وسجل لما تنجزه.
    [two] منظمتان وسجل واحد لما تنجزانه معا.
    [few] { $count } منظمات وسجل واحد لما تنجزه معا.
   *[other] { $count } منظمة وسجل واحد لما تنجزه معا.
}
home-explain = تنشر كل منظمة هنا ما تختار إظهاره: مخططها وأنشطتها وأجهزتها. لا يُدخَل التقدم يدويا أبدا، بل يُحسب مما أُنجز فعلا.
home-all-organisations = كل المنظمات
home-organisations = منظمات البيت المشترك
home-no-space = لم تفتح أي منظمة فضاء عموميا هنا بعد.
home-space-quiet = لم تنشر هذه المنظمة أي شيء بعد.
home-founded-on = تأسست في { $date }
home-setup-title = التشغيل الأول
home-setup-lead = هذه النسخة فارغة. تكفي بعض الأجوبة: ستصبحون القائمين على الخادم وتفتحون فضاء المنظمة الأولى.
home-setup-code = رمز التشغيل
home-setup-code-hint = يظهر في النافذة التي شُغِّلت منها تويزة، وهو وحده الدليل على أن الخادم لكم.
home-setup-code-wrong = ليس هذا هو الرمز الظاهر عند التشغيل. انقلوه كما هو، أو أعيدوا تشغيل تويزة للحصول على رمز جديد.
home-setup-organisation = اسم المنظمة
home-setup-slug = الاسم المختصر في العناوين
home-setup-slug-hint = حروف لاتينية صغيرة وأرقام، مثلا fmas، فيكون الفضاء في العنوان /s/fmas.
home-setup-name = اسمكم
home-setup-login = اسم الدخول
home-setup-login-hint = بريد إلكتروني أو كلمة من 3 إلى 40 حرفا ورقما لاتينيا.
home-setup-password = كلمة المرور
home-setup-password-hint = عشرة أحرف على الأقل. جملة لا يعرفها غيركم أفضل من كلمة معقدة.
home-setup-do = بدء التشغيل
home-setup-done = النسخة جاهزة. مرحبا بكم!
home-places-title = التراب
home-places-search = البحث عن جهة أو إقليم أو جماعة (بالعربية أو بالفرنسية)
home-places-nothing = لا يوجد مكان باسم «{ $words }». جربوا بداية الاسم دون أداة التعريف، بالعربية أو بالفرنسية.
home-places-path = موقع هذا المكان
home-places-kind = الصنف
home-places-name = الاسم
home-places-2014 = سكان 2014
home-places-2024 = سكان 2024
home-places-households = أسر 2024
home-places-code = رمز المندوبية
home-places-inside = ما يضمه
home-places-map = سكان العمالات والأقاليم، إحصاء 2024
home-kind-region = جهة
home-kind-prefecture = عمالة
home-kind-province = إقليم
home-kind-cercle = دائرة
home-kind-urban-commune = جماعة حضرية
home-kind-rural-commune = جماعة قروية
home-kind-district = عمالة مقاطعات
home-kind-arrondissement = مقاطعة
home-journal-title = السجل
home-journal-lead = { $count ->
    [0] لم يُكتب أي شيء بعد.
    [one] قيد واحد مختوم بالترتيب.
    [two] قيدان مختومان بالترتيب.
    [few] { $count } قيود مختومة بالترتيب: لا يمكن تغيير أي منها أو إضافته أو حذفه دون أن يكشفه التحقق.
   *[other] { $count } قيدا مختوما بالترتيب: لا يمكن تغيير أي منها أو إضافته أو حذفه دون أن يكشفه التحقق.
}
home-journal-number = الرقم
home-journal-when = كُتب في
home-journal-what = الفعل
home-journal-on = تاريخ الواقعة
home-journal-who = من طرف
home-journal-account = حساب
home-journal-program = البرنامج
home-credits-title = المصادر والرخص
home-credits-program = تويزة برنامج حر برخصة AGPL-3.0 أو ما بعدها: يمكن قراءة شفرته وتعديلها وتقاسمها بالشروط نفسها.
home-credits-census = السكان والتقسيم الترابي: المندوبية السامية للتخطيط، إحصاءا 2014 و2024، بشروط CC BY 4.0، وقد هُيئت المعطيات لتويزة.
home-credits-map = حدود الجهات والأقاليم: المساهمون في OpenStreetMap، رخصة ODbL 1.0، حدود مبسطة وأسماء المندوبية السامية للتخطيط. يمكن للمنظمة التي تثبت تويزة استبدال هذا الملف.
home-credits-fonts = خطوط الوثائق: عائلات Noto وAmiri، رخصة SIL Open Font 1.1.
home-credits-faces = البحث عن الوجوه في الصور: نموذج SeetaFace (مختبر VIPL، الأكاديمية الصينية للعلوم)، رخصة BSD ذات البندين. يحدد موضع الوجه ولا يتعرف على أحد.
home-credits-rights = مواد صكوك حقوق الإنسان: عناوين مختصرة كُتبت لتويزة، والنصوص المرجعية لدى الأمم المتحدة.
home-space-now = في الوقت الراهن
home-found-spaces = الفضاءات
home-found-places = الأماكن
home-places-known = ما يجري هنا
