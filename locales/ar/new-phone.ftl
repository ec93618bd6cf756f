### A new phone that asks: what the old phone says, and the list of those who may let it in.

new-phone-title = هاتف جديد يريد الدخول باسمك
new-phone-look = أجب
new-phone-text = استخدم رمزك في { $time }. إن كان لك، تصل الملاحظات إليه من الآن، ويخرج هذا الهاتف.
new-phone-yes = نعم، هذا هاتفي
new-phone-no = لست أنا
new-phone-refused-title = بقي خارجًا
new-phone-refused-text = لم يتغير شيء على هذا الهاتف. كان رمزك مع شخص آخر: أخبر قائدك. لم يعد الرمز ينفع أحدًا.
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
