library-data-title = المعطيات
library-data-lead = جداول يمكن لكل واحد قراءتها ورسمها وتنزيلها وإعادة استعمالها.
library-data-empty = لا توجد معطيات بعد.
library-data-catalogue = الفهرس الخاص بالآلات:
library-data-all = كل مجموعات المعطيات
library-data-gone-title = معطيات مسحوبة
library-data-gone = نُشرت هذه المعطيات هنا ثم سحبتها الجمعية التي كانت تحتفظ بها.
library-data-rows = { $count ->
    [zero] بلا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $shown } أسطر
    [many] { $shown } سطرا
   *[other] { $shown } سطر
}
library-data-columns = { $count ->
    [zero] بلا أعمدة
    [one] عمود واحد
    [two] عمودان
    [few] { $count } أعمدة
    [many] { $count } عمودا
   *[other] { $count } عمود
}
library-data-column = العمود
library-data-ways = طرق عرض هذه المعطيات
library-data-tab-about = تقديم
library-data-tab-rows = الأسطر
library-data-tab-chart = رسم وخريطة
library-data-tab-columns = الأعمدة
library-data-tab-versions = النسخ
library-data-old-version = أنتم تقرؤون النسخة { $number }، وهي لم تعد الأخيرة.
library-data-newest = الانتقال إلى الأخيرة
library-data-keeper = الناشر
library-data-creators = المؤلفون
library-data-creators-hint = اسم في كل سطر، كما يجب أن يُذكر.
library-data-size = المحتوى
library-data-version-label = النسخة
library-data-version = النسخة { $number }
library-data-licence = الرخصة
library-data-licence-choose = اختاروا رخصة
library-data-licence-hint = بدون رخصة لا يحق لأحد إعادة استعمال معطياتكم.
library-data-licence-cc-by-4-0 = CC BY 4.0: مع ذكر المصدر
library-data-licence-cc-by-sa-4-0 = CC BY-SA 4.0: مع ذكر المصدر والمشاركة بالمثل
library-data-licence-cc0-1-0 = CC0: دون شروط
library-data-licence-odbl-1-0 = ODbL: قواعد بيانات، المشاركة بالمثل
library-data-licence-licence-ouverte-2-0 = Licence ouverte 2.0 (Etalab)
library-data-licence-own = شروطنا الخاصة
library-data-terms = شروطكم
library-data-terms-hint = فقط إذا لم تختاروا رخصة معروفة.
library-data-period = الفترة
library-data-since = من
library-data-until = إلى
library-data-place = المجال الترابي
library-data-country = البلاد كلها
library-data-themes = المواضيع
library-data-source = مصدر المعطيات
library-data-apostrophe = في ملف CSV، كل كلمة قد يعتبرها الجدول الحسابي صيغة تُسبق بفاصلة عليا.
library-data-kind = النوع
library-data-filled-head = معبّأ
library-data-filled = معبّأ بنسبة { $share }
library-data-distinct = { $count ->
    [zero] بلا قيم
    [one] قيمة واحدة
    [two] قيمتان مختلفتان
    [few] { $shown } قيم مختلفة
    [many] { $shown } قيمة مختلفة
   *[other] { $shown } قيمة مختلفة
}
library-data-least = الأدنى
library-data-most = الأقصى
library-data-quartiles = الربيعات والوسيط
library-data-histogram = التوزيع: { $name }
library-data-values = القيم
library-data-frequent = القيم الأكثر تكرارا
library-data-other-drawings = رسوم وخرائط أخرى
library-data-kind-whole = عدد صحيح
library-data-kind-decimal = عدد عشري
library-data-kind-percent = نسبة مئوية
library-data-kind-money = مبلغ
library-data-kind-date = تاريخ
library-data-kind-yes-no = نعم أو لا
library-data-kind-place = مكان
library-data-kind-category = صنف
library-data-kind-text = نص
library-data-mark = « 1.234 » يعني
library-data-mark-point = واحد وكسر (النقطة تفصل الأعشار)
library-data-mark-comma = ألف ومئتان وأربعة وثلاثون (الفاصلة تفصل الأعشار)
library-data-order = « 03/04/2024 » يعني
library-data-order-day-first = 3 أبريل
library-data-order-month-first = 4 مارس
library-data-yes = نعم
library-data-no = لا
library-data-nothing = (فارغ)
library-data-filter = البحث في الأسطر
library-data-filter-columns = التصفية حسب العمود
library-data-filter-none = عرض الكل
library-data-any = الكل
library-data-from = من
library-data-to = إلى
library-data-found = { $count ->
    [zero] لم يُعثر على أي سطر من أصل { $all }
    [one] سطر واحد من أصل { $all }
    [two] سطران من أصل { $all }
    [few] { $shown } أسطر من أصل { $all }
    [many] { $shown } سطرا من أصل { $all }
   *[other] { $shown } سطر من أصل { $all }
}
library-data-columns-shown = { $count ->
    [zero] لا يُعرض أي عمود من أصل { $all }.
    [one] يُعرض عمود واحد من أصل { $all }.
    [two] يُعرض عمودان من أصل { $all }.
    [few] تُعرض { $count } أعمدة من أصل { $all }.
    [many] يُعرض { $count } عمودا من أصل { $all }.
   *[other] يُعرض { $count } عمود من أصل { $all }.
}
library-data-columns-all = كل الأعمدة
library-data-these-rows = هذه الأسطر:
library-data-no-column = لا يوجد عمود باسم « { $name } ». أسماء الأعمدة في صفحة المعطيات.
library-data-no-bound = « { $name } » ليس عددا ولا تاريخا: اكتبوا 12,5 أو 2024-03-31.
library-data-no-chart = لا يوجد في هذا الجدول عمود يمكن تجميع أسطره به.
library-data-how = عرض
library-data-of = للعمود
library-data-by = حسب
library-data-step = على مستوى
library-data-drawing = الرسم
library-data-draw = ارسم
library-data-how-count = عدد الأسطر
library-data-how-sum = المجموع
library-data-how-mean = المتوسط
library-data-how-least = الأدنى
library-data-how-most = الأقصى
library-data-step-own = القيمة
library-data-step-region = الجهة
library-data-step-province = الإقليم
library-data-step-year = السنة
library-data-step-month = الشهر
library-data-drawing-bars = أشرطة
library-data-drawing-columns = أعمدة
library-data-drawing-line = خط
library-data-drawing-map = خريطة
library-data-count-by = عدد الأسطر حسب { $by }
library-data-how-by = { $how }: { $of }، حسب { $by }
library-data-gathered = { $count ->
    [zero] بلا أسطر.
    [one] سطر واحد في { $groups }.
    [two] سطران، المجموعات: { $groups }.
    [few] { $shown } أسطر، المجموعات: { $groups }.
    [many] { $shown } سطرا، المجموعات: { $groups }.
   *[other] { $shown } سطر، المجموعات: { $groups }.
}
library-data-mean-plain = هو المتوسط البسيط للأسطر: للجماعة الصغيرة فيه وزن المدينة الكبيرة.
library-data-below-zero = تُرسم القيم السالبة كأنها صفر؛ والجدول يبيّنها.
library-data-groups-left = { $count ->
    [zero] رُسمت كل المجموعات.
    [one] مجموعة أصغر لم تُرسم (الحد { $most }).
    [two] مجموعتان أصغر لم تُرسما (الحد { $most }).
    [few] { $count } مجموعات أصغر لم تُرسم (الحد { $most }).
    [many] { $count } مجموعة أصغر لم تُرسم (الحد { $most }).
   *[other] { $count } مجموعة أصغر لم تُرسم (الحد { $most }).
}
library-data-original = الملف الأصلي
library-data-rows-added = { $count ->
    [zero] لم يُضف أي سطر
    [one] أُضيف سطر واحد
    [two] أُضيف سطران
    [few] أُضيفت { $shown } أسطر
    [many] أُضيف { $shown } سطرا
   *[other] أُضيف { $shown } سطر
}
library-data-rows-removed = { $count ->
    [zero] لم يُحذف أي سطر
    [one] حُذف سطر واحد
    [two] حُذف سطران
    [few] حُذفت { $shown } أسطر
    [many] حُذف { $shown } سطرا
   *[other] حُذف { $shown } سطر
}
library-data-rows-changed = { $count ->
    [zero] لم يُعدّل أي سطر
    [one] عُدّل سطر واحد
    [two] عُدّل سطران
    [few] عُدّلت { $shown } أسطر
    [many] عُدّل { $shown } سطرا
   *[other] عُدّل { $shown } سطر
}
library-data-new-columns = أعمدة جديدة:
library-data-gone-columns = أعمدة محذوفة:
library-data-machines = للبرامج
library-data-machines-lead = هذه العناوين لا تتغير. أسماء الأعمدة هي المكتوبة في السطر الأول من ملف CSV.
library-data-example-json = الأسطر المئة الأولى؛ ويعطي « next » عنوان البقية.
library-data-example-after = البقية، بعد السطر 99.
library-data-example-columns = بعض الأعمدة فقط، تفصل بينها فواصل.
library-data-example-filter = تصفية (‎.from أو ‎.to أو ‎.within أو ‎.has أو القيمة نفسها) وترتيب تنازلي.
library-data-example-version = نسخة قديمة.
library-data-too-long-for-xlsx = هذا الجدول أطول مما يحتمله المصنف: نزّلوا ملف CSV أو اختاروا بعض الأعمدة.
library-data-front-kind = معطيات مفتوحة
library-data-eyes = لمن
library-data-eyes-public = الجميع
library-data-eyes-network = المسجلون في الشبكة
library-data-eyes-space = أعضاء الجمعية
library-data-state-draft = قيد الإعداد
library-data-state-published = نُشرت النسخة { $number }
library-data-state-withdrawn = مسحوب
library-data-public-page = الاطلاع على صفحة هذه المعطيات
library-data-acts = ما يمكنكم فعله
library-data-describe = تعديل الوصف
library-data-new = إضافة معطيات
library-data-new-version = نشر نسخة جديدة
library-data-withdraw = سحب هذه المعطيات
library-data-withdraw-words = سيفيد العنوان بأن هذه المعطيات سُحبت. ونشر نسخة جديدة يعيدها.
library-data-was-withdrawn = سُحبت المعطيات.
library-data-preparing = النسخة { $number } قيد الإعداد
library-data-steps = المراحل
library-data-step-sheet = قراءة الجدول
library-data-step-description = الوصف
library-data-step-publication = النشر
library-data-complete = كامل
library-data-incomplete = ينقص العنوان أو التقديم أو الرخصة.
library-data-all-fit = قُرئت كل القيم
library-data-misfits = { $count ->
    [zero] قُرئت كل القيم
    [one] قيمة واحدة لم تُقرأ
    [two] قيمتان لم تُقرآ
    [few] { $count } قيم لم تُقرأ
    [many] { $count } قيمة لم تُقرأ
   *[other] { $count } قيمة لم تُقرأ
}
library-data-misfits-title = القيم غير المناسبة
library-data-misfits-words = إذا لم تصححوها ستبقى هذه الخانات فارغة في الجدول المنشور؛ أما ملفكم فيحتفظ بها. يمكنكم تصحيحها هنا أو تغيير نوع العمود.
library-data-misfits-first = { $count ->
    [zero] لا شيء يُعرض.
    [one] تُعرض الأولى.
    [two] تُعرض الأوليان.
    [few] تُعرض أول { $count }.
    [many] تُعرض أول { $count }.
   *[other] تُعرض أول { $count }.
}
library-data-misfit-number = ليس عددا
library-data-misfit-whole = ليس عددا صحيحا
library-data-misfit-day = ليس تاريخا صحيحا
library-data-misfit-yes-no = لا نعم ولا لا
library-data-misfit-place = لا مكان يحمل هذا الاسم
library-data-misfit-several-places = عدة أماكن تحمل هذا الاسم: اكتبوا رمزه
library-data-misfit-broken = فشلت صيغة الجدول
library-data-line = السطر
library-data-cell-says = تقول الخانة
library-data-why = السبب
library-data-correction = التصحيح
library-data-correction-of = تصحيح السطر { $line }، العمود { $column }
library-data-corrected = مصححة
library-data-correct = حفظ التصحيحات
library-data-too-many-fixes = صححتم 500 خانة: الأفضل تصحيح الملف وإرساله من جديد.
library-data-upload-lead = أرسلوا ملف CSV أو Excel ‏(xlsx.) أو LibreOffice ‏(ods.). يبحث تويزة عن الجدول فيه، ويقترح نوع كل عمود، ويبيّن لكم ما لا يستقيم. ويُحتفظ بملفكم كما هو.
library-data-field-title = العنوان
library-data-field-summary = تقديم
library-data-field-file = الملف
library-data-field-file-hint = 20 ميغابايت و200.000 سطر على الأكثر.
library-data-read = قراءة الملف
library-data-was-read = قُرئ الملف. تحققوا مما فهمه تويزة.
library-data-no-rows = لم يُعثر على جدول في هذا الملف: يلزم سطر واحد على الأقل تحت عناوين الأعمدة.
library-data-heading = عناوين الأعمدة
library-data-as-sent = بداية الملف كما هي
library-data-sheet = الورقة
library-data-heading-first = تبدأ العناوين في السطر
library-data-heading-last = وتنتهي في السطر
library-data-no-heading = بدون عناوين
library-data-without-totals = ترك أسطر المجاميع جانبا
library-data-read-again = إعادة القراءة
library-data-repeated = { $count ->
    [zero] لا خلايا مدمجة.
    [one] كُررت قيمة واحدة لخلايا مدمجة في سطرها.
    [two] كُررت قيمتان لخلايا مدمجة في أسطرهما.
    [few] كُررت { $count } قيم لخلايا مدمجة في كل سطر منها.
    [many] كُررت { $count } قيمة لخلايا مدمجة في كل سطر منها.
   *[other] كُررت { $count } قيمة لخلايا مدمجة في كل سطر منها.
}
library-data-left-out-note = { $count ->
    [zero] لا ملاحظات.
    [one] تُرك سطر ملاحظة جانبا.
    [two] تُرك سطرا ملاحظات جانبا.
    [few] تُركت { $count } أسطر ملاحظات جانبا.
    [many] تُرك { $count } سطر ملاحظات جانبا.
   *[other] تُرك { $count } سطر ملاحظات جانبا.
}
library-data-left-out-total = { $count ->
    [zero] لا مجاميع.
    [one] تُرك سطر مجموع جانبا.
    [two] تُرك سطرا مجاميع جانبا.
    [few] تُركت { $count } أسطر مجاميع جانبا.
    [many] تُرك { $count } سطر مجاميع جانبا.
   *[other] تُرك { $count } سطر مجاميع جانبا.
}
library-data-left-out-heading = { $count ->
    [zero] لا عناوين مكررة.
    [one] تُرك سطر يكرر العناوين جانبا.
    [two] تُرك سطران يكرران العناوين جانبا.
    [few] تُركت { $count } أسطر تكرر العناوين جانبا.
    [many] تُرك { $count } سطرا يكرر العناوين جانبا.
   *[other] تُرك { $count } سطر يكرر العناوين جانبا.
}
library-data-lines = (رقم { $lines })
library-data-columns-title = الأعمدة
library-data-columns-words = اقترح تويزة نوع كل عمود انطلاقا من كل قيمه. صححوا ما لا يستقيم، وسمّوا الأعمدة بأسماء مفهومة.
library-data-columns-save = حفظ الأعمدة
library-data-no-columns = احتفظوا بعمود واحد على الأقل.
library-data-label = الاسم
library-data-unit = الوحدة
library-data-more = المزيد
library-data-description = الوصف
library-data-name = الاسم للبرامج:
library-data-leave-out = عدم نشر هذا العمود
library-data-unsure = للتحقق: يمكن قراءته بطريقتين
library-data-continue = متابعة
library-data-drop-draft = التخلي عن هذه النسخة
library-data-drop-draft-words = يضيع ما أُعد؛ ويبقى ما نُشر.
library-data-draft-dropped = تُخلي عن النسخة قيد الإعداد.
library-data-quicker = حفظ شخص آخر قبلكم. هذه هي الحال الآن؛ أعيدوا إن لزم.
library-data-saved = تم الحفظ.
library-data-save = حفظ
library-data-fault-period = النهاية قبل البداية.
library-data-people = كل سطر يتحدث عن شخص
library-data-people-hint = ينبهكم تويزة حينئذ إلى الأسطر التي يمكن التعرف فيها على شخص.
library-data-personal = يبدو أن هذه الأعمدة تدل على أشخاص:
library-data-personal-way-out = عدم نشر هذه الأعمدة
library-data-personal-card = أرقام البطاقة الوطنية
library-data-personal-card-like = رموز تشبه أرقام البطاقة الوطنية
library-data-personal-phone = أرقام الهاتف
library-data-personal-email = عناوين البريد الإلكتروني
library-data-personal-name = أسماء أشخاص
library-data-personal-birth = تواريخ الازدياد
library-data-personal-address = عناوين السكن
library-data-alone = { $count ->
    [zero] لا أسطر منفردة.
    [one] سطر واحد ينفرد بتركيبته من الأماكن والأصناف والأجوبة: قد يتعرف على صاحبه من يعرفه قليلا. اتركوا عمودا جانبا أو اجمعوا القيم.
    [two] سطران ينفردان بتركيبتهما من الأماكن والأصناف والأجوبة: قد يتعرف على أصحابهما من يعرفهم قليلا. اتركوا عمودا جانبا أو اجمعوا القيم.
    [few] { $shown } أسطر تنفرد بتركيبتها من الأماكن والأصناف والأجوبة: قد يتعرف على أصحابها من يعرفهم قليلا. اتركوا عمودا جانبا أو اجمعوا القيم.
    [many] { $shown } سطرا تنفرد بتركيبتها من الأماكن والأصناف والأجوبة: قد يتعرف على أصحابها من يعرفهم قليلا. اتركوا عمودا جانبا أو اجمعوا القيم.
   *[other] { $shown } سطر تنفرد بتركيبتها من الأماكن والأصناف والأجوبة: قد يتعرف على أصحابها من يعرفهم قليلا. اتركوا عمودا جانبا أو اجمعوا القيم.
}
library-data-veil = في الأسطر التي يشترك فيها أقل من خمسة، تُترك الأماكن والأصناف والأجوبة فارغة
library-data-veil-hint = فلا يُعرف أحد من تركيبة بياناته. ويبقى ملفكم كما هو في الفضاء.
library-data-veil-first = هناك أسطر نادرة تكشف أصحابها: اتركوا أماكنها وأصنافها وأجوبتها فارغة، أو أكدوا أدناه أنكم نظرتم فيها.
library-data-is-veiled = حتى لا يُعرف أحد، تُركت الأماكن والأصناف والأجوبة فارغة في الأسطر التي لا يشترك فيها إلا قليلون: لذلك قد تنقص الأعداد حسب المكان أو الصنف قليلا.
library-data-older-for-space = هذا الجدول يتعلق بأشخاص: لا تُقرأ نسخه السابقة إلا داخل الفضاء الذي يحتفظ به.
library-data-rare = { $count ->
    [zero] لن يُترك أي سطر فارغا في هذه الأعمدة.
    [one] سيُترك سطر واحد فارغا في هذه الأعمدة.
    [two] سيُترك سطران فارغين في هذه الأعمدة.
    [few] ستُترك { $shown } أسطر فارغة في هذه الأعمدة.
    [many] سيُترك { $shown } سطرا فارغا في هذه الأعمدة.
   *[other] سيُترك { $shown } سطر فارغا في هذه الأعمدة.
}
library-data-looked = راجعت هذه الأعمدة: يمكن نشرها.
library-data-look-first = راجعوا أولا الأعمدة التي يبدو أنها تدل على أشخاص.
library-data-card-refused = يبدو أن العمود « { $column } » يضم أرقام البطاقة الوطنية: لا يمكن نشره. اختاروا « عدم نشر هذا العمود ».
library-data-look = الاطلاع عليها
library-data-note = ما يتغير في هذه النسخة
library-data-publish = نشر
library-data-reading = قراءة الملف جارية
library-data-publishing = نشر المعطيات جارٍ
library-data-was-published = نُشرت المعطيات.
library-data-census-offer = يمكنكم إضافة إحصاء 2024 (المندوبية السامية للتخطيط، CC BY 4.0): الجماعات والأقاليم والجهات، جاهزة للعرض على الخريطة.
library-data-census-add = إضافة الإحصاء
library-data-census-added = نُشر الإحصاء.
library-data-measure-published = مجموعات المعطيات المنشورة
library-data-measure-opened = مجموعات المعطيات المفتوحة للجميع
