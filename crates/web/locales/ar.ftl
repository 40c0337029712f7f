web-name = تويزة
web-skip = انتقل إلى المحتوى
web-demo-notice = نسخة تجريبية: الأشخاص والأنشطة في هذا الموقع مولَّدة آليا.
web-zgh-notice = الترجمة إلى الأمازيغية جارية: ما لم يُترجم بعد يظهر بالفرنسية.
web-nav-network = الشبكة
web-menu = القائمة
web-nav-space = الفضاء
web-nav-languages = اللغة
web-sign-in = تسجيل الدخول
web-sign-out = تسجيل الخروج
web-back-home = العودة إلى الصفحة الرئيسية
web-foot = تويزة · برنامج حر · لا تُرسَل أي معطيات إلى الغير
web-credits = السكان والتقسيم الترابي: المندوبية السامية للتخطيط. الحدود: المساهمون في OpenStreetMap.
web-credits-link = المصادر والرخص
web-optional = (اختياري)
web-other-languages = لغات أخرى
web-filter = تصفية
web-export = تصدير:
web-pages = صفحات اللائحة
web-first-page = بداية اللائحة
web-next-page = التالي
web-save = حفظ
web-cancel = إلغاء
web-edit = تعديل
web-delete = حذف
web-confirm = تأكيد
web-none = لا شيء في الوقت الحالي.
web-table-of = الأرقام
web-work-back = الرجوع إلى الاستمارة
web-work-progress = { $of ->
    [0] العمل جارٍ… أُنجز { $done }
   *[other] { $done } من { $of }
}
web-month-1 = يناير
web-month-2 = فبراير
web-month-3 = مارس
web-month-4 = أبريل
web-month-5 = ماي
web-month-6 = يونيو
web-month-7 = يوليوز
web-month-8 = غشت
web-month-9 = شتنبر
web-month-10 = أكتوبر
web-month-11 = نونبر
web-month-12 = دجنبر
web-faults = { $count ->
    [one] هناك أمر واحد للتصحيح:
    [two] هناك أمران للتصحيح:
    [few] هناك { $count } أمور للتصحيح:
   *[other] هناك { $count } أمرا للتصحيح:
}
web-fault-required = هذه الخانة إلزامية.
web-fault-text-required = يجب ملؤها بلغة واحدة على الأقل.
web-fault-short = قصير جدا: { $least } حرفا على الأقل.
web-fault-long = طويل جدا: { $count } حرفا، والحد الأقصى { $most }.
web-fault-date = تاريخ غير مقروء. اكتبوا مثلا 26/07/2003.
web-fault-whole = اكتبوا عددا صحيحا بين { $least } و{ $most }.
web-fault-choice = اختاروا أحد الأجوبة المقترحة.
web-error-title-not-found = الصفحة غير موجودة
web-error-title-not-allowed = ولوج محدود
web-error-title-fault = عطل من جهتنا
web-error-title-refused = لا يمكن ذلك على هذا النحو
web-error-not-found = لا يوجد شيء في هذا العنوان. قد يكون الرابط قديما أو العنوان منقولا خطأ.
web-error-forbidden = حسابكم لا يتيح الولوج إلى هذه الصفحة. يمكن لمدير الفضاء أن يمنحكم الصلاحية اللازمة.
web-error-sign-in = هذه الصفحة تتطلب تسجيل الدخول.
web-error-cross-site = وردت الاستمارة من موقع آخر، ولم يُحفظ أي شيء. افتحوا الصفحة داخل تويزة وأعيدوا المحاولة.
web-error-wait = محاولات كثيرة متتالية. أعيدوا المحاولة بعد { $seconds } ثانية.
web-error-malformed = وصل الطلب معطوبا، ولم يُحفظ أي شيء. أعيدوا تحميل الصفحة ثم المحاولة.
web-error-too-large = حجم الإرسال كبير جدا (20 ميغابايت للملف على الأكثر). لم يُحفظ أي شيء.
web-error-fault = حدث خلل من جهتنا. لم يضع أي شيء مما سبق حفظه، وسيجد القائم على الخادم السبب في السجل التقني.
web-chart-target = العتبة المستهدفة: { $share }
web-chart-women = النساء
web-chart-men = الرجال
web-chart-place = المجال الترابي
web-article = { $instrument }، المادة { $number }
web-instrument-udhr = الإعلان العالمي
web-instrument-iccpr = العهد المدني والسياسي
web-instrument-icescr = العهد الاقتصادي والاجتماعي
web-instrument-cedaw = اتفاقية سيداو
web-instrument-crc = اتفاقية الطفل
web-instrument-crpd = اتفاقية الإعاقة
web-instrument-icerd = اتفاقية التمييز العنصري
web-instrument-cat = اتفاقية التعذيب
