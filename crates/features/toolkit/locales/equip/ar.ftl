toolkit-crumbs = المسار
toolkit-save = حفظ
toolkit-later = لاحقا
toolkit-go-on = متابعة
toolkit-measure-spaces = جمعيات فتحت فضاءها
toolkit-measure-filings = تصريحات أودعت
toolkit-measure-in-time = تصريحات أودعت داخل الأجل
toolkit-measure-documents = وثائق أعدت
toolkit-refused-link = لم يعد هذا الرابط صالحا. اطلبوا رابطا آخر ممن أرسله إليكم.
toolkit-refused-housed = لهذه الجمعية فضاؤها من قبل.
toolkit-refused-administered = هناك من يدير هذا الفضاء، فلا يمكن تسليمه.
toolkit-refused-early = لا يمكن استعمال هذا الرابط بعد: ما زال لمن يدير الفضاء أجل للاعتراض.
toolkit-refused-claimed = هناك تسليم جار. اسحبوه أولا.
toolkit-refused-out-of-turn = لا تناسب هذه الخطوة وضعية الالتزام. أعيدوا تحميل الصفحة.
toolkit-refused-overtaken = قام شخص آخر بذلك للتو. أعيدوا تحميل الصفحة.
toolkit-refused-seated = المكتب مسجل من قبل: غيروه من صفحة الهيئات.
toolkit-fault-future = لم يحن هذا اليوم بعد.
toolkit-fault-before = هذا اليوم سابق لموضوعه.
toolkit-fault-email = هذا البريد الإلكتروني غير مكتمل.
toolkit-fault-nobody = اذكروا شخصا واحدا على الأقل من المكتب.
toolkit-fault-money = اكتبوا مبلغا بالدرهم، مثلا 12500 أو 12500,50.
toolkit-fault-large = يتجاوز هذا الملف 8 ميغابايت.
toolkit-fault-kind = لا تقبل إلا ملفات PDF وJPEG وPNG.
toolkit-fault-sums = السطر { $line } ليس على شكل «البيان = المبلغ».
toolkit-open-title = فتح فضاء جمعيتكم
toolkit-open-lead = تدعوكم { $programme } إلى فتح فضاء جمعيتكم: أعضاؤها وهيئاتها ووثائقها ورزنامتها القانونية، وكلها ملك لكم.
toolkit-open-as = ستديرونه باسم
toolkit-open-guardian = سيرى البرنامج هل الفضاء نشيط وهل تمر آجال، ولا شيء غير ذلك. ويمكنكم إنهاء ذلك متى شئتم.
toolkit-open-do = افتحوا فضاءنا
toolkit-open-done = فتح الفضاء. اذكروا الآن من يعمل في المكتب.
toolkit-field-slug = الاسم المختصر في العنوان
toolkit-field-slug-hint = حروف لاتينية وأرقام وشرطات.
toolkit-field-person = اسمكم
toolkit-field-login = اسم الدخول أو البريد الإلكتروني
toolkit-field-login-hint = ستكتبونه عند الدخول.
toolkit-field-password = كلمة السر
toolkit-field-password-hint = عشرة حروف على الأقل؛ وأربع كلمات لا رابط بينها كلمة سر جيدة.
toolkit-field-name = الاسم الكامل
toolkit-field-email = البريد الإلكتروني
toolkit-field-phone = الهاتف
toolkit-field-elected = يعمل المكتب منذ
toolkit-field-elected-hint = يوم الجمع العام الذي انتخبه.
toolkit-bureau-title = مكتبكم
toolkit-bureau-lead = اكتبوا الأسماء التي تعرفونها، وتملأ المقاعد الشاغرة لاحقا. ومن له بريد إلكتروني يتوصل برابط للدخول.
toolkit-bureau-me = هذا أنا
toolkit-bureau-do = سجلوا المكتب وأرسلوا الدعوات
toolkit-bureau-done = { $count ->
    [0] سجل المكتب.
    [one] سجل المكتب وأرسلت دعوة واحدة.
    [two] سجل المكتب وأرسلت دعوتان.
    [few] سجل المكتب وأرسلت { $count } دعوات.
   *[other] سجل المكتب وأرسلت { $count } دعوة.
    }
