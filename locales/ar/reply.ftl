### The question sheet, the voice reply and the photo reply.

question-title = رد على { $name }
question-hears =
    { $count ->
        [one] يراه { $names }.
       *[other] يراه { $names }.
    }
question-voice = صوت
question-voice-hint = المس أو اضغط مطولًا
question-photo = صورة
question-photo-hint = أرِنا
question-or = أو بلمسة واحدة
question-not-a-no = السؤال ليس رفضًا. ما زال بإمكانك لمس «فهمت».
question-sent = أُرسل الرد
question-saved = حُفظ الرد، ويُرسل وحده
voice-title = رد صوتي
voice-start = المس مرة، أو اضغط مطولًا
voice-hint = حتى 30 ثانية. بأي لغة.
voice-hears =
    { $count ->
        [one] يسمعه { $names } فقط.
       *[other] يسمعه { $names } فقط.
    }
voice-left = بقي { $time }
voice-pause = إيقاف مؤقت
voice-resume = تابع
voice-stop = إيقاف
voice-delete = حذف
voice-listen = استمع
voice-send = أرسل · { $time }
voice-again = سجل مرة أخرى
voice-too-short = كان قصيرًا جدًا. المس مرة، تكلم، ثم المس مرة أخرى.
voice-denied = الميكروفون محجوب. اسمح به في إعدادات هاتفك، أو أرسل صورة.
voice-missing = لم يُعثر على ميكروفون. أرسل صورة أو إحدى الإجابات القصيرة.
voice-busy = تطبيق آخر يستخدم الميكروفون. أغلقه وحاول مرة أخرى.
voice-unsupported = لا يستطيع هذا المتصفح التسجيل. أرسل صورة أو إحدى الإجابات القصيرة.
voice-interrupted = توقف التسجيل. ما قلته موجود هنا.
photo-title = رد بصورة
photo-take = التقط صورة
photo-pick = اختر صورة
photo-again = صورة أخرى
photo-send = أرسل الصورة
photo-preview = صورتك
photo-photo_too_large = هذه الصورة أكبر من 20 ميغابايت. التقط صورة جديدة.
photo-photo_pixels = هذه الصورة أكثر من 50 ميغابكسل. التقط صورة جديدة.
photo-photo_unreadable = لا يمكن قراءة هذه الصورة هنا. التقط صورة جديدة.
