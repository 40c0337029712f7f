# إعداد العريضة: الأسئلة، والنصوص، واللجنة، والمحضر، وشروط القبول، وافتتاح جمع التوقيعات.
petition-setup-crumbs = أنت هنا
petition-setup-back = العودة إلى لوحة التتبع
petition-setup-to-verify = للتحقق
petition-setup-some-to-verify = بعض القواعد تنتظر مراجعة رجل قانون، وهي تحمل هذه العلامة.

petition-setup-list-lead = العرائض والملتمسات والنداءات التي تحملها الجمعية: أين وصلت، وما الذي بقي.
petition-setup-new = عريضة جديدة
petition-setup-none = لا توجد أي عريضة بعد.
petition-setup-none-advice = بضعة أسئلة تكفي للوصول إلى المسطرة المناسبة.
petition-setup-untitled = بدون موضوع بعد
petition-setup-column-title = الموضوع
petition-setup-column-procedure = المسطرة
petition-setup-column-state = المرحلة
petition-setup-column-signatures = التوقيعات
petition-setup-column-until = آخر يوم
petition-setup-count = { $standing } من أصل { $needed }
petition-setup-signatures = { $count ->
    [one] توقيع
    [two] توقيعان
    [few] توقيعات
    [many] توقيعا
   *[other] توقيع
}
petition-setup-until = جمع التوقيعات مفتوح إلى غاية { $date }.

petition-setup-interview = أي مسطرة نختار؟
petition-setup-interview-lead = إلى من نتوجه، وكيف؟ أجيبوا عن بضعة أسئلة، والقانون يدلكم على الباقي.
petition-setup-answer-again = تغيير
petition-setup-remaining = { $count ->
    [one] المسطرة المناسبة
    [two] مسطرتان ممكنتان
    [few] { $count } مساطر ممكنة
    [many] { $count } مسطرة ممكنة
   *[other] { $count } مسطرة ممكنة
}
petition-setup-others = { $count ->
    [one] مسطرة واحدة غير مناسبة: لماذا؟
    [two] مسطرتان غير مناسبتين: لماذا؟
    [few] { $count } مساطر غير مناسبة: لماذا؟
    [many] { $count } مسطرة غير مناسبة: لماذا؟
   *[other] { $count } مسطرة غير مناسبة: لماذا؟
}
petition-setup-excluded = «{ $question }» أجبتم: { $answered }. والمطلوب: { $fits }.
petition-setup-no-procedure = لا توجد مسطرة تطابق هذه الأجوبة.
petition-setup-again = البدء من جديد
petition-setup-begin = الشروع في هذه العريضة
petition-setup-begun = أُنشئت المسودة، ولا يراها أحد غير فريقكم.

petition-setup-authority = السلطة الموجهة إليها
petition-setup-authority-hint = لا توجه العريضة إلا إلى سلطة واحدة.
petition-setup-territory = المجال الترابي
petition-setup-territory-none = اختاروا…
petition-setup-commune-search = البحث عن الجماعة
petition-setup-commune-first = ابحثوا أولا عن الجماعة باسمها، بالعربية أو بالفرنسية.
petition-setup-commune-none = لا توجد جماعة بهذا الاسم. جربوا كتابة أخرى.
petition-setup-look = بحث
petition-setup-association = الجمعية المودِعة
petition-setup-association-search = البحث عن جمعية أخرى
petition-setup-association-files = الجمعية المودِعة:

petition-setup-texts = النصوص
petition-setup-texts-lead = ما سيوقع عليه الناس. بعد افتتاح جمع التوقيعات لا تتغير هذه النصوص.
petition-setup-texts-fixed = افتُتح جمع التوقيعات: هذه هي النصوص التي وُقع عليها، ولم تعد تتغير.
petition-setup-texts-written = حُفظت النصوص.
petition-setup-title = الموضوع
petition-setup-title-hint = سطر واحد، كما سيظهر في الملصق وفي لائحة دعم العريضة.
petition-setup-demand = ما نطلبه
petition-setup-demand-hint = المطالب أو المقترحات أو التوصيات، محررة بكيفية واضحة.
petition-setup-reasons = الأسباب
petition-setup-reasons-hint = لماذا هذا الطلب: الوقائع ومصدرها ومن تعنيه.
petition-setup-aims = الأهداف
petition-setup-aims-hint = ما الذي سيتغير إذا استجيب للطلب.
petition-setup-choices = ملخص الاختيارات
petition-setup-choices-hint = بالنسبة إلى الملتمس: ملخص ما ينبغي أن ينص عليه القانون.

