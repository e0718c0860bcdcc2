<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
 <context>
  <name>Actions</name>
  <message>
   <source>Colours: as the system</source>
   <translation>الألوان: كما في النظام</translation>
  </message>
  <message>
   <source>Colours: light</source>
   <translation>الألوان: فاتحة</translation>
  </message>
  <message>
   <source>Colours: dark</source>
   <translation>الألوان: داكنة</translation>
  </message>
  <message>
   <source>Colours: high contrast</source>
   <translation>الألوان: تباين عالٍ</translation>
  </message>
 </context>
 <context>
  <name>ArticleBrowser</name>
  <message>
   <source>Article</source>
   <translation>المقال</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>نسخ</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>تحديد الكل</translation>
  </message>
 </context>
 <context>
  <name>ArticlePane</name>
  <message numerus="yes">
   <source>%n minute read</source>
   <translation>
    <numerusform>أقل من دقيقة للقراءة</numerusform>
    <numerusform>دقيقة واحدة للقراءة</numerusform>
    <numerusform>دقيقتان للقراءة</numerusform>
    <numerusform>%n دقائق للقراءة</numerusform>
    <numerusform>%n دقيقة للقراءة</numerusform>
    <numerusform>%n دقيقة للقراءة</numerusform>
   </translation>
  </message>
  <message>
   <source>1 claim checked</source>
   <translation>تم التحقق من قول واحد</translation>
  </message>
  <message numerus="yes">
   <source>%n claims checked</source>
   <translation>
    <numerusform>لم يُتحقق من أي قول</numerusform>
    <numerusform>تم التحقق من قول واحد</numerusform>
    <numerusform>تم التحقق من قولين</numerusform>
    <numerusform>تم التحقق من %n أقوال</numerusform>
    <numerusform>تم التحقق من %n قولًا</numerusform>
    <numerusform>تم التحقق من %n قول</numerusform>
   </translation>
  </message>
  <message>
   <source>Part {0} of {1}</source>
   <translation>الجزء {0} من {1}</translation>
  </message>
  <message>
   <source>Previous part</source>
   <translation>الجزء السابق</translation>
  </message>
  <message>
   <source>Next part</source>
   <translation>الجزء التالي</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>السابق</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>التالي</translation>
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <source>Back</source>
   <translation>رجوع</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>تقدّم</translation>
  </message>
  <message>
   <source>First topic</source>
   <translation>الموضوع الأول</translation>
  </message>
  <message>
   <source>Previous topic</source>
   <translation>الموضوع السابق</translation>
  </message>
  <message>
   <source>Next topic</source>
   <translation>الموضوع التالي</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>نص أصغر</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>نص أكبر</translation>
  </message>
  <message>
   <source>Usual text size</source>
   <translation>حجم النص المعتاد</translation>
  </message>
  <message>
   <source>Next colours</source>
   <translation>الألوان التالية</translation>
  </message>
  <message>
   <source>Show or hide topics</source>
   <translation>إظهار المواضيع أو إخفاؤها</translation>
  </message>
  <message>
   <source>Show or hide the picture</source>
   <translation>إظهار الصورة أو إخفاؤها</translation>
  </message>
  <message>
   <source>Light the skin</source>
   <translation>إضاءة الجلد</translation>
  </message>
  <message>
   <source>Light the fat</source>
   <translation>إضاءة الدهون</translation>
  </message>
  <message>
   <source>Light the muscle</source>
   <translation>إضاءة العضلات</translation>
  </message>
  <message>
   <source>Light the septa</source>
   <translation>إضاءة الحواجز</translation>
  </message>
  <message>
   <source>Light no part</source>
   <translation>إطفاء كل الأجزاء</translation>
  </message>
  <message>
   <source>Play age</source>
   <translation>تشغيل العمر</translation>
  </message>
  <message>
   <source>Play weight</source>
   <translation>تشغيل الوزن</translation>
  </message>
  <message>
   <source>Reset the picture</source>
   <translation>إعادة ضبط الصورة</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>نسخ</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>خروج</translation>
  </message>
 </context>
 <context>
  <name>Control</name>
  <message>
   <source>Play {name}</source>
   <translation>تشغيل {name}</translation>
  </message>
 </context>
 <context>
  <name>Controls</name>
  <message>
   <source>Reset</source>
   <translation>إعادة الضبط</translation>
  </message>
  <message>
   <source>Reset age and weight</source>
   <translation>إعادة ضبط العمر والوزن</translation>
  </message>
  <message>
   <source>Age and weight back to the start</source>
   <translation>إعادة العمر والوزن إلى البداية</translation>
  </message>
 </context>
 <context>
  <name>OpenLinkDialog</name>
  <message>
   <source>Write a mail?</source>
   <translation>كتابة رسالة؟</translation>
  </message>
  <message>
   <source>Open a web page?</source>
   <translation>فتح صفحة على الشبكة؟</translation>
  </message>
  <message>
   <source>This opens your mail program.</source>
   <translation>سيُفتح برنامج البريد لديك.</translation>
  </message>
  <message>
   <source>This page is not part of Septa. It opens in your browser and needs the internet.</source>
   <translation>هذه الصفحة ليست جزءًا من Septa. تُفتح في متصفحك وتحتاج إلى الإنترنت.</translation>
  </message>
  <message>
   <source>Open mail program</source>
   <translation>فتح برنامج البريد</translation>
  </message>
  <message>
   <source>Open in browser</source>
   <translation>فتح في المتصفح</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>نسخ العنوان</translation>
  </message>
  <message>
   <source>Stay here</source>
   <translation>البقاء هنا</translation>
  </message>
 </context>
 <context>
  <name>Outline</name>
  <message>
   <source>On this page</source>
   <translation>في هذه الصفحة</translation>
  </message>
 </context>
 <context>
  <name>ProblemsDialog</name>
  <message>
   <source>Problems in this pack</source>
   <translation>مشكلات هذه الحزمة</translation>
  </message>
  <message>
   <source>Everything else can be read. Whoever wrote the pack can put these right.</source>
   <translation>يمكن قراءة كل ما عداها. ويستطيع كاتب الحزمة تصحيحها.</translation>
  </message>
  <message>
   <source>… and {count} more</source>
   <translation>… و{count} غيرها</translation>
  </message>
  <message>
   <source>Copy all</source>
   <translation>نسخ الكل</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
 </context>
 <context>
  <name>Program</name>
  <message>
   <source>This pack has no pages.</source>
   <translation>لا توجد صفحات في هذه الحزمة.</translation>
  </message>
  <message>
   <source>Settings cannot be saved in {folder}: {reason}</source>
   <translation>لا يمكن حفظ الإعدادات في {folder}: {reason}</translation>
  </message>
 </context>
 <context>
  <name>Quilt</name>
  <message>
   <source>Age</source>
   <translation>العمر</translation>
  </message>
  <message>
   <source>{age} years</source>
   <translation>{age} سنة</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>الوزن</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
  <message>
   <source>At age {age}</source>
   <translation>في عمر {age}</translation>
  </message>
  <message>
   <source> and {percent} % heavier</source>
   <translation> وبزيادة {percent} % في الوزن</translation>
  </message>
  <message>
   <source> and {percent} % lighter</source>
   <translation> وبنقص {percent} % في الوزن</translation>
  </message>
  <message>
   <source>{when}, the skin of this model lies almost flat: its tied seams are about {depth} mm deep.</source>
   <translation>{when}، يكون جلد هذا النموذج مستويًا تقريبًا: عمق خطوطه المربوطة نحو {depth} مم.</translation>
  </message>
  <message>
   <source>{when}, dimples show in this model: its tied seams lie about {depth} mm deep, the deepest {most} mm.</source>
   <translation>{when}، تظهر انخفاضات في هذا النموذج: عمق خطوطه المربوطة نحو {depth} مم، وأعمقها {most} مم.</translation>
  </message>
  <message>
   <source>Skin</source>
   <translation>الجلد</translation>
  </message>
  <message>
   <source>Fat</source>
   <translation>الدهون</translation>
  </message>
  <message>
   <source>Muscle</source>
   <translation>العضلات</translation>
  </message>
  <message>
   <source>Septa</source>
   <translation>الحواجز</translation>
  </message>
  <message>
   <source>The cover over everything. With age it gets thinner and looser, so it hides less.</source>
   <translation>الغطاء الذي فوق كل شيء. يصبح مع العمر أرق وأكثر ارتخاءً، فيُخفي أقل.</translation>
  </message>
  <message>
   <source>Soft pockets called lobules. As they take more room they push up the skin between the bands.</source>
   <translation>جيوب طرية تسمى الفصيصات. كلما احتاجت إلى مكان أكبر دفعت الجلد بين الأربطة إلى أعلى.</translation>
  </message>
  <message>
   <source>In the quilt story each square holds some. Studies say muscle lies deeper, below its own sheet, and takes no part in dimples.</source>
   <translation>في قصة اللحاف يضم كل مربع شيئًا منها. وتقول الدراسات إن العضلات أعمق، تحت غشائها، ولا دور لها في الانخفاضات.</translation>
  </message>
  <message>
   <source>Bands that tie the skin to a thin sheet inside the fat. Everyone has them. Where they hold tight, the surface cannot rise.</source>
   <translation>أربطة تشد الجلد إلى غشاء رقيق داخل الدهون. توجد لدى كل الناس. وحيث تشد بقوة لا يستطيع السطح أن يرتفع.</translation>
  </message>
 </context>
 <context>
  <name>QuiltPane</name>
  <message>
   <source>Under the skin</source>
   <translation>تحت الجلد</translation>
  </message>
  <message>
   <source>Illustration, not a prediction</source>
   <translation>رسم توضيحي، لا توقّع</translation>
  </message>
  <message>
   <source>Heights are drawn 1.7 times as tall as they are.</source>
   <translation>رُسمت الارتفاعات أعلى بـ 1.7 مرة مما هي عليه.</translation>
  </message>
 </context>
 <context>
  <name>QuiltView</name>
  <message>
   <source>Picture of the quilt model</source>
   <translation>صورة نموذج اللحاف</translation>
  </message>
 </context>
 <context>
  <name>Reader</name>
  <message>
   <source>This page has no such part.</source>
   <translation>لا يوجد هذا الجزء في الصفحة.</translation>
  </message>
  <message>
   <source>This page cannot be shown.</source>
   <translation>لا يمكن عرض هذه الصفحة.</translation>
  </message>
  <message>
   <source>This page cannot be shown: {error}</source>
   <translation>لا يمكن عرض هذه الصفحة: {error}</translation>
  </message>
  <message>
   <source>Preparing this page…</source>
   <translation>جارٍ تحضير هذه الصفحة…</translation>
  </message>
 </context>
 <context>
  <name>ReaderWindow</name>
  <message>
   <source>Topics</source>
   <translation>المواضيع</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>المقال</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>الصورة</translation>
  </message>
  <message>
   <source>No browser answered. The address is copied.</source>
   <translation>لم يستجب أي متصفح. نُسخ العنوان.</translation>
  </message>
  <message>
   <source>Septa shows pages and pictures only, not {file}.</source>
   <translation>يعرض Septa الصفحات والصور فقط، لا {file}.</translation>
  </message>
  <message>
   <source>This link leads nowhere: {address}</source>
   <translation>هذا الرابط لا يؤدي إلى مكان: {address}</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>pack “{title}” {version}</source>
   <translation>الحزمة «{title}» {version}</translation>
  </message>
  <message>
   <source>Offline</source>
   <translation>دون اتصال</translation>
  </message>
  <message>
   <source>Problems in this pack: {count}</source>
   <translation>مشكلات هذه الحزمة: {count}</translation>
  </message>
 </context>
 <context>
  <name>TopicTree</name>
  <message>
   <source>Topics</source>
   <translation>المواضيع</translation>
  </message>
 </context>
 <context>
  <name>TopicsPane</name>
  <message>
   <source>On this page</source>
   <translation>في هذه الصفحة</translation>
  </message>
 </context>
</TS>
