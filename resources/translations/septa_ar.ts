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
   <source>Colours: sepia</source>
   <translation>الألوان: سيبيا</translation>
  </message>
  <message>
   <source>Colours: dark</source>
   <translation>الألوان: داكنة</translation>
  </message>
  <message>
   <source>Colours: high contrast</source>
   <translation>الألوان: تباين عالٍ</translation>
  </message>
  <message>
   <source>Colours: projector</source>
   <translation>الألوان: جهاز العرض</translation>
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
  <name>Aloud</name>
  <message>
   <source>There is nothing to read aloud here.</source>
   <translation>لا يوجد هنا ما يُقرأ بصوت عالٍ.</translation>
  </message>
  <message>
   <source>Reading aloud does not work just now. Everything can be read on the screen.</source>
   <translation>القراءة بصوت عالٍ لا تعمل الآن. يمكن قراءة كل شيء على الشاشة.</translation>
  </message>
  <message>
   <source>No voice here speaks {language}. Everything can be read on the screen.</source>
   <translation>لا يوجد هنا صوت للغة ⁨{language}⁩. يمكن قراءة كل شيء على الشاشة.</translation>
  </message>
  <message>
   <source>There is no voice here. Everything can be read on the screen.</source>
   <translation>لا يوجد هنا أي صوت. يمكن قراءة كل شيء على الشاشة.</translation>
  </message>
 </context>
 <context>
  <name>ArticleBrowser</name>
  <message>
   <source>Article</source>
   <translation>المقال</translation>
  </message>
 </context>
 <context>
  <name>ArticlePane</name>
  <message>
   <source>plain</source>
   <translation>بسيطة</translation>
  </message>
  <message>
   <source>exact</source>
   <translation>دقيقة</translation>
  </message>
  <message>
   <source>Wording:</source>
   <translation>الصياغة:</translation>
  </message>
  <message>
   <source>the source article's words</source>
   <translation>كلمات المقال</translation>
  </message>
  <message>
   <source>clinic wording</source>
   <translation>صياغة للعيادات</translation>
  </message>
  <message>
   <source>Show:</source>
   <translation>العرض:</translation>
  </message>
  <message>
   <source>Nothing here has this verdict and topic.</source>
   <translation>لا شيء هنا بهذا الحكم وهذا الموضوع.</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>عرض الكل</translation>
  </message>
  <message numerus="yes">
   <source>%n questions.</source>
   <translation>
    <numerusform>لا أسئلة.</numerusform>
    <numerusform>سؤال واحد.</numerusform>
    <numerusform>سؤالان.</numerusform>
    <numerusform>%n أسئلة.</numerusform>
    <numerusform>%n سؤالًا.</numerusform>
    <numerusform>%n سؤال.</numerusform>
   </translation>
  </message>
  <message>
   <source>1 question.</source>
   <translation>سؤال واحد.</translation>
  </message>
  <message>
   <source>Quiz: {title}</source>
   <translation>اختبار قصير: ⁨{title}⁩</translation>
  </message>
  <message>
   <source>Every answer is explained, and nothing is kept unless you want it.</source>
   <translation>لكل جواب شرح، ولا يُحفظ شيء إلا إذا أردت ذلك.</translation>
  </message>
  <message>
   <source>Reviewed {date}</source>
   <translation>آخر مراجعة: ⁨{date}⁩</translation>
  </message>
  <message>
   <source>next review due {date}</source>
   <translation>موعد المراجعة القادمة: ⁨{date}⁩</translation>
  </message>
  <message>
   <source>Licence: {name}</source>
   <translation>الرخصة: ⁨{name}⁩</translation>
  </message>
  <message>
   <source>A review was due {date}.</source>
   <translation>كان موعد مراجعة هذه الصفحة ⁨{date}⁩.</translation>
  </message>
  <message>
   <source>Newer studies may say something else.</source>
   <translation>قد تقول دراسات أحدث شيئًا آخر.</translation>
  </message>
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
  <name>ArticleScreen</name>
  <message>
   <source>Read on</source>
   <translation>متابعة القراءة</translation>
  </message>
  <message>
   <source>This page cannot be shown here.</source>
   <translation>لا يمكن عرض هذه الصفحة هنا.</translation>
  </message>
  <message>
   <source>Preparing this page…</source>
   <translation>جارٍ تحضير هذه الصفحة…</translation>
  </message>
  <message>
   <source>Next: more on this</source>
   <translation>التالي: المزيد عن هذا</translation>
  </message>
  <message>
   <source>Next: {title}</source>
   <translation>التالي: ⁨{title}⁩</translation>
  </message>
  <message>
   <source>On this page</source>
   <translation>في هذه الصفحة</translation>
  </message>
  <message>
   <source>Back to the top</source>
   <translation>العودة إلى أعلى</translation>
  </message>
 </context>
 <context>
  <name>Blank</name>
  <message>
   <source>Closed now</source>
   <translation>مغلق الآن</translation>
  </message>
  <message>
   <source>Closed now. Opens today at {time}</source>
   <translation>مغلق الآن. يفتح اليوم الساعة {time}</translation>
  </message>
  <message>
   <source>Closed now. Opens on {day} at {time}</source>
   <translation>مغلق الآن. يفتح يوم {day} الساعة {time}</translation>
  </message>
  <message>
   <source>Monday</source>
   <translation>الاثنين</translation>
  </message>
  <message>
   <source>Tuesday</source>
   <translation>الثلاثاء</translation>
  </message>
  <message>
   <source>Wednesday</source>
   <translation>الأربعاء</translation>
  </message>
  <message>
   <source>Thursday</source>
   <translation>الخميس</translation>
  </message>
  <message>
   <source>Friday</source>
   <translation>الجمعة</translation>
  </message>
  <message>
   <source>Saturday</source>
   <translation>السبت</translation>
  </message>
  <message>
   <source>Sunday</source>
   <translation>الأحد</translation>
  </message>
 </context>
 <context>
  <name>BookmarkList</name>
  <message>
   <source>Bookmarks</source>
   <translation>الإشارات المرجعية</translation>
  </message>
  <message>
   <source>None yet. Press the bookmark in the bar above (Ctrl+D) to find a page again.</source>
   <translation>لا شيء بعد. اضغط الإشارة المرجعية في الشريط أعلاه (Ctrl+D) لتجد الصفحة من جديد.</translation>
  </message>
  <message>
   <source>More for this bookmark</source>
   <translation>المزيد لهذه الإشارة</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>الانتقال إليها</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>إزالة</translation>
  </message>
  <message>
   <source>Bookmark removed.</source>
   <translation>أُزيلت الإشارة المرجعية.</translation>
  </message>
 </context>
 <context>
  <name>Caption</name>
  <message>
   <source>Illustration, not a prediction. Heights × 1.7.</source>
   <translation>رسم توضيحي، لا توقّع. الارتفاعات × 1.7.</translation>
  </message>
 </context>
 <context>
  <name>Card</name>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>More</source>
   <translation>المزيد</translation>
  </message>
  <message>
   <source>Go to the source</source>
   <translation>الانتقال إلى المصدر</translation>
  </message>
  <message>
   <source>Cite…</source>
   <translation>اقتباس…</translation>
  </message>
  <message>
   <source>Go to this page</source>
   <translation>الانتقال إلى هذه الصفحة</translation>
  </message>
 </context>
 <context>
  <name>Cards</name>
  <message>
   <source>Note</source>
   <translation>ملاحظة</translation>
  </message>
 </context>
 <context>
  <name>ChoiceRow</name>
  <message>
   <source>This is so, and you said it.</source>
   <translation>هذا صحيح، وهذا ما قلته.</translation>
  </message>
  <message>
   <source>This is so.</source>
   <translation>هذا صحيح.</translation>
  </message>
  <message>
   <source>You said this. It is not so.</source>
   <translation>قلت هذا. الأمر ليس كذلك.</translation>
  </message>
 </context>
 <context>
  <name>CitationDialog</name>
  <message>
   <source>Cite this source</source>
   <translation>اقتباس هذا المصدر</translation>
  </message>
  <message>
   <source>As text</source>
   <translation>على شكل نص</translation>
  </message>
  <message>
   <source>As BibTeX</source>
   <translation>بصيغة BibTeX</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
 </context>
 <context>
  <name>ClaimFilter</name>
  <message>
   <source>Filter</source>
   <translation>تصفية</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>عرض الكل</translation>
  </message>
  <message>
   <source>Topic</source>
   <translation>الموضوع</translation>
  </message>
  <message>
   <source>All topics</source>
   <translation>كل المواضيع</translation>
  </message>
  <message>
   <source>{shown} of {all} shown</source>
   <translation>المعروض {shown} من {all}</translation>
  </message>
  <message>
   <source>Nothing here has this verdict and topic.</source>
   <translation>لا شيء هنا بهذا الحكم وهذا الموضوع.</translation>
  </message>
 </context>
 <context>
  <name>ClaimsField</name>
  <message>
   <source>As it comes</source>
   <translation>كما يأتي</translation>
  </message>
 </context>
 <context>
  <name>Cleaning</name>
  <message>
   <source>Touch is off</source>
   <translation>اللمس متوقف</translation>
  </message>
  <message>
   <source>You can wipe the screen now. It comes back by itself.</source>
   <translation>يمكنك مسح الشاشة الآن. ثم تعود إلى العمل من تلقاء نفسها.</translation>
  </message>
 </context>
 <context>
  <name>ClockBar</name>
  <message>
   <source>Plan of the talk</source>
   <translation>خطة العرض</translation>
  </message>
 </context>
 <context>
  <name>ClockPanel</name>
  <message>
   <source>From nought</source>
   <translation>من الصفر</translation>
  </message>
  <message>
   <source>of {planned} planned</source>
   <translation>من {planned} مخططة</translation>
  </message>
  <message>
   <source>paused · {planned}</source>
   <translation>متوقف · {planned}</translation>
  </message>
  <message>
   <source>this slide {spent} of {planned}</source>
   <translation>هذه الشريحة {spent} من {planned}</translation>
  </message>
  <message>
   <source>it is {time}</source>
   <translation>الساعة {time}</translation>
  </message>
  <message>
   <source>Pause (T)</source>
   <translation>أوقف مؤقتًا (T)</translation>
  </message>
  <message>
   <source>Go on (T)</source>
   <translation>تابع (T)</translation>
  </message>
  <message>
   <source>Start (T)</source>
   <translation>ابدأ (T)</translation>
  </message>
  <message>
   <source>starts with the first step, or with T</source>
   <translation>يبدأ مع أول خطوة، أو بالمفتاح T</translation>
  </message>
  <message>
   <source>{time} behind</source>
   <translation>متأخر {time}</translation>
  </message>
  <message>
   <source>{time} ahead</source>
   <translation>متقدم {time}</translation>
  </message>
  <message>
   <source>{time} over time</source>
   <translation>تجاوز الوقت {time}</translation>
  </message>
  <message>
   <source>on time</source>
   <translation>في الموعد</translation>
  </message>
 </context>
 <context>
  <name>CodeDialog</name>
  <message>
   <source>My questions as a QR code</source>
   <translation>أسئلتي على شكل رمز QR</translation>
  </message>
  <message>
   <source>My questions</source>
   <translation>أسئلتي</translation>
  </message>
  <message>
   <source>Point the camera of a telephone at it. The code holds your questions themselves: nothing is sent.</source>
   <translation>وجّه إليه كاميرا هاتف. يحتوي الرمز على أسئلتك نفسها: لا يُرسل شيء.</translation>
  </message>
  <message>
   <source>Code before</source>
   <translation>الرمز السابق</translation>
  </message>
  <message>
   <source>Next code</source>
   <translation>الرمز التالي</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Code {number} of {count}</source>
   <translation>الرمز {number} من {count}</translation>
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <source>Reading</source>
   <translation>القراءة</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>البحث</translation>
  </message>
  <message>
   <source>Notes and questions</source>
   <translation>الملاحظات والأسئلة</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>الطباعة</translation>
  </message>
  <message>
   <source>Listening</source>
   <translation>الاستماع</translation>
  </message>
  <message>
   <source>The picture</source>
   <translation>الصورة</translation>
  </message>
  <message>
   <source>Looks and help</source>
   <translation>المظهر والمساعدة</translation>
  </message>
  <message>
   <source>From slide to slide</source>
   <translation>من شريحة إلى أخرى</translation>
  </message>
  <message>
   <source>What the audience sees</source>
   <translation>ما يراه الجمهور</translation>
  </message>
  <message>
   <source>Pointing</source>
   <translation>الإشارة</translation>
  </message>
  <message>
   <source>Drawing</source>
   <translation>الرسم</translation>
  </message>
  <message>
   <source>The talk</source>
   <translation>العرض</translation>
  </message>
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
   <source>Next colours: light, sepia, dark, contrast</source>
   <translation>الألوان التالية: فاتحة، سيبيا، داكنة، تباين</translation>
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
   <source>Keys to the next pane</source>
   <translation>المفاتيح إلى اللوحة التالية</translation>
  </message>
  <message>
   <source>Keys to the pane before</source>
   <translation>المفاتيح إلى اللوحة السابقة</translation>
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
   <source>Search the guide</source>
   <translation>البحث في الدليل</translation>
  </message>
  <message>
   <source>Find on this page</source>
   <translation>البحث في هذه الصفحة</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>النتيجة التالية</translation>
  </message>
  <message>
   <source>Hit before</source>
   <translation>النتيجة السابقة</translation>
  </message>
  <message>
   <source>Bookmark this page, or not</source>
   <translation>إضافة إشارة مرجعية للصفحة أو إزالتها</translation>
  </message>
  <message>
   <source>Highlight the chosen words</source>
   <translation>تظليل الكلمات المختارة</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>كتابة ملاحظة</translation>
  </message>
  <message>
   <source>Add a question for my clinician</source>
   <translation>إضافة سؤال لطبيبي</translation>
  </message>
  <message>
   <source>My notes and questions</source>
   <translation>ملاحظاتي وأسئلتي</translation>
  </message>
  <message>
   <source>Save my notes in a file…</source>
   <translation>حفظ ملاحظاتي في ملف…</translation>
  </message>
  <message>
   <source>Bring notes in from a file…</source>
   <translation>جلب ملاحظات من ملف…</translation>
  </message>
  <message>
   <source>Forget my notes and what I have read…</source>
   <translation>محو ملاحظاتي وما قرأته…</translation>
  </message>
  <message>
   <source>Show my questions as a QR code</source>
   <translation>عرض أسئلتي على شكل رمز QR</translation>
  </message>
  <message>
   <source>Print or save as PDF…</source>
   <translation>طباعة أو حفظ بصيغة PDF…</translation>
  </message>
  <message>
   <source>Print my questions…</source>
   <translation>طباعة أسئلتي…</translation>
  </message>
  <message>
   <source>Read aloud from here, or pause</source>
   <translation>القراءة بصوت عالٍ من هنا أو إيقافها مؤقتًا</translation>
  </message>
  <message>
   <source>Stop reading aloud</source>
   <translation>إيقاف القراءة بصوت عالٍ</translation>
  </message>
  <message>
   <source>Next sentence</source>
   <translation>الجملة التالية</translation>
  </message>
  <message>
   <source>Sentence before</source>
   <translation>الجملة السابقة</translation>
  </message>
  <message>
   <source>Read the picture's sentence</source>
   <translation>قراءة جملة الصورة</translation>
  </message>
  <message>
   <source>Plain or exact wording</source>
   <translation>صياغة بسيطة أو دقيقة</translation>
  </message>
  <message>
   <source>Clinic wording or the source article's words</source>
   <translation>صياغة للعيادات أو كلمات المقال</translation>
  </message>
  <message>
   <source>Preferences…</source>
   <translation>التفضيلات…</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>القائمة</translation>
  </message>
  <message>
   <source>All commands…</source>
   <translation>كل الأوامر…</translation>
  </message>
  <message>
   <source>Keys…</source>
   <translation>المفاتيح…</translation>
  </message>
  <message>
   <source>Present</source>
   <translation>تقديم العرض</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>نسخ</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>خروج</translation>
  </message>
  <message>
   <source>Next slide</source>
   <translation>الشريحة التالية</translation>
  </message>
  <message>
   <source>Slide before</source>
   <translation>الشريحة السابقة</translation>
  </message>
  <message>
   <source>First slide</source>
   <translation>الشريحة الأولى</translation>
  </message>
  <message>
   <source>Last slide</source>
   <translation>الشريحة الأخيرة</translation>
  </message>
  <message>
   <source>To the typed number, else on</source>
   <translation>إلى الرقم المكتوب، وإلا فالتالية</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>نظرة عامة</translation>
  </message>
  <message>
   <source>Black</source>
   <translation>أسود</translation>
  </message>
  <message>
   <source>White</source>
   <translation>أبيض</translation>
  </message>
  <message>
   <source>Freeze</source>
   <translation>تجميد</translation>
  </message>
  <message>
   <source>Model full screen</source>
   <translation>النموذج بملء الشاشة</translation>
  </message>
  <message>
   <source>Reveal</source>
   <translation>كشف</translation>
  </message>
  <message>
   <source>Predict first</source>
   <translation>التوقّع أولًا</translation>
  </message>
  <message>
   <source>Section upward</source>
   <translation>القسم إلى أعلى</translation>
  </message>
  <message>
   <source>Section downward</source>
   <translation>القسم إلى أسفل</translation>
  </message>
  <message>
   <source>Audience in front</source>
   <translation>الجمهور في المقدمة</translation>
  </message>
  <message>
   <source>Laser</source>
   <translation>ليزر</translation>
  </message>
  <message>
   <source>Spotlight</source>
   <translation>بقعة ضوء</translation>
  </message>
  <message>
   <source>Magnify</source>
   <translation>تكبير</translation>
  </message>
  <message>
   <source>Larger spot, lens, dot or line</source>
   <translation>تكبير البقعة أو العدسة أو النقطة أو الخط</translation>
  </message>
  <message>
   <source>Smaller spot, lens, dot or line</source>
   <translation>تصغير البقعة أو العدسة أو النقطة أو الخط</translation>
  </message>
  <message>
   <source>Spot, lens or dot to the left</source>
   <translation>البقعة أو العدسة أو النقطة إلى اليسار</translation>
  </message>
  <message>
   <source>Spot, lens or dot to the right</source>
   <translation>البقعة أو العدسة أو النقطة إلى اليمين</translation>
  </message>
  <message>
   <source>Spot, lens or dot upward</source>
   <translation>البقعة أو العدسة أو النقطة إلى أعلى</translation>
  </message>
  <message>
   <source>Spot, lens or dot downward</source>
   <translation>البقعة أو العدسة أو النقطة إلى أسفل</translation>
  </message>
  <message>
   <source>Put down, close</source>
   <translation>ترك، إغلاق</translation>
  </message>
  <message>
   <source>Draw</source>
   <translation>رسم</translation>
  </message>
  <message>
   <source>Pen</source>
   <translation>قلم</translation>
  </message>
  <message>
   <source>Marker</source>
   <translation>قلم عريض</translation>
  </message>
  <message>
   <source>Arrow</source>
   <translation>سهم</translation>
  </message>
  <message>
   <source>Eraser</source>
   <translation>ممحاة</translation>
  </message>
  <message>
   <source>First colour</source>
   <translation>اللون الأول</translation>
  </message>
  <message>
   <source>Second colour</source>
   <translation>اللون الثاني</translation>
  </message>
  <message>
   <source>Third colour</source>
   <translation>اللون الثالث</translation>
  </message>
  <message>
   <source>Fourth colour</source>
   <translation>اللون الرابع</translation>
  </message>
  <message>
   <source>Thin line</source>
   <translation>خط رفيع</translation>
  </message>
  <message>
   <source>Usual line</source>
   <translation>خط معتاد</translation>
  </message>
  <message>
   <source>Thick line</source>
   <translation>خط سميك</translation>
  </message>
  <message>
   <source>Undo the last stroke</source>
   <translation>التراجع عن آخر خط</translation>
  </message>
  <message>
   <source>Redo the stroke</source>
   <translation>إعادة الخط</translation>
  </message>
  <message>
   <source>Erase all</source>
   <translation>محو الكل</translation>
  </message>
  <message>
   <source>Start or pause the clock</source>
   <translation>تشغيل الساعة أو إيقافها</translation>
  </message>
  <message>
   <source>Clock from nought</source>
   <translation>الساعة من الصفر</translation>
  </message>
  <message>
   <source>Larger notes</source>
   <translation>ملاحظات أكبر</translation>
  </message>
  <message>
   <source>Smaller notes</source>
   <translation>ملاحظات أصغر</translation>
  </message>
  <message>
   <source>Notes upward</source>
   <translation>الملاحظات إلى أعلى</translation>
  </message>
  <message>
   <source>Notes downward</source>
   <translation>الملاحظات إلى أسفل</translation>
  </message>
  <message>
   <source>Undo in the picture</source>
   <translation>تراجع في الصورة</translation>
  </message>
  <message>
   <source>Redo in the picture</source>
   <translation>إعادة في الصورة</translation>
  </message>
  <message>
   <source>Screens…</source>
   <translation>الشاشات…</translation>
  </message>
  <message>
   <source>Lesson…</source>
   <translation>الدرس…</translation>
  </message>
  <message>
   <source>Rehearse</source>
   <translation>تدرّب</translation>
  </message>
  <message>
   <source>Handouts and pictures…</source>
   <translation>أوراق وصور…</translation>
  </message>
  <message>
   <source>All keys and buttons</source>
   <translation>كل المفاتيح والأزرار</translation>
  </message>
  <message>
   <source>End the talk</source>
   <translation>إنهاء العرض</translation>
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
  <name>Continued</name>
  <message>
   <source>Continued where you stopped</source>
   <translation>متابعة من حيث توقفت</translation>
  </message>
  <message>
   <source>From the top</source>
   <translation>من البداية</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
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
  <name>Countdown</name>
  <message>
   <source>Still reading?</source>
   <translation>هل ما زلت تقرأ؟</translation>
  </message>
  <message>
   <source>I need more time</source>
   <translation>أحتاج إلى وقت أكثر</translation>
  </message>
  <message>
   <source>I am finished</source>
   <translation>انتهيت</translation>
  </message>
  <message numerus="yes">
   <source>Touch the screen to go on. In %n seconds it goes back to the start.</source>
   <translation>
    <numerusform>المس الشاشة للمتابعة. ستعود إلى البداية الآن.</numerusform>
    <numerusform>المس الشاشة للمتابعة. ستعود إلى البداية بعد ثانية واحدة.</numerusform>
    <numerusform>المس الشاشة للمتابعة. ستعود إلى البداية بعد ثانيتين.</numerusform>
    <numerusform>المس الشاشة للمتابعة. ستعود إلى البداية بعد %n ثوانٍ.</numerusform>
    <numerusform>المس الشاشة للمتابعة. ستعود إلى البداية بعد %n ثانية.</numerusform>
    <numerusform>المس الشاشة للمتابعة. ستعود إلى البداية بعد %n ثانية.</numerusform>
   </translation>
  </message>
  <message>
   <source>Touch the screen to go on. In 1 second it goes back to the start.</source>
   <translation>المس الشاشة للمتابعة. ستعود إلى البداية بعد ثانية واحدة.</translation>
  </message>
 </context>
 <context>
  <name>Cover</name>
  <message>
   <source>Touch to go on</source>
   <translation>المس للمتابعة</translation>
  </message>
  <message>
   <source>The screen is hidden</source>
   <translation>الشاشة مخفية</translation>
  </message>
 </context>
 <context>
  <name>Deck</name>
  <message>
   <source>All keys</source>
   <translation>كل الأزرار</translation>
  </message>
 </context>
 <context>
  <name>Described</name>
  <message>
   <source>Heading, level {level}</source>
   <translation>عنوان، المستوى {level}</translation>
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
  <name>Editor</name>
  <message>
   <source>Save</source>
   <translation>حفظ</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>إلغاء</translation>
  </message>
 </context>
 <context>
  <name>Excerpt</name>
  <message>
   <source>Copy</source>
   <translation>نسخ</translation>
  </message>
  <message>
   <source>Copy: {what}</source>
   <translation>نسخ: {what}</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>نُسخ</translation>
  </message>
 </context>
 <context>
  <name>Exchanging</name>
  <message>
   <source>Save my notes in a file</source>
   <translation>حفظ ملاحظاتي في ملف</translation>
  </message>
  <message>
   <source>Page to read (*.md)</source>
   <translation>صفحة للقراءة (*.md)</translation>
  </message>
  <message>
   <source>Everything, for Septa (*.json)</source>
   <translation>كل شيء، لبرنامج Septa (*.json)</translation>
  </message>
  <message>
   <source>Your notes cannot be saved in {folder}: {reason}. Choose another folder.</source>
   <translation>لا يمكن حفظ ملاحظاتك في ⁨{folder}⁩: ⁨{reason}⁩. اختر مجلدًا آخر.</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>حُفظت: ⁨{path}⁩</translation>
  </message>
  <message>
   <source>My notes: {guide}</source>
   <translation>ملاحظاتي: {guide}</translation>
  </message>
  <message>
   <source>Bookmarks</source>
   <translation>الإشارات المرجعية</translation>
  </message>
  <message>
   <source>Highlights and notes</source>
   <translation>التظليلات والملاحظات</translation>
  </message>
  <message>
   <source>Questions for my clinician</source>
   <translation>أسئلة لطبيبي</translation>
  </message>
  <message>
   <source>Bring notes in from a file</source>
   <translation>جلب ملاحظات من ملف</translation>
  </message>
  <message>
   <source>Notes (*.md *.markdown *.json)</source>
   <translation>ملاحظات (*.md *.markdown *.json)</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>كل الملفات (*)</translation>
  </message>
  <message>
   <source>{file} cannot be read: {reason}.</source>
   <translation>لا يمكن قراءة ⁨{file}⁩: ⁨{reason}⁩.</translation>
  </message>
  <message>
   <source>Brought in: {count}. There already: {known}.</source>
   <translation>ما جُلب: {count}. ما كان موجودًا: {known}.</translation>
  </message>
  <message>
   <source>They are not saved yet.</source>
   <translation>لم تُحفظ بعد.</translation>
  </message>
 </context>
 <context>
  <name>Explaining</name>
  <message>
   <source>This picture cannot be shown. {reason}</source>
   <translation>لا يمكن عرض هذه الصورة. ⁨{reason}⁩</translation>
  </message>
  <message>
   <source>Exact wording, where the guide has it.</source>
   <translation>صياغة دقيقة، حيث تتوفر في الدليل.</translation>
  </message>
  <message>
   <source>Plain wording.</source>
   <translation>صياغة بسيطة.</translation>
  </message>
  <message>
   <source>Clinic wording: claims are put in words that a clinic can stand behind.</source>
   <translation>صياغة للعيادات: تُكتب الأقوال بكلمات يمكن لعيادة أن تعتمدها.</translation>
  </message>
  <message>
   <source>The source article's words, with what studies say beside them.</source>
   <translation>كلمات المقال، وبجانبها ما تقوله الدراسات.</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Save the talk</source>
   <translation>حفظ العرض</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>حفظ…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Making the pages…</source>
   <translation>جارٍ تحضير الصفحات…</translation>
  </message>
  <message>
   <source>There are no slides to save.</source>
   <translation>لا توجد شرائح للحفظ.</translation>
  </message>
  <message>
   <source>A new folder (*)</source>
   <translation>مجلد جديد (*)</translation>
  </message>
  <message>
   <source>PDF document (*.pdf)</source>
   <translation>مستند PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Page {number} of {total}</source>
   <translation>الصفحة {number} من {total}</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>حُفظ: ⁨{path}⁩</translation>
  </message>
 </context>
 <context>
  <name>ExportWishes</name>
  <message>
   <source>Slides on a page</source>
   <translation>عدد الشرائح في الصفحة</translation>
  </message>
  <message>
   <source>Beside each slide</source>
   <translation>بجانب كل شريحة</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>الورق</translation>
  </message>
  <message>
   <source>US Letter</source>
   <translation>ورق أمريكي (Letter)</translation>
  </message>
  <message>
   <source>Size of a picture</source>
   <translation>حجم الصورة</translation>
  </message>
  <message>
   <source>With what was drawn</source>
   <translation>مع ما رُسم</translation>
  </message>
  <message>
   <source>With the answers to questions</source>
   <translation>مع أجوبة الأسئلة</translation>
  </message>
  <message>
   <source>Slides, as a PDF</source>
   <translation>الشرائح، بصيغة PDF</translation>
  </message>
  <message>
   <source>A handout to print, as a PDF</source>
   <translation>أوراق للطباعة، بصيغة PDF</translation>
  </message>
  <message>
   <source>A picture of each slide</source>
   <translation>صورة لكل شريحة</translation>
  </message>
  <message>
   <source>Lines to write on</source>
   <translation>سطور للكتابة</translation>
  </message>
  <message>
   <source>My notes</source>
   <translation>ملاحظاتي</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>لا شيء</translation>
  </message>
 </context>
 <context>
  <name>Face</name>
  <message>
   <source>Language</source>
   <translation>اللغة</translation>
  </message>
 </context>
 <context>
  <name>FigureDialog</name>
  <message>
   <source>Picture</source>
   <translation>الصورة</translation>
  </message>
  <message>
   <source>Plus and minus bring it closer and farther, the arrow keys move it, 0 shows all of it.</source>
   <translation>زائد وناقص للتقريب والإبعاد، والأسهم للتحريك، و0 لعرضها كلها.</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>أصغر</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>أكبر</translation>
  </message>
  <message>
   <source>Whole picture</source>
   <translation>الصورة كاملة</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>What the picture shows</source>
   <translation>ما تُظهره الصورة</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>{percent} %</translation>
  </message>
 </context>
 <context>
  <name>FigurePanel</name>
  <message>
   <source>Smaller</source>
   <translation>أصغر</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>أكبر</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>الصورة</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Hits on this page</source>
   <translation>النتائج في هذه الصفحة</translation>
  </message>
  <message>
   <source>Find on this page</source>
   <translation>البحث في هذه الصفحة</translation>
  </message>
  <message>
   <source>Hit before (Shift+F3)</source>
   <translation>النتيجة السابقة (Shift+F3)</translation>
  </message>
  <message>
   <source>Next hit (F3)</source>
   <translation>النتيجة التالية (F3)</translation>
  </message>
  <message>
   <source>All results</source>
   <translation>كل النتائج</translation>
  </message>
  <message>
   <source>Close (Esc)</source>
   <translation>إغلاق (Esc)</translation>
  </message>
 </context>
 <context>
  <name>FootBar</name>
  <message>
   <source>Next</source>
   <translation>التالي</translation>
  </message>
  <message>
   <source>Home</source>
   <translation>البداية</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>رجوع</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>بحث</translation>
  </message>
  <message>
   <source>The picture</source>
   <translation>الصورة</translation>
  </message>
  <message>
   <source>Take it with you</source>
   <translation>خذه معك</translation>
  </message>
 </context>
 <context>
  <name>ForgetDialog</name>
  <message>
   <source>Forget my notes?</source>
   <translation>هل تُمحى ملاحظاتي؟</translation>
  </message>
  <message>
   <source>Your bookmarks, highlights, notes, questions, quiz results, and where you have read in this guide are taken off this computer. They do not come back. Your choices of looks and sound stay.</source>
   <translation>تُمحى من هذا الحاسوب إشاراتك وتظليلاتك وملاحظاتك وأسئلتك ونتائج اختباراتك وما قرأته في هذا الدليل. لا يمكن استعادتها. أما اختياراتك للمظهر والصوت فتبقى.</translation>
  </message>
  <message>
   <source>Forget all of it</source>
   <translation>محو الكل</translation>
  </message>
  <message>
   <source>Save in a file first…</source>
   <translation>الحفظ أولًا…</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>إبقاء</translation>
  </message>
 </context>
 <context>
  <name>GlassSigns</name>
  <message>
   <source>The room sees black</source>
   <translation>القاعة ترى شاشة سوداء</translation>
  </message>
  <message>
   <source>The room sees white</source>
   <translation>القاعة ترى شاشة بيضاء</translation>
  </message>
  <message>
   <source>Frozen: the room still sees slide {number}</source>
   <translation>مجمّد: ما زالت القاعة ترى الشريحة {number}</translation>
  </message>
  <message>
   <source>Point at a part: all of it is lit. Wheel or [ ]: size</source>
   <translation>أشر إلى جزء فيُضاء كله. العجلة أو [ ]: الحجم</translation>
  </message>
  <message>
   <source>Tap: back to the lens. Wheel or [ ]: how large</source>
   <translation>انقر للعودة إلى العدسة. العجلة أو [ ]: درجة التكبير</translation>
  </message>
  <message>
   <source>Tap or drag a frame: it fills the screen. Wheel or [ ]: how large</source>
   <translation>انقر أو اسحب إطارًا فيملأ الشاشة. العجلة أو [ ]: درجة التكبير</translation>
  </message>
  <message>
   <source>Touch a stroke to erase it</source>
   <translation>المس خطًا لمحوه</translation>
  </message>
 </context>
 <context>
  <name>GoingOnDialog</name>
  <message>
   <source>Go on with this talk?</source>
   <translation>هل تريد متابعة هذا العرض؟</translation>
  </message>
  <message>
   <source>It stopped at slide {number} of {of}, “{title}”, after {time}.</source>
   <translation>توقف عند الشريحة {number} من {of}، «⁨{title}⁩»، بعد {time}.</translation>
  </message>
  <message>
   <source>“{lesson}” stopped at slide {number} of {of}, “{title}”, after {time}.</source>
   <translation>توقّف «{lesson}» عند الشريحة {number} من {of}، «{title}»، بعد {time}.</translation>
  </message>
  <message>
   <source>What you have drawn is kept either way.</source>
   <translation>يبقى ما رسمته محفوظًا في الحالتين.</translation>
  </message>
  <message>
   <source>Go on at slide {number}</source>
   <translation>المتابعة من الشريحة {number}</translation>
  </message>
  <message>
   <source>Begin at the first slide</source>
   <translation>البدء من الشريحة الأولى</translation>
  </message>
  <message>
   <source>Give “{title}”</source>
   <translation>تقديم «{title}»</translation>
  </message>
 </context>
 <context>
  <name>HandledBrowser</name>
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
  <name>HeadBar</name>
  <message>
   <source>Health information</source>
   <translation>معلومات صحية</translation>
  </message>
  <message>
   <source>Read aloud</source>
   <translation>استماع</translation>
  </message>
  <message>
   <source>Stop reading</source>
   <translation>إيقاف الصوت</translation>
  </message>
  <message>
   <source>Size {0} of {1}</source>
   <translation>الحجم {0} من {1}</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>فاتحة</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>داكنة</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>تباين عالٍ</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>اللغة</translation>
  </message>
  <message>
   <source>Within reach</source>
   <translation>في متناول اليد</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>إخفاء</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>الألوان</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>حجم النص</translation>
  </message>
 </context>
 <context>
  <name>HighlightList</name>
  <message>
   <source>Highlights and notes</source>
   <translation>التظليلات والملاحظات</translation>
  </message>
  <message>
   <source>None yet. Choose words in the article, then a colour. By keys: Ctrl+H takes a whole paragraph.</source>
   <translation>لا شيء بعد. اختر كلمات في المقال ثم لونًا. بالمفاتيح: Ctrl+H لاختيار فقرة كاملة.</translation>
  </message>
  <message>
   <source>My note</source>
   <translation>ملاحظتي</translation>
  </message>
  <message>
   <source>No longer on this page</source>
   <translation>لم يعد في هذه الصفحة</translation>
  </message>
  <message>
   <source>In another language: {code}</source>
   <translation>بلغة أخرى: {code}</translation>
  </message>
  <message>
   <source>More for this highlight</source>
   <translation>المزيد لهذا التظليل</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>الانتقال إليه</translation>
  </message>
  <message>
   <source>Edit the note</source>
   <translation>تعديل الملاحظة</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>كتابة ملاحظة</translation>
  </message>
  <message>
   <source>Ask my clinician about this</source>
   <translation>سؤال طبيبي عن هذا</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>إزالة</translation>
  </message>
  <message>
   <source>Highlight removed.</source>
   <translation>أُزيل التظليل.</translation>
  </message>
 </context>
 <context>
  <name>HitWalk</name>
  <message>
   <source>Also in part {part} of {parts}</source>
   <translation>أيضًا في الجزء {part} من {parts}</translation>
  </message>
  <message>
   <source>{at} of {count}</source>
   <translation>{at} من {count}</translation>
  </message>
  <message>
   <source>No marks on this page</source>
   <translation>لا علامات في هذه الصفحة</translation>
  </message>
  <message>
   <source>page {page} of {pages}</source>
   <translation>الصفحة {page} من {pages}</translation>
  </message>
  <message>
   <source>Not found on this page</source>
   <translation>لا نتائج في هذه الصفحة</translation>
  </message>
  <message>
   <source>{count} on this page</source>
   <translation>{count} في هذه الصفحة</translation>
  </message>
 </context>
 <context>
  <name>HomeScreen</name>
  <message>
   <source>What would you like to know?</source>
   <translation>ماذا تحب أن تعرف؟</translation>
  </message>
  <message>
   <source>Touch a card. You can read, look and try things out.</source>
   <translation>المس بطاقة. يمكنك أن تقرأ وتشاهد وتجرّب.</translation>
  </message>
  <message>
   <source>This guide is in {language}.</source>
   <translation>لغة هذا الدليل: {language}.</translation>
  </message>
  <message>
   <source>Touch the picture</source>
   <translation>المس الصورة</translation>
  </message>
  <message>
   <source>Lift the skin, light up a part, move the years, and see what changes.</source>
   <translation>ارفع الجلد، وأضئ جزءًا، وحرّك السنوات، وانظر ماذا يتغير.</translation>
  </message>
  <message numerus="yes">
   <source>%n topics</source>
   <translation>
    <numerusform>لا مواضيع</numerusform>
    <numerusform>موضوع واحد</numerusform>
    <numerusform>موضوعان</numerusform>
    <numerusform>%n مواضيع</numerusform>
    <numerusform>%n موضوعًا</numerusform>
    <numerusform>%n موضوع</numerusform>
   </translation>
  </message>
  <message>
   <source>1 topic</source>
   <translation>موضوع واحد</translation>
  </message>
  <message>
   <source>More topics</source>
   <translation>مواضيع أخرى</translation>
  </message>
 </context>
 <context>
  <name>Keeping</name>
  <message>
   <source>Bookmark removed.</source>
   <translation>أُزيلت الإشارة.</translation>
  </message>
  <message>
   <source>Bookmarked.</source>
   <translation>أُضيفت الإشارة.</translation>
  </message>
  <message>
   <source>Forgotten.</source>
   <translation>تم المحو.</translation>
  </message>
  <message>
   <source>Your folder cannot be written: the file may still hold it.</source>
   <translation>لا يمكن الكتابة في مجلدك: قد يبقى ذلك في الملف.</translation>
  </message>
  <message>
   <source>First write a question, or take a ready one.</source>
   <translation>اكتب سؤالًا أولًا، أو خذ سؤالًا جاهزًا.</translation>
  </message>
  <message>
   <source>Highlight removed.</source>
   <translation>أُزيل التظليل.</translation>
  </message>
  <message>
   <source>These words are no longer on this page. Your note is kept in the list.</source>
   <translation>لم تعد هذه الكلمات في هذه الصفحة. بقيت ملاحظتك في القائمة.</translation>
  </message>
  <message>
   <source>This page is no longer in the guide. Your note is kept.</source>
   <translation>لم تعد هذه الصفحة في الدليل. بقيت ملاحظتك.</translation>
  </message>
  <message>
   <source>Remove this page's bookmark</source>
   <translation>إزالة إشارة هذه الصفحة</translation>
  </message>
  <message>
   <source>Bookmark this page</source>
   <translation>إضافة إشارة لهذه الصفحة</translation>
  </message>
  <message>
   <source>It is not saved yet.</source>
   <translation>لم يُحفظ بعد.</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>نُسخ.</translation>
  </message>
  <message>
   <source>Highlight: {colour}</source>
   <translation>تظليل: {colour}</translation>
  </message>
  <message>
   <source>Highlight and write a note</source>
   <translation>تظليل وكتابة ملاحظة</translation>
  </message>
  <message>
   <source>Ask my clinician about this</source>
   <translation>سؤال طبيبي عن هذا</translation>
  </message>
  <message>
   <source>Highlight a paragraph…</source>
   <translation>تظليل فقرة…</translation>
  </message>
  <message>
   <source>What could not be brought in</source>
   <translation>ما تعذّر جلبه</translation>
  </message>
  <message>
   <source>Everything else in the file is here now.</source>
   <translation>كل ما عدا ذلك في الملف موجود هنا الآن.</translation>
  </message>
 </context>
 <context>
  <name>Keyboard</name>
  <message>
   <source>Keyboard</source>
   <translation>لوحة المفاتيح</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>مسح الكل</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>مسافة</translation>
  </message>
  <message>
   <source>Erase</source>
   <translation>حذف</translation>
  </message>
  <message>
   <source>More letters</source>
   <translation>حروف أخرى</translation>
  </message>
  <message>
   <source>Hide the keyboard</source>
   <translation>إخفاء لوحة المفاتيح</translation>
  </message>
 </context>
 <context>
  <name>KeysRow</name>
  <message>
   <source>Off</source>
   <translation>معطّل</translation>
  </message>
  <message>
   <source>On</source>
   <translation>مفعّل</translation>
  </message>
 </context>
 <context>
  <name>KeysSheet</name>
  <message>
   <source>All keys and buttons</source>
   <translation>كل المفاتيح والأزرار</translation>
  </message>
  <message>
   <source>A number, then Enter: to that slide. Clickers work as well.</source>
   <translation>رقم ثم Enter: إلى تلك الشريحة. وتعمل أيضًا أجهزة التحكم بالعروض.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
 </context>
 <context>
  <name>Kiosk</name>
  <message>
   <source>{file} was damaged. A new one is begun; the old one is kept as {kept}.</source>
   <translation>كان الملف ⁨{file}⁩ تالفًا. بدأ ملف جديد؛ والقديم محفوظ باسم ⁨{kept}⁩.</translation>
  </message>
  <message>
   <source>{file} cannot be written ({reason}).</source>
   <translation>لا يمكن كتابة الملف ⁨{file}⁩ (⁨{reason}⁩).</translation>
  </message>
  <message>
   <source>The disk is full: {file} cannot be written.</source>
   <translation>القرص ممتلئ: لا يمكن كتابة الملف ⁨{file}⁩.</translation>
  </message>
  <message>
   <source>Another program holds {file}.</source>
   <translation>برنامج آخر يستخدم الملف ⁨{file}⁩.</translation>
  </message>
 </context>
 <context>
  <name>KioskAnswers</name>
  <message>
   <source>Go to the source</source>
   <translation>الانتقال إلى المصدر</translation>
  </message>
  <message>
   <source>An e-mail address</source>
   <translation>عنوان بريد إلكتروني</translation>
  </message>
  <message>
   <source>A page on the web</source>
   <translation>صفحة على الشبكة</translation>
  </message>
  <message>
   <source>It does not open here. Write it down, or ask at the desk, and type it at home.</source>
   <translation>لا يُفتح العنوان هنا. دوّنه، أو اسأل في الاستقبال، واكتبه في البيت.</translation>
  </message>
 </context>
 <context>
  <name>KioskAttract</name>
  <message>
   <source>Touch the picture</source>
   <translation>المس الصورة</translation>
  </message>
 </context>
 <context>
  <name>KioskPicture</name>
  <message>
   <source>Age</source>
   <translation>العمر</translation>
  </message>
  <message>
   <source>Younger</source>
   <translation>أصغر سنًا</translation>
  </message>
  <message>
   <source>Older</source>
   <translation>أكبر سنًا</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>الوزن</translation>
  </message>
  <message>
   <source>Lighter</source>
   <translation>وزن أقل</translation>
  </message>
  <message>
   <source>Heavier</source>
   <translation>وزن أكبر</translation>
  </message>
  <message>
   <source>{age} years</source>
   <translation>{age} سنة</translation>
  </message>
  <message>
   <source>as at the start</source>
   <translation>كما في البداية</translation>
  </message>
  <message>
   <source>{percent} % more</source>
   <translation>أكثر بنسبة {percent} %</translation>
  </message>
  <message>
   <source>{percent} % less</source>
   <translation>أقل بنسبة {percent} %</translation>
  </message>
 </context>
 <context>
  <name>KioskStatus</name>
  <message>
   <source>as it was set up</source>
   <translation>كما أُعدّ</translation>
  </message>
  <message>
   <source>as it was when it last ran well; the last starts failed</source>
   <translation>كما كان حين عمل جيدًا آخر مرة؛ فشلت مرات التشغيل الأخيرة</translation>
  </message>
  <message>
   <source>Septa's own, since nothing else would start</source>
   <translation>إعداد Septa نفسه، لأن أي إعداد آخر لم يعمل</translation>
  </message>
  <message>
   <source>{width} × {height} pixels, {platform}</source>
   <translation>⁦{width} × {height}⁩ بكسل، ⁨{platform}⁩</translation>
  </message>
  <message>
   <source>Running for</source>
   <translation>يعمل منذ</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min</source>
   <translation>{hours} س {minutes} د</translation>
  </message>
  <message>
   <source>Set-up</source>
   <translation>الإعداد</translation>
  </message>
  <message>
   <source>Configuration</source>
   <translation>ملف الإعداد</translation>
  </message>
  <message>
   <source>Content</source>
   <translation>المحتوى</translation>
  </message>
  <message>
   <source>Screen</source>
   <translation>الشاشة</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>الذاكرة</translation>
  </message>
  <message>
   <source>Free on the disk</source>
   <translation>المساحة الحرة على القرص</translation>
  </message>
  <message>
   <source>Failed starts before this one</source>
   <translation>مرات التشغيل الفاشلة قبل هذه</translation>
  </message>
  <message>
   <source>Faults since the start</source>
   <translation>الأعطال منذ التشغيل</translation>
  </message>
  <message>
   <source>Wrong PINs so far</source>
   <translation>رموز PIN الخاطئة حتى الآن</translation>
  </message>
  <message>
   <source>on</source>
   <translation>مفعّل</translation>
  </message>
  <message>
   <source>off</source>
   <translation>معطّل</translation>
  </message>
  <message>
   <source>Counting</source>
   <translation>العدّ</translation>
  </message>
  <message>
   <source>To look at</source>
   <translation>للمراجعة</translation>
  </message>
  <message>
   <source>{megabytes} MB</source>
   <translation>{megabytes} ميغابايت</translation>
  </message>
 </context>
 <context>
  <name>LessonDialog</name>
  <message>
   <source>Lesson</source>
   <translation>الدرس</translation>
  </message>
  <message>
   <source>Name of the lesson</source>
   <translation>اسم الدرس</translation>
  </message>
  <message>
   <source>What is shown beside the rows</source>
   <translation>ما يظهر بجانب الصفوف</translation>
  </message>
  <message>
   <source>All rows</source>
   <translation>كل الصفوف</translation>
  </message>
  <message>
   <source>The chosen row</source>
   <translation>الصف المختار</translation>
  </message>
  <message>
   <source>Add from the pack</source>
   <translation>إضافة من الحزمة</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>أعلى</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>أسفل</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>إزالة</translation>
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
   <source>Open</source>
   <translation>فتح</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>حفظ</translation>
  </message>
  <message>
   <source>Save as a copy</source>
   <translation>حفظ نسخة</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>تم</translation>
  </message>
  <message>
   <source>{minutes}, 1 row</source>
   <translation>{minutes}، صف واحد</translation>
  </message>
  <message numerus="yes">
   <source>{minutes}, %n rows</source>
   <translation>
    <numerusform>{minutes}، بلا صفوف</numerusform>
    <numerusform>{minutes}، صف واحد</numerusform>
    <numerusform>{minutes}، صفّان</numerusform>
    <numerusform>{minutes}، %n صفوف</numerusform>
    <numerusform>{minutes}، %n صفًا</numerusform>
    <numerusform>{minutes}، %n صف</numerusform>
   </translation>
  </message>
  <message>
   <source>A lesson holds at most {most} rows.</source>
   <translation>يتسع الدرس لعدد {most} من الصفوف على الأكثر.</translation>
  </message>
  <message>
   <source>The lesson cannot be saved in {folder} ({reason}). Your changes are kept here.</source>
   <translation>لا يمكن حفظ الدرس في ⁨{folder}⁩ (⁨{reason}⁩). تبقى تغييراتك محفوظة هنا.</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>حُفظ: ⁨{path}⁩</translation>
  </message>
  <message>
   <source>Opened: {title}</source>
   <translation>فُتح: ⁨{title}⁩</translation>
  </message>
  <message>
   <source>{title} (of the pack)</source>
   <translation>⁨{title}⁩ (من الحزمة)</translation>
  </message>
  <message>
   <source>New lesson</source>
   <translation>درس جديد</translation>
  </message>
  <message>
   <source>A new lesson</source>
   <translation>درس جديد</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>ولا شيء غيرها</numerusform>
    <numerusform>وواحدة غيرها</numerusform>
    <numerusform>واثنتان غيرها</numerusform>
    <numerusform>و%n غيرها</numerusform>
    <numerusform>و%n غيرها</numerusform>
    <numerusform>و%n غيرها</numerusform>
   </translation>
  </message>
  <message>
   <source>Your changes that were not saved are here again. Undo takes them away.</source>
   <translation>عادت تغييراتك التي لم تُحفظ. يمكن إزالتها بالتراجع.</translation>
  </message>
  <message>
   <source>Own slide</source>
   <translation>شريحة خاصة</translation>
  </message>
  <message>
   <source>Slide</source>
   <translation>شريحة</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>صفحة</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>صورة</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>جولة</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>سؤال</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} د</translation>
  </message>
 </context>
 <context>
  <name>LessonForm</name>
  <message>
   <source>Points, one a line</source>
   <translation>نقاط، واحدة في كل سطر</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>العنوان</translation>
  </message>
  <message>
   <source>Picture beside the points</source>
   <translation>الصورة بجانب النقاط</translation>
  </message>
  <message>
   <source>What studies say, at most {most}</source>
   <translation>ما تقوله الدراسات، {most} على الأكثر</translation>
  </message>
  <message>
   <source>Notes, for you alone</source>
   <translation>ملاحظات، لك وحدك</translation>
  </message>
  <message>
   <source>Minutes planned</source>
   <translation>الدقائق المخططة</translation>
  </message>
  <message>
   <source>More than {most} points are too small for the back row; the others are left out.</source>
   <translation>أكثر من {most} نقاط يصغر على الصف الأخير؛ وتُحذف البقية.</translation>
  </message>
  <message>
   <source>A point of more than {letters} letters is hard to read from the back row.</source>
   <translation>النقطة التي تزيد على {letters} حرفًا تصعب قراءتها من الصف الأخير.</translation>
  </message>
 </context>
 <context>
  <name>LessonOffer</name>
  <message>
   <source>Find by words</source>
   <translation>البحث بالكلمات</translation>
  </message>
  <message>
   <source>What can be added</source>
   <translation>ما يمكن إضافته</translation>
  </message>
  <message>
   <source>Add after the chosen row</source>
   <translation>إضافة بعد الصف المختار</translation>
  </message>
  <message>
   <source>Add a slide of your own</source>
   <translation>إضافة شريحة خاصة بك</translation>
  </message>
  <message>
   <source>New slide</source>
   <translation>شريحة جديدة</translation>
  </message>
  <message>
   <source>Slides from the pages</source>
   <translation>شرائح من الصفحات</translation>
  </message>
  <message>
   <source>Whole pages, to scroll</source>
   <translation>صفحات كاملة، للتمرير</translation>
  </message>
  <message>
   <source>Pictures, live</source>
   <translation>صور حيّة</translation>
  </message>
  <message>
   <source>Tours</source>
   <translation>جولات</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>أسئلة</translation>
  </message>
 </context>
 <context>
  <name>LessonRows</name>
  <message>
   <source>Rows of the lesson</source>
   <translation>صفوف الدرس</translation>
  </message>
  <message>
   <source>Without a title</source>
   <translation>بلا عنوان</translation>
  </message>
  <message>
   <source>{number}. {title}
{kind}, not shown: {fault}</source>
   <translation>{number}. ⁨{title}⁩
{kind}، لا تظهر: ⁨{fault}⁩</translation>
  </message>
  <message>
   <source>{number}. {title}
{kind}, {minutes}</source>
   <translation>{number}. ⁨{title}⁩
{kind}، {minutes}</translation>
  </message>
 </context>
 <context>
  <name>Level</name>
  <message>
   <source>Volume {level} of {most}</source>
   <translation>مستوى الصوت {level} من {most}</translation>
  </message>
 </context>
 <context>
  <name>LifeGroup</name>
  <message>
   <source>Age and weight</source>
   <translation>العمر والوزن</translation>
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
  <name>LinkRow</name>
  <message>
   <source>The drawing</source>
   <translation>الرسم</translation>
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
  <name>MarkerBar</name>
  <message>
   <source>Chosen words</source>
   <translation>الكلمات المختارة</translation>
  </message>
  <message>
   <source>This paragraph</source>
   <translation>هذه الفقرة</translation>
  </message>
  <message>
   <source>Highlight and write a note</source>
   <translation>تظليل وكتابة ملاحظة</translation>
  </message>
  <message>
   <source>Ask my clinician about this</source>
   <translation>سؤال طبيبي عن هذا</translation>
  </message>
  <message>
   <source>Paragraph above</source>
   <translation>الفقرة أعلاه</translation>
  </message>
  <message>
   <source>Paragraph below</source>
   <translation>الفقرة أدناه</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
 </context>
 <context>
  <name>MinutesField</name>
  <message>
   <source>Half a minute less</source>
   <translation>أقل بنصف دقيقة</translation>
  </message>
  <message>
   <source>Half a minute more</source>
   <translation>أكثر بنصف دقيقة</translation>
  </message>
  <message>
   <source>{minutes}, as it comes</source>
   <translation>{minutes}، كالمعتاد</translation>
  </message>
 </context>
 <context>
  <name>ModelPane</name>
  <message>
   <source>Predict first…</source>
   <translation>التوقّع أولًا…</translation>
  </message>
 </context>
 <context>
  <name>ModelStrip</name>
  <message>
   <source>Article and studies side by side</source>
   <translation>المقال والدراسات معًا</translation>
  </message>
  <message>
   <source>Age</source>
   <translation>العمر</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>الوزن</translation>
  </message>
  <message>
   <source>{percent} %</source>
   <translation>⁦{percent} %⁩</translation>
  </message>
  <message>
   <source>Month</source>
   <translation>الشهر</translation>
  </message>
  <message>
   <source>An illustration, no prediction</source>
   <translation>رسم توضيحي، لا توقّع</translation>
  </message>
  <message>
   <source>{treatment}, month {month}</source>
   <translation>{treatment}، الشهر {month}</translation>
  </message>
  <message>
   <source>{treatment}, month {month}, and {count} before</source>
   <translation>{treatment}، الشهر {month}، و{count} قبله</translation>
  </message>
 </context>
 <context>
  <name>MoreMenu</name>
  <message>
   <source>Menu</source>
   <translation>القائمة</translation>
  </message>
 </context>
 <context>
  <name>NearGroup</name>
  <message>
   <source>Look closer</source>
   <translation>نظرة أقرب</translation>
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
   <source>All of it</source>
   <translation>كلها</translation>
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
   <source>Look to the left</source>
   <translation>النظر إلى اليسار</translation>
  </message>
  <message>
   <source>Look to the right</source>
   <translation>النظر إلى اليمين</translation>
  </message>
  <message>
   <source>Look up</source>
   <translation>النظر إلى أعلى</translation>
  </message>
  <message>
   <source>Look down</source>
   <translation>النظر إلى أسفل</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>القطع</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>التحريك</translation>
  </message>
 </context>
 <context>
  <name>NextSheet</name>
  <message>
   <source>The talk ends here.</source>
   <translation>ينتهي العرض هنا.</translation>
  </message>
 </context>
 <context>
  <name>NoVoiceDialog</name>
  <message>
   <source>No voice for {language}</source>
   <translation>لا يوجد صوت للغة ⁨{language}⁩</translation>
  </message>
  <message>
   <source>No voice found</source>
   <translation>لم يُعثر على أي صوت</translation>
  </message>
  <message>
   <source>Line to type into a terminal</source>
   <translation>سطر يُكتب في الطرفية</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>نسخ</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Your system has voices, but this copy of Septa cannot reach them yet. Type this line into a terminal, then start Septa again:</source>
   <translation>في نظامك أصوات، لكن هذه النسخة من Septa لا تصل إليها بعد. اكتب هذا السطر في الطرفية، ثم شغّل Septa من جديد:</translation>
  </message>
  <message>
   <source>Add a voice in the settings of your system, where speech or reading aloud is. Then start Septa again.</source>
   <translation>أضف صوتًا في إعدادات نظامك، حيث توجد خيارات النطق أو القراءة بصوت عالٍ. ثم شغّل Septa من جديد.</translation>
  </message>
  <message>
   <source>Install the program espeak-ng or speech-dispatcher. Then try again.</source>
   <translation>ثبّت برنامج espeak-ng أو speech-dispatcher. ثم حاول مرة أخرى.</translation>
  </message>
  <message>
   <source>There are voices, but none for this language. This program speaks many. Type into a terminal:</source>
   <translation>توجد أصوات، لكن لا صوت لهذه اللغة. هذا البرنامج يتكلم لغات كثيرة. اكتب في الطرفية:</translation>
  </message>
  <message>
   <source>To read aloud, Septa needs a small program that speaks. Type this line into a terminal, then try again:</source>
   <translation>للقراءة بصوت عالٍ يحتاج Septa إلى برنامج صغير يتكلم. اكتب هذا السطر في الطرفية، ثم حاول مرة أخرى:</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>نُسخ</translation>
  </message>
 </context>
 <context>
  <name>NoteCard</name>
  <message>
   <source>My note</source>
   <translation>ملاحظتي</translation>
  </message>
  <message>
   <source>Write a note…</source>
   <translation>اكتب ملاحظة…</translation>
  </message>
  <message>
   <source>Ask my clinician about this</source>
   <translation>سؤال طبيبي عن هذا</translation>
  </message>
  <message>
   <source>Remove this highlight</source>
   <translation>إزالة هذا التظليل</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>حُفظت</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>لم تُحفظ بعد</translation>
  </message>
 </context>
 <context>
  <name>Notebook</name>
  <message>
   <source>The file of your notes was damaged. What could be read is here; the old file is kept as {file}.</source>
   <translation>كان ملف ملاحظاتك تالفًا. ما أمكنت قراءته موجود هنا؛ والملف القديم محفوظ باسم ⁨{file}⁩.</translation>
  </message>
  <message>
   <source>The file of your notes is damaged and cannot be moved ({reason}). What you keep now lasts until Septa closes; delete {file}.</source>
   <translation>ملف ملاحظاتك تالف ولا يمكن نقله (⁨{reason}⁩). ما تحتفظ به الآن يبقى حتى إغلاق Septa؛ احذف ⁨{file}⁩.</translation>
  </message>
  <message>
   <source>A newer Septa wrote your notes. They can be read here; what you keep now lasts until Septa closes.</source>
   <translation>كتب ملاحظاتك إصدار أحدث من Septa. يمكن قراءتها هنا؛ وما تحتفظ به الآن يبقى حتى إغلاق Septa.</translation>
  </message>
  <message>
   <source>Another program holds the file of your notes ({file}). Nothing new is saved until it lets go; Septa tries again.</source>
   <translation>برنامج آخر يستخدم ملف ملاحظاتك (⁨{file}⁩). لا يُحفظ شيء جديد حتى يتركه؛ ويعيد Septa المحاولة.</translation>
  </message>
  <message>
   <source>The disk is full: what you keep now lasts until Septa closes. Make room in {folder}; Septa tries again.</source>
   <translation>القرص ممتلئ: ما تحتفظ به الآن يبقى حتى إغلاق Septa. أفسح مكانًا في ⁨{folder}⁩؛ ويعيد Septa المحاولة.</translation>
  </message>
  <message>
   <source>Your notes cannot be saved in {folder} ({reason}). What you keep now lasts until Septa closes.</source>
   <translation>لا يمكن حفظ ملاحظاتك في ⁨{folder}⁩ (⁨{reason}⁩). ما تحتفظ به الآن يبقى حتى إغلاق Septa.</translation>
  </message>
  <message>
   <source>Your notes are saved again.</source>
   <translation>ملاحظاتك تُحفظ من جديد.</translation>
  </message>
 </context>
 <context>
  <name>NotebookImport</name>
  <message>
   <source>no notes of Septa are in this file</source>
   <translation>لا توجد ملاحظات من Septa في هذا الملف</translation>
  </message>
  <message>
   <source>choose a file that “Save my notes in a file” has written</source>
   <translation>اختر ملفًا كتبه الأمر «حفظ ملاحظاتي في ملف»</translation>
  </message>
  <message>
   <source>from here on the file cannot be understood</source>
   <translation>لا يمكن فهم الملف ابتداءً من هنا</translation>
  </message>
  <message>
   <source>what stands before this line is brought in; save the notes anew for the rest</source>
   <translation>جُلب ما قبل هذا السطر؛ ولجلب الباقي احفظ الملاحظات من جديد</translation>
  </message>
  <message>
   <source>a newer Septa has written this file</source>
   <translation>كتب هذا الملف إصدار أحدث من Septa</translation>
  </message>
  <message>
   <source>use that Septa, or save the notes as Markdown there</source>
   <translation>استخدم ذلك الإصدار، أو احفظ الملاحظات فيه بصيغة Markdown</translation>
  </message>
  <message>
   <source>this entry lacks what it needs</source>
   <translation>ينقص هذا البند شيء ضروري</translation>
  </message>
  <message>
   <source>write it anew in Septa; all other entries are brought in</source>
   <translation>اكتبه من جديد في Septa؛ جُلبت كل البنود الأخرى</translation>
  </message>
  <message>
   <source>the file is far too large for notes</source>
   <translation>الملف أكبر بكثير من أن يكون ملف ملاحظات</translation>
  </message>
  <message>
   <source>these notes belong to another guide</source>
   <translation>هذه الملاحظات تخص دليلًا آخر</translation>
  </message>
  <message>
   <source>open that guide in Septa, and bring them in there</source>
   <translation>افتح ذلك الدليل في Septa واجلبها هناك</translation>
  </message>
 </context>
 <context>
  <name>Notes</name>
  <message>
   <source>Yellow</source>
   <translation>أصفر</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>أخضر</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>أزرق</translation>
  </message>
  <message>
   <source>Pink</source>
   <translation>وردي</translation>
  </message>
  <message>
   <source>Highlight: {colour}</source>
   <translation>تظليل: {colour}</translation>
  </message>
 </context>
 <context>
  <name>NotesPane</name>
  <message>
   <source>This page</source>
   <translation>هذه الصفحة</translation>
  </message>
  <message>
   <source>Show only what belongs to the page in view</source>
   <translation>عرض ما يخص الصفحة المعروضة فقط</translation>
  </message>
  <message>
   <source>Save or bring in notes</source>
   <translation>حفظ الملاحظات أو جلبها</translation>
  </message>
  <message>
   <source>Save my notes in a file…</source>
   <translation>حفظ ملاحظاتي في ملف…</translation>
  </message>
  <message>
   <source>Bring notes in from a file…</source>
   <translation>جلب ملاحظات من ملف…</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>تراجع</translation>
  </message>
 </context>
 <context>
  <name>NotesView</name>
  <message>
   <source>Notes</source>
   <translation>الملاحظات</translation>
  </message>
  <message>
   <source>No notes on this slide.</source>
   <translation>لا ملاحظات على هذه الشريحة.</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message>
   <source>Put away</source>
   <translation>إخفاء</translation>
  </message>
 </context>
 <context>
  <name>NumberRow</name>
  <message>
   <source>Less: {what}</source>
   <translation>أقل: {what}</translation>
  </message>
  <message>
   <source>More: {what}</source>
   <translation>أكثر: {what}</translation>
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
  <name>Overview</name>
  <message>
   <source>Overview of all slides</source>
   <translation>نظرة عامة على كل الشرائح</translation>
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
  <name>Paged</name>
  <message>
   <source>What is before</source>
   <translation>ما قبله</translation>
  </message>
  <message>
   <source>What follows</source>
   <translation>ما بعده</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>إلى أعلى</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>إلى أسفل</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>All commands</source>
   <translation>كل الأوامر</translation>
  </message>
  <message>
   <source>What would you like to do?</source>
   <translation>ماذا تريد أن تفعل؟</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>البحث عن أمر</translation>
  </message>
  <message>
   <source>No command is called like this.</source>
   <translation>لا يوجد أمر بهذا الاسم.</translation>
  </message>
 </context>
 <context>
  <name>Panel</name>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
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
  <name>PartsGroup</name>
  <message>
   <source>Parts</source>
   <translation>الأجزاء</translation>
  </message>
 </context>
 <context>
  <name>PictureField</name>
  <message>
   <source>As it comes: {what}</source>
   <translation>كما هي: {what}</translation>
  </message>
  <message>
   <source>Live: {title}</source>
   <translation>حيّ: {title}</translation>
  </message>
  <message>
   <source>Drawing: {title}</source>
   <translation>رسم: {title}</translation>
  </message>
  <message>
   <source>A view that was kept</source>
   <translation>منظر محفوظ</translation>
  </message>
  <message>
   <source>A drawing that is not there</source>
   <translation>رسم غير موجود</translation>
  </message>
  <message>
   <source>no picture</source>
   <translation>بلا صورة</translation>
  </message>
 </context>
 <context>
  <name>PictureScreen</name>
  <message>
   <source>How sure is this?</source>
   <translation>ما مدى التأكد من هذا؟</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>إلى أعلى</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>إلى أسفل</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>تراجع</translation>
  </message>
  <message>
   <source>Start again</source>
   <translation>البدء من جديد</translation>
  </message>
 </context>
 <context>
  <name>PinPad</name>
  <message>
   <source>Erase the last digit</source>
   <translation>حذف آخر رقم</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>فتح</translation>
  </message>
  <message>
   <source>Digits typed: {count}</source>
   <translation>عدد الأرقام المكتوبة: {count}</translation>
  </message>
 </context>
 <context>
  <name>PredictCount</name>
  <message>
   <source>Reveal</source>
   <translation>كشف</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>اسأل مرة أخرى</translation>
  </message>
  <message>
   <source>Hands for: {answer}</source>
   <translation>الأيدي المرفوعة لـ: {answer}</translation>
  </message>
  <message>
   <source>One hand fewer for: {answer}</source>
   <translation>يد أقل لـ: {answer}</translation>
  </message>
  <message>
   <source>One hand more for: {answer}</source>
   <translation>يد إضافية لـ: {answer}</translation>
  </message>
  <message>
   <source>Hands: {count}</source>
   <translation>الأيدي: {count}</translation>
  </message>
 </context>
 <context>
  <name>PredictCover</name>
  <message>
   <source>Hidden from the room</source>
   <translation>مخفي عن القاعة</translation>
  </message>
 </context>
 <context>
  <name>PredictForm</name>
  <message>
   <source>Question</source>
   <translation>السؤال</translation>
  </message>
  <message>
   <source>Write at least two answers.</source>
   <translation>اكتب إجابتين على الأقل.</translation>
  </message>
  <message>
   <source>Hide the picture and ask</source>
   <translation>إخفاء الصورة والسؤال</translation>
  </message>
  <message>
   <source>Choice {number}</source>
   <translation>الإجابة {number}</translation>
  </message>
  <message>
   <source>One more answer</source>
   <translation>إجابة أخرى</translation>
  </message>
 </context>
 <context>
  <name>Preferences</name>
  <message>
   <source>The page</source>
   <translation>الصفحة</translation>
  </message>
  <message>
   <source>The picture</source>
   <translation>الصورة</translation>
  </message>
  <message>
   <source>The words</source>
   <translation>الكلمات</translation>
  </message>
  <message>
   <source>Reading aloud</source>
   <translation>القراءة بصوت عالٍ</translation>
  </message>
  <message>
   <source>{number} %</source>
   <translation>{number} %</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>الألوان</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>كما في النظام</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>فاتحة</translation>
  </message>
  <message>
   <source>Sepia</source>
   <translation>سيبيا</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>داكنة</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>تباين عالٍ</translation>
  </message>
  <message>
   <source>Projector</source>
   <translation>جهاز العرض</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>حجم النص</translation>
  </message>
  <message>
   <source>Letters</source>
   <translation>نوع الخط</translation>
  </message>
  <message>
   <source>Atkinson</source>
   <translation>Atkinson</translation>
  </message>
  <message>
   <source>System serif</source>
   <translation>النظام، بزوائد</translation>
  </message>
  <message>
   <source>System sans</source>
   <translation>النظام، بلا زوائد</translation>
  </message>
  <message>
   <source>Atkinson Hyperlegible is made so that no two letters look alike.</source>
   <translation>صُمم خط Atkinson Hyperlegible بحيث لا يتشابه فيه حرفان.</translation>
  </message>
  <message>
   <source>Length of lines</source>
   <translation>طول السطور</translation>
  </message>
  <message>
   <source>{number} letters</source>
   <translation>{number} حرفًا</translation>
  </message>
  <message>
   <source>Where the window has the room.</source>
   <translation>حيث تتسع النافذة.</translation>
  </message>
  <message>
   <source>Room between lines</source>
   <translation>المسافة بين السطور</translation>
  </message>
  <message>
   <source>Skin tone</source>
   <translation>لون البشرة</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>الحركة</translation>
  </message>
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
   <source>Wording</source>
   <translation>الصياغة</translation>
  </message>
  <message>
   <source>Plain</source>
   <translation>بسيطة</translation>
  </message>
  <message>
   <source>Exact</source>
   <translation>دقيقة</translation>
  </message>
  <message>
   <source>Where a page has both.</source>
   <translation>حيث توجد الاثنتان في الصفحة.</translation>
  </message>
  <message>
   <source>Clinic wording</source>
   <translation>صياغة للعيادات</translation>
  </message>
  <message>
   <source>What the source article claims is put in words that a clinic can stand behind.</source>
   <translation>يُكتب ما يقوله المقال بكلمات يمكن لعيادة أن تعتمدها.</translation>
  </message>
  <message>
   <source>Keep my results of quizzes</source>
   <translation>حفظ نتائجي في الاختبارات</translation>
  </message>
  <message>
   <source>They stay on this computer.</source>
   <translation>تبقى على هذا الحاسوب.</translation>
  </message>
  <message>
   <source>Voice</source>
   <translation>الصوت</translation>
  </message>
  <message>
   <source>The usual one</source>
   <translation>المعتاد</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>السرعة</translation>
  </message>
  <message>
   <source>Go on to the next page</source>
   <translation>الانتقال إلى الصفحة التالية</translation>
  </message>
 </context>
 <context>
  <name>PreferencesDialog</name>
  <message>
   <source>Preferences</source>
   <translation>التفضيلات</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>As it was before</source>
   <translation>كما كان من قبل</translation>
  </message>
  <message>
   <source>All as usual</source>
   <translation>كل شيء كالمعتاد</translation>
  </message>
  <message>
   <source>Take the reset back</source>
   <translation>التراجع عن الاستعادة</translation>
  </message>
  <message>
   <source>Reset to the usual</source>
   <translation>استعادة المعتاد</translation>
  </message>
 </context>
 <context>
  <name>Preview</name>
  <message>
   <source>Stop</source>
   <translation>إيقاف</translation>
  </message>
  <message>
   <source>Page before</source>
   <translation>الصفحة السابقة</translation>
  </message>
  <message>
   <source>Next page</source>
   <translation>الصفحة التالية</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>أصغر</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>أكبر</translation>
  </message>
  <message>
   <source>Whole page</source>
   <translation>الصفحة كاملة</translation>
  </message>
  <message>
   <source>Page {number} of {total}</source>
   <translation>الصفحة {number} من {total}</translation>
  </message>
 </context>
 <context>
  <name>PrintDialog</name>
  <message>
   <source>Print or save as PDF</source>
   <translation>طباعة أو حفظ بصيغة PDF</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>حفظ بصيغة PDF…</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>طباعة…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Making the pages…</source>
   <translation>جارٍ تحضير الصفحات…</translation>
  </message>
  <message>
   <source>Print it on both sides, turned over at the short edge, and fold it in the middle.</source>
   <translation>اطبعها على الوجهين مع القلب عند الحافة القصيرة، ثم اطوِها من المنتصف.</translation>
  </message>
  <message>
   <source>Stopped. Choose again to go on.</source>
   <translation>توقف. اختر من جديد للمتابعة.</translation>
  </message>
  <message>
   <source>Save as PDF</source>
   <translation>حفظ بصيغة PDF</translation>
  </message>
  <message>
   <source>PDF document (*.pdf)</source>
   <translation>مستند PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Saved: {path}</source>
   <translation>حُفظ: ⁨{path}⁩</translation>
  </message>
  <message>
   <source>The PDF cannot be saved in {folder}: {reason}. Choose another folder.</source>
   <translation>لا يمكن حفظ ملف PDF في ⁨{folder}⁩: ⁨{reason}⁩. اختر مجلدًا آخر.</translation>
  </message>
  <message>
   <source>No printer is set up on this computer. Save a PDF, and print it somewhere else.</source>
   <translation>لا توجد طابعة معدّة على هذا الحاسوب. احفظ ملف PDF واطبعه في مكان آخر.</translation>
  </message>
  <message>
   <source>Sent to the printer.</source>
   <translation>أُرسل إلى الطابعة.</translation>
  </message>
  <message>
   <source>It could not be printed: {reason}</source>
   <translation>تعذّرت الطباعة: ⁨{reason}⁩</translation>
  </message>
  <message>
   <source>Page {number} of {total}</source>
   <translation>الصفحة {number} من {total}</translation>
  </message>
 </context>
 <context>
  <name>Printing</name>
  <message>
   <source>This page is a long list. It does not fit a leaflet.</source>
   <translation>هذه الصفحة قائمة طويلة. لا تتسع لها مطوية.</translation>
  </message>
  <message>
   <source>This guide has {count} pages, and Septa prints at most {most} in one go. Print a single article.</source>
   <translation>عدد صفحات هذا الدليل {count}، ويطبع Septa {most} على الأكثر دفعة واحدة. اطبع مقالًا واحدًا.</translation>
  </message>
  <message>
   <source>This pack has no pages to print.</source>
   <translation>لا توجد في هذه الحزمة صفحات للطباعة.</translation>
  </message>
  <message>
   <source>There are no questions yet. Add some while you read.</source>
   <translation>لا توجد أسئلة بعد. أضف بعضها أثناء القراءة.</translation>
  </message>
  <message>
   <source>Open an article first.</source>
   <translation>افتح مقالًا أولًا.</translation>
  </message>
  <message>
   <source>The printer does not answer.</source>
   <translation>الطابعة لا تستجيب.</translation>
  </message>
  <message>
   <source>The printer has stopped.</source>
   <translation>توقفت الطابعة.</translation>
  </message>
  <message>
   <source>The questions take {count} pages.</source>
   <translation>عدد صفحات الأسئلة: {count}.</translation>
  </message>
  <message>
   <source>There is no printer on this computer.</source>
   <translation>لا توجد طابعة على هذا الحاسوب.</translation>
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
  <name>ProgramEngine</name>
  <message>
   <source>No sound comes out. Is there a loudspeaker, and is it switched on?</source>
   <translation>لا يخرج أي صوت. هل يوجد مكبّر صوت، وهل هو مشغّل؟</translation>
  </message>
  <message>
   <source>it ended by itself</source>
   <translation>انتهى من تلقاء نفسه</translation>
  </message>
  <message>
   <source>The program {name} could not speak: {reason}</source>
   <translation>لم يستطع البرنامج ⁨{name}⁩ الكلام: ⁨{reason}⁩</translation>
  </message>
 </context>
 <context>
  <name>QtEngine</name>
  <message>
   <source>The voice could not speak: {reason}</source>
   <translation>لم يستطع الصوت الكلام: ⁨{reason}⁩</translation>
  </message>
 </context>
 <context>
  <name>QuestionList</name>
  <message>
   <source>Questions for my clinician</source>
   <translation>أسئلة لطبيبي</translation>
  </message>
  <message>
   <source>None yet. Take one of those below, or write your own. Then print them, or show them as a code.</source>
   <translation>لا شيء بعد. خذ سؤالًا مما يلي، أو اكتب سؤالك. ثم اطبع الأسئلة، أو اعرضها على شكل رمز.</translation>
  </message>
  <message>
   <source>My question…</source>
   <translation>سؤالي…</translation>
  </message>
  <message>
   <source>My own question</source>
   <translation>سؤالي أنا</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>إضافة</translation>
  </message>
  <message>
   <source>Add this question</source>
   <translation>إضافة هذا السؤال</translation>
  </message>
  <message>
   <source>Ready questions for this page</source>
   <translation>أسئلة جاهزة لهذه الصفحة</translation>
  </message>
  <message>
   <source>More ready questions</source>
   <translation>المزيد من الأسئلة الجاهزة</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>طباعة…</translation>
  </message>
  <message>
   <source>QR code</source>
   <translation>رمز QR</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>نسخ</translation>
  </message>
  <message>
   <source>My question</source>
   <translation>سؤالي</translation>
  </message>
  <message>
   <source>Add: {question}</source>
   <translation>إضافة: ⁨{question}⁩</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>نقل إلى أعلى</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>نقل إلى أسفل</translation>
  </message>
  <message>
   <source>More for this question</source>
   <translation>المزيد لهذا السؤال</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>تعديل</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>إزالة</translation>
  </message>
  <message>
   <source>About “{words}”: </source>
   <translation>عن «{words}»: </translation>
  </message>
  <message>
   <source>Question removed.</source>
   <translation>أُزيل السؤال.</translation>
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
   <source>At {age} years</source>
   <translation>في عمر {age} سنة</translation>
  </message>
  <message>
   <source>At {age} years and {percent} % heavier</source>
   <translation>في عمر {age} سنة وبزيادة {percent} % في الوزن</translation>
  </message>
  <message>
   <source>At {age} years and {percent} % lighter</source>
   <translation>في عمر {age} سنة وبنقص {percent} % في الوزن</translation>
  </message>
  <message>
   <source>As the article tells it, at {age} years</source>
   <translation>كما يروي المقال، في عمر {age} سنة</translation>
  </message>
  <message>
   <source>As the article tells it, at {age} years and {percent} % heavier</source>
   <translation>كما يروي المقال، في عمر {age} سنة وبزيادة {percent} % في الوزن</translation>
  </message>
  <message>
   <source>As the article tells it, at {age} years and {percent} % lighter</source>
   <translation>كما يروي المقال، في عمر {age} سنة وبنقص {percent} % في الوزن</translation>
  </message>
  <message>
   <source>As studies describe it, at {age} years</source>
   <translation>كما تصف الدراسات، في عمر {age} سنة</translation>
  </message>
  <message>
   <source>As studies describe it, at {age} years and {percent} % heavier</source>
   <translation>كما تصف الدراسات، في عمر {age} سنة وبزيادة {percent} % في الوزن</translation>
  </message>
  <message>
   <source>As studies describe it, at {age} years and {percent} % lighter</source>
   <translation>كما تصف الدراسات، في عمر {age} سنة وبنقص {percent} % في الوزن</translation>
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
   <translation>دورة واحدة من الموجات الصادمة</translation>
  </message>
  <message numerus="yes">
   <source>%n courses of shock waves</source>
   <translation>
    <numerusform>%n دورة من الموجات الصادمة</numerusform>
    <numerusform>دورة واحدة من الموجات الصادمة</numerusform>
    <numerusform>دورتين من الموجات الصادمة</numerusform>
    <numerusform>%n دورات من الموجات الصادمة</numerusform>
    <numerusform>%n دورة من الموجات الصادمة</numerusform>
    <numerusform>%n دورة من الموجات الصادمة</numerusform>
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
  <name>QuiltBox</name>
  <message>
   <source>Show what I read</source>
   <translation>عرض ما أقرؤه</translation>
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
  <name>QuizDialog</name>
  <message>
   <source>Quiz: {title}</source>
   <translation>اختبار قصير: ⁨{title}⁩</translation>
  </message>
  <message>
   <source>Read about it</source>
   <translation>القراءة عن ذلك</translation>
  </message>
  <message>
   <source>Question {number} of {all}</source>
   <translation>السؤال {number} من {all}</translation>
  </message>
  <message>
   <source>See the answer</source>
   <translation>عرض الجواب</translation>
  </message>
  <message>
   <source>To the end</source>
   <translation>إلى النهاية</translation>
  </message>
  <message>
   <source>Next question</source>
   <translation>السؤال التالي</translation>
  </message>
  <message>
   <source>The end</source>
   <translation>النهاية</translation>
  </message>
  <message>
   <source>{right} of {of} answers are as the guide tells it.</source>
   <translation>الأجوبة التي توافق ما يرويه الدليل: {right} من {of}.</translation>
  </message>
  <message>
   <source>The result you kept before: {right} of {of}.</source>
   <translation>النتيجة التي حفظتها من قبل: {right} من {of}.</translation>
  </message>
  <message>
   <source>Keep my result</source>
   <translation>حفظ نتيجتي</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>As the guide tells it: {words}</source>
   <translation>كما يرويه الدليل: ⁨{words}⁩</translation>
  </message>
  <message>
   <source>Worth another look. You said: {words}</source>
   <translation>يستحق نظرة أخرى. قلت: ⁨{words}⁩</translation>
  </message>
  <message>
   <source>Read it again</source>
   <translation>القراءة من جديد</translation>
  </message>
  <message>
   <source>Read it again: {question}</source>
   <translation>القراءة من جديد: ⁨{question}⁩</translation>
  </message>
 </context>
 <context>
  <name>Quizzes</name>
  <message>
   <source>The quiz waits where you opened it.</source>
   <translation>ينتظرك الاختبار حيث فتحته.</translation>
  </message>
 </context>
 <context>
  <name>ReadAloud</name>
  <message>
   <source>There is nothing to read aloud here.</source>
   <translation>لا يوجد هنا ما يُقرأ بصوت عالٍ.</translation>
  </message>
  <message>
   <source>There is no picture beside this page.</source>
   <translation>لا توجد صورة بجانب هذه الصفحة.</translation>
  </message>
  <message>
   <source>Looking for a voice…</source>
   <translation>جارٍ البحث عن صوت…</translation>
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
   <source>Notes</source>
   <translation>الملاحظات</translation>
  </message>
  <message>
   <source>Article</source>
   <translation>المقال</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>الصورة</translation>
  </message>
 </context>
 <context>
  <name>RehearsalDialog</name>
  <message>
   <source>Rehearsal</source>
   <translation>التدريب</translation>
  </message>
  <message>
   <source>How long did each slide take?</source>
   <translation>كم استغرقت كل شريحة؟</translation>
  </message>
  <message>
   <source>Plan these minutes</source>
   <translation>اعتماد هذه الدقائق</translation>
  </message>
  <message>
   <source>Rehearse from the first slide</source>
   <translation>التدرّب من الشريحة الأولى</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Nothing has been measured yet. Give the talk once, as you would in the room: Septa counts the time on each slide.</source>
   <translation>لم يُقَس شيء بعد. قدّم العرض مرة كما تقدّمه في القاعة: يحسب Septa وقت كل شريحة.</translation>
  </message>
  <message>
   <source>Planned: {planned}. Proposed from what was measured: {proposed}.</source>
   <translation>المخطط: {planned}. المقترح مما قيس: {proposed}.</translation>
  </message>
  <message>
   <source>Slide</source>
   <translation>الشريحة</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>المخطط</translation>
  </message>
  <message>
   <source>Run {number}</source>
   <translation>المرة {number}</translation>
  </message>
  <message>
   <source>Proposed</source>
   <translation>المقترح</translation>
  </message>
  <message>
   <source>passed</source>
   <translation>تُخطّيت</translation>
  </message>
 </context>
 <context>
  <name>RestPage</name>
  <message>
   <source>This screen is resting.