petition-setup-terms = العنوان والتأكيد والمدة
petition-setup-terms-set = حُفظت الإعدادات.
petition-setup-slug = العنوان العمومي
petition-setup-slug-hint = حروف لاتينية صغيرة وأرقام وواصلات، مثل eau-potable-tata. يمكن تغييره إلى غاية الافتتاح.
petition-setup-slug-new-hint = حروف لاتينية صغيرة وأرقام وواصلات، مثل eau-potable-tata. إذا تُرك فارغا أُخذ من الموضوع بالفرنسية.
petition-setup-slug-fixed = أصبح عموميا ولم يعد يتغير.
petition-setup-slug-length = يجب أن يتراوح طول العنوان بين 3 و60 حرفا.
petition-setup-slug-letters = لا يقبل العنوان سوى الحروف من a إلى z والأرقام وواصلات منفردة.
petition-setup-slug-reserved = هذا العنوان محجوز. اختاروا غيره.
petition-setup-confirmation = تأكيد التوقيعات عبر الإنترنت
petition-setup-confirmation-hint = اشتراط التأكيد يبعد البرامج الآلية، لكنه يبعد أيضا من لا بريد له ولا هاتف، ويمكنهم التوقيع على الورق.
petition-setup-closes = آخر يوم لجمع التوقيعات
petition-setup-closes-hint = لا يحدد القانون أي مدة. بدون تاريخ يبقى الجمع مفتوحا إلى أن تغلقوه.
petition-setup-closes-past = هذا التاريخ قد مضى.

petition-setup-committee = أصحاب المبادرة ولجنة التقديم
petition-setup-no-committee = هذه المسطرة لا تشترط لجنة. يمكنكم تدوين من يحمل المبادرة.
petition-setup-members = { $count ->
    [0] لا أعضاء بعد (على الأقل { $least })
    [one] عضو واحد (على الأقل { $least })
    [two] عضوان (على الأقل { $least })
    [few] { $count } أعضاء (على الأقل { $least })
    [many] { $count } عضوا (على الأقل { $least })
   *[other] { $count } عضو (على الأقل { $least })
}
petition-setup-regions = { $count ->
    [0] لا جهة بعد (على الأقل { $least })
    [one] جهة واحدة (على الأقل { $least })
    [two] جهتان (على الأقل { $least })
    [few] { $count } جهات (على الأقل { $least })
    [many] { $count } جهة (على الأقل { $least })
   *[other] { $count } جهة (على الأقل { $least })
}
petition-setup-sealed = الأسماء والأرقام والعناوين مشفرة في قاعدة المعطيات. ولا يقرأ العموم إلا أسماء من قبلوا نشرها.
petition-setup-nobody = لم يُسجَّل أحد بعد.
petition-setup-initiator-new = إضافة شخص
petition-setup-initiator = بطاقة شخص
petition-setup-initiator-added = سُجل الشخص.
petition-setup-initiator-changed = حُفظت البطاقة.
petition-setup-initiator-remove = سحب هذا الشخص
petition-setup-initiator-removed = سُحب الشخص من اللائحة.
petition-setup-column-name = الاسم
petition-setup-column-part = الصفة
petition-setup-column-region = الجهة
petition-setup-column-public = نشر الاسم
petition-setup-column-record = البطاقة
petition-setup-named = نعم
petition-setup-unnamed = لا
petition-setup-record-lacks = تُستكمل
petition-setup-record-whole = كاملة
petition-setup-given = الاسم الشخصي
petition-setup-family = الاسم العائلي
petition-setup-part-hint = للجنة وكيل واحد ونائب واحد: من كان كذلك من قبل يصبح عضوا.
petition-setup-region-none = غير محددة
petition-setup-region-hint = الجهة التي ينتمي إليها الشخص: يجب أن تضم اللجنة أعضاء من عدة جهات.
petition-setup-official-form = ما تطلبه الاستمارة الرسمية
petition-setup-official-form-hint = يُستكمل قبل الإيداع.
petition-setup-number = رقم البطاقة الوطنية للتعريف
petition-setup-number-fault = هذا ليس رقم بطاقة وطنية: حرف أو حرفان ثم أرقام.
petition-setup-expires = تاريخ انتهاء صلاحية البطاقة
petition-setup-address = عنوان الإقامة
petition-setup-birth = مكان الولادة
petition-setup-roll = رقم القيد في اللوائح الانتخابية العامة
petition-setup-reach = للاتصال بالشخص
petition-setup-reach-hint = تطلبهما الاستمارة الرسمية من وكيل اللجنة ونائبه.
petition-setup-phone = الهاتف
petition-setup-email = البريد الإلكتروني
petition-setup-email-fault = هذا ليس عنوانا للبريد الإلكتروني.
petition-setup-is-named = يمكن نشر الاسم
petition-setup-is-named-hint = بموافقة الشخص: يظهر اسمه وصفته في الصفحة العمومية، ولا شيء غير ذلك.

