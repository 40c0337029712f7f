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
