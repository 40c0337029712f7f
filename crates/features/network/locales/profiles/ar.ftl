network-crumbs = مسار التصفح
network-lead = جمعيات ومؤسسات وجامعات ووسائل إعلام وحركات وائتلافات وشركاء الشبكة. كل تنظيم يقرر بنفسه ما يُنشر عنه.
network-organisations = التنظيمات
network-new = إضافة تنظيم
network-sort = النوع
network-all = الكل
network-sorts-association = جمعيات
network-sorts-institution = مؤسسات
network-sorts-university = جامعات
network-sorts-media = وسائل إعلام
network-sorts-movement = حركات
network-sorts-coalition = ائتلافات
network-sorts-partner = شركاء
network-sorts-other = غير ذلك
network-filter = البحث عن اسم أو مختصر
network-filter-more = المكان والموضوع والفئة
network-filter-none = عرض الكل
network-theme = الموضوع
network-public = الفئة المستهدفة
network-any-place = كل البلاد
network-any-theme = كل المواضيع
network-any-public = كل الفئات
network-count = { $count ->
    [zero] لا تنظيم
    [one] تنظيم واحد
    [two] تنظيمان
    [few] { $count } تنظيمات
    [many] { $count } تنظيما
   *[other] { $count } تنظيم
}
network-map = الخريطة حسب الأقاليم
network-list = اللائحة
network-graph-link = الشبكة
network-by-province = التنظيمات حسب الأقاليم والعمالات
network-empty-provinces = { $count ->
    [zero] في كل إقليم وعمالة تنظيم واحد على الأقل.
    [one] إقليم أو عمالة واحدة بلا تنظيم.
    [two] إقليمان أو عمالتان بلا تنظيم.
    [few] { $count } أقاليم وعمالات بلا تنظيم.
    [many] { $count } إقليما وعمالة بلا تنظيم.
   *[other] { $count } إقليم وعمالة بلا تنظيم.
}
network-nowhere = { $count ->
    [zero] كل التنظيمات ذكرت إقليمها.
    [one] تنظيم واحد لم يذكر إقليمه.
    [two] تنظيمان لم يذكرا إقليمهما.
    [few] { $count } تنظيمات لم تذكر إقليمها.
    [many] { $count } تنظيما لم يذكر إقليمه.
   *[other] { $count } تنظيم لم يذكر إقليمه.
}
network-none = لا يوجد تنظيم بهذه المواصفات.
network-none-yet = الدليل ما زال فارغا.
network-wider = البحث في: { $place }
network-search-all = البحث عن هذه الكلمات في كل مكان
network-generated = مولَّد
network-only = للشبكة فقط
network-waiting-count = { $count ->
    [zero] لا علاقة تنتظر التأكيد
    [one] علاقة واحدة تنتظر التأكيد
    [two] علاقتان تنتظران التأكيد
    [few] { $count } علاقات تنتظر التأكيد
    [many] { $count } علاقة تنتظر التأكيد
   *[other] { $count } علاقة تنتظر التأكيد
}

network-profile = بطاقته في الدليل
network-linked-count = { $count ->
    [zero] غير مرتبط بعد بتنظيمات أخرى
    [one] مرتبط بتنظيم واحد
    [two] مرتبط بتنظيمين
    [few] مرتبط بـ { $count } تنظيمات
    [many] مرتبط بـ { $count } تنظيما
   *[other] مرتبط بـ { $count } تنظيم
}
network-acronym = المختصر
network-since = منذ
network-aims = الأهداف
network-space = الفضاء
network-record = السجل في قائمة الأشخاص والتنظيمات
network-unbegun = ليست لهذا التنظيم بعدُ بطاقة في الدليل.
network-begin = إنشاء بطاقته
network-relation-add = إضافة علاقة
network-links = رابط التعديل
network-links-open = { $count ->
    [zero] لا رابط تعديل مفتوح.
    [one] رابط تعديل واحد مفتوح.
    [two] رابطا تعديل مفتوحان.
    [few] { $count } روابط تعديل مفتوحة.
    [many] { $count } رابط تعديل مفتوحا.
   *[other] { $count } رابط تعديل مفتوح.
}
network-kept-by-house = يتولى هذا التنظيم بطاقته في فضائه الخاص.
network-kept-by-link = يتولى هذا التنظيم بطاقته بنفسه عبر رابط التعديل الخاص به.
network-coalition-members = أعضاء الائتلاف
network-coalition-empty = لم يسجل أي عضو بعد.
network-more = { $count ->
    [zero] لا مزيد
    [one] واحد آخر
    [two] اثنان آخران
    [few] { $count } آخرون
    [many] { $count } آخر
   *[other] { $count } آخر
}
network-span-since = منذ { $since }
network-span-until = إلى غاية { $until }
network-elsewhere = في باقي المنصة
network-history = التاريخ
network-once-named = كان اسمه
network-changes = تعديلات البطاقة والعلاقات

