# هاتف المشرف: التسجيل، المراجعة والإرسال، الملاحظات المرسلة، الردود.

## في كل مكان
lead-back = رجوع
lead-close = إغلاق
lead-delete = حذف
lead-more = المزيد
lead-done = تم
lead-cancel = إبقاء
lead-stop = إيقاف
lead-to-inbox = الوارد
lead-to-sent = المرسلة
lead-try-again = أعد المحاولة

## المسجّل
rec-title = ملاحظة جديدة
rec-switch-camera = تبديل الكاميرا
rec-template = القالب
rec-kind = النوع
rec-template-handover = تسليم
rec-template-safety = سلامة
rec-template-stock = مخزون
rec-template-promotion = عرض
rec-template-praise = شكر
rec-kind-video = فيديو
rec-kind-voice = صوت
rec-kind-photo = صورة
rec-kind-text = نص
rec-beat-1 = ما تغيّر
rec-beat-2 = افعل هذا
rec-beat-3 = حتى متى
rec-beat-now-1 = الآن: ما تغيّر
rec-beat-now-2 = الآن: افعل هذا
rec-beat-now-3 = الآن: حتى متى
rec-beats-hint = عشر ثوانٍ لكل جزء، بلغتك.
rec-voice-hint = انقر مرة أو اضغط مطولًا. حتى 30 ثانية.
rec-record = سجّل حتى 30 ثانية
rec-photo = التقط الصورة
rec-pick = اختر من الهاتف
rec-sent-list = الملاحظات المرسلة
rec-recording = جارٍ التسجيل
rec-start-over = ابدأ من جديد
rec-left = ث متبقية
rec-left-aloud = بقيت { $n } ثوانٍ
rec-safe = { $safe } من { $total } ث محفوظة. انقطاع الإشارة لا يضيع الملاحظة.
rec-words = كلماتك
rec-words-left = { $n ->
    [zero] لا أحرف متبقية
    [one] بقي حرف واحد
    [two] بقي حرفان
    [few] بقيت { $n } أحرف
    [many] بقي { $n } حرفًا
   *[other] بقي { $n } حرف
  }
rec-next = المراجعة والإرسال
rec-blocked-denied = الكاميرا أو الميكروفون محظوران
rec-blocked-denied-how = اسمح بهما لهذه الصفحة في إعدادات المتصفح. وحتى ذلك الحين اختر مقطعًا من الهاتف أو اكتب.
rec-blocked-missing = لا توجد كاميرا أو ميكروفون
rec-blocked-missing-how = اختر مقطعًا من الهاتف، أو اكتب الملاحظة.
rec-blocked-busy = تطبيق آخر يستخدم الكاميرا
rec-blocked-busy-how = أغلقه ثم أعد المحاولة. ويمكن اختيار مقطع من الهاتف.
rec-blocked-unsupported = هذا المتصفح لا يستطيع التسجيل
rec-blocked-unsupported-how = كاميرا هاتفك تستطيع. اجعل المقطع أقل من 30 ثانية.
rec-use-camera-app = افتح كاميرا الهاتف
rec-no-data = لم يُسجَّل شيء. نجرّب طريقة أخرى.
rec-interrupted = انقطع التسجيل. ما قلته محفوظ.
rec-photo-too-large = هذه الصورة أكبر من 20 ميغابايت. التقطها من جديد بالكاميرا هنا.
rec-photo-unreadable = لا يمكن قراءة هذه الصورة هنا. صيغة JPEG أو PNG تعمل.
rec-clip-too-large = هذا المقطع أكبر من 80 ميغابايت. ثلاثون ثانية تكفي.
rec-photo-pixels = هذه الصورة أكثر من 50 ميغابكسل. التقطها من جديد بالكاميرا هنا.
rec-measuring = نقيس مدة المقطع.
pick-long-title = أطول من 30 ثانية
pick-long-text = مدة هذا المقطع { $length }. الملاحظة 30 ثانية: تُرسل أول 30 ثانية، والباقي يبقى على هاتفك.
pick-unknown-title = هل هو أطول من 30 ثانية؟
pick-unknown-text = هذا الهاتف لا يستطيع قياسه. الملاحظة 30 ثانية: إن كان المقطع أطول فتُرسل أول 30 ثانية منه فقط.
pick-keep = احتفظ بأول 30 ثانية
pick-another = اختر غيره
rec-unsent = { $n ->
    [zero] لا ملاحظات غير مرسلة
    [one] ملاحظة واحدة لم تُرسل بعد
    [two] ملاحظتان لم تُرسلا بعد
    [few] { $n } ملاحظات لم تُرسل بعد
    [many] { $n } ملاحظة لم تُرسل بعد
   *[other] { $n } ملاحظة لم تُرسل بعد
  }
