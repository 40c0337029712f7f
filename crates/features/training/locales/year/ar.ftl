training-tab-target = الهدف
training-tab-needs = الحاجيات
training-tab-seats = المقاعد المطلوبة
training-tab-costs = التكاليف
training-money = { $amount } درهم
training-year-pace = بوتيرة منتظمة، إلى اليوم
training-year-on-pace = وفق الوتيرة
training-year-behind = متأخر عن الوتيرة
training-year-seats-open = مقاعد لم تؤكد بعد
training-year-cohorts-coming = { $count ->
    [0] لا توجد مجموعة مقبلة
    [one] مجموعة واحدة مقبلة
    [two] مجموعتان مقبلتان
    [few] { $count } مجموعات مقبلة
    [many] { $count } مجموعة مقبلة
   *[other] { $count } مجموعة مقبلة
}
training-year-enough = تكفي لبلوغ الهدف
training-year-not-enough = لا تكفي لبلوغ الهدف
training-costs-size = محسوب على { $places } من المقاعد، و{ $people } من الأشخاص لكل جمعية، و{ $days } من الأيام. والأيام هي أيام الحصص متى امتدت إلى اليوم الأخير.
training-year-history = السنوات السابقة
training-column-year = السنة
training-column-lacking = الناقص
training-aim-reached = تحقق
training-by-sex = النساء والرجال بين المشاركين
training-by-age = سن المشاركين
training-by-setting = الجمعيات القروية والحضرية
training-by-past = الجمعيات الجديدة والعائدة
training-men = الرجال
training-elder = 35 سنة فما فوق
training-urban = الجمعيات الحضرية
training-field-budget = ميزانية السنة
training-field-budget-hint = بالدرهم؛ فارغ: بدون سقف.
training-fault-money = مبلغ بالدرهم، مثلا 1250 أو 1250,50.
training-column-theme = المحور
training-column-province = الإقليم أو العمالة
training-column-free = مقاعد شاغرة مقبلة
training-column-day = التاريخ
training-column-act = إجراء
training-place-unknown = المكان غير محدد
training-needs-title = حاجيات التكوين، { $year }
training-needs-words = مستخرجة من خطط التحسين التي اعتمدتها الجمعيات بعد تشخيصها خلال السنوات الثلاث الأخيرة. لا تحتسب إلا آخر خطة لكل جمعية. وتعد الحاجة ملباة متى تابع أحد من الجمعية، بعد تلك الخطة، ما يكفي من ساعات تكوين في المحور نفسه؛ ولا يكفي المقعد المؤكد وحده.
training-needs-none = لم تطلب أي خطة تحسين تكوينا بعد. تظهر الحاجيات هنا عندما تعتمد جمعية خطتها بعد التشخيص.
training-needs-associations = الجمعيات المعنية
training-needs-waiting = بدون مقعد مرتقب
training-needs-open = بدون مقعد
training-needs-coming = مقعد مؤكد
training-needs-met = ملباة
training-needs-unnoted = حضور لم يسجل بعد
training-needs-unnoted-on = حضور لم يسجل بعد، دورة { $day }
training-needs-coming-on = مقعد يوم { $day }
training-needs-met-on = لبيت يوم { $day }
training-needs-match = توزيع المقاعد
training-needs-list = الجمعيات وحاجياتها
training-needs-by-theme = حسب المحور
training-needs-open-by-theme = الحاجيات بدون مقعد، حسب المحور
training-needs-untaught = لا يوجد برنامج
training-needs-by-place = حسب الإقليم
training-needs-by-place-words = أولا الأقاليم التي ينقصها أكبر عدد من المقاعد: الجمعيات التي لا مقعد مرتقبا لها، ناقص المقاعد الشاغرة في المجموعات المقبلة بالإقليم.
training-needs-greatest = الحاجة الأكثر تكرارا
training-needs-given = كونت هذه السنة
training-needs-free-here = مقاعد شاغرة بعين المكان
training-needs-since = منذ
training-needs-themes = المحاور
training-needs-day = يوم التكوين
training-needs-all = جميع المحاور
training-needs-everywhere = جميع الأقاليم
training-needs-nobody = لا توجد جمعية في هذا الاختيار.
training-seats-title = المقاعد المطلوبة، { $year }
training-seats-words = اقتراح محسوب انطلاقا من الحاجيات: من يمكنه أخذ المقاعد الشاغرة، وأي مجموعات ينبغي برمجتها زيادة عليها. لا تستدعي هذه الصفحة أحدا؛ القرار لكم.
training-seats-each = مقاعد كل مجموعة
training-seats-least = على الأقل
training-seats-anew = إعادة الحساب
training-seats-coming = المجموعات المقبلة
training-seats-no-coming = لا يوجد مقعد شاغر في أي مجموعة مقبلة.
training-seats-near = من الجهة
training-seats-far = من خارج الجهة
training-seats-left = تبقى شاغرة
training-seats-who = الجمعيات
training-seats-count = { $count ->
    [0] لا توجد جمعية
    [one] جمعية واحدة
    [two] جمعيتان
    [few] { $count } جمعيات
    [many] { $count } جمعية
   *[other] { $count } جمعية
}
training-seats-others = { $count ->
    [one] وجمعية أخرى
    [two] وجمعيتان أخريان
    [few] و{ $count } جمعيات أخرى
    [many] و{ $count } جمعية أخرى
   *[other] و{ $count } جمعية أخرى
}
training-seats-proposed = مجموعات ينبغي برمجتها
training-seats-no-proposal = لا حاجة إلى مجموعة إضافية، أو أن الحاجيات المتبقية متفرقة أكثر من اللازم.
training-seats-together = عدة جهات معا
training-seats-at = مثلا في:
training-seats-cost = الكلفة التقديرية
training-seats-act = البرمجة
training-seats-plan = برمجة هذه المجموعة
training-seats-associations = الجمعيات التي سيكون لها مقعد
training-seats-unpriced = { $count ->
    [one] دون احتساب مجموعة واحدة ليست لبرنامجها أثمنة
    [two] دون احتساب مجموعتين ليست لبرنامجيهما أثمنة
    [few] دون احتساب { $count } مجموعات ليست لبرامجها أثمنة
    [many] دون احتساب { $count } مجموعة ليست لبرامجها أثمنة
   *[other] دون احتساب { $count } مجموعة ليست لبرامجها أثمنة
}
training-seats-untaught = محاور لا يتناولها أي برنامج
training-seats-scattered = حاجيات متفرقة لا تكفي لتكوين مجموعة
training-seats-trainers = المكوّنون
training-seats-no-trainer = لا أحد في قائمة المكوّنين لهذه المحاور
training-seats-taught = { $count ->
    [one] نصف يوم واحد
    [two] نصفا يوم
    [few] { $count } أنصاف يوم
    [many] { $count } نصف يوم
   *[other] { $count } نصف يوم
}
training-costs = التكاليف
training-costs-title = التكاليف، { $year }
training-costs-words = المتوقع حسب ميزانية كل مجموعة، وإن لم توجد فحسب أثمنة برنامجها؛ والمصروف حسب ما سجل. تحتسب المجموعات في السنة التي تنطلق فيها.
training-costs-spent-of = صرف { $spent } من { $of }
training-costs-over = تم تجاوز ميزانية السنة بمبلغ { $amount }.
training-costs-each-place = المتوقع لكل مقعد
training-costs-each-association = المصروف لكل جمعية مكونة
training-costs-each-person = المصروف لكل شخص حضر
training-costs-budget-left = الباقي من الميزانية
training-costs-by-heading = حسب الباب
training-costs-by-cohort = حسب المجموعة
training-costs-by-rates = حسب أثمنة البرنامج
training-costs-whole = المجموع
training-column-heading = الباب
training-column-planned = المتوقع
training-column-spent = المصروف
training-column-left = الباقي
training-column-rate = طريقة الحساب
training-column-amount = المبلغ
training-rates = أثمنة البرنامج
training-rates-words = كلفة مجموعة من هذا البرنامج. تعتمد هذه الأثمنة لكل مجموعة ما لم تكن لها ميزانية خاصة، ولتقدير كلفة المجموعات المقترحة.
training-rates-none = لا توجد أثمنة بعد.
training-budget = الميزانية
training-budget-none = لا ميزانية ولا أثمنة للبرنامج: أضيفوا سطرا أول.
training-budget-by-rates = تتبع هذه الميزانية أثمنة البرنامج. يمكنكم أخذها لتكييفها مع هذه المجموعة.
training-budget-adopt = أخذ الأثمنة لهذه المجموعة
training-line-add = إضافة سطر
training-line-add-button = إضافة السطر
training-line-remove = حذف
training-field-price = ثمن الوحدة
training-field-price-hint = بالدرهم، مثلا 120 أو 120,50.
training-field-quantity = الكمية
training-field-basis = عن
training-field-line-words = توضيح
training-heading-venue = القاعات
training-heading-meals = الوجبات والاستراحات
training-heading-lodging = الإقامة
training-heading-travel = التنقل
training-heading-allowance = التعويضات
training-heading-trainers = المكوّنون
training-heading-materials = الوثائق والأدوات
training-heading-access = الولوج (الترجمة، لغة الإشارة، حضانة الأطفال)
training-heading-other = غير ذلك
training-basis-cohort = مرة واحدة للمجموعة
training-basis-place = عن كل جمعية
training-basis-person = عن كل شخص
training-basis-day = عن كل يوم
training-basis-person-day = عن كل شخص وكل يوم
training-expenses = المصاريف
training-expenses-none = لم يسجل أي مصروف.
training-expense-note = تسجيل مصروف
training-expense-note-button = تسجيل المصروف
training-expense-reverse = إلغاء
training-expense-back = ملغى
training-field-paid-on = تاريخ الأداء
training-field-expense-words = الوثيقة المثبتة
training-field-expense-words-hint = رقم الفاتورة أو الوصل.
training-fault-paid-later = يسجل المصروف بعد أدائه: لا يقبل تاريخ مقبل.
training-refused-too-many-lines = لهذه الميزانية مائة سطر. احذفوا سطرا لإضافة آخر.
training-said-line = أضيف السطر.
training-said-line-removed = حذف السطر.
training-said-adopted = أخذت الأثمنة: أصبحت لهذه المجموعة ميزانيتها الخاصة.
training-said-expense = سجل المصروف.
training-said-reversed = ألغي المصروف.
training-import-often = الأخطاء الأكثر تكرارا
training-import-often-rows = { $count ->
    [one] سطر واحد
    [two] سطران
    [few] { $count } أسطر
    [many] { $count } سطرا
   *[other] { $count } سطر
}
training-import-mend = صدّروا هذه الأسطر وصححوها في الجدول، ثم استوردوا الملف المصحح: تقرأ هذه الأسطر وحدها من جديد.
