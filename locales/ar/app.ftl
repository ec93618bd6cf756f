### Words that every wing needs. The push- lines are said by the service worker: one plain line each.

app-name = Floornote
app-back = رجوع
app-close = إغلاق
app-settings = الإعدادات
app-loading = جارٍ التحميل
app-reload = حاول مرة أخرى
app-offline-first = لا توجد إشارة. افتح Floornote مرة أخرى عند توفر الإشارة.
app-not-found-title = لا شيء هنا
app-not-found-text = هذه الصفحة غير موجودة، أو ليست لك.
app-to-notes = إلى ملاحظاتي
time-tomorrow = غدًا { $time }
time-yesterday = أمس { $time }
time-on-day = { $day } { $time }
time-seconds = { $n } ث
time-minutes = { $n } د
time-hours = { $n } س
time-days =
    { $n ->
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
       *[other] { $n } يومًا
    }
push-new-note = ملاحظة جديدة
push-got-it = فهمت
role-worker = عضو الفريق
role-lead = قائد الوردية
role-manager = مدير
role-admin = مسؤول النظام
