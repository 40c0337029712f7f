## الاستشهاد.
library-works-cite = الاستشهاد بهذه الوثيقة
library-works-cite-files = لبرنامج تدبير المراجع لديكم:
library-works-style-apa = APA (الطبعة السابعة)
library-works-style-chicago = شيكاغو (المؤلف والتاريخ)
library-works-style-iso690 = ISO 690 (المؤلف والتاريخ)
library-works-style-harvard = هارفارد
library-works-style-vancouver = فانكوفر
library-works-format-bib = BibTeX
library-works-format-ris = RIS
library-works-format-json = CSL-JSON
library-works-source-article = مقال في مجلة
library-works-source-book = كتاب
library-works-source-chapter = فصل من كتاب
library-works-source-report = تقرير
library-works-source-thesis = أطروحة أو رسالة
library-works-source-document = وثيقة أخرى
library-works-source-video = شريط مصور
library-works-source-sound = تسجيل صوتي
library-works-source-dataset = معطيات

## استيراد لائحة مراجع: ما لا يستقيم.
library-works-import-unknown = هذا النص ليس بصيغة BibTeX (مداخل مثل «@article {"{"}…{"}"}») ولا بصيغة RIS (أسطر مثل «TY  - …»). صدّروا لائحة مراجعكم بإحدى الصيغتين وأعيدوا المحاولة.
library-works-import-too-many = تتجاوز هذه اللائحة { $most } مدخل. قسّموها إلى عدة ملفات.
library-works-import-no-title = لا عنوان لهذا المدخل. أضيفوا حقل «title» ‏(BibTeX) أو سطر «TI» ‏(RIS).
library-works-import-unclosed = القوس الذي يفتح هذا المدخل لا يُغلق أبدا. أضيفوا القوس الناقص.
library-works-import-syntax = هذا المدخل ليس BibTeX مقروءا. تحققوا من الأقواس وعلامات التنصيص.
library-works-import-syntax-at = السطر { $line }: ابتداء من هنا لا يُقرأ هذا المدخل. تحققوا من الأقواس وعلامات التنصيص والفواصل.
library-works-import-comma = السطر { $line }: تنقص فاصلة بين حقلين.
library-works-import-equals = السطر { $line }: تنقص علامة «=» بعد اسم الحقل.
library-works-import-abbreviation = السطر { $line }: الاختصار «{ $name }» غير معرّف. ضعوا القيمة بين قوسين أو أضيفوا «@string».
library-works-import-no-end = ينقص سطر «ER» الذي ينهي البطاقة؛ وقد قُرئت إلى حدود البطاقة الموالية.
library-works-import-doi = هذا ليس رقم DOI ولم يُؤخذ: { $value }
library-works-import-isbn = في رقم ISBN هذا خطأ (رقم المراقبة غير صحيح) ولم يُؤخذ: { $value }
library-works-import-issn = في رقم ISSN هذا خطأ (رقم المراقبة غير صحيح) ولم يُؤخذ: { $value }
library-works-import-url = هذا ليس عنوانا على الويب ولم يُؤخذ: { $value }
library-works-import-year = لم يُفهم هذا التاريخ ولم يُؤخذ: { $value }

## المكتبة.
library-works-plural = الوثائق
library-works-lead = دراسات وتقارير ومذكرات قانونية ودلائل وتسجيلات: ما كتبته الحركة وجمعته، للقراءة والتنزيل والاستشهاد.
library-works-words = كلمات من العنوان أو الملخص أو النص الكامل
library-works-filter-kind = النوع
library-works-filter-theme = الموضوع
library-works-filter-place = المكان
library-works-filter-year = السنة
library-works-filter-lang = اللغة
library-works-any = الكل
library-works-none = لم تُنشر أي وثيقة بعد.
library-works-none-so = لا توجد وثيقة توافق هذا البحث.
library-works-all = عرض كل الوثائق
library-works-search-everywhere = البحث عن الكلمات نفسها في تويزة كلها
library-works-found = { $count ->
    [zero] لم يُعثر على أي وثيقة
    [one] عُثر على وثيقة واحدة
    [two] عُثر على وثيقتين
    [few] عُثر على { $count } وثائق
    [many] عُثر على { $count } وثيقة
   *[other] عُثر على { $count } وثيقة
}
library-works-export = هذه اللائحة لبرنامج تدبير المراجع لديكم:
library-works-for-network = خاص بالشبكة
library-works-for-space = خاص بالفضاء
library-works-measure = الوثائق المنشورة في المكتبة

