gov-title = الأجهزة
gov-lead = من يشغل أي مقعد، ومنذ متى، وإلى متى، وبأي قواعد.
gov-none = لم يُسجَّل أي جهاز بعد.
gov-crumbs = أنت هنا
gov-organigram = الهيكل التنظيمي
gov-bodies-heading = كل جهاز على حدة
gov-filled = { $filled } مقعدا مشغولا من أصل { $seats }
gov-vacant = مقاعد شاغرة
gov-vacant-count = { $count ->
    [one] مقعد شاغر واحد
    [two] مقعدان شاغران
    [few] { $count } مقاعد شاغرة
   *[other] { $count } مقعدا شاغرا
}
gov-expiring-count = { $count ->
    [one] ولاية واحدة تنتهي قريبا
    [two] ولايتان تنتهيان قريبا
    [few] { $count } ولايات تنتهي قريبا
   *[other] { $count } ولاية تنتهي قريبا
}
gov-overdue-count = { $count ->
    [one] ولاية واحدة منتهية الأجل
    [two] ولايتان منتهيتا الأجل
    [few] { $count } ولايات منتهية الأجل
   *[other] { $count } ولاية منتهية الأجل
}
gov-dissolved = محلول
gov-comma = ،
gov-kind-assembly = الجمع العام
gov-kind-council = مجلس
gov-kind-bureau = مكتب
gov-kind-secretariat = كتابة
gov-kind-commission = لجنة
gov-kind-other = جهاز آخر

gov-picture = من يشغل المقاعد
gov-picture-seats = المقاعد: { $body }
gov-picture-parity = النساء والرجال
gov-nobody-sits = لا أحد يشغل مقعدا فيه بعد.
gov-too-large = أعضاء هذا الجهاز أكثر من أن يُرسموا هنا.
gov-women = نساء
gov-men = رجال
gov-unstated = غير محدد
gov-youth-count = { $count ->
    [zero] لا شباب.
    [one] شاب واحد أو شابة واحدة ({ $share }).
    [two] اثنان من الشباب ({ $share }).
   *[other] { $count } من الشباب ({ $share }).
}
gov-parity-reached = تحقق هدف { $share } من النساء
gov-parity-missed = لم يتحقق هدف { $share } من النساء
gov-front-picture = التركيبة: { $body }

gov-body-new = جهاز جديد
gov-body-edit = تعديل الجهاز
gov-body-created = سُجِّل الجهاز.
gov-body-changed = سُجِّلت التعديلات.
gov-body-name = اسم الجهاز
gov-body-kind = النوع
gov-body-seats = عدد المقاعد
gov-body-seats-hint = تُرقَّم المقاعد ابتداء من 1. عند خفض هذا العدد تُحذف المقاعد الأخيرة إذا كانت شاغرة.
gov-body-parent = مسؤول أمام
gov-body-parent-none = لا جهاز آخر
gov-body-founded = أُحدث في
gov-body-dissolved = حُلَّ في
gov-body-position = الرتبة في اللائحة
gov-body-since = منذ { $since }
gov-body-until = إلى غاية { $until }
gov-answers-to = مسؤول أمام:
gov-answer-to-it = الأجهزة المسؤولة أمامه:
gov-visibility = من يمكنه رؤية الجهاز
gov-visibility-hint = اسمه وحجمه وقواعده. تبقى أسماء الأعضاء خاصة بأعضاء الفضاء، ما لم تنشروها أسفله.
gov-visibility-public = الجميع
gov-visibility-network = حسابات الشبكة
gov-visibility-space = أعضاء الفضاء
gov-published = نشر أسماء من يشغلون المقاعد أيضا
gov-published-hint = لا تُنشر أبدا عناوينهم وأرقامهم.
gov-members-private = أسماء الأعضاء خاصة بأعضاء هذا الفضاء.

