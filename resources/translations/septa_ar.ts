<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
 <context>
  <name>AccountSwitch</name>
  <message>
   <source>Who tells it</source>
   <translation>من يروي ذلك</translation>
  </message>
 </context>
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
  <name>Along</name>
  <message>
   <source>This scene as a code</source>
   <translation>هذا المشهد على شكل رمز</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>نسخ</translation>
  </message>
  <message>
   <source>Go to a code</source>
   <translation>الانتقال إلى رمز</translation>
  </message>
  <message>
   <source>Type or paste a code</source>
   <translation>اكتب رمزًا أو ألصقه</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>انتقال</translation>
  </message>
  <message>
   <source>Save the picture…</source>
   <translation>حفظ الصورة…</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>الرد</translation>
  </message>
  <message>
   <source>The code is copied.</source>
   <translation>نُسخ الرمز.</translation>
  </message>
  <message>
   <source>Type or paste a code first.</source>
   <translation>اكتب رمزًا أو ألصقه أولًا.</translation>
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
   <source>Play months</source>
   <translation>تشغيل الأشهر</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>تراجع</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>إعادة</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>إعادة ضبط الكل</translation>
  </message>
  <message>
   <source>Tell it the other way</source>
   <translation>الرواية الأخرى</translation>
  </message>
  <message>
   <source>Compare before and now</source>
   <translation>مقارنة ما قبل بالآن</translation>
  </message>
  <message>
   <source>Compare the article's story and studies</source>
   <translation>مقارنة رواية المقال بالدراسات</translation>
  </message>
  <message>
   <source>Picture closer</source>
   <translation>تقريب الصورة</translation>
  </message>
  <message>
   <source>Picture farther</source>
   <translation>إبعاد الصورة</translation>
  </message>
  <message>
   <source>Whole picture</source>
   <translation>الصورة كاملة</translation>
  </message>
  <message>
   <source>Cut farther back</source>
   <translation>القطع إلى الخلف أكثر</translation>
  </message>
  <message>
   <source>Cut farther in front</source>
   <translation>القطع إلى الأمام أكثر</translation>
  </message>
  <message>
   <source>Follow the article or not</source>
   <translation>متابعة المقال أو عدمها</translation>
  </message>
  <message>
   <source>Scene before</source>
   <translation>المشهد السابق</translation>
  </message>
  <message>
   <source>Scene after</source>
   <translation>المشهد التالي</translation>
  </message>
  <message>
   <source>Play or pause the tour</source>
   <translation>تشغيل الجولة أو إيقافها مؤقتًا</translation>
  </message>
  <message>
   <source>How sure is this?</source>
   <translation>ما مدى التأكد من هذا؟</translation>
  </message>
  <message>
   <source>Save the picture…</source>
   <translation>حفظ الصورة…</translation>
  </message>
  <message>
   <source>Copy the scene code</source>
   <translation>نسخ رمز المشهد</translation>
  </message>
  <message>
   <source>Go to a scene code…</source>
   <translation>الانتقال إلى رمز مشهد…</translation>
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
  <name>ComparePanel</name>
  <message>
   <source>Compare</source>
   <translation>مقارنة</translation>
  </message>
  <message>
   <source>One picture</source>
   <translation>صورة واحدة</translation>
  </message>
  <message>
   <source>Show one picture</source>
   <translation>عرض صورة واحدة فقط</translation>
  </message>
  <message>
   <source>Before, now</source>
   <translation>قبل، الآن</translation>
  </message>
  <message>
   <source>Before anything was done, beside now</source>
   <translation>قبل فعل أي شيء، بجانب الآن</translation>
  </message>
  <message>
   <source>Both stories</source>
   <translation>الروايتان</translation>
  </message>
  <message>
   <source>The article, beside what studies show</source>
   <translation>المقال، بجانب ما تُظهره الدراسات</translation>
  </message>
  <message>
   <source>Divider</source>
   <translation>الفاصل</translation>
  </message>
  <message>
   <source>nothing: as it looks</source>
   <translation>لا شيء: كما تبدو</translation>
  </message>
  <message>
   <source>Colour by</source>
   <translation>التلوين حسب</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
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
  <name>DoneChip</name>
  <message>
   <source>Month {month} · {treatment}</source>
   <translation>الشهر {month} · {treatment}</translation>
  </message>
  <message>
   <source>Take back: month {month}, {treatment}</source>
   <translation>تراجع عن: الشهر {month}، {treatment}</translation>
  </message>
 </context>
 <context>
  <name>Drawer</name>
  <message>
   <source>Back to the controls</source>
   <translation>العودة إلى أدوات التحكم</translation>
  </message>
 </context>
 <context>
  <name>Drawers</name>
  <message>
   <source>How sure is this?</source>
   <translation>ما مدى التأكد من هذا؟</translation>
  </message>
  <message>
   <source>Take along</source>
   <translation>للأخذ معك</translation>
  </message>
  <message>
   <source>Skin and motion</source>
   <translation>الجلد والحركة</translation>
  </message>
  <message>
   <source>The scene code is copied.</source>
   <translation>نُسخ رمز المشهد.</translation>
  </message>
 </context>
 <context>
  <name>HandledWidget</name>
  <message>
   <source>Closer: two fingers, the keys + and −, or Ctrl and the wheel; once closer, the wheel alone. All of it: the key 0, or a double click. Cut elsewhere: drag the front face, or Page Up and Page Down.</source>
   <translation>للتقريب: إصبعان، أو المفتاحان + و−، أو Ctrl مع العجلة؛ وبعد التقريب تكفي العجلة وحدها. لرؤيتها كلها: المفتاح 0 أو نقرة مزدوجة. للقطع في مكان آخر: اسحب الوجه الأمامي، أو استخدم Page Up و Page Down.</translation>
  </message>
  <message>
   <source>Keys: plus and minus bring it closer, 0 shows all of it, arrows move the cut or a closer picture, Enter lights one part after the other.</source>
   <translation>المفاتيح: زائد وناقص للتقريب والإبعاد، و0 لعرضها كلها، والأسهم لتحريك القطع أو الصورة المقرّبة، وEnter لإضاءة الأجزاء واحدًا بعد الآخر.</translation>
  </message>
  <message>
   <source>Keys: arrows move the mark, with Shift in small steps, Enter sets the treatment, Delete takes back the nearest one, Escape puts it away.</source>
   <translation>المفاتيح: الأسهم تحرّك العلامة، ومع Shift بخطوات صغيرة، وEnter يضع العلاج، وDelete يزيل أقرب علاج، وEscape يعيده إلى مكانه.</translation>
  </message>
 </context>
 <context>
  <name>Handling</name>
  <message>
   <source>That is too many treatments for this picture. Take one back first.</source>
   <translation>هذه علاجات أكثر مما تتسع له الصورة. أزل واحدًا منها أولًا.</translation>
  </message>
  <message>
   <source>There is nothing to take back.</source>
   <translation>لا يوجد ما يمكن إزالته.</translation>
  </message>
 </context>
 <context>
  <name>LiftChip</name>
  <message>
   <source>Lift {part}</source>
   <translation>رفع: {part}</translation>
  </message>
  <message>
   <source>Take this layer off, or put it back</source>
   <translation>رفع هذه الطبقة أو إعادتها</translation>
  </message>
 </context>
 <context>
  <name>LookPanel</name>
  <message>
   <source>Lift</source>
   <translation>رفع</translation>
  </message>
  <message>
   <source>More…</source>
   <translation>المزيد…</translation>
  </message>
  <message>
   <source>Choose the skin tone, and whether the picture glides</source>
   <translation>اختيار لون البشرة، وهل تنساب الصورة</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>القطع</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>التكبير</translation>
  </message>
  <message>
   <source>Cut farther back</source>
   <translation>القطع إلى الخلف أكثر</translation>
  </message>
  <message>
   <source>Cut farther in front</source>
   <translation>القطع إلى الأمام أكثر</translation>
  </message>
  <message>
   <source>Closer</source>
   <translation>أقرب</translation>
  </message>
  <message>
   <source>Farther</source>
   <translation>أبعد</translation>
  </message>
  <message>
   <source>Whole picture</source>
   <translation>الصورة كاملة</translation>
  </message>
  <message>
   <source>{depth} mm from the front</source>
   <translation>على بعد {depth} مم من الأمام</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
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
  <name>OwnLook</name>
  <message>
   <source>As the system wishes</source>
   <translation>كما في النظام</translation>
  </message>
  <message>
   <source>Glide and fade</source>
   <translation>انسياب وتلاشٍ</translation>
  </message>
  <message>
   <source>No gliding, no fading</source>
   <translation>بلا انسياب ولا تلاشٍ</translation>
  </message>
  <message>
   <source>Skin tone</source>
   <translation>لون البشرة</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>الحركة</translation>
  </message>
 </context>
 <context>
  <name>Panels</name>
  <message>
   <source>Controls</source>
   <translation>أدوات التحكم</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>تغيير</translation>
  </message>
  <message>
   <source>Age, weight, months</source>
   <translation>العمر والوزن والأشهر</translation>
  </message>
  <message>
   <source>Treat</source>
   <translation>علاج</translation>
  </message>
  <message>
   <source>Set treatments on the quilt</source>
   <translation>وضع علاجات على اللحاف</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>عرض</translation>
  </message>
  <message>
   <source>Lift layers, cut, zoom</source>
   <translation>رفع الطبقات والقطع والتكبير</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>مقارنة</translation>
  </message>
  <message>
   <source>Two pictures in one; colours that show a quantity</source>
   <translation>صورتان في صورة واحدة؛ وألوان تُظهر مقدارًا</translation>
  </message>
  <message>
   <source>Scenes</source>
   <translation>مشاهد</translation>
  </message>
  <message>
   <source>Scenes and tours</source>
   <translation>المشاهد والجولات</translation>
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
   <source>one</source>
   <translation>1</translation>
  </message>
  <message>
   <source>two</source>
   <translation>2</translation>
  </message>
  <message>
   <source>three</source>
   <translation>3</translation>
  </message>
  <message>
   <source>four</source>
   <translation>4</translation>
  </message>
  <message>
   <source>five</source>
   <translation>5</translation>
  </message>
  <message>
   <source>six</source>
   <translation>6</translation>
  </message>
  <message>
   <source>seven</source>
   <translation>7</translation>
  </message>
  <message>
   <source>eight</source>
   <translation>8</translation>
  </message>
  <message>
   <source>nine</source>
   <translation>9</translation>
  </message>
  <message>
   <source>ten</source>
   <translation>10</translation>
  </message>
  <message>
   <source>eleven</source>
   <translation>11</translation>
  </message>
  <message>
   <source>twelve</source>
   <translation>12</translation>
  </message>
  <message>
   <source>At {age}</source>
   <translation>في عمر {age}</translation>
  </message>
  <message>
   <source>At {age} and {percent} % heavier</source>
   <translation>في عمر {age} وبزيادة {percent} % في الوزن</translation>
  </message>
  <message>
   <source>At {age} and {percent} % lighter</source>
   <translation>في عمر {age} وبنقص {percent} % في الوزن</translation>
  </message>
  <message>
   <source>As the article tells it, at {age}</source>
   <translation>كما يروي المقال، في عمر {age}</translation>
  </message>
  <message>
   <source>As the article tells it, at {age} and {percent} % heavier</source>
   <translation>كما يروي المقال، في عمر {age} وبزيادة {percent} % في الوزن</translation>
  </message>
  <message>
   <source>As the article tells it, at {age} and {percent} % lighter</source>
   <translation>كما يروي المقال، في عمر {age} وبنقص {percent} % في الوزن</translation>
  </message>
  <message>
   <source>As studies describe it, at {age}</source>
   <translation>كما تصف الدراسات، في عمر {age}</translation>
  </message>
  <message>
   <source>As studies describe it, at {age} and {percent} % heavier</source>
   <translation>كما تصف الدراسات، في عمر {age} وبزيادة {percent} % في الوزن</translation>
  </message>
  <message>
   <source>As studies describe it, at {age} and {percent} % lighter</source>
   <translation>كما تصف الدراسات، في عمر {age} وبنقص {percent} % في الوزن</translation>
  </message>
  <message>
   <source>{who}, the skin lies almost flat in this model, the deepest seam {depth}.</source>
   <translation>{who}، يكون الجلد مستويًا تقريبًا في هذا النموذج، وعمق أعمق خط خياطة {depth}.</translation>
  </message>
  <message>
   <source>{who}, one of {squares} squares bulges in this model, the deepest seam {depth}.</source>
   <translation>{who}، ينتفخ في هذا النموذج مربع واحد من المربعات وعددها {squares}، وعمق أعمق خط خياطة {depth}.</translation>
  </message>
  <message>
   <source>{who}, {bulging} of {squares} squares bulge in this model, the deepest seam {depth}.</source>
   <translation>{who}، ينتفخ في هذا النموذج {bulging} من المربعات وعددها {squares}، وعمق أعمق خط خياطة {depth}.</translation>
  </message>
  <message>
   <source>{who}, all {squares} squares bulge in this model, the deepest seam {depth}.</source>
   <translation>{who}، تنتفخ في هذا النموذج المربعات كلها وعددها {squares}، وعمق أعمق خط خياطة {depth}.</translation>
  </message>
  <message>
   <source>{who}, the square of this model bulges, the deepest seam {depth}.</source>
   <translation>{who}، ينتفخ مربع هذا النموذج، وعمق أعمق خط خياطة {depth}.</translation>
  </message>
  <message>
   <source>about {mm} mm</source>
   <translation>نحو {mm} مم</translation>
  </message>
  <message>
   <source>less than 1 mm</source>
   <translation>أقل من 1 مم</translation>
  </message>
  <message>
   <source>one month</source>
   <translation>شهر واحد</translation>
  </message>
  <message numerus="yes">
   <source>%n months</source>
   <translation>
    <numerusform>%n شهر</numerusform>
    <numerusform>شهر واحد</numerusform>
    <numerusform>شهرين</numerusform>
    <numerusform>%n أشهر</numerusform>
    <numerusform>%n شهرًا</numerusform>
    <numerusform>%n شهر</numerusform>
   </translation>
  </message>
  <message>
   <source>liposuction</source>
   <translation>شفط الدهون</translation>
  </message>
  <message numerus="yes">
   <source>%n liposuctions</source>
   <translation>
    <numerusform>%n عملية لشفط الدهون</numerusform>
    <numerusform>عملية واحدة لشفط الدهون</numerusform>
    <numerusform>عمليتين لشفط الدهون</numerusform>
    <numerusform>%n عمليات لشفط الدهون</numerusform>
    <numerusform>%n عملية لشفط الدهون</numerusform>
    <numerusform>%n عملية لشفط الدهون</numerusform>
   </translation>
  </message>
  <message>
   <source>one injection</source>
   <translation>حقنة واحدة</translation>
  </message>
  <message numerus="yes">
   <source>%n injections</source>
   <translation>
    <numerusform>%n حقنة</numerusform>
    <numerusform>حقنة واحدة</numerusform>
    <numerusform>حقنتين</numerusform>
    <numerusform>%n حقن</numerusform>
    <numerusform>%n حقنة</numerusform>
    <numerusform>%n حقنة</numerusform>
   </translation>
  </message>
  <message>
   <source>body sculpting</source>
   <translation>نحت الجسم</translation>
  </message>
  <message numerus="yes">
   <source>%n rounds of body sculpting</source>
   <translation>
    <numerusform>%n جلسة لنحت الجسم</numerusform>
    <numerusform>جلسة واحدة لنحت الجسم</numerusform>
    <numerusform>جلستين لنحت الجسم</numerusform>
    <numerusform>%n جلسات لنحت الجسم</numerusform>
    <numerusform>%n جلسة لنحت الجسم</numerusform>
    <numerusform>%n جلسة لنحت الجسم</numerusform>
   </translation>
  </message>
  <message>
   <source>cutting bands</source>
   <translation>قطع الأربطة</translation>
  </message>
  <message numerus="yes">
   <source>cutting bands %n times</source>
   <translation>
    <numerusform>قطع الأربطة %n مرة</numerusform>
    <numerusform>قطع الأربطة مرة واحدة</numerusform>
    <numerusform>قطع الأربطة مرتين</numerusform>
    <numerusform>قطع الأربطة %n مرات</numerusform>
    <numerusform>قطع الأربطة %n مرة</numerusform>
    <numerusform>قطع الأربطة %n مرة</numerusform>
   </translation>
  </message>
  <message>
   <source>one collagenase injection</source>
   <translation>حقنة كولاجيناز واحدة</translation>
  </message>
  <message numerus="yes">
   <source>%n collagenase injections</source>
   <translation>
    <numerusform>%n حقنة كولاجيناز</numerusform>
    <numerusform>حقنة كولاجيناز واحدة</numerusform>
    <numerusform>حقنتي كولاجيناز</numerusform>
    <numerusform>%n حقن كولاجيناز</numerusform>
    <numerusform>%n حقنة كولاجيناز</numerusform>
    <numerusform>%n حقنة كولاجيناز</numerusform>
   </translation>
  </message>
  <message>
   <source>one course of shock waves</source>
   <translation>دورة واحدة من موجات الصدمة</translation>
  </message>
  <message numerus="yes">
   <source>%n courses of shock waves</source>
   <translation>
    <numerusform>لا دورات من موجات الصدمة</numerusform>
    <numerusform>دورة واحدة من موجات الصدمة</numerusform>
    <numerusform>دورتان من موجات الصدمة</numerusform>
    <numerusform>%n دورات من موجات الصدمة</numerusform>
    <numerusform>%n دورة من موجات الصدمة</numerusform>
    <numerusform>%n دورة من موجات الصدمة</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n treatments</source>
   <translation>
    <numerusform>%n علاج</numerusform>
    <numerusform>علاج واحد</numerusform>
    <numerusform>علاجين</numerusform>
    <numerusform>%n علاجات</numerusform>
    <numerusform>%n علاجًا</numerusform>
    <numerusform>%n علاج</numerusform>
   </translation>
  </message>
  <message>
   <source>{first} and {second}</source>
   <translation>{first} و{second}</translation>
  </message>
  <message>
   <source>{first}, {second} and {third}</source>
   <translation>{first} و{second} و{third}</translation>
  </message>
  <message>
   <source>Nothing was done for one month.</source>
   <translation>لم يُفعل شيء طوال شهر واحد.</translation>
  </message>
  <message numerus="yes">
   <source>Nothing was done for %n months.</source>
   <translation>
    <numerusform>لم يُفعل شيء طوال %n شهر.</numerusform>
    <numerusform>لم يُفعل شيء طوال شهر واحد.</numerusform>
    <numerusform>لم يُفعل شيء طوال شهرين.</numerusform>
    <numerusform>لم يُفعل شيء طوال %n أشهر.</numerusform>
    <numerusform>لم يُفعل شيء طوال %n شهرًا.</numerusform>
    <numerusform>لم يُفعل شيء طوال %n شهر.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is right after {things}.</source>
   <translation>هذا بعد {things} مباشرة.</translation>
  </message>
  <message>
   <source>This is less than a month after {things}.</source>
   <translation>لم يمر شهر كامل على {things}.</translation>
  </message>
  <message>
   <source>This is one month after {things}.</source>
   <translation>مر شهر واحد على {things}.</translation>
  </message>
  <message numerus="yes">
   <source>This is %n months after {things}.</source>
   <translation>
    <numerusform>مر %n شهر على {things}.</numerusform>
    <numerusform>مر شهر واحد على {things}.</numerusform>
    <numerusform>مر شهران على {things}.</numerusform>
    <numerusform>مرت %n أشهر على {things}.</numerusform>
    <numerusform>مر %n شهرًا على {things}.</numerusform>
    <numerusform>مر %n شهر على {things}.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is more than one month after {things}.</source>
   <translation>مر أكثر من شهر على {things}.</translation>
  </message>
  <message numerus="yes">
   <source>This is more than %n months after {things}.</source>
   <translation>
    <numerusform>مر أكثر من %n شهر على {things}.</numerusform>
    <numerusform>مر أكثر من شهر على {things}.</numerusform>
    <numerusform>مر أكثر من شهرين على {things}.</numerusform>
    <numerusform>مر أكثر من %n أشهر على {things}.</numerusform>
    <numerusform>مر أكثر من %n شهرًا على {things}.</numerusform>
    <numerusform>مر أكثر من %n شهر على {things}.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is month {month}, after {things}.</source>
   <translation>هذا هو الشهر {month}، بعد {things}.</translation>
  </message>
  <message>
   <source>No change was found in what was measured; the rest was not fairly tested.</source>
   <translation>لم يُعثر على أي تغيّر فيما قيس؛ أما الباقي فلم يُختبر اختبارًا عادلًا.</translation>
  </message>
  <message>
   <source>No change was found in what was measured; the rest was not fairly tested, and harm was reported.</source>
   <translation>لم يُعثر على أي تغيّر فيما قيس؛ أما الباقي فلم يُختبر اختبارًا عادلًا، وقد أُبلغ عن أضرار.</translation>
  </message>
  <message>
   <source>For {things}, no change was found in what was measured.</source>
   <translation>بالنسبة إلى {things}، لم يُعثر على أي تغيّر فيما قيس.</translation>
  </message>
  <message>
   <source>For {things}, no change was found in what was measured; harm was reported.</source>
   <translation>بالنسبة إلى {things}، لم يُعثر على أي تغيّر فيما قيس؛ وقد أُبلغ عن أضرار.</translation>
  </message>
  <message>
   <source>Within {months}, no change was found in what was measured; nobody has measured longer.</source>
   <translation>خلال {months} لم يُعثر على أي تغيّر فيما قيس؛ ولم يقس أحد مدة أطول.</translation>
  </message>
  <message>
   <source>Within {months}, no change was found in what was measured; nobody has measured longer; harm was reported.</source>
   <translation>خلال {months} لم يُعثر على أي تغيّر فيما قيس؛ ولم يقس أحد مدة أطول؛ وقد أُبلغ عن أضرار.</translation>
  </message>
  <message>
   <source>For {things}, no change was found within {months}; nobody has measured longer.</source>
   <translation>بالنسبة إلى {things}، لم يُعثر على أي تغيير خلال {months}؛ ولم يقس أحد مدة أطول.</translation>
  </message>
  <message>
   <source>For {things}, no change was found within {months}; nobody has measured longer, and harm was reported.</source>
   <translation>بالنسبة إلى {things}، لم يُعثر على أي تغيير خلال {months}؛ ولم يقس أحد مدة أطول، وأُبلغ عن ضرر.</translation>
  </message>
  <message>
   <source>Nobody has measured what that does.</source>
   <translation>لم يقس أحد ما يفعله ذلك.</translation>
  </message>
  <message>
   <source>Nobody has measured what that does, but harm was reported.</source>
   <translation>لم يقس أحد ما يفعله ذلك، لكن أُبلغ عن ضرر.</translation>
  </message>
  <message>
   <source>For {things}, nobody has measured what changes.</source>
   <translation>بالنسبة إلى {things}، لم يقس أحد ما الذي يتغير.</translation>
  </message>
  <message>
   <source>For {things}, nobody has measured what changes; harm was reported.</source>
   <translation>بالنسبة إلى {things}، لم يقس أحد ما الذي يتغير؛ وأُبلغ عن ضرر.</translation>
  </message>
  <message>
   <source>Nobody has measured longer than {months}.</source>
   <translation>لم يقس أحد مدة أطول من {months}.</translation>
  </message>
  <message>
   <source>Nobody has measured longer than {months}, but harm was reported.</source>
   <translation>لم يقس أحد مدة أطول من {months}، لكن أُبلغ عن ضرر.</translation>
  </message>
  <message>
   <source>For {things}, nobody has measured longer than {months}.</source>
   <translation>بالنسبة إلى {things}، لم يقس أحد مدة أطول من {months}.</translation>
  </message>
  <message>
   <source>For {things}, nobody has measured longer than {months}; harm was reported.</source>
   <translation>بالنسبة إلى {things}، لم يقس أحد مدة أطول من {months}؛ وأُبلغ عن ضرر.</translation>
  </message>
  <message>
   <source>The article does not say what that does.</source>
   <translation>لا يذكر المقال ما يفعله ذلك.</translation>
  </message>
  <message>
   <source>The article does not say what that does, but harm was reported.</source>
   <translation>لا يذكر المقال ما يفعله ذلك، لكن أُبلغ عن ضرر.</translation>
  </message>
  <message>
   <source>For {things}, the article does not say what changes.</source>
   <translation>بالنسبة إلى {things}، لا يذكر المقال ما الذي يتغير.</translation>
  </message>
  <message>
   <source>For {things}, the article does not say what changes; harm was reported.</source>
   <translation>بالنسبة إلى {things}، لا يذكر المقال ما الذي يتغير؛ وأُبلغ عن ضرر.</translation>
  </message>
  <message>
   <source>Harm was reported.</source>
   <translation>أُبلغ عن ضرر.</translation>
  </message>
  <message>
   <source>On the right is what studies show.</source>
   <translation>إلى اليمين ما تُظهره الدراسات.</translation>
  </message>
  <message>
   <source>On the left is what the article tells.</source>
   <translation>إلى اليسار ما يرويه المقال.</translation>
  </message>
  <message>
   <source>On the left is how it was before.</source>
   <translation>إلى اليسار ما كان عليه من قبل.</translation>
  </message>
  <message>
   <source>The skin is lifted off.</source>
   <translation>الجلد مرفوع.</translation>
  </message>
  <message>
   <source>The fat is lifted off.</source>
   <translation>الدهون مرفوعة.</translation>
  </message>
  <message>
   <source>The muscle is lifted off.</source>
   <translation>العضلات مرفوعة.</translation>
  </message>
  <message>
   <source>The septa are lifted off.</source>
   <translation>الحواجز مرفوعة.</translation>
  </message>
  <message numerus="yes">
   <source>Here %n layers are lifted off.</source>
   <translation>
    <numerusform>لا طبقة مرفوعة هنا.</numerusform>
    <numerusform>هنا طبقة واحدة مرفوعة.</numerusform>
    <numerusform>هنا طبقتان مرفوعتان.</numerusform>
    <numerusform>هنا %n طبقات مرفوعة.</numerusform>
    <numerusform>هنا %n طبقة مرفوعة.</numerusform>
    <numerusform>هنا %n طبقة مرفوعة.</numerusform>
   </translation>
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
   <source>The cover over everything. As the article tells it, tied skin stays stiff while the free skin round it grows.</source>
   <translation>الغطاء الذي فوق كل شيء. كما يروي المقال، يبقى الجلد المربوط صلبًا بينما ينمو الجلد الحر حوله.</translation>
  </message>
  <message>
   <source>The cover over everything. With age it gets thinner and looser, so it hides less.</source>
   <translation>الغطاء الذي فوق كل شيء. يصبح مع العمر أرق وأكثر ارتخاءً، فيُخفي أقل.</translation>
  </message>
  <message>
   <source>As the article tells it, each square holds fat together with skin and muscle. Studies find fat alone in the puffy places.</source>
   <translation>كما يروي المقال، يضم كل مربع دهونًا مع جلد وعضلات. أما الدراسات فتجد الدهون وحدها في المواضع المنتفخة.</translation>
  </message>
  <message>
   <source>Soft pockets called lobules. As they take more room they push up the skin between the bands.</source>
   <translation>جيوب طرية تسمى الفصيصات. كلما احتاجت إلى مكان أكبر دفعت الجلد بين الأربطة إلى أعلى.</translation>
  </message>
  <message>
   <source>As the article tells it, each square holds some. Studies say muscle lies deeper, below its own sheet, and takes no part in dimples.</source>
   <translation>كما يروي المقال، يضم كل مربع شيئًا منها. وتقول الدراسات إن العضلات أعمق، تحت غشائها، ولا دور لها في الانخفاضات.</translation>
  </message>
  <message>
   <source>It lies deep, below its own sheet, and takes no part in dimples.</source>
   <translation>تقع في العمق، تحت غشائها، ولا دور لها في الانخفاضات.</translation>
  </message>
  <message>
   <source>As the article tells it, bands of scar that hold each square together. Studies say they are normal bands that everyone has.</source>
   <translation>كما يروي المقال، هي أربطة من نسيج ندبي تُمسك كل مربع. وتقول الدراسات إنها أربطة طبيعية توجد لدى كل الناس.</translation>
  </message>
  <message>
   <source>Bands that tie the skin to a thin sheet inside the fat. Everyone has them. Where they hold tight, the surface cannot rise.</source>
   <translation>أربطة تشد الجلد إلى غشاء رقيق داخل الدهون. توجد لدى كل الناس. وحيث تشد بقوة لا يستطيع السطح أن يرتفع.</translation>
  </message>
  <message>
   <source>All skin tones</source>
   <translation>كل ألوان البشرة</translation>
  </message>
  <message>
   <source>Skin tone 1, lightest</source>
   <translation>لون البشرة 1، الأفتح</translation>
  </message>
  <message>
   <source>Skin tone 2</source>
   <translation>لون البشرة 2</translation>
  </message>
  <message>
   <source>Skin tone 3</source>
   <translation>لون البشرة 3</translation>
  </message>
  <message>
   <source>Skin tone 4</source>
   <translation>لون البشرة 4</translation>
  </message>
  <message>
   <source>Skin tone 5</source>
   <translation>لون البشرة 5</translation>
  </message>
  <message>
   <source>Skin tone 6, darkest</source>
   <translation>لون البشرة 6، الأغمق</translation>
  </message>
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
   <source>Months</source>
   <translation>الأشهر</translation>
  </message>
  <message>
   <source>Fat is sucked out through a thin tube.</source>
   <translation>تُشفط الدهون عبر أنبوب رفيع.</translation>
  </message>
  <message>
   <source>A little fluid is injected at one point.</source>
   <translation>يُحقن قليل من السائل في نقطة واحدة.</translation>
  </message>
  <message>
   <source>Many small injections over an area.</source>
   <translation>حقن صغيرة كثيرة على مساحة من الجلد.</translation>
  </message>
  <message>
   <source>Tight bands under a dimple are cut with a fine blade.</source>
   <translation>تُقطع الأربطة المشدودة تحت انخفاض بشفرة دقيقة.</translation>
  </message>
  <message>
   <source>A substance that loosens the bands is injected.</source>
   <translation>تُحقن مادة تُرخي الأربطة.</translation>
  </message>
  <message>
   <source>Short pressure waves are sent into the skin.</source>
   <translation>تُرسل موجات ضغط قصيرة إلى الجلد.</translation>
  </message>
  <message>
   <source>Nothing is done: time passes.</source>
   <translation>لا يُفعل شيء: يمر الوقت.</translation>
  </message>
  <message>
   <source>The picture changes as the article tells it.</source>
   <translation>تتغير الصورة كما يروي المقال.</translation>
  </message>
  <message>
   <source>The picture changes only as far as studies have measured.</source>
   <translation>تتغير الصورة بقدر ما قاسته الدراسات فقط.</translation>
  </message>
  <message>
   <source>Mesotherapy</source>
   <translation>ميزوثيرابي</translation>
  </message>
  <message>
   <source>Collagenase</source>
   <translation>كولاجيناز</translation>
  </message>
  <message>
   <source>As the article tells it</source>
   <translation>كما يروي المقال</translation>
  </message>
  <message>
   <source>What studies show</source>
   <translation>ما تُظهره الدراسات</translation>
  </message>
  <message>
   <source>Liposuction</source>
   <translation>شفط الدهون</translation>
  </message>
  <message>
   <source>Mesotherapy injection</source>
   <translation>حقنة ميزوثيرابي</translation>
  </message>
  <message>
   <source>Body sculpting</source>
   <translation>نحت الجسم</translation>
  </message>
  <message>
   <source>Cutting bands</source>
   <translation>قطع الأربطة</translation>
  </message>
  <message>
   <source>Collagenase injection</source>
   <translation>حقنة كولاجيناز</translation>
  </message>
  <message>
   <source>Shock waves</source>
   <translation>موجات صادمة</translation>
  </message>
  <message>
   <source>Rest</source>
   <translation>راحة</translation>
  </message>
  <message>
   <source>Amount of fat</source>
   <translation>كمية الدهون</translation>
  </message>
  <message>
   <source>Stiffness of the bands</source>
   <translation>صلابة الأربطة</translation>
  </message>
  <message>
   <source>Scar</source>
   <translation>الندبة</translation>
  </message>
  <message>
   <source>Signal that holds scar back</source>
   <translation>الإشارة التي تكبح الندبة</translation>
  </message>
  <message>
   <source>Flow of blood and lymph</source>
   <translation>جريان الدم واللمف</translation>
  </message>
  <message>
   <source>An effect</source>
   <translation>أثر</translation>
  </message>
  <message>
   <source>Measured, no change found</source>
   <translation>قيس ولم يُعثر على تغيير</translation>
  </message>
  <message>
   <source>Not known: nobody has measured it</source>
   <translation>غير معروف: لم يقسه أحد</translation>
  </message>
  <message>
   <source>Article and studies</source>
   <translation>المقال والدراسات</translation>
  </message>
  <message>
   <source>Under the skin</source>
   <translation>تحت الجلد</translation>
  </message>
  <message>
   <source>Illustration, not a prediction.</source>
   <translation>رسم توضيحي، لا توقّع.</translation>
  </message>
  <message>
   <source>Heights are drawn 1.7 times as tall as they are.</source>
   <translation>رُسمت الارتفاعات أعلى بـ 1.7 مرة مما هي عليه.</translation>
  </message>
 </context>
 <context>
  <name>QuiltPane</name>
  <message>
   <source>Under the skin</source>
   <translation>تحت الجلد</translation>
  </message>
  <message>
   <source>Illustration, not a prediction. Heights × 1.7.</source>
   <translation>رسم توضيحي، لا توقّع. الارتفاعات × 1.7.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>تراجع</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>إعادة</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>إعادة ضبط الكل</translation>
  </message>
  <message>
   <source>How sure is this?</source>
   <translation>ما مدى التأكد من هذا؟</translation>
  </message>
 </context>
 <context>
  <name>QuiltView</name>
  <message>
   <source>This cannot be drawn ({reason}). The picture stays as it was.</source>
   <translation>لا يمكن رسم هذا ({reason}). تبقى الصورة كما كانت.</translation>
  </message>
  <message>
   <source>Picture of the quilt model</source>
   <translation>صورة نموذج اللحاف</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>قبل</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>الآن</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>المقال</translation>
  </message>
  <message>
   <source>Studies</source>
   <translation>الدراسات</translation>
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
  <name>Saving</name>
  <message>
   <source>Save the picture</source>
   <translation>حفظ الصورة</translation>
  </message>
  <message>
   <source>Picture (*.png)</source>
   <translation>صورة (*.png)</translation>
  </message>
  <message>
   <source>Drawing, sharp at any size (*.svg)</source>
   <translation>رسم واضح بأي حجم (*.svg)</translation>
  </message>
  <message>
   <source>The picture cannot be saved in {folder}: {reason}. Choose another folder.</source>
   <translation>لا يمكن حفظ الصورة في {folder}: {reason}. اختر مجلدًا آخر.</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>حُفظت: {path}</translation>
  </message>
 </context>
 <context>
  <name>ScenesPanel</name>
  <message>
   <source>Scene</source>
   <translation>المشهد</translation>
  </message>
  <message>
   <source>Scene before</source>
   <translation>المشهد السابق</translation>
  </message>
  <message>
   <source>Scene after</source>
   <translation>المشهد التالي</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>الجولة</translation>
  </message>
  <message>
   <source>Play the tour</source>
   <translation>تشغيل الجولة</translation>
  </message>
  <message>
   <source>Follow the article</source>
   <translation>متابعة المقال</translation>
  </message>
  <message>
   <source>The picture goes to the scene of what I read</source>
   <translation>تنتقل الصورة إلى مشهد ما أقرؤه</translation>
  </message>
  <message>
   <source>Take along…</source>
   <translation>للأخذ معك…</translation>
  </message>
  <message>
   <source>The scene as a code, or the picture as a file</source>
   <translation>المشهد على شكل رمز، أو الصورة على شكل ملف</translation>
  </message>
  <message>
   <source>choose one</source>
   <translation>اختر واحدًا</translation>
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
  <name>SureList</name>
  <message>
   <source>What was done</source>
   <translation>ما الذي فُعل</translation>
  </message>
  <message>
   <source>Nothing has been done to the quilt yet.</source>
   <translation>لم يُفعل شيء باللحاف بعد.</translation>
  </message>
  <message>
   <source>How it sees the body</source>
   <translation>كيف يُرى الجسم</translation>
  </message>
  <message>
   <source>The article does not say</source>
   <translation>المقالة لا تذكر ذلك</translation>
  </message>
  <message>
   <source>Read it in Evidence</source>
   <translation>قراءته في Evidence</translation>
  </message>
  <message>
   <source>The studies ended before this month. What comes later is not known.</source>
   <translation>انتهت الدراسات قبل هذا الشهر. وما يأتي بعده غير معروف.</translation>
  </message>
  <message>
   <source>The article: {claim} ({verdict})</source>
   <translation>المقال: {claim} ({verdict})</translation>
  </message>
  <message>
   <source>Studies: {note}</source>
   <translation>الدراسات: {note}</translation>
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
 <context>
  <name>TourFace</name>
  <message>
   <source>Step back</source>
   <translation>خطوة إلى الوراء</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>إيقاف مؤقت</translation>
  </message>
  <message>
   <source>Step on</source>
   <translation>خطوة إلى الأمام</translation>
  </message>
  <message>
   <source>End the tour</source>
   <translation>إنهاء الجولة</translation>
  </message>
  <message>
   <source>{at} of {all}</source>
   <translation>{at} من {all}</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>متابعة</translation>
  </message>
 </context>
 <context>
  <name>TreatPanel</name>
  <message>
   <source>Rest {months} months</source>
   <translation>راحة {months} أشهر</translation>
  </message>
  <message>
   <source>That is as much as the picture can hold. Take something back first.</source>
   <translation>لا تتسع الصورة لأكثر من هذا. أزل شيئًا أولًا.</translation>
  </message>
  <message>
   <source>Tap the quilt to set it. With keys: Tab to the picture, arrows, Enter.</source>
   <translation>المس اللحاف لوضعه. بالمفاتيح: Tab إلى الصورة، ثم الأسهم، ثم Enter.</translation>
  </message>
  <message>
   <source>Done so far. Tap one to take it back.</source>
   <translation>ما فُعل حتى الآن. المس واحدًا لإزالته.</translation>
  </message>
  <message>
   <source>Choose one, then set it on the quilt.</source>
   <translation>اختر واحدًا، ثم ضعه على اللحاف.</translation>
  </message>
 </context>
</TS>