toolkit-bureau-links-title = روابط تسلم لأصحابها
toolkit-bureau-links = سجل المكتب. لا تظهر هذه الروابط إلا مرة واحدة: سلموا كل رابط لصاحبه.
toolkit-office-president = الرئاسة
toolkit-office-vice-president = نيابة الرئاسة
toolkit-office-secretary = الكتابة العامة
toolkit-office-deputy-secretary = نيابة الكتابة العامة
toolkit-office-treasurer = أمانة المال
toolkit-office-deputy-treasurer = نيابة أمانة المال
toolkit-office-adviser = استشارة
toolkit-office-member = عضوية
toolkit-start-title = علبة الأدوات
toolkit-start-lead = ما تتوفر عليه الجمعية وما يليه. لا يطلب شيء مرتين.
toolkit-start-done = جاهز: { $done } من { $all }
toolkit-step-members = الأعضاء
toolkit-step-members-count = { $count ->
    [one] شخص واحد يدخل الفضاء. ادعوا الآخرين.
    [two] شخصان يدخلان الفضاء.
    [few] { $count } أشخاص يدخلون الفضاء.
   *[other] { $count } شخصا يدخلون الفضاء.
    }
toolkit-step-bureau = المكتب
toolkit-step-bureau-words = من يعمل فيه ومنذ متى، وما يذكره التصريح عنه.
toolkit-step-dossier = الجمعية
toolkit-step-dossier-words = المقر والأهداف والوصل وآجال القانون الأساسي: تستعملها كل الوثائق.
toolkit-step-duties = الرزنامة القانونية
toolkit-step-duties-next = أقرب أجل: { $date }. { $count ->
    [0] لا تأخر.
    [one] فات أجل واحد.
    [two] فات أجلان.
    [few] فاتت { $count } آجال.
   *[other] فات { $count } أجلا.
    }
toolkit-step-duties-none = { $count ->
    [0] لا أجل في الوقت الراهن.
    [one] فات أجل واحد.
    [two] فات أجلان.
    [few] فاتت { $count } آجال.
   *[other] فات { $count } أجلا.
    }
toolkit-step-calendar = في هواتفكم
toolkit-step-calendar-words = عنوان سري يضع الآجال في مفكرة المكتب.
toolkit-step-papers = الوثائق
toolkit-step-papers-words = القانون الأساسي والمحاضر والميزانية والمساطر: تملأ نفسها بنفسها.
toolkit-step-done = جاهز
toolkit-step-todo = للإنجاز
toolkit-models-title = النماذج
toolkit-models-lead = نصوص للاستعمال والتكييف، بالعربية والفرنسية.
toolkit-models-all = كل النماذج
toolkit-guardians-title = من يسهر على هذا الفضاء
toolkit-guardians-words = يرى هل الفضاء نشيط وهل له من يديره وهل تمر آجال. لا أسماء ولا وثائق.
toolkit-guardians-end = إنهاء ذلك
toolkit-guardians-sure = لن يرى هذا البرنامج شيئا بعد الآن، ولن يستطيع مساعدتكم على استرجاع الولوج. هل تتابعون؟
toolkit-guardians-ended = لم يعد هذا البرنامج يسهر على فضائكم.
toolkit-claim-title = استرجاع فضاء جمعيتكم
toolkit-claim-lead = اطلعت كتابة البرنامج على ما يثبت عضويتكم في المكتب. ستديرون هذا الفضاء.
toolkit-claim-early = ما زال هناك من يدير الفضاء وله أن يعترض. عودوا بهذا الرابط بعد: { $when }.
toolkit-claim-told = يبقى التسليم مسجلا في يومية الفضاء ويراه جميع أعضائه.
toolkit-claim-do = استرجعوا الفضاء
toolkit-claim-done = أنتم الآن تديرون الفضاء. انظروا أولا من يدخله.
toolkit-claim-waits = طلب تسليم هذا الفضاء ({ $proof } بتاريخ { $date }). يسري ابتداء من: { $when } ما لم توقفوه.
toolkit-claim-stop = أوقفوا التسليم
toolkit-claim-stopped = أوقف التسليم.
toolkit-claim-past = سلم هذا الفضاء بناء على إثبات ({ $proof } بتاريخ { $date }).
toolkit-proof-minutes = محضر الجمع العام
toolkit-proof-receipt = وصل مع لائحة المكتب
toolkit-proof-letter = رسالة موقعة من المكتب
toolkit-dossier-title = الجمعية في وثائقها
toolkit-dossier-lead = قولوها مرة واحدة: تمتلئ بها الرسائل والمحاضر والنماذج باللغتين.
toolkit-dossier-sealed = هذه المعطيات مختومة، تراها كتابة الجمعية ولا يراها أحد غيرها.
toolkit-dossier-who = من هي
toolkit-dossier-law = أمام السلطة
toolkit-dossier-statutes = ما ينص عليه قانونها الأساسي
toolkit-dossier-saved = تم الحفظ، والرزنامة تعتمد عليه.
toolkit-field-legal-name = الاسم كما في القانون الأساسي
toolkit-field-object = الأهداف
toolkit-field-seat = عنوان المقر
toolkit-field-town = المدينة أو الجماعة
toolkit-field-authority = السلطة المحلية التي تتلقى تصريحاتكم
toolkit-field-founded = الجمع العام التأسيسي
toolkit-field-receipt = رقم آخر وصل
toolkit-field-receipt-on = تاريخ الوصل
toolkit-field-change-day = التصريح السنوي: اليوم
toolkit-field-change-hint = اليوم الذي يحدده القانون الأساسي للتصريح بعدم التغيير.
toolkit-field-change-month = الشهر
toolkit-field-assembly-months = عدد الأشهر بين جمعين عامين عاديين
toolkit-field-last-assembly = آخر جمع عام عادي
toolkit-field-term-years = مدة ولاية المكتب بالسنوات
toolkit-field-fee = واجب الانخراط السنوي بالدرهم
toolkit-field-subsidised = تتلقى الجمعية أموالا عمومية
toolkit-officers-title = أعضاء المكتب
toolkit-officers-lead = اللائحة التي يطلبها القانون مع كل تصريح.
toolkit-officers-sealed = مختوم: لا تفتحه إلا كتابة الجمعية، ويسجل في اليومية كل ملف يعد.
toolkit-officers-none = لم يسجل المكتب بعد ضمن الهيئات.
toolkit-officers-whole = مكتمل
toolkit-officers-missing = { $count ->
    [one] تنقص خانة واحدة
    [two] تنقص خانتان
    [few] تنقص { $count } خانات
   *[other] تنقص { $count } خانة
    }