gov-seats = المقاعد
gov-seats-none = لا مقعد يطابق البحث.
gov-seats-none-vacant = كل المقاعد مشغولة.
gov-seats-none-ending = لا ولاية منتهية ولا ولاية تنتهي قبل { $until }.
gov-filter = الاسم أو رقم المقعد
gov-show-all = كل المقاعد
gov-show-vacant = الشاغرة
gov-show-ending = المنتهية أو التي تنتهي قريبا
gov-standing = الحالة
gov-standing-vacant = شاغر
gov-standing-sitting = جارية
gov-standing-expiring = { $days ->
    [0] تنتهي اليوم
    [one] تنتهي غدا
    [two] تنتهي بعد يومين
    [few] تنتهي بعد { $days } أيام
    [many] تنتهي بعد { $days } يوما
   *[other] تنتهي بعد { $days } يوم
}
gov-standing-overdue = { $days ->
    [one] انتهت أمس
    [two] انتهت منذ يومين
    [few] انتهت منذ { $days } أيام
    [many] انتهت منذ { $days } يوما
   *[other] انتهت منذ { $days } يوم
}
gov-standing-ended = مختومة
gov-seat-number = المقعد { $number }
gov-seat-title = المقعد { $number } · { $body }
gov-seat-edit = اسم المقعد وتخصيصه
gov-seat-label = اسم المقعد (هيئة ناخبة، جهة…)
gov-seat-reserve = مقعد مخصص
gov-seat-reserve-none = غير مخصص لأحد
gov-seat-changed = عُدِّل المقعد.
gov-seat-history = من شغله
gov-seat-never-held = لم يشغل أحد هذا المقعد بعد.
gov-reserve-women = مخصص لامرأة
gov-reserve-youth = مخصص للشباب
gov-reserve-region = جهة { $region }
gov-reserve-unmet = التخصيص غير محترم
gov-tenure-since = منذ { $since }
gov-tenure-ended = من { $since } إلى { $until }
gov-too-many-terms = { $terms } ولايات متتالية: القانون الأساسي يسمح بـ { $most }.
gov-holder-record = البطاقة في الدليل

gov-fill = ملء المقعد
gov-fill-title = ملء المقعد { $number } · { $body }
gov-fill-search = البحث عن شخص في الدليل
gov-fill-look = بحث
gov-fill-who = من سيشغل المقعد؟
gov-fill-record = البطاقة
gov-fill-nobody = لا أحد بهذا الاسم في الدليل.
gov-fill-new = شخص غير موجود بعد في الدليل:
gov-fill-new-surely = لا، إنه شخص آخر فعلا:
gov-fill-alike = في الدليل شخص مشابه. اختاروه، أو أكدوا أنه شخص آخر.
gov-fill-details = من هو هذا الشخص الجديد
gov-fill-name = الاسم الكامل
gov-fill-birth = سنة الازدياد
gov-seat-filled = شُغل المقعد.
gov-sex-f = امرأة
gov-sex-m = رجل
gov-sex-unstated = غير محدد
gov-office-own = مهمة أخرى
gov-office-own-hint = إذا لم تجد الكلمة المناسبة في اللائحة.
gov-until-hint = إذا بقي فارغا، فمدة الولاية هي ما ينص عليه القانون الأساسي.
gov-office-member = { $sex ->
    [f] عضوة
   *[any] عضو
}
gov-office-president = { $sex ->
    [f] رئيسة
    [m] رئيس
   *[any] الرئاسة
}
gov-office-vice-president = { $sex ->
    [f] نائبة الرئيس
    [m] نائب الرئيس
   *[any] نيابة الرئاسة
}
gov-office-secretary = { $sex ->
    [f] كاتبة عامة
    [m] كاتب عام
   *[any] الكتابة العامة
}
gov-office-deputy-secretary = { $sex ->
    [f] نائبة الكاتب العام
    [m] نائب الكاتب العام
   *[any] نيابة الكتابة العامة
}
gov-office-treasurer = { $sex ->
    [f] أمينة المال
    [m] أمين المال
   *[any] أمانة المال
}
gov-office-deputy-treasurer = { $sex ->
    [f] نائبة أمين المال
    [m] نائب أمين المال
   *[any] نيابة أمانة المال
}
gov-office-adviser = { $sex ->
    [f] مستشارة
    [m] مستشار
   *[any] الاستشارة
}
gov-office-coordinator = { $sex ->
    [f] منسقة
    [m] منسق
   *[any] التنسيق
}

