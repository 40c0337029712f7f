# الحسابات: الدخول، حسابي، من له حق الولوج إلى الفضاء، الدعوات، حسابات الخادم.

account-nav-keeper = الحسابات
account-nav-members = حق الولوج

# ما تقوله صفحات عدة
account-name = الاسم
account-your-name = اسمكم
account-login = اسم الدخول
account-login-hint = عنوان بريد إلكتروني، أو كلمة من 3 إلى 40 حرفا ورقما.
account-password = كلمة المرور
account-new-password = كلمة المرور الجديدة
account-new-password-hint = عشرة أحرف على الأقل. جملة لا يعرفها غيركم أفضل من كلمة معقدة.
account-role = الدور
account-role-hint = كل دور يخوّل ما تخوّله الأدوار التي تسبقه في القائمة. العضو يقرأ ما هو خاص بالفضاء، والمسؤول يسجل الأنشطة أيضا، والكاتب يمسك المخطط والأجهزة أيضا، والمدير يمنح الولوج أيضا.
account-since = منذ
account-until = إلى غاية
account-manage = تدبير
account-back = العودة إلى حسابكم
account-link = الرابط الذي يُسلَّم
account-link-hint = انسخوه كاملا وسلّموه إلى هذا الشخص وحده: يدا بيد، أو بالهاتف، أو في رسالة خاصة.
account-link-once = لن يُعرض هذا الرابط مرة أخرى. يستطيع حامله استعماله، ولا يصلح إلا مرة واحدة.
account-link-done = نُسخ الرابط

# الدخول
account-sign-in-title = تسجيل الدخول
account-sign-in-do = تسجيل الدخول
account-sign-in-passkey = الدخول بمفتاح مرور
account-sign-in-help = ليس لكم حساب بعد، أو نسيتم كلمة المرور؟ يمكن لمدير أو مديرة فضائكم أن يسلّمكم رابطا.
account-signed-out = خرجتم من حسابكم على هذا الجهاز.
account-code-title = بقي رمز واحد
account-code = الرمز
account-code-hint = الأرقام الستة التي يعرضها تطبيقكم الآن، أو أحد رموز الاحتياط.
account-code-help = ضاع الهاتف ولم يبق لكم رمز احتياط؟ يمكن للشخص المشرف على الخادم أن يرفع طلب الرمز.
account-code-back = البدء من جديد باسم دخول آخر
account-passkey-failed = لم يستجب مفتاح المرور. حاولوا مرة أخرى، أو استعملوا كلمة المرور.

# حسابي
account-title = حسابكم
account-own-title = أنتم
account-no-space = لا ينتمي حسابكم إلى أي فضاء حاليا. تُدخلكم إليه دعوة.
account-keeper = مشرف على الخادم
account-language = اللغة
account-language-hint = لغة الصفحات فور دخولكم، على جميع أجهزتكم.
account-login-change = تغيير اسم الدخول
account-login-lead = الاسم الذي تدخلون به.
account-login-changed = تغيّر اسم الدخول: اكتبوا الجديد في المرة المقبلة.
account-safety-title = الأمان
account-password-change = تغيير كلمة المرور
account-password-title = تغيير كلمة المرور
account-password-lead = ستُخرَج أجهزتكم الأخرى من الحساب، ويبقى هذا الجهاز داخلا.
account-present = كلمة المرور الحالية
account-present-wrong = هذه ليست كلمة مروركم الحالية.
account-password-do = حفظ كلمة المرور
account-password-changed = تغيّرت كلمة المرور، وأُخرجت أجهزتكم الأخرى من الحساب.

# تطبيق الرموز
account-totp-title = رموز من تطبيق
account-totp-on = تُطلب عند الدخول
account-totp-off = ليس بعد
account-totp-lead = يعرض تطبيق في هاتفكم رمزا يتغير كل ثلاثين ثانية. إذا طُلب عند كل دخول حمى حسابكم حتى وإن عرف أحدهم كلمة المرور.
account-totp-begin = تفعيله
account-totp-replace = الانتقال إلى هاتف آخر
account-totp-remove = الكف عن طلب الرمز
account-totp-remove-sure = هل تريدون ألا يُطلب رمز عند الدخول؟ لن تصلح رموز الاحتياط بعد ذلك.
account-totp-removed = لن يُطلب رمز عند الدخول بعد الآن.
account-totp-step-install = ثبّتوا تطبيقا للرموز: Aegis أو FreeOTP أو ‎2FAS أو غيرها. وإن كان لديكم واحد فافتحوه.
account-totp-step-scan = أضيفوا فيه حسابا بتصوير هذه الصورة:
account-totp-picture = رمز QR يُصوَّر بتطبيق الرموز
account-totp-open = التطبيق على هذا الجهاز: افتحوه
account-totp-secret = من دون آلة تصوير، انسخوا هذا السر:
account-totp-step-code = اكتبوا هنا الرمز الذي يعرضه: به يتبين أن كل شيء في مكانه.
account-totp-code = الرمز الذي يعرضه التطبيق
account-totp-code-hint = ستة أرقام.
account-totp-confirm = طلب الرمز من الآن فصاعدا
account-totp-wrong = ليس هذا هو الرمز المنتظر. تأكدوا من أن ساعة هاتفكم مضبوطة تلقائيا، وخذوا الرمز الموالي.
account-totp-codes-follow = { $count ->
    [few] بعد ذلك تُعطى لكم { $count } رموز احتياط: هيّئوا ما تطبعونها به أو تكتبونها عليه.
    [many] بعد ذلك يُعطى لكم { $count } رمزا للاحتياط: هيّئوا ما تطبعونها به أو تكتبونها عليه.
   *[other] بعد ذلك يُعطى لكم { $count } رمز للاحتياط: هيّئوا ما تطبعونها به أو تكتبونها عليه.
}
account-totp-confirmed = تم التفعيل: هذه رموز الاحتياط

