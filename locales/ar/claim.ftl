### A new phone that asks: what the old phone says, and the list of those who may let it in.

claim-title = هاتف جديد يريد الدخول باسمك
claim-look = أجب
claim-text = استخدم رمزك في { $time }. إن كان لك، تصل الملاحظات إليه من الآن، ويخرج هذا الهاتف.
claim-yes = نعم، هذا هاتفي
claim-no = لست أنا
claim-refused-title = بقي خارجًا
claim-refused-text = لم يتغير شيء على هذا الهاتف. كان رمزك مع شخص آخر: أخبر قائدك. لم يعد الرمز ينفع أحدًا.
let-in-list = ينتظرون الدخول
let-in-row = هاتف جديد · { $place } · { $time }
let-in-button = أدخله
let-in-button-for = أدخل الهاتف الجديد لـ { $name }
let-in-title = هل تُدخل الهاتف الجديد لـ { $name }؟
let-in-text = لم يجب الهاتف القديم. أدخل هذا الهاتف فقط إذا كان { $name } أمامك. يخرج الهاتف القديم فورًا.
let-in-kept = يُحفظ أنك فعلت هذا، ومتى.
let-in-yes = أدخله
let-in-no = ليس الآن
let-in-done = دخل { $name } من الهاتف الجديد. خرج القديم.
