<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New case…</source>
        <translation>قضية &amp;جديدة…</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;فتح قضية…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>فتح ال&amp;عيّنة</translation>
    </message>
    <message>
        <source>&amp;Import reports…</source>
        <translation>ا&amp;ستيراد تقارير…</translation>
    </message>
    <message>
        <source>&amp;Export sheet…</source>
        <translation>&amp;تصدير الكشف…</translation>
    </message>
    <message>
        <source>&amp;Find claims and conflicts again</source>
        <translation>إعادة ال&amp;بحث عن الادّعاءات والتعارضات</translation>
    </message>
    <message>
        <source>Source s&amp;ide…</source>
        <translation>&amp;طرف المصدر…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>كل ال&amp;مفاتيح</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
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
        <source>Confirm</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Verdict…</source>
        <translation>حُكم…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Withdraw my verdict</source>
        <translation>سحب حُكمي</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>الزوج التالي</translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation>الزوج السابق</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>تصفية بالنص</translation>
    </message>
    <message>
        <source>Show the pair</source>
        <translation>عرض الزوج</translation>
    </message>
    <message>
        <source>Back to the board</source>
        <translation>العودة إلى اللوحة</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>مسح المرشّح</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Decide on the pair in focus</source>
        <translation>الحسم في الزوج قيد النظر</translation>
    </message>
    <message>
        <source>Retype the pair in focus</source>
        <translation>إعادة تصنيف الزوج قيد النظر</translation>
    </message>
    <message>
        <source>Judge the question</source>
        <translation>الحُكم في المسألة</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>التنقّل</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>القضية</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
</context>
<context>
    <name>BoardMenu</name>
    <message>
        <source>Links of this claim</source>
        <translation>صلات هذا الادّعاء</translation>
    </message>
    <message>
        <source>Side of {0}…</source>
        <translation>طرف {0}…</translation>
    </message>
