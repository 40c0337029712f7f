portal-reading-articles = مقالات
portal-reading-articles-lead = ما تراه الجمعيات ومراسلوها وما تقوله وما تقوم به، من الحي إلى المغرب والمشرق.
portal-reading-press-review = قراءة في الصحافة
portal-reading-press-review-lead = ما كتبه آخرون واختاره فريق التحرير ولخصه لكم، مع ذكر المصادر.
portal-reading-bulletins = نشرات
portal-reading-bulletins-lead = موضوع واحد في كل مرة: أهم ما جرى في صفحة واحدة.
portal-reading-dossiers = ملفات
portal-reading-dossier = ملف
portal-reading-dossiers-lead = كل ما يتعلق بقضية واحدة، جمعه فريق التحرير في مكان واحد.
portal-reading-dossiers-none = لم يُفتح أي ملف بعد.
portal-reading-antennas = الفروع الجهوية
portal-reading-antennas-lead = الفروع الجهوية ومراسلوها من الجمعيات: منها تأتي الروبورتاجات.
portal-reading-antennas-map = الروبورتاجات حسب إقليم الفرع
portal-reading-antennas-none = لم يُفتح أي فرع بعد.
portal-reading-antenna-closed = مغلق
portal-reading-antenna-closed-lead = لم يعد هذا الفرع يستقبل روبورتاجات، وما نشره يبقى هنا.
portal-reading-reports = { $count ->
    [0] لم يُنشر شيء بعد
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالا
   *[other] { $count } مقال
}
portal-reading-since = مفتوح منذ { $date }
portal-reading-archives = الأرشيف
portal-reading-archives-lead = حسب السنة والمكان والموضوع: كل ما نُشر يمكن العثور عليه.
portal-reading-latest = كل ما يُنشر
portal-reading-latest-lead = مقالات وعرائض ومنشورات ومعطيات ومواعيد: ما تعلنه الجمعيات للعموم، من الأحدث إلى الأقدم.
portal-reading-narrowed = { $list }: { $name }
portal-reading-filter = تدقيق القائمة
portal-reading-by-kind = الصنف
portal-reading-by-theme = الموضوع
portal-reading-by-place = المكان
portal-reading-by-antenna = الفرع
portal-reading-by-year = السنة
portal-reading-by-language = اللغة
portal-reading-by-record = النوع
portal-reading-any = الكل
portal-reading-option = { $name } ({ $count })
portal-reading-all = عرض القائمة كلها
portal-reading-none = لم يُنشر شيء هنا بعد.
portal-reading-none-so = لا يوجد منشور يطابق هذا الاختيار.
portal-reading-unknown = يطلب العنوان شيئا غير موجود. اختاروا من القائمة أسفله.
portal-reading-newer = الأحدث
portal-reading-older = الأقدم
portal-reading-page = الصفحة { $page } من { $pages }
portal-reading-corrected = مُصحَّح
portal-reading-corrected-on = صُحح يوم { $date }
portal-reading-corrections = تصحيحات
portal-reading-sources = المصادر
portal-reading-generated = مثال مولَّد
portal-reading-also-in = متوفر أيضا بـ
portal-reading-not-in-yours = لا يوجد هذا المقال بعد بلغة هذه الصفحة، وهذا نصه بلغة أخرى: { $language }.
portal-reading-stale = تغير النص الأصلي منذ هذه الترجمة.
portal-reading-original = قراءة النص الأصلي
portal-reading-print = نسخة للطباعة
portal-reading-mail = إرسال بالبريد الإلكتروني
portal-reading-printed = طُبع يوم { $date }
portal-reading-back = العودة إلى المقال
portal-reading-near = في الموضوع نفسه
portal-reading-gone = مقال مسحوب
portal-reading-gone-lead = سحب فريق التحرير هذا المقال، ولن يُعطى عنوانه لغيره.
portal-reading-feeds = تتبع هذه القائمة:
portal-reading-feed-words = ما ينشره الموقع، من الأحدث إلى الأقدم.
portal-reading-measure = قراءات مقالات الموقع

