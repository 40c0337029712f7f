# جمع التوقيعات حيث لا شبكة ولا شاشة: من بيت إلى بيت وعلى الورق.
petition-collect-title = جمع التوقيعات ميدانيا
petition-collect-crumbs = موقعك
petition-collect-doorstep = من بيت إلى بيت
petition-collect-doorstep-lead = صفحة تبقى في هاتف المتطوع وتجمع التوقيعات دون شبكة. افتحها مرة واحدة والشبكة متوفرة، ثم تفتح في كل مكان. يشفَّر كل توقيع فورا في الهاتف، ويرسَل حين تعود الشبكة.
petition-collect-doorstep-open = فتح صفحة من بيت إلى بيت
petition-collect-paper = على الورق
petition-collect-paper-how = اطبع أوراقا مرقمة وفق النموذج الرسمي، واجمع فيها التوقيعات، ثم ليُدخلها شخصان مختلفان، كل على حدة. السطور التي قرئت بالطريقة نفسها تحتسب فورا، وتراجَع السطور الأخرى.
petition-collect-needs-script = تحتاج هذه الصفحة إلى تفعيل البرمجيات في المتصفح. وبدونها، اطبع أوراق التوقيعات.

petition-collect-door-closed = هذه العريضة لا تجمع التوقيعات حاليا: كل ما ترسله سيُرفض.
petition-collect-door-begin = أخذ توقيع
petition-collect-door-send = الإرسال الآن
petition-collect-door-waiting = { $count ->
    [zero] لا شيء ينتظر في هذا الهاتف
    [one] توقيع واحد في هذا الهاتف لم يرسَل بعد
    [two] توقيعان في هذا الهاتف لم يرسَلا بعد
    [few] { $count } توقيعات في هذا الهاتف لم ترسَل بعد
    [many] { $count } توقيعا في هذا الهاتف لم ترسَل بعد
   *[other] { $count } توقيع في هذا الهاتف لم ترسَل بعد
}
petition-collect-door-sent = { $count ->
    [zero] لم يرسَل شيء بعد
    [one] أُرسل توقيع واحد واحتُسب
    [two] أُرسل توقيعان واحتُسبا
    [few] أُرسلت { $count } توقيعات واحتُسبت
    [many] أُرسل { $count } توقيعا واحتُسب
   *[other] أُرسل { $count } توقيع واحتُسب
}
petition-collect-door-refused = توقيعات مرفوضة
petition-collect-door-refused-lead = لم يعد بإمكان الهاتف قراءتها لأنها مشفرة. يدل رقم الترتيب والساعة على التوقيع المعني.
petition-collect-door-how = طريقة العمل
petition-collect-door-how-words = اقرأ العريضة ونص الموافقة بصوت مسموع. املأ الخانات مع الشخص والبطاقة أمامكما، ثم ناوله الهاتف ليوقع. بعد كل توقيع لا تُظهر الشاشة شيئا يخص أحدا. أرسل حين تتوفر الشبكة، ولا تمسح الصفحة ما دام شيء ينتظر.
petition-collect-door-leave = مغادرة الصفحة
petition-collect-door-person = توقيع
petition-collect-door-aloud = يُقرأ بصوت مسموع
petition-collect-door-consent = تُستعمل معطياتك لهذه العريضة وحدها: تحتفظ بها { $organisation } مشفرة، وتسلمها إلى الجهة المعنية ضمن لائحة الدعم، ثم تمحوها. يمكنك سحب توقيعك إلى حين إيداع العريضة، وطلب الاطلاع على معطياتك أو تصحيحها (القانون 08-09).
petition-collect-door-agrees = سمع الشخص هذا النص ووافق عليه
petition-collect-door-keep = حفظ التوقيع
petition-collect-door-drop = إلغاء
petition-collect-door-draw = وقّع بإصبعك داخل الإطار.
petition-collect-door-wipe = مسح الرسم
petition-collect-door-typed = يتعذر على الشخص أن يرسم: يقوم اسمه المكتوب أعلاه مقام التوقيع
petition-collect-door-thanks = شكرا
petition-collect-door-thanks-words = حُفظ التوقيع مشفرا، ولم يعد بإمكان هذا الهاتف إظهاره.
petition-collect-door-next = الشخص الموالي
petition-collect-door-home = العودة إلى البداية
petition-collect-door-online = الشبكة متوفرة
petition-collect-door-offline = لا شبكة: يستمر جمع التوقيعات
petition-collect-door-sending = جارٍ الإرسال…
petition-collect-door-expired = انتهت جلستك. كل شيء محفوظ في هذا الهاتف: سجل الدخول ثم عد إلى هنا للإرسال.
petition-collect-door-failed = لم يكتمل الإرسال. كل شيء محفوظ في هذا الهاتف؛ أعد المحاولة حين تتحسن الشبكة.
petition-collect-door-forbidden = ليس لحسابك، أو لم يعد له، حق الإرسال لهذه العريضة. كل شيء محفوظ؛ راجع من ينسق جمع التوقيعات.
petition-collect-door-storage = تعذر على هذا الهاتف حفظ الصفحة أو التوقيع. أفرغ بعض المساحة أو غادر التصفح الخاص قبل المتابعة.
petition-collect-door-again = إعادة الإرسال
petition-collect-door-acknowledge = اطلعت، يُمحى
petition-collect-door-envelope = التوقيع رقم
petition-collect-outcome-signed-already = سبق لهذا الشخص أن وقع. يُحتسب توقيعه مرة واحدة.
petition-collect-outcome-not-taken = رقم البطاقة موجود في اللائحة بتاريخ صلاحية آخر. راجع البطاقة مع صاحبها.
petition-collect-outcome-wrong-field = لم تُقبل إحدى الخانات؛ ينبغي إعادة التوقيع مع الشخص:
petition-collect-outcome-closed = كان جمع التوقيعات قد انتهى حين وصل هذا التوقيع، فلا يُحتسب.
petition-collect-outcome-unreadable = تعذر فتح الظرف. أعد تحميل الصفحة والشبكة متوفرة، ثم أعد التوقيع مع الشخص.
petition-collect-received = سبق استلام هذا الظرف.