## ما هي الوثيقة.
library-works-kind-study = دراسة
library-works-kind-report = تقرير
library-works-kind-note = مذكرة قانونية
library-works-kind-thesis = أطروحة أو رسالة
library-works-kind-guide = دليل
library-works-kind-minutes = محضر
library-works-kind-audio = تسجيل صوتي
library-works-kind-video = شريط مصور
library-works-kind-article = مقال
library-works-kind-book = كتاب
library-works-kind-chapter = فصل من كتاب
library-works-kind-other = وثيقة أخرى
library-works-state-draft = مسودة
library-works-state-published = منشورة
library-works-state-withdrawn = مسحوبة
library-works-state-all = الكل
library-works-licence-by = المشاع الإبداعي: نَسب المُصنَّف (CC BY 4.0)
library-works-licence-by-sa = المشاع الإبداعي: نَسب المُصنَّف، الترخيص بالمثل (CC BY-SA 4.0)
library-works-licence-by-nc = المشاع الإبداعي: نَسب المُصنَّف، غير تجاري (CC BY-NC 4.0)
library-works-licence-by-nc-sa = المشاع الإبداعي: نَسب المُصنَّف، غير تجاري، الترخيص بالمثل (CC BY-NC-SA 4.0)
library-works-licence-by-nd = المشاع الإبداعي: نَسب المُصنَّف، منع الاشتقاق (CC BY-ND 4.0)
library-works-licence-by-nc-nd = المشاع الإبداعي: نَسب المُصنَّف، غير تجاري، منع الاشتقاق (CC BY-NC-ND 4.0)
library-works-licence-zero = الملك العام (CC0)
library-works-licence-reserved = جميع الحقوق محفوظة
library-works-licence-none = غير محددة
library-works-eyes-public = الجميع
library-works-eyes-network = أعضاء منظمات الشبكة
library-works-eyes-space = أعضاء هذا الفضاء

## الملفات.
library-works-files = الملفات
library-works-file = الملف
library-works-file-pdf = PDF
library-works-file-docx = Word
library-works-file-odt = OpenDocument
library-works-file-txt = نص
library-works-file-md = Markdown
library-works-file-mp3 = صوت MP3
library-works-file-m4a = صوت M4A
library-works-file-ogg = صوت Ogg
library-works-file-wav = صوت WAV
library-works-file-mp4 = فيديو MP4
library-works-file-webm = فيديو WebM
library-works-file-jpg = صورة فوتوغرافية
library-works-file-png = صورة
library-works-pages = { $count ->
    [zero] لا صفحة
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}
library-works-kilobytes = { $count } كيلوبايت
library-works-megabytes = { $size } ميغابايت
library-works-reading-whole = يجد البحث النص كاملا.
library-works-reading-beginning = وثيقة طويلة جدا: لا يعرف البحث إلا بدايتها.
library-works-reading-silent = لا نص في هذه الوثيقة: صفحاتها صور ممسوحة. لا يعرف البحث إلا عنوانها وملخصها.
library-works-reading-waits = لا نص في هذه الوثيقة: صفحاتها صور ممسوحة. قراءتها الآلية (بالفرنسية والعربية) في الانتظار.
library-works-reading-nameless = حروف هذا الملف غير مرتبطة بأي نص، فلا يمكن لأي برنامج أن يبحث فيه. أعيدوا تصديره من الوثيقة الأصلية.
library-works-reading-recognised = صفحات ممسوحة قُرئت آليا: قد توجد أخطاء.
library-works-reading-unrecognised = صفحات ممسوحة: لم تتعرف القراءة الآلية على أي نص فيها.
library-works-reading-unread = لا نص في هذا الملف.
library-works-link-elsewhere = على موقع آخر
library-works-no-file = لا يوجد ملف مع هذه الوثيقة بعد.
library-works-file-add = إضافة ملف
library-works-file-lead = PDF أو Word أو OpenDocument أو نص أو صوت أو فيديو أو صورة، في حدود { $most } ميغابايت. يُقرأ نص ملفات PDF وWord ليُعثر عليها بكلماتها.
library-works-file-send = إرسال الملف
library-works-file-later = لاحقا
library-works-file-remove = سحب الملف
library-works-file-removed = سُحب الملف.
library-works-file-added = أُضيف الملف.
library-works-file-added-read = أُضيف الملف وقُرئ نصه: يمكن العثور عليه من الآن بكلماته.
library-works-file-added-silent = أُضيف الملف. لا نص فيه (صفحات ممسوحة): لن يُعثر عليه إلا بعنوانه وملخصه.
library-works-file-added-waits = أُضيف الملف. لا نص فيه (صفحات ممسوحة): سيتم التعرف على كلماته في الدقائق المقبلة.
library-works-file-added-nameless = أُضيف الملف، لكن حروفه غير مرتبطة بأي نص: أعيدوا تصديره من الوثيقة الأصلية ليمكن البحث فيه.
library-works-fault-zip = هذا الملف أرشيف ZIP وليس وثيقة Word مهما كان اسمه. فكوا ضغطه وأرسلوا الوثيقة التي يحتويها.
library-works-fault-kind = هذه الصيغة غير مقبولة هنا. احفظوا الوثيقة بصيغة PDF، أو أرسلوا ملف Word أو OpenDocument أو نصا أو MP3 أو MP4 أو JPEG أو PNG.
library-works-fault-table = هذا جدول: انشروه ضمن المعطيات ليمكن قراءته وترتيبه وتنزيله.
library-works-fault-size = يتجاوز هذا الملف { $most } ميغابايت. خففوا صوره أو قسّموه، أو ضعوه على موقع آخر واكتبوا عنوانه هنا.

