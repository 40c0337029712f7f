plan-title = المخطط
plan-strategic = المخطط الاستراتيجي
plan-name = اسم المخطط
plan-none = لا يوجد مخطط بعد. يبدأ من الوثيقة الاستراتيجية للمنظمة: يقرؤها تويزة ويقترح هيكلا، فتصححونه وتؤكدونه.
plan-ways = حول المخطط
plan-description = الاسم والمدة ومن يطلع عليه
plan-period = المدة
plan-span = من { $from } إلى { $to }
plan-first-day = اليوم الأول
plan-last-day = اليوم الأخير
plan-last-day-hint = يُترك فارغا إذا جرى كل شيء في يوم واحد.
plan-period-hint = يُترك فارغا إذا كانت مدة المخطط نفسها.
plan-visibility = من يطلع على المخطط
plan-visibility-public = الجميع
plan-visibility-network = حسابات الشبكة
plan-visibility-space = أعضاء المنظمة
plan-is-past = لم يعد هذا المخطط ساريا: خلفه مخطط آخر.
plan-others = مخططات أخرى
plan-saved = تم الحفظ.
plan-progress = نسبة الإنجاز
plan-late-measures = مؤشرات متأخرة
plan-unmeasured = لا يُقاس فيه شيء بعد
plan-on-track = { $good } في الموعد من أصل { $count }
plan-open-all = إظهار الكل
plan-close-all = طي الكل
plan-late = { $count ->
    [one] واحد متأخر
    [two] اثنان متأخران
   *[other] { $count } متأخرة
}
plan-figures = { $done } من أصل { $target }
plan-people = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصا
   *[other] { $count } شخص
}
plan-how-title = كيف تُحسب نسبة الإنجاز
plan-how-journal = لا تُكتب أي نسبة إنجاز باليد: كل مؤشر يَعُدّ في السجل ما أُنجز فعلا ولا شيء غيره. تصحيح نشاط أو إلغاؤه يصحح العدد.
plan-how-average = يتقدم المؤشر إلى حدود 100٪ من هدفه دون أن يتجاوزها. ويتقدم كل جزء من المخطط بمتوسط ما يُقاس فيه وما تحته؛ وما لا يُقاس لا يُحسب.
plan-how-late = يكون المؤشر متأخرا إذا أنجز أقل من حصة الأيام التي مضت: في منتصف الطريق، أقل من النصف. ويُحسب الهدف السنوي على السنة المدنية الجارية.
plan-print-date = حُرر في { $date }
plan-print-lead = نسبة الإنجاز: { $percent }. المؤشرات في موعدها: { $good } من أصل { $count }.
plan-front-kind = المخطط كما يتقدم
plan-front-how = «في الموعد» و«متأخر» وصف لمؤشرات المخطط، محسوبة انطلاقا من الأنشطة المسجلة.
plan-facts = معالم من الوثيقة
plan-level = المستوى
plan-title-fr = العنوان (بالفرنسية)
plan-title-ar = العنوان (بالعربية)
plan-title-en = العنوان (بالإنجليزية)
plan-labelled = { $label }: { $value }
plan-search = بحث
plan-all = الكل
plan-fallback = لم يُترجم بعد إلى لغتكم: هذه لغة الوثيقة.
plan-generated = معطى مولَّد من أجل العرض

plan-kind = الصنف
plan-kind-mission = الرسالة
plan-kind-vision = الرؤية
plan-kind-values = القيم
plan-kind-domain = مجال
plan-kind-axis = محور
plan-kind-objective = هدف
plan-kind-priority = ورش ذو أولوية
plan-kind-strategy = استراتيجية
plan-kind-outcome = نتيجة منتظرة
plan-kind-horizontal-action = عمل أفقي
plan-kind-action = عمل
plan-kind-section = جزء
plan-count-mission = { $count ->
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
   *[other] { $count } رسالة
}
plan-count-vision = { $count ->
    [one] رؤية واحدة
    [two] رؤيتان
    [few] { $count } رؤى
   *[other] { $count } رؤية
}
plan-count-values = { $count ->
    [one] مجموعة قيم واحدة
    [two] مجموعتا قيم
    [few] { $count } مجموعات قيم
   *[other] { $count } مجموعة قيم
}
plan-count-domain = { $count ->
    [one] مجال واحد
    [two] مجالان
    [few] { $count } مجالات
   *[other] { $count } مجالا
}
plan-count-axis = { $count ->
    [one] محور واحد
    [two] محوران
    [few] { $count } محاور
   *[other] { $count } محورا
}
plan-count-objective = { $count ->
    [one] هدف واحد
    [two] هدفان
    [few] { $count } أهداف
   *[other] { $count } هدفا
}
plan-count-priority = { $count ->
    [one] ورش واحد
    [two] ورشان
    [few] { $count } أوراش
   *[other] { $count } ورشا
}
plan-count-strategy = { $count ->
    [one] استراتيجية واحدة
    [two] استراتيجيتان
    [few] { $count } استراتيجيات
   *[other] { $count } استراتيجية
}
plan-count-outcome = { $count ->
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
   *[other] { $count } نتيجة
}
plan-count-horizontal-action = { $count ->
    [one] عمل أفقي واحد
    [two] عملان أفقيان
    [few] { $count } أعمال أفقية
   *[other] { $count } عملا أفقيا
}
plan-count-action = { $count ->
    [one] عمل واحد
    [two] عملان
    [few] { $count } أعمال
   *[other] { $count } عملا
}
plan-count-section = { $count ->
    [one] جزء واحد
    [two] جزءان
    [few] { $count } أجزاء
   *[other] { $count } جزءا
}