petition-collect-choose = اختر
petition-collect-abroad = خارج المغرب
petition-collect-field = الخانة
petition-collect-field-given = الاسم الشخصي
petition-collect-field-family = الاسم العائلي
petition-collect-field-number = رقم البطاقة الوطنية للتعريف الإلكترونية
petition-collect-field-expires-on = تاريخ انتهاء صلاحية البطاقة
petition-collect-field-address = عنوان الإقامة
petition-collect-field-province = الإقليم أو العمالة
petition-collect-field-commune = جماعة الإقامة
petition-collect-field-birth-place = مكان الولادة
petition-collect-field-roll-number = رقم القيد في اللوائح الانتخابية
petition-collect-field-contact = البريد الإلكتروني أو الهاتف
petition-collect-field-mark = التوقيع
petition-collect-fault-missing = ينبغي ملء هذه الخانة.
petition-collect-fault-long = هذا أطول من اللازم.
petition-collect-fault-shape = هذا ليس بالشكل المنتظر.
petition-collect-fault-number = حرف أو حرفان ثم أرقام، كما في البطاقة.
petition-collect-fault-card = تاريخ لم يحن بعد: يجب أن تكون البطاقة صالحة.
petition-collect-fault-expired = كانت البطاقة منتهية الصلاحية.
petition-collect-fault-commune = اختر الجماعة. إن حملت عدة جماعات الاسم نفسه، فأضف الإقليم بعد فاصلة؛ واكتب abroad لمن يقيم خارج المغرب.
petition-collect-fault-place = اختر الإقليم والجماعة.
petition-collect-fault-contact = عنوان بريد إلكتروني أو رقم هاتف.
petition-collect-fault-mark = التوقيع ناقص.
petition-collect-fault-consent = لا يُحفظ شيء دون موافقة الشخص.

petition-collect-sheets = الأوراق
petition-collect-no-sheets = لم تُطبع أي ورقة بعد.
petition-collect-sheet-number = الورقة رقم { $number }
petition-collect-sheet-printed = مطبوعة
petition-collect-sheet-out = في الميدان
petition-collect-sheet-keyed-once = أُدخلت مرة
petition-collect-sheet-keyed-twice = قيد المراجعة
petition-collect-sheet-settled = منتهية
petition-collect-sheet-void = ملغاة
petition-collect-sheet-struck = هذه الورقة ملغاة ولا تحتسب.
petition-collect-column-sheet = الورقة
petition-collect-column-state = الحالة
petition-collect-column-commune = الجماعة
petition-collect-column-next = المطلوب
petition-collect-column-line = السطر
petition-collect-column-outcome = النتيجة
petition-collect-print = طباعة أوراق
petition-collect-print-count = عدد الأوراق
petition-collect-print-lang = اللغة
petition-collect-print-commune-hint = إن كانت ستوقَّع كلها في جماعة واحدة.
petition-collect-print-most = { $most } ورقة على الأكثر في كل مرة، وعشرة سطور في كل ورقة.
petition-collect-print-do = ترقيم وطباعة
petition-collect-print-draft = تُطبع الأوراق بعد فتح جمع التوقيعات، حين لا يعود النص قابلا للتغيير.
petition-collect-print-open = فتح ملف PDF
petition-collect-printed = رُقمت الأوراق من { $first } إلى { $last }.
petition-collect-printed-on = طُبعت في { $date }
petition-collect-give-out = سُلمت إلى متطوع
petition-collect-take-back = عادت ولم تُدخل بعد
petition-collect-strike = ضائعة أو تالفة: إلغاؤها
petition-collect-restore = عُثر عليها: إعادتها
petition-collect-where = أين هذه الورقة؟
petition-collect-placed-said = سُجل ذلك.