toolkit-officers-bodies = تغيير الأعضاء
toolkit-officers-no-card = لا تسجلوا رقم البطاقة الوطنية: تضاف نسختها إلى الملف الورقي.
toolkit-officers-saved = تم الحفظ.
toolkit-officers-erase = محو هذه المعطيات
toolkit-officers-erase-sure = تمحى هذه المعطيات نهائيا. هل تتابعون؟
toolkit-officers-erased = محيت المعطيات.
toolkit-officer-name = الاسم الكامل
toolkit-officer-office = المهمة
toolkit-officer-nationality = الجنسية
toolkit-officer-birth = تاريخ ومكان الازدياد
toolkit-officer-born-on = تاريخ الازدياد
toolkit-officer-born-at = مكان الازدياد
toolkit-officer-profession = المهنة
toolkit-officer-domicile = محل السكنى
toolkit-officer-signature = التوقيع
toolkit-houses-title = الجمعيات المجهزة
toolkit-houses-lead = من هو نشيط، ومن لم يعد له مدير، وأين تمر الآجال.
toolkit-houses-open = عرض الجمعيات
toolkit-houses-filter = عرض
toolkit-houses-show-all = الكل
toolkit-houses-show-orphaned = بلا إدارة
toolkit-houses-show-late = متأخرة
toolkit-houses-show-silent = صامتة
toolkit-houses-search = اسم جمعية
toolkit-houses-none = لا جمعية هنا.
toolkit-houses-name = الجمعية
toolkit-houses-opened = فتحت في
toolkit-houses-active = آخر نشاط
toolkit-houses-administrator = الإدارة
toolkit-houses-overdue = آجال فائتة
toolkit-houses-next = أقرب أجل
toolkit-houses-silent = صامتة
toolkit-houses-orphaned = لا أحد
toolkit-houses-administered = نعم
toolkit-houses-claimed = تسليم جار
toolkit-houses-hand-over = تسليم
toolkit-houses-silent-words = صامتة: لم يقم فيها أحد بشيء منذ { $days } يوما. بلا إدارة: لا مدير لها، أو لم يقم بشيء طوال هذه المدة.
toolkit-houses-nothing-else = لا تعرف هذه القائمة إلا التواريخ والأعداد. ولا تظهر أعضاء ولا وثائق ولا تصريحات.
toolkit-offers-title = الروابط المرسلة
toolkit-offers-new = دعوة جمعيات
toolkit-offers-lead = اختاروا جمعيات من الدليل. تتوصل كل واحدة برابطها بالبريد إن سجلتم بريدها الإلكتروني، وإلا ظهر مرة واحدة.
toolkit-offers-search = اسم جمعية
toolkit-offers-place = الجهة أو الإقليم
toolkit-offers-everywhere = كل المناطق
toolkit-offers-everybody = دعوة كل جمعيات هذه القائمة
toolkit-offers-everybody-words = يرسل رابط بالبريد الإلكتروني إلى كل جمعية يعثر عليها البحث، في كل صفحاته، إذا كان لها عنوان ولم يكن لها فضاء بعد ولا رابط في الانتظار: 300 رسالة على الأكثر دفعة واحدة.
toolkit-offers-everybody-sure = هل ترسل رابطا إلى كل الجمعيات التي عثر عليها البحث؟
toolkit-offers-sent-all = { $count ->
    [0] لم يرسل أي رابط.
    [one] أرسل رابط واحد.
    [two] أرسل رابطان.
    [few] أرسلت { $count } روابط.
   *[other] أرسل { $count } رابطا.
} { $without ->
    [0] { "" }
    [one] هناك جمعية واحدة لا عنوان لها: حددوها ليظهر رابطها.
   *[other] عدد الجمعيات التي لا عنوان لها: { $without }. حددوها لتظهر روابطها.
} { $more ->
    [yes] بقيت جمعيات أخرى: أعيدوا الدعوة.
   *[no] { "" }
}
toolkit-offers-choose = الجمعيات
toolkit-offers-nobody = لا جمعية بهذا الاسم هنا. ابحثوا بكلمة واحدة من اسمها، أو في كل المناطق؛ وإن لم تكن في الدليل فأضيفوها إليه أولا.
toolkit-offers-housed = لها فضاؤها
toolkit-offers-do = إرسال الروابط
toolkit-offers-fault-none = اختاروا جمعية واحدة على الأقل.
toolkit-offers-sent = { $count ->
    [0] لم يرسل أي رابط.
    [one] أرسل رابط واحد.
    [two] أرسل رابطان.
    [few] أرسلت { $count } روابط.
   *[other] أرسل { $count } رابطا.
    } { $housed ->
    [0] { "" }
   *[other] جمعيات لها فضاؤها من قبل: { $housed }.
    }
