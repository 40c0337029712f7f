credentials-title = الشهادات وإفادات الحضور
credentials-kind-certificate = شهادة تكوين
credentials-kind-attendance = إفادة حضور
credentials-hours = { $hours } س من أصل { $of } س
credentials-hours-minutes = { $hours } س و{ $minutes } د من أصل { $of } س
credentials-time = { $minutes ->
    [0] { $hours } س
   *[other] { $hours } س { $minutes } د
}
credentials-criteria-certificate = { $hours } (المطلوب {"\u2066"}{ $percent }%{"\u2069"} على الأقل).
credentials-criteria-attendance = { $hours }. تثبت هذه الإفادة الحضور، ولا تشهد بإتمام التكوين كله.
credentials-fact-name = الاسم
credentials-fact-hours = ساعات الحضور
credentials-fact-days = التواريخ
credentials-fact-place = المكان
credentials-fact-issuer = الجهة المانحة
credentials-fact-issued = تاريخ التسليم
credentials-fact-number = الرقم
credentials-name-hidden = لا يُقرأ الاسم إلا بالرابط أو بالرمز المطبوع على الوثيقة.
credentials-aims = ما يُكتسب من هذا التكوين
credentials-valid = صالحة
credentials-withdrawn = مسحوبة
credentials-withdrawn-why = السبب:
credentials-yours = وثيقتكم
credentials-paper-fr = تحميل بالفرنسية (PDF)
credentials-paper-ar = تحميل بالعربية (PDF)
credentials-record = مساركم التكويني
credentials-name-is-open = يمكن للجميع قراءة اسمكم في هذه الصفحة.
credentials-name-is-closed = لا يقرأ اسمكم إلا من سلمتموه هذا الرابط أو الوثيقة المطبوعة.
credentials-name-open = إظهار اسمي للجميع
credentials-name-close = إخفاء اسمي
credentials-said-open = أصبح اسمكم ظاهرا.
credentials-said-closed = لم يعد اسمكم ظاهرا دون الرابط.
credentials-check-title = التحقق من شهادة
credentials-check-page = هذه الصفحة من مسؤولية الجهة التي سلمت الوثيقة: إذا ورد فيها «صالحة» فهي كذلك. وتقرأ البرامج المحتوى نفسه موقّعا في العنوان نفسه.
credentials-check-file = التحقق من ملف توصلتم به
credentials-check-keys = المفاتيح العمومية للجهة المانحة
credentials-check-lead = اكتبوا الرقم المطبوع على الوثيقة، أو ضعوا هنا الملف الذي تسلمتموه: يُتحقق من توقيعه ومما إذا كان قد سُحب. لا يُحتفظ بأي شيء.
credentials-check-paper = لديكم وثيقة مطبوعة؟ صوّبوا كاميرا الهاتف نحو رمزها.
credentials-check-act = تحقق
credentials-field-file = أو ملف الشهادة
credentials-field-file-hint = ملف {"\u2066"}.json{"\u2069"} أو {"\u2066"}.jsonld{"\u2069"} أو {"\u2066"}.jwt{"\u2069"}.
credentials-field-words = رقم الوثيقة أو رابطها أو محتوى ملفها
credentials-fault-large = هذا الملف أكبر من أن يكون شهادة (200 كيلوبايت على الأكثر).
credentials-verdict-good = التوقيع سليم والوثيقة صالحة.
credentials-verdict-name = لا يتضمن الملف اسما مقروءا: اطلبوا من صاحبه الرابط أو الوثيقة المطبوعة.
credentials-verdict-forged = هذا الملف ليس هو الذي وُقّع: لقد عُدّل أو زُوّر.
credentials-verdict-stolen = أُعلن أن المفتاح الذي وُقّع به هذا الملف لم يعد آمنا. اطلبوا من صاحبه الرابط الحالي.
credentials-verdict-elsewhere = سُلّمت هذه الوثيقة من جهة أخرى، ويتم التحقق منها هناك:
credentials-verdict-none = هذه ليست شهادة يمكن قراءتها.
credentials-paper-attests = تشهد بأن
credentials-paper-took-part = تابع(ت) تكوين
credentials-paper-issued = حُرر بتاريخ { $day }.
credentials-paper-signature = التوقيع والخاتم
credentials-paper-check = تحققوا من هذه الوثيقة
credentials-paper-withdrawn = سُحبت بتاريخ { $day }: { $reason }
credentials-rule = الشهادة ابتداء من {"\u2066"}{ $percent }%{"\u2069"} من { $hours } ساعة؛ ودون ذلك إفادة حضور.
credentials-no-attendance = لم يُسجَّل حضور هذه المجموعة بعد: لا يمكن تسليم أي وثيقة.
credentials-not-yet = تُسلَّم الوثائق ابتداء من اليوم الأخير، بعد انطلاق آخر نصف يوم.
credentials-issue = تسليم الوثائق لجميع الحاضرين
credentials-issue-sure = هل تريدون تسليم الشهادات والإفادات حسب الساعات المسجلة؟
credentials-issuing = تسليم الشهادات
credentials-issued-count = وثائق مسلَّمة وصالحة: { $count }
credentials-papers-fr = جميع ملفات PDF بالفرنسية (ZIP)
credentials-papers-ar = جميع ملفات PDF بالعربية (ZIP)
credentials-papers-making = إعداد ملفات الشهادات
credentials-column-worth = يخوّل
credentials-column-issued = الوثيقة المسلَّمة
credentials-withdraw = سحب
credentials-withdrawal-title = سحب وثيقة
credentials-withdrawal-words = ستبقى الوثيقة ظاهرة في عنوانها وعليها «مسحوبة» مع التاريخ والسبب. لا يمكن التراجع عن ذلك، ويمكن تسليم وثيقة جديدة.
credentials-field-reason = السبب، يقرؤه الجميع
credentials-field-reason-hint = لا تكتبوا أي اسم.
credentials-said-withdrawn = سُحبت الوثيقة.
credentials-keys-title = مفاتيح التوقيع
credentials-keys-lead = توقّع هذه المفاتيح شهادات الفضاء. وبعد تجديدها يظل ما وُقّع بالقديمة قابلا للتحقق.
credentials-keys-none = تُنشأ المفاتيح مع أول شهادة.
credentials-keys-renew = تجديد المفاتيح
credentials-keys-sure = هل تريدون تجديد مفاتيح التوقيع؟
credentials-key-number = الرقم
credentials-key-began = منذ
credentials-key-ended = إلى غاية
credentials-key-public = المفتاح العمومي
credentials-key-signs = قيد الاستعمال
credentials-key-stolen = غير آمن
credentials-field-stolen = ربما حصل شخص آخر على المفتاح
credentials-field-stolen-hint = لن يمكن التحقق من الملفات المحمَّلة سابقا؛ ويعيد أصحابها تحميلها من العنوان نفسه.
credentials-said-keys = جُدّدت المفاتيح.
credentials-record-hours = { $minutes ->
    [0] مجموع الحضور: { $hours } س
   *[other] مجموع الحضور: { $hours } س { $minutes } د
}
credentials-record-words = هذا الرابط خاص بكم: من يملكه يقرأ مساركم كله.
credentials-join-title = هل لديكم شهادة أخرى؟
credentials-join-words = الصقوا الرابط الكامل لتلك الشهادة (يتضمن «?k=»): سيُضم المساران.
credentials-join = ضم
credentials-field-link = رابط الشهادة
credentials-fault-link = لا يفتح هذا الرابط أي شهادة من هذه الجهة. تأكدوا من اكتماله.
credentials-said-joined = ضُمّ المساران.
credentials-association-title = المسار التكويني للجمعية
credentials-association-none = لم يحصل أحد من هذه الجمعية على شهادة هنا بعد.
credentials-refused-no-address = لا تعرف هذه المنصة عنوانها العمومي، فلا يمكنها التوقيع. يحدده المشرف التقني عند التشغيل (--public-url).
credentials-field-percent = نسبة الساعات المطلوبة للشهادة (%)
credentials-field-percent-hint = دون ذلك يتسلم المشارك إفادة حضور.
credentials-kept = أنصاف الأيام المسجلة: { $noted } من { $count } (المجموع { $hours }).
credentials-missing = { $count ->
    [zero] لا ينقص أي نصف يوم.
    [one] لم يُسجَّل أحد في نصف يوم مضى: ربما تنقص ورقة أو هاتف.
    [two] لم يُسجَّل أحد في نصفي يوم مضيا: ربما تنقص ورقة أو هاتف.
    [few] لم يُسجَّل أحد في { $count } أنصاف أيام مضت: ربما تنقص ورقة أو هاتف.
    [many] لم يُسجَّل أحد في { $count } نصف يوم مضى: ربما تنقص ورقة أو هاتف.
   *[other] لم يُسجَّل أحد في { $count } نصف يوم مضى: ربما تنقص ورقة أو هاتف.
}
credentials-too-short = أنصاف الأيام المبرمجة لا تكفي للشهادة: تحققوا من ساعات البرنامج أو من الحصص.
credentials-differs = صُحّحت الساعات بعد التسليم: تُسحب وتُسلَّم من جديد
credentials-name-erased = الاسم محذوف
credentials-names-until = يبقى اسمكم في الوثيقة إلى غاية { $day } ثم يُحذف تلقائيا.
credentials-learner-title = المسار التكويني لشخص
credentials-erase-title = حذف الاسم
credentials-erase-words = يمكنكم حذف اسمكم من جميع هذه الوثائق. تبقى صالحة وقابلة للتحقق دون اسم، ولا تُظهر روابطكم ورموزكم المطبوعة أي شيء عنكم. لا يمكن التراجع عن ذلك.
credentials-erase-keeper = بطلب من الشخص المعني (القانون 09-08): يُحذف اسمه من جميع وثائقه، وتبقى صالحة دون اسم. لا يمكن التراجع عن ذلك.
credentials-erase-sure = هل تريدون حذف الاسم من جميع الوثائق نهائيا؟
credentials-erase = حذف الاسم
credentials-said-erased = حُذف الاسم.
credentials-given-words = كل رابط شخصي: سلّموا لكل شخص رابطه.
credentials-verdict-paper = هذه هي الوثيقة المعدّة للطباعة. افتحوا العنوان المكتوب عليها، أو صوّبوا الكاميرا نحو رمزها، أو اكتبوا رقمها أسفله.
credentials-verdict-unknown = لا توجد هنا وثيقة بهذا الرقم. تحققوا من الحروف واحدا واحدا.
credentials-field-years = عدد السنوات التي يبقى فيها الاسم على الوثيقة
credentials-field-years-hint = بعد ذلك يُحذف الاسم، وتبقى الوثيقة قابلة للتحقق.
credentials-measure = الشهادات المسلَّمة
credentials-letter-subject-issued = وثائق تكوين «{ $title }»
credentials-letter-issued = وثائق تكوين «{ $title }» ({ $days }) جاهزة. كل رابط شخصي: سلّموا لكل شخص رابطه. يجد فيه وثيقته، ويحمّلها بصيغة PDF، ويطّلع على مساره كله.
credentials-letter-subject-withdrawn = سُحبت وثيقة: «{ $title }»
credentials-letter-withdrawn = سُحبت هذه الوثيقة الخاصة بتكوين «{ $title }» ({ $days }). السبب: { $reason }