plan-number = الرقم
plan-number-hint = كما تكتبه الوثيقة: 1، 2.3، أ…
plan-node-title = العنوان
plan-node-body = النص
plan-node-choice = { $number } { $title }
plan-node-new = إضافة جزء
plan-node-new-under = إضافة جزء تحته
plan-node-under = تحت أي جزء
plan-node-outermost = في المستوى الأول
plan-node-edit = تعديل النص
plan-node-move = نقل
plan-node-remove = سحب من المخطط
plan-node-remove-what = يخرج هذا الجزء وكل ما تحته من المخطط. لا يُمحى شيء: يبقى التاريخ، ويبقى ما أُنجز محسوبا في ما فوقه.
plan-node-acts = ما يمكن فعله هنا
plan-node-added = أُضيف الجزء.
plan-node-removed = سُحب الجزء من المخطط.
plan-node-was-moved = نُقل الجزء.
plan-node-is-removed = سُحب هذا الجزء من المخطط. ويبقى تاريخه.
plan-node-activities = ما أُنجز
plan-node-activities-none = لم يُسجل هنا أي نشاط بعد.
plan-nodes-count = { $count ->
    [zero] لا عناصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصرا
   *[other] { $count } عنصر
}
plan-parts = ما يتكون منه
plan-way-up = الموقع في المخطط
plan-history = التاريخ
plan-event-added = أُضيف إلى المخطط
plan-event-rewritten = عُدل النص أو المدة
plan-event-handed-over = مسؤول جديد
plan-event-moved = نُقل
plan-event-tagged = حُينت حقوق الإنسان
plan-event-removed = سُحب من المخطط
plan-event-measure-added = أُضيف مؤشر
plan-event-measure-ended = أُوقف مؤشر
plan-event-other = عُدل
plan-move-up = إلى الأعلى
plan-move-down = إلى الأسفل

plan-owner = المسؤول
plan-owner-nobody = لا أحد بعد
plan-owner-set = تعيين المسؤول
plan-owner-actor = شخص أو منظمة من الدليل
plan-owner-search = الاسم في الدليل
plan-owner-unknown = لا أحد بهذا الاسم في الدليل. تحققوا من الكتابة، أو أضيفوه أولا إلى الدليل.
plan-owner-body = أو هيئة، باسمها
plan-owner-body-name = اسم الهيئة (الكتابة التنفيذية، لجنة…)
plan-owner-none = بدون مسؤول
plan-owner-saved = سُجل المسؤول.
plan-actor-person = شخص
plan-actor-organisation = منظمة