</context>
<context>
    <name>ClaimHead</name>
    <message>
        <source>Text of {0}</source>
        <translation>نص {0}</translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>Questions  {0}</source>
        <translation>المسائل  {0}</translation>
    </message>
    <message numerus="yes">
        <source>All pairs are decided. %n rejected one(s) can be looked at again.</source>
        <translation>
            <numerusform>حُسمت كل الأزواج، ولا مرفوض بينها.</numerusform>
            <numerusform>حُسمت كل الأزواج. يمكن النظر مجدداً في زوج مرفوض واحد.</numerusform>
            <numerusform>حُسمت كل الأزواج. يمكن النظر مجدداً في زوجين مرفوضين.</numerusform>
            <numerusform>حُسمت كل الأزواج. يمكن النظر مجدداً في %n أزواج مرفوضة.</numerusform>
            <numerusform>حُسمت كل الأزواج. يمكن النظر مجدداً في %n زوجاً مرفوضاً.</numerusform>
            <numerusform>حُسمت كل الأزواج. يمكن النظر مجدداً في %n زوج مرفوض.</numerusform>
        </translation>
    </message>
    <message>
        <source>No pair is in focus. J goes to the next one.</source>
        <translation>لا زوج قيد النظر. J للانتقال إلى التالي.</translation>
    </message>
    <message>
        <source>Conflicts are being looked for.</source>
        <translation>يجري البحث عن التعارضات.</translation>
    </message>
    <message>
        <source>Finding conflicts was stopped. F5 starts it again.</source>
        <translation>أُوقف البحث عن التعارضات. المفتاح F5 يبدأه من جديد.</translation>
    </message>
    <message>
        <source>No conflicts have been found.</source>
        <translation>لم يُعثر على تعارضات.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>المسألة</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>fewer lines</source>
        <translation>أسطر أقل</translation>
    </message>
    <message>
        <source>{type} with {speaker}, {state}</source>
        <translation>{type} مع {speaker}، {state}</translation>
    </message>
    <message>
        <source>No claim passes the filter. Esc clears it.</source>
        <translation>لا ادّعاء يطابق المرشّح. Esc يمسحه.</translation>
    </message>
    <message>
        <source>No claims yet.</source>
        <translation>لا ادّعاءات بعد.</translation>
    </message>
    <message>
        <source>Claims side by side</source>
        <translation>الادّعاءات جنباً إلى جنب</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>لا أسطر أخرى</numerusform>
            <numerusform>سطر آخر</numerusform>
            <numerusform>سطران آخران</numerusform>
            <numerusform>%n أسطر أخرى</numerusform>
            <numerusform>%n سطراً آخر</numerusform>
            <numerusform>%n سطر آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) read, no claim found on this question</source>
        <translation>
            <numerusform>لم يُقرأ أي تقرير</numerusform>
            <numerusform>قُرئ تقرير واحد، ولم يُعثر فيه على ادّعاء عن هذه المسألة</numerusform>
            <numerusform>قُرئ تقريران، ولم يُعثر فيهما على ادّعاء عن هذه المسألة</numerusform>
            <numerusform>قُرئت %n تقارير، ولم يُعثر فيها على ادّعاء عن هذه المسألة</numerusform>
            <numerusform>قُرئ %n تقريراً، ولم يُعثر فيها على ادّعاء عن هذه المسألة</numerusform>
            <numerusform>قُرئ %n تقرير، ولم يُعثر فيها على ادّعاء عن هذه المسألة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>لا شيء يخفيه المرشّح</numerusform>
            <numerusform>واحد يخفيه المرشّح</numerusform>
            <numerusform>اثنان يخفيهما المرشّح</numerusform>
            <numerusform>%n يخفيها المرشّح</numerusform>
            <numerusform>%n يخفيها المرشّح</numerusform>
            <numerusform>%n يخفيها المرشّح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecidePane</name>
    <message>
        <source>Pair in focus</source>
        <translation>الزوج قيد النظر</translation>
    </message>
    <message>
        <source>Retype as</source>
        <translation>إعادة التصنيف</translation>
    </message>
    <message>
        <source>{0} → {1}</source>
        <translation>{0} ← {1}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Confirm {0}</source>
        <translation>تأكيد: {0}</translation>
    </message>
    <message>
        <source>Reject {0}</source>
        <translation>رفض: {0}</translation>
    </message>
    <message>
        <source>Retype to {0}</source>
        <translation>إعادة التصنيف إلى: {0}</translation>
    </message>
    <message>
        <source>Withdraw verdict</source>
        <translation>سحب الحُكم</translation>
    </message>
    <message>
        <source>Give reason</source>
        <translation>ذكر السبب</translation>
    </message>
    <message>
        <source>Verdict: {0}</source>
        <translation>حُكم: {0}</translation>
    </message>
    <message>
        <source>Set side of {0}</source>
        <translation>تعيين طرف {0}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export sheet</source>
        <translation>تصدير الكشف</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>استعراض…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Columns by</source>
        <translation>الأعمدة حسب</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ال&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Columns by</source>
        <translation>الأ&amp;عمدة حسب</translation>
    </message>
    <message>
        <source>Quotations keep their own language. An existing file is replaced.</source>
        <translation>تبقى الاقتباسات بلغتها. يُستبدل الملف إن كان موجوداً.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>صفحة ويب (*.html)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>More filters</source>
        <translation>مرشّحات أخرى</translation>
    </message>
    <message>
        <source>Undecided only</source>
        <translation>غير المحسومة فقط</translation>
    </message>
    <message>
        <source>Show rejected</source>
        <translation>عرض المرفوضة</translation>
    </message>
    <message>
        <source>Columns by</source>
        <translation>الأعمدة حسب</translation>
    </message>
    <message>
        <source>Filter text</source>
        <translation>تصفية بالنص</translation>
    </message>
    <message>
        <source>Words in a claim, its speaker or its outlet. Key: /</source>
        <translation>كلمات في الادّعاء أو قائله أو وسيلته. المفتاح: /</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>الأنواع</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أيّ</translation>
    </message>
    <message>
        <source>Score at least</source>
        <translation>أدنى ترجيح</translation>
    </message>
    <message>
        <source>Score ≥</source>
        <translation>الترجيح ≥</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Engine: suggested as {0}</source>
        <translation>المحرّك: اقترح «{0}»</translation>
    </message>
    <message>
        <source>Drawn by hand as {0}</source>
        <translation>رُبط باليد: «{0}»</translation>
    </message>
    <message>
        <source>{0}: not decided yet</source>
        <translation>{0}: لا قرار بعد</translation>
    </message>
    <message>
        <source>{0}: question {1}</source>
        <comment>an analyst and the answer given</comment>
        <translation>{0}: المسألة {1}</translation>
    </message>
    <message>
        <source>{0}: confirmed as {1}</source>
        <translation>{0}: أُكّد «{1}»</translation>
    </message>
    <message>
        <source>{0}: rejected</source>
        <translation>{0}: رُفض</translation>
    </message>
    <message>
        <source>{0}: retyped as {1}</source>
        <translation>{0}: أُعيد التصنيف إلى «{1}»</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import reports</source>
        <translation>استيراد تقارير</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الوسيلة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>2015-12-01, or 2015-12, or 2015</source>
        <translation>2015-12-01 أو 2015-12 أو 2015</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>told from the file</source>
        <translation>يُستنتج من الملف</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>استبعاد هذا الملف</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>بداية النص</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>الت&amp;رميز</translation>
    </message>
    <message>
        <source>{0} · can&apos;t be read</source>
        <translation>{0} · تتعذّر قراءته</translation>
    </message>
    <message>
        <source>{0} · the date is wrong</source>
        <translation>{0} · التاريخ خاطئ</translation>
    </message>
    <message numerus="yes">
        <source>Import %n report(s)</source>
        <translation>
            <numerusform>لا شيء للاستيراد</numerusform>
            <numerusform>استيراد تقرير واحد</numerusform>
            <numerusform>استيراد تقريرين</numerusform>
            <numerusform>استيراد %n تقارير</numerusform>
            <numerusform>استيراد %n تقريراً</numerusform>
            <numerusform>استيراد %n تقرير</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the encoding in which the text below reads well.</source>
        <translation>اختر الترميز الذي يُقرأ به النصّ أدناه قراءة سليمة.</translation>
    </message>
    <message>
        <source>What the files say about themselves is filled in. Please add what is missing.</source>
        <translation>ما تقوله الملفات عن نفسها مُدخل. يُرجى إكمال الناقص.</translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation>ال&amp;وسيلة</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>ال&amp;تاريخ</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروفة</translation>
    </message>
    <message>
        <source>{0} · incomplete</source>
        <translation>{0} · ناقص</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import reports</source>
        <translation>استيراد تقارير</translation>
    </message>
    <message>
        <source>Reports (*.txt *.md *.markdown);;All files (*)</source>
        <translation>تقارير (*.txt *.md *.markdown);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>These files are in the case already.</source>
        <translation>هذه الملفات في القضية أصلاً.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the case already.</source>
        <translation>
            <numerusform>لا ملفات في القضية من قبل.</numerusform>
            <numerusform>ملف واحد موجود في القضية من قبل.</numerusform>
            <numerusform>ملفان موجودان في القضية من قبل.</numerusform>
            <numerusform>%n ملفات موجودة في القضية من قبل.</numerusform>
            <numerusform>%n ملفاً موجوداً في القضية من قبل.</numerusform>
            <numerusform>%n ملف موجود في القضية من قبل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>Keys go by their place on the keyboard, so they work on an Arabic layout too.</source>
        <translation>المفاتيح بمواضعها على اللوحة، فتعمل على التوزيع العربي أيضاً.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{0} – Claims</source>
        <translation>{0} – ادّعاءات</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>ادّعاءات</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>تراجع: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>إعادة: {0}</translation>
    </message>
    <message>
        <source>Open the folder of a case</source>
        <translation>فتح مجلد قضية</translation>
    </message>
    <message>
        <source>Exported to {0}</source>
        <translation>صُدّر إلى {0}</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>قضية جديدة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>استعراض…</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>ال&amp;مجلد</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>ا&amp;سمك</translation>
    </message>
    <message>
        <source>Your name stands beside each verdict that you give.</source>
        <translation>يظهر اسمك بجانب كل حُكم تصدره.</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation>إنشاء القضية</translation>
    </message>
    <message>
        <source>Folder for the new case</source>
        <translation>مجلد القضية الجديدة</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Opening the case…</source>
        <translation>تُفتح القضية…</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>لا قضية مفتوحة.</translation>
    </message>
    <message>
        <source>No reports yet. Drop files here or press Ctrl+O.</source>
        <translation>لا تقارير بعد. أفلت الملفات هنا أو اضغط Ctrl+O.</translation>
    </message>
    <message>
        <source>No claims have been found yet.</source>
        <translation>لم يُعثر على ادّعاءات بعد.</translation>
    </message>
    <message>
        <source>No claim passes the filter. Esc clears it.</source>
        <translation>لا ادّعاء يطابق المرشّح. Esc يمسحه.</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>A</source>
        <comment>the first claim of a pair</comment>
        <translation>أ</translation>
    </message>
    <message>
        <source>B</source>
        <comment>the second claim of a pair</comment>
        <translation>ب</translation>
    </message>
    <message>
        <source>Nothing suggests it any more.</source>
        <translation>لم يعد شيء يقترحه.</translation>
    </message>
    <message>
        <source>This claim is no longer in the case.</source>
        <translation>لم يعد هذا الادّعاء في القضية.</translation>
    </message>
    <message>
        <source>This claim is in no pair.</source>
        <translation>هذا الادّعاء ليس في أي زوج.</translation>
    </message>
    <message>
        <source>score {0}</source>
        <translation>الترجيح {0}</translation>
    </message>
    <message>
        <source>rule: {0}</source>
        <translation>القاعدة: {0}</translation>
    </message>
    <message>
        <source>the words have changed since a verdict</source>
        <translation>تغيّرت الكلمات منذ أحد الأحكام</translation>
    </message>
    <message>
        <source>Why the engine suggests it</source>
        <translation>لماذا يقترحه المحرّك</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions</source>
        <translation>المسائل</translation>
    </message>