petition-setup-minutes = محضر اجتماع اللجنة
petition-setup-minutes-lead = الاجتماع الذي اختار الوكيل ونائبه: التاريخ والمكان والأسماء. تُرفق نسخة موقعة منه بالعريضة عند الإيداع.
petition-setup-minutes-nobody = سجلوا أولا أعضاء اللجنة.
petition-setup-minutes-written = حُفظ المحضر.
petition-setup-held = تاريخ الاجتماع
petition-setup-held-later = يُحرر المحضر بعد انعقاد الاجتماع.
petition-setup-held-at = مكان الاجتماع
petition-setup-held-at-hint = مثلا: مقر الجمعية، طاطا.
petition-setup-present = الأعضاء الحاضرون
petition-setup-decisions = قرارات أخرى
petition-setup-decisions-hint = اختياري: جدول جمع التوقيعات، توزيع المهام.
petition-setup-paper-title = محضر اجتماع لجنة تقديم العريضة
petition-setup-paper-opening = اجتمعت لجنة تقديم العريضة يوم { $date } ({ $place }) لاختيار وكيل عنها ونائب عنه.
petition-setup-paper-members = أعضاء لجنة تقديم العريضة
petition-setup-paper-choice = وكيل اللجنة ونائبه
petition-setup-paper-chose = اختارت اللجنة:
petition-setup-paper-closing = حُرر في نسخة أصلية وقعها الأعضاء الحاضرون، وتُرفق نسخة منه بالعريضة.
petition-setup-paper-date = حُرر في { $date }
petition-setup-paper-number = العدد
petition-setup-paper-attendance = الحضور
petition-setup-paper-present = حاضر(ة)
petition-setup-paper-absent = غائب(ة)
petition-setup-paper-signature = التوقيع

petition-setup-checklist = شروط القبول
petition-setup-checklist-lead = راجعوا كل شرط وكل سبب من أسباب عدم القبول. يبقى الشك أو الخطر ظاهرا إلى حين الافتتاح: لا شيء يُسكت عنه.
petition-setup-checklist-none = هذه المسطرة لا تضع أي شرط.
petition-setup-checks-answered = حُفظت الأجوبة.
petition-setup-conditions = الشروط الواجب توفرها
petition-setup-grounds = أسباب عدم القبول
petition-setup-answer-met = نعم، الشرط متوفر
petition-setup-answer-unmet = لا
petition-setup-answer-away = لا، لا يعنينا
petition-setup-answer-applies = نعم، هذا السبب قائم
petition-setup-answer-good = سليم
petition-setup-answer-unsure = لسنا متأكدين
petition-setup-answer-against = خطر عدم القبول
petition-setup-note = ملاحظة للفريق

