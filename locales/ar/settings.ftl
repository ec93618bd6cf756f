### Settings and signing out.

settings-language = اللغة
settings-language-hint = التطبيق وأزراره
settings-captions = النص المكتوب
settings-captions-hint = ظاهر دائمًا، للجميع
settings-hours = متى تأتي الملاحظات
settings-hours-range = من { $from } إلى { $to }
settings-hours-plan = من خطة ورديتك
settings-hours-text = خارج هذه الساعات تنتظر الملاحظات. وتأتي عند بدايتك التالية.
settings-hours-none = لا وردية مخططة. تأتي الملاحظات في أي وقت.
settings-hours-next = بدايتك التالية { $time }.
settings-hours-ring = تصلك الملاحظات من { $from } إلى { $to }
settings-notifications = الإشعارات
settings-on = تعمل أثناء ورديتك
settings-on-hint = هذا الهاتف يتلقى ملاحظاتك.
settings-off = متوقفة
settings-off-hint = افتح الحلقة عند بداية الوردية، أو شغّلها.
settings-blocked-hint = هاتفك يحجبها. لمستان تصلحان ذلك.
settings-needs-install-hint = ضع الحلقة على شاشتك الرئيسية أولًا.
settings-unsupported-hint = لا يستطيع هذا المتصفح إشعارك.
settings-silent-hint = لم يصل شيء إلى هذا الهاتف منذ 14 يومًا. أوقفها ثم شغّلها.
settings-show-how = أرني كيف
settings-seen = ما يراه الآخرون
settings-seen-text = يرى قائدك ومديرو موقعك: اسمك، وهل وصلت الملاحظة إلى هاتفك، وما فتحته أو أنهيته، وإجاباتك، ومتى. ولا يرون أبدًا مكانك أو تطبيقاتك الأخرى.
settings-seen-who = وهم هنا { $names }.
settings-unsent = لم يُرسل
settings-unsent-waiting = ينتظر الإشارة
settings-unsent-remove = أزل
settings-sign-out = اخرج من هذا الهاتف
sign-out-title = الخروج؟
sign-out-text = ينسى هذا الهاتف ملاحظاتك. للعودة تحتاج رمزًا جديدًا من قائدك.
sign-out-unsent =
    { $count ->
        [one] إجابة واحدة لم تُرسل بعد. تضيع إذا خرجت الآن.
       *[other] { $count } إجابات لم تُرسل بعد. تضيع إذا خرجت الآن.
    }
sign-out-button = اخرج
sign-out-anyway = اخرج، ولتضع
sign-out-send-first = أرسلها أولًا
sign-out-stay = ابقَ