rec-unsent-title = لم تُرسل بعد
rec-replaces = بدلًا من: { $title }
rec-answers = تذهب إلى الأشخاص أنفسهم وعددهم { $n }.

## عناوين القوالب
rec-prefill-handover = تسليم: ما تحتاجه الوردية التالية
rec-prefill-safety = السلامة: هكذا نعمل من الآن
rec-prefill-stock = المخزون: ما تغيّر في القسم
rec-prefill-promotion = العرض: ما يبدأ الآن
rec-prefill-praise = شكرًا للفريق

## المراجعة والإرسال
check-title = المراجعة والإرسال
check-note-title = العنوان
check-note-title-hint = أول ما يراه الناس، حتى 80 حرفًا
check-title-needed = اكتب العنوان أولًا. هو كل ما يظهر على هاتف صامت.
check-add-words = أضف الكلمات
check-words = الكلمات
check-words-hint = تظهر تحت المقطع، حتى 280 حرفًا
check-who = لمن
check-more-teams = فريق، موقع
check-more-teams-label = فرق ومواقع أخرى
check-whole-site = كل { $name }
check-same-people = الأشخاص أنفسهم
check-nobody = اختر من يستلمها.
check-ask = المطلوب
check-ask-nothing = لا شيء
check-ask-got-it = فهمت
check-by-when = حتى متى
check-today = { $time } اليوم
check-tomorrow = غدًا
check-pick-time = اختر وقتًا
check-no-sooner = لا أحد يتوقعها قبل ذلك.
check-due-past = مضى هذا الوقت. اختر وقتًا لاحقًا.
check-finish = مشاهدة حتى النهاية
check-finish-hint = يبقى الرد «فهمت» ممكنًا دونها. وترى من لم يُكمل.
check-off-shift = { $n ->
    [zero] لا أحد خارج الوردية.
    [one] شخص واحد خارج الوردية: يستلمها عند بدايته التالية.
    [two] شخصان خارج الوردية: يستلمانها عند بدايتهما التالية.
    [few] { $n } أشخاص خارج الوردية: يستلمونها عند بدايتهم التالية.
    [many] { $n } شخصًا خارج الوردية: يستلمونها عند بدايتهم التالية.
   *[other] { $n } شخص خارج الوردية: يستلمونها عند بدايتهم التالية.
  }
check-now = { $n } الآن
check-held-at = { $n } في { $time }
check-held-on = { $n } { $time }
check-unreachable = { $n ->
    [zero] يمكن الوصول إلى الجميع
    [one] شخص واحد لا يمكن الوصول إليه
    [two] شخصان لا يمكن الوصول إليهما
    [few] { $n } أشخاص لا يمكن الوصول إليهم
    [many] { $n } شخصًا لا يمكن الوصول إليهم
   *[other] { $n } شخص لا يمكن الوصول إليهم
  }
check-unreachable-why-no_subscription = { $n }: الملاحظات غير مسموحة على الهاتف
check-unreachable-why-expired = { $n }: الهاتف لم يعد يجيب
check-unreachable-why-silent = { $n }: الهاتف صامت منذ 14 يومًا
check-price = { $people ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
  } × { $seconds } ث = { $minutes ->
    [zero] صفر دقيقة عمل
    [one] دقيقة عمل واحدة
    [two] دقيقتا عمل
    [few] { $minutes } دقائق عمل
    [many] { $minutes } دقيقة عمل
   *[other] { $minutes } دقيقة عمل
  }
