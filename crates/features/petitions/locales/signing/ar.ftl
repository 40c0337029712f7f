# توقيع عريضة، الوصل، سحب التوقيع.
petition-signing-list-lead = العرائض والملتمسات المفتوحة للتوقيع، ومآلها.
petition-signing-list-empty = لا توجد أي عريضة مفتوحة للتوقيع حاليا.

petition-signing-to = موجهة إلى:
petition-signing-and = {" و"}
petition-signing-count = التوقيعات المجمعة
petition-signing-of = { $needed ->
    [zero] من أصل { $shown } توقيع مطلوب
    [one] من أصل توقيع واحد مطلوب
    [two] من أصل توقيعين مطلوبين
    [few] من أصل { $shown } توقيعات مطلوبة
    [many] من أصل { $shown } توقيعا مطلوبا
   *[other] من أصل { $shown } توقيع مطلوب
}
petition-signing-of-needed = { $count ->
    [zero] لا توقيع من أصل { $needed } المطلوبة
    [one] توقيع واحد من أصل { $needed } المطلوبة
    [two] توقيعان من أصل { $needed } المطلوبة
    [few] { $shown } توقيعات من أصل { $needed } المطلوبة
    [many] { $shown } توقيعا من أصل { $needed } المطلوبة
   *[other] { $shown } توقيع من أصل { $needed } المطلوبة
}
petition-signing-missing = { $count ->
    [zero] لا ينقص أي توقيع.
    [one] ينقص توقيع واحد.
    [two] ينقص توقيعان.
    [few] تنقص { $shown } توقيعات.
    [many] ينقص { $shown } توقيعا.
   *[other] ينقص { $shown } توقيع.
}
petition-signing-missing-provinces = { $count ->
    [zero] تم بلوغ العدد الإجمالي.
    [one] تم بلوغ العدد الإجمالي، وبقيت عمالة أو إقليم واحد دون النسبة المطلوبة.
    [two] تم بلوغ العدد الإجمالي، وبقيت عمالتان أو إقليمان دون النسبة المطلوبة.
    [few] تم بلوغ العدد الإجمالي، وبقيت { $count } عمالات أو أقاليم دون النسبة المطلوبة.
    [many] تم بلوغ العدد الإجمالي، وبقيت { $count } عمالة أو إقليما دون النسبة المطلوبة.
   *[other] تم بلوغ العدد الإجمالي، وبقيت { $count } عمالة أو إقليم دون النسبة المطلوبة.
}
petition-signing-reached = تم بلوغ العدد المطلوب. كل توقيع إضافي يزيد العريضة وزنا.
petition-signing-until = التوقيع متاح إلى غاية { $day }.
petition-signing-ended = لم تعد تتلقى التوقيعات. يمكنكم أن تتتبعوا هنا مآلها.

petition-signing-sign = التوقيع
petition-signing-sign-button = أوقّع
petition-signing-given = الاسم الشخصي
petition-signing-family = الاسم العائلي
petition-signing-number = رقم البطاقة الوطنية للتعريف
petition-signing-number-hint = كما هو مكتوب في البطاقة، مثلا AB123456. يحفظ مشفرا ولا ينشر أبدا.
petition-signing-number-ending = ينتهي بـ { $ending }
petition-signing-expires-on = البطاقة صالحة إلى غاية
petition-signing-expires-on-hint = التاريخ المكتوب في البطاقة: اليوم ثم الشهر ثم السنة.
petition-signing-day = اليوم
petition-signing-month = الشهر
petition-signing-year = السنة
petition-signing-birth-place = مكان الولادة
petition-signing-address = العنوان
petition-signing-commune = الجماعة التي تقيمون بها
petition-signing-commune-hint = اكتبوا الحروف الأولى ثم اختاروا.
petition-signing-commune-of = { $commune } (العمالة أو الإقليم: { $province })
petition-signing-which-commune = أي جماعة منها؟
petition-signing-abroad = أقيم خارج المغرب
petition-signing-roll-number = رقم القيد في اللوائح الانتخابية
petition-signing-roll-number-hint = إن كنتم تعرفونه.
petition-signing-contact = البريد الإلكتروني أو الهاتف
petition-signing-contact-mail = البريد الإلكتروني
petition-signing-contact-phone = الهاتف
petition-signing-contact-confirm = ستتوصلون برابط: لا يحتسب توقيعكم إلا بعد فتحه وتأكيده.
petition-signing-contact-receipt = لإرسال الوصل إليكم فقط.
petition-signing-contact-once = حتى لا يوقع كل شخص إلا مرة واحدة. لا ينشر أبدا.
petition-signing-mark = التوقيع
petition-signing-mark-hint = اكتبوا اسمكم بمثابة توقيع.
petition-signing-draw = وقعوا بالإصبع، أو اكتبوا اسمكم أسفله.
petition-signing-clear = مسح
petition-signing-mark-typed = كتابة
petition-signing-mark-drawn = رسم
petition-signing-mark-sheet = على ورقة
petition-signing-consent = قرأت الطلب وأسانده، وأوافق على استعمال هذه المعلومات من أجل هذه العريضة دون سواها.
petition-signing-privacy-link = مآل معلوماتي
petition-signing-working = هاتفكم يهيئ الإرسال…
petition-signing-why = لماذا هذه المعلومات؟
petition-signing-to-verify = للتحقق