gov-mandate-end = إنهاء الولاية
gov-mandate-end-title = نهاية ولاية: { $name }
gov-mandate-ended = سُجِّلت نهاية الولاية؛ المقعد شاغر.
gov-mandate-correct = تصحيح
gov-mandate-correct-title = تصحيح ولاية: { $name }
gov-mandate-corrected = سُجِّل التصحيح.
gov-end-on = أول يوم لا يشغل فيه الشخص المقعد
gov-end-on-hint = في حالة خطأ في التسجيل لا يُعتد بهذا التاريخ: تُعتبر الولاية كأنها لم تكن.
gov-end-why = السبب
gov-end-why-choose = اختاروا سببا
gov-end-term-over = انتهاء الولاية
gov-end-resigned = استقالة
gov-end-moved = مقعد آخر أو مهمة أخرى
gov-end-revoked = إقالة
gov-end-lost-standing = فقدان الصفة
gov-end-deceased = وفاة
gov-end-mistake = خطأ في التسجيل

gov-refused-seat-kept = المقعد { $seat } مشغول: أنهوا الولاية أولا ثم اخفض عدد المقاعد.
gov-refused-circle = لا يمكن أن يكون الجهاز مسؤولا أمام نفسه، ولو عبر جهاز آخر.
gov-refused-ended-already = هذه الولاية منتهية من قبل.
gov-refused-outdated = لم يعد بالإمكان تطبيق السطر { $row }: عدّل شخص آخر الجهاز في هذه الأثناء. لم يُسجَّل أي شيء؛ أعيدوا الاستيراد.
gov-broken-begins-later = تُسجَّل الولاية بعد أن تبدأ: هذا التاريخ لم يحن بعد.
gov-broken-ends-before-beginning = ستنتهي الولاية قبل أن تبدأ.
gov-broken-ends-later = تُسجَّل النهاية بعد أن تقع: هذا التاريخ لم يحن بعد.
gov-broken-seat-held = المقعد مشغول في هذا التاريخ. أنهوا الولاية الجارية أولا، أو صححوا التاريخ.
gov-broken-sits-already = هذا الشخص يشغل مقعدا في هذا الجهاز في هذا التاريخ.

