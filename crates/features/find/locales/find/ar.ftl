find-title = البحث
find-title-words = البحث عن: { $words }
find-lead = كل ما تحفظه ذاكرة الحركة. اكتبوا بالعربية أو الدارجة أو الأمازيغية أو الفرنسية أو الإنجليزية: ما قيل بلغة أخرى يُعثر عليه أيضا.
find-label = البحث في تويزة
find-placeholder = ابحثوا…
find-go = بحث
find-suggest-list = اقتراحات
find-suggest-none = لا توجد اقتراحات.
find-suggest-some = عدد الاقتراحات: #. استعملوا الأسهم للاختيار.
find-cut = لم يُبحث إلا عن الأحرف الأولى وعددها { $most }.
find-void = لا يوجد حرف ولا رقم للبحث عنه. اكتبوا كلمة أو اختاروا مما يلي.
find-results = النتائج
find-count = { $count ->
    [zero] لا نتيجة
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $shown } نتائج
   *[other] { $shown } نتيجة
}
find-understood = فُهم أيضا على أنه:
find-meant = هل تقصدون:
find-loosened = لا شيء يتضمن كل هذه الكلمات. إليكم أقرب ما وُجد.
find-refine = تدقيق البحث
find-refine-jump = تدقيق البحث
find-chosen = ما يحدّ البحث
find-take-back = إزالة
find-facet-kind = الصنف
find-facet-place = المجال الترابي
find-facet-right = الحق
find-facet-theme = الموضوع
find-facet-year = السنة
find-facet-language = اللغة
find-facet-space = التنظيم
find-more = المزيد
find-previous = الصفحة السابقة
find-page = الصفحة { $page } من { $pages }
find-last-page = لا تُعرض النتائج الموالية: دققوا الكلمات أو حدّوا البحث.
find-newest = الأحدث
find-nothing = لم يُعثر على شيء.
find-tried = جرى البحث عن هذه الكلمات، وعن صيغها الأخرى، وعما يقاربها كتابة أو نطقا، وعما يحمل المعنى نفسه بالعربية والفرنسية والإنجليزية.
find-elsewhere = { $count ->
    [one] عرض النتيجة الوحيدة دون هذه الحدود
    [two] عرض النتيجتين دون هذه الحدود
    [few] عرض { $shown } نتائج دون هذه الحدود
   *[other] عرض { $shown } نتيجة دون هذه الحدود
}
find-near = ما يبدأ على النحو نفسه
find-broader = على نحو أوسع
find-advice = مدخل آخر
find-advice-fewer = كلمات أقل تعثر على أكثر: احتفظوا بأهمها.
find-advice-other = تجدر تجربة الكلمة نفسها بلغة أخرى أو بحروف أخرى.
find-advice-sign-in = ما هو مخصص للأعضاء لا يُعثر عليه إلا بعد تسجيل الدخول.
find-partial = الفهرس قيد البناء: لا يُعثر على كل شيء بعد. أعيدوا المحاولة بعد قليل.
