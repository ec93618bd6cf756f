### الردود كما يراها المسؤولون والمديرون.

replies-quick-not_clear = لا أفهمها
replies-quick-cannot = لا أستطيع فعل ذلك هنا
replies-quick-help = أحتاج قطعًا أو مساعدة
replies-photo = صورة
replies-not-ready = يُجهَّز المقطع
replies-open-photo = افتح صورة { $name }
replies-state-heard = سُمع
replies-state-doing = قيد التنفيذ
replies-state-done = تم
replies-state-no = لا، لأن
replies-because = لماذا لا
replies-because-needed = قل السبب. «لا» وحدها لا تنفع أحدًا.
replies-send-no = أرسل
replies-is-heard = سُمع
replies-is-doing = قيد التنفيذ
replies-is-done = تم
replies-is-no = لا
replies-play = شغّل رد { $name }
replies-pause = أوقف رد { $name }
replies-told-state = أُبلغ: { $state }، { $time }.
replies-because-said = لأن: { $because }
