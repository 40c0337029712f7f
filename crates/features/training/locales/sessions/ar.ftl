# الدورات والحضور والاختبارات والتقييم والمكوّنون.

training-refused-attended = سُجِّل حضور في نصف يوم سيُحذف. احتفظوا به، أو صحّحوا الحضور أولا.

training-session-planned = قيد الإعداد
training-session-invited = أُرسلت الدعوات
training-session-cancelled = ملغاة
training-part-am = صباحا
training-part-pm = بعد الزوال

training-noted-scan = قُرئ الرمز
training-noted-list = أُشِّر على الاسم
training-noted-sheet = ورقة موقعة
training-outcome-noted = سُجِّل الحضور.
training-outcome-odd = سُجِّل الحضور، لكن في ساعة غير معتادة لنصف اليوم هذا: يُرجى التحقق.
training-outcome-twice = سبق تسجيل حضور هذا الشخص في نصف اليوم هذا.
training-outcome-other-session = هذا الشخص مسجل في مجموعة أخرى لها دورة أخرى.
training-outcome-left = تم التخلي عن مقعد هذا الشخص.
training-outcome-no-half-day = ليس للدورة نصف يوم كهذا.
training-outcome-called-off = أُلغيت الدورة.
training-outcome-unknown = هذا الرمز ليس لأحد.

training-moment-before = اختبار قبل التكوين
training-moment-after = اختبار بعد التكوين
training-moment-evaluation = تقييم
training-aspect-content = المضمون
training-aspect-trainers = المكوّنات والمكوّنون
training-aspect-materials = الوثائق الموزعة
training-aspect-place = المكان والتنظيم
training-aspect-use = الفائدة لجمعيتكم

training-sessions = الدورات
training-sessions-none = لا دورة بعد.
training-session-new = دورة جديدة
training-session-edit = تعديل
training-session-invite = دعوة المشاركات والمشاركين
training-session-invited-said = الدعوات في طريقها.
training-session-saved = حُفظت الدورة.
training-session-call-off = إلغاء الدورة
training-session-called-off-said = أُلغيت الدورة، وسيُخبر كل من دُعي إليها.
training-session-reason = سبب الإلغاء
training-session-reason-hint = يرد في الرسالة الموجهة إلى المدعوين.
training-session-half-days = أنصاف الأيام
training-session-half-days-hint = سطر لكل نصف يوم: 2026-05-03 | 09:00 | 12:30 | 15 | Le module // الوحدة | القاعة. الخانة الرابعة هي الاستراحة بالدقائق.
training-session-title = العنوان
training-session-address = المكان بالتفصيل
training-session-materials = الوثائق الموزعة
training-session-materials-hint = سطر لكل وثيقة: العنوان | الرابط.
training-session-per-half-day = التعويض عن نصف يوم (درهم)
training-session-journey = مصاريف التنقل (درهم)
training-session-hours = { $minutes ->
    [0] { $hours } س من التكوين
   *[other] { $hours } س { $minutes } د من التكوين
}
training-session-people = { $count ->
    [zero] لا مشارك
    [one] مشارك واحد
    [two] مشاركان
    [few] { $count } مشاركين
    [many] { $count } مشاركا
   *[other] { $count } مشارك
}
training-session-attendance = الحضور
training-session-calendar = المفكرة (.ics)
training-session-none-noted = لا أحد له مقعد مؤكد بعد.
training-session-noted-said = حُفظ الحضور.
training-session-not-yet = لم يحن نصف اليوم هذا بعد: تُفتح الخانات يوم انعقاده.
training-session-invite-hint = تتوصل كل جمعية بالدعوة، ثم بتذكير قبل يومين. ويتوصل المؤطرون بأنصاف الأيام الخاصة بهم. وفي اليوم الموالي للنهاية يُذكَّر مرة واحدة من لم يجب عن الأسئلة.
training-session-elsewhere = مسجلة في دورة أخرى
training-session-odd = للتحقق
training-session-odd-clock = كانت ساعة الهاتف خاطئة بـ { $minutes } دقيقة: صُحِّح الوقت.
training-session-fault-none = اكتبوا نصف يوم واحدا على الأقل.
training-session-fault-line = هذا السطر غير مكتوب كما ينبغي: { $line }
training-session-fault-meanwhile = غيّر شخص آخر هذه الحصة وأنتم تكتبون. والموجود فيها الآن: «{ $now }». خذوا منه ما ينبغي أن يبقى، ثم احفظوا من جديد.
training-session-fault-twice = ورد نصف اليوم هذا مرتين: { $slot }
training-session-fault-empty = ينتهي نصف اليوم هذا قبل أن يبدأ، أو كله استراحة: { $slot }
training-session-fault-overlaps = يبدأ نصف اليوم هذا قبل نهاية سابقه: { $slot }
training-session-fault-many = هذا أكثر مما يمكن لدورة أن تضم من أنصاف الأيام.

