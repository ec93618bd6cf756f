### قائمة المدير وملاحظة واحدة كاملة.

## في كل مكان
mgr-nav = الرئيسية
mgr-notes = الملاحظات
mgr-inbox = الوارد
mgr-new-note = ملاحظة جديدة
mgr-all-notes = كل الملاحظات
mgr-live-live = مباشر
mgr-live-connecting = جارٍ الاتصال
mgr-live-over = انتهى الدخول
mgr-stopped = توقف { $time }
mgr-live-banner = توقفت التحديثات المباشرة في { $time }. الأرقام من ذلك الوقت. نواصل المحاولة.
mgr-try-now = جرّب الآن
mgr-old = تعذّرت القراءة الأخيرة. الأرقام من { $time }.
mgr-in = بعد { $time }
mgr-ago = قبل { $time }
mgr-now = الآن

## القائمة
mgr-open = { $n ->
    [0] لا ملاحظة مفتوحة.
    [zero] لا ملاحظة مفتوحة.
    [one] ملاحظة واحدة مفتوحة.
    [two] ملاحظتان مفتوحتان.
    [few] { $n } ملاحظات مفتوحة.
    [many] { $n } ملاحظة مفتوحة.
   *[other] { $n } ملاحظة مفتوحة.
  }
mgr-late = { $n ->
    [one] شخص واحد متأخر.
    [two] شخصان متأخران.
    [few] { $n } أشخاص متأخرون.
    [many] { $n } شخصًا متأخرون.
   *[other] { $n } شخص متأخرون.
  }
mgr-late-on = { $notes ->
    [one] { $n ->
        [one] شخص واحد متأخر في واحدة منها.
        [two] شخصان متأخران في واحدة منها.
        [few] { $n } أشخاص متأخرون في واحدة منها.
        [many] { $n } شخصًا متأخرون في واحدة منها.
       *[other] { $n } شخص متأخرون في واحدة منها.
      }
   *[other] { $n ->
        [one] شخص واحد متأخر في { $notes } منها.
        [two] شخصان متأخران في { $notes } منها.
        [few] { $n } أشخاص متأخرون في { $notes } منها.
        [many] { $n } شخصًا متأخرون في { $notes } منها.
       *[other] { $n } شخص متأخرون في { $notes } منها.
      }
  }
mgr-held = { $n } في الانتظار
mgr-held-until = خارج الوردية، حتى بدايتهم التالية
mgr-spoken = { $open ->
    [one] ملاحظة واحدة مفتوحة
    [two] ملاحظتان مفتوحتان
    [few] { $open } ملاحظات مفتوحة
   *[other] { $open } ملاحظة مفتوحة
  }، { $got_it } «فهمت»، { $late ->
    [0] لا أحد متأخر.
    [one] شخص واحد متأخر.
    [two] شخصان متأخران.
    [few] { $late } أشخاص متأخرون.
   *[other] { $late } شخصًا متأخرون.
  }
mgr-state = الحالة
mgr-state-open = مفتوحة { $n }
mgr-state-closed = مغلقة { $n }
mgr-open-notes = الملاحظات المفتوحة
mgr-closed-notes = الملاحظات المغلقة
mgr-filter-site = الموقع
mgr-filter-team = الفريق
mgr-filter-sender = المرسل
mgr-all = الكل { $n }
mgr-order = المتأخرة أولًا، ثم حسب الموعد
mgr-more = أظهر ملاحظات أخرى
mgr-more-failed = لم تصل الملاحظات التالية.
mgr-n-got_it = فهمت
mgr-n-seen = شاهدوا
mgr-n-not_clear = غير واضح
mgr-n-cannot = لا يستطيعون
mgr-n-reached = على الهاتف
mgr-n-notified = أُشعروا، الهاتف صامت
mgr-n-pending = في الطريق
mgr-n-unreachable = لا يمكن الوصول إليهم
mgr-n-held = في الانتظار
mgr-key-got_it = فهمت
mgr-key-seen = شوهدت
mgr-key-not_clear = غير واضح
mgr-key-cannot = لا أستطيع
mgr-key-reached = على الهاتف، لم تُفتح
mgr-key-notified = أُشعروا، الهاتف صامت
mgr-key-pending = في الطريق
mgr-key-unreachable = لا يمكن الوصول إليهم
mgr-key-held = في الانتظار، خارج الوردية
mgr-n-teams = { $n ->
    [one] فريق واحد
    [two] فريقان
    [few] { $n } فرق
   *[other] { $n } فريقًا
  }
mgr-n-sites = { $n ->
    [one] موقع واحد
    [two] موقعان
    [few] { $n } مواقع
   *[other] { $n } موقعًا
  }
mgr-n-replies = { $n ->
    [one] رد واحد
    [two] ردّان
    [few] { $n } ردود
    [many] { $n } ردًا
   *[other] { $n } رد
  }