## الوثيقة.
library-works-crumbs = المسار
library-works-summary = الملخص
library-works-field-kind = النوع
library-works-field-title = العنوان
library-works-field-authors = المؤلفون والمؤلفات
library-works-field-authors-hint = شخص في كل سطر: «الاسم العائلي, الاسم الشخصي». تُكتب المنظمة بلا فاصلة.
library-works-field-date = التاريخ
library-works-field-date-hint = تكفي السنة: 2024 أو 05/2024 أو 12/05/2024.
library-works-field-langs = لغات الوثيقة
library-works-field-summary = الملخص
library-works-field-themes = المواضيع
library-works-field-rights = حقوق الإنسان
library-works-field-place = المكان
library-works-field-place-hint = الذي تتحدث عنه الوثيقة: جهة أو إقليم أو جماعة.
library-works-field-licence = الرخصة
library-works-field-licence-hint = شروط نسخها ونشرها من طرف الآخرين.
library-works-field-publisher = الناشر أو المؤسسة أو الجامعة
library-works-field-published-at = مكان النشر
library-works-field-container = المجلة أو الكتاب الجماعي
library-works-field-volume = المجلد
library-works-field-issue = العدد
library-works-field-pages = الصفحات
library-works-field-doi = DOI
library-works-field-isbn = ISBN
library-works-field-issn = ISSN
library-works-field-link = العنوان على موقع آخر
library-works-field-link-hint = لفيديو أو وثيقة منشورة في موقع آخر: https://…
library-works-field-keywords = كلمات مفتاحية
library-works-field-keywords-hint = تفصل بينها فواصل.
library-works-field-related = تجارب ووثائق ومعطيات ذات صلة
library-works-field-related-hint = عناوينها في تويزة، عنوان في كل سطر: /datasets/…
library-works-choose = اختيار
library-works-place-which = أي هذه الأماكن؟
library-works-publication-details = النشر والأرقام والعناوين
library-works-related = ذات صلة بهذه الوثيقة
library-works-near = في الموضوع نفسه
library-works-origin = المصدر
library-works-kept-by = وثيقة تحفظها
library-works-published-on = نُشرت في { $day }
library-works-address = لن يتغير عنوانها:
library-works-versions = { $count ->
    [zero] لا نسخة
    [one] نسخة واحدة
    [two] نسختان
    [few] { $count } نسخ
    [many] { $count } نسخة
   *[other] { $count } نسخة
}
library-works-version = النسخة { $number }، { $day }
library-works-history = النسخ
library-works-gone-title = وثيقة مسحوبة
library-works-gone = كانت وثيقة منشورة في هذا العنوان؛ وقد سحبتها المنظمة التي تحفظها.
library-works-gone-on = سُحبت في { $day }.
library-works-gone-why = السبب المذكور:
library-works-gone-next = عرض بقية وثائق المكتبة

