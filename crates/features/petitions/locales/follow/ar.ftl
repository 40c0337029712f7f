# إيداع العريضة وتتبعها.
petition-follow-title = الإيداع والتتبع
petition-follow-crumbs = المسار
petition-follow-public = الصفحة العمومية
petition-follow-to-verify = يحتاج إلى تحقق
petition-follow-count = { $count ->
    [zero] لا توقيعات
    [one] توقيع واحد
    [two] توقيعان
    [few] { $count } توقيعات
    [many] { $count } توقيعا
   *[other] { $count } توقيع
}
petition-follow-abroad = المغاربة المقيمون بالخارج

petition-follow-supporters = لائحة المدعمين
petition-follow-supporters-lead = { $count ->
    [zero] لا أحد في اللائحة.
    [one] في اللائحة شخص واحد.
    [two] في اللائحة شخصان.
    [few] في اللائحة { $count } أشخاص.
    [many] في اللائحة { $count } شخصا.
   *[other] في اللائحة { $count } شخص.
}
petition-follow-supporters-journaled = كل فتح لهذه اللائحة يقيد في سجل الفضاء مع حسابكم والساعة.
petition-follow-supporters-none = لا شيء يعرض هنا.
petition-follow-no-clearance = تتضمن اللائحة وملف الإيداع أسماء: تمنح إدارة الفضاء حق الولوج إلى الحيز المختوم « petitions ».
petition-follow-mark-drawn = توقيع مرسوم
petition-follow-mark-sheet = ورقة { $sheet }، سطر { $line }

petition-follow-column-leaf = الرقم في السجل
petition-follow-column-line = العدد
petition-follow-column-names = الاسم الشخصي والعائلي
petition-follow-column-given = الاسم الشخصي
petition-follow-column-family = الاسم العائلي
petition-follow-column-number = رقم البطاقة الوطنية للتعريف الإلكترونية
petition-follow-column-expires-on = تاريخ انتهاء صلاحية البطاقة الوطنية للتعريف الإلكترونية
petition-follow-column-address = عنوان الإقامة
petition-follow-column-commune = جماعة الإقامة
petition-follow-column-birth-place = مكان الولادة
petition-follow-column-roll-number = رقم القيد في اللوائح الانتخابية العامة
petition-follow-column-mark = التوقيع
petition-follow-column-how = الطريقة والتاريخ
petition-follow-column-province = العمالة أو الإقليم
petition-follow-column-signatures = التوقيعات
petition-follow-column-needed = المطلوب
petition-follow-column-missing = الناقص
petition-follow-column-code = الرمز
petition-follow-column-part = الصفة
petition-follow-column-personal = البيانات الشخصية
petition-follow-column-mandatary = وكيل لجنة تقديم العريضة
petition-follow-column-deputy = نائب وكيل لجنة تقديم العريضة
petition-follow-column-phone = رقم الهاتف
petition-follow-column-email = البريد الإلكتروني
petition-follow-column-document = الوثيقة
petition-follow-column-bytes = الحجم بالبايت
petition-follow-column-hash = بصمة SHA-256