petition-setup-preview = معاينة الصفحة العمومية
petition-setup-preview-note = معاينة: هذه هي الصفحة كما سيراها العموم. لا يمكن لأحد التوقيع بعد.
petition-setup-preview-form = استمارة التوقيع كما ستكون
petition-setup-public-page = الصفحة العمومية
petition-setup-open = افتتاح جمع التوقيعات
petition-setup-open-lead = كل شيء جاهز. تصبح العريضة عمومية ويمكن لكل واحد توقيعها.
petition-setup-open-texts = لا تتغير النصوص ولا العنوان العمومي بعد ذلك.
petition-setup-open-address = تحتفظ الصفحة العمومية بهذا العنوان دائما، ويمكنكم طبعه.
petition-setup-open-log = يدخل كل توقيع في سجل عمومي قابل للتحقق، دون اسم ولا رقم.
petition-setup-opened = افتُتح جمع التوقيعات.
petition-setup-reopen = إعادة فتح جمع التوقيعات
petition-setup-reopen-lead = تبقى التوقيعات المجموعة كما هي، ويمكن التوقيع من جديد.
petition-setup-close = إنهاء جمع التوقيعات
petition-setup-close-lead = لن يستطيع أحد التوقيع بعد الآن. يمكنكم إعادة الفتح ما دامت العريضة لم تودع.
petition-setup-closed = انتهى جمع التوقيعات.
petition-setup-not-yet = { $count ->
    [one] بقي أمر واحد قبل الافتتاح.
    [two] بقي أمران قبل الافتتاح.
    [few] بقيت { $count } أمور قبل الافتتاح.
    [many] بقي { $count } أمرا قبل الافتتاح.
   *[other] بقي { $count } أمر قبل الافتتاح.
}
petition-setup-risks = { $count ->
    [one] خطر واحد لعدم القبول
    [two] خطران لعدم القبول
    [few] { $count } أخطار لعدم القبول
    [many] { $count } خطرا لعدم القبول
   *[other] { $count } خطر لعدم القبول
}
petition-setup-risks-read = نعرف هذه المخاطر ونفتتح رغم ذلك
petition-setup-risks-unread = أكدوا أنكم اطلعتم على المخاطر.