check-skip = العدد { $n }. من يمكنه الاستغناء عنها؟
check-skip-team = دون { $name }، أقل بـ { $n }
check-skipped = دون { $name }
check-send = أرسل إلى { $n }
check-send-again-plain = أرسل النسخة الجديدة
check-repair = استخدم هذا المقطع
check-send-plain = أرسل
check-refused = لم تُرسل. { $why }
check-clip-failed = لم يُقبل المقطع. { $why }
check-gone = لم تعد هذه الملاحظة على هذا الهاتف
check-discard-title = حذف هذه الملاحظة؟
check-discard-text = يُمحى المقطع وكلماته من هذا الهاتف. لم يرها أحد.
check-discard = احذف الملاحظة
check-offline = لا إشارة. الإرسال يعمل رغم ذلك: تنتظر الملاحظة هنا ثم تخرج وحدها.
check-version-hint = يُسأل الجميع من جديد.
check-preview-photo = صورة هذه الملاحظة
check-play = شغّل مقطعك

## انتظار الإشارة
wait-title = في انتظار الإشارة
wait-sending-title = في الطريق
wait-safe = ملاحظتك محفوظة هنا
wait-rest = أُرسلت { $sent } من { $total } ث. يخرج الباقي وحده عند عودة الإشارة. يمكنك الإغلاق.
wait-rest-plain = أُرسل { $percent } %. يخرج الباقي وحده عند عودة الإشارة. يمكنك الإغلاق.
wait-words = تخرج وحدها عند عودة الإشارة. يمكنك الإغلاق.
wait-ok = حسنًا، إلى العمل
wait-signed-out = انتهى تسجيل دخولك. سجّل الدخول من جديد فتخرج الملاحظة.

## المرسلة
sent-title = الملاحظات المرسلة
sent-none = لا ملاحظات بعد
sent-none-text = ما ترسله يظهر هنا مع من استلمه.
sent-new = ملاحظة جديدة
sent-load-more = ملاحظات أقدم
sent-at = أُرسلت { $time }
sent-not-left = لم تخرج بعد
sent-of-on-shift = من { $n }
  في الوردية
sent-of-people = من { $n }
sent-tick = كل شرطة شخص واحد
sent-share = الحلقة كلها هي الجميع
sent-ring = { $got_it } فهموا، { $seen } شاهدوا، { $reached } على الهاتف، { $held } خارج الوردية، { $unreachable } لا يمكن الوصول إليهم
sent-got-it = فهمت
sent-got-it-unfinished = { $n } دون إكمال
sent-seen = شاهدوا
sent-reached = على هواتفهم، لم تُفتح
sent-notified = أُرسلت، الهاتف صامت
sent-pending = في الطريق
sent-held = خارج الوردية
sent-held-at = يستلمونها { $time }
sent-held-unplanned = يستلمونها عند بدايتهم التالية
sent-unreachable = لا يمكن الوصول إليهم
sent-why-no_subscription = الملاحظات غير مسموحة
sent-why-expired = الهاتف لا يجيب
sent-why-silent = صامت منذ 14 يومًا
sent-not-clear = غير واضح
sent-cannot = لا أستطيع
sent-last-now = { $name }، الآن
sent-last-at = { $name }، { $time }
sent-not-clear-many = { $n } يقولون إنها غير واضحة. نسخة جديدة بكلمات أخرى تساعد.
sent-pocket = أعد هاتفك إلى جيبك. في { $time } ترى هنا إن كان أحد ناقصًا.
sent-pocket-plain = أعد هاتفك إلى جيبك. لا شيء آخر هنا.
sent-replies = { $n ->
    [zero] لا ردود
    [one] رد واحد
    [two] ردّان
    [few] { $n } ردود
    [many] { $n } ردًا
   *[other] { $n } رد
  }