training-letter-session-invited = أنتم مدعوون إلى دورة «{ $title }» ({ $days }).
training-letter-session-changed = تغيّر توقيت أو مكان دورة «{ $title }» ({ $days }).
training-letter-session-cancelled = أُلغيت دورة «{ $title }» ({ $days }).
training-letter-session-coming = تذكير: تبدأ دورة «{ $title }» قريبا ({ $days }).
training-letter-session-answers = انتهت دورة «{ $title }» ({ $days })، ولم يجب الجميع بعد عن الأسئلة. تكفي بضع دقائق، ولا يحمل أي جواب اسما.
training-letter-teaching-asked = ستشاركون في تأطير دورة «{ $title }» ({ $days }).
training-letter-teaching-changed = تغيّرت مشاركتكم في تأطير دورة «{ $title }» ({ $days }). إليكم ما هو مبرمج.
training-letter-teaching-over = لم تعد مشاركتكم في تأطير دورة «{ $title }» ({ $days }) مبرمجة.
training-letter-teaching-coming = تذكير: موعد مشاركتكم في تأطير دورة «{ $title }» قريب ({ $days }).
training-letter-session-calendar = لإضافتها إلى مفكرتكم:

training-session-number = الرقم
training-session-name = الاسم الكامل
training-session-signature = التوقيع
training-session-due = المبلغ المستحق (درهم)
training-session-sum = المجموع: { $amount } درهم.
training-session-allowances = التعويضات
training-session-sheet = ورقة للتوقيع (PDF)

training-outcome-not-yet = لم يحن نصف اليوم هذا بعد: لم يُسجَّل شيء.

training-sessions-all = كل الدورات
training-session-present = الحاضرون: { $there } من { $people }
training-session-by-hand = حفظ
training-session-by-sheet = حفظ حسب الورقة الموقعة
training-session-clash = { $name }: هناك التزام آخر في الوقت نفسه، { $when }.
training-session-clash-title = أمور تحتاج إلى ترتيب
training-session-teachers = التنشيط: { $names }
training-measure-half-days = أنصاف أيام تكوين تم حضورها
training-session-phone = التسجيل بالهاتف، ولو بلا شبكة
training-session-told-nobody = لم يُدع أحد بعد: لن يُراسَل أحد عند الإلغاء.

training-checkin-title = الحضور عند الباب
training-checkin-needs-script = من دون برامج نصية، أشّروا على الأسماء في صفحة الدورة:
training-checkin-present = الحاضرون:
training-checkin-waiting = في انتظار الإرسال:
training-checkin-slot = نصف اليوم
training-checkin-look = قراءة الرموز بالكاميرا
training-checkin-stop = إيقاف الكاميرا
training-checkin-no-camera = لا يقرأ هذا المتصفح الرموز بالكاميرا: أشّروا على الأسماء أو اكتبوا الرقم.
training-checkin-camera = لم تُفتح الكاميرا. أشّروا على الأسماء أو اكتبوا الرقم.
training-checkin-typed = الرقم أو الرمز
training-checkin-note = تسجيل
training-checkin-find = البحث عن اسم
training-checkin-send = إرسال الآن
training-checkin-how = كيف تعمل هذه الصفحة
training-checkin-how-words = افتحوا هذه الصفحة مرة واحدة بوجود الشبكة، وستبقى بعدها في هذا الهاتف. يُرسَل ما سجلتموه فور عودة الشبكة، ولا ضرر إن أُرسل مرتين. تبقى لائحة الأسماء في هذا الهاتف: امحوها في النهاية، خاصة إن لم يكن هاتفكم.
training-checkin-back = العودة إلى الدورة
training-checkin-forget = محو اللائحة من هذا الهاتف
training-checkin-online = الشبكة متوفرة
training-checkin-offline = بلا شبكة: كل شيء محفوظ هنا
training-checkin-sending = جار الإرسال…
training-checkin-expired = انتهت مدة الدخول إلى حسابكم. لم يضع شيء: ادخلوا من جديد ثم أرسلوا.
training-checkin-forbidden = لم تعد هذه الدورة متاحة لحسابكم. لم يضع شيء: اتصلوا بمن يدبرها.
training-checkin-failed = لم ينجح الإرسال. لم يضع شيء: سيُعاد لاحقا.
training-checkin-storage = لا يحفظ هذا الهاتف شيئا (تصفح خاص أو ذاكرة ممتلئة). سجلوا على الورقة المطبوعة.
training-checkin-unsent = هناك حضور لم يُرسل بعد: أرسلوه قبل المحو.
training-checkin-seen = اطلعت
training-checkin-kept = سُجِّل الحضور
training-checkin-already = سبق تسجيل الحضور في نصف اليوم هذا
training-checkin-taken-back = أُلغي التسجيل
training-checkin-elsewhere = هذا الشخص ليس في لائحة هذه الدورة. سيأتي الجواب مع الشبكة.
training-checkin-strange = ليس هذا رمز مشاركة ولا رقما من اللائحة.
training-checkin-somebody = شخص ليس في اللائحة