plan-measures = المؤشرات
plan-measures-none = لا مؤشر هنا: نسبة الإنجاز تأتي مما تحته، إن كان فيه ما يُقاس.
plan-measure-new = إضافة مؤشر
plan-measure-never-typed = هنا يُختار ما يُعدّ والهدف. أما العدد نفسه فيأتي من السجل ولا يُكتب باليد.
plan-measure-source = ما يُعدّ
plan-measure-source-choose = اختيار ما يُعدّ
plan-measure-amount = الهدف
plan-measure-pace = الوتيرة
plan-pace-yearly = كل سنة
plan-pace-whole = خلال المدة كلها
plan-measure-scope = أين يُعدّ
plan-measure-scope-hint = يخدم النشاط جزءا من المخطط إذا رُبط به عند التسجيل.
plan-scope-node = ما يخدم هذا الجزء من المخطط
plan-scope-space = المنظمة كلها
plan-measure-unit = تسميته (إن كان الاسم أعلاه لا يناسب)
plan-measure-added = أُضيف المؤشر.
plan-measure-end = إيقاف هذا المؤشر
plan-measure-was-ended = أُوقف المؤشر.
plan-measure-years = سنة بسنة
plan-measure-gone = مؤشر من وحدة أُزيلت
plan-measure-activities = أنشطة
plan-measure-trainings = دورات تكوينية
plan-measure-coachings = زيارات مواكبة
plan-measure-meetings = لقاءات
plan-measure-advocacy = أعمال ترافع
plan-measure-dialogues = فضاءات حوار ونقاش
plan-measure-studies = دراسات
plan-measure-publications = إصدارات
plan-measure-observations = مهام ملاحظة
plan-measure-communications = أعمال تواصل
plan-measure-outreach = أعمال قرب
plan-measure-participants = مشاركات
plan-measure-women = مشاركات نسائية
plan-measure-youth = مشاركات شبابية
plan-measure-organisations = منظمات مستفيدة
plan-measure-strengthened = جمعيات مستفيدة من التكوين أو المواكبة
plan-pulse-ahead = لم يحن بعد
plan-pulse-on-track = في الموعد
plan-pulse-late = متأخر
plan-pulse-reached = تحقق

plan-rights = حقوق الإنسان
plan-rights-thread = خيط حقوق الإنسان
plan-rights-lead = ما يخدمه المخطط من كل صك، وما يتركه. ليس الهدف الإحاطة بكل شيء، بل معرفة الموقع.
plan-rights-served = { $served } من أصل { $count } مادة
plan-rights-none-here = لا يخدم المخطط بعد أي مادة من هذا الصك.
plan-rights-gaps = { $count ->
    [one] مادة واحدة لا يتناولها المخطط
    [two] مادتان لا يتناولهما المخطط
    [few] { $count } مواد لا يتناولها المخطط
   *[other] { $count } مادة لا يتناولها المخطط
}
plan-rights-set = اختيار الحقوق
plan-rights-search = كلمة: صحة، تصويت، مساواة…
plan-rights-now = الحقوق المختارة
plan-rights-found = نتائج البحث
plan-rights-suggested = مقترحة من النص
plan-ratified = صادق عليه المغرب في { $date }