gov-statutes = قواعد القانون الأساسي
gov-statutes-all = كل القواعد وصيغها
gov-statutes-none = لم تُسجَّل أي قاعدة بعد.
gov-statutes-title = قواعد القانون الأساسي · { $body }
gov-statutes-lead = ما ينص عليه القانون الأساسي والنظام الداخلي، مادة مادة، مع تاريخ بدء العمل. كل قاعدة جديدة تنهي العمل بسابقتها؛ ولا تُمحى أي قاعدة.
gov-statutes-today = المعمول به اليوم
gov-statutes-versions = كل الصيغ
gov-article = المادة
gov-quorum-today = النصاب اليوم: { $count }
gov-quorum-means = اليوم، بالنسبة إلى { $members } من الأعضاء: حضور { $first }؛ وفي الاستدعاء الثاني { $second }.
gov-force-since = منذ { $from }
gov-force-between = من { $from } إلى { $until }
gov-force-later = ابتداء من { $from }
gov-force-never = كان مقررا في { $from }، وعُوِّض قبل بدء العمل به
gov-rule-new = قاعدة جديدة
gov-rule-about = ما موضوع القاعدة؟
gov-rule-title = قاعدة جديدة · { $subject }
gov-rule-set = سُجِّلت القاعدة.
gov-rule-save = تسجيل القاعدة
gov-rule-from = يُعمل بها ابتداء من
gov-rule-from-hint = تبقى القاعدة السابقة سارية إلى هذا اليوم.
gov-rule-article = المادة
gov-rule-article-hint = مثلا: 14، أو «النظام الداخلي، 3».
gov-rule-for = تسري على
gov-rule-of-all = كل الأجهزة
gov-subject-quorum = النصاب القانوني
gov-subject-majority-ordinary = الأغلبية العادية
gov-subject-majority-election = أغلبية الانتخاب
gov-subject-majority-statutes = أغلبية تعديل القانون الأساسي
gov-subject-majority-dissolution = أغلبية الحل
gov-subject-term = مدة الولاية
gov-subject-terms = الولايات المتتالية
gov-subject-notice = أجل الاستدعاء
gov-subject-youth = سن الشباب
gov-subject-parity = نسبة النساء
gov-subject-warning = التنبيه قبل انتهاء الولاية
gov-subject-proxies = التوكيلات
gov-base-cast = الأصوات المعبر عنها
gov-base-present = الأعضاء الحاضرين أو الممثَّلين
gov-base-members = الأعضاء
gov-matter-ordinary = القرارات العادية
gov-matter-election = الانتخابات
gov-matter-statutes = تعديل القانون الأساسي
gov-matter-dissolution = الحل
gov-threshold-at-least = { $share } { $of } على الأقل
gov-threshold-more-than = أكثر من { $share } { $of }
gov-threshold-heads = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
   *[other] { $count } شخصا
}
gov-share-half = نصف
gov-share-third = ثلث
gov-share-two-thirds = ثلثي
gov-share-quarter = ربع
gov-share-three-quarters = ثلاثة أرباع
gov-share-other = { $share } من
gov-second-same = كالاستدعاء الأول
gov-second-anybody = بمن حضر
gov-rule-quorum = الاستدعاء الأول: { $first }. الثاني: { $second }.
gov-rule-years = { $count ->
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
   *[other] { $count } سنة
}
gov-rule-months = { $count ->
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
   *[other] { $count } شهرا
}
gov-rule-terms = { $count ->
    [one] ولاية واحدة لا تُجدَّد مباشرة
    [two] ولايتان متتاليتان على الأكثر
    [few] { $count } ولايات متتالية على الأكثر
   *[other] { $count } ولاية متتالية على الأكثر
}
gov-rule-notice = { $count ->
    [one] يوم واحد قبل الاجتماع
    [two] يومان قبل الاجتماع
    [few] { $count } أيام قبل الاجتماع
   *[other] { $count } يوما قبل الاجتماع
}
gov-rule-youth = أقل من { $count } سنة
gov-rule-parity = { $share } من النساء على الأقل
gov-rule-warning = { $count ->
    [one] يوم واحد قبل نهاية الولاية
    [two] يومان قبل نهاية الولاية
    [few] { $count } أيام قبل نهاية الولاية
   *[other] { $count } يوما قبل نهاية الولاية
}
gov-rule-proxies = { $count ->
    [one] توكيل واحد لكل عضو
    [two] توكيلان لكل عضو
    [few] { $count } توكيلات لكل عضو
   *[other] { $count } توكيلا لكل عضو
}
gov-rule-field-months = المدة بالأشهر
gov-rule-field-terms = عدد الولايات التي يمكن أن تتوالى
gov-rule-field-notice = عدد الأيام قبل الاجتماع
gov-rule-field-youth = من الشباب من يقل عمره عن (بالسنوات)
gov-rule-field-warning = عدد الأيام قبل نهاية الولاية
gov-rule-field-proxies = عدد التوكيلات لكل عضو حاضر
gov-rule-field-parity = نسبة النساء على الأقل
gov-share-hint = مثلا 1/3 أو 40 %.
gov-quorum-first = الاستدعاء الأول
gov-quorum-second = الاستدعاء الثاني
gov-majority = الأغلبية المطلوبة
gov-majority-of = تُحتسب من
gov-how = يلزم
gov-how-at-least = نسبة على الأقل
gov-how-more-than = أكثر من نسبة
gov-how-heads = عدد من الأشخاص
gov-how-same = كالاستدعاء الأول
gov-how-anybody = بمن حضر
gov-how-value = النسبة أو العدد
gov-how-value-hint = نسبة (1/2 أو 2/3 أو 60 %) أو عدد من الأشخاص (30).

