# القواعد القانونية: الخانات والأسئلة والإحالات والعتبات وملفات المساطر.
petition-law-field-names = الاسم الشخصي والعائلي
petition-law-field-number = رقم البطاقة الوطنية للتعريف
petition-law-field-expires-on = تاريخ انتهاء صلاحية البطاقة
petition-law-field-address = عنوان الإقامة
petition-law-field-commune = جماعة الإقامة
petition-law-field-birth-place = مكان الولادة
petition-law-field-roll-number = رقم القيد في اللوائح الانتخابية العامة
petition-law-field-contact = البريد الإلكتروني أو الهاتف
petition-law-field-mark = التوقيع

petition-law-stage-outset = منذ الإيداع
petition-law-stage-study = بعد الدراسة

petition-law-way-direct = لدى السلطة المعنية، أو بالبريد الإلكتروني، أو عبر بوابتها
petition-law-way-local-authority = لدى السلطة الإدارية المحلية التي تحيلها

petition-law-question-whom = إلى من تتوجهون؟
petition-law-question-what = ماذا تطلبون؟
petition-law-question-territory = بأي تراب يتعلق الأمر؟
petition-law-question-by = من الذي يطلب؟

petition-law-choice-government = إلى الحكومة
petition-law-choice-parliament = إلى البرلمان
petition-law-choice-council = إلى مجلس جهة أو عمالة أو إقليم أو جماعة
petition-law-choice-everybody = إلى الجميع
petition-law-choice-act = إجراء أو قرار
petition-law-choice-bill = قانون جديد أو تعديل قانون
petition-law-choice-agenda = نقطة في جدول أعمال مجلس
petition-law-choice-support = إظهار حجم الدعم
petition-law-choice-region = جهة
petition-law-choice-province = عمالة أو إقليم
petition-law-choice-commune = جماعة
petition-law-choice-citizens = مواطنات ومواطنون
petition-law-choice-association = جمعية

petition-law-excluded-whom =
    { $fits ->
        [government] هذه المسطرة موجهة إلى الحكومة.
        [parliament] هذه المسطرة موجهة إلى البرلمان.
        [government-parliament] هذه المسطرة موجهة إلى الحكومة أو إلى البرلمان.
        [council] هذه المسطرة موجهة إلى مجلس ترابي.
        [everybody] هذه المسطرة موجهة إلى الجميع، ولا تلزم أحدا.
       *[other] هذه المسطرة موجهة إلى سلطة أخرى.
    }
petition-law-excluded-what =
    { $fits ->
        [act] هذه المسطرة لطلب إجراء، لا لاقتراح قانون.
        [bill] هذه المسطرة لاقتراح نص تشريعي.
        [act-bill] هذه المسطرة لطلب إجراء أو قانون.
        [act-agenda] هذه المسطرة لإدراج نقطة في جدول أعمال مجلس.
        [support] هذه المسطرة لإظهار حجم الدعم لقضية ما.
       *[other] هذه المسطرة لطلب أمر آخر.
    }
petition-law-excluded-territory =
    { $fits ->
        [region] هذه المسطرة خاصة بالجهة.
        [province] هذه المسطرة خاصة بالعمالة أو الإقليم.
        [commune] هذه المسطرة خاصة بالجماعة.
       *[other] هذه المسطرة خاصة بتراب آخر.
    }
petition-law-excluded-by =
    { $fits ->
        [citizens] لا يباشرها إلا مواطنات ومواطنون: يمكن لأعضاء جمعيتكم مباشرتها بأسمائهم.
        [association] لا تباشرها إلا جمعية.
       *[other] يباشرها غيركم.
    }

petition-law-source-organic-law = القانون التنظيمي رقم { $dotted }
petition-law-source-organic-law-article =
    { $bis ->
        [yes] المادة { $number } مكرر من القانون التنظيمي رقم { $dotted }
       *[no] المادة { $number } من القانون التنظيمي رقم { $dotted }
    }
petition-law-source-law = القانون رقم { $dotted }
petition-law-source-law-article =
    { $bis ->
        [yes] المادة { $number } مكرر من القانون رقم { $dotted }
       *[no] المادة { $number } من القانون رقم { $dotted }
    }
petition-law-source-decree = المرسوم رقم { $dotted }
petition-law-source-decree-article =
    { $bis ->
        [yes] المادة { $number } مكرر من المرسوم رقم { $dotted }
       *[no] المادة { $number } من المرسوم رقم { $dotted }
    }
petition-law-source-order = قرار رئيس الحكومة رقم { $dotted }
petition-law-source-constitution = الفصل { $number } من الدستور
petition-law-source-house = قاعدة خاصة بهذا الموقع: لا ينص عليها أي قانون

petition-law-needs-nothing = لا يشترط أي توقيع.
petition-law-needs-fixed =
    { $count ->
        [one] يشترط توقيع واحد.
        [two] يشترط توقيعان.
        [few] تشترط { $count } توقيعات.
        [many] يشترط { $count } توقيعا.
       *[other] يشترط { $count } توقيع.
    }
petition-law-needs-inhabitants =
    { $count ->
        [one] يشترط توقيع واحد
        [two] يشترط توقيعان
        [few] تشترط { $count } توقيعات
        [many] يشترط { $count } توقيعا
       *[other] يشترط { $count } توقيع
    }: { $people ->
        [few] بلغ عدد سكان هذا التراب { $people } نسمات في إحصاء 2024.
       *[other] بلغ عدد سكان هذا التراب { $people } نسمة في إحصاء 2024.
    }
petition-law-needs-arrondissements =
    { $count ->
        [one] يشترط توقيع واحد
        [two] يشترط توقيعان
        [few] تشترط { $count } توقيعات
        [many] يشترط { $count } توقيعا
       *[other] يشترط { $count } توقيع
    }: هذه الجماعة مقسمة إلى مقاطعات.
petition-law-needs-unknown =
    { $count ->
        [one] يشترط توقيع واحد على الأكثر
        [two] يشترط توقيعان على الأكثر
        [few] تشترط { $count } توقيعات على الأكثر
        [many] يشترط { $count } توقيعا على الأكثر
       *[other] يشترط { $count } توقيع على الأكثر
    }: يتوقف العدد على التراب.
petition-law-needs-doubt = للتحقق: لم يبين القانون الإحصاء المعتمد. بعدد سكان 2014، وهو { $people }، يلزم { $older ->
        [one] توقيع واحد
        [two] توقيعان
        [few] { $older } توقيعات
        [many] { $older } توقيعا
       *[other] { $older } توقيع
    }. والأحوط جمع العدد الأكبر.

petition-law-file-closed = تتعذر قراءة هذا الملف. تحققوا من أنه مكتوب بترميز UTF-8 وأن لتويزة حق قراءته.
petition-law-file-too-long = هذا الملف أطول من أن يكون قواعد مسطرة.
petition-law-file-shape = السطر { $line }: { $reason }
petition-law-file-words = ينقص «{ $at }» نص بالفرنسية أو بالعربية، وكلاهما ضروري.
petition-law-file-twice = «{ $code }» مكتوب مرتين في اللائحة نفسها.
petition-law-file-authority = «{ $code }» ليس من سلطات هذا الملف.
petition-law-file-senseless = «{ $at }» غير سليم على هذا الوجه. قارنوه بإحدى المساطر المرفقة بتويزة.
petition-law-file-never-runs = الأجل «{ $code }» لا يبدأ أبدا: لا تؤدي أي مرحلة في الملف إلى نقطة انطلاقه.