</context>
<context>
    <name>QuestionModel</name>
    <message>
        <source>sources agree</source>
        <translation>المصادر متوافقة</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) rejected</source>
        <translation>
            <numerusform>لم يُرفض أي تعارض</numerusform>
            <numerusform>رُفض تعارض واحد</numerusform>
            <numerusform>رُفض تعارضان</numerusform>
            <numerusform>رُفضت %n تعارضات</numerusform>
            <numerusform>رُفض %n تعارضاً</numerusform>
            <numerusform>رُفض %n تعارض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>لا توافقات</numerusform>
            <numerusform>توافق واحد</numerusform>
            <numerusform>توافقان</numerusform>
            <numerusform>%n توافقات</numerusform>
            <numerusform>%n توافقاً</numerusform>
            <numerusform>%n توافق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s)</source>
        <translation>
            <numerusform>لا تحديثات</numerusform>
            <numerusform>تحديث واحد</numerusform>
            <numerusform>تحديثان</numerusform>
            <numerusform>%n تحديثات</numerusform>
            <numerusform>%n تحديثاً</numerusform>
            <numerusform>%n تحديث</numerusform>
        </translation>
    </message>
    <message>
        <source>no conflict</source>
        <translation>لا تعارض</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>an answer on a question and who gave it</comment>
        <translation>{0} {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>لا تعارض</numerusform>
            <numerusform>تعارض واحد</numerusform>
            <numerusform>تعارضان</numerusform>
            <numerusform>%n تعارضات</numerusform>
            <numerusform>%n تعارضاً</numerusform>
            <numerusform>%n تعارض</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} · all decided</source>
        <translation>{0} · حُسمت كلها</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>لا شيء غير محسوم</numerusform>
            <numerusform>واحد غير محسوم</numerusform>
            <numerusform>اثنان غير محسومين</numerusform>
            <numerusform>%n غير محسومة</numerusform>
            <numerusform>%n غير محسوم</numerusform>
            <numerusform>%n غير محسوم</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Why do you decide so? (goes into the history)</source>
        <translation>لماذا تقرر ذلك؟ (يُحفظ في السجل)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>the name of your login</source>
        <translation>اسم حسابك في النظام</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>ال&amp;سمة</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;حجم النص</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>ا&amp;سمك</translation>
    </message>
    <message>
        <source>A new name counts from the next case that you open.</source>
        <translation>يسري الاسم الجديد من القضية التالية التي تفتحها.</translation>
    </message>
