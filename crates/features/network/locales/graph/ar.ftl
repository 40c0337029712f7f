network-graph-title = الشبكة
network-graph-crumbs = أين أنتم
network-graph-questions = أسئلة إلى الشبكة
network-graph-whole = نظرة عامة
network-graph-bridges = من يصل بين جهتين؟
network-graph-gaps = أين ينقصنا أحد؟
network-graph-missed = من سنفتقده؟
network-graph-chain = من يمكنه أن يقدّمنا؟
network-graph-coalitions = أيّ الائتلافات تتقاطع؟
network-graph-apart = من هو بمعزل؟
network-graph-public-only = ترون ما هو عمومي. أعضاء الشبكة يرون الباقي بعد تسجيل الدخول.
network-graph-search = ابحثوا عن منظمة باسمها
network-graph-find = بحث
network-graph-nobody-of-name = لا توجد منظمة بهذا الاسم. جرّبوا كلمة واحدة من الاسم أو الاسم المختصر.
network-graph-empty = لا توجد منظمات هنا بعد.
network-graph-region = الجهة
network-graph-province = الإقليم
network-graph-organisation = المنظمة
network-graph-organisations = المنظمات
network-graph-links = الروابط
network-graph-links-count = { $count ->
    [zero] بدون روابط
    [one] رابط واحد
    [two] رابطان
    [few] { $count } روابط
    [many] { $count } رابطا
   *[other] { $count } رابط
}
network-graph-alone = بدون أيّ رابط
network-graph-joined-with = متصلة خصوصا بـ
network-graph-whole-answer = عدد المنظمات { $organisations } وعدد الروابط القائمة { $relations }. أكبر مجموعة متصلة تضم { $largest }، أي { $share }.
network-graph-bridges-card = { $count ->
    [zero] كل جهتين يصل بينهما أحد.
   *[other] أزواج من الجهات لا يصل بينها أحد
}
network-graph-gaps-card = { $count ->
    [zero] في كل إقليم منظمة واحدة على الأقل.
   *[other] أقاليم بدون أيّ منظمة معروفة
}
network-graph-missed-card = { $count ->
    [zero] لا أحد ينفرد بربط الآخرين.
   *[other] منظمات ينقطع غيرها عن الشبكة إن غابت
}
network-graph-coalitions-card = { $count ->
    [zero] لا يجمع أيّ ائتلافين عضو مشترك.
   *[other] أزواج من الائتلافات لها أعضاء مشتركون
}
network-graph-apart-card = { $count ->
    [zero] لكل منظمة رابط واحد على الأقل.
   *[other] منظمات بدون أيّ رابط
}
network-graph-map = الجهات وما يصل بينها: كلما زاد سمك الخط زاد عدد المنظمات التي تصل بينهما
network-graph-by-region = جهة بعد جهة
network-graph-no-coalition = لا يوجد أيّ ائتلاف مسجّل بعد.

network-graph-bridges-lead = تصل منظمة بين جهتين حين تبلغ روابطها أو مقرّها هذه وتلك.
network-graph-one-region = جهة
network-graph-other-region = جهة أخرى
network-graph-choose = اختاروا
network-graph-ask = اسألوا
network-graph-same-twice = اختاروا جهتين مختلفتين.
network-graph-bridges-none = لا أحد يصل بين { $one } و{ $other }. وهذه المنظمات الأكثر ارتباطا في كل منهما يمكنها أن تبدأ.
network-graph-bridges-answer = { $count ->
    [one] منظمة واحدة تصل بين { $one } و{ $other }: { $best }.
    [two] منظمتان تصلان بين { $one } و{ $other }.
    [few] { $count } منظمات تصل بين { $one } و{ $other }.
   *[other] { $count } منظمة تصل بين { $one } و{ $other }.
} ترتبط { $best } بمنظمات من الأولى عددها { $here } ومن الثانية عددها { $there }. { $direct ->
    [zero] ولا رابط مباشرا بين منظمات { $one } و{ $other }.
   *[other] عدد منظمات { $one } التي لها رابط مباشر مع { $other }: { $direct }.
}
network-graph-bridges-drawn = من يصل بين { $one } و{ $other }
network-graph-bridge-here = من الأولى
network-graph-bridge-there = من الثانية
network-graph-bridge-pairs = الأزواج التي تلتقي عبرها
network-graph-could = في { $region }
network-graph-nobody-there = لا توجد منظمة معروفة في هذه الجهة.
network-graph-bridges-matrix = كم منظمة تصل بين كل جهتين
network-graph-bridges-matrix-hint = الصفر يعني جهتين لا يصل بينهما أحد. افتحوا عددا لتروا من.
network-graph-more = { $count ->
    [one] وواحدة أخرى
    [two] واثنتان أخريان
    [few] و{ $count } أخرى
   *[other] و{ $count } أخرى
}