gov-import = استيراد لائحة
gov-import-lead = ملف XLSX أو ODS أو CSV فيه سطر لكل عضو. لا يُسجَّل شيء قبل أن تروا ما سيتغير.
gov-import-file = الملف
gov-import-file-hint = 20 ميغابايت على الأكثر. السطر الأول يحمل عناوين الأعمدة.
gov-import-since = بداية الولايات
gov-import-since-hint = للسطور التي ليس فيها تاريخ بداية.
gov-import-read = قراءة الملف
gov-import-no-names = لا عمود يبيّن من يشغل المقاعد. يلزم عمود مثل «الاسم الكامل» أو «النسب» و«الاسم الشخصي» أو « Nom complet ».
gov-import-how = كيف يُفهم الملف
gov-import-how-columns = الأعمدة المعروفة بالفرنسية والعربية والإنجليزية: المقعد، الاسم، النسب، الجنس، تاريخ الازدياد، المهمة، بداية الولاية ونهايتها، المكان، البريد الإلكتروني، الهاتف.
gov-import-how-empty = الخانة الفارغة لا تغيّر شيئا.
gov-import-how-missing = من لا يوجد في اللائحة يحتفظ بمقعده. لإنهاء ولاية املؤوا «انتهى في» و«السبب».
gov-import-how-round = لتعديل ولايات كثيرة دفعة واحدة: صدّروا، صحّحوا، ثم استوردوا:
gov-import-reading = قراءة اللائحة
gov-import-applying = استيراد اللائحة
gov-import-preview = ما ستغيّره اللائحة
gov-import-begins = { $count ->
    [one] ولاية جديدة واحدة
    [two] ولايتان جديدتان
    [few] { $count } ولايات جديدة
   *[other] { $count } ولاية جديدة
}
gov-import-amends = { $count ->
    [one] تحديث واحد
    [two] تحديثان
    [few] { $count } تحديثات
   *[other] { $count } تحديثا
}
gov-import-ends = { $count ->
    [one] نهاية ولاية واحدة
    [two] نهاية ولايتين
    [few] نهاية { $count } ولايات
   *[other] نهاية { $count } ولاية
}
gov-import-unchanged = { $count ->
    [one] سطر واحد دون تغيير
    [two] سطران دون تغيير
    [few] { $count } سطور دون تغيير
   *[other] { $count } سطرا دون تغيير
}
gov-import-refused = { $count ->
    [one] سطر واحد يحتاج إلى تصحيح
    [two] سطران يحتاجان إلى تصحيح
    [few] { $count } سطور تحتاج إلى تصحيح
   *[other] { $count } سطرا يحتاج إلى تصحيح
}
gov-import-unknown = أعمدة غير معروفة تُركت جانبا:
gov-import-unknown-hint = إن كان أحدها مهما فغيّروا عنوانه في الملف («بداية الولاية»، «نهاية الولاية»، «المهمة»…) ثم استوردوه من جديد.
gov-import-to-confirm = الانتقال مباشرة إلى التأكيد
gov-import-column = { $column } «{ $header }»
gov-import-row = السطر
gov-import-cell = الخانة
gov-import-fault = ما يجب تصحيحه
gov-import-faults = سطور تحتاج إلى تصحيح
gov-import-faults-hint = صححوها في ملفكم ثم استوردوه من جديد، أو واصلوا من دونها.
gov-import-outcome = ما سيتغير
gov-import-person = الشخص
gov-import-changes = السطور التي تغيّر شيئا
gov-import-nothing = لا شيء يتغير: ما في الجهاز هو ما في اللائحة.
gov-import-more = { $count ->
    [one] وسطر آخر
    [two] وسطران آخران
    [few] و{ $count } سطور أخرى
   *[other] و{ $count } سطرا آخر
}
gov-import-new-person = شخص جديد
gov-import-known-person = موجود في الدليل
gov-import-whom = من هو الشخص المذكور في السطر { $row }؟
gov-import-candidate = { $name } (تشابه { $score } من 100)
gov-import-step-begin = جديد
gov-import-step-amend = تحديث
gov-import-step-end = نهاية
gov-import-begin-on = المقعد { $seat }، منذ { $since }
gov-import-skip = ترك السطور التي تحتاج إلى تصحيح
gov-import-skip-first = هناك سطور تحتاج إلى تصحيح. ضعوا علامة في هذه الخانة للمواصلة من دونها.
gov-import-confirm = { $count ->
    [one] تطبيق تغيير واحد
    [two] تطبيق تغييرين
    [few] تطبيق { $count } تغييرات
   *[other] تطبيق { $count } تغييرا
}
gov-import-again = اختيار ملف آخر
gov-import-done = { $count ->
    [one] سُجِّل تغيير واحد.
    [two] سُجِّل تغييران.
    [few] سُجِّلت { $count } تغييرات.
   *[other] سُجِّل { $count } تغييرا.
}
gov-column-seat = المقعد
gov-column-name = الاسم الكامل
gov-column-name-fr = الاسم بالفرنسية
gov-column-name-ar = الاسم بالعربية
gov-column-first-name = الاسم الشخصي
gov-column-last-name = الاسم العائلي
gov-column-first-name-ar = الاسم الشخصي بالعربية
gov-column-last-name-ar = الاسم العائلي بالعربية
gov-column-sex = الجنس
gov-column-birth = تاريخ الازدياد
gov-column-office = المهمة
gov-column-since = منذ
gov-column-until = نهاية الولاية
gov-column-ended = انتهى في
gov-column-why = السبب
gov-column-email = البريد الإلكتروني
gov-column-phone = الهاتف
gov-column-place = المكان
gov-column-mandate-id = معرف الولاية
gov-column-person-id = معرف الشخص
gov-fault-date = «{ $value }» ليس تاريخا. اكتبوا مثلا 26/07/2003.
gov-fault-number = «{ $value }» ليس رقم مقعد.
gov-fault-sex = «{ $value }»: اكتبوا «امرأة» أو «رجل».
gov-fault-why = «{ $value }» ليس سببا معروفا: انتهاء الولاية، استقالة، إقالة، فقدان الصفة، وفاة، خطأ في التسجيل.
gov-fault-email = «{ $value }» ليس عنوانا إلكترونيا.
gov-fault-phone = «{ $value }» ليس رقم هاتف.
gov-fault-place = «{ $value }» ليس مكانا معروفا. اكتبوا اسم الجماعة أو الإقليم أو الجهة.
gov-fault-formula = «{ $value }» صيغة حسابية: اكتبوا القيمة نفسها.
gov-fault-long = طويل جدا: 200 حرف على الأكثر.
gov-fault-identity = «{ $value }» ليس معرفا من تصدير. اتركوا الخانة فارغة.
gov-fault-nobody = السطر لا يسمي أحدا.
gov-fault-unknown-person = معرف الشخص هذا غير موجود في الدليل. اتركوا الخانة فارغة.
gov-fault-unknown-mandate = هذا المعرف ليس لولاية جارية في هذا الجهاز. اتركوا الخانة فارغة.
gov-fault-other-holder = ولاية هذا السطر لشخص آخر. لتغيير شاغل المقعد أنهوا الولاية («انتهى في»، «السبب») وأضيفوا سطرا دون معرفات.
gov-fault-no-such-seat = ليس في الجهاز مقعد رقم { $value }.
gov-fault-no-seat-left = لم يبق أي مقعد شاغر.
gov-fault-seat-held = المقعد مشغول في هذا التاريخ.
gov-fault-seat-twice = السطر { $value } يطلب المقعد نفسه.
gov-fault-member-twice = السطر { $value } يسمي الشخص نفسه.
gov-fault-sat-then = هذا الشخص يشغل مقعدا في هذا الجهاز في هذا التاريخ.
gov-fault-no-since = تاريخ البداية ناقص.
gov-fault-later = أحد التواريخ لم يحن بعد: ما لم يقع لا يُسجَّل.
gov-fault-backwards = النهاية تأتي قبل البداية.
gov-fault-birth-impossible = تاريخ الازدياد هذا مستحيل.
gov-fault-half-end = نهاية الولاية تستلزم تاريخها وسببها.
gov-fault-share = اكتبوا نسبة: 1/2 أو 2/3 أو 60 %.

gov-measure-begun = ولايات بدأت
gov-measure-seated = أشخاص دخلوا الأجهزة
gov-measure-women = نساء دخلن الأجهزة
gov-measure-youth = شباب دخلوا الأجهزة
gov-measure-ended = ولايات انتهت
gov-measure-rules = قواعد سُجِّلت من القانون الأساسي
gov-front-kind = من يشغل المقاعد
