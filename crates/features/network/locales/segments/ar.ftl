network-segments-title = جهات الاتصال
network-segments-lead = لوائح تُحيَّن من تلقاء نفسها: كل منظمة تستوفي الشروط تدخلها، وتخرج منها حين لا تعود تستوفيها.
network-segments-none = لا لوائح بعد. يمكن أن تكون الأولى «جمعيات الجهة التي لدينا بريدها الإلكتروني».
network-segment-new = لائحة جديدة
network-segment-edit = تعديل اللائحة
network-segment-lead = يجب أن تتحقق كل الشروط التي تضعونها.
network-segment-name = اسم اللائحة
network-segment-name-hint = مثلا: جمعيات كوّنّاها في الجنوب.
network-segment-who = من فيها
network-segment-last-count = عند آخر نظرة
network-segment-sort = النوع
network-segment-any = كل الأنواع
network-segment-relation = الرابط
network-segment-no-relation = بدون شرط
network-segment-with = مع أيّ منظمة
network-segment-with-hint = اسمها أو اسمها المختصر. فارغ: منظمتنا، كما في «كوّنّاها أو واكبناها».
network-segment-how-linked = اختاروا الرابط الذي يجب أن يجمع هذه المنظمات بها.
network-segment-nobody = لا توجد منظمة بهذا الاسم في الدليل.
network-segment-several = قد تكون واحدة من هذه المنظمات: { $names }. اكتبوا اسمها الكامل أو المختصر.
network-segment-has-email = لدينا بريدها الإلكتروني
network-segment-has-phone = لدينا هاتفها
network-segment-words = كلمات من الاسم
network-segment-words-hint = بداية كلمة أو كلمتين بالعربية أو الفرنسية.
network-segment-everybody = بدون شرط تكون اللائحة هي الدليل كله. ضعوا شرطا واحدا على الأقل.
network-segment-save = تسجيل
network-segment-back = رجوع دون تسجيل
network-segment-saved = سُجّلت اللائحة.
network-segment-change = تعديل الشروط
network-segment-end = حذف هذه اللائحة
network-segment-end-hint = تبقى المنظمات في الدليل، واللائحة وحدها تختفي.
network-segment-ended = حُذفت اللائحة.
network-segment-now = { $count ->
    [zero] لا منظمات الآن
    [one] منظمة الآن
    [two] منظمتان الآن
    [few] منظمات الآن
   *[other] منظمة الآن
}
network-segment-members = من فيها
network-segment-empty = لا أحد يستوفي هذه الشروط الآن.
network-segment-export-hint = في الملف معطيات الاتصال التي يحتفظ بها فضاؤكم. كل تصدير يُدوَّن في السجل.
network-segment-look = تدوين من فيها اليوم
network-segment-looked = دُوّن ذلك. في المرة القادمة ترون من دخل ومن خرج.
network-segment-never-looked = دوّنوا من في اللائحة اليوم، لتروا لاحقا ما تغيّر.
network-segment-unchanged = لم يتغير شيء منذ { $at }.
network-segment-since = منذ { $at }
network-segment-came = { $count ->
    [one] دخلت منظمة واحدة
    [two] دخلت منظمتان
    [few] دخلت { $count } منظمات
   *[other] دخلت { $count } منظمة
}
network-segment-went = { $count ->
    [one] خرجت منظمة واحدة
    [two] خرجت منظمتان
    [few] خرجت { $count } منظمات
   *[other] خرجت { $count } منظمة
}