petition-follow-pack = ملف الإيداع
petition-follow-pack-lead = { $count ->
    [zero] الملف الكامل، من دون توقيعات إلى الآن.
    [one] الملف الكامل مع توقيع واحد.
    [two] الملف الكامل مع توقيعين.
    [few] الملف الكامل مع { $count } توقيعات.
    [many] الملف الكامل مع { $count } توقيعا.
   *[other] الملف الكامل مع { $count } توقيع.
}
petition-follow-pack-has-form = العريضة: نصها وأصحاب المبادرة واللجنة والوكيل ونائبه.
petition-follow-pack-has-list = لائحة الدعم وفق النموذج الرسمي، بصيغتي PDF وXLSX.
petition-follow-pack-has-spread = توزيع التوقيعات حسب العمالات والأقاليم مقارنة بالمطلوب.
petition-follow-pack-has-minutes = محضر اجتماع اللجنة إن كان قد حرر.
petition-follow-pack-has-note = المذكرة المفصلة: الأسباب والأهداف.
petition-follow-pack-has-integrity = تصريح السلامة: الأعداد والحالة الموقعة للسجل العمومي وكيفية التحقق.
petition-follow-pack-has-index = الفهرس مع بصمة كل وثيقة.
petition-follow-pack-sealed = يتضمن الملف الأسماء بشكل واضح. لا يكتب أبدا على قرص الخادم: يبقى في الذاكرة خمس عشرة دقيقة، لكم وحدكم. ويقيد إعداده في السجل.
petition-follow-pack-make = إعداد الملف
petition-follow-pack-making = إعداد ملف الإيداع
petition-follow-pack-ready = الملف جاهز ({ $kilobytes } كيلوبايت).
petition-follow-pack-kept = حملوه الآن: بعد خمس عشرة دقيقة لن يبقى هنا. واحفظوه حيث لا يقرؤه أحد غيركم.
petition-follow-pack-fetch = تحميل الملف (ZIP)
petition-follow-pack-gone = لم يعد هذا الملف في الذاكرة.
petition-follow-pack-again = إعداد ملف آخر
petition-follow-pack-too-long = تتجاوز اللائحة { $count } توقيع: هذا أكثر مما يستطيع هذا الخادم جمعه في ملف واحد. راسلوا القائم على الخادم.
petition-follow-pack-form = العريضة
petition-follow-pack-spread = توزيع التوقيعات
petition-follow-pack-minutes = محضر اجتماع لجنة تقديم العريضة
petition-follow-pack-note = مذكرة مفصلة
petition-follow-pack-integrity = تصريح السلامة
petition-follow-pack-index = فهرس الملف
petition-follow-made-on = حرر في { $date }
petition-follow-list-title = لائحة دعم العريضة
petition-follow-list-foot = يجب أن يكون مدعمو العريضة متمتعين بحقوقهم المدنية والسياسية.
petition-follow-form-to = { $kind ->
    [motion] ملتمس في مجال التشريع مقدم إلى { $authority }
   *[other] عريضة مقدمة إلى { $authority }
}
petition-follow-form-date = { $kind ->
    [motion] تاريخ تقديم الملتمس: { $date }
   *[other] تاريخ تقديم العريضة: { $date }
}
petition-follow-form-subject = { $kind ->
    [motion] موضوع الملتمس: { $subject }
   *[other] موضوع العريضة: { $subject }
}
petition-follow-form-text = 1. النص (المطالب أو المقترحات أو التوصيات)
petition-follow-form-choices = ملخص الاختيارات
petition-follow-form-initiators = 2. أصحاب المبادرة
petition-follow-form-committee = 3. لجنة التقديم
petition-follow-form-mandatary = 4. البيانات الشخصية للوكيل ونائبه
petition-follow-form-rights = يجب أن يكون أصحاب العريضة متمتعين بحقوقهم المدنية والسياسية.
petition-follow-form-reasons = 1. الأسباب الداعية إلى تقديم العريضة
petition-follow-form-aims = 2. الأهداف المتوخاة من العريضة
petition-follow-minutes-held-on = تاريخ عقد الاجتماع
petition-follow-minutes-place = مكان عقد الاجتماع
petition-follow-minutes-present = الأعضاء الحاضرون
petition-follow-minutes-decisions = القرارات
petition-follow-minutes-marks = التوقيعات
petition-follow-index-law = الوثائق المطلوبة عند الإيداع
petition-follow-index-personal = يتضمن هذا الملف معطيات ذات طابع شخصي (القانون رقم 09.08): لا يسلم إلا إلى السلطة المختصة.
petition-follow-integrity-lead = كل توقيع وكل سحب قيد في سجل عمومي على شكل شجرة ميركل (RFC 6962). لا يمكن أن يضاف إليه شيء أو يحذف منه أو يغير فيه إلا واختلت مطابقته للحالة الموقعة أدناه.
petition-follow-integrity-signed = التوقيعات المقدمة
petition-follow-integrity-withdrawn = التوقيعات المسحوبة
petition-follow-integrity-standing = التوقيعات المحتسبة
petition-follow-integrity-size = عدد قيود السجل
petition-follow-integrity-root = جذر الشجرة
petition-follow-integrity-checkpoint = الحالة الموقعة (C2SP tlog-checkpoint)
petition-follow-integrity-key = مفتاح التحقق (C2SP signed-note)
petition-follow-integrity-how = كيفية التحقق
petition-follow-integrity-step-1 = أخذ الحالة الموقعة لليوم من العنوان { $log }/checkpoint والتحقق من توقيعها بالمفتاح أعلاه.
petition-follow-integrity-step-2 = طلب الدليل على أن السجل لم يزد إلا نموا منذ الإيداع: { $log }/proof?since=(عدد القيود أعلاه).
petition-follow-integrity-step-3 = إعادة حساب الجذر انطلاقا من { $log }/tile/… بأي برنامج يعرف C2SP tlog-tiles. ومن وقع يتحقق من توقيعه بوصله.
petition-follow-integrity-names = لا يرد أي اسم في السجل العمومي.