network-name-fr = الاسم بالفرنسية
network-name-ar = الاسم بالعربية
network-place-code = رمز المكان
network-region = الجهة
network-field-name = الاسم
network-field-acronym = المختصر
network-field-sort = النوع
network-field-contacts = وسائل الاتصال
network-field-eyes = من يرى البطاقة
network-field-relations = من يرى العلاقات

network-measure-linked = التنظيمات المرتبطة فيما بينها
network-measure-links = العلاقات بين التنظيمات
network-measure-profiles = بطاقات التنظيمات المنشورة
network-measure-coalitions = الائتلافات المبنية

network-edit = تعديل البطاقة
network-saved = تم حفظ البطاقة.
network-begun = تم إنشاء البطاقة.
network-new-lead = سجلوا تنظيما تعرفونه. تبقى بطاقته محصورة في الشبكة ما لم تنشروها؛ ويمكنكم بعد ذلك أن ترسلوا إليه رابطا ليتولاها بنفسه.
network-perhaps-there = هذه التنظيمات تشبه الذي تسجلونه. هل هو أحدها؟
network-really-new = بل هو تنظيم آخر
network-form-who = من هو
network-form-what = ماذا يفعل
network-form-reach = كيف يُتصل به
network-form-ties = علاقاته
network-form-ties-hint = العلاقة المؤشر عليها يراها الجميع إذا أظهرها التنظيم الآخر أيضا.
network-form-ties-more = باقي العلاقات تُضبط واحدة واحدة في صفحة كل منها.
network-form-eyes = من يرى هذه البطاقة
network-form-public = نشر هذه البطاقة للعموم
network-form-public-hint = وإلا فلا يراها سوى أعضاء الشبكة. وما لم يؤشر عليه بـ«يراه الجميع» يبقى محصورا في الشبكة على كل حال.
network-open-place = المكان يراه الجميع
network-open-founded = تاريخ التأسيس يراه الجميع
network-open-description = التعريف يراه الجميع
network-open-site = الموقع يراه الجميع
network-open-themes = المواضيع يراها الجميع
network-open-publics = الفئات يراها الجميع
network-place-hint = جماعة أو إقليم أو جهة، بالعربية أو الفرنسية.
network-which = أيها؟
network-fault-which-place = عدة أماكن تحمل هذا الاسم أو ما يقاربه. اختاروا أحدها أسفله.
network-level-region = جهة
network-level-province = إقليم أو عمالة
network-level-cercle = دائرة
network-level-commune = جماعة
network-level-arrondissement = مقاطعة
network-themes-hint = ثمانية على الأكثر.
network-publics-hint = مع من ولأجل من يعمل.
network-fault-themes = اختاروا { $most } مواضيع على الأكثر: أهمها.
network-site-hint = مثلا https://exemple.org
network-fault-site = هذا ليس عنوان موقع. يكون على شكل https://exemple.org
network-contacts-hint = كل وسيلة اتصال محصورة في الشبكة ما لم تظهروها للجميع. أفرغوا الخانة لحذفها.
network-contact-number = وسيلة الاتصال { $number }
network-contact-kind = نوع وسيلة الاتصال
network-contact-value = الرقم أو العنوان
network-contact-open = يراه الجميع
network-fault-contact = هذا الرقم أو العنوان لا يناسب نوع وسيلة الاتصال. راجعوهما.
network-acting-for = تتصرفون باسم
network-differs = منذ أن فتحتم البطاقة حفظها شخص آخر. ما كتبتموه يختلف عن البطاقة الحالية في:

