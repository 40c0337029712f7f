# Reporting on a telephone.
portal-report-title = مراسلة جديدة
portal-report-back = › هيئة التحرير
portal-report-lead = اكتبوا وصوروا وسجلوا ولو بلا شبكة: يبقى كل شيء في هذا الهاتف حتى الإرسال، ثم يصل مرة واحدة إلى هيئة التحرير مسودةً.
portal-report-for = لفائدة المحطة
portal-report-antenna = المحطة
portal-report-lang = لغة النص
portal-report-headline = العنوان
portal-report-text = ما يحدث
portal-report-text-hint = من وماذا وأين ومتى وكيف. اتركوا سطرا فارغا بين فقرة وأخرى.
portal-report-place = المكان
portal-report-place-hint = جماعة أو إقليم أو جهة.
portal-report-place-which = أماكن عدة تحمل هذا الاسم: أيها؟
portal-report-place-unknown = لا مكان بهذا الاسم. اكتبوا اسم الجماعة أو الإقليم.
portal-report-place-several = أماكن عدة تحمل هذا الاسم. اختاروا واحدا منها أسفله.
portal-report-photos = الصور
portal-report-photos-add = إضافة صور
portal-report-photos-hint = { $most } على الأكثر، وتظهر الأولى في المقدمة. يُمحى ما سُجل في الصور من مكان وتاريخ وجهاز.
portal-report-photos-many = { $most } صورة على الأكثر. اختاروا أحسنها.
portal-report-blur = تمويه كل الوجوه التي يُعثر عليها
portal-report-blur-hint = لن تُحفظ الصور الواضحة في هيئة التحرير. وبدون هذا الاختيار يبقى بإمكان المحرر أن يموه قبل النشر.
portal-report-sound = الصوت
portal-report-sound-add = اختيار تسجيل
portal-report-sources = المصادر
portal-report-sources-hint = مصدر في كل سطر: شخص أو وثيقة أو عنوان على الإنترنت. لا تسموا من يريد أن يبقى مجهولا.
portal-report-send = إرسال إلى هيئة التحرير
portal-report-fresh = بدء مراسلة أخرى
portal-report-taken = وصلت المراسلة إلى هيئة التحرير مسودةً.
portal-report-kept = في هذا الهاتف
portal-report-online = الشبكة متاحة
portal-report-offline = بلا شبكة: كل شيء محفوظ هنا
portal-report-sending = جار الإرسال…
portal-report-expired = انتهت جلستكم. سجلوا الدخول ليُرسل ما ينتظر هنا.
portal-report-failed = لم يتم الإرسال. لم يضع شيء، وسيُستأنف تلقائيا.
portal-report-forbidden = لا تكتبون، أو لم تعودوا تكتبون، لهيئة التحرير هذه. تبقى نصوصكم في هذا الهاتف.
portal-report-storage = لا يستطيع هذا المتصفح أن يحفظ شيئا (تصفح خاص أو ذاكرة ممتلئة). أرسلوا متى توفرت الشبكة.
portal-report-state-draft = مسودة
portal-report-state-waiting = تنتظر الشبكة
portal-report-state-sent = وصلت إلى هيئة التحرير
portal-report-state-refused = لم تُقبل
portal-report-untitled = بلا عنوان
portal-report-edit = متابعة الكتابة
portal-report-delete = محو من هنا
portal-report-delete-sure = هل تُمحى هذه المراسلة من الهاتف؟ لم تُرسل بعد.
portal-report-open = فتح المسودة
portal-report-again = إعادة الإرسال
portal-report-photo-words = ما تُظهره الصورة
portal-report-photo-remove = إزالة الصورة
portal-report-sound-remove = إزالة الصوت
portal-report-record = تسجيل
portal-report-record-stop = إيقاف
portal-report-record-refused = الميكروفون غير متاح. اسمحوا به في المتصفح، أو اختاروا تسجيلا.
portal-report-recording = تسجيل
portal-report-saved = حُفظ في هذا الهاتف على الساعة
portal-report-province = الإقليم أو العمالة
portal-report-commune = الجماعة
portal-report-choose = للاختيار
portal-report-too-many = بلغت هذه المراسلة عدد الصور المسموح به.
portal-report-queued = تم الحفظ. تُرسل المراسلة متى توفرت الشبكة.
portal-report-photos-words = ما تُظهره الصور
portal-report-photos-words-hint = سطر لكل صورة بالترتيب نفسه، لمن لا يرى الصورة: «امرأتان قرب العين».
portal-report-taken-untold = { $count ->
    [one] وصلت المراسلة إلى هيئة التحرير مسودةً. صورة واحدة بلا وصف: اكتبوه في صفحة «الصور والتسجيلات والوثائق».
    [two] وصلت المراسلة إلى هيئة التحرير مسودةً. صورتان بلا وصف: اكتبوه في صفحة «الصور والتسجيلات والوثائق».
    [few] وصلت المراسلة إلى هيئة التحرير مسودةً. { $count } صور بلا وصف: اكتبوه في صفحة «الصور والتسجيلات والوثائق».
    [many] وصلت المراسلة إلى هيئة التحرير مسودةً. { $count } صورة بلا وصف: اكتبوه في صفحة «الصور والتسجيلات والوثائق».
   *[other] وصلت المراسلة إلى هيئة التحرير مسودةً. { $count } صورة بلا وصف: اكتبوه في صفحة «الصور والتسجيلات والوثائق».
}