petition-follow-filing = تسجيل الإيداع
petition-follow-filing-done = الإيداع
petition-follow-filing-lead = { $count ->
    [zero] لا يرافق هذا الإيداع أي توقيع.
    [one] يرافق هذا الإيداع توقيع واحد.
    [two] يرافق هذا الإيداع توقيعان.
    [few] ترافق هذا الإيداع { $count } توقيعات.
    [many] يرافق هذا الإيداع { $count } توقيعا.
   *[other] يرافق هذا الإيداع { $count } توقيع.
}
petition-follow-filing-freezes = بمجرد التسجيل يختتم جمع التوقيعات ولا يمكن لأحد سحب توقيعه: تصبح اللائحة هي التي تسلمتها السلطة. وتسري آجال القانون من تاريخ الوصل.
petition-follow-filing-to = الجهة المعنية:
petition-follow-filing-on = تاريخ الوصل
petition-follow-filing-way = طريقة الإيداع
petition-follow-filing-place = مكان الإيداع
petition-follow-filing-place-hint = المكتب الذي تسلم الملف، مثلا «مكتب الضبط، جماعة زاكورة».
petition-follow-filing-receipt = رقم الوصل
petition-follow-filing-receipt-hint = كما هو مكتوب على الوصل؛ يترك فارغا إن لم يكن له رقم.
petition-follow-filing-document = الوصل
petition-follow-filing-record = تسجيل الإيداع
petition-follow-filing-signatures = التوقيعات المودعة
petition-follow-filing-checkpoint = الحالة الموقعة للسجل وقت الإيداع
petition-follow-filed = سجل الإيداع. الآجال سارية.
petition-follow-document-hint = PDF أو JPEG أو PNG، في حدود 8 ميغابايت. تختم الوثيقة.

petition-follow-history = مسار العريضة
petition-follow-history-none = لم يحدث شيء بعد.
petition-follow-event = إضافة مرحلة
petition-follow-event-lead = دونوا ما حدث بتاريخ حدوثه. لا تحذف أي مرحلة: يصحح الخطأ بمرحلة جديدة.
petition-follow-event-kind = المرحلة
petition-follow-event-choose = اختاروا…
petition-follow-event-on = التاريخ
petition-follow-event-on-hint = تاريخ الوثيقة أو الفعل، لا تاريخ اليوم.
petition-follow-event-words = ما ينبغي معرفته
petition-follow-event-public = تظهر في الصفحة العمومية
petition-follow-event-document = وثيقة
petition-follow-document-public = نشر هذه الوثيقة
petition-follow-event-save = تسجيل
petition-follow-event-added = سجلت المرحلة.
petition-follow-event-corrected = سجل التصحيح.
petition-follow-event-never = لم يحدث ذلك
petition-follow-correct = تصحيح
petition-follow-correct-lead = تبقى المرحلة السابقة في مسار الفضاء مشطوبة، وتسري الآجال من الجديدة.
petition-follow-corrected = مصححة
petition-follow-internal = داخلية
petition-follow-document = وثيقة ({ $kind }، { $kilobytes } كيلوبايت)
petition-follow-document-shown = منشورة
petition-follow-file-pdf = PDF
petition-follow-file-jpeg = JPEG
petition-follow-file-png = PNG

