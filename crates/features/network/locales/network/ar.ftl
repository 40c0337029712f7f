network-title = الدليل

network-sort-association = جمعية
network-sort-institution = مؤسسة عمومية
network-sort-university = جامعة أو مدرسة
network-sort-media = وسيلة إعلام
network-sort-movement = حركة
network-sort-coalition = ائتلاف
network-sort-partner = شريك
network-sort-other = غير ذلك

network-public-women = النساء والفتيات
network-public-youth = الشباب
network-public-children = الأطفال
network-public-disabled = الأشخاص في وضعية إعاقة
network-public-migrants = المهاجرون واللاجئون
network-public-elderly = المسنون
network-public-rural = ساكنة القرى والجبال
network-public-workers = العمال والباحثون عن الشغل
network-public-prisoners = السجناء والمفرج عنهم
network-public-patients = المرضى
network-public-students = التلاميذ والطلبة
network-public-officials = المنتخبون والموظفون العموميون
network-public-associations = الجمعيات
network-public-everybody = العموم

network-field-place = المكان
network-field-founded = تاريخ التأسيس
network-field-description = التعريف
network-field-site = الموقع الإلكتروني
network-field-themes = المواضيع
network-field-publics = الفئات المستهدفة

network-relation-member-of = عضو في
network-relation-funded-by = بدعم مالي من
network-relation-trained-by = استفاد من تكوين أو مواكبة
network-relation-allied-in = متحالف ضمن
network-relation-partner-of = شريك
network-relation-part-of = جزء من
network-relation-member-of-inverse = أعضاؤه
network-relation-funded-by-inverse = يدعم ماليا
network-relation-trained-by-inverse = كوّن أو واكب
network-relation-allied-in-inverse = أعضاؤه
network-relation-part-of-inverse = فروعه ومكوناته

network-relation-state-confirmed = مؤكد
network-relation-state-proposed = في انتظار التأكيد
network-relation-state-declined = مرفوض

network-refused-with-itself = لا يمكن ربط تنظيم بنفسه.
network-refused-ended-before = تاريخ النهاية يسبق تاريخ البداية. راجعوا التاريخين.
network-refused-known = هذه العلاقة مسجلة من قبل دون تاريخ بداية. صححوها أو أنهوها قبل إضافة أخرى.
network-refused-known-since = هذه العلاقة مسجلة منذ { $since }. صححوها أو أنهوها قبل إضافة أخرى.
network-refused-no-coalition = لا يكون التحالف إلا ضمن ائتلاف. اختاروا ائتلافا أو نوعا آخر من العلاقات.
network-refused-not-yours = لكل من التنظيمين فضاؤه الخاص: على أحدهما أن يسجل هذه العلاقة.
network-refused-saved-meanwhile = حفظ شخص آخر هذه البطاقة أثناء تعديلكم لها. ما كتبتموه محفوظ أسفله: قارنوه بالبطاقة الحالية ثم احفظوا من جديد.
network-refused-link-over = لم يعد هذا الرابط يفتح شيئا: انتهت مدته أو تم إيقافه. اطلبوا رابطا جديدا من الجمعية التي أرسلته إليكم.
network-refused-not-kept = هذا التنظيم يتولى بطاقته بنفسه. أرسلوا إليه رابطا ليحيّنها.
network-refused-begun = لهذا التنظيم بطاقة من قبل.

network-relation-closed-by-subject = أبقاها التنظيم الأول داخل الشبكة
network-relation-closed-by-object = أبقاها التنظيم الثاني داخل الشبكة
network-relation-closed-by-both = أبقاها التنظيمان داخل الشبكة

network-change-begun = إنشاء البطاقة
network-change-kept = تعديل البطاقة من طرف الشبكة
network-change-own = تعديل البطاقة من طرف التنظيم نفسه
network-change-published = نشر البطاقة للعموم
network-change-withdrawn = حصر البطاقة في الشبكة
network-change-linked = تسجيل علاقة
network-change-proposed = اقتراح علاقة
network-change-confirmed = تأكيد علاقة
network-change-declined = رفض علاقة
network-change-corrected = تصحيح علاقة
network-change-ended = انتهاء علاقة
network-change-removed = حذف علاقة
