### The worker's inbox, note and sent screens.

kind-video = فيديو
kind-voice = ملاحظة صوتية
kind-photo = صورة
kind-text = نص
inbox-to-do = للإنجاز
inbox-summary =
    { $today ->
        [one] ملاحظة اليوم تحتاجك. كل ما عداها يمكن أن ينتظر.
       *[other] { $open ->
            [one] واحدة من ملاحظات اليوم ({ $today }) تحتاجك. كل ما عداها يمكن أن ينتظر.
           *[other] { $open } من ملاحظات اليوم ({ $today }) تحتاجك. كل ما عداها يمكن أن ينتظر.
        }
    }
inbox-summary-older =
    { $open ->
        [one] ملاحظة واحدة تحتاجك. كل ما عداها يمكن أن ينتظر.
       *[other] { $open } ملاحظات تحتاجك. كل ما عداها يمكن أن ينتظر.
    }
inbox-ring =
    { $open ->
        [one] واحدة مفتوحة، { $done } مغلقة
       *[other] { $open } مفتوحة، { $done } مغلقة
    }
inbox-start = ابدأ
inbox-start-for = ابدأ · { $time }
inbox-by = قبل { $time }
inbox-by-today = قبل { $time } اليوم
inbox-was-due = كان موعدها { $time }، ولا بأس
inbox-held = لبدايتك التالية
inbox-held-at = لبدايتك التالية، { $time }
inbox-held-hint = لا أحد ينتظر إجابة قبل ذلك.
inbox-read = مقروءة
inbox-got-it = فهمت { $time }
inbox-answer-not_clear = غير واضح { $time }
inbox-answer-cannot = لا أستطيع { $time }
inbox-withdrawn = مسحوبة
inbox-no-ask = لا حاجة إلى إجابة
inbox-more = أظهر الأقدم
inbox-failed-title = لم تصل ملاحظاتك
inbox-empty-title = كل الحلقات مغلقة
inbox-empty-next = لا شيء ينتظرك. تأتي الملاحظات التالية عند بدايتك، { $time }.
inbox-empty-text = لا شيء ينتظرك.
inbox-offline =
    { $count ->
        [0] لا توجد إشارة. ترى ما هو على هاتفك.
        [one] لا توجد إشارة. إجابة واحدة محفوظة هنا وتُرسل وحدها.
       *[other] لا توجد إشارة. { $count } إجابات محفوظة هنا وتُرسل وحدها.
    }
inbox-offline-got-it =
    { $count ->
        [one] لا توجد إشارة. «فهمت» واحدة محفوظة هنا وتُرسل وحدها.
       *[other] لا توجد إشارة. { $count } «فهمت» محفوظة هنا وتُرسل وحدها.
    }
inbox-offline-open =
    { $count ->
        [one] لا توجد إشارة. إجابة واحدة محفوظة هنا. افتح Floornote مرة عند توفر الإشارة.
       *[other] لا توجد إشارة. { $count } إجابات محفوظة هنا. افتح Floornote مرة عند توفر الإشارة.
    }
inbox-online = عاد الاتصال. أُرسل كل شيء.
inbox-parked =
    { $count ->
        [one] تعذر إرسال إجابة واحدة.
       *[other] تعذر إرسال { $count } إجابات.
    }
inbox-parked-look = أظهر
inbox-work = إلى عملي
reply-state-new = أُرسل ردك
reply-state-heard = سُمع
reply-state-doing = قيد التنفيذ
reply-state-done = تم
reply-state-no = لا
reply-state-no-because = لا: { $because }
note-position = { $n } من { $total }
note-from = { $name }، { $role }
note-sound-on = شغّل الصوت
note-sound-off = أوقف الصوت
note-full = الصورة كاملة
note-full-close = أغلق الصورة الكاملة
note-play = تشغيل
note-pause = إيقاف مؤقت
note-replay = أعد التشغيل
note-speed = السرعة
note-speed-value = { $speed }×
note-ring = شُغّل { $played } من { $total } ثانية
note-due = «فهمت» قبل <b>{ $time }</b>. لا أحد ينتظرها أبكر.
note-due-past = كان موعدها { $time }، ولا بأس
note-held-due = لا أحد ينتظر إجابة قبل بدايتك التالية.
note-question = لدي سؤال
note-got-it = فهمت
note-got-it-at = فهمت { $time }
note-got-it-waiting = «فهمت» محفوظة هنا
note-answer-not_clear = قلت: لا أفهم ذلك
note-answer-cannot = قلت: لا أستطيع فعل ذلك هنا
note-take-back = تراجع
note-taken-back = تم التراجع
note-finish-asked = يطلب منك { $name } أن تراها حتى النهاية.
note-withdrawn-title = مسحوبة
note-withdrawn-text = سحب { $name } هذه الملاحظة. لا شيء عليك هنا.
note-newer-title = توجد نسخة أحدث
note-newer-button = افتح الجديدة
note-slow-title = الفيديو بطيء هنا
note-slow-text = نواصل تحميله. الكلمات على هاتفك الآن.
note-failed-title = لا يعمل الفيديو هنا
note-failed-text = الكلمات موجودة. المس لتحاول مرة أخرى.
note-offline-title = هذه الملاحظة ليست على هاتفك بعد
note-offline-text = تُفتح عند توفر الإشارة.
note-unread-title = لا يمكن فتح هذه الملاحظة الآن
note-gone-title = هذه الملاحظة ليست هنا
note-gone-text = سُحبت، أو هي لشخص آخر.
note-photo-of = صورة: { $title }
note-your-replies = ردودك
note-reply-waiting = محفوظ، يُرسل وحده
note-not-asked = تم
quick-not_clear = لا أفهم ذلك
quick-cannot = لا أستطيع فعل ذلك هنا
quick-help = أحتاج قطعًا أو مساعدة
sent-title = «فهمت» أُرسلت
sent-text = يراها { $name }. لا شيء آخر عليك هنا.
sent-saved-title = «فهمت» حُفظت
sent-saved-text = تُرسل وحدها عند توفر الإشارة.
sent-saved-open = حُفظت. افتح Floornote مرة عند توفر الإشارة.
sent-undo = تراجع
sent-undone = تم التراجع. الملاحظة مفتوحة مرة أخرى.
sent-next = التالي · { $time }
sent-next-plain = التالي
sent-next-label = التالي
sent-next-last = التالي، الأخيرة
sent-done = تم
act-seen = فُتحت
act-finished = شوهدت حتى النهاية
act-got_it = فهمت
act-not_clear = لا أفهم ذلك
act-cannot = لا أستطيع فعل ذلك هنا
act-take_back = تراجع
act-reached = وصلت إلى هذا الهاتف
act-voice = رد صوتي
act-photo = رد بصورة
act-text = رد
act-help = أحتاج قطعًا أو مساعدة