petition-follow-deadlines = الآجال القانونية
petition-follow-calendar = إضافتها إلى المفكرة (.ics)
petition-follow-pressing = آجال قريبة
petition-follow-due-effect = وإلا:
petition-follow-due-span = من { $start } إلى غاية { $end }
petition-follow-due-until = إلى غاية { $date }
petition-follow-due-waiting = لم يسر بعد
petition-follow-due-left = { $days ->
    [zero] آخر يوم هو اليوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $days } أيام
    [many] بقي { $days } يوما
   *[other] بقي { $days } يوم
}
petition-follow-due-open = { $days ->
    [zero] لم يحدد له القانون أجلا
    [one] لم يحدد له القانون أجلا، منذ يوم واحد
    [two] لم يحدد له القانون أجلا، منذ يومين
    [few] لم يحدد له القانون أجلا، منذ { $days } أيام
    [many] لم يحدد له القانون أجلا، منذ { $days } يوما
   *[other] لم يحدد له القانون أجلا، منذ { $days } يوم
}
petition-follow-due-late = { $days ->
    [zero] انتهى اليوم
    [one] انتهى منذ يوم واحد
    [two] انتهى منذ يومين
    [few] انتهى منذ { $days } أيام
    [many] انتهى منذ { $days } يوما
   *[other] انتهى منذ { $days } يوم
}
petition-follow-due-met = تم في { $date }
petition-follow-due-met-late = { $days ->
    [zero] تم في { $date }
    [one] تم في { $date } بتأخير يوم واحد
    [two] تم في { $date } بتأخير يومين
    [few] تم في { $date } بتأخير { $days } أيام
    [many] تم في { $date } بتأخير { $days } يوما
   *[other] تم في { $date } بتأخير { $days } يوم
}
petition-follow-due-lapsed = لم يعد مطلوبا: انتهت المسطرة
petition-follow-letter-subject = { $late ->
    [yes] أجل منقض: { $title }
   *[no] أجل قريب: { $title }
}
petition-follow-letter-body = { $late ->
    [yes] عريضة «{ $title }». انقضى أجل «{ $step }» في { $date } ولم يدون شيء. دونوا ما حدث أو راسلوا السلطة من جديد.
   *[no] عريضة «{ $title }». ينتهي أجل «{ $step }» في { $date } ({ $days ->
        [zero] اليوم
        [one] بعد يوم واحد
        [two] بعد يومين
        [few] بعد { $days } أيام
        [many] بعد { $days } يوما
       *[other] بعد { $days } يوم
    }).
}
petition-follow-letter-link = التتبع:

petition-follow-appeal = بعد الرفض
petition-follow-appeal-refused = رفضت في { $date }.
petition-follow-appeal-none = لا ينص القانون على طعن في هذا الرفض.