mgr-n-late = { $n } متأخرون
mgr-no-due = بلا موعد
mgr-sent = أُرسلت { $time }
mgr-closed-now = أُغلقت الآن
mgr-state-cancelled = أُوقفت
mgr-is-waiting_upload = المقطع في الطريق
mgr-is-processing = يُجهَّز
mgr-is-failed = تعذّر المقطع
mgr-aside = القادم وما وصل الآن
mgr-next-starts = البدايات التالية
mgr-next-starts-none = لا شيء ينتظر بداية وردية.
mgr-start-waits = { $people ->
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
  }، { $notes ->
    [one] ملاحظة تنتظر
    [two] ملاحظتان تنتظران
    [few] { $notes } ملاحظات تنتظر
   *[other] { $notes } ملاحظة تنتظر
  }
mgr-just-in = وصل الآن
mgr-just-in-none = لا شيء بعد.
mgr-just-got_it = فهمت، { $title }
mgr-just-not_clear = غير واضح، { $title }
mgr-just-cannot = لا أستطيع، { $title }
mgr-just-voice = رد صوتي، { $title }
mgr-just-photo = صورة، { $title }
mgr-just-quick = رد سريع، { $title }
mgr-just-text = رد مكتوب، { $title }
mgr-no-match = لا ملاحظات مطابقة
mgr-no-match-text = لا شيء هنا لهذا الموقع والفريق والمرسل.
mgr-clear = امسح التصفية
mgr-none-open = كل الحلقات مغلقة
mgr-none-open-text = لكل ملاحظة إجاباتها.
mgr-none-closed = لا ملاحظة مغلقة بعد
mgr-none-closed-text = تُغلق الملاحظة حين يجيب الجميع.
mgr-first-day = اليوم الأول
mgr-first-title = أرسل ملاحظتك الأولى
mgr-first-text = ثلاثون ثانية، موضوع واحد، فريق واحد. ما الذي تغيّر، وما المطلوب، ومتى.

## ملاحظة واحدة
mgr-note-failed = لا يمكن عرض هذه الملاحظة
mgr-note-spoken = { $got_it } من { $of } فهموا.
mgr-kind-video = فيديو
mgr-kind-voice = صوت
mgr-kind-photo = صورة
mgr-kind-text = نص
mgr-finish-asked = مطلوب مشاهدتها حتى النهاية
mgr-asks-nothing = لا تطلب شيئًا
mgr-asks-got-it = تطلب «فهمت»، بلا موعد
mgr-due = «فهمت» قبل { $time }، ولا أحد ينتظرها قبل ذلك
mgr-was-due = كان موعدها { $time }، { $ago }
mgr-was-due-late = كان موعدها { $time }، { $n ->
    [one] شخص واحد متأخر
    [two] شخصان متأخران
    [few] { $n } أشخاص متأخرون
   *[other] { $n } شخصًا متأخرون
  }
mgr-version = النسخة { $n }
mgr-version-text = هذه إجابات هذه النسخة. إجابات النسخ السابقة محفوظة في السجل.
mgr-yours = ملاحظتك: أوقفها أو أرسل نسخة جديدة
mgr-line-waiting_upload = ما زال المقطع يغادر هاتفًا. تخرج الملاحظة حين يكتمل.
mgr-line-processing = يُجهَّز المقطع. يخرج وحده.
mgr-line-leaving = تخرج الآن.
mgr-line-cancelled = أُوقفت. من استلمها يرى «سُحبت».
mgr-failed = تعذّر استخدام المقطع. { $why } بقية الملاحظة محفوظة.
mgr-clip-video = شغّل الفيديو، { $time }
mgr-clip-voice = شغّل الملاحظة الصوتية، { $time }
mgr-clip-photo = افتح الصورة { $time }
mgr-clip-text = افتح { $time }
mgr-clip-close = أغلق المقطع
mgr-photo-of = صورة الملاحظة «{ $title }»
mgr-funnel = إلى أين وصلت
mgr-funnel-targeted = الهدف
mgr-funnel-notified = أُشعروا
mgr-funnel-reached = وصلت إلى الهاتف
mgr-funnel-seen = شاهدوا
mgr-funnel-got_it = فهمت
mgr-gap-people = أشخاص محددون
mgr-gap-held = { $n } خارج الوردية
mgr-gap-pending = { $n } في الطريق
mgr-gap-unreachable = { $n } لا يمكن الوصول إليهم
mgr-gap-silent = { $n } أُشعروا والهاتف صامت
mgr-gap-unopened = { $n } لم يفتحوها بعد
mgr-gap-no-answer = { $n } شاهدوا ولم يجيبوا بعد
mgr-gap-not-asked = { $n } شاهدوا، ولا إجابة مطلوبة
mgr-gap-not-clear = { $n } غير واضح
mgr-gap-cannot = { $n } لا يستطيعون
mgr-gap-unfinished = { $n } دون إكمال
mgr-gap-none-notified = أُشعر الجميع
mgr-gap-none-reached = وصلت إلى كل الهواتف
mgr-gap-none-seen = فتحها الجميع
mgr-gap-none-got-it = أجاب الجميع
mgr-gap-nobody = لا أحد بعد
mgr-curve = «فهمت» عبر الوقت
mgr-curve-now = { $n } الآن
mgr-curve-goal = العدد { $n }
mgr-curve-goal-shift = { $n } في الوردية
mgr-curve-goal-later = { $n } مع الورديات اللاحقة
mgr-curve-due = الموعد { $time }
mgr-curve-table = «فهمت» عبر الوقت: { $n } من { $of }
mgr-curve-time = الوقت
mgr-by-team = حسب الفريق
mgr-groups-more = و{ $n } غيرها. ملف CSV فيه الجميع مع مواقعهم وفرقهم.
mgr-no-team = بلا فريق
mgr-of = { $done } من { $n }
mgr-starts = تبدأ { $time }
mgr-still-open = ما زالت مفتوحة
mgr-on-shift = { $n } في الوردية
mgr-everyone = أجاب الجميع: { $n } من { $of }.
mgr-held-at = { $n ->
    [one] شخص واحد في الانتظار، يستلمها { $time }
   *[other] { $n } في الانتظار، أولهم يستلمها { $time }
  }