plan-document-new = قراءة وثيقة استراتيجية
plan-document-lead = تُقرأ الوثيقة كما هي. ثم تصححون ما فُهم منها: لا يُنشر شيء قبل تأكيدكم.
plan-document-file = الملف
plan-document-kinds = نص (.txt) أو Markdown (.md) أو Word (.docx)، 20 ميغابايت على الأكثر.
plan-document-text = أو ألصقوا النص هنا
plan-document-read = قراءة الوثيقة
plan-document-was-read = قُرئت الوثيقة. تحققوا من الاقتراح وصححوه.
plan-document-lang = لغة الوثيقة
plan-document-lang-hint = تُحفظ العناوين والنصوص بهذه اللغة؛ وتُضاف اللغات الأخرى بعد ذلك.
plan-drafts = وثائق قيد القراءة
plan-drafts-none = لا وثيقة في الانتظار.
plan-draft-title = قراءة «{ $title }»
plan-draft-times = قُرئت في { $made }، وصُححت في { $changed }
plan-draft-lead = هذا ما فهمه تويزة. اسحبوا السطر من مقبضه، أو افتحوا «تصحيح». لا تضيع أي كلمة من الوثيقة: ما يخرج من الهيكل يعود إلى السطور التي لا مكان لها.
plan-draft-outline = الهيكل المقترح
plan-draft-no-structure = لم يُتعرف على أي بنية في هذه الوثيقة. كل سطورها في الجانب: ضعوها واحدا واحدا، أو أعيدوا قراءتها بعناوين أو لوائح.
plan-draft-source = الوثيقة الأصلية
plan-draft-drop = وضع جانبا
plan-draft-was-dropped = وُضعت الوثيقة جانبا.
plan-draft-undo = التراجع عن آخر تصحيح
plan-draft-confirm = تأكيد المخطط
plan-draft-correct = تصحيح
plan-draft-body = النص
plan-draft-rename = تغيير العنوان
plan-draft-recast = تغيير الصنف
plan-draft-split = قسمة
plan-draft-split-at = قسمته إلى جزأين ابتداء من
plan-draft-indent = وضعه تحت السابق
plan-draft-outdent = إخراجه بمستوى
plan-draft-merge = دمجه مع ما فوقه
plan-draft-remove = سحب
plan-draft-carry = حمله إلى مكان آخر…
plan-draft-drag = سحب
plan-carrying = تحملون:
plan-here-before = هنا، قبله
plan-here-inside = هنا، داخله
plan-here-after = هنا، بعده
plan-unplaced = { $count ->
    [0] بدون مكان
    [one] بدون مكان: سطر واحد
    [two] بدون مكان: سطران
    [few] بدون مكان: { $count } سطور
   *[other] بدون مكان: { $count } سطرا
}
plan-unplaced-more = { $count ->
    [one] وسطر آخر يظهر حين يصير لهذه السطور مكان.
    [two] وسطران آخران يظهران حين يصير لهذه السطور مكان.
    [few] و{ $count } سطور أخرى تظهر حين يصير لهذه السطور مكان.
   *[other] و{ $count } سطرا آخر تظهر حين يصير لهذه السطور مكان.
}
plan-unplaced-none = لكل سطور الوثيقة مكان.
plan-line = (السطر { $number })
plan-place-choose = اختيار مكانه…
plan-place-last = في الأخير
plan-check = { $kind }، السطر { $line }: المعلن { $announced }، والموجود { $found }
plan-facts-found = معالم عُثر عليها
plan-facts-accept = معالم تُعتمد
plan-facts-accept-hint = علّموا على المعالم التي تريدون الاحتفاظ بها. ولكل هدف سنوي حددوا جزء المخطط الذي يحمله وما ينبغي عدّه. الأهداف غير المعلَّم عليها هي التي لا تعرف تويزة كيف تعدّها.
plan-fact-dismiss = ليس معلما
plan-fact-founded-on = تأسست في { $date }
plan-fact-founded-in = تأسست سنة { $year }
plan-fact-body = { $name }: { $count } عضوا
plan-fact-yearly = { $amount } { $unit } في السنة
plan-fact-amount = { $amount } { $unit }
plan-fact-node = جزء المخطط الذي يحمل هذا الهدف
plan-body-assembly = جمع عام
plan-body-council = مجلس
plan-body-secretariat = كتابة تنفيذية
plan-body-bureau = مكتب
plan-body-committee = لجنة
plan-confirm-lead = يصبح الهيكل المصحح هو المخطط الساري. وإن كان هناك مخطط قبله، فإنه يبقى مقروءا بين المخططات السابقة.
plan-confirm-rights = الاحتفاظ بمواد حقوق الإنسان المقترحة
plan-confirm-unplaced = بعض سطور الوثيقة بدون مكان: تبقى في الوثيقة، لكنها لا تدخل المخطط.
plan-confirm-back = العودة إلى التصحيح
plan-confirmed = المخطط ساري المفعول. أعطوا كل جزء مسؤولا ومؤشرات.
plan-edit-no-node = لم يعد هذا السطر موجودا: ربما دُمج في نافذة أخرى.
plan-edit-no-line = لم يعد هذا السطر الذي لا مكان له موجودا.
plan-edit-no-fact = لم يعد هذا المعلم موجودا.
plan-edit-into-itself = لا يمكن وضع جزء تحت نفسه.
plan-edit-nothing-above = لا شيء فوقه ليُلحق به.
plan-edit-outermost = هو أصلا في المستوى الأول.
plan-edit-nothing-to-split = لا بد من كلمات على جانبي القسمة.
plan-edit-empty-title = لا بد من عنوان.
plan-edit-long-title = العنوان طويل جدا: 300 حرف على الأكثر.
plan-edit-too-deep = اثنا عشر مستوى على الأكثر.