petition-follow-promises = الالتزامات
petition-follow-promises-none = لم يدون أي التزام.
petition-follow-promise-open = قيد الانتظار
petition-follow-promise-kept = تم الوفاء به
petition-follow-promise-broken = لم يوف به
petition-follow-promise-late = مضى أجله
petition-follow-promise-by = في أجل { $date }
petition-follow-promise-amount = { $amount } درهم
petition-follow-promise-line = في برنامج العمل أو الميزانية:
petition-follow-promise-node = في مخططنا
petition-follow-promise-new = تدوين التزام
petition-follow-promise-lead = ما تم الالتزام به جوابا عن العريضة. يراه الجميع ويرون ما آل إليه.
petition-follow-promise-words = موضوع الالتزام
petition-follow-promise-by-whom = الملتزم
petition-follow-promise-by-whom-hint = الصفة لا الشخص: «رئيس المجلس الجماعي».
petition-follow-promise-on = تاريخ الالتزام
petition-follow-promise-due = في أجل
petition-follow-promise-dirhams = المبلغ بالدرهم
petition-follow-promise-plan = السطر في برنامج عمل الجماعة أو الميزانية
petition-follow-promise-plan-hint = كما هو مكتوب في البرنامج أو الميزانية.
petition-follow-promise-own = السطر في مخططنا
petition-follow-promise-own-hint = عنوان صفحته في مخطط هذا الفضاء.
petition-follow-promise-save = تسجيل
petition-follow-promise-added = دون الالتزام.
petition-follow-promise-settle = تدوين ما آل إليه
petition-follow-promise-settled = تم التدوين.
petition-follow-promise-state = هذا الالتزام
petition-follow-promise-settled-on = تاريخ المعاينة
petition-follow-promise-settled-words = كيف عرف ذلك

petition-follow-end = اختتام المسطرة
petition-follow-end-lead = تختتم المسطرة يوم صدور القرار، أو حين لا ينتظر شيء آخر. وتسري مدة الاحتفاظ بالمعطيات الشخصية من ذلك اليوم.
petition-follow-end-on = يوم القرار
petition-follow-ended = اختتمت المسطرة.
petition-follow-retention = المعطيات الشخصية
petition-follow-retention-day = ستمحى في { $date }.
petition-follow-erase-now = محوها الآن
petition-follow-erase-lead = ستمحى إلى الأبد أسماء المدعمين وأعضاء اللجنة وأرقامهم وعناوينهم وتوقيعاتهم، والأوراق والوثائق غير المنشورة. وتبقى الأعداد والسجل العمومي الذي لم يرد فيه أي اسم قط. ولن يمكن بعد ذلك إعداد ملف الإيداع.
petition-follow-erase-sure = أعلم أن لا شيء يعيدها.
petition-follow-erased = محيت الأسماء في { $date }. وتبقى الأعداد والسجل العمومي.
petition-follow-erased-short = محيت المعطيات الشخصية لهذه العريضة.
petition-follow-erased-now = محيت المعطيات الشخصية.

petition-follow-fault-future = لم يحل هذا التاريخ بعد.
petition-follow-fault-reasons = دونوا أسباب الرفض.
petition-follow-fault-large = يتجاوز الملف 8 ميغابايت.
petition-follow-fault-kind = ليس PDF ولا JPEG ولا PNG.
petition-follow-fault-node = ليس هذا عنوان سطر في المخطط.
petition-follow-fault-sure = ضعوا علامة في الخانة للمحو.
petition-follow-withdraw = سحب دعم بطلب من صاحبته أو صاحبه
petition-follow-withdraw-words = لمن وقّع على الورق أو لدى متطوعة ولا يتوفر على وصل. يُحذف السطر وكل ما يتضمنه فورا، ويشير السجل العمومي إلى سحب دعم دون ذكر أي اسم.
petition-follow-withdraw-asked = المعني بالأمر هو من طلب ذلك
petition-follow-withdraw-button = سحب
petition-follow-withdraw-incomplete = أدخلوا الرقم في السجل وأكدوا أن المعني بالأمر هو من طلب ذلك.
petition-follow-withdrawn = سُحب الدعم وحُذفت معطياته.
petition-follow-fault-before-opening = لا يمكن أن تكون قد أُودعت قبل افتتاح جمع التوقيعات.