mgr-held-unplanned = { $n ->
    [one] شخص واحد في الانتظار، يستلمها عند بدايته التالية
   *[other] { $n } في الانتظار، يستلمونها عند بدايتهم التالية
  }
mgr-show-more = { $more ->
    [0] أظهر من في الانتظار ({ $held })
   *[other] { $held ->
        [0] أظهر { $more } آخرين
       *[other] أظهر { $more } آخرين، و{ $held } في الانتظار
      }
  }
mgr-show-listed = { $n ->
    [0] أظهر الأسماء
    [one] أظهر اسمًا واحدًا
   *[other] أظهر أول الأسماء ({ $n })
  }
mgr-show-fewer = أظهر أقل
mgr-names-cut = الأسماء المدرجة هنا هي أول { $n } فقط. ملف CSV فيه الجميع.
mgr-names-of = الأسماء المدرجة هنا: { $named } من { $n }
mgr-names-more-awaited = أظهر أسماء أخرى
mgr-names-more-held = أظهر آخرين في الانتظار
mgr-names-more-asking = أظهر آخرين سألوا
mgr-names-more-lost = أظهر آخرين لا يمكن الوصول إليهم
mgr-names-all = كل الأسماء مدرجة
mgr-names-added = { $n ->
    [one] أُضيف اسم واحد.
    [two] أُضيف اسمان.
    [few] أُضيفت { $n } أسماء.
   *[other] أُضيف { $n } اسمًا.
  }
mgr-names-none = لا أحد منهم بين الأشخاص التالين ({ $looked }).
mgr-names-failed = لم تصل الأسماء التالية.
mgr-names-closed = لا يُنتظر أحد بعد الآن، لذلك لا تُدرج أسماء.
mgr-gets-it = يستلمها { $time }
mgr-at-seen = شوهدت { $time }
mgr-at-reached = على الهاتف { $time }
mgr-is-seen = شوهدت
mgr-is-reached = على الهاتف
mgr-is-notified = أُشعر، الهاتف صامت
mgr-is-pending = في الطريق
mgr-is-held = في الانتظار
mgr-is-unreachable = لا يمكن الوصول إليه
mgr-is-answered = أجاب
mgr-nudge = ذكّر { $n }
mgr-nudge-plain = تذكير
mgr-nudge-rule = تذكير واحد لكل شخص وملاحظة. من هم خارج الوردية لا يُذكَّرون أبدًا.
mgr-nudged = { $n ->
    [one] ذُكّر شخص واحد.
    [two] ذُكّر شخصان.
    [few] ذُكّر { $n } أشخاص.
   *[other] ذُكّر { $n } شخصًا.
  }
mgr-nudge-nobody = لم يبق أحد لتذكيره. الأرقام جديدة.
mgr-nudge-off-none_outstanding = لا أحد في الوردية ناقص.
mgr-nudge-off-all_held = كل الناقصين خارج الوردية.
mgr-nudge-off-all_nudged = ذُكّر كل الناقصين من قبل.
mgr-nudge-off-closed = هذه الملاحظة مغلقة.
mgr-csv = تصدير CSV
mgr-asking = غير واضح، لا أستطيع
mgr-answer-not_clear = غير واضح
mgr-answer-cannot = لا أستطيع
mgr-asking-text = تبقى حلقتهم مفتوحة. كلمة مباشرة أو نسخة جديدة تساعد.
mgr-lost = لا يمكن الوصول إليهم
mgr-lost-text = يرون الملاحظات حين يفتحون Floornote. أخبرهم عند بداية الوردية.
mgr-why-no_subscription = الملاحظات غير مسموحة على الهاتف
mgr-why-expired = الهاتف لا يجيب
mgr-why-silent = صامت منذ 14 يومًا
mgr-replies = الردود
mgr-replies-n = { $n }، أُجيب عن { $answered }
mgr-replies-none = لا ردود بعد.
mgr-reply-say = ماذا يحدث لرد { $name }
mgr-joining-refused = لا يستطيع أحد الانضمام حتى { $time }: وصل 200 رمز خاطئ خلال ساعة. يُفتح من جديد وحده.
