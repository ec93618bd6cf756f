### ما يظهر على شاشة القفل. جمل كاملة؛ الترتيب وعلامات الترقيم تخص اللغة.

push-note = { $sender }
push-note-length = { $sender } · { $seconds } ث
push-note-due = { $sender } · أكّد قبل { $due }
push-note-length-due = { $sender } · { $seconds } ث · أكّد قبل { $due }

push-due-today = { $time }
push-due-tomorrow = { $time } غدًا
push-due-weekday = { $weekday ->
    [1] { $time } يوم الاثنين
    [2] { $time } يوم الثلاثاء
    [3] { $time } يوم الأربعاء
    [4] { $time } يوم الخميس
    [5] { $time } يوم الجمعة
    [6] { $time } يوم السبت
   *[7] { $time } يوم الأحد
}
push-due-date = { $month ->
    [1] { $time } يوم { $day } يناير
    [2] { $time } يوم { $day } فبراير
    [3] { $time } يوم { $day } مارس
    [4] { $time } يوم { $day } أبريل
    [5] { $time } يوم { $day } مايو
    [6] { $time } يوم { $day } يونيو
    [7] { $time } يوم { $day } يوليو
    [8] { $time } يوم { $day } أغسطس
    [9] { $time } يوم { $day } سبتمبر
    [10] { $time } يوم { $day } أكتوبر
    [11] { $time } يوم { $day } نوفمبر
   *[12] { $time } يوم { $day } ديسمبر
}

push-digest-title = { $count ->
    [one] ملاحظة واحدة في الانتظار
    [two] ملاحظتان في الانتظار
    [few] { $count } ملاحظات في الانتظار
    [many] { $count } ملاحظة في الانتظار
   *[other] { $count } ملاحظة في الانتظار
}
push-digest-body = { $seconds } ث إجمالًا.
push-digest-body-unhurried = لا شيء للمشاهدة، للقراءة فقط.

push-more-title = { $count ->
    [one] ملاحظة أخرى في الانتظار
    [two] ملاحظتان أخريان في الانتظار
    [few] { $count } ملاحظات أخرى في الانتظار
    [many] { $count } ملاحظة أخرى في الانتظار
   *[other] { $count } ملاحظة أخرى في الانتظار
}

push-reply-voice = أجاب { $author } بتسجيل صوتي
push-reply-photo = أرسل { $author } صورة
push-reply-text = كتب { $author } ردًا
push-reply-not-clear = { $author }: غير واضح
push-reply-cannot = لا يستطيع { $author } تنفيذ ذلك
push-reply-help = يحتاج { $author } إلى قطع أو مساعدة

push-state-heard = سمع { $lead } ردّك
push-state-doing = يعمل { $lead } على ذلك
push-state-done = يقول { $lead } إن الأمر تم
push-state-no = يقول { $lead } لا: { $because }
push-state-no-bare = يقول { $lead } لا

push-withdrawn = سحبها { $sender }

## To the lead at the due time: how many who have the note did not answer.

push-missing = { $count ->
    [one] شخص واحد لم يردّ بعد
    [two] شخصان لم يردّا بعد
    [few] { $count } أشخاص لم يردّوا بعد
    [many] { $count } شخصًا لم يردّوا بعد
   *[other] { $count } شخص لم يردّوا بعد
}