plan-activities = الأنشطة
plan-activities-filter = كلمة من العنوان
plan-activities-map = خريطة الأنشطة
plan-activities-by-province = الأنشطة حسب العمالات والأقاليم
plan-activity-new = تسجيل نشاط
plan-activity-kind = النوع
plan-activity-title = العنوان
plan-activity-day = التاريخ
plan-activity-place = المكان
plan-activity-note = ملاحظة
plan-activity-serves = أجزاء المخطط التي يخدمها
plan-activity-organisations = المنظمات المستفيدة
plan-activity-reached = { $count ->
    [one] منظمة مستفيدة واحدة
    [two] منظمتان مستفيدتان
    [few] { $count } منظمات مستفيدة
   *[other] { $count } منظمة مستفيدة
}
plan-activity-recorded = سُجل النشاط؛ والمخطط يأخذه بعين الاعتبار.
plan-activity-correct = تصحيح
plan-activity-corrected = صُحح النشاط؛ وصُحح معه عدد المخطط.
plan-activity-cancel = إلغاء هذا النشاط
plan-activity-cancel-what = يُستعمل إذا لم يُعقد النشاط أو سُجل مرتين. لا يعود محسوبا؛ ويبقى أثره.
plan-activity-was-cancelled = أُلغي النشاط؛ ولم يعد المخطط يحسبه.
plan-activity-is-cancelled = أُلغي هذا النشاط: لم يعد المخطط يحسبه.
plan-activity-training = تكوين
plan-activity-coaching = زيارة مواكبة
plan-activity-meeting = لقاء
plan-activity-advocacy = ترافع
plan-activity-dialogue = حوار ونقاش
plan-activity-study = دراسة
plan-activity-publication = إصدار
plan-activity-observation = ملاحظة
plan-activity-communication = تواصل
plan-activity-outreach = عمل قرب
plan-activity-other = غير ذلك
plan-participants = المشاركون
plan-women = نساء
plan-men = رجال
plan-unstated = غير محدد
plan-youth = منهم شباب
plan-place-code = رمز المكان
plan-place-hint = جهة أو إقليم أو جماعة، بالعربية أو بالفرنسية.
plan-place-which = أي هذه الأمكنة؟
plan-level-region = جهة
plan-level-province = عمالة أو إقليم
plan-level-cercle = دائرة
plan-level-commune = جماعة
plan-level-district = عمالة مقاطعات
plan-level-arrondissement = مقاطعة
plan-organisation-search = البحث عن منظمة في الدليل
plan-organisation-unknown = لا منظمة بهذا الاسم في الدليل.

plan-import = استيراد أنشطة
plan-import-lead = سطر لكل نشاط. لا يُسجل شيء قبل موافقتكم: تُعرض السطور أولا مع ما فيها من أخطاء.
plan-import-model = الأعمدة هي أعمدة التصدير؛ واليوم الأول وعنوان واحد هما وحدهما ضروريان.
plan-import-check = التحقق من الملف
plan-import-row = السطر
plan-import-state = الحالة
plan-import-good = سيُسجل
plan-import-known = مسجل من قبل
plan-import-found = للتسجيل: { $good }، مسجلة من قبل: { $known }، للتصحيح: { $faulty }
plan-import-faulty = لن تُسجل السطور التي تحتاج إلى تصحيح. صححوها في الملف وأرسلوه من جديد: ما سُجل لن يُسجل مرتين.
plan-import-record = { $count ->
    [one] تسجيل هذا النشاط
    [two] تسجيل هذين النشاطين
    [few] تسجيل هذه الأنشطة ({ $count })
   *[other] تسجيل هذه الأنشطة ({ $count })
}
plan-import-recorded = { $count ->
    [0] لم يُسجل أي نشاط.
    [one] سُجل نشاط واحد؛ والمخطط يأخذه بعين الاعتبار.
    [two] سُجل نشاطان؛ والمخطط يأخذهما بعين الاعتبار.
    [few] سُجلت { $count } أنشطة؛ والمخطط يأخذها بعين الاعتبار.
   *[other] سُجل { $count } نشاطا؛ والمخطط يأخذها بعين الاعتبار.
}
plan-import-other = اختيار ملف آخر
plan-import-too-many = سطور كثيرة: { $most } على الأكثر في الملف الواحد. قسموه.
plan-import-no-columns = ينقص عمود اليوم الأول أو عمود العنوان. خذوا ملف التصدير نموذجا.

plan-fault-ends-before = اليوم الأخير قبل اليوم الأول.
plan-fault-outside-plan = خارج مدة المخطط.
plan-fault-too-long = ثلاثون سنة على الأكثر.
plan-fault-no-document = اختاروا ملفا أو ألصقوا نصا.
plan-fault-place = اختاروا أحد الأمكنة المقترحة أسفله، أو دققوا الاسم.
plan-fault-no-place = لا مكان بهذا الاسم. اكتبوا بداية اسم الجماعة أو الإقليم أو الجهة، بالعربية أو بالفرنسية.
plan-fault-youth = عدد الشباب أكبر من عدد المشاركين: تحققوا من الأعداد.
plan-refused-empty = لا بد للمخطط من جزء واحد على الأقل. ضعوا أولا سطورا في الهيكل.
plan-refused-deep = اثنا عشر مستوى على الأكثر.
plan-refused-move = لا يمكن وضع جزء تحت نفسه.
plan-refused-future = هذا التاريخ لم يحن بعد. يُسجل ما تم فعلا.
plan-refused-draft-changed = صُححت الوثيقة في مكان آخر في الوقت نفسه. أعيدوا تحميل الصفحة وحاولوا من جديد.
plan-refused-draft-gone = أصبحت هذه الوثيقة مخططا، أو وُضعت جانبا.
plan-found-plans = المخططات
plan-found-nodes = مكونات المخططات
plan-capitalise = استخلاص بطاقة تجربة