petition-signing-fault-name = اكتبوا الاسم بالحروف كما هو في البطاقة.
petition-signing-fault-number = ليس هذا رقم بطاقة وطنية: حرف أو حرفان لاتينيان ثم أرقام، مثلا AB123456.
petition-signing-fault-expired = انتهت صلاحية هذه البطاقة، والقانون يشترط بطاقة سارية الصلاحية.
petition-signing-fault-far = هذا التاريخ بعيد جدا. تحققوا من السنة المكتوبة في البطاقة.
petition-signing-fault-no-commune = لم نجد هذه الجماعة. جربوا كتابة أخرى بالعربية أو بالفرنسية.
petition-signing-fault-which-commune = اختاروا جماعتكم من اللائحة أسفله.
petition-signing-fault-contact = ليس هذا بريدا إلكترونيا ولا رقم هاتف. مثلا: name@example.ma أو 0612345678.
petition-signing-fault-no-post = لا يمكن إرسال التأكيد إلى هذا العنوان. جربوا الوسيلة الأخرى: البريد الإلكتروني أو الهاتف.
petition-signing-fault-drawing = الرسم قصير جدا أو طويل جدا. امسحوه وأعيدوا، أو اكتبوا اسمكم.
petition-signing-fault-mark = وقعوا: ارسموا توقيعكم أو اكتبوا اسمكم.
petition-signing-fault-consent = ضعوا علامة في هذه الخانة للتوقيع.
petition-signing-work-stale = بقيت هذه الصفحة مفتوحة مدة طويلة. كل ما كتبتم ما زال موجودا: اضغطوا مرة أخرى على «أوقّع».
petition-signing-work-hasty = كان ذلك سريعا جدا. راجعوا معلوماتكم ثم اضغطوا مرة أخرى على «أوقّع».
petition-signing-work-more = تصل توقيعات كثيرة من شبكتكم. اضغطوا مرة أخرى على «أوقّع»: سيعمل هاتفكم بضع ثوان إضافية.
petition-signing-work-crowded = تصل توقيعات كثيرة من شبكتكم دون جافاسكريبت. اتركوا بريدا إلكترونيا أو هاتفا للتأكيد، أو فعّلوا جافاسكريبت، أو عودوا بعد بضع دقائق.
petition-signing-letters-many = أرسلنا قبل قليل عدة رسائل إلى هذا العنوان. افتحوا آخرها، أو أعيدوا المحاولة بعد بضع دقائق.

petition-signing-reasons = الأسباب
petition-signing-aims = الأهداف
petition-signing-choices = ما يقترحه الملتمس
petition-signing-carried = من يحملها
petition-signing-next = ما يأتي بعد ذلك
petition-signing-check = التحقق من العدد
petition-signing-check-words = يقيد كل توقيع في سجل عمومي دون أي اسم. لا يمكن لأحد أن يضيف توقيعا أو يحذفه دون أن يظهر ذلك.
petition-signing-check-link = كيفية التحقق من السجل