network-graph-gaps-lead = الأقاليم والعمالات التي لا يعمل فيها أحد معروف على موضوع ما.
network-graph-theme = الموضوع
network-graph-all-themes = كل المواضيع
network-graph-all-regions = كل الجهات
network-graph-provinces-without = أقاليم بدون أحد
network-graph-nearest = منظمات الجهة في هذا الموضوع
network-graph-gaps-answer = { $empty ->
    [zero] في كل إقليم منظمة معروفة واحدة على الأقل.
    [one] في إقليم واحد لا توجد أيّ منظمة معروفة.
    [two] في إقليمين لا توجد أيّ منظمة معروفة.
    [few] في { $empty } أقاليم لا توجد أيّ منظمة معروفة.
    [many] في { $empty } إقليما لا توجد أيّ منظمة معروفة.
   *[other] في { $empty } إقليم لا توجد أيّ منظمة معروفة.
} أقلّ المواضيع تغطية: «{ $theme }»، وعدد الأقاليم التي لا أحد فيها { $without }.
network-graph-gaps-theme = { $count ->
    [zero] في كل إقليم منظمة واحدة على الأقل تعمل على «{ $theme }».
   *[other] عدد الأقاليم التي لا أحد فيها يعمل على «{ $theme }»: { $count } من { $all }.
}
network-graph-without = أقاليم لا أحد فيها على هذا الموضوع
network-graph-no-gap = لا إقليم هنا: في كل الأقاليم من يشتغل على هذا الموضوع.
network-graph-gaps-region-title = المنظمات حسب الإقليم والموضوع، { $region }
network-graph-gaps-region = { $region }: عدد الخانات الفارغة { $count } من { $all }. الخانة الفارغة إقليم لا يعمل فيه أحد على الموضوع.
network-graph-elsewhere = { $count ->
    [one] منظمة واحدة لها مواضيع وإقليمها غير معروف، فلا تُحسب في أيّ إقليم.
   *[other] منظمات لها مواضيع وإقليمها غير معروف، فلا تُحسب في أيّ إقليم: { $count }.
}

network-graph-missed-lead = لو توقفت منظمة، من سيفقد الصلة بالآخرين؟
network-graph-missed-none = لا أحد ينفرد بربط الآخرين: يمكن لأيّ منظمة أن تتوقف دون أن ينقطع غيرها.
network-graph-missed-answer = { $count ->
    [one] منظمة واحدة تقطع غيرها إن غابت: { $first }.
    [two] منظمتان تقطعان غيرهما إن غابتا، وأولاهما { $first }.
    [few] { $count } منظمات تقطع غيرها إن غابت، وأولاها { $first }.
   *[other] { $count } منظمة تقطع غيرها إن غابت، وأولاها { $first }.
} بدونها { $cut ->
    [one] تنقطع منظمة واحدة عن أكبر مجموعة.
    [two] تنقطع منظمتان عن أكبر مجموعة.
    [few] تنقطع { $cut } منظمات عن أكبر مجموعة.
   *[other] تنقطع { $cut } منظمة عن أكبر مجموعة.
}
network-graph-cut = ستنقطع
network-graph-pieces = المجموعات الباقية
network-graph-between = ممرّ لا بدّ منه
network-graph-cut-drawn = المنظمات التي ستنقطع عن أكبر مجموعة
network-graph-cut-listed = من ينقطع غيرها إن غابت
network-graph-between-listed = من تمرّ عبرها أقصر الطرق
network-graph-between-hint = النسبة هي حصة أزواج المنظمات التي يمرّ أقصر طريق بينها عبر هذه المنظمة.
network-graph-sampled = هذا تقدير: تُتبَع الطرق انطلاقا من { $sampled } منظمة من أصل { $linked }.

network-graph-chain-lead = أقصر سلسلة معارف بين منظمتين، ومن يمكنه أن يبدأها.
network-graph-from = نحن
network-graph-to = نبحث عن
network-graph-several = عدة منظمات تحمل هذا الاسم. اختاروا أسفله.
network-graph-which = «{ $field }»: أيّ واحدة؟
network-graph-same-org = هذه هي المنظمة نفسها. اختاروا غيرها.
network-graph-chain-none = لا توجد سلسلة من { $from } إلى { $to } عبر الروابط المعروفة.
network-graph-chain-direct = { $from } و{ $to } بينهما رابط مباشر:
network-graph-chain-answer = { $introducers ->
    [one] منظمة واحدة يمكنها
    [two] منظمتان يمكنهما
    [few] { $introducers } منظمات يمكنها
   *[other] { $introducers } منظمة يمكنها
} تقديم { $from } إلى { $to }، { $between ->
    [one] دون وسيط آخر.
    [two] عبر سلسلة من وسيطين.
    [few] عبر سلسلة من { $between } وسطاء.
    [many] عبر سلسلة من { $between } وسيطا.
   *[other] عبر سلسلة من { $between } وسيط.
} الأولى هي الأقلّ روابط، لأنها أعرف بكل واحد من معارفها.
network-graph-introducer = من يقدّم
network-graph-way = السلسلة
network-graph-chain-drawn = أقصر السلاسل

