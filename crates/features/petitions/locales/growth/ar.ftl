# أين وصلت العريضة: العداد والمنحنى والخريطة والتعريف بها والملصق والبطاقة.
petition-growth-title = أين وصلت العريضة
petition-growth-described = «{ $title }»: التوقيعات المجموعة وتوزيعها حسب الأقاليم ووسائل التعريف بالعريضة.
petition-growth-draft = تظهر هنا وسائل التعريف بالعريضة والملصق ومصادر الزيارات بعد فتح باب التوقيع.

petition-growth-of = { $needed ->
    [zero] دون عدد مطلوب
    [one] من توقيع واحد مطلوب
    [two] من توقيعين مطلوبين
    [few] من { $figure } توقيعات مطلوبة
    [many] من { $figure } توقيعا مطلوبا
   *[other] من { $figure } توقيع مطلوب
}
petition-growth-standing = التوقيعات
petition-growth-required = العدد المطلوب
petition-growth-missing = العدد الباقي:
petition-growth-reached = اكتمل عدد التوقيعات المطلوب.
petition-growth-withdrawn = { $count ->
    [zero] لم يسحب أي توقيع.
    [one] سحب توقيع واحد من طرف صاحبه، وهو غير محتسب.
    [two] سحب توقيعان من طرف صاحبيهما، وهما غير محتسبين.
    [few] سحبت { $count } توقيعات من طرف أصحابها، وهي غير محتسبة.
    [many] سحب { $count } توقيعا من طرف أصحابها، وهي غير محتسبة.
   *[other] سحب { $count } توقيع من طرف أصحابها، وهي غير محتسبة.
}
petition-growth-spread = التوزيع حسب الأقاليم والعمالات
petition-growth-spread-reached = بلغت جميع الأقاليم والعمالات حصتها.
petition-growth-spread-missing = { $count ->
    [zero] بلغت جميع الأقاليم والعمالات حصتها.
    [one] تنقص توقيعات في إقليم أو عمالة واحدة.
    [two] تنقص توقيعات في إقليمين أو عمالتين.
    [few] تنقص توقيعات في { $count } أقاليم أو عمالات.
    [many] تنقص توقيعات في { $count } إقليما أو عمالة.
   *[other] تنقص توقيعات في { $count } إقليم أو عمالة.
}
petition-growth-has-of = { $has } من { $needs }
petition-growth-province-reached = اكتملت الحصة
petition-growth-province-missing = { $count ->
    [zero] اكتملت الحصة
    [one] ينقص توقيع واحد
    [two] ينقص توقيعان
    [few] تنقص { $count } توقيعات
    [many] ينقص { $count } توقيعا
   *[other] ينقص { $count } توقيع
}
petition-growth-curve = التوقيعات يوما بعد يوم
petition-growth-map = التوقيعات حسب الأقاليم والعمالات
petition-growth-abroad = { $count ->
    [zero] لا توقيعات من خارج الوطن.
    [one] توقيع واحد من خارج الوطن.
    [two] توقيعان من خارج الوطن.
    [few] { $count } توقيعات من خارج الوطن.
    [many] { $count } توقيعا من خارج الوطن.
   *[other] { $count } توقيع من خارج الوطن.
}
petition-growth-leading = حيث التوقيعات أكثر
petition-growth-all = الخريطة والأقاليم وطرق التوقيع
petition-growth-ways = طريقة التوقيع

petition-growth-visits = زيارات الصفحة العمومية
petition-growth-visits-total = { $count ->
    [zero] لا زيارات إلى الآن.
    [one] زيارة واحدة منذ فتح باب التوقيع.
    [two] زيارتان منذ فتح باب التوقيع.
    [few] { $count } زيارات منذ فتح باب التوقيع.
    [many] { $count } زيارة منذ فتح باب التوقيع.
   *[other] { $count } زيارة منذ فتح باب التوقيع.
}
petition-growth-sources = من أين جاءت الزيارات
petition-growth-visits-days = زيارات الأربعة عشر يوما الأخيرة
petition-growth-visits-how = تحتسب الصفحات المفتوحة حسب اليوم والمصدر لا غير: لا ملفات تعريف الارتباط، ولا عناوين، ولا تتبع. ولا تحتسب الروبوتات التي تعرّف بنفسها. وقد يضيع احتساب عشر دقائق على الأكثر إذا توقف الخادم.
petition-growth-source-direct = عنوان مكتوب أو مصدر غير معروف
petition-growth-source-house = صفحة أخرى من هذا الموقع
petition-growth-source-poster = رمز الملصق
petition-growth-source-card = البطاقة في موقع آخر
petition-growth-source-whatsapp = واتساب
petition-growth-source-telegram = تيليغرام
petition-growth-source-facebook = فيسبوك
petition-growth-source-x = إكس
petition-growth-source-instagram = إنستغرام
petition-growth-source-youtube = يوتيوب
petition-growth-source-linkedin = لينكدإن
petition-growth-source-email = بريد إلكتروني
petition-growth-source-sms = رسالة قصيرة
petition-growth-source-link = نص منسوخ
petition-growth-source-search = محرك بحث
petition-growth-source-sites = مواقع أخرى

petition-growth-share = عرّفوا بالعريضة
petition-growth-more = ملصق للطبع، وبطاقة لمواقع أخرى، ونصوص بلغات أخرى
petition-growth-share-text = نص للنسخ
petition-growth-share-words = «{ $title }»: هذه العريضة في حاجة إلى توقيعكم. اقرؤوها ووقعوها في دقيقة، دون إنشاء حساب:
    { $address }
petition-growth-share-aloud = للقراءة بصوت مسموع
petition-growth-share-aloud-words = باب التوقيع مفتوح على عريضة «{ $title }». لقراءتها وتوقيعها، افتحوا في هاتفكم العنوان { $address }. التوقيع مجاني ودون حساب، ويمكن سحبه إلى حين إيداع العريضة.
petition-growth-copy = نسخ
petition-growth-copied = تم النسخ

petition-growth-poster = الملصق
petition-growth-poster-words = للطبع والتعليق: يؤدي رمز الاستجابة السريعة إلى صفحة العريضة.
petition-growth-poster-to = موجهة إلى:
petition-growth-poster-call = اقرؤوا ووقعوا بهاتفكم
petition-growth-poster-address = امسحوا الرمز أو اكتبوا العنوان:
petition-growth-poster-by = تحملها:
petition-growth-poster-rights = التوقيع حر ومجاني. لا تستعمل معطياتكم إلا لهذه العريضة (القانون 09-08)، ويمكنكم سحب توقيعكم إلى حين إيداعها.

petition-growth-card = بطاقة للمواقع الأخرى
petition-growth-card-words = الصقوا هذه الشفرة في صفحة من موقع آخر لتظهر فيها العريضة وعدادها. لا تضع البطاقة ملفات تعريف الارتباط ولا تشغل أي برنامج.
petition-growth-card-see = عرض البطاقة
petition-growth-card-code = الشفرة
petition-growth-card-sign = اقرؤوا ووقعوا
petition-growth-card-read = اقرؤوا العريضة
