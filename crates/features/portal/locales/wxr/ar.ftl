# موقع قديم ينتقل إلى هنا.

portal-wxr-crumbs = أين أنتم
portal-wxr-newsroom = هيئة التحرير
portal-wxr-title = استيراد موقع قديم
portal-wxr-of = استيراد { $site }
portal-wxr-lead = تنتقل إلى هنا مقالات موقع ووردبريس وصوره وعناوينه. ولا يُنشر شيء قبل أن تطّلعوا على ما في الملف.
portal-wxr-file = ملف التصدير (WXR)
portal-wxr-file-hint = ملف ‎.xml أو ملف ‎.zip الذي يعطيه WordPress.com. الحد الأقصى 400 ميغابايت.
portal-wxr-read = قراءة الملف
portal-wxr-reading = قراءة الموقع القديم جارية
portal-wxr-how = كيف يتم ذلك
portal-wxr-how-export = في ووردبريس: أدوات، ثم تصدير، ثم كل المحتوى.
portal-wxr-how-files = لا توجد الصور في هذا الملف: ترسلونها بعد ذلك في ملف ‎.zip من مجلد wp-content/uploads.
portal-wxr-how-texts = يحتفظ كل مقال بعنوانه ونصه وتاريخه واسم كاتبه. وتصبح الترجمات المنجزة ببولي لانغ أو WPML أو qTranslate لغاتٍ لمقال واحد.
portal-wxr-how-addresses = تؤدي العناوين القديمة إلى الجديدة، بما فيها التي على شكل ‎?p=123.
portal-wxr-how-left = لا تُنقل التعليقات ولا القوائم ولا عناوين البريد الإلكتروني للكتّاب.
portal-wxr-how-again = استيراد الموقع نفسه مرتين لا يُحدث أي تكرار.
portal-wxr-latest = آخر عمليات الاستيراد
portal-wxr-site = الموقع
portal-wxr-when = تاريخ الاستلام
portal-wxr-state = الحالة
portal-wxr-texts = النصوص
portal-wxr-state-reading = قيد القراءة
portal-wxr-state-ready = في انتظار قراركم
portal-wxr-state-going = جارٍ
portal-wxr-state-done = تم
portal-wxr-too-large = يتجاوز هذا الملف { $most } ميغابايت. صدّروا الموقع سنة بسنة، أو أرسلوا الصور على دفعات.
portal-wxr-fault-broken = الملف معطوب في السطر { $line }: لم يعد XML سليما. ما قبله قُرئ ويمكن استيراده. أعيدوا تصدير الموقع أو صححوا هذا السطر.
portal-wxr-fault-cut = ينقطع الملف عند السطر { $line }: لم يكتمل التصدير. ما قبله قُرئ ويمكن استيراده. أعيدوا التصدير، سنة بسنة إن كان الموقع كبيرا.
portal-wxr-fault-long = في السطر { $line } نص يتجاوز 32 ميغابايت: ليس مقالا. ما قبله قُرئ ويمكن استيراده.
portal-wxr-fault-other = ليس هذا الملف تصديرا من ووردبريس. في ووردبريس: أدوات، ثم تصدير، ثم كل المحتوى.
portal-wxr-fault-encoding = هذا الملف مكتوب بترميز { $name }. احفظوه بترميز UTF-8 ثم أعيدوا المحاولة.
portal-wxr-fault-unreadable = تعذّر فتح هذا الملف: إما معطوب أو محمي بكلمة سر.
portal-wxr-interrupted = انقطعت القراءة. تخلّوا عن هذا الاستيراد وأعيدوا إرسال الملف.
portal-wxr-span = تاريخ النشر
portal-wxr-from-to = من { $first } إلى { $last }
portal-wxr-languages = اللغات
portal-wxr-foreign = لغات غير متوفرة في تويزة
portal-wxr-left-behind = لا يُنقل
portal-wxr-files = الصور والملفات
portal-wxr-files-words = أرسلوا مجلد wp-content/uploads في ملف ‎.zip، دفعة واحدة أو على دفعات. تُحذف من الصور معلومات مكان التصوير وجهازه، ولا يُحتفظ إلا بالملفات التي يذكرها الموقع.
portal-wxr-files-field = ملفات الموقع القديم (‎.zip)
portal-wxr-files-hint = 800 ميغابايت كحد أقصى لكل إرسال. قوموا بذلك قبل استيراد النصوص حتى تظهر صورها فورا.
portal-wxr-files-send = إرسال الملفات
portal-wxr-no-files = لا يذكر هذا التصدير أي صورة. إن كانت للموقع صور فصدّروا «كل المحتوى».
portal-wxr-no-zip = ليس هذا الملف ‎.zip أو هو معطوب. أعيدوا ضغط مجلد uploads وأرسلوه من جديد.
portal-wxr-bringing = استلام الصور والملفات جارٍ
portal-wxr-decisions = اختياراتكم
portal-wxr-with-pages = استيراد الصفحات الثابتة أيضا كمقالات
portal-wxr-with-kept = استيراد المسودات والنصوص المحمية أيضا كمسودات
portal-wxr-with-kept-hint = لن يراها أحد خارج هيئة التحرير.
portal-wxr-terms = التصنيفات والوسوم
portal-wxr-terms-words = يمكن لكل تصنيف أن يعطي مقالاته نوعا وموضوعا. هذه اقتراحاتنا.
portal-wxr-term = التصنيف
portal-wxr-tag = (وسم)
portal-wxr-times = النصوص
portal-wxr-kind = النوع
portal-wxr-theme = الموضوع
portal-wxr-kind-of = النوع بالنسبة إلى { $name }
portal-wxr-theme-of = الموضوع بالنسبة إلى { $name }
portal-wxr-decide = تسجيل هذه الاختيارات
portal-wxr-decided = سُجلت اختياراتكم.
portal-wxr-samples = أولى النصوص
portal-wxr-and-more = وغيرها.
portal-wxr-nothing = لا يوجد أي نص للاستيراد.
portal-wxr-confirm-words = تظهر المقالات بتاريخها الأصلي. ولا تُرسل أي رسالة.
portal-wxr-making = استيراد المقالات جارٍ
portal-wxr-going = انقطع الاستيراد. يُستأنف من حيث توقف.
portal-wxr-go-on = استئناف
portal-wxr-done = أصبح الموقع القديم هنا.
portal-wxr-outcome-waiting = في الانتظار
portal-wxr-outcome-made = مستوردة
portal-wxr-outcome-lacking = مستوردة وينقصها شيء
portal-wxr-outcome-known = موجودة من قبل
portal-wxr-outcome-left = متروكة
portal-wxr-outcome-refused = بدون نص
portal-wxr-empty = بدون عنوان ولا نص.
portal-wxr-lost-pictures = صورة واحدة على الأقل غير موجودة في الملفات المرسلة.
portal-wxr-wanting = للمراجعة
portal-wxr-after = والآن
portal-wxr-after-addresses = وجّهوا النطاق { $host } نحو هذا الموقع: ستؤدي عناوينه القديمة إلى المقالات.
portal-wxr-after-again = إن كان الموقع القديم لا يزال ينشر فصدّروه واستوردوه من جديد: تُنقل النصوص الجديدة، وتُعرض عليكم النصوص التي تغيّرت هناك.
portal-wxr-see-articles = عرض المقالات
portal-wxr-see-public = الصفحة العمومية
portal-wxr-put-away = إغلاق هذا الاستيراد
portal-wxr-put-away-words = يُنسى ما كان في الملف. وتبقى المقالات والصور والعناوين المستوردة.
portal-wxr-put-away-done = أُغلق الاستيراد.
portal-wxr-posts = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالا
   *[other] { $count } مقال
}
portal-wxr-pages = { $count ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}
portal-wxr-kept = { $count ->
    [zero] لا مسودات
    [one] مسودة أو نص محمي
    [two] مسودتان أو نصان محميان
    [few] { $count } مسودات أو نصوص محمية
    [many] { $count } مسودة أو نصا محميا
   *[other] { $count } مسودة أو نص محمي
}
portal-wxr-files-named = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفا
   *[other] { $count } ملف
}
portal-wxr-comments = { $count ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقا
   *[other] { $count } تعليق
}
portal-wxr-gone = { $count ->
    [zero] لا شيء في سلة المهملات
    [one] نص واحد من سلة المهملات
    [two] نصان من سلة المهملات
    [few] { $count } نصوص من سلة المهملات
    [many] { $count } نصا من سلة المهملات
   *[other] { $count } نص من سلة المهملات
}
portal-wxr-files-here = { $count ->
    [zero] لم يصل بعد أي ملف من أصل { $all } يذكرها الموقع.
    [one] وصل ملف واحد من أصل { $all } يذكرها الموقع.
    [two] وصل ملفان من أصل { $all } يذكرها الموقع.
    [few] وصلت { $count } ملفات من أصل { $all } يذكرها الموقع.
    [many] وصل { $count } ملفا من أصل { $all } يذكرها الموقع.
   *[other] وصل { $count } ملف من أصل { $all } يذكرها الموقع.
}
portal-wxr-confirm = { $count ->
    [zero] لا شيء للاستيراد
    [one] استيراد نص واحد
    [two] استيراد نصين
    [few] استيراد { $count } نصوص
    [many] استيراد { $count } نصا
   *[other] استيراد { $count } نص
}
portal-wxr-outcome-changed = تغيّرت هناك وتنتظر قراركم
portal-wxr-left-codes = كانت إضافة في الموقع القديم تعرض هنا شيئا لم يمكن نقله.
portal-wxr-changed-words = لم يعد النص على حاله في الموقع القديم.
portal-wxr-changed-pictures = وصلت صور، لكن المقال عُدّل هنا بعد استيراده.
portal-wxr-changed-closed = لم يعد الموقع القديم يعرضه للجميع، وهو هنا متاح للعموم.
portal-wxr-offered = نصوص تغيّرت في الموقع القديم
portal-wxr-offered-words = لم يُستبدل شيء. إن أخذتم نصا صار آخر صيغة في هيئة التحرير، ولا يراه القراء إلا بعد نشره، وتبقى الصيغة السابقة في السجل.
portal-wxr-take-newer = أخذ هذا النص
portal-wxr-newer-taken = أُخذ نص الموقع القديم. راجعوه ثم انشروه.
portal-wxr-files-later = الصور التي ترسلونها الآن تنضم إلى المقالات المستوردة التي لم يعدّلها أحد، وتختارون أنتم بالنسبة إلى الأخرى. 800 ميغابايت كحد أقصى لكل إرسال.
