training-title = التكوينات
training-lead = نداءات الترشيح التي تطلقها جمعيات الشبكة: من يمكنه الترشح، وكيف يتم الاختيار، وأين يجري التكوين.
training-tab-open = مفتوحة
training-tab-past = مغلقة
training-none-open = لا يوجد نداء مفتوح حاليا.
training-none-past = لم يغلق أي نداء بعد.
training-all = جميع النداءات
training-found = نداءات الترشيح
training-front-kind = نداء للترشيح
training-crumbs = أنتم هنا
training-closes = آخر أجل:
training-opens = بداية تلقي الترشيحات:
training-days = من { $from } إلى { $to }
training-choose = اختيار…
training-call-draft = مسودة
training-call-open = مفتوح
training-call-coming = قريبا
training-call-closed = مغلق
training-call-review = قيد التقييم
training-call-decided = تم الحسم
training-order-score = حسب نقط المقيّمين
training-order-arrival = حسب ترتيب الوصول
training-application-draft = مسودة
training-application-sent = متوصل بها
training-application-ineligible = غير مقبولة شكلا
training-application-offered = في انتظار التأكيد
training-application-confirmed = مقعد مؤكد
training-application-waiting = في لائحة الانتظار
training-application-refused = غير منتقاة
training-application-lapsed = لم تؤكد في الأجل
training-application-declined = مسحوبة
training-application-numbered = الترشيح رقم { $number }
training-applications = الترشيحات
training-applications-none = لا يوجد أي ترشيح هنا.
training-way-online = عبر الصفحة العمومية
training-way-list = عبر لائحة مستوردة
training-outcome-accepted = منتقاة
training-outcome-waiting = لائحة الانتظار
training-outcome-refused = غير منتقاة
training-group-women = النساء
training-group-youth = أقل من 35 سنة
training-group-rural = الجمعيات القروية
training-group-new = الجمعيات الجديدة
training-review-asked = للتقييم
training-review-given = تم تقييمها
training-review-recused = تم التنحي
training-apply = تقديم الترشيح
training-apply-title = الترشيح
training-apply-words = لا حاجة إلى حساب. يمكنكم الحفظ والعودة لاحقا عبر رابط يرسل إليكم.
training-ended = انتهى أجل الترشيح.
training-ended-decided = انتهى أجل الترشيح وتم توزيع المقاعد.
training-fact-keeper = الجهة المنظمة
training-fact-places = لكل جمعية
training-fact-contact = للاستفسار
training-fact-kept = تمحى معطياتكم يوم
training-fact-call = النداء
training-fact-number = الرقم
training-fact-cohort = المجموعة
training-fact-answers = أجوبة الجمعية
training-fact-people = المشاركون
training-fact-score = النقطة
training-fact-way = طريقة الوصول
training-fact-until = التأكيد قبل
training-fact-directory = الدليل
training-fact-directory-there = الاطلاع على الجمعية
training-cohorts = المجموعات
training-cohorts-none = لا توجد أي مجموعة.
training-cohort-new = إضافة مجموعة
training-cohort-edit = تعديل المجموعة
training-cohort-overview = نظرة عامة
training-cohort-cancelled = ملغاة
training-cohort-nobody = لا أحد هنا.
training-cohort-no-programme = يلزم أولا برنامج.
training-room = هناك مقاعد شاغرة
training-room-waiting = المقاعد مكتملة: لائحة انتظار
training-room-none = مكتمل
training-how = كيف توزع المقاعد
training-criteria = من يمكنه الترشح
training-criteria-hint = تعرض هذه الشروط في النداء ويتم التحقق منها عند الإرسال.
training-criterion-regions = المقر في إحدى هذه الجهات: { $regions }.
training-criterion-rural = جمعيات الجماعات القروية فقط
training-criterion-women = {"\u2066"}{ $percent }%{"\u2069"} على الأقل من النساء ضمن مشاركي الجمعية.
training-criterion-new = الجمعيات التي لم تستفد من قبل فقط
training-criterion-receipt = تتوفر الجمعية على وصل التصريح
training-grid = شبكة التنقيط
training-grid-words = ينقط مقيّمان كل ترشيح دون تشاور. وإذا تجاوز الفرق بينهما { $gap } نقطة من مائة، يقيّم شخص ثالث كذلك.
training-least-score = يلزم الحصول على {"\u2066"}{ $percent }%{"\u2069"} على الأقل.
training-order-arrival-words = توزع المقاعد حسب ترتيب الوصول، ثم تفتح لائحة انتظار.
training-rules = قواعد التوازن
training-rules-words = تمنح المقاعد أولا لأعلى النقط. ثم، ما دامت قاعدة غير محترمة، يأخذ أول ترشيح تال يسد الخصاص مكان آخر ترشيح منتقى. وتتوصل كل جمعية بالتعليل.
training-rules-held = ما دامت قاعدة غير محترمة، تبقى مقاعد محجوزة إلى غاية الإغلاق، ثم يوزع ما تبقى منها على لائحة الانتظار.
training-rules-hint = تعرض في النداء. اتركوا ما لا يهم فارغا.
training-rule-women = {"\u2066"}{ $percent }%{"\u2069"} على الأقل من النساء ضمن المشاركين
training-rule-youth = {"\u2066"}{ $percent }%{"\u2069"} على الأقل دون 35 سنة ضمن المشاركين
training-rule-rural = {"\u2066"}{ $percent }%{"\u2069"} على الأقل من جمعيات الجماعات القروية
training-rule-new = {"\u2066"}{ $percent }%{"\u2069"} على الأقل من الجمعيات الجديدة
training-rule-standing = { $there } من أصل { $wanted } المطلوبة
training-rule-met = محترم
training-rule-unmet = غير محترم
training-after = بعد القرار
training-order = ترتيب المقاعد
training-order-words = الترتيب الذي وزعت وستوزع به المقاعد حسب رقم الترشيح. بدون أسماء، ودون ذكر الترشيحات غير المنتقاة.
training-order-next = يمنح المقعد الشاغر للترشيح المنتظر الذي يقلص الخصاص أكثر في القواعد؛ وعند التساوي للأول في الترتيب. ويمكن للجميع إعادة هذا الحساب.
training-order-next-arrival = أثناء النداء تبقى مقاعد محجوزة لسد خصاص القواعد. وبعد الإغلاق يمنح المقعد الشاغر للترشيح المنتظر الذي يقلص الخصاص أكثر؛ وعند التساوي للأول وصولا.
training-order-none = لم يمنح أي مقعد.
training-order-see = الاطلاع على ترتيب المقاعد
training-sent = رسالة في طريقها إليكم
training-sent-words = تم التسجيل. ستصلكم رسالة على العنوان أو الرقم الذي قدمتموه.
training-sent-next = يقودكم الرابط الذي تتضمنه إلى ترشيحكم: تتابعون وضعه وتؤكدون مقعدكم.
training-own = ترشيحكم
training-keep-link = احتفظوا بعنوان هذه الصفحة: إنه السبيل الوحيد للعودة إليها.
training-draft-words = لم يرسل أي شيء بعد.
training-send = إرسال الترشيح
training-save = حفظ المسودة
training-save-words = تحتاج المسودة إلى عنوانكم فقط؛ وتعودون إليها عبر رابط الرسالة.
training-discard = حذف المسودة
training-discard-sure = هل تحذفون هذه المسودة؟
training-working = جار التحقق…
training-work-stale = ظلت الصفحة مفتوحة مدة طويلة. لم يضع أي شيء: أعيدوا الإرسال.
training-work-more = تصل ترشيحات كثيرة من شبكتكم. أعيدوا الإرسال.
training-work-hasty = كان ذلك سريعا جدا. انتظروا بضع ثوان ثم أعيدوا الإرسال.
training-work-crowded = تصل ترشيحات كثيرة من شبكتكم. أعيدوا المحاولة بعد دقائق.
training-confirm = تأكيد مقعدنا
training-give-up-title = لا يمكنكم الحضور؟
training-give-up-words = اسحبوا ترشيحكم: سيمنح مقعدكم لجمعية تنتظر. ويمحى ما كتبتموه فورا.
training-give-up-sure = هل تسحبون الترشيح؟ لا يمكن استرجاعه.
training-give-up = سحب الترشيح
training-standing-draft = لم ترسل هذه المسودة في الأجل.
training-standing-sent = توصلنا بترشيحكم. سنخبركم بالقرار.
training-standing-ineligible = لا يستوفي ترشيحكم أحد شروط النداء.
training-standing-offered = مقعد محجوز لكم إلى غاية { $until }. المرجو تأكيده.
training-standing-confirmed = مقعدكم مؤكد.
training-standing-refused = لم يتم انتقاء ترشيحكم.
training-standing-lapsed = لم يؤكد المقعد في الأجل فمنح لجمعية أخرى.
training-standing-declined = تم سحب هذا الترشيح.
training-why-score = النقطة كافية لنيل مقعد.
training-why-rule = يسد هذا الترشيح خصاصا في إحدى قواعد التوازن ({ $group }).
training-why-gave-way = كانت النقطة كافية، لكن قاعدة التوازن ({ $group }) منحت المقعد للترشيح رقم { $number }.
training-why-no-place = منحت المقاعد لترشيحات أفضل ترتيبا.
training-why-region = وزعت جميع المقاعد المخصصة للجهة.
training-why-low-score = النقطة أقل من الحد الأدنى {"\u2066"}{ $percent }%{"\u2069"}.
training-why-list-full = وزعت المقاعد واكتملت لائحة الانتظار.
training-why-not-reviewed = لم يتم تقييم الترشيح.
training-why-criterion = شرط غير مستوفى: { $criterion }
training-why-person = قرار من الجهة المنظمة.
training-why-arrival = وصل الترشيح في الوقت المناسب.
training-why-held = المقاعد الشاغرة محجوزة لاحترام قواعد التوازن.
training-field-cohort = المجموعة
training-field-group-association = الجمعية
training-field-association = اسم الجمعية
training-field-association-hint = ابحثوا أولا هل توجد في الدليل.
training-find = البحث في الدليل
training-find-which = أي جمعية هي؟
training-find-other = جمعية أخرى غير واردة في هذه اللائحة
training-find-none = لا توجد في الدليل جمعية بهذا الاسم. وستضاف إليه عند تأكيد مقعدها.
training-field-place = جماعة المقر
training-field-place-hint = مثلا: طاطا، أيت باها، طنجة.
training-place-which = أي مكان هو؟
training-field-founded = تاريخ التأسيس
training-field-receipt = نتوفر على وصل التصريح (مؤقت أو نهائي)
training-field-person = المشارك(ة) رقم { $number }
training-field-people-hint = الشخص الأول ضروري؛ اتركوا خانات الآخرين فارغة إذا كنتم سترسلون عددا أقل.
training-field-person-name = الاسم الكامل
training-field-sex = الجنس
training-field-born = سنة الميلاد
training-field-function = المهمة في الجمعية
training-field-group-answers = أجوبتكم
training-field-group-contact = للتواصل معكم
training-field-name = الشخص الذي يقدم الترشيح
training-field-contact = البريد الإلكتروني أو الهاتف
training-field-contact-both = يرسل إليه رابط ترشيحكم والقرار.
training-field-contact-mail = يستحسن عنوان بريد إلكتروني: يرسل إليه رابط ترشيحكم والقرار.
training-field-contact-none = لا ترسل هذه المنصة رسائل: احتفظوا بعنوان الصفحة التالية.
training-field-consent = أوافق على استعمال هذه المعطيات لهذا التكوين ثم محوها، والمشاركون موافقون.
training-fault-contact = هذا ليس عنوان بريد إلكتروني ولا رقم هاتف.
training-fault-consent = لا يمكننا حفظ أي شيء دون موافقتكم.
training-fault-known = هناك ترشيح مسجل بهذا العنوان.
training-fault-association = توجد في الدليل جمعية بهذا الاسم. حددوا هل هي جمعيتكم.
training-fault-criterion = شرط غير مستوفى: { $criterion }
training-fault-no-place = لا يوجد مكان بهذا الاسم. تحققوا من الكتابة.
training-fault-place = عدة أماكن تحمل هذا الاسم: اختاروا.
training-fault-last-day = اليوم الأخير قبل الأول.
training-fault-closes = آخر أجل قبل البداية.
training-fault-time = هذا ليس توقيتا مثل 18:00.
training-fault-no-grid = بدون شبكة لا يجد المقيّمون ما ينقطونه.
training-fault-points = السطر { $line }: اكتبوا النقط أولا من 1 إلى 100 ثم خطا عموديا: « 20 | الدافع ».
training-fault-reason = اكتبوا السبب في بضع كلمات: ستقرؤه الجمعية.
training-said-sent = تم إرسال الترشيح.
training-said-saved = تم حفظ المسودة.
training-said-discarded = تم حذف المسودة.
training-said-confirmed = تم تأكيد المقعد.
training-said-given-up = تم سحب الترشيح.
training-refused-gone = هذا غير موجود أو لم يعد موجودا.
training-refused-closed = لا يتلقى هذا النداء ترشيحات حاليا.
training-refused-out-of-turn = لم يعد ذلك ممكنا في هذه المرحلة.
training-refused-late = انقضى الأجل: منح المقعد لجمعية أخرى.
training-refused-too-few-places = المقاعد الممنوحة تتجاوز هذا العدد.
training-refused-full = وزعت المقاعد واكتملت لائحة الانتظار.
training-refused-no-cohort = يلزم تحديد مجموعة للترشح لها.
training-refused-too-few-reviewers = عدد المقيّمين غير كاف: عينوا اثنين على الأقل، وأكثر عند التنحي.
training-refused-reviews-open = ما زالت ترشيحات تنتظر التقييم أو قراركم.
training-refused-given = هذا التقييم مقدم سابقا أو غير مطلوب منكم.
training-refused-changed = تغير شيء منذ ذلك: أعيدوا قراءة المقترح.
training-refused-erased = تم محو أسماء هذا النداء.
training-refused-no-association = لم تعد هذه الجمعية في الدليل.
training-letter-hello = السلام عليكم،
training-letter-draft = مسودتكم لـ « { $title } » محفوظة. أرسلوها قبل آخر أجل: { $closes }.
training-letter-again = عبأ شخص استمارة « { $title } » بعنوانكم. هناك ترشيح سابق: لم يتغير شيء. إليكم رابطه من جديد.
training-letter-received = توصلنا بترشيحكم لـ « { $title } » تحت رقم { $number }. ستتوصلون بالقرار بنفس الطريقة.
training-letter-accepted = خبر سار: مقعد في « { $title } » محجوز لجمعيتكم. المرجو تأكيده قبل { $until }، وإلا منح لجمعية تنتظر.
training-letter-waiting = ترشيحكم لـ « { $title } » في لائحة الانتظار. إذا شغر مقعد لكم ستصلكم رسالة.
training-letter-ineligible = لا يستوفي ترشيحكم لـ « { $title } » أحد شروط النداء، ولم يتم تقييمه.
training-letter-refused = لم يتم انتقاء ترشيحكم لـ « { $title } » هذه المرة.
training-letter-moved-up = شغر مقعد لكم في « { $title } ». المرجو تأكيده قبل { $until }.
training-letter-lapsed = لم يؤكد مقعدكم في « { $title } » في الأجل، فمنح لجمعية كانت تنتظر.
training-letter-confirmed = مقعدكم في « { $title } » مؤكد. إذا تعذر حضوركم فأخبرونا عبر الرابط: جمعية أخرى تنتظر.
training-letter-cohort = المجموعة:
training-letter-moved = تغيّر تاريخ أو مكان مجموعتكم ضمن « { $title } ». إليكم ما هو مبرمج.
training-letter-confirm = للتأكيد أو للتخلي عن المقعد:
training-letter-page = ترشيحكم:
training-letter-order = ترتيب المقاعد الذي يمكن للجميع التحقق منه:
training-letter-subject-link = ترشيحكم: { $title }
training-letter-subject-received = تم التوصل بالترشيح: { $title }
training-letter-subject-accepted = مقعد في انتظار تأكيدكم: { $title }
training-letter-subject-lapsed = مقعد غير مؤكد: { $title }
training-letter-subject-confirmed = مقعد مؤكد: { $title }
training-letter-subject-moved = تغيير في التاريخ أو المكان: { $title }
training-letter-subject-waiting = لائحة الانتظار: { $title }
training-letter-subject-decided = القرار: { $title }
training-calls = نداءات الترشيح
training-calls-none = لا يوجد أي نداء. ابدؤوا نداء: يبقى مسودة إلى حين نشره.
training-call-new = نداء جديد
training-call-edit = تعديل النداء
training-call-words = نص النداء
training-call-bound = النداء منشور: ما يحسم به (الترتيب والنقط والقواعد) لا يتغير.
training-public-page = الصفحة العمومية
training-publish = نشر النداء
training-publish-sure = هل تنشرون هذا النداء؟ لن يتغير ما يحسم به.
training-close = إغلاق الترشيحات
training-close-sure = هل تغلقون الترشيحات الآن؟
training-remove = حذف المسودة
training-remove-sure = هل تحذفون هذه المسودة؟
training-step-cohort = أضيفوا أولا مجموعة: يكون الترشح لمجموعة.
training-step-reviewers = عينوا مقيّمين اثنين على الأقل قبل آخر أجل، وإلا تعذر بدء التقييم.
training-step-decide = تم تقديم جميع التقييمات. المقترح ينتظر قراركم.
training-drafts-words = المسودات ملك لأصحابها: يظهر عددها فقط دون محتواها.
training-erased = معطيات ممحوة
training-programmes = البرامج
training-programmes-none = لا يوجد أي برنامج.
training-programme-new = برنامج جديد
training-programme-edit = تعديل البرنامج
training-programme-retired = لم يعد معروضا
training-theme-governance = الحكامة
training-theme-administration = الإدارة
training-theme-people = الموارد البشرية
training-theme-finance = المالية
training-theme-organisation = التنظيم
training-theme-programmes = تدبير المشاريع
training-theme-partnership = الشراكة والترافع
training-field-title = العنوان
training-field-aims = ما يكتسب بعد التكوين
training-field-themes = المواضيع
training-field-modules = المجزوءات
training-field-modules-hint = سطر لكل مجزوءة مع الساعات أولا: « 6 | الميزانية ».
training-field-hours = مجموع الساعات
training-field-retired = لم يعد هذا البرنامج معروضا
training-field-programme = البرنامج
training-field-cohort-title = اسم المجموعة
training-field-first-day = اليوم الأول
training-field-last-day = اليوم الأخير
training-field-where = المكان
training-field-address = العنوان
training-field-places = المقاعد
training-field-places-hint = المقعد لجمعية واحدة مهما كان عدد من ترسلهم.
training-field-cancelled = لن تنعقد هذه المجموعة
training-field-words = نص النداء
training-field-opens = البداية
training-field-close-day = آخر أجل يوم
training-field-close-time = على الساعة
training-field-people-each = عدد الأشخاص لكل جمعية على الأكثر
training-field-criterion-founded = مؤسسة منذ (بالأشهر) على الأقل
training-field-criterion-women = النساء ضمن مشاركي كل جمعية على الأقل (%)
training-field-criterion-regions = جهات معينة فقط
training-field-declared = ما تصرح به الجمعية
training-field-declared-hint = سطر لكل تصريح، بنفس الترتيب في كل لغة. تؤشر عليه الجمعية.
training-field-group-order = كيفية الحسم
training-field-order = توزع المقاعد
training-field-grid = الشبكة: الأسئلة والنقط
training-field-grid-hint = سطر لكل سؤال مع النقط أولا: « 20 | لماذا هذا التكوين؟ ». نفس الترتيب في كل لغة.
training-field-least-score = النقطة الدنيا (%)
training-field-gap = الفرق المسموح به بين نقطتين (%)
training-field-gap-hint = إذا تجاوزه الفرق ينقط شخص ثالث.
training-field-women-percent = النساء على الأقل (%)
training-field-youth-percent = أقل من 35 سنة على الأقل (%)
training-field-rural-percent = الجمعيات القروية على الأقل (%)
training-field-new-percent = الجمعيات الجديدة على الأقل (%)
training-field-rule-region = المقاعد لكل جهة على الأكثر
training-field-waiting = طول لائحة الانتظار
training-field-confirm-days = أيام التأكيد
training-field-kept-days = محو الأسماء بعد (أيام)
training-field-ask = للاستفسار
training-field-target = عدد الجمعيات المزمع تكوينها خلال السنة
training-field-regions-hint = عدد الجمعيات لكل جهة؛ فارغ: دون هدف خاص.
training-field-points = النقط من 0 إلى { $most }
training-field-review-words = تعليقكم
training-field-review-words-hint = تطلع عليه الجهة المنظمة فقط.
training-field-outcome = القرار بشأن هذا الترشيح
training-field-reason = السبب
training-field-reason-hint = تكتب إلى الجمعية.
training-field-criterion = الشرط غير المستوفى
training-reviewers = المقيّمون
training-reviewers-words = يعهد بكل ترشيح إلى اثنين منهم، ممن لديهم العدد الأقل. عينوا ثلاثة أو أكثر حتى يتمكن شخص ثالث من الحسم.
training-reviewers-load = ({ $given } مقدمة، { $asked } متبقية)
training-reviews = التقييمات
training-reviews-mine = تقييماتي
training-reviews-words = قيّموا كل ترشيح على حدة. لا ترون ما يمنحه الآخرون، ولا يرى أحد ما لم تقدموه بعد.
training-reviews-progress = { $given } من { $of }
training-reviews-none = لا ترشيح هنا الآن. كل ما يعهد به إليكم يظهر في هذه الصفحة.
training-review-third = رأي ثالث
training-review-third-words = اختلف تقييمان كثيرا: يطلب رأيكم ثالثا دون معرفة رأييهما.
training-review-people = { $count } منهم { $women } نساء و{ $youth } دون 35 سنة
training-review-give = تقديم هذا التقييم
training-review-final = لا يمكن سحب تقييم بعد تقديمه.
training-recuse = أعرف هذه الجمعية: عهد بها إلى شخص آخر
training-recuse-sure = هل يعهد بهذا الترشيح إلى شخص آخر؟
training-decision = القرار
training-decision-words = ما تقترحه النقط والقواعد. لاتخاذ قرار مغاير افتحوا ترشيحا واذكروا السبب.
training-decide-title = الحسم
training-decide-words = تتوصل كل جمعية برسالتها بلغتها. تحجز المقاعد { $days } أيام ثم تمنح للائحة الانتظار.
training-decide = الحسم على هذا النحو ومراسلة الجمعيات
training-decide-sure = هل تحسمون على هذا النحو؟ ستنطلق الرسائل فورا.
training-ruling = اتخاذ قرار مخالف للقواعد
training-ruling-words = قراركم يسبق المقترح، ويكتب سببه إلى الجمعية.
training-ruling-none = كما تقترح القواعد
training-link = هل توجد في الدليل؟
training-link-words = إذا ربطت ببطاقتها تحتسب مرة واحدة ويعرف هل هي جديدة.
training-link-button = إنها هذه
training-exclude = التصريح بعدم القبول
training-exclude-button = غير مقبولة شكلا
training-exclude-sure = هل تصرحون بعدم قبول هذا الترشيح؟ ستخبر الجمعية بذلك.
training-confirm-desk = التأكيد نيابة عن الجمعية
training-withdraw-desk = السحب نيابة عن الجمعية
training-withdraw-sure = هل تسحبون هذا الترشيح؟ سيمحى ما كتب فيه.
training-twins = ربما هم أنفسهم
training-twins-words = أشخاص وجمعيات كتبت أسماؤها بطرق مختلفة، بهذا الخط أو ذاك. لا يحسم شيء هنا: تحققوا ثم اسحبوا المكرر.
training-twins-people = المشاركون
training-twins-associations = الجمعيات
training-twins-none = لا تشابه.
training-import = استيراد لائحة
training-import-words = سطر لكل جمعية. لا يؤخذ شيء قبل اطلاعكم على المعاينة.
training-import-file = ملف XLSX أو ODS أو CSV
training-import-file-hint = إلى غاية 20000 سطر. يتم التعرف على الأعمدة من عناوينها بالفرنسية أو العربية أو الإنجليزية.
training-import-read = قراءة اللائحة
training-import-model = نموذج فارغ
training-import-reading = قراءة اللائحة
training-import-unfinished = لم تنته قراءة هذه اللائحة. إذا انقطعت فأعيدوا إدخالها.
training-import-taking = جار إضافة الترشيحات
training-import-lacks = تنقص هذه الأعمدة: { $columns }.
training-import-no-rows = لا تتضمن اللائحة سوى العناوين.
training-import-too-many = تضم اللائحة { $count } سطرا؛ الحد الأقصى { $most }.
training-import-none = لا يوجد أي سطر هنا.
training-import-twin-row = ربما نفس الشخص في السطر { $number }
training-import-twin-application = ربما نفس الشخص في الترشيح رقم { $number }
training-import-take = أخذ هذه الأسطر
training-import-doubtful = أخذ الأسطر المشكوك فيها كذلك
training-import-take-button = أخذها كترشيحات
training-import-verdict-good = سليمة
training-import-verdict-doubtful = مشكوك فيها
training-import-verdict-faulty = للتصحيح
training-import-fault-missing = ناقص
training-import-fault-place = مكان غير معروف أو عدة أماكن بهذا الاسم
training-import-fault-contact = ليس عنوانا ولا رقما
training-import-fault-sex = اكتبوا أنثى أو ذكر
training-import-fault-born = ليست سنة ميلاد
training-import-fault-date = ليس تاريخا ماضيا
training-import-fault-long = طويل جدا
training-import-fault-twice = وارد في سطر سابق
training-import-column-association = الجمعية
training-import-column-place = الجماعة
training-import-column-founded = تاريخ التأسيس
training-import-column-contact-name = المسؤول
training-import-column-email = البريد الإلكتروني
training-import-column-phone = الهاتف
training-import-column-name-1 = المشارك 1
training-import-column-sex-1 = الجنس 1
training-import-column-born-1 = سنة الميلاد 1
training-import-column-function-1 = المهمة 1
training-import-column-name-2 = المشارك 2
training-import-column-sex-2 = الجنس 2
training-import-column-born-2 = سنة الميلاد 2
training-import-column-function-2 = المهمة 2
training-column-rank = الرتبة
training-column-state = الوضع
training-column-women = النساء
training-column-youth = أقل من 35 سنة
training-column-marks = خصائص
training-column-region = الجهة
training-column-why = التعليل
training-column-proposed = المقترح
training-column-one = الأول
training-column-other = الآخر
training-column-likeness = التشابه
training-column-line = السطر
training-column-wrong = للمراجعة
training-column-reached = المكوّنة
training-column-aim = الهدف
training-figure-taken = المقاعد الممنوحة
training-years = السنوات
training-year-title = سنة { $year }
training-year-more = الاطلاع على السنة
training-year-set = تحديد الهدف
training-year-words = تحتسب الجمعية، مرة واحدة في السنة، متى حضر أحد منها ما يطلبه البرنامج من الساعات. أما المقعد المؤكد فلا يحتسب بعد، ويظهر إلى جانب ذلك على أنه منتظر.
training-share-women = النساء
training-share-youth = أقل من 35 سنة
training-share-rural = الجمعيات القروية
training-share-new = الجمعيات الجديدة
training-share-returning = الجمعيات العائدة
training-share-people = المشاركون
training-share-aim = الهدف: {"\u2066"}{ $percent }%{"\u2069"}
training-regions = حسب الجهات
training-measure-associations = الجمعيات المكوّنة
training-measure-people = الأشخاص المكوّنون
training-measure-women = النساء المكوّنات
training-measure-youth = المكوّنون دون 35 سنة
training-measure-rural = الجمعيات القروية المكوّنة
training-measure-new = الجمعيات الجديدة المكوّنة
training-said-call = تم حفظ النداء.
training-said-published = تم نشر النداء.
training-said-closed = تم إغلاق الترشيحات.
training-said-removed = تم حذف المسودة.
training-said-cohort = تم حفظ المجموعة.
training-said-programme = تم حفظ البرنامج.
training-said-target = تم حفظ الهدف.
training-said-reviewers = تم تعيين المقيّمين.
training-said-review = تم تقديم تقييمكم.
training-said-recused = عهد بالترشيح إلى شخص آخر.
training-said-ruled = تم تسجيل قراركم.
training-said-linked = تم ربط الجمعية بالدليل.
training-said-excluded = الترشيح غير مقبول شكلا؛ ستخبر الجمعية.
training-said-withdrawn = تم سحب الترشيح.
training-said-decided = تم الحسم. الرسائل في طريقها.
training-application-cancelled = مجموعة ملغاة
training-standing-cancelled = ألغت الجهة المنظمة هذه المجموعة. لن يتابع ترشيحكم.
training-letter-cancelled = لن تنعقد مجموعة « { $title } » التي ترشحتم لها. نأسف لذلك.
training-letter-subject-cancelled = مجموعة ملغاة: { $title }
training-field-cancelled-hint = يتوصل جميع المترشحين برسالة؛ ولا رجعة في ذلك.
training-places = { $count ->
    [one] مقعد واحد
    [two] مقعدان
    [few] { $count } مقاعد
   *[other] { $count } مقعدا
}
training-people-each = { $count ->
    [one] مقعد لشخص واحد
    [two] مقعد لشخصين على الأكثر
    [few] مقعد لـ { $count } أشخاص على الأكثر
   *[other] مقعد لـ { $count } شخصا على الأكثر
}
training-points = { $count ->
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $count } نقط
   *[other] { $count } نقطة
}
training-hours = { $count ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
   *[other] { $count } ساعة
}
training-rule-region = { $count ->
    [one] مقعد واحد على الأكثر لكل جهة
    [two] مقعدان على الأكثر لكل جهة
    [few] { $count } مقاعد على الأكثر لكل جهة
   *[other] { $count } مقعدا على الأكثر لكل جهة
}
training-criterion-founded = { $count ->
    [one] مضى شهر على الأقل على تأسيس الجمعية عند آخر أجل.
    [two] مضى شهران على الأقل على تأسيس الجمعية عند آخر أجل.
    [few] مضت { $count } أشهر على الأقل على تأسيس الجمعية عند آخر أجل.
   *[other] مضى { $count } شهرا على الأقل على تأسيس الجمعية عند آخر أجل.
}
training-after-words = { $days ->
    [one] تتوصل كل جمعية بجواب معلل بلغتها. يؤكد المقعد عبر رابط خلال يوم واحد، وإلا منح للائحة الانتظار.
    [two] تتوصل كل جمعية بجواب معلل بلغتها. يؤكد المقعد عبر رابط خلال يومين، وإلا منح للائحة الانتظار.
    [few] تتوصل كل جمعية بجواب معلل بلغتها. يؤكد المقعد عبر رابط خلال { $days } أيام، وإلا منح للائحة الانتظار.
   *[other] تتوصل كل جمعية بجواب معلل بلغتها. يؤكد المقعد عبر رابط خلال { $days } يوما، وإلا منح للائحة الانتظار.
}
training-standing-waiting = { $count ->
    [0] أنتم في لائحة الانتظار، في مقدمة الترتيب.
    [one] أنتم في لائحة الانتظار؛ أمامكم ترشيح واحد في الترتيب.
    [two] أنتم في لائحة الانتظار؛ أمامكم ترشيحان في الترتيب.
    [few] أنتم في لائحة الانتظار؛ أمامكم { $count } ترشيحات في الترتيب.
   *[other] أنتم في لائحة الانتظار؛ أمامكم { $count } ترشيحا في الترتيب.
}
training-step-reviews = { $count ->
    [0] لا ينتظر أي ترشيح التقييم.
    [one] ما زال ترشيح واحد ينتظر التقييم.
    [two] ما زال ترشيحان ينتظران التقييم.
    [few] ما زالت { $count } ترشيحات تنتظر التقييم.
   *[other] ما زال { $count } ترشيحا ينتظر التقييم.
}
training-import-rows = { $count ->
    [one] تمت قراءة سطر واحد.
    [two] تمت قراءة سطرين.
    [few] تمت قراءة { $count } أسطر.
   *[other] تمت قراءة { $count } سطرا.
}
training-import-made = { $count ->
    [one] أضيف ترشيح واحد.
    [two] أضيف ترشيحان.
    [few] أضيفت { $count } ترشيحات.
   *[other] أضيف { $count } ترشيحا.
}
training-import-take-words = { $count ->
    [0] لا يوجد أي سطر سليم. تبقى الأسطر التي تحتاج تصحيحا في ملفكم.
    [one] سيصبح سطر سليم واحد ترشيحا. تبقى الأسطر التي تحتاج تصحيحا في ملفكم.
    [two] سيصبح سطران سليمان ترشيحين. تبقى الأسطر التي تحتاج تصحيحا في ملفكم.
    [few] ستصبح { $count } أسطر سليمة ترشيحات. تبقى الأسطر التي تحتاج تصحيحا في ملفكم.
   *[other] سيصبح { $count } سطرا سليما ترشيحات. تبقى الأسطر التي تحتاج تصحيحا في ملفكم.
}
training-year-reached = { $count ->
    [0] لم يتم تكوين أي جمعية بعد، دون هدف محدد
    [one] جمعية واحدة تم تكوينها، دون هدف محدد
    [two] جمعيتان تم تكوينهما، دون هدف محدد
    [few] { $count } جمعيات تم تكوينها، دون هدف محدد
   *[other] { $count } جمعية تم تكوينها، دون هدف محدد
}
training-year-of = { $count ->
    [0] لم يتم تكوين أي جمعية بعد من أصل { $aim }
    [one] جمعية واحدة تم تكوينها من أصل { $aim }
    [two] جمعيتان تم تكوينهما من أصل { $aim }
    [few] { $count } جمعيات تم تكوينها من أصل { $aim }
   *[other] { $count } جمعية تم تكوينها من أصل { $aim }
}
training-year-expected = { $count ->
    [one] جمعية أخرى منتظرة: مقعدها مؤكد في مجموعة لم تنته بعد.
    [two] جمعيتان أخريان منتظرتان: مقعداهما مؤكدان في مجموعات لم تنته بعد.
    [few] { $count } جمعيات أخرى منتظرة: مقاعدها مؤكدة في مجموعات لم تنته بعد.
   *[other] { $count } جمعية أخرى منتظرة: مقاعدها مؤكدة في مجموعات لم تنته بعد.
}
training-year-unnoted = { $count ->
    [one] جمعية واحدة كان لها مقعد في مجموعة انتهت ولم تُضبط لائحة حضورها: تحتسب متى ضُبطت اللائحة.
    [two] جمعيتان كان لهما مقعد في مجموعة انتهت ولم تُضبط لائحة حضورها: تحتسبان متى ضُبطت اللائحة.
    [few] { $count } جمعيات كان لها مقعد في مجموعة انتهت ولم تُضبط لائحة حضورها: تحتسب متى ضُبطت اللائحة.
   *[other] { $count } جمعية كان لها مقعد في مجموعة انتهت ولم تُضبط لائحة حضورها: تحتسب متى ضُبطت اللائحة.
}
training-regions-unknown = { $count ->
    [one] جمعية واحدة لم تحدد مكانها.
    [two] جمعيتان لم تحددا مكانهما.
    [few] { $count } جمعيات لم تحدد مكانها.
   *[other] { $count } جمعية لم تحدد مكانها.
}
