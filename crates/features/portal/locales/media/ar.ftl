# Photos, sounds and documents of the newsroom.
portal-media-title = الصور والتسجيلات والوثائق
portal-media-newsroom = هيئة التحرير
portal-media-crumbs = موقعكم في الصفحات
portal-media-pages = صفحات القائمة
portal-media-older = ملفات أقدم
portal-media-lead = كل ما يمكن لهيئة التحرير أن تعرضه أو تُسمعه. لا يصير الملف عموميا إلا مع المقال أو الحلقة أو اللقاء الذي يعرضه.
portal-media-none = لا ملفات بعد. أضيفوا صورة أو تسجيلا صوتيا أو ملف PDF.
portal-media-bring = إضافة ملف
portal-media-limits = { $most } ميغابايت على الأكثر. تُقوَّم الصورة وتُصغَّر، ويُمحى ما سجله الهاتف فيها من مكان وتاريخ وجهاز قبل حفظها.
portal-media-file = الملف
portal-media-alt = ما يُرى فيه أو يُسمع
portal-media-alt-hint = جملة لمن لا يستطيع رؤية الصورة: «نساء يصفّين ماء البئر بقطعة ثوب».
portal-media-credit = صاحب العمل
portal-media-credit-hint = الاسم الذي يظهر تحت الصورة إذا رغب صاحبها في ذكره.
portal-media-consent = موافقة الأشخاص
portal-media-consent-hint = من وافق، ومتى وكيف. هذه الملاحظة مشفرة ولا يقرؤها إلا المحررون.
portal-media-faces = الوجوه
portal-media-faces-hint = الوجه المموَّه يبقى كذلك إلى الأبد: لا تُحفظ الصورة الواضحة.
portal-media-faces-find = البحث عنها ثم نقرر
portal-media-faces-blur = تمويه كل ما يُعثر عليه
portal-media-faces-leave = عدم البحث عنها
portal-media-send = إضافة
portal-media-taken = أُضيف الملف.
portal-media-taken-faces = أُضيفت الصورة. عُثر فيها على وجوه: حددوا ما يُموَّه منها.
portal-media-taken-cut = أُضيف التسجيل، لكنه ينقطع قبل نهايته. أعيدوا إرساله إن كان الأصل لديكم.
portal-media-taken-tells = أُضيف الملف، لكنه ما زال يذكر من أعده أو متى أو بأي برنامج، ولا يمكن محو ذلك هنا (وثيقة محمية أو موقعة أو غير مألوفة، أو عليها تعليقات، أو أُرفقت بها ملفات). إن كان يجب ألا يُعرف ذلك فاحذفوه واطبعوا الأصل في ملف PDF جديد ثم أرسلوه.
portal-media-faces-wait = { $count ->
    [zero] لا وجوه تنتظر
    [one] وجه واحد ينتظر النظر
    [two] وجهان ينتظران النظر
    [few] { $count } وجوه تنتظر النظر
    [many] { $count } وجها ينتظر النظر
   *[other] { $count } وجه ينتظر النظر
}
portal-media-cut = ناقص
portal-media-untold = بلا وصف
portal-media-kilobytes = { $n } كيلوبايت
portal-media-shown = { $count ->
    [zero] للعموم
    [one] للعموم: تعرضه صفحة واحدة
    [two] للعموم: تعرضه صفحتان
    [few] للعموم: تعرضه { $count } صفحات
    [many] للعموم: تعرضه { $count } صفحة
   *[other] للعموم: تعرضه { $count } صفحة
}
portal-media-hidden = لهيئة التحرير وحدها
portal-media-withheld = الموافقة غير متوفرة
portal-media-withheld-words = شخص يظهر في هذه الصورة لم يأذن بأن يراها الجميع، أو سحب إذنه. لا يُظهرها أي محتوى عمومي، ولو ذكرها مقال.
portal-media-cut-words = ينقطع هذا التسجيل قبل نهايته: قُطع الملف في الجهاز أو أثناء الإرسال. اطلبوا الأصل قبل نشره.
portal-media-open = فتح الوثيقة
portal-media-about = ما يقال عنه
portal-media-save = حفظ
portal-media-saved = تم الحفظ.
portal-media-how = عرضه في نص
portal-media-how-words = انسخوا هذا السطر في الموضع الذي يظهر فيه من النص:
portal-media-how-caption = شرح
portal-media-faces-found = { $count ->
    [zero] لم يُعثر على وجوه
    [one] عُثر على وجه واحد، يُموَّه إن بقي محددا
    [two] عُثر على وجهين، يُموَّهان إن بقيا محددين
    [few] عُثر على { $count } وجوه، تُموَّه إن بقيت محددة
    [many] عُثر على { $count } وجها، تُموَّه إن بقيت محددة
   *[other] عُثر على { $count } وجه، تُموَّه إن بقيت محددة
}
portal-media-face = الوجه { $number }
portal-media-mark = جزء محدد
portal-media-mark-hint = لتمويه شيء آخر (وجه من الجانب، لوحة، اسم) ارسموا إطارا على الصورة، أو افتحوا الشبكة وحددوا خاناتها.
portal-media-mark-remove = إزالة الإطار
portal-media-grid = تحديد خانات على الصورة
portal-media-field = خانة الصف { $row }، العمود { $column }
portal-media-blur = تمويه نهائي
portal-media-blur-words = يشمل التمويه كل أحجام الصورة ولا رجعة فيه: تُمحى الصورة الواضحة.
portal-media-blur-sure = هل تموَّه هذه الأجزاء؟ ستُمحى الصورة الواضحة ولن يسترجعها أحد.
portal-media-blurred = مُوِّهت الأجزاء المختارة، ولم تعد الصورة الواضحة موجودة هنا.
portal-media-leave = ترك الوجوه ظاهرة
portal-media-left = تبقى الوجوه ظاهرة.
portal-media-fault-parts = حددوا وجها أو خانة، أو ارسموا إطارا على الصورة.
portal-media-fault-meanwhile = غيّر شخص آخر هذه الصورة في هذه الأثناء. افتحوها من جديد وانظروا إليها.
portal-media-end = محو هذا الملف
portal-media-end-words = لأن شخصا سحب موافقته مثلا. يختفي فورا من كل الصفحات.
portal-media-end-shown = { $count ->
    [zero] لا تعرضه صفحة عمومية.
    [one] تعرضه صفحة عمومية واحدة: ستبقى بدونه.
    [two] تعرضه صفحتان عموميتان: ستبقيان بدونه.
    [few] تعرضه { $count } صفحات عمومية: ستبقى بدونه.
    [many] تعرضه { $count } صفحة عمومية: ستبقى بدونه.
   *[other] تعرضه { $count } صفحة عمومية: ستبقى بدونه.
}
portal-media-end-sure = هل يُمحى هذا الملف نهائيا؟
portal-media-ended = مُحي الملف.
portal-media-untold-some = بعض الصور المنشورة بلا وصف: من لا يراها لا يعرف ما تُظهره.
portal-media-untold-see = وصفها
portal-media-untold-none = لكل الصور المنشورة وصف.
portal-media-all = كل الملفات
portal-media-pdf-hint = يُمحى من ملف PDF اسم صاحبه وتواريخه وما سجلته آلة التصوير في صوره. أما ما تقوله صفحاته أو تظهره فيبقى: أعيدوا قراءته.