portal-front-lead = صوت الجمعيات في المغرب والمشرق
portal-front-sort-lead = في الواجهة
portal-front-sort-picks = اختيارات التحرير
portal-front-sort-newest = آخر المقالات
portal-front-sort-theme = موضوع
portal-front-sort-kind = صنف من المقالات
portal-front-sort-dossier = ملف
portal-front-sort-elsewhere = كل ما يُنشر
portal-front-sort-events = مواعيد قادمة
portal-front-sort-antennas = من الفروع الجهوية
portal-front-sort-words = كلمة التحرير
portal-front-compose = الصفحة الرئيسية
portal-front-compose-lead = رتبوا الصفحة الرئيسية للشبكة قطعة قطعة. لا يتغير شيء عند القراء ما لم تنشروا.
portal-front-crumbs = المسار
portal-front-newsroom = هيئة التحرير
portal-front-not-voice = ليس هذا الفضاء هو المتحدث باسم الشبكة: لن تظهر صفحته في الواجهة.
portal-front-standing = نُشرت { $number ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $number } مرات
   *[other] { $number } مرة
}، آخرها { $when }.
portal-front-never = لم تُركَّب أي صفحة بعد: تعرض الواجهة أحدث المنشورات.
portal-front-is-draft = هناك مسودة تنتظر النشر.
portal-front-no-blocks = لا توجد أي قطعة: أضيفوا واحدة أسفله.
portal-front-add = القطعة المراد إضافتها
portal-front-add-do = إضافة
portal-front-added = أضيفت القطعة إلى آخر المسودة.
portal-front-keep = حفظ المسودة
portal-front-kept = حُفظت المسودة.
portal-front-publish = نشر الصفحة
portal-front-published = نُشرت الصفحة الرئيسية.
portal-front-preview = معاينة الصفحة الرئيسية
portal-front-preview-do = معاينة
portal-front-preview-note = هذه هي المسودة: لا يراها القراء بعد.
portal-front-back = العودة إلى التركيب
portal-front-discard = التخلي عن المسودة
portal-front-discard-sure = هل تتخلون عن كل ما رُكِّب منذ آخر نشر؟
portal-front-discarded = تم التخلي عن المسودة: هذه هي الصفحة المنشورة.
portal-front-up = رفع القطعة { $number }
portal-front-down = إنزال القطعة { $number }
portal-front-drop = حذف القطعة { $number }
portal-front-pick = إضافة
portal-front-choose = اختاروا…
portal-front-chosen = ما اختير (أزيلوا العلامة للحذف)
portal-front-first = في البداية
portal-front-lost = لم يعد متاحا للعموم
portal-front-lead-hint = بدون اختيار يأتي الأحدث أولا.
portal-front-about = بماذا يتعلق
portal-front-words = الكلمة
portal-front-heading = عنوان القطعة
portal-front-most = عدد المقالات المعروضة
portal-front-more = العنوان والحجم
portal-front-dossiers-lead = يجمع الملف مقالات ومنشورات أخرى بالترتيب الذي تختارونه.
portal-front-dossiers-none = لا يوجد أي ملف بعد.
portal-front-dossier-new = ملف جديد
portal-front-dossier-title = عنوان الملف
portal-front-dossier-words = موضوعه في بضع جمل
portal-front-dossier-begin = بدء الملف
portal-front-dossier-begun = بدأ الملف. اختاروا ما يجمعه.
portal-front-dossier-public = مفتوح للجميع
portal-front-dossier-open = مفتوح
portal-front-dossier-closed = لم يُفتح بعد
portal-front-dossier-kept = حُفظ الملف.
portal-front-dossier-full = يجمع هذا الملف أكثر مما يُسمح به. احذفوا شيئا قبل الإضافة.
portal-front-dossier-address = ملفات كثيرة تحمل هذا العنوان: اختاروا غيره.