sent-processing = يُجهَّز المقطع. يخرج وحده.
sent-processing-waits = ينقص الخادم البرنامج الذي يجهّز المقاطع. تخرج الملاحظة وحدها بعد تثبيته؛ أخبر المسؤول عن الخادم.
sent-waiting-upload = ما زال المقطع يغادر هاتفًا. تخرج الملاحظة حين يكتمل.
sent-leaving = تخرج الآن.
sent-failed = تعذّر استخدام المقطع. { $why } بقية الملاحظة محفوظة.
sent-record-again = سجّله من جديد
sent-cancelled = أُوقفت. من استلمها يرى «سُحبت».
sent-stop = أوقف هذه الملاحظة
sent-stop-title = إيقاف هذه الملاحظة؟
sent-stop-text = من استلمها يرى «سُحبت». ولن تصل إلى غيرهم.
sent-stop-confirm = أوقفها
sent-stopped = أُوقفت عن { $stopped }. { $had ->
    [0] لم تصل إلى أحد.
    [zero] لم تصل إلى أحد.
    [one] وصلت إلى شخص واحد.
    [two] وصلت إلى شخصين.
    [few] وصلت إلى { $had } أشخاص.
    [many] وصلت إلى { $had } شخصًا.
   *[other] وصلت إلى { $had } شخص.
  }
sent-new-version = أرسل نسخة جديدة
sent-new-version-text = يُسأل الجميع من جديد، وتبقى الإجابات السابقة مع النسخة القديمة.
sent-live-stopped = توقفت التحديثات المباشرة في { $time }. الأرقام من ذلك الوقت. نواصل المحاولة.
sent-live-try = جرّب الآن
sent-offline = لا إشارة. هذه الأرقام من { $time }.
sent-row-progress = { $done } من { $n }
sent-row-teams = { $n ->
    [one] فريق واحد
    [two] فريقان
    [few] { $n } فرق
   *[other] { $n } فريقًا
  }
sent-row-sites = { $n ->
    [one] موقع واحد
    [two] موقعان
    [few] { $n } مواقع
   *[other] { $n } موقعًا
  }
sent-row-replies = { $n ->
    [zero] لا ردود مفتوحة
    [one] رد واحد مفتوح
    [two] ردّان مفتوحان
    [few] { $n } ردود مفتوحة
    [many] { $n } ردًا مفتوحًا
   *[other] { $n } رد مفتوح
  }
sent-row-seen = { $n } شاهدوا
sent-row-not_clear = { $n } غير واضح
sent-row-cannot = { $n } لا يستطيعون
sent-row-reached = { $n } على الهاتف
sent-row-notified = { $n } أُرسلت، الهاتف صامت
sent-row-pending = { $n } في الطريق
sent-row-held = { $n } خارج الوردية
sent-row-unreachable = { $n } لا يمكن الوصول إليهم
sent-state-waiting_upload = المقطع في الطريق
sent-state-processing = يُجهَّز
sent-state-leaving = تخرج
sent-state-failed = تحتاج مقطعًا جديدًا
sent-state-cancelled = أُوقفت
sent-state-waiting = تنتظر الإشارة
sent-state-draft = لم تُرسل
sent-state-refused = لم تُقبل

## الردود
replies-title = { $n ->
    [zero] لا ردود
    [one] رد واحد
    [two] ردّان
    [few] { $n } ردود
    [many] { $n } ردًا
   *[other] { $n } رد
  }، أُجيب عن { $answered }
replies-none = لا ردود بعد
replies-none-text = الصوت والصور والإجابات السريعة تظهر هنا.
replies-answer = أجب
replies-answer-to = أجب { $name }
replies-answer-these = هؤلاء فقط ({ $n })
replies-answer-all = أجب الجميع ({ $n })
replies-answer-once = أجب مرة واحدة، فتصل إلى الجميع وعددهم { $n }.
replies-answer-note = جواب: { $question } ({ $title })
replies-change = غيّر
replies-change-for = غيّر جواب { $name }
replies-told = يُبلَّغ { $name } فورًا.
replies-told-many = يُبلَّغون فورًا: { $names }.
replies-sheet = أجب { $name }
replies-sheet-many = أجب { $n } أشخاص