</context>
<context>
    <name>SideDialog</name>
    <message>
        <source>Side of a source</source>
        <translation>طرف المصدر</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>الطرف</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>ال&amp;مصدر</translation>
    </message>
    <message>
        <source>S&amp;ide</source>
        <translation>ال&amp;طرف</translation>
    </message>
    <message>
        <source>The party to the dispute that this source speaks for, in your own words. Left empty, its claims stand in a column of their own.</source>
        <translation>طرف النزاع الذي يتحدث هذا المصدر باسمه، بكلماتك. إن تُرك فارغاً وُضعت ادّعاءاته في عمود وحدها.</translation>
    </message>
    <message>
        <source>Set side</source>
        <translation>تعيين الطرف</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>In the journal only</source>
        <translation>في سجل التغييرات وحده</translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <translation>لا شيء للحفظ</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>حُفظ {0}</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>{0} · {1} · {2}</source>
        <translation>{0} · {1} · {2}</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>لا ادّعاءات</numerusform>
            <numerusform>ادّعاء واحد</numerusform>
            <numerusform>ادّعاءان</numerusform>
            <numerusform>%n ادّعاءات</numerusform>
            <numerusform>%n ادّعاءً</numerusform>
            <numerusform>%n ادّعاء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>لا صلات</numerusform>
            <numerusform>صلة واحدة</numerusform>
            <numerusform>صلتان</numerusform>
            <numerusform>%n صلات</numerusform>
            <numerusform>%n صلةً</numerusform>
            <numerusform>%n صلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>لا شيء غير محسوم</numerusform>
            <numerusform>واحد غير محسوم</numerusform>
            <numerusform>اثنان غير محسومين</numerusform>
            <numerusform>%n غير محسومة</numerusform>
            <numerusform>%n غير محسوم</numerusform>
            <numerusform>%n غير محسوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>بقيت لحظات</numerusform>
            <numerusform>بقيت ثانية</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت %n ثوانٍ</numerusform>
            <numerusform>بقيت %n ثانية</numerusform>
            <numerusform>بقيت %n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>بقي أقل من دقيقة</numerusform>
            <numerusform>بقيت دقيقة</numerusform>
            <numerusform>بقيت دقيقتان</numerusform>
            <numerusform>بقيت %n دقائق</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>next, previous pair</source>
        <translation>الزوج التالي، السابق</translation>
    </message>
    <message>
        <source>confirm, reject</source>
        <translation>تأكيد، رفض</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>كل المفاتيح</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>الشاشات</translation>
    </message>
    <message>
        <source>Import, export</source>
        <translation>استيراد وتصدير</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>لا قضية</translation>
    </message>
    <message>
        <source>Case menu: {0}</source>
        <translation>قائمة القضية: {0}</translation>
    </message>