petition-collect-key-first = إدخال
petition-collect-key-second = إدخال ثانٍ
petition-collect-keying-title = إدخال الورقة رقم { $number }
petition-collect-keying-pass = { $pass ->
    [1] الإدخال الأول
   *[other] الإدخال الثاني، دون الاطلاع على الأول
}
petition-collect-keying-how = اكتب ما في الورقة سطرا سطرا. اترك السطور الفارغة فارغة. ضع علامة في الخانة إذا كان السطر مشطوبا أو غير مقروء أو ناقصا.
petition-collect-keying-save = حفظ الورقة
petition-collect-same-hand = أنت من قام بالإدخال الأول. الإدخال الثاني يقوم به شخص آخر.
petition-collect-keyed-already = أُدخلت هذه الورقة مرتين.
petition-collect-keyed-once-said = حُفظ الإدخال الأول. يقوم شخص آخر بالثاني.
petition-collect-keyed-twice-said = أُدخلت الورقة مرتين: احتُسبت السطور المتطابقة.
petition-collect-keyed-stalled = لا تجمع العريضة التوقيعات حاليا. حُفظ الإدخال؛ أعد المقارنة حين يعاد فتح الجمع.
petition-collect-back-to-sheet = العودة إلى الورقة
petition-collect-line-number = السطر { $line }
petition-collect-line-is-void = السطر مشطوب أو غير مقروء أو ناقص
petition-collect-lines = السطور
petition-collect-line-signed = محتسَب
petition-collect-line-signed-already = سبق له أن وقع
petition-collect-line-not-taken = الرقم موجود بتاريخ آخر
petition-collect-line-differs = قيد المراجعة
petition-collect-line-void = غير صالح
petition-collect-line-empty = فارغ

petition-collect-reconcile = مراجعة
petition-collect-reconcile-title = مراجعة الورقة رقم { $number }
petition-collect-reconcile-lead = قرأ شخصان هذه السطور قراءتين مختلفتين. قارن مع الورقة واختر. كل فتح لهذه الصفحة يقيَّد في السجل.
petition-collect-reconcile-none = لم يبق في هذه الورقة ما يُراجَع.
petition-collect-reconcile-save = حفظ الاختيارات
petition-collect-reconcile-cleared = هناك سطور مختلفة. يراجعها من له حق الاطلاع على لائحة الداعمين.
petition-collect-first = الأول
petition-collect-second = الثاني
petition-collect-differs = مختلف
petition-collect-choice = ماذا نعتمد؟
petition-collect-choice-later = يُقرَّر لاحقا
petition-collect-choice-first = الإدخال الأول
petition-collect-choice-second = الإدخال الثاني
petition-collect-choice-corrected = ما أصححه أسفله
petition-collect-choice-void = لا شيء: السطر غير صالح
petition-collect-correct = تصحيح
petition-collect-settled-said = انتهت معالجة الورقة، ومُحي ما أُدخل منها.
petition-collect-compared-said = حُفظ ذلك.
petition-collect-waits = هناك سطور متطابقة تنتظر أن تحتسب.
petition-collect-compare = إعادة المقارنة

petition-collect-scans = النسخ المصورة
petition-collect-scans-lead = تُحفظ مشفرة، ولا يفتحها إلا من له الحق في ذلك، وكل فتح يقيَّد في السجل.
petition-collect-scan-file = صورة الورقة أو ملف PDF
petition-collect-scan-hint = JPEG أو PNG أو PDF، 10 ميغابايت على الأكثر.
petition-collect-scan-add = إرفاق
petition-collect-scan-added = أُرفقت النسخة مشفرة.
petition-collect-scan-none = اختر ملفا.
petition-collect-scan-large = يتجاوز الملف 10 ميغابايت. صغّره وأعد المحاولة.
petition-collect-scan-kind = هذا الملف ليس صورة JPEG أو PNG ولا ملف PDF.
petition-collect-scan-many = لهذه الورقة أربع نسخ مصورة.
petition-collect-scan-of = { $kind }، أُرفقت في { $date }

petition-collect-sheet-heading = عريضة مقدمة إلى { $authority }
petition-collect-sheet-filed = تاريخ تقديم العريضة:
petition-collect-sheet-object = موضوع العريضة:
petition-collect-sheet-name = لائحة دعم العريضة
petition-collect-sheet-commune = الجماعة: { $commune }
petition-collect-sheet-line = عدد
petition-collect-sheet-names = الاسم الشخصي والعائلي لمدعمي العريضة
petition-collect-sheet-card = رقم البطاقة الوطنية للتعريف الإلكترونية
petition-collect-sheet-expires = تاريخ انتهاء صلاحية البطاقة الوطنية
petition-collect-sheet-address = عنوان الإقامة
petition-collect-sheet-roll = رقم القيد في اللوائح الانتخابية العامة
petition-collect-sheet-rights = يجب أن يكون مدعمو العريضة متمتعين بحقوقهم المدنية والسياسية.
petition-collect-sheet-privacy = القانون 08-09: تجمع { $organisation } هذه المعطيات لهذه العريضة وحدها، وتحفظها مشفرة، وتسلمها إلى الجهة المعنية، ثم تمحوها. يمكن لكل موقع سحب توقيعه إلى حين الإيداع.
petition-collect-sheet-code = للإدخال