network-links-lead = يمكن لجمعية بلا حساب أن تتولى بطاقتها بنفسها: تفتح رابطا لا يفتح سوى هذه البطاقة خلال { $days } يوما، وتقرر خانة خانة ما يُنشر للعموم.
network-links-title = الروابط المفتوحة
network-link-email = البريد الإلكتروني للجمعية
network-link-send = إرسال الرابط
network-link-copy = إنشاء رابط لنسخه
network-link-sent = الرابط في الطريق. وها هو أيضا إن أردتم إيصاله بطريقة أخرى.
network-link-made = تم إنشاء الرابط. أوصلوه إلى الجمعية.
network-link-label = رابط التعديل
network-link-once = لن يُعرض مرة أخرى. كل من يفتحه يستطيع تعديل هذه البطاقة: لا تعطوه إلا للجمعية.
network-link-line = أنشئ في { $since }، مفتوح إلى غاية { $until }
network-link-used = استعمل في { $when }
network-link-end = إيقافه
network-link-ended = لم يعد الرابط يفتح شيئا.
network-fault-email = هذا ليس عنوان بريد إلكتروني.
network-fault-no-post = لا تستطيع هذه المنصة إرسال البريد. أنشئوا رابطا لنسخه.
network-refused-links-many = أنشأ فضاؤكم مئة رابط في يوم واحد. واصلوا غدا.
network-letter-subject = بطاقتكم في الدليل: { $name }
network-letter =
    تحية طيبة،
    يدعوكم { $space } إلى أن تتولوا بأنفسكم بطاقة «{ $name }» في دليل الشبكة، وأن تقرروا ما يُنشر منها.
    افتحوا هذا الرابط (صالح { $days } يوما):
    { $link }
    كل من يفتحه يستطيع تعديل البطاقة: احتفظوا به لأنفسكم. وإذا كانت هذه الرسالة لا تعنيكم فلا تفعلوا شيئا.
network-own-lead = هذه بطاقة تنظيمكم. أنتم من يقرر ما تقوله وما يُنشر منها خانة خانة. رابطكم مفتوح إلى غاية { $until }.
network-own-see = رؤية البطاقة المنشورة

network-relation-kind = نوع العلاقة
network-relation-has-member = من أعضائه
network-relation-funds = يدعم ماليا
network-relation-trained = كوّن أو واكب
network-relation-has-ally = ائتلاف يجمع
network-relation-has-part = من فروعه أو مكوناته
network-relation-other = التنظيم الآخر
network-relation-other-hint = اسمه أو مختصره كما في الدليل.
network-fault-unknown = لا يعرف الدليل هذا الاسم. راجعوه أو أضيفوا هذا التنظيم أولا.
network-fault-which = عدة تنظيمات تشبهه. اختاروا أحدها أسفله.
network-relation-since = منذ
network-relation-until = إلى غاية
network-moment-hint = سنة (2014) أو يوم (26/07/2014) إن كنتم تعرفونه.
network-until-hint = يُملأ فقط إذا انتهت العلاقة.
network-fault-moment = اكتبوا سنة مثل 2014 أو يوما مثل 26/07/2014.
network-fault-future = لا تبدأ علاقة في المستقبل.
network-relation-shown = يراها الجميع
network-relation-shown-hint = تكون كذلك حين يظهرها التنظيمان معا.
network-relation-asked = إذا كان للتنظيم الآخر فضاؤه الخاص فعليه أن يؤكد هذه العلاقة: وإلى ذلك الحين لا تراها إلا الشبكة.
network-relation-added = تم تسجيل العلاقة.
network-relation-proposed = تم اقتراح العلاقة: على التنظيم الآخر أن يؤكدها.
network-relation-edit = علاقة
network-relation-corrected = تم تصحيح العلاقة.
network-relation-wrong = هذه العلاقة لم توجد قط
network-relation-wrong-hint = العلاقة المنتهية تُصحح بتاريخ نهاية وتبقى في التاريخ. لا تحذفوا إلا ما هو خاطئ.
network-relation-remove = حذف هذه العلاقة
network-relation-removed = تم حذف العلاقة.
network-relation-confirm = تأكيد
network-relation-decline = رفض
network-relation-confirmed = تم تأكيد العلاقة.
network-relation-declined = تم رفض العلاقة.
network-waiting = علاقات تنتظر التأكيد
network-waiting-none = لا علاقة تنتظر جوابكم.
