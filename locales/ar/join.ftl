### Joining, notifications, and the end of a session.

join-title-team = انضم إلى { $team }، { $site }
join-title-site = انضم إلى { $site }
join-invited = دعاك { $name }. بلا بريد إلكتروني ولا رقم هاتف ولا كلمة مرور.
join-not-invited = بلا بريد إلكتروني ولا رقم هاتف ولا كلمة مرور.
join-for = هذه الدعوة إلى { $name }.
join-language = اقرأ الملاحظات باللغة
join-privacy = يرى قائدك ومديرو موقعك: اسمك، وهل وصلت الملاحظة إلى هاتفك، وما فتحته أو أنهيته، وإجاباتك، ومتى. ولا يرون أبدًا مكانك أو تطبيقاتك الأخرى.
join-button-team = انضم إلى { $team }
join-button-site = انضم إلى { $site }
join-someone-else = { $name } مسجل على هذا الهاتف. إذا انضممت، يخرج { $name } من هنا.
join-someone-else-unsent =
    { $count ->
        [one] إجابة واحدة من { $name } لم تُرسل بعد وستضيع.
       *[other] { $count } من إجابات { $name } لم تُرسل بعد وستضيع.
    }
join-enter-title = انضم برمزك
join-enter-text = يعطيك قائدك رمز QR أو ١٢ حرفًا ورقمًا.
join-enter-label = رمزك
join-enter-button = ابحث عنه
join-over-title = انتهت هذه الدعوة
join-over-text = الدعوات صالحة ٧ أيام. اطلب من قائدك دعوة جديدة.
join-spent-title = استُخدمت هذه الدعوة
join-spent-text = كل دعوة تعمل مرة واحدة. اطلب من قائدك دعوة جديدة.
join-unknown-title = لا نعرف هذا الرمز
join-unknown-text = راجع الأحرف والأرقام، أو اطلب من قائدك دعوة جديدة.
join-other-code = أدخل رمزًا آخر
install-title = لمستان من شاشة القفل
install-text = تصل الملاحظات أثناء ورديتك. وخارجها تنتظر بدايتك التالية.
install-step-allow = اسمح بالإشعارات
install-step-add = أضف الحلقة إلى شاشتك الرئيسية
install-step-done = تم
install-allow = اسمح بالإشعارات
install-add = أضف إلى الشاشة الرئيسية
install-later = لاحقًا، أرني ملاحظاتي
install-continue = أرني ملاحظاتي
install-example-title = أغلق الحاجز حتى…
install-example-body = أميرة · 22 ث · قبل 14:00
install-apple-title = ضع الحلقة على شاشتك الرئيسية
install-apple-text = لا يسمح iPhone بالإشعارات إلا للتطبيقات المثبتة. أربع لمسات، مرة واحدة.
install-apple-1 = المس مشاركة
install-apple-2 = المس إضافة إلى الشاشة الرئيسية
install-apple-3 = المس إضافة
install-apple-4 = افتح الحلقة واسمح بالإشعارات
install-apple-code = إذا طلبت الحلقة رمزًا، فاطلب من قائدك رمزًا جديدًا.
install-blocked-title = هاتفك يحجب الملاحظات
install-blocked-text = لمستان في إعدادات هاتفك تصلحان ذلك. حتى ذلك الحين، افتح الحلقة عند بداية الوردية.
install-blocked-show = أرني اللمستين
install-blocked-1 = المس الرمز بجانب العنوان، ثم الأذونات
install-blocked-1-installed = اضغط مطولًا على الحلقة في شاشتك، ثم المس معلومات التطبيق
install-blocked-2 = شغّل الإشعارات
install-blocked-skip = استخدمه بلا إشعارات
install-unsupported-title = لا يستطيع هذا المتصفح إشعارك
install-unsupported-text = افتح الحلقة عند بداية الوردية، أو انضم من متصفح آخر.
over-title = لقد خرجت هنا
over-text = لم يعد هذا الهاتف يتلقى ملاحظات { $name }. ما أجبت به بلا إشارة محفوظ حتى تنضم مرة أخرى.
over-join = انضم مرة أخرى