# رموز الاحتياط
account-codes-title = رموز الاحتياط
account-codes-link = رموز الاحتياط: كم بقي منها، وإنشاء غيرها
account-codes-lead = يحل كل رمز منها مرة واحدة محل رمز التطبيق، يوم لا يكون الهاتف في متناولكم.
account-codes-left = { $count ->
    [zero] لم يبق منها شيء.
    [one] بقي رمز واحد.
    [two] بقي رمزان.
    [few] بقيت { $count } رموز.
    [many] بقي { $count } رمزا.
   *[other] بقي { $count } رمز.
}
account-codes-replace = إنشاء رموز جديدة
account-codes-replace-sure = هل تنشئون رموزا جديدة؟ لن تصلح القديمة بعد ذلك.
account-codes-once = اطبعوا هذه الصفحة أو اكتبوا الرموز، واحفظوها بعيدا عن الهاتف. لن تُعرض مرة أخرى.
account-codes-kept = حُفظت الرموز

# مفاتيح المرور
account-passkeys-title = مفاتيح المرور
account-passkeys-count = { $count ->
    [zero] لا شيء
    [one] مفتاح واحد
    [two] مفتاحان
    [few] { $count } مفاتيح
    [many] { $count } مفتاحا
   *[other] { $count } مفتاح
}
account-passkeys-lead = يحل مفتاح المرور محل كلمة المرور والرمز معا: يحفظه جهازكم ويفتحه بإصبعكم أو وجهكم أو رمز قفله. ولا يقدر على استعماله أي موقع مزيف.
account-passkey-add = إضافة مفتاح مرور
account-passkey-add-do = إنشاء المفتاح على هذا الجهاز
account-passkey-label = اسم المفتاح
account-passkey-label-hint = لتتعرفوا عليه: «الهاتف»، «حاسوب المكتب».
account-passkey-since = أُنشئ في
account-passkey-used = آخر استعمال
account-passkey-added = أُضيف مفتاح المرور.
account-passkey-remove = سحب
account-passkey-remove-sure = هل تسحبون مفتاح المرور هذا؟ لن يُدخل بعد ذلك إلى الحساب.
account-passkey-removed = سُحب مفتاح المرور. احذفوه من جهازكم أيضا.
account-passkey-needs-script = لا يستطيع المتصفح إنشاء مفتاح مرور إلا إذا سُمح لهذا الموقع بالبرامج النصية. وكل ما عدا ذلك يعمل من دونها.
account-passkey-unsupported = لا يعرف هذا المتصفح مفاتيح المرور، أو لا يسمح بها على هذا العنوان.

# الأجهزة
account-sessions-title = الأجهزة الداخلة
account-sessions-lead = جهاز لا تعرفونه؟ أخرجوه من الحساب وغيّروا كلمة المرور.
account-session-device = الجهاز
account-session-unknown = جهاز غير معروف
account-session-opened = دخل في
account-session-seen = شوهد في
account-session-act = إجراء
account-session-second-factor = برمز أو مفتاح
account-session-this = هذا الجهاز
account-session-end = إخراج
account-session-ended = أُخرج الجهاز من الحساب.
account-sessions-end = إخراج كل الأجهزة الأخرى
account-sessions-end-sure = هل تُخرجون كل أجهزتكم الأخرى من الحساب؟
account-sessions-ended = أُخرجت كل أجهزتكم الأخرى من الحساب.