petition-signing-privacy = مآل معلوماتكم
petition-signing-privacy-purpose = الغرض منها
petition-signing-privacy-purpose-words = دعم هذه العريضة دون سواها: لا إشهار ولا ملفات ولا بيع.
petition-signing-privacy-who = من يطلع عليها
petition-signing-privacy-who-words = الأشخاص الذين يهيئون الإيداع، وكل اطلاع يسجل. توجه اللائحة إلى:
petition-signing-privacy-public = ما هو منشور
petition-signing-privacy-public-words = عدد التوقيعات حسب العمالات والأقاليم، ورمز غير مقروء لكل توقيع. لا ينشر أبدا اسمكم ولا رقمكم ولا عنوانكم.
petition-signing-privacy-kept = مدة الحفظ
petition-signing-privacy-withdraw = سحب توقيعكم
petition-signing-privacy-withdraw-words = بواسطة الوصل، بضغطة واحدة، إلى حين الإيداع: تمحى معلوماتكم فورا. ويمكنكم أيضا أن تطلبوا من الجمعية الاطلاع عليها أو تصحيحها (القانون 09-08).

petition-signing-receipt = وصل التوقيع
petition-signing-receipt-thanks = شكرا. تم احتساب توقيعكم.
petition-signing-receipt-leaf = الرقم في السجل
petition-signing-receipt-at = تاريخ التوقيع
petition-signing-receipt-name = الاسم
petition-signing-receipt-code = رمز الوصل
petition-signing-receipt-keep = احتفظوا بعنوان هذه الصفحة أو اطبعوها: به وحده يمكن التحقق من توقيعكم أو سحبه.
petition-signing-receipt-address = عنوان هذا الوصل
petition-signing-receipt-check = هل احتسب توقيعكم؟
petition-signing-receipt-check-words = يوجد توقيعكم في السجل العمومي تحت الرقم أعلاه. الإثبات يبين ذلك دون أن يكشف هويتكم.
petition-signing-receipt-proof = الاطلاع على الإثبات
petition-signing-receipt-recompute = إعادة الحساب بأنفسكم
petition-signing-receipt-recompute-words = يتضمن السجل بصمة لتوقيعكم. في حاسوب، ضعوا رقمكم (بحروف لاتينية كبيرة ودون فراغ) مكان …: يجب أن تكون النتيجة هي هذه البصمة، دون علامة = في آخرها.
petition-signing-receipt-commitment = البصمة
petition-signing-receipt-salt = الملح
petition-signing-receipt-gone = لم يعد هذا التوقيع في اللائحة: سحب، أو محيت معلوماته عند انتهاء المدة المقررة. لم يبق منه سوى رقمه في السجل.
petition-signing-withdraw = سحب توقيعي
petition-signing-withdraw-words = يخرج توقيعكم من اللائحة ويمحى فورا كل ما كتبتموه. لن يذكر السجل إلا أن توقيعا قد سحب.
petition-signing-withdraw-button = أسحب توقيعي
petition-signing-withdrawn = تم سحب توقيعكم، ومحي كل ما كتبتموه.

petition-signing-waiting = بقيت خطوة واحدة
petition-signing-waiting-words = أرسلنا إليكم رابطا قبل لحظات. يحتسب توقيعكم بمجرد فتحه وتأكيده.
petition-signing-waiting-days = الرابط صالح لمدة سبعة أيام. لم يصلكم شيء؟ ابحثوا في البريد غير المرغوب فيه.
petition-signing-confirm = تأكيد التوقيع
petition-signing-confirm-words = خطوة أخيرة ويحتسب توقيعكم.
petition-signing-confirm-button = أؤكد توقيعي
petition-signing-confirm-not-you = لستم من وقع؟ أغلقوا هذه الصفحة: دون تأكيد يمحى كل شيء بعد سبعة أيام.
petition-signing-link-gone = لم يعد هذا الرابط صالحا. يمكنكم التوقيع من جديد.
petition-signing-confirm-subject = أكدوا توقيعكم: { $title }
petition-signing-confirm-letter =
    وقعتم على «{ $title }».
    لكي يحتسب توقيعكم، افتحوا هذا الرابط وأكدوا (صالح 7 أيام):
    { $link }
    لستم من وقع؟ لا تفعلوا شيئا.
petition-signing-receipt-subject = وصل توقيعكم: { $title }
petition-signing-receipt-letter =
    تم احتساب توقيعكم على «{ $title }». هذا وصلكم، للتحقق من التوقيع أو سحبه:
    { $link }
    احتفظوا بهذا الرابط لأنفسكم.
# عبر الرسائل القصيرة، حيث لكل كلمة ثمن.
petition-signing-confirm-sms = أكدوا توقيعكم ({ $title }): { $link }
petition-signing-receipt-sms = وصل توقيعكم ({ $title }): { $link }
