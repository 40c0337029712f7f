people-nav = الأشخاص والهيئات
people-title = الدليل
people-filter = البحث بالاسم
people-none = لا أحد بهذا الاسم في الدليل. جربوا بداية الاسم، بالعربية أو بالفرنسية.
people-name = الاسم
people-name-fr = الاسم بالفرنسية
people-name-ar = الاسم بالعربية
people-kind = الصنف
people-everybody = الكل
people-persons = الأشخاص
people-organisations = المنظمات
people-place = المكان
people-place-hint = اسم جهة أو إقليم أو جماعة، بالعربية أو بالفرنسية.
people-acronym = الاسم المختصر
people-founded = تاريخ التأسيس
people-sex = الجنس
people-unstated = غير محدد
people-birth = الميلاد
people-birth-hint = التاريخ (26/07/1988) أو السنة فقط (1988).
people-generated = مولَّد
people-new = إضافة بطاقة
people-new-person = شخص جديد
people-new-organisation = منظمة جديدة
people-perhaps-there = قد تكون هذه البطاقة موجودة من قبل:
people-really-new = هذا شخص آخر: إنشاء بطاقة جديدة
people-made = أُنشئت البطاقة.
people-changed = تم تحيين البطاقة.
people-contacts = وسائل الاتصال
people-contacts-sealed = محفوظة تحت الختم لمنظمتكم: لا تراها إلا كتابتها، ولا تظهر في أي سجل.
people-contact-add = إضافة وسيلة اتصال
people-contact-kind = النوع
people-contact-value = القيمة
people-contact-end = لم تعد صالحة
people-history = التاريخ
people-once-named = سابقا:
people-since = في الدليل منذ { $date }
people-twins = { $count ->
    [one] تكرار محتمل واحد
    [two] تكراران محتملان
    [few] { $count } تكرارات محتملة
   *[other] { $count } تكرارا محتملا
}
people-twins-title = التكرارات المحتملة
people-twins-lead = هذه البطاقات متشابهة. لا يُدمج أي شيء دون قراركم، وكل دمج يمكن التراجع عنه.
people-twins-none = لا تكرار في الانتظار.
people-keep = نفس البطاقة: الاحتفاظ بـ«{ $name }»
people-not-the-same = بطاقتان مختلفتان
people-dismissed = سُجّل ذلك: تبقى البطاقتان منفصلتين.
people-merges-title = عمليات الدمج
people-merges-none = لا دمج في الوقت الحالي.
people-merged = صارت البطاقتان بطاقة واحدة.
people-merge-undo = التراجع عن الدمج
people-merge-undone = تم التراجع عنه في
people-unmerged = تم التراجع عن الدمج: عادت كل بطاقة كما كانت.
people-contact-space = محفوظة لفائدة
people-not-kept = هذا الشخص تعرفه منظمة أخرى: كتابتها وحدها ترى وتصحح ما هو شخصي في بطاقته.
people-kept-by = البطاقة في عهدة
people-hats = المسؤوليات