network-graph-coalitions-lead = يتقاطع ائتلافان حين تكون منظمات أعضاء في كليهما.
network-graph-coalition = الائتلاف
network-graph-other-coalition = ائتلاف آخر
network-graph-shared = الأعضاء المشتركون
network-graph-shared-part = الحصة من المجموع
network-graph-shared-count = { $count ->
    [one] عضو مشترك واحد
    [two] عضوان مشتركان
    [few] { $count } أعضاء مشتركين
    [many] { $count } عضوا مشتركا
   *[other] { $count } عضو مشترك
}
network-graph-coalitions-answer = عدد الائتلافات { $coalitions }، وعدد الأزواج المتقاطعة { $count }. أكثرها تقاطعا { $one } و{ $other }، والأعضاء المشتركون { $shared }.
network-graph-coalitions-none = { $count ->
    [one] ائتلاف واحد.
   *[other] عدد الائتلافات { $count }، بدون أعضاء مشتركين.
}
network-graph-coalitions-drawn = أعضاء كل ائتلاف
network-graph-overlaps = الأزواج المتقاطعة
network-graph-partial = الشبكة كثيفة إلى حدّ أن كل الأزواج لم تُحسب.
network-graph-in-both = { $count ->
    [zero] لا توجد منظمة في { $one } وفي { $other } معا.
    [one] منظمة واحدة في { $one } وفي { $other } معا.
    [two] منظمتان في { $one } وفي { $other } معا.
    [few] { $count } منظمات في { $one } وفي { $other } معا.
   *[other] { $count } منظمة في { $one } وفي { $other } معا.
}
network-graph-all-coalitions = كل الائتلافات

network-graph-apart-lead = المنظمات التي لا يصلها أحد بغيرها: أول من ندعوه.
network-graph-apart-answer = { $count ->
    [zero] لكل منظمة رابط واحد على الأقل.
    [one] منظمة واحدة ليس لها أيّ رابط معروف.
    [two] منظمتان ليس لهما أيّ رابط معروف.
    [few] { $count } منظمات ليس لها أيّ رابط معروف.
   *[other] { $count } منظمة ليس لها أيّ رابط معروف.
} { $groups ->
    [zero] وكل من له روابط متصل بالباقي.
    [one] ومجموعة صغيرة واحدة متصلة فيما بينها فقط.
    [two] ومجموعتان صغيرتان كل منهما متصلة فيما بينها فقط.
   *[other] وعدد المجموعات الصغيرة المتصلة فيما بينها فقط: { $groups }.
}
network-graph-alone-nowhere = { $count ->
    [one] منظمة واحدة بدون رابط ومكانها غير معروف
   *[other] منظمات بدون رابط ومكانها غير معروف: { $count }
}
network-graph-alone-in = { $count ->
    [zero] { $region }: لا توجد منظمة بدون رابط.
    [one] { $region }: منظمة واحدة بدون رابط.
    [two] { $region }: منظمتان بدون رابط.
    [few] { $region }: { $count } منظمات بدون رابط.
   *[other] { $region }: { $count } منظمة بدون رابط.
}
network-graph-nowhere = مكان غير معروف
network-graph-groups = مجموعات صغيرة بمعزل
network-graph-group-of = { $count ->
    [two] مجموعة من منظمتين
    [few] مجموعة من { $count } منظمات
   *[other] مجموعة من { $count } منظمة
}

network-graph-around-none = ليس لـ{ $name } أيّ رابط معروف.
network-graph-around-answer = ترتبط { $name } { $count ->
    [one] بمنظمة واحدة
    [two] بمنظمتين
    [few] بـ{ $count } منظمات
   *[other] بـ{ $count } منظمة
}{ $regions ->
    [zero] {""}
    [one] {" "}من جهة واحدة
    [two] {" "}من جهتين
    [few] {" "}من { $regions } جهات
   *[other] {" "}من { $regions } جهة
}.
network-graph-around-cut = { $count ->
    [one] بدونها تنقطع منظمة واحدة عن أكبر مجموعة.
    [two] بدونها تنقطع منظمتان عن أكبر مجموعة.
    [few] بدونها تنقطع { $count } منظمات عن أكبر مجموعة.
   *[other] بدونها تنقطع { $count } منظمة عن أكبر مجموعة.
}
network-graph-around-drawn = حول { $name }
network-graph-profile = بطاقتها
network-graph-chain-from = من يمكنه أن يقدّمها؟
network-graph-first-ring = روابط مباشرة
network-graph-second-ring = روابط روابطها
network-graph-number = الرقم
network-graph-how = كيف
network-graph-through = عبر
network-graph-tone-belonging = انتماء
network-graph-tone-funding = دعم مالي
network-graph-tone-training = تكوين
network-graph-tone-partners = شراكة
network-graph-same-region = من الجهة نفسها
network-graph-around-link = الشبكة المحيطة بها
