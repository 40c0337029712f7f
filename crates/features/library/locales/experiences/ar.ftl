# بطاقات التجارب: تُكتب جماعيا، ويراجعها الأقران، ويُصادَق عليها وتُنشر.

library-experience-title = التجارب
library-experience-crumbs = مسار التصفح
library-experience-untitled = بطاقة بلا عنوان
library-experience-generated = بطاقة مولَّدة للعرض التوضيحي
library-experience-public-too = نسخة منشورة
library-experience-lead = تحكي البطاقة ما أُنجز وما نتج عنه وما يمكن أن يتعلمه الآخرون منه. نكتبها جماعة، ويراجعها أقران، ثم تُنشر.
library-experience-new = بدء بطاقة جديدة
library-experience-my-reviews = مراجعاتي
library-experience-public-list = البطاقات المنشورة
library-experience-none = لا توجد أي بطاقة بعد. ابدؤوا بعمل تعرفونه جيدا: يكفي العنوان، والباقي يُكتب جماعة.
library-experience-none-so = لا توجد بطاقة في هذه المرحلة.
library-experience-all = الكل
library-experience-column-title = العنوان
library-experience-column-state = المرحلة
library-experience-column-place = المكان
library-experience-column-changed = آخر تعديل
library-experience-state-draft = قيد التحرير
library-experience-state-review = قيد المراجعة
library-experience-state-validated = مصادق عليها
library-experience-state-published = منشورة
library-experience-state-withdrawn = مسحوبة
library-experience-step-begun = بُدئت
library-experience-step-submitted = قُدمت للمراجعة
library-experience-step-returned = أُعيدت إلى أصحابها
library-experience-step-validated = صودق عليها
library-experience-step-published = نُشرت
library-experience-step-reopened = أُعيد فتحها للتنقيح
library-experience-step-withdrawn = سُحبت
library-experience-section-context = السياق
library-experience-section-actors = الفاعلون
library-experience-section-actions = ما تم إنجازه
library-experience-section-method = المنهجية
library-experience-section-results = النتائج وإثباتاتها
library-experience-section-gender = النساء والرجال
library-experience-section-factors = عوامل النجاح
library-experience-section-difficulties = الصعوبات
library-experience-section-lessons = الدروس
library-experience-section-replication = شروط الإعادة
library-experience-section-cost = التكلفة
library-experience-section-contacts = للاتصال
library-experience-section-media = صور وروابط
library-experience-ask-context = من أين كانت البداية؟ ما المشكلة، ومن تخص، ومنذ متى؟
library-experience-ask-actors = من بادر، ومن ساند، ومن عارض، ومن استفاد؟
library-experience-ask-actions = ماذا أنجزتم، وبأي ترتيب، وبأي وسائل؟
library-experience-ask-method = كيف اشتغلتم، ولماذا بهذه الطريقة دون غيرها؟
library-experience-ask-results = ما الذي تغير، وكيف يمكن التحقق منه؟
library-experience-ask-gender = ما الذي تغير بالنسبة للنساء، وبالنسبة للرجال؟
library-experience-ask-factors = ما الذي ساعد، وما الذي لولاه لما نجح العمل؟
library-experience-ask-difficulties = ما الذي كان صعبا، وماذا فعلتم حينها؟
library-experience-ask-lessons = ماذا تعلمتم، وما الذي كنتم ستفعلونه بطريقة أخرى؟
library-experience-ask-replication = ما الذي يلزم لإعادة التجربة في مكان آخر؟
library-experience-ask-cost = كم كلّف ذلك من مال ووقت؟
library-experience-ask-contacts = بمن يمكن الاتصال لمعرفة المزيد؟
library-experience-ask-media = ما الذي يمكن مشاهدته أو سماعه من هذه التجربة؟
library-experience-help-context = تكفي بضع جمل: المكان وسكانه، وما كان مختلا، وما جُرب من قبل. يجب أن يفهم القارئ الذي لا يعرف المكان.
library-experience-help-actors = اذكروا المنظمات والمجموعات؛ ولا تذكروا شخصا باسمه إلا بموافقته.
library-experience-help-actions = مرحلة في كل سطر، مع شرطة في أول السطر لتصبح لائحة.
library-experience-help-method = بيّنوا كيف اتُّخذت القرارات، ومن كان ينشط، وأي أدوات استُعملت.
library-experience-help-results = نتيجة واحدة في كل مرة مع إثباتها: محضر، أو رقم ومصدره، أو مقال، أو صورة. لا يمكن نشر نتيجة بلا إثبات.
library-experience-help-gender = من شارك ومن قرر، ومن استفاد، ومن تحمل العبء؟ أرقام إن توفرت؛ وإلا فقولوا ذلك.
library-experience-help-factors = فكروا في الأشخاص والمواعيد والقانون والتحالفات، وفي الحظ أيضا.
library-experience-help-difficulties = ما فشل يعلّم في الغالب أكثر مما نجح. احكوه دون اتهام أحد.
library-experience-help-lessons = اكتبوا لمن سيرغب في المحاولة: «إن فعلتم هذا، فانتبهوا إلى ذاك».
library-experience-help-replication = ما ينبغي أن يتوفر قبل البدء، وما يمكن أن يتغير حسب المكان، وما لا ينبغي أن يتغير.
library-experience-help-cost = المال المصروف ومصدره، وأيام المتطوعين، ووقت الأجراء.
library-experience-help-contacts = عنوان منظمة أفضل من عنوان شخص لأنه يدوم. ما تكتبونه هنا سيكون علنيا.
library-experience-help-media = لا تُنشر صورة يمكن التعرف فيها على شخص إلا بموافقته. يكتب الهاتف المكان والساعة داخل الصورة: تويزة تمحوهما.
library-experience-consent-unknown = لم يُطلب بعد: لا تُنشر
library-experience-consent-given = وافق الأشخاص
library-experience-consent-nobody = لا يمكن التعرف على أي شخص
library-experience-public-women = النساء
library-experience-public-youth = الشباب
library-experience-public-children = الأطفال
library-experience-public-elderly = المسنون
library-experience-public-disability = الأشخاص في وضعية إعاقة
library-experience-public-migrants = المهاجرون واللاجئون
library-experience-public-rural = ساكنة العالم القروي
library-experience-public-workers = العاملات والعمال
library-experience-public-associations = الجمعيات
library-experience-public-councillors = المنتخبون والموظفون المحليون
library-experience-public-social-workers = العاملون الاجتماعيون
library-experience-public-justice = مهنيو العدالة
library-experience-public-teachers = المدرسون
library-experience-public-everybody = الجميع
library-experience-licence-by = مع ذكر أصحابها (CC BY 4.0)
library-experience-licence-by-sa = مع ذكر أصحابها وبالشروط نفسها (CC BY-SA 4.0)
library-experience-licence-by-nc = مع ذكر أصحابها ودون استعمال تجاري (CC BY-NC 4.0)
library-experience-criterion-clear = الوضوح: يفهمها من لم يكن حاضرا
library-experience-criterion-evidenced = الإثبات: النتائج قابلة للتحقق
library-experience-criterion-replicable = قابلية الإعادة: يمكن للآخرين إعادتها
library-experience-criterion-gender = النوع: مكانة النساء والرجال مبيَّنة
library-experience-criterion-lessons = الدروس: مستخلصة أيضا مما فشل
library-experience-grade-missing = إطلاقا لا
library-experience-grade-partly = جزئيا
library-experience-grade-well = جيد
library-experience-grade-exemplary = نموذجي
library-experience-verdict-favourable = موافقة
library-experience-verdict-reserved = موافقة بعد معالجة الملاحظات
library-experience-verdict-rework = تحتاج إلى إعادة الاشتغال
library-experience-file-pdf = وثيقة PDF
library-experience-file-jpeg = صورة
library-experience-file-png = صورة
library-experience-name = العنوان
library-experience-name-hint = قصير ومعبر: ما أُنجز وأين.
library-experience-new-lead = يكفي العنوان للبدء. يمكنكم بعد ذلك دعوة آخرين للكتابة معكم.
library-experience-begin = ابدأ
library-experience-begun = بُدئت البطاقة.
library-experience-from = تنطلق البطاقة من
library-experience-from-what = أُخذ منها السياق والمكان والمواضيع والحقوق والتواريخ، مع رابط إليها.
library-experience-from-unknown = العنصر المشار إليه غير موجود أو لا يمكنكم الاطلاع عليه. يمكنكم بدء بطاقة فارغة.
library-experience-saved = تم الحفظ.
library-experience-merged = تم الحفظ. كان شخص آخر قد حفظ في هذه الأثناء: جُمع النصان.
library-experience-refused-address = هذا العنوان مستعمل. اختاروا عنوانا آخر في «التقديم».
library-experience-refused-turn = لا يمكن القيام بذلك الآن: البطاقة في مرحلة أخرى، أو يعود هذا الأمر لشخص آخر.
library-experience-refused-meanwhile = حفظ شخص آخر هذا الجزء في هذه الأثناء.
library-experience-refused-same = لم يتغير شيء.
library-experience-refused-own = لا يراجع أحد بطاقة كتبها. اختاروا شخصا آخر.
library-experience-refused-asked = سبق أن طُلب من هذا الشخص القيام بهذه المراجعة.
library-experience-refused-peer = هذا الشخص ليس عضوا في الفضاء ولا متطوعا للمراجعة.
library-experience-refused-writes = هذا الشخص يراجع البطاقة: لا يمكنه كتابتها في الجولة نفسها.
library-experience-refused-last = تحتفظ البطاقة بكاتب واحد على الأقل.
library-experience-refused-unfinished = ما زال ينقص شيء: تبين صفحة البطاقة ما هو.
library-experience-refused-files = بلغت البطاقة العدد الأقصى من الملفات. ضعوا عنوانا بدل الملف.
library-experience-refused-notes = لهذا الجزء تعليقات كثيرة. تحدثوا في الأمر مباشرة.
library-experience-head = التقديم
library-experience-summary = الملخص
library-experience-summary-hint = جملتان أو ثلاث لمن لن يقرأ غيرها.
library-experience-lesson = ما ينبغي تذكره
library-experience-lesson-hint = جملة واحدة: ستظهر بجانب المخططات والعرائض في الموضوع نفسه.
library-experience-place = المكان
library-experience-place-hint = جهة أو إقليم أو جماعة.
library-experience-place-which = أيها؟
library-experience-place-unknown = لا يوجد مكان بهذا الاسم. تحققوا من كتابته بالعربية أو بالفرنسية.
library-experience-place-several = عدة أماكن تحمل هذا الاسم: اختاروا أسفله.
library-experience-began = البداية
library-experience-ended = النهاية
library-experience-ends-before = النهاية قبل البداية. صححوا أحد التاريخين.
library-experience-ends-later = لم يحن هذا التاريخ بعد. اتركوه فارغا إذا كان العمل مستمرا.
library-experience-period = الفترة
library-experience-since = منذ { $date }
library-experience-till = إلى غاية { $date }
library-experience-from-until = من { $from } إلى { $until }
library-experience-themes = المواضيع
library-experience-publics = مع من ولمن
library-experience-rights = الحقوق
library-experience-rights-search = البحث عن حق
library-experience-rights-suggested = حقوق تتحدث عنها كلماتكم
library-experience-look = بحث
library-experience-partners = المنظمات
library-experience-partners-search = البحث عن منظمة في الدليل
library-experience-partners-unknown = الدليل لا يعرف هذا الاسم.
library-experience-links = منطلقها
library-experience-links-hint = أزيلوا العلامة عما لا ينبغي ربطه.
library-experience-licence = شروط إعادة الاستعمال
library-experience-licence-hint = ما يمكن للآخرين فعله بالنص المنشور.
library-experience-slug = العنوان العمومي
library-experience-slug-hint = آخر عنوان الصفحة: حروف لاتينية وأرقام وشرطات. لا يتغير بعد أول نشر.
library-experience-slug-length = العنوان من 3 إلى 60 حرفا.
library-experience-slug-letters = حروف من a إلى z وأرقام وشرطات مفردة فقط.
library-experience-slug-reserved = هذا عنوان صفحة من صفحات تويزة. اختاروا غيره.
library-experience-not-now = لا يمكن تعديل هذا الجزء الآن: لا يكتب إلا أصحاب بطاقة قيد التحرير.
library-experience-meanwhile = حفظ شخص آخر في هذه الأثناء:
library-experience-meanwhile-what = غيّرتما معا الكلمات نفسها. لم يضع شيء: هذا نصه ثم نصكم. اجمعوهما في الاستمارة واحفظوا من جديد.
library-experience-meanwhile-head = هذا ما يختلف فيه النصان. ما كتبتموه ما زال في الاستمارة؛ احفظوا من جديد للاحتفاظ به.
library-experience-theirs = النص المحفوظ
library-experience-differs = ما يغيره نصكم
library-experience-yours = نصكم
library-experience-last-saved = حفظه
library-experience-sections = أجزاء البطاقة
library-experience-before = →
library-experience-after = ←
library-experience-text = النص
library-experience-text-too = إضافات
library-experience-text-hint = بلغة أو أكثر. السطر الذي يبدأ بشرطة يصبح عنصرا في لائحة.
library-experience-claim = النتيجة { $number }
library-experience-claim-words = ما الذي تغير
library-experience-claim-wordless = بيّنوا النتيجة التي يثبتها هذا الدليل.
library-experience-more-claims = الحفظ وإضافة نتائج أخرى
library-experience-more-media = الحفظ والإضافة
library-experience-proof = الإثبات:
library-experience-proof-none = بلا إثبات
library-experience-proof-words = الإثبات
library-experience-proof-hint = اسم الوثيقة وتاريخها، أو الرقم ومصدره.
library-experience-proof-address = رابط الإثبات
library-experience-proof-file = وثيقة أو صورة
library-experience-document = وثيقة
library-experience-medium = صورة أو رابط { $number }
library-experience-medium-address = رابط فيديو أو تسجيل
library-experience-medium-missing = اختاروا صورة أو ضعوا رابطا.
library-experience-medium-wordless = صفوا ما يُرى لمن لا يستطيع رؤيته.
library-experience-photo = صورة
library-experience-alt = الوصف
library-experience-alt-hint = ما يُرى أو يُسمع في جملة.
library-experience-credit = صاحب الصورة
library-experience-consent = موافقة الأشخاص
library-experience-consent-hint = بالنسبة للأطفال: موافقة الوالدين.
library-experience-consented = نُشرت بموافقة الأشخاص.
library-experience-not-consented = الموافقة مطلوبة: لن تُنشر
library-experience-open = افتح
library-experience-address-fault = يبدأ الرابط بـ https:// ولا يتضمن فراغا.
library-experience-file-hint = 5 ميغابايت على الأكثر. لا يُحفظ اسم الملف ولا مكان الصورة وساعتها.
library-experience-file-kept = ملف مرفق. سيعوضه أي ملف آخر.
library-experience-file-large = يتجاوز هذا الملف 5 ميغابايت. صغّروه أو ضعوا رابطه.
library-experience-file-photo = هذه ليست صورة JPEG أو PNG كاملة.
library-experience-file-kind = هذا ليس ملف PDF ولا صورة JPEG أو PNG كاملة.
library-experience-files-changed = تغيرت الملفات المرفقة.
library-experience-take-out = إزالة
library-experience-empty = لم يُكتب هنا شيء بعد.
library-experience-written = مكتوب
library-experience-begun-section = يحتاج إلى إتمام
library-experience-needed = ضروري
library-experience-lacks-head = التقديم: العنوان والملخص والجملة التي ينبغي تذكرها
library-experience-lacks-section = جزء «{ $section }»
library-experience-lacks-results = «{ $section }»: نتيجة واحدة على الأقل، ولكل نتيجة إثباتها
library-experience-lead-draft = أصحاب البطاقة يكتبون.
library-experience-lead-review = الأقران يراجعون البطاقة؛ لا يتغير نصها في هذه الأثناء.
library-experience-lead-validated = صودق على البطاقة. بقي نشرها.
library-experience-lead-published = البطاقة منشورة: يمكن للجميع قراءتها.
library-experience-lead-withdrawn = سُحبت البطاقة.
library-experience-was-returned = أُعيدت البطاقة إلى أصحابها.
library-experience-before-submission = قبل تقديم البطاقة للمراجعة:
library-experience-before-validation = قبل المصادقة على البطاقة:
library-experience-before-publication = قبل نشر البطاقة:
library-experience-waits-authors = يمكن لأصحابها تقديمها للمراجعة.
library-experience-waits-leaders = المرحلة التالية تعود لمسؤول في الفضاء لم يشارك في كتابتها.
library-experience-submit = تقديم للمراجعة
library-experience-submit-what = سيراجعها قرينان على الأقل. لا يتغير النص أثناء المراجعة.
library-experience-return = إعادة إلى أصحابها
library-experience-return-what = تعود البطاقة إلى التحرير؛ وستمر بمراجعة جديدة.
library-experience-validate = مصادقة
library-experience-validate-what = المراجعات موافقة والملاحظات أُجيب عنها.
library-experience-publish = نشر
library-experience-publish-what = سيتمكن الجميع من قراءتها. لن تُعرض الصور التي لم يوافق أصحابها.
library-experience-reopen = تنقيح
library-experience-reopen-what = تبقى النسخة المنشورة مقروءة أثناء كتابة التالية.
library-experience-withdraw = سحب
library-experience-withdraw-what = لن يستطيع العموم قراءة البطاقة؛ وسيبين عنوانها أنها سُحبت.
library-experience-why-returned = ما ينبغي مراجعته
library-experience-why-reopened = ما ينبغي تغييره
library-experience-why-withdrawn = سبب السحب
library-experience-what-changed = ما تغير منذ النسخة السابقة
library-experience-reason-needed = اكتبوا سببا لا يتجاوز 2000 حرف: سيبقى في السجل. ارجعوا إلى الصفحة السابقة.
library-experience-was-submitted = قُدمت البطاقة للمراجعة.
library-experience-was-given-back = أُعيدت البطاقة إلى أصحابها.
library-experience-was-validated = صودق على البطاقة.
library-experience-was-reopened = فُتحت البطاقة للتنقيح.
library-experience-was-withdrawn = سُحبت البطاقة.
library-experience-was-published = نُشرت البطاقة.
library-experience-preview = معاينة
library-experience-history = السجل
library-experience-public-page = الصفحة العمومية
library-experience-past = الصيغ السابقة لهذا الجزء
library-experience-comments = التعليقات
library-experience-comments-none = لا توجد تعليقات.
library-experience-comment = تعليق
library-experience-comment-send = إرسال التعليق
library-experience-commented = سُجل تعليقكم.
library-experience-answer = جواب
library-experience-answer-send = إرسال الجواب
library-experience-answered = سُجل جوابكم.
library-experience-note-length = اكتبوا شيئا لا يتجاوز 4000 حرف. ارجعوا إلى الصفحة السابقة.
library-experience-remark = ملاحظة
library-experience-remark-write = إبداء ملاحظة على هذا الجزء
library-experience-authors = أصحاب البطاقة
library-experience-author = عضو في الفضاء
library-experience-authors-choose = اختيار من يكتب ومن يُذكر اسمه
library-experience-authors-lead = من يكتبون البطاقة. كل مسؤول يحفظ جزءا يصبح بدوره من أصحابها.
library-experience-author-add = دعوة إلى الكتابة
library-experience-author-none = اختاروا شخصا.
library-experience-author-remove = إزالة
library-experience-add = إضافة
library-experience-choose = اختيار…
library-experience-named = يُذكر اسمه علنا
library-experience-name-me = يمكن أن يظهر اسمي على البطاقة المنشورة
library-experience-name-me-hint = وإلا تُذكر المنظمة وحدها. يسري ابتداء من النسخة المقبلة.
library-experience-reviews = المراجعات
library-experience-reviews-read = قراءة المراجعات والجواب عنها
library-experience-reviews-lead = ما قاله الأقران. يجيب أصحاب البطاقة عن كل ملاحظة قبل المصادقة.
library-experience-reviews-none = لم يُطلب من أحد بعد.
library-experience-round = الجولة { $number }
library-experience-awaited = منتظرة
library-experience-declined = اعتذار
library-experience-ask-peers = دعوة أقران للمراجعة
library-experience-reviewers-lead = مراجعتان على الأقل من أشخاص لم يكتبوا البطاقة، ويُفضل أن يكون بعضهم من منظمة أخرى.
library-experience-asked = المدعوون في هذه الجولة
library-experience-ask-whom = من يمكنه المراجعة؟
library-experience-ask = دعوة
library-experience-was-asked = تمت الدعوة: سيجد الشخص البطاقة في «مراجعاتي».
library-experience-of-space = عضو في الفضاء
library-experience-of-network = متطوع من الشبكة
library-experience-peers-none = لم يبق من يمكن دعوته: اسألوا في الشبكة من يرغب في المراجعة؛ يمكن لكل واحد أن يتطوع في «مراجعاتي».
library-experience-asked-lead = البطاقات التي طُلبت منكم مراجعتها.
library-experience-asked-none = لا توجد مراجعة مطلوبة منكم.
library-experience-review-past = مراجعة منتهية
library-experience-offer = المراجعة لفائدة الشبكة
library-experience-offers = أتطوع لمراجعة بطاقات
library-experience-offers-hint = سيظهر اسمكم للمسؤولين الذين يبحثون عن مراجعين في كل المنظمات.
library-experience-offer-themes = المواضيع التي تعرفونها
library-experience-review-lead = يُطلب منكم مراجعة هذه البطاقة. تُكتب الملاحظات تحت كل جزء، وتأتي الشبكة ورأيكم في الأخير.
library-experience-review-done = سُلمت مراجعتكم ولن تتغير.
library-experience-review-words = رأيكم
library-experience-review-words-hint = ما هو موفق أولا، ثم ما ينقص.
library-experience-review-saved = حُفظت مراجعتكم؛ لا يراها أحد غيركم بعد.
library-experience-grid = شبكة التقييم
library-experience-verdict = الخلاصة
library-experience-deliver = تسليم المراجعة
library-experience-delivered = سُلمت مراجعتكم. شكرا لكم.
library-experience-save-for-later = الحفظ لوقت لاحق
library-experience-decline = اعتذار
library-experience-decline-what = لستم مطالبين بذكر السبب. سيدعو الفريق شخصا آخر.
library-experience-was-declined = سُجل ذلك، شكرا على جوابكم.
library-experience-list-lead = ما أنجزته جمعيات، مع الإثباتات والدروس. راجع الأقران كل بطاقة.
library-experience-list-none = لم تُنشر أي تجربة بعد.
library-experience-list-none-so = لا توجد تجربة توافق هذا الاختيار. احذفوا معيارا أو جربوا كلمة أخرى.
library-experience-list-all = كل التجارب
library-experience-loosened = لا توجد بطاقة تتضمن كل هذه الكلمات: هذه أقربها.
library-experience-words = كلمات
library-experience-theme = الموضوع
library-experience-right = الحق
library-experience-public = الفئة
library-experience-year = السنة
library-experience-any = الكل
library-experience-option = { $name } ({ $count })
library-experience-reviewed = راجعها أقران
library-experience-published-on = نُشرت في { $date }
library-experience-version = النسخة { $number }
library-experience-versions = كل النسخ
library-experience-newest = النسخة الحالية
library-experience-changes = ما تغير
library-experience-as-published = كما نُشرت
library-experience-gone-title = بطاقة مسحوبة
library-experience-gone = كانت في هذا العنوان بطاقة تجربة. سحبتها المنظمة التي نشرتها.
library-experience-print = طباعة البطاقة
library-experience-sheet = بطاقة تجربة
library-experience-address = العنوان
library-experience-compare = مقارنة
library-experience-compare-title = مقارنة التجارب
library-experience-compare-lead = من بطاقتين إلى أربع جنبا إلى جنب، جزءا بجزء.
library-experience-compare-choose = بطاقات للمقارنة
library-experience-compare-them = مقارنة البطاقات المختارة
library-experience-compare-hint = من اثنتين إلى أربع.
library-experience-compare-most = تُقارن أربع بطاقات على الأكثر: تُعرض الأربع الأولى.
library-experience-compare-two = اختاروا بطاقتين منشورتين على الأقل ثم أعيدوا المحاولة.
library-experience-beside = ما تعلمه الآخرون من ذلك
library-experience-front-kind = رسملة التجارب
library-experience-measure-published = بطاقات تجارب منشورة
library-experience-measure-revised = بطاقات تجارب منقحة
library-experience-measure-reviewed = مراجعات أقران مسلمة
library-experience-not-said = غير مذكور.
library-experience-your-review = مراجعتكم
library-experience-grade-needed = اختاروا تقديرا: { $criterion }
library-experience-verdict-needed = اختاروا خلاصة.
library-experience-words-needed = اكتبوا رأيكم في بضع جمل.
library-experience-erase = محو ملف
library-experience-erase-what = يختفي الملف فورا من البطاقة ومن كل نسخها المنشورة. لا يمكن التراجع.
library-experience-erase-it = محو من كل مكان
library-experience-file-number = الملف { $number }
library-experience-file-erased = ملف مُحي
library-experience-was-erased = مُحي الملف.
library-experience-progress = { $done ->
    [zero] لم يُكتب أي جزء من { $count }
    [one] جزء واحد مكتوب من { $count }
    [two] جزءان مكتوبان من { $count }
    [few] { $done } أجزاء مكتوبة من { $count }
   *[other] { $done } جزءا مكتوبا من { $count }
}
library-experience-writings = { $count ->
    [one] حفظ واحد
    [two] حفظان
    [few] { $count } عمليات حفظ
   *[other] { $count } عملية حفظ
}
library-experience-comments-count = { $count ->
    [zero] بلا تعليق
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
   *[other] { $count } تعليقا
}
library-experience-lacks-reviews = { $count ->
    [one] تنقص مراجعة واحدة
    [two] تنقص مراجعتان
    [few] تنقص { $count } مراجعات
   *[other] تنقص { $count } مراجعة
}
library-experience-lacks-rework = { $count ->
    [one] تطلب مراجعة واحدة إعادة الاشتغال على البطاقة: أعيدوها إلى أصحابها
    [two] تطلب مراجعتان إعادة الاشتغال على البطاقة: أعيدوها إلى أصحابها
    [few] تطلب { $count } مراجعات إعادة الاشتغال على البطاقة: أعيدوها إلى أصحابها
   *[other] تطلب { $count } مراجعة إعادة الاشتغال على البطاقة: أعيدوها إلى أصحابها
}
library-experience-lacks-answers = { $count ->
    [one] ملاحظة واحدة تنتظر جواب أصحاب البطاقة
    [two] ملاحظتان تنتظران جواب أصحاب البطاقة
    [few] { $count } ملاحظات تنتظر جواب أصحاب البطاقة
   *[other] { $count } ملاحظة تنتظر جواب أصحاب البطاقة
}
library-experience-reviews-count = { $delivered ->
    [zero] لم تُسلم أي مراجعة، والمنتظرة: { $awaited }
    [one] مراجعة واحدة مسلمة، والمنتظرة: { $awaited }
    [two] مراجعتان مسلمتان، والمنتظرة: { $awaited }
    [few] { $delivered } مراجعات مسلمة، والمنتظرة: { $awaited }
   *[other] { $delivered } مراجعة مسلمة، والمنتظرة: { $awaited }
}