toolkit-offers-links-title = روابط تسلم للجمعيات
toolkit-offers-links = لا تظهر هذه الروابط إلا مرة واحدة: سلموا كل رابط لجمعيته. أرسل بالبريد: { $sent }. معروض هنا: { $count }.
toolkit-offers-made = أعد في
toolkit-offers-state = الحالة
toolkit-offers-act = إجراء
toolkit-offers-opened = فتح الفضاء
toolkit-offers-withdrawn = مسحوب
toolkit-offers-waits = في الانتظار
toolkit-offers-expired = انتهت صلاحيته
toolkit-offers-withdraw = سحب
toolkit-offers-taken-back = سحب الرابط.
toolkit-offers-none = لم يرسل أي رابط بعد.
toolkit-handover-title = تسليم فضاء إلى مكتبه
toolkit-handover-lead = حضر شخص من المكتب ومعه إثبات. سجلوه: سيتوصل برابط، ولن تروا شيئا من الفضاء.
toolkit-handover-waits = ما زال حساب يدير هذا الفضاء: يخبر صاحبه، ولا يصلح الرابط إلا بعد { $days } أيام.
toolkit-handover-open = رابط في الانتظار منذ { $date }، صالح إلى غاية { $until }.
toolkit-handover-name = اسم الشخص
toolkit-handover-office = مهمته في المكتب
toolkit-handover-proof = الإثبات المقدم
toolkit-handover-proof-on = تاريخ الإثبات
toolkit-handover-words = ما اطلعتم عليه
toolkit-handover-words-hint = الرقم والخاتم والتوقيعات. مختوم: لا يقرؤه إلا الفضاء المسلم.
toolkit-handover-email = بريدها الإلكتروني
toolkit-handover-email-hint = بلا بريد إلكتروني يظهر الرابط مرة واحدة ليسلم يدا بيد.
toolkit-handover-do = إعداد الرابط
toolkit-handover-link = لا يظهر هذا الرابط إلا مرة واحدة: سلموه يدا بيد.
toolkit-handover-sent = أرسل الرابط.
toolkit-handover-withdrawn = سحب التسليم.
toolkit-letter-offer-subject = افتحوا فضاء { $association }
toolkit-letter-offer = تدعوكم { $programme } إلى فتح فضاء { $association }. هذا الرابط خاص بجمعيتكم ويستعمل مرة واحدة خلال ستين يوما:
    { $link }
toolkit-letter-member-subject = رابطكم إلى فضاء { $association }
toolkit-letter-member = تحية طيبة { $person }، يفتح لكم مكتب { $association } فضاءه. هذا الرابط خاص بكم ويستعمل مرة واحدة خلال أربعة عشر يوما:
    { $link }
toolkit-letter-claim-subject = استرجاع فضاء { $association }
toolkit-letter-claim = اطلعت كتابة { $programme } على إثباتكم. بهذا الرابط تديرون فضاء { $association }. وإن كان حساب ما زال يديره، صلح الرابط بعد { $days } أيام:
    { $link }
toolkit-letter-warning-subject = طلب تسليم فضاء { $association }
toolkit-letter-warning = أنتم تديرون فضاء { $association }. طلب عضو من المكتب استرجاعه عن طريق { $programme }. إن لم تجيبوا داخل { $days } أيام سلم إليه. لإيقاف ذلك:
    { $link }