# أعضاء الفضاء
account-members-title = من له حق الولوج إلى هذا الفضاء
account-members-lead = { $count ->
    [zero] لا أحد يستطيع الدخول إلى هذا الفضاء.
    [one] شخص واحد يستطيع الدخول إلى هذا الفضاء.
    [two] شخصان يستطيعان الدخول إلى هذا الفضاء.
    [few] { $count } أشخاص يستطيعون الدخول إلى هذا الفضاء.
    [many] { $count } شخصا يستطيعون الدخول إلى هذا الفضاء.
   *[other] { $count } شخص يستطيعون الدخول إلى هذا الفضاء.
}
account-member-history = الأدوار التي أُسندت هنا
account-role-change = تغيير الدور
account-role-changed = تغيّر الدور.
account-member-end-title = إنهاء حق الولوج
account-member-end-lead = يبقى الشخص في الدليل وفي الأجهزة التي هو عضو فيها؛ غير أن حسابه لا يفتح هذا الفضاء بعد ذلك.
account-member-end = إنهاء حق الولوج
account-member-end-sure = هل تنهون حق ولوج { $name } إلى هذا الفضاء؟
account-member-ended = انتهى حق الولوج إلى هذا الفضاء.
account-clearances-title = الأقسام المختومة
account-clearances-lead = لا يفتح أي دور قسما مختوما: لا بد من تأهيل بالاسم، ويُقيَّد كل فتح في السجل.
account-clearance-since = مؤهَّل منذ { $date }
account-clearance-grant = تأهيل
account-clearance-end = سحب التأهيل
account-clearance-granted = مُنح التأهيل.
account-clearance-ended = سُحب التأهيل.

# الدعوات
account-invitations-title = دعوات تنتظر الجواب
account-invitations-none = لا دعوة تنتظر الجواب.
account-invitation-for = موجهة إلى
account-invitation-anyone = حامل الرابط
account-invitation-issued = أُنشئت في
account-invitation-expires = صالحة إلى غاية
account-invitation-withdraw = سحب
account-invitation-withdrawn = سُحبت الدعوة: لم يعد رابطها صالحا.
account-invite-title = دعوة شخص
account-invite-lead = ستحصلون على رابط تسلّمونه إلى الشخص، يفتح له هذا الفضاء بالدور الذي تختارونه.
account-invite-search = البحث عن الشخص في الدليل
account-invite-nobody = لا أحد بهذا الاسم في الدليل. يمكن إنشاء الرابط بدون ذلك، وسيكتب الشخص اسمه.
account-invite-person = الشخص المدعو
account-invite-person-hint = إذا اختير من الدليل لم يُسجَّل فيه مرتين.
account-invite-do = إنشاء الرابط
account-invited-title = الدعوة جاهزة
account-invited = الدور: { $role }. الرابط صالح إلى غاية { $date }.
account-invitation-title = وصلتكم دعوة
account-invitation-lead = تفتح لكم هذه الدعوة الفضاء بدور: { $role }.
account-invitation-as = أنتم داخلون باسم
account-invitation-accept = قبول الدعوة
account-invitation-not-you = لستم أنتم؟ اخرجوا من الحساب ثم افتحوا الرابط من جديد.
account-invitation-known = لديكم حساب
account-invitation-new = ليس لديكم حساب بعد
account-invitation-create = إنشاء حسابي وقبول الدعوة
account-invitation-accepted = مرحبا: هذا الفضاء مفتوح لكم.

# كلمة مرور جديدة برابط
account-reset-issue-title = رابط لكلمة مرور جديدة
account-reset-issue-lead = لمن نسي كلمة مروره. لا يرفع الرابط طلب الرمز.
account-reset-issue = إنشاء رابط لكلمة المرور
account-reset-issued = يتيح الرابط اختيار كلمة مرور جديدة إلى غاية { $date }. لم تعد الروابط السابقة لهذا الحساب صالحة.
account-reset-beyond = ينتمي هذا الحساب أيضا إلى فضاءات أخرى، أو يشرف على الخادم: والرابط يفتحها كلها. يمكن للشخص المشرف على الخادم أن ينشئ رابطا.
account-reset-title = اختيار كلمة مرور جديدة
account-reset-lead = ستُخرَج من الحساب كل الأجهزة الداخلة إليه.
account-reset-done = حُفظت كلمة المرور الجديدة. يمكنكم تسجيل الدخول الآن.

# الحسابات، لمن يسهر على الخادم
account-keeper-title = الحسابات
account-keeper-lead = الإشراف على الخادم لا يفتح أي فضاء: ما تحفظه كل منظمة فيه يبقى لها.
account-keeper-acts = إجراءات
account-keeper-make = إسناد الخادم إليه
account-keeper-end = سحب الإشراف على الخادم
account-keeper-change-sure = هل تغيّرون المشرف على الخادم: { $name }؟
account-keeper-changed = تم التغيير.
account-totp-drop = رفع طلب الرمز
account-totp-drop-sure = هل تريدون ألا يُطلب رمز من { $name }؟ تأكدوا أولا من أن صاحب الطلب هو الشخص نفسه.
account-totp-dropped = لن يُطلب رمز من هذا الحساب بعد الآن.
account-close = إغلاق
account-close-sure = هل تغلقون حساب { $name }؟ ستُخرَج أجهزته، ويبقى ماضيه.
account-close-done = أُغلق الحساب.
account-closed = مغلق
account-reopen = إعادة الفتح
account-reopen-done = فُتح الحساب من جديد، بالأدوار التي كانت له.