Please ask at the desk.</source>
   <translation>هذه الشاشة في استراحة.
يرجى السؤال في الاستقبال.</translation>
  </message>
 </context>
 <context>
  <name>ResultField</name>
  <message>
   <source>Search for {words}</source>
   <translation>البحث عن ⁨{words}⁩</translation>
  </message>
 </context>
 <context>
  <name>ResultsList</name>
  <message>
   <source>Search results</source>
   <translation>نتائج البحث</translation>
  </message>
 </context>
 <context>
  <name>ResultsPanel</name>
  <message>
   <source>Search results</source>
   <translation>نتائج البحث</translation>
  </message>
  <message>
   <source>Close the search</source>
   <translation>إغلاق البحث</translation>
  </message>
  <message>
   <source>Type two letters or more.</source>
   <translation>اكتب حرفين أو أكثر.</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>جارٍ البحث…</translation>
  </message>
  <message>
   <source>Nothing found yet for “{words}”.</source>
   <translation>لا نتائج بعد لـ «⁨{words}⁩».</translation>
  </message>
  <message>
   <source>Nothing found for “{words}”. Did you mean:</source>
   <translation>لا نتائج لـ «⁨{words}⁩». هل تقصد:</translation>
  </message>
  <message>
   <source>Nothing found for “{words}”. Try other or fewer words.</source>
   <translation>لا نتائج لـ «⁨{words}⁩». جرّب كلمات أخرى أو عددًا أقل.</translation>
  </message>
  <message>
   <source>1 result</source>
   <translation>نتيجة واحدة</translation>
  </message>
  <message numerus="yes">
   <source>%n results</source>
   <translation>
    <numerusform>لا نتائج</numerusform>
    <numerusform>نتيجة واحدة</numerusform>
    <numerusform>نتيجتان</numerusform>
    <numerusform>%n نتائج</numerusform>
    <numerusform>%n نتيجة</numerusform>
    <numerusform>%n نتيجة</numerusform>
   </translation>
  </message>
  <message>
   <source>Results for “{words}”</source>
   <translation>نتائج «⁨{words}⁩»</translation>
  </message>
  <message>
   <source>Septa is still reading the guide: {done} of {of} pages. There may be more.</source>
   <translation>ما زال Septa يقرأ الدليل: {done} من {of} من الصفحات. قد يظهر المزيد.</translation>
  </message>
  <message>
   <source>Search for {words}</source>
   <translation>البحث عن ⁨{words}⁩</translation>
  </message>
  <message>
   <source>Go to {kind}: {count} found</source>
   <translation>الانتقال إلى {kind}؛ عدد النتائج: {count}</translation>
  </message>
 </context>
 <context>
  <name>Sample</name>
  <message>
   <source>How text looks now</source>
   <translation>كيف يبدو النص الآن</translation>
  </message>
  <message>
   <source>The bands tie the skin to what lies below. Where they hold, the surface stays down.</source>
   <translation>⁧تشد الأربطة الجلد إلى ما تحته. وحيث تشد يبقى السطح منخفضًا.⁩</translation>
  </message>
  <message>
   <source>Between them lies soft fat. Where it has room, the surface rises.</source>
   <translation>⁧بينها دهون طرية. وحيث تجد مكانًا يرتفع السطح.⁩</translation>
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
  <name>ScreensDialog</name>
  <message>
   <source>Screens</source>
   <translation>الشاشات</translation>
  </message>
  <message>
   <source>Which screen does the audience see?</source>
   <translation>أي شاشة يراها الجمهور؟</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>تم</translation>
  </message>
  <message>
   <source>Audience in front, or back</source>
   <translation>الجمهور في المقدمة أو الخلف</translation>
  </message>
  <message>
   <source>Swap audience and speaker</source>
   <translation>تبديل الجمهور والمقدّم</translation>
  </message>
  <message>
   <source>{name}, {size}: audience</source>
   <translation>⁨{name}⁩، ⁦{size}⁩: الجمهور</translation>
  </message>
  <message>
   <source>{name}, {size}: both windows</source>
   <translation>⁨{name}⁩، ⁦{size}⁩: النافذتان</translation>
  </message>
  <message>
   <source>{name}, {size}: speaker</source>
   <translation>⁨{name}⁩، ⁦{size}⁩: المقدّم</translation>
  </message>
  <message>
   <source>{name}, {size}</source>
   <translation>⁨{name}⁩، ⁦{size}⁩</translation>
  </message>
  <message>
   <source>Both screens show the same. Tell your system to extend the desktop, not to mirror it; Septa then gives each window a screen of its own.</source>
   <translation>تعرض الشاشتان الشيء نفسه. اختر في نظامك توسيع سطح المكتب لا تكراره؛ عندها يعطي Septa كل نافذة شاشة خاصة بها.</translation>
  </message>
  <message>
   <source>There is one screen. Plug in another, and it is offered here.</source>
   <translation>توجد شاشة واحدة. صِل شاشة أخرى لتظهر هنا.</translation>
  </message>
  <message>
   <source>Septa remembers the choice for these screens.</source>
   <translation>يتذكر Septa الاختيار لهذه الشاشات.</translation>
  </message>
 </context>
 <context>
  <name>Search</name>
  <message>
   <source>In the picture</source>
   <translation>في الصورة</translation>
  </message>
  <message>
   <source>Scenes</source>
   <translation>المشاهد</translation>
  </message>
  <message>
   <source>Glossary</source>
   <translation>المسرد</translation>
  </message>
  <message>
   <source>Claims checked</source>
   <translation>أقوال تم التحقق منها</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>المواضيع</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>الصورة</translation>
  </message>
  <message>
   <source>Claims</source>
   <translation>الأقوال</translation>
  </message>
  <message>
   <source>Search the guide for “{words}”</source>
   <translation>البحث في الدليل عن «⁨{words}⁩»</translation>
  </message>
 </context>
 <context>
  <name>SearchField</name>
  <message>
   <source>Search topics… (Ctrl+K)</source>
   <translation>بحث المواضيع… (Ctrl+K)</translation>
  </message>
  <message>
   <source>Search the guide</source>
   <translation>البحث في الدليل</translation>
  </message>
  <message>
   <source>Empty the field</source>
   <translation>تفريغ الخانة</translation>
  </message>
 </context>
 <context>
  <name>SearchHint</name>
  <message>
   <source>Septa is still reading the guide, so there may be more.</source>
   <translation>ما زال Septa يقرأ الدليل، فقد يظهر المزيد.</translation>
  </message>
  <message>
   <source>The search does not work just now. All topics are on the home screen.</source>
   <translation>البحث لا يعمل الآن. كل المواضيع موجودة في شاشة البداية.</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>جارٍ البحث…</translation>
  </message>
  <message>
   <source>Touch the letters, or one of these:</source>
   <translation>المس الحروف، أو واحدًا مما يلي:</translation>
  </message>
  <message>
   <source>Touch the letters.</source>
   <translation>المس الحروف.</translation>
  </message>
  <message>
   <source>Results for “{words}”</source>
   <translation>نتائج «⁨{words}⁩»</translation>
  </message>
  <message>
   <source>Nothing found yet for “{words}”.</source>
   <translation>لا نتائج بعد لـ «⁨{words}⁩».</translation>
  </message>
  <message>
   <source>Nothing found for “{words}”. Try fewer letters.</source>
   <translation>لا نتائج لـ «⁨{words}⁩». جرّب حروفًا أقل.</translation>
  </message>
  <message>
   <source>Nothing found for “{words}”. Did you mean:</source>
   <translation>لا نتائج لـ «⁨{words}⁩». هل تقصد:</translation>
  </message>
  <message>
   <source>Nothing found for “{words}”. Try fewer letters, or one of these:</source>
   <translation>لا نتائج لـ «⁨{words}⁩». جرّب حروفًا أقل، أو واحدًا مما يلي:</translation>
  </message>
  <message>
   <source>1 result</source>
   <translation>نتيجة واحدة</translation>
  </message>
  <message numerus="yes">
   <source>%n results</source>
   <translation>
    <numerusform>لا نتائج</numerusform>
    <numerusform>نتيجة واحدة</numerusform>
    <numerusform>نتيجتان</numerusform>
    <numerusform>%n نتائج</numerusform>
    <numerusform>%n نتيجة</numerusform>
    <numerusform>%n نتيجة</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SearchScreen</name>
  <message>
   <source>What are you looking for?</source>
   <translation>عمّ تبحث؟</translation>
  </message>
  <message>
   <source>Show the keyboard</source>
   <translation>إظهار لوحة المفاتيح</translation>
  </message>
  <message>
   <source>Results before</source>
   <translation>النتائج السابقة</translation>
  </message>
  <message>
   <source>More results</source>
   <translation>المزيد من النتائج</translation>
  </message>
 </context>
 <context>
  <name>SearchState</name>
  <message>
   <source>its index cannot be read</source>
   <translation>لا يمكن قراءة فهرسه</translation>
  </message>
  <message>
   <source>The search cannot be used: {reason}</source>
   <translation>لا يمكن استخدام البحث: ⁨{reason}⁩</translation>
  </message>
  <message>
   <source>The index of the search was damaged and is made anew. The old one is kept as {name}.</source>
   <translation>كان فهرس البحث تالفًا ويُعاد إنشاؤه. الفهرس القديم محفوظ باسم ⁨{name}⁩.</translation>
  </message>
  <message>
   <source>Another program holds the index of the search. Septa makes one for this visit alone.</source>
   <translation>برنامج آخر يستخدم فهرس البحث. ينشئ Septa فهرسًا لهذه الزيارة وحدها.</translation>
  </message>
  <message>
   <source>The disk is full, so the index of the search is kept for this visit alone.</source>
   <translation>القرص ممتلئ، لذلك يبقى فهرس البحث لهذه الزيارة وحدها.</translation>
  </message>
  <message>
   <source>The index of the search cannot be saved in your folder, so it is kept for this visit alone.</source>
   <translation>لا يمكن حفظ فهرس البحث في مجلدك، لذلك يبقى لهذه الزيارة وحدها.</translation>
  </message>
  <message>
   <source>The search cannot be used: this computer's SQLite has no full-text search.</source>
   <translation>لا يمكن استخدام البحث: برنامج SQLite على هذا الحاسوب لا يبحث في النصوص.</translation>
  </message>
 </context>
 <context>
  <name>Searching</name>
  <message>
   <source>There is no picture beside this page.</source>
   <translation>لا توجد صورة بجانب هذه الصفحة.</translation>
  </message>
 </context>
 <context>
  <name>Section</name>
  <message>
   <source>Show more</source>
   <translation>عرض المزيد</translation>
  </message>
 </context>
 <context>
  <name>SectionScreen</name>
  <message>
   <source>More topics</source>
   <translation>مواضيع أخرى</translation>
  </message>
 </context>
 <context>
  <name>ShortcutSheet</name>
  <message>
   <source>Keys</source>
   <translation>المفاتيح</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>طباعة…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
 </context>
 <context>
  <name>SpeakerWindow</name>
  <message>
   <source>Septa: speaker</source>
   <translation>Septa: المقدّم</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>التالية</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>الملاحظات</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>الصورة</translation>
  </message>
  <message>
   <source>Clock</source>
   <translation>الساعة</translation>
  </message>
  <message>
   <source>Now · {at} of {of}</source>
   <translation>الآن · {at} من {of}</translation>
  </message>
  <message>
   <source>audience sees black</source>
   <translation>الجمهور يرى الأسود</translation>
  </message>
  <message>
   <source>audience sees white</source>
   <translation>الجمهور يرى الأبيض</translation>
  </message>
  <message>
   <source>audience frozen on {at}</source>
   <translation>الجمهور مجمّد على {at}</translation>
  </message>
  <message>
   <source>to {number}: Enter</source>
   <translation>إلى {number}: Enter</translation>
  </message>
 </context>
 <context>
  <name>Speaking</name>
  <message>
   <source>Read aloud from here</source>
   <translation>القراءة بصوت عالٍ من هنا</translation>
  </message>
 </context>
 <context>
  <name>SpeechBar</name>
  <message>
   <source>Reading aloud</source>
   <translation>القراءة بصوت عالٍ</translation>
  </message>
  <message>
   <source>Sentence before (Ctrl+Shift+F5)</source>
   <translation>الجملة السابقة (Ctrl+Shift+F5)</translation>
  </message>
  <message>
   <source>Next sentence (Ctrl+F5)</source>
   <translation>الجملة التالية (Ctrl+F5)</translation>
  </message>
  <message>
   <source>Stop reading aloud (Shift+F5)</source>
   <translation>إيقاف القراءة بصوت عالٍ (Shift+F5)</translation>
  </message>
  <message>
   <source>Slower</source>
   <translation>أبطأ</translation>
  </message>
  <message>
   <source>Faster</source>
   <translation>أسرع</translation>
  </message>
  <message>
   <source>Voice and choices</source>
   <translation>الصوت والخيارات</translation>
  </message>
  <message>
   <source>Back to the sentence</source>
   <translation>العودة إلى الجملة</translation>
  </message>
  <message>
   <source>Go on (F5)</source>
   <translation>متابعة (F5)</translation>
  </message>
  <message>
   <source>Pause (F5)</source>
   <translation>إيقاف مؤقت (F5)</translation>
  </message>
  <message>
   <source>Speed: {times} times</source>
   <translation>السرعة: {times} مرة</translation>
  </message>
  <message>
   <source>Then go on to the next page</source>
   <translation>ثم الانتقال إلى الصفحة التالية</translation>
  </message>
 </context>
 <context>
  <name>SpeechState</name>
  <message>
   <source>The voice does not answer.</source>
   <translation>الصوت لا يستجيب.</translation>
  </message>
  <message>
   <source>Reading aloud has stopped. {reason}</source>
   <translation>توقفت القراءة بصوت عالٍ. ⁨{reason}⁩</translation>
  </message>
 </context>
 <context>
  <name>SpeechStrip</name>
  <message>
   <source>Reading aloud</source>
   <translation>القراءة بصوت عالٍ</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>إيقاف مؤقت</translation>
  </message>
  <message>
   <source>Softer</source>
   <translation>أخفض</translation>
  </message>
  <message>
   <source>Louder</source>
   <translation>أعلى</translation>
  </message>
  <message>
   <source>Stop reading</source>
   <translation>إيقاف الصوت</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>متابعة</translation>
  </message>
 </context>
 <context>
  <name>Staff</name>
  <message>
   <source>End the program</source>
   <translation>إنهاء البرنامج</translation>
  </message>
  <message>
   <source>Start it anew</source>
   <translation>تشغيله من جديد</translation>
  </message>
  <message>
   <source>Clean the screen</source>
   <translation>تنظيف الشاشة</translation>
  </message>
  <message>
   <source>How the machine is</source>
   <translation>حالة الجهاز</translation>
  </message>
  <message>
   <source>Back to visitors</source>
   <translation>العودة إلى الزوار</translation>
  </message>
  <message>
   <source>For staff</source>
   <translation>للموظفين</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>رجوع</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>إغلاق</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>إلغاء</translation>
  </message>
  <message>
   <source>No PIN is set. This screen can only be ended at the machine.</source>
   <translation>لم يُحدَّد رمز PIN. لا يمكن إنهاء هذه الشاشة إلا من الجهاز نفسه.</translation>
  </message>
  <message>
   <source>One moment, please.</source>
   <translation>لحظة من فضلك.</translation>
  </message>
  <message>
   <source>Too many wrong PINs. Seconds until the next try: {seconds}</source>
   <translation>رموز PIN خاطئة كثيرة. الثواني المتبقية حتى المحاولة التالية: {seconds}</translation>
  </message>
  <message>
   <source>Please type the PIN.</source>
   <translation>اكتب رمز PIN من فضلك.</translation>
  </message>
  <message>
   <source>That is not the PIN.</source>
   <translation>هذا ليس رمز PIN الصحيح.</translation>
  </message>
  <message>
   <source>The PIN cannot be checked now: the machine has no room left on its disk or in its memory.</source>
   <translation>لا يمكن التحقق من رمز PIN الآن: لم يبق في الجهاز مكان على القرص أو في الذاكرة.</translation>
  </message>
  <message>
   <source>Too many wrong PINs. Only the operator can open it again, at the machine.</source>
   <translation>رموز PIN خاطئة كثيرة. لا يستطيع فتحها من جديد إلا المسؤول، من الجهاز نفسه.</translation>
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
  <name>Steps</name>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} من {1}</translation>
  </message>
  <message>
   <source>Part {0} of {1}: show all parts</source>
   <translation>الجزء {0} من {1}: عرض كل الأجزاء</translation>
  </message>
 </context>
 <context>
  <name>StoriesGroup</name>
  <message>
   <source>Stories</source>
   <translation>الجولات</translation>
  </message>
  <message>
   <source>Stop before</source>
   <translation>المحطة السابقة</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>إيقاف مؤقت</translation>
  </message>
  <message>
   <source>Next stop</source>
   <translation>المحطة التالية</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>إنهاء</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>متابعة</translation>
  </message>
  <message>
   <source>{at} of {all}</source>
   <translation>{at} من {all}</translation>
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
   <translation>لا يذكر المقال ذلك</translation>
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
  <name>SureSheet</name>
  <message>
   <source>How sure is this?</source>
   <translation>ما مدى التأكد من هذا؟</translation>
  </message>
  <message>
   <source>Back to the picture</source>
   <translation>العودة إلى الصورة</translation>
  </message>
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
   <translation>لا يذكر المقال ذلك</translation>
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
  <name>TabCard</name>
  <message>
   <source>Panes</source>
   <translation>اللوحات</translation>
  </message>
 </context>
 <context>
  <name>TakeScreen</name>
  <message>
   <source>Code before</source>
   <translation>الرمز السابق</translation>
  </message>
  <message>
   <source>Next code</source>
   <translation>الرمز التالي</translation>
  </message>
  <message>
   <source>Words above</source>
   <translation>النص أعلاه</translation>
  </message>
  <message>
   <source>Words below</source>
   <translation>النص أدناه</translation>
  </message>
  <message>
   <source>From the guide “{title}”</source>
   <translation>من الدليل «⁨{title}⁩»</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>المصادر</translation>
  </message>
  <message>
   <source>More sources in the guide: {count}</source>
   <translation>مصادر أخرى في الدليل: {count}</translation>
  </message>
  <message>
   <source>Take it with you</source>
   <translation>خذه معك</translation>
  </message>
  <message>
   <source>The square holds the address of this guide. Your phone can open it.</source>
   <translation>يحتوي المربع على عنوان هذا الدليل. يستطيع هاتفك فتحه.</translation>
  </message>
  <message>
   <source>Touch the address that appears on your phone.</source>
   <translation>المس العنوان الذي يظهر على هاتفك.</translation>
  </message>
  <message>
   <source>This screen sends nothing and does not know your phone.</source>
   <translation>هذه الشاشة لا ترسل شيئًا ولا تعرف هاتفك.</translation>
  </message>
  <message>
   <source>The square holds a short summary of this page.</source>
   <translation>يحتوي المربع على ملخص قصير لهذه الصفحة.</translation>
  </message>
  <message>
   <source>The square holds a short summary of this page, and its sources to look up.</source>
   <translation>يحتوي المربع على ملخص قصير لهذه الصفحة، وعلى مصادرها للرجوع إليها.</translation>
  </message>
  <message>
   <source>{count} squares hold a short summary of this page, and its sources to look up.</source>
   <translation>عدد المربعات {count}، وفيها ملخص قصير لهذه الصفحة ومصادرها للرجوع إليها.</translation>
  </message>
  <message>
   <source>Touch the words that appear on your phone, and keep them.</source>
   <translation>المس النص الذي يظهر على هاتفك، واحفظه.</translation>
  </message>
  <message>
   <source>The words themselves are in the square: nothing is sent, and no internet is needed.</source>
   <translation>النص نفسه داخل المربع: لا يُرسل شيء، ولا حاجة إلى الإنترنت.</translation>
  </message>
  <message>
   <source>Open the camera of your phone.</source>
   <translation>افتح كاميرا هاتفك.</translation>
  </message>
  <message>
   <source>Hold it so that you see the whole square.</source>
   <translation>وجّهها بحيث ترى المربع كله.</translation>
  </message>
  <message>
   <source>{number}. {words}</source>
   <translation>{number}. {words}</translation>
  </message>
  <message>
   <source>{number} of {count}</source>
   <translation>{number} من {count}</translation>
  </message>
  <message>
   <source>QR code: {title}</source>
   <translation>رمز QR: ⁨{title}⁩</translation>
  </message>
 </context>
 <context>
  <name>Talk</name>
  <message>
   <source>The file of your talks was damaged. A new one is begun; the old one is kept as {kept}.</source>
   <translation>كان ملف عروضك تالفًا. بدأ ملف جديد؛ والقديم محفوظ باسم ⁨{kept}⁩.</translation>
  </message>
  <message>
   <source>The disk is full: your place, times and ink last until Septa closes. Make room; Septa tries again.</source>
   <translation>القرص ممتلئ: يبقى موضعك وأوقاتك ورسومك حتى يُغلق Septa. أفسح مكانًا؛ وسيحاول Septa من جديد.</translation>
  </message>
  <message>
   <source>Another program holds {file}. Your place, times and ink are saved as soon as it lets go.</source>
   <translation>برنامج آخر يستخدم الملف ⁨{file}⁩. يُحفظ موضعك وأوقاتك ورسومك حالما يتركه.</translation>
  </message>
  <message>
   <source>{file} cannot be written ({reason}). Your place, times and ink last until Septa closes.</source>
   <translation>لا يمكن كتابة الملف ⁨{file}⁩ (⁨{reason}⁩). يبقى موضعك وأوقاتك ورسومك حتى يُغلق Septa.</translation>
  </message>
  <message>
   <source>Your place, times and ink are saved again.</source>
   <translation>عاد حفظ موضعك وأوقاتك ورسومك.</translation>
  </message>
  <message>
   <source>End the talk? Drawings and times are kept. Ctrl+Q once more ends it, Esc goes on.</source>
   <translation>هل تنهي العرض؟ تُحفظ الرسوم والأوقات. اضغط Ctrl+Q مرة أخرى لإنهائه، أو Esc للمتابعة.</translation>
  </message>
  <message>
   <source>End the talk</source>
   <translation>أنهِ العرض</translation>
  </message>
  <message>
   <source>There are drawings from an earlier talk. Slides with drawings: {count}.</source>
   <translation>توجد رسوم من عرض سابق. عدد الشرائح التي عليها رسوم: {count}.</translation>
  </message>
  <message>
   <source>Erase them all</source>
   <translation>محوها كلها</translation>
  </message>
  <message>
   <source>A screen was plugged in: {name}.</source>
   <translation>وُصلت شاشة: ⁨{name}⁩.</translation>
  </message>
  <message>
   <source>Show the audience's window there</source>
   <translation>عرض نافذة الجمهور هناك</translation>
  </message>
  <message>
   <source>{name} is back; the audience sees the talk there.</source>
   <translation>عادت ⁨{name}⁩؛ يرى الجمهور العرض هناك.</translation>
  </message>
  <message>
   <source>{name} is gone. The talk goes on here; place and drawings are kept.</source>
   <translation>لم تعد ⁨{name}⁩ موصولة. يستمر العرض هنا؛ ويبقى الموضع والرسوم.</translation>
  </message>
  <message>
   <source>Both screens show the same: the room sees this window.</source>
   <translation>تعرض الشاشتان الشيء نفسه: ترى القاعة هذه النافذة.</translation>
  </message>
  <message>
   <source>Screens…</source>
   <translation>الشاشات…</translation>
  </message>
 </context>
 <context>
  <name>TalkExport</name>
  <message>
   <source>The talk cannot be saved in {folder}: {reason}. Choose another folder.</source>
   <translation>لا يمكن حفظ العرض في ⁨{folder}⁩: ⁨{reason}⁩. اختر مجلدًا آخر.</translation>
  </message>
  <message>
   <source>There are no slides to save.</source>
   <translation>لا توجد شرائح للحفظ.</translation>
  </message>
  <message>
   <source>something that is no file has this name</source>
   <translation>يحمل هذا الاسم شيء ليس ملفًا</translation>
  </message>
  <message>
   <source>Drawn on the picture</source>
   <translation>رُسم على الصورة</translation>
  </message>
  <message>
   <source>Notes on slide {number}: {title}</source>
   <translation>ملاحظات الشريحة {number}: ⁨{title}⁩</translation>
  </message>
  <message>
   <source>All of these notes stand at the end.</source>
   <translation>هذه الملاحظات كاملة في النهاية.</translation>
  </message>
 </context>
 <context>
  <name>TalkPredict</name>
  <message>
   <source>What do you think will happen?</source>
   <translation>ماذا تظن أنه سيحدث؟</translation>
  </message>
  <message>
   <source>A lot will change</source>
   <translation>سيتغيّر الكثير</translation>
  </message>
  <message>
   <source>A little will change</source>
   <translation>سيتغيّر القليل</translation>
  </message>
  <message>
   <source>Nothing will change</source>
   <translation>لن يتغيّر شيء</translation>
  </message>
 </context>
 <context>
  <name>TellGroup</name>
  <message>
   <source>Who tells it</source>
   <translation>من يروي ذلك</translation>
  </message>
  <message>
   <source>What studies show</source>
   <translation>الدراسات</translation>
  </message>
  <message>
   <source>The article's story</source>
   <translation>المقال</translation>
  </message>
  <message>
   <source>Before and now</source>
   <translation>قبل والآن</translation>
  </message>
  <message>
   <source>Both side by side</source>
   <translation>الروايتان معًا</translation>
  </message>
  <message>
   <source>Line to the left</source>
   <translation>الخط إلى اليسار</translation>
  </message>
  <message>
   <source>Line to the right</source>
   <translation>الخط إلى اليمين</translation>
  </message>
  <message>
   <source>This part of the article's story could lead to harm. So what studies show stands beside it.</source>
   <translation>قد يؤدي هذا الجزء من رواية المقال إلى ضرر. لذلك يظهر بجانبه ما تُظهره الدراسات.</translation>
  </message>
 </context>
 <context>
  <name>Toolbar</name>
  <message>
   <source>Back</source>
   <translation>السابقة</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>التالية</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>النموذج</translation>
  </message>
  <message>
   <source>Predict</source>
   <translation>توقّع</translation>
  </message>
  <message>
   <source>Clock</source>
   <translation>الساعة</translation>
  </message>
  <message>
   <source>Audience</source>
   <translation>الجمهور</translation>
  </message>
  <message>
   <source>All keys</source>
   <translation>كل المفاتيح</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>أصغر</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>أكبر</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>يسار</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>أعلى</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>أسفل</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>يمين</translation>
  </message>
  <message>
   <source>Put down</source>
   <translation>اترك</translation>
  </message>
  <message>
   <source>First</source>
   <translation>الأول</translation>
  </message>
  <message>
   <source>Second</source>
   <translation>الثاني</translation>
  </message>
  <message>
   <source>Third</source>
   <translation>الثالث</translation>
  </message>
  <message>
   <source>Fourth</source>
   <translation>الرابع</translation>
  </message>
  <message>
   <source>Thin</source>
   <translation>رفيع</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>معتاد</translation>
  </message>
  <message>
   <source>Thick</source>
   <translation>سميك</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>تراجع</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>إعادة</translation>
  </message>
 </context>
 <context>
  <name>TopicModel</name>
  <message>
   <source>{topic}, read</source>
   <translation>{topic}، قُرئ</translation>
  </message>
  <message>
   <source>{topic}, partly read</source>
   <translation>{topic}، قُرئ جزء منه</translation>
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
 <context>
  <name>UnseenLink</name>
  <message>
   <source>Link</source>
   <translation>رابط</translation>
  </message>
 </context>
 <context>
  <name>Ways</name>
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
  <name>Wishes</name>
  <message>
   <source>Section</source>
   <translation>القسم</translation>
  </message>
  <message>
   <source>Which questions</source>
   <translation>أي أسئلة</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>الورق</translation>
  </message>
  <message>
   <source>US Letter</source>
   <translation>ورق أمريكي (Letter)</translation>
  </message>
  <message>
   <source>Direction of the page</source>
   <translation>اتجاه الصفحة</translation>
  </message>
  <message>
   <source>Upright</source>
   <translation>طولي</translation>
  </message>
  <message>
   <source>On its side</source>
   <translation>عرضي</translation>
  </message>
  <message>
   <source>Letters</source>
   <translation>حجم الخط</translation>
  </message>
  <message>
   <source>With the picture</source>
   <translation>مع الصورة</translation>
  </message>
  <message>
   <source>With my notes</source>
   <translation>مع ملاحظاتي</translation>
  </message>
  <message>
   <source>This article</source>
   <translation>هذا المقال</translation>
  </message>
  <message>
   <source>One section of it</source>
   <translation>قسم واحد منه</translation>
  </message>
  <message>
   <source>A leaflet of it, to fold</source>
   <translation>مطوية منه</translation>
  </message>
  <message>
   <source>The whole guide</source>
   <translation>الدليل كله</translation>
  </message>
  <message>
   <source>Questions to ask</source>
   <translation>أسئلة</translation>
  </message>
  <message>
   <source>My own</source>
   <translation>أسئلتي</translation>
  </message>
  <message>
   <source>The guide's, for this page</source>
   <translation>من الدليل، لهذه الصفحة</translation>
  </message>
  <message>
   <source>The guide's, all of them</source>
   <translation>من الدليل، كلها</translation>
  </message>
  <message>
   <source>Usual</source>
   <translation>معتاد</translation>
  </message>
  <message>
   <source>Large</source>
   <translation>كبير</translation>
  </message>
  <message>
   <source>Very large</source>
   <translation>كبير جدًا</translation>
  </message>
 </context>
 <context>
  <name>_Slides</name>
  <message>
   <source>{number} now</source>
   <translation>{number} الآن</translation>
  </message>
 </context>
</TS>