</context>
<context>
    <name>VerdictDialog</name>
    <message>
        <source>Verdict on the question</source>
        <translation>حُكم في المسألة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>الاحتمال</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>الثقة</translation>
    </message>
    <message>
        <source>What would settle it</source>
        <translation>ما الذي يحسمها</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>ال&amp;حالة</translation>
    </message>
    <message>
        <source>&amp;Likelihood</source>
        <translation>الا&amp;حتمال</translation>
    </message>
    <message>
        <source>&amp;Confidence</source>
        <translation>ال&amp;ثقة</translation>
    </message>
    <message>
        <source>&amp;What would settle it</source>
        <translation>ما الذي &amp;يحسمها</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Likelihood says how probable it is, confidence how good the basis is. They are kept apart and never made into one sentence.</source>
        <translation>الاحتمال يقول كم هو مرجَّح، والثقة تقول كم الأساس متين. يبقيان منفصلين ولا يُجمعان في جملة واحدة.</translation>
    </message>
    <message>
        <source>Save verdict</source>
        <translation>حفظ الحُكم</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Opening the case</source>
        <translation>فتح القضية</translation>
    </message>
    <message>
        <source>Opening the sample</source>
        <translation>فتح العيّنة</translation>
    </message>
    <message>
        <source>Making the case</source>
        <translation>إنشاء القضية</translation>
    </message>
    <message>
        <source>Reading the files was stopped.</source>
        <translation>أُوقفت قراءة الملفات.</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>قراءة الملفات</translation>
    </message>
    <message numerus="yes">
        <source>Import %n report(s)</source>
        <translation>
            <numerusform>عدم استيراد أيّ تقرير</numerusform>
            <numerusform>استيراد تقرير واحد</numerusform>
            <numerusform>استيراد تقريرين</numerusform>
            <numerusform>استيراد %n تقارير</numerusform>
            <numerusform>استيراد %n تقريراً</numerusform>
            <numerusform>استيراد %n تقرير</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing reports</source>
        <translation>استيراد التقارير</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was taken in.</source>
        <translation>أُوقف الاستيراد. لم يُؤخذ شيء.</translation>
    </message>
    <message>
        <source>Finding claims</source>
        <translation>البحث عن الادّعاءات</translation>
    </message>
    <message>
        <source>Finding conflicts</source>
        <translation>البحث عن التعارضات</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>أُوقف التصدير.</translation>
    </message>
    <message>
        <source>Exporting the sheet</source>
        <translation>تصدير الكشف</translation>
    </message>
    <message>
        <source>Opening was stopped.</source>
        <translation>أُوقف الفتح.</translation>
    </message>
    <message>
        <source>Finding conflicts was stopped. F5 starts it again.</source>
        <translation>أُوقف البحث عن التعارضات. المفتاح F5 يبدأه من جديد.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong inside Claims.</source>
        <translation>حدث خلل داخل البرنامج.</translation>
    </message>
    <message>
        <source>Each decision was saved when it was made; nothing is lost. If it happens again, close and reopen the case, and report the details below.</source>
        <translation>حُفظ كل قرار حين اتُّخذ، فلم يضع شيء. إن تكرر الخلل فأغلق القضية وافتحها من جديد، وأبلغ بالتفاصيل أدناه.</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>ادّعاءات</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>{denier} denies what {other} says: “{words}”.</source>
        <translation>{denier}: نفيٌ لما يقوله {other}: «{words}».</translation>
    </message>
    <message>
        <source>{denier} denies that “{words}” was agreed; {other} says that it happens.</source>
        <translation>{denier}: نفيٌ لوجود اتفاق على «{words}»، بينما يقول {other} إنه يحدث.</translation>
    </message>
    <message>
        <source>{denier} answers “{words}” to what {other} said just before.</source>
        <translation>{denier}: ردٌّ بـ«{words}» على ما قاله {other} قبله مباشرة.</translation>
    </message>
    <message>
        <source>{denier} denies any part (“{words}”) in what {other} says of it.</source>
        <translation>{denier}: نفيٌ لأي ضلوع («{words}») في ما يقوله {other} عنه.</translation>
    </message>
    <message>
        <source>One says “{words}”, the other that it is not so: “{against}”.</source>
        <translation>يقول أحدهما «{words}»، ويقول الآخر إن الأمر ليس كذلك: «{against}».</translation>
    </message>
    <message>
        <source>“{words}” and “{against}” can&apos;t both hold of the same thing.</source>
        <translation>لا يصحّ «{words}» و«{against}» معاً في الشيء نفسه.</translation>
    </message>
    <message>
        <source>The same is counted, and the figures do not fit: {words} against {against}.</source>
        <translation>المعدود واحد والعددان لا يتفقان: {words} مقابل {against}.</translation>
    </message>
    <message>
        <source>{denier} plays down what {other} says: “{words}”.</source>
        <translation>{denier}: تهوينٌ مما يقوله {other}: «{words}».</translation>
    </message>
    <message>
        <source>{denier} doubts what {other} says: “{words}”.</source>
        <translation>{denier}: تشكيكٌ في ما يقوله {other}: «{words}».</translation>
    </message>
    <message>
        <source>{denier} lets only part of it stand: “{words}”.</source>
        <translation>{denier}: إقرارٌ بجزء منه فقط: «{words}».</translation>
    </message>
    <message>
        <source>Both say the same: “{words}”.</source>
        <translation>كلاهما يقول الشيء نفسه: «{words}».</translation>
    </message>
    <message>
        <source>Nearly the same words, so perhaps one origin: “{words}”.</source>
        <translation>الكلمات تكاد تتطابق، فلعل الأصل واحد: «{words}».</translation>
    </message>
    <message>
        <source>The same count at a later time: {words}, then {against}.</source>
        <translation>العدد نفسه في وقت لاحق: {words} ثم {against}.</translation>
    </message>
    <message>
        <source>{denier} later admits it: “{words}”.</source>
        <translation>{denier}: إقرارٌ به لاحقاً: «{words}».</translation>
    </message>
    <message>
        <source>{twin} says the same as {other}, which {denier} contradicts: “{words}”.</source>
        <translation>قول {twin} يوافق قول {other} الذي يناقضه قول {denier}: «{words}».</translation>
    </message>
    <message>
        <source>Both quote {other}, so it is one origin: “{words}”.</source>
        <translation>التقريران ينقلان عن {other}، فالأصل واحد: «{words}».</translation>
    </message>
    <message>
        <source>The same is put at times of day that do not fit: {words} against {against}.</source>
        <translation>الأمر نفسه في وقتين لا يتفقان: {words} مقابل {against}.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>denial</source>
        <translation>نفي</translation>
    </message>
    <message>
        <source>opposite</source>
        <translation>تضادّ</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>كمّية</translation>
    </message>
    <message>
        <source>time</source>
        <translation>زمن</translation>
    </message>
    <message>
        <source>place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>فاعل</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>درجة</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>توافق</translation>
    </message>
    <message>
        <source>update</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>مقترَحة</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>مؤكَّدة</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>retyped</source>
        <translation>أُعيد تصنيفها</translation>
    </message>
    <message>
        <source>analysts differ</source>
        <translation>اختلف المحلّلون</translation>
    </message>
    <message>
        <source>affirms</source>
        <translation>مُثبَت</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>منفيّ</translation>
    </message>
    <message>
        <source>states</source>
        <translation>تصريح</translation>
    </message>
    <message>
        <source>rejects as untrue</source>
        <translation>تكذيب</translation>
    </message>
    <message>
        <source>plays down</source>
        <translation>تهوين</translation>
    </message>
    <message>
        <source>doubts</source>
        <translation>تشكيك</translation>
    </message>
    <message>
        <source>accuses</source>
        <translation>اتهام</translation>
    </message>
    <message>
        <source>expects</source>
        <translation>توقّع</translation>
    </message>
    <message>
        <source>promises</source>
        <translation>وعد</translation>
    </message>
    <message>
        <source>demands</source>
        <translation>مطالبة</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>مؤكَّد</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>مرجَّح</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>محتمل</translation>
    </message>
    <message>
        <source>unspecified</source>
        <translation>غير محدَّد</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>الطرف</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الوسيلة</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>مدعومة</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>متنازع عليها</translation>
    </message>
    <message>
        <source>both partly true</source>
        <translation>كلاهما صحيح جزئياً</translation>
    </message>
    <message>
        <source>talking past each other</source>
        <translation>كلٌّ يتحدث عن شيء آخر</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>تجاوزها ما بعدها</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>غير محسومة</translation>
    </message>
    <message>
        <source>almost no chance</source>
        <translation>يكاد يستحيل</translation>
    </message>
    <message>
        <source>very unlikely</source>
        <translation>مستبعد جداً</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>roughly even chance</source>
        <translation>متكافئ تقريباً</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>مرجَّح</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>مرجَّح جداً</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>شبه مؤكَّد</translation>
    </message>
    <message>
        <source>low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>high</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>كانون الثاني</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>شباط</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>آذار</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>نيسان</translation>
    </message>
    <message>
        <source>May</source>
        <translation>أيار</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>حزيران</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>تموز</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>آب</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>أيلول</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>تشرين الأول</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>تشرين الثاني</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>كانون الأول</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>معدَّل</translation>
    </message>
    <message>
        <source>orphaned</source>
        <translation>فقد موضعه</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>حُكم</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>سكوت</translation>
    </message>
    <message>
        <source>No side named</source>
        <translation>بلا طرف مسمّى</translation>
    </message>
    <message>
        <source>Other claims</source>
        <translation>ادّعاءات أخرى</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}/{number}/{year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{number}/{year}</translation>
    </message>
</context>
</TS>