petition-setup-before-opening = قبل افتتاح جمع التوقيعات
petition-setup-before-filing = قبل الإيداع
petition-setup-advice = يُستحسن
petition-setup-all-done = كل شيء جاهز
petition-setup-done = تم
petition-setup-to-do = مطلوب
petition-setup-rooms = الإعداد
petition-setup-task-title = موضوع العريضة
petition-setup-task-demand = ما نطلبه
petition-setup-task-reasons = المذكرة المفصلة: الأسباب
petition-setup-task-aims = المذكرة المفصلة: الأهداف
petition-setup-task-choices = ملخص الاختيارات
petition-setup-task-both = النصوص بالعربية والفرنسية
petition-setup-task-association = الجمعية المودِعة
petition-setup-task-members = أعضاء لجنة التقديم
petition-setup-task-mandatary = وكيل اللجنة
petition-setup-task-deputy = نائب الوكيل
petition-setup-task-regions = الجهات الممثلة في اللجنة
petition-setup-task-minutes = محضر اجتماع اللجنة
petition-setup-task-checklist = مراجعة الشروط وأسباب عدم القبول
petition-setup-task-time = آخر يوم لجمع التوقيعات
petition-setup-task-identities = بطاقات أصحاب المبادرة
petition-setup-task-signatures = عدد التوقيعات
petition-setup-task-spread = التوزيع على العمالات والأقاليم
petition-setup-lacks-arabic = ينقص بالعربية، وهي لغة الاستمارة الرسمية.
petition-setup-lacks-words = لم يُكتب بعد.
petition-setup-lacks-both = النص باللغتين يصل إلى عدد أكبر من الناس.
petition-setup-lacks-association = اختاروا الجمعية التي تودع العريضة.
petition-setup-lacks-members = { $count ->
    [one] ينقص عضو واحد.
    [two] ينقص عضوان.
    [few] ينقص { $count } أعضاء.
    [many] ينقص { $count } عضوا.
   *[other] ينقص { $count } عضو.
}
petition-setup-lacks-mandatary = لم يُعين وكيل بعد.
petition-setup-lacks-deputy = لم يُعين نائب للوكيل بعد.
petition-setup-lacks-regions = { $count ->
    [one] ينقص أعضاء من جهة أخرى.
    [two] ينقص أعضاء من جهتين أخريين.
    [few] ينقص أعضاء من { $count } جهات أخرى.
    [many] ينقص أعضاء من { $count } جهة أخرى.
   *[other] ينقص أعضاء من { $count } جهة أخرى.
}
petition-setup-lacks-minutes = لم يُحرر بعد.
petition-setup-lacks-present = بينوا من كان حاضرا.
petition-setup-lacks-answers = { $count ->
    [one] نقطة واحدة بدون جواب.
    [two] نقطتان بدون جواب.
    [few] { $count } نقط بدون جواب.
    [many] { $count } نقطة بدون جواب.
   *[other] { $count } نقطة بدون جواب.
}
petition-setup-lacks-time = هذا التاريخ قد مضى: أخروه أو احذفوه.
petition-setup-lacks-identities = { $count ->
    [one] بطاقة واحدة غير كاملة: رقم البطاقة وصلاحيتها، العنوان، وسيلة الاتصال بالوكيل.
    [two] بطاقتان غير كاملتين: رقم البطاقة وصلاحيتها، العنوان، وسيلة الاتصال بالوكيل.
    [few] { $count } بطاقات غير كاملة: رقم البطاقة وصلاحيتها، العنوان، وسيلة الاتصال بالوكيل.
    [many] { $count } بطاقة غير كاملة: رقم البطاقة وصلاحيتها، العنوان، وسيلة الاتصال بالوكيل.
   *[other] { $count } بطاقة غير كاملة: رقم البطاقة وصلاحيتها، العنوان، وسيلة الاتصال بالوكيل.
}
petition-setup-lacks-signatures = { $count ->
    [one] ينقص توقيع واحد.
    [two] ينقص توقيعان.
    [few] تنقص { $count } توقيعات.
    [many] ينقص { $count } توقيعا.
   *[other] ينقص { $count } توقيع.
}
petition-setup-lacks-provinces = { $count ->
    [one] عمالة أو إقليم واحد لم يبلغ حده الأدنى.
    [two] عمالتان أو إقليمان لم يبلغا حدهما الأدنى.
    [few] { $count } عمالات أو أقاليم لم تبلغ حدها الأدنى.
    [many] { $count } عمالة أو إقليما لم تبلغ حدها الأدنى.
   *[other] { $count } عمالة أو إقليم لم تبلغ حدها الأدنى.
}

petition-setup-rules = القواعد المطبقة
petition-setup-rules-law = النصوص القانونية
petition-setup-rules-version = الصيغة المعمول بها منذ
petition-setup-rules-since = الصيغة المعمول بها منذ { $date }.
petition-setup-rules-kept = هذه هي القواعد المعمول بها يوم الشروع في العريضة. ولا يغيرها قانون جديد.
petition-setup-rules-all = قراءة جميع القواعد، مادة مادة
petition-setup-rules-threshold = التوقيعات المطلوبة
petition-setup-rules-signers = من يمكنه التوقيع
petition-setup-rules-fields = ما تتضمنه لائحة دعم العريضة
petition-setup-rules-filing = الوثائق المطلوبة عند الإيداع
petition-setup-rules-deadlines = الآجال بعد الإيداع
petition-setup-rules-appeal = في حالة عدم القبول
petition-setup-rules-notes = للعلم
petition-setup-rules-retention = مدة الاحتفاظ بالمعطيات الشخصية

petition-setup-front-kind = للتوقيع
petition-setup-measure-opened = عرائض افتُتح جمع توقيعاتها
petition-setup-measure-filed = عرائض مودعة
petition-setup-measure-signatures = توقيعات عند الإيداع
petition-setup-measure-answered = عرائض تلقت جوابا
petition-setup-capitalise = استخلاص بطاقة تجربة