## تدبير المكتبة.
library-works-keep-lead = الوثائق التي يحفظها هذا الفضاء. ما نُشر للجميع يوجد أيضا في المكتبة المشتركة.
library-works-keep-none = لا وثائق.
library-works-keep-none-advice = أضيفوا وثيقة، أو استوردوا لائحة مراجعكم من Zotero أو EndNote أو Mendeley.
library-works-column-title = العنوان
library-works-column-kind = النوع
library-works-column-authors = المؤلفون
library-works-column-date = التاريخ
library-works-column-state = الحالة
library-works-new = إضافة وثيقة
library-works-new-lead = صفوا الوثيقة، ثم تضيفون ملفها. لديكم لائحة مراجع؟
library-works-edit = تعديل الوصف
library-works-added = سُجلت الوثيقة كمسودة. أضيفوا الآن ملفها.
library-works-changed = سُجل الوصف.
library-works-note = ما الذي تغير
library-works-note-hint = جملة تظهر في سجل النسخ.
library-works-known = توجد في هذا الفضاء وثيقة لها رقم DOI نفسه أو العنوان والسنة نفساهما.
library-works-known-see = عرض هذه الوثيقة
library-works-known-anyway = إنها وثيقة أخرى: إضافتها رغم ذلك
library-works-eyes = لمن
library-works-eyes-hint = ما هو للجميع تجده أيضا محركات البحث وتحصده مكتبات أخرى.
library-works-publish = نشر
library-works-published = نُشرت الوثيقة.
library-works-missing = ليُعثر عليها ويُستشهد بها جيدا، ينقصها بعد:
library-works-missing-summary = ملخص
library-works-missing-authors = مؤلفوها
library-works-missing-date = تاريخها
library-works-missing-langs = لغتها
library-works-missing-themes = مواضيعها
library-works-missing-licence = رخصتها
library-works-missing-file = ملف أو عنوان
library-works-see-public = عرض الصفحة المنشورة
library-works-withdraw = سحب
library-works-withdraw-lead = لن تبقى الوثيقة وملفاتها مقروءة. سيبقى عنوانها ويقول إنها سُحبت ولماذا.
library-works-withdraw-reason = السبب كما سيظهر
library-works-withdrawn = سُحبت الوثيقة.
library-works-refused-gone = هذه الوثيقة أو هذا الملف لم يعد موجودا. عودوا إلى اللائحة.
library-works-refused-withdrawn = سُحبت هذه الوثيقة: أعيدوا نشرها قبل تعديلها.
library-works-refused-not-published = هذه الوثيقة غير منشورة: لا شيء يُسحب.
library-works-refused-same-file = هذا الملف مرفق بهذه الوثيقة من قبل.
library-works-refused-many-files = لهذه الوثيقة ثلاثون ملفا. اسحبوا ملفا أو اجمعوا عدة ملفات.
library-works-fault-authors = اكتبوا شخصا أو منظمة في كل سطر، { $most } على الأكثر، في حدود 200 حرف لكل سطر.
library-works-fault-date = اكتبوا سنة (2024) أو شهرا (05/2024) أو يوما (12/05/2024) لا يكون في المستقبل.
library-works-fault-doi = يبدأ رقم DOI بـ«10.» ويتضمن خطا مائلا: 10.1000/182.
library-works-fault-isbn = في رقم ISBN هذا خطأ: رقم المراقبة غير صحيح. له 10 أو 13 رقما.
library-works-fault-issn = في رقم ISSN هذا خطأ: رقم المراقبة غير صحيح. له 8 أرقام.
library-works-fault-link = اكتبوا عنوانا كاملا يبدأ بـhttps://
library-works-fault-related = لا شيء منشور في هذا العنوان: { $address }
library-works-fault-place = تحمل عدة أماكن هذا الاسم أو اسما قريبا منه: اختاروا المكان المقصود.
library-works-fault-no-place = لا يحمل أي مكان في المغرب هذا الاسم. تحققوا من كتابته.

## استيراد لائحة مراجع.
library-works-import = استيراد لائحة مراجع
library-works-import-lead = ملف BibTeX ‏(.bib) أو RIS ‏(.ris) من Zotero أو EndNote أو Mendeley أو JabRef. لا يُسجل شيء قبل أن تروا ما فُهم.
library-works-import-file = ملف ‎.bib أو ‎.ris
library-works-import-text = … أو محتواه ملصقا هنا
library-works-import-check = قراءة اللائحة
library-works-import-nothing = اختاروا ملفا أو ألصقوا محتواه.
library-works-import-too-big = يتجاوز هذا الملف { $most } ميغابايت. قسّموا اللائحة إلى عدة ملفات.
library-works-import-found = للأخذ: { $good } · موجودة من قبل: { $known } · غير مقروءة: { $faulty }
library-works-import-first = ستُؤخذ أول { $most } مدخل، ثم استوردوا الباقي.
library-works-import-record = { $count ->
    [zero] لا مدخل يُؤخذ
    [one] أخذ هذا المدخل كمسودة
    [two] أخذ هذين المدخلين كمسودتين
    [few] أخذ هذه المداخل ({ $count }) كمسودات
    [many] أخذ هذه المداخل ({ $count }) كمسودات
   *[other] أخذ هذه المداخل ({ $count }) كمسودات
}
library-works-import-recorded = { $count ->
    [zero] لم تُؤخذ أي وثيقة.
    [one] أُخذت وثيقة واحدة كمسودة.
    [two] أُخذت وثيقتان كمسودتين.
    [few] أُخذت { $count } وثائق كمسودات.
    [many] أُخذت { $count } وثيقة كمسودات.
   *[other] أُخذت { $count } وثيقة كمسودات.
}
library-works-import-other = قراءة لائحة أخرى
library-works-import-line = السطر
library-works-import-state = الحالة
library-works-import-known = موجودة من قبل
library-works-import-twice = مكررة في هذا الملف
library-works-import-good = للأخذ
library-works-search = بحث
library-works-narrow = تدقيق البحث: النوع والموضوع والمكان والسنة واللغة
