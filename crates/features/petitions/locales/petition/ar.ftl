# ما تشترك فيه صفحات العرائض.
petition-title = العرائض والملتمسات

petition-state-draft = مسودة
petition-state-collecting = مفتوحة للتوقيع
petition-state-closed = أُغلق التوقيع
petition-state-filed = مودعة
petition-state-ended = منتهية

petition-how-online = عبر الإنترنت
petition-how-doorstep = من باب إلى باب
petition-how-paper = على الورق

petition-confirmation-offered = يُحتسب التوقيع فورا، ويُقترح التأكيد على من ترك وسيلة اتصال
petition-confirmation-required = لا يُحتسب التوقيع عبر الإنترنت إلا بعد تأكيد وسيلة الاتصال

petition-part-initiator = من أصحاب المبادرة
petition-part-member = عضو لجنة التقديم
petition-part-mandatary = وكيل اللجنة
petition-part-deputy = نائب الوكيل

petition-event-opened = افتتاح جمع التوقيعات
petition-event-closed = انتهاء جمع التوقيعات
petition-event-filed = الإيداع مقابل وصل
petition-event-forwarded = الإحالة من لدن السلطة المحلية
petition-event-referred = الإحالة على اللجنة أو على المكتب
petition-event-roll-asked = طلب التحقق من اللوائح الانتخابية
petition-event-roll-checked = التحقق من اللوائح الانتخابية
petition-event-opinion = رأي اللجنة
petition-event-transferred = الإحالة على مؤسسة أخرى مختصة
petition-event-accepted = القبول
petition-event-refused = عدم القبول بقرار معلل
petition-event-scheduled = الإدراج في جدول الأعمال
petition-event-decided = القرار
petition-event-told = إخبار الوكيل بالمآل
petition-event-adopted = تبني الملتمس من لدن عضو بالمجلس
petition-event-appealed = الطعن في قرار عدم القبول
petition-event-given-up = التخلي من لدن اللجنة
petition-event-promised = التزام
petition-event-kept = الوفاء بالالتزام
petition-event-broken = الإخلال بالالتزام
petition-event-noted = مرحلة أخرى

petition-refused-not-open = هذه العريضة لا تجمع التوقيعات حاليا.
petition-refused-signed-already = سبق أن وقعتم على هذه العريضة، وتوقيعكم محتسب.
petition-refused-not-taken = تعذر تسجيل هذا التوقيع.
    .advice = تحققوا من رقم البطاقة ومن تاريخ انتهاء صلاحيتها. وإذا كان كل شيء صحيحا، فاكتبوا إلى الجمعية التي تحمل العريضة.
petition-refused-no-signature = هذا التوقيع غير موجود، أو سبق سحبه.
petition-refused-filed = أُودعت العريضة، ولم تعد لائحة الدعم تتغير.
petition-refused-address-taken = هذا العنوان لعريضة أخرى.
    .advice = اختاروا عنوانا آخر، مثلا بإضافة اسم الجماعة أو السنة.
petition-refused-out-of-turn = العريضة ليست في هذه المرحلة، أو تجاوزتها.
    .advice = ارجعوا إلى لوحة التتبع لمعرفة أين وصلت.
petition-refused-too-early = لا يمكن أن تكون قد انتهت قبل إيداعها.
    .advice = تحققوا من اليوم والسنة: فمن هذا التاريخ تحتسب مدة حفظ المعطيات.
