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
        <source>Command palette…</source>
        <translation>لوحة الأوامر…</translation>
    </message>
    <message>
        <source>Open in the report</source>
        <translation>فتح في التقرير</translation>
    </message>
    <message>
        <source>Open the second in the report</source>
        <translation>فتح الثاني في التقرير</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>الادّعاء التالي</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>الادّعاء السابق</translation>
    </message>
    <message>
        <source>To its pair</source>
        <translation>إلى الزوج</translation>
    </message>
    <message>
        <source>Change speaker…</source>
        <translation>تغيير المتحدّث…</translation>
    </message>
    <message>
        <source>Move the end a word right</source>
        <translation>نقل النهاية كلمة إلى اليمين</translation>
    </message>
    <message>
        <source>Move the end a word left</source>
        <translation>نقل النهاية كلمة إلى اليسار</translation>
    </message>
    <message>
        <source>Begin a word earlier</source>
        <translation>البدء قبل ذلك بكلمة</translation>
    </message>
    <message>
        <source>Begin a word later</source>
        <translation>البدء بعد ذلك بكلمة</translation>
    </message>
    <message>
        <source>Back to Compare</source>
        <translation>العودة إلى المقارنة</translation>
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
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>Rejected pairs</source>
        <translation>الأزواج المرفوضة</translation>
    </message>
    <message>
        <source>Next pair after a decision, or not</source>
        <translation>الزوج التالي بعد القرار، أو لا</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
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
        <source>Usual text size</source>
        <translation>حجم النص المعتاد</translation>
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
        <source>Read a report</source>
        <translation>قراءة تقرير</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>الشاشات</translation>
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
        <source>Open in the report</source>
        <translation>فتح في التقرير</translation>
    </message>
    <message>
        <source>Links of this claim</source>
        <translation>صلات هذا الادّعاء</translation>
    </message>
    <message>
        <source>Side of {0}…</source>
        <translation>طرف {0}…</translation>
    </message>
    <message>
        <source>Same words in {0}</source>
        <translation>الكلمات نفسها في {0}</translation>
    </message>
    <message>
        <source>One card for the same words</source>
        <translation>بطاقة واحدة للكلمات نفسها</translation>
    </message>
</context>
<context>
    <name>ClaimHead</name>
    <message>
        <source>Text of {0}</source>
        <translation>نص {0}</translation>
    </message>
    <message>
        <source>This claim is no longer in the case.</source>
        <translation>لم يعد هذا الادّعاء في القضية.</translation>
    </message>
</context>
<context>
    <name>CompareFrame</name>
    <message>
        <source>Question</source>
        <translation>المسألة</translation>
    </message>
</context>
<context>
    <name>CompareScreen</name>
    <message>
        <source>Questions  {0}</source>
        <translation>المسائل  {0}</translation>
    </message>
    <message>
        <source>No pair is in focus. {0} goes to the next one.</source>
        <translation>لا زوج قيد النظر. {0} ينتقل إلى الزوج التالي.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
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
    <name>Correcting</name>
    <message>
        <source>Change speaker to {0}</source>
        <translation>تغيير المتحدّث إلى {0}</translation>
    </message>
    <message>
        <source>Stretch claim by a word</source>
        <translation>توسيع الادّعاء بكلمة</translation>
    </message>
    <message>
        <source>Shrink claim by a word</source>
        <translation>تقليص الادّعاء بكلمة</translation>
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
        <source>Also in %n report(s): {names}</source>
        <translation>
            <numerusform>في %n تقارير أيضاً: {names}</numerusform>
            <numerusform>في تقرير آخر أيضاً: {names}</numerusform>
            <numerusform>في تقريرين آخرين أيضاً: {names}</numerusform>
            <numerusform>في %n تقارير أخرى أيضاً: {names}</numerusform>
            <numerusform>في %n تقريراً آخر أيضاً: {names}</numerusform>
            <numerusform>في %n تقرير آخر أيضاً: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same words, or nearly, in %n more report(s):</source>
        <translation>
            <numerusform>الكلمات نفسها أو ما يقاربها في %n تقارير أخرى:</numerusform>
            <numerusform>الكلمات نفسها أو ما يقاربها في تقرير آخر:</numerusform>
            <numerusform>الكلمات نفسها أو ما يقاربها في تقريرين آخرين:</numerusform>
            <numerusform>الكلمات نفسها أو ما يقاربها في %n تقارير أخرى:</numerusform>
            <numerusform>الكلمات نفسها أو ما يقاربها في %n تقريراً آخر:</numerusform>
            <numerusform>الكلمات نفسها أو ما يقاربها في %n تقرير آخر:</numerusform>
        </translation>
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
        <source>Confirm {0}</source>
        <translation>تأكيد: {0}</translation>
    </message>
    <message>
        <source>Reject: no link</source>
        <translation>رفض: لا صلة</translation>
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
        <source>Words in a claim, its speaker or its outlet</source>
        <translation>كلمات في الادّعاء أو قائله أو وسيلته</translation>
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
    <name>Finder</name>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>An action, or words of a claim, a source, a question</source>
        <translation>أمرٌ، أو كلمات من ادّعاء أو مصدر أو مسألة</translation>
    </message>
    <message>
        <source>Search for actions, claims, sources and questions</source>
        <translation>بحث عن الأوامر والادّعاءات والمصادر والمسائل</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>ما يطابق</translation>
    </message>
    <message>
        <source>Nothing fits these words.</source>
        <translation>لا شيء يطابق هذه الكلمات.</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) searched so far</source>
        <translation>
            <numerusform>لم يُبحث في أي ادّعاء بعد</numerusform>
            <numerusform>بُحث في ادّعاء واحد حتى الآن</numerusform>
            <numerusform>بُحث في ادّعاءين حتى الآن</numerusform>
            <numerusform>بُحث في %n ادّعاءات حتى الآن</numerusform>
            <numerusform>بُحث في %n ادّعاءً حتى الآن</numerusform>
            <numerusform>بُحث في %n ادّعاء حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter goes there · Esc closes</source>
        <translation>↑ ↓ للاختيار · Enter للذهاب · Esc للإغلاق</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>غير متاح الآن</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>مسألة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>ادّعاء</translation>
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
        <source>Choose one encoding after the other until the text below reads well.</source>
        <translation>جرّب ترميزاً بعد آخر حتى يُقرأ النص أدناه قراءة سليمة.</translation>
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
    <name>KeyField</name>
    <message>
        <source>{0}: key {1}</source>
        <translation>{0}: المفتاح {1}</translation>
    </message>
    <message>
        <source>{0}: no key</source>
        <translation>{0}: بلا مفتاح</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>اضغط مفتاحاً…</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>كل المفاتيح المعتادة</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>اضغط مفتاحاً…</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>المفتاح المعتاد</translation>
    </message>
    <message>
        <source>Usual key of {0}</source>
        <translation>المفتاح المعتاد لـ{0}</translation>
    </message>
    <message>
        <source>{0} moves within the window. With Ctrl or Alt it is free.</source>
        <translation>{0} يتنقّل داخل النافذة. مع Ctrl أو Alt يصبح متاحاً.</translation>
    </message>
    <message>
        <source>{0} is the key of “{1}”.</source>
        <translation>{0} مفتاح «{1}».</translation>
    </message>
    <message>
        <source>Take it for “{0}”</source>
        <translation>خذه لـ«{0}»</translation>
    </message>
    <message>
        <source>Press a key field and then the new key; Backspace takes the key away. Keys go by their place on the keyboard, so they work on an Arabic layout too.</source>
        <translation>اضغط خانة المفتاح ثم المفتاح الجديد؛ ويزيله Backspace. العبرة بموضع المفتاح على اللوحة، فهو يعمل على التخطيط العربي أيضاً.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>فعل القول</translation>
    </message>
    <message>
        <source>content</source>
        <translation>المضمون</translation>
    </message>
    <message>
        <source>nested quote</source>
        <translation>اقتباس داخلي</translation>
    </message>
    <message>
        <source>Marks: source, cue, content, nested quote</source>
        <translation>العلامات: المصدر، فعل القول، المضمون، الاقتباس الداخلي</translation>
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
        <source>No reports yet. Drop files here or import them.</source>
        <translation>لا تقارير بعد. أفلت الملفات هنا أو استوردها.</translation>
    </message>
    <message>
        <source>No claims have been found yet.</source>
        <translation>لم يُعثر على ادّعاءات بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) not read yet.</source>
        <translation>
            <numerusform>لا تقارير لم تُقرأ بعد.</numerusform>
            <numerusform>تقرير واحد لم يُقرأ بعد.</numerusform>
            <numerusform>تقريران لم يُقرآ بعد.</numerusform>
            <numerusform>%n تقارير لم تُقرأ بعد.</numerusform>
            <numerusform>%n تقريراً لم يُقرأ بعد.</numerusform>
            <numerusform>%n تقرير لم يُقرأ بعد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) in languages that nothing is found in. Mark claims by hand: claims mark</source>
        <translation>
            <numerusform>لا تقارير بلغة لا يبحث البرنامج فيها عن ادّعاءات. علّموها يدوياً: claims mark</numerusform>
            <numerusform>تقرير واحد بلغة لا يبحث البرنامج فيها عن ادّعاءات. علّموها يدوياً: claims mark</numerusform>
            <numerusform>تقريران بلغة لا يبحث البرنامج فيها عن ادّعاءات. علّموها يدوياً: claims mark</numerusform>
            <numerusform>%n تقارير بلغة لا يبحث البرنامج فيها عن ادّعاءات. علّموها يدوياً: claims mark</numerusform>
            <numerusform>%n تقريراً بلغة لا يبحث البرنامج فيها عن ادّعاءات. علّموها يدوياً: claims mark</numerusform>
            <numerusform>%n تقرير بلغة لا يبحث البرنامج فيها عن ادّعاءات. علّموها يدوياً: claims mark</numerusform>
        </translation>
    </message>
    <message>
        <source>No claim passes the filter. Esc clears it.</source>
        <translation>لا ادّعاء يطابق المرشّح. Esc يمسحه.</translation>
    </message>
    <message>
        <source>No pair passes the filter of Compare.</source>
        <translation>لا زوج يطابق مرشّح المقارنة.</translation>
    </message>
</context>
<context>
    <name>PairNotes</name>
    <message>
        <source>Why the engine suggests it</source>
        <translation>لماذا يقترحه المحرّك</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Nothing suggests it any more.</source>
        <translation>لم يعد شيء يقترحه.</translation>
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
        <source>This claim is no longer in the case.</source>
        <translation>لم يعد هذا الادّعاء في القضية.</translation>
    </message>
    <message>
        <source>This claim is in no pair.</source>
        <translation>هذا الادّعاء ليس في أي زوج.</translation>
    </message>
</context>
<context>
    <name>PairView</name>
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
</context>
<context>
    <name>Program</name>
    <message>
        <source>A part of the case could not be loaded. It can only be read.</source>
        <translation>تعذّر تحميل جزء من القضية. لا يمكن إلا قراءتها.</translation>
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
    <name>ReadScreen</name>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Reports  {0}</source>
        <translation>التقارير  {0}</translation>
    </message>
    <message>
        <source>No reports yet. Drop files here or press Ctrl+O.</source>
        <translation>لا تقارير بعد. أفلت الملفات هنا أو اضغط Ctrl+O.</translation>
    </message>
    <message>
        <source>Claim {0} of {1}</source>
        <translation>الادّعاء {0} من {1}</translation>
    </message>
    <message>
        <source>{0}: {1}: {2}, {3}</source>
        <translation>{0}: {1}: {2}، {3}</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>لم يُقرأ بعد</translation>
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
    <name>ReportList</name>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
</context>
<context>
    <name>ReviewFrame</name>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>most worth deciding first</source>
        <translation>الأجدر بالحسم أولاً</translation>
    </message>
    <message>
        <source>question by question</source>
        <translation>مسألة بعد مسألة</translation>
    </message>
    <message>
        <source>Next pair after a decision</source>
        <translation>الزوج التالي بعد القرار</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Rejected pairs</source>
        <translation>الأزواج المرفوضة</translation>
    </message>
    <message>
        <source>Reasons and history</source>
        <translation>الأسباب والسجل</translation>
    </message>
    <message>
        <source>Rejected pairs: Enter brings one back into view</source>
        <translation>الأزواج المرفوضة: Enter يعيد زوجاً إلى العرض</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Rejected pairs: {0}</source>
        <translation>الأزواج المرفوضة: {0}</translation>
    </message>
    <message>
        <source>pair {0} of {1}</source>
        <translation>الزوج {0} من {1}</translation>
    </message>
    <message>
        <source>score {0}</source>
        <translation>الترجيح {0}</translation>
    </message>
    <message>
        <source>{0} of {1} decided</source>
        <translation>حُسم {0} من {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>لا مؤكَّد</numerusform>
            <numerusform>واحد مؤكَّد</numerusform>
            <numerusform>اثنان مؤكَّدان</numerusform>
            <numerusform>%n مؤكَّدة</numerusform>
            <numerusform>%n مؤكَّداً</numerusform>
            <numerusform>%n مؤكَّد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>لا مرفوض</numerusform>
            <numerusform>واحد مرفوض</numerusform>
            <numerusform>اثنان مرفوضان</numerusform>
            <numerusform>%n مرفوضة</numerusform>
            <numerusform>%n مرفوضاً</numerusform>
            <numerusform>%n مرفوض</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retyped</source>
        <translation>
            <numerusform>لا معاد تصنيفه</numerusform>
            <numerusform>واحد أُعيد تصنيفه</numerusform>
            <numerusform>اثنان أُعيد تصنيفهما</numerusform>
            <numerusform>%n أُعيد تصنيفها</numerusform>
            <numerusform>%n أُعيد تصنيفها</numerusform>
            <numerusform>%n أُعيد تصنيفها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disputed</source>
        <translation>
            <numerusform>لا مختلف فيه</numerusform>
            <numerusform>واحد مختلف فيه</numerusform>
            <numerusform>اثنان مختلف فيهما</numerusform>
            <numerusform>%n مختلف فيها</numerusform>
            <numerusform>%n مختلف فيها</numerusform>
            <numerusform>%n مختلف فيها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>لا متخطّى</numerusform>
            <numerusform>واحد متخطّى</numerusform>
            <numerusform>اثنان متخطّيان</numerusform>
            <numerusform>%n متخطّاة</numerusform>
            <numerusform>%n متخطّى</numerusform>
            <numerusform>%n متخطّى</numerusform>
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
    <name>SidePane</name>
    <message>
        <source>Next pairs</source>
        <translation>الأزواج التالية</translation>
    </message>
    <message>
        <source>Decided last</source>
        <translation>آخر ما حُسم</translation>
    </message>
    <message>
        <source>Pairs decided last</source>
        <translation>الأزواج المحسومة أخيراً</translation>
    </message>
    <message numerus="yes">
        <source>Next: %n waiting</source>
        <translation>
            <numerusform>التالي: لا شيء ينتظر</numerusform>
            <numerusform>التالي: واحد ينتظر</numerusform>
            <numerusform>التالي: اثنان ينتظران</numerusform>
            <numerusform>التالي: %n تنتظر</numerusform>
            <numerusform>التالي: %n ينتظر</numerusform>
            <numerusform>التالي: %n ينتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected pairs: {0}</source>
        <translation>الأزواج المرفوضة: {0}</translation>
    </message>
</context>
<context>
    <name>SpeakerDialog</name>
    <message>
        <source>Speaker of a claim</source>
        <translation>المتحدّث بالادّعاء</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>المتحدّث</translation>
    </message>
    <message>
        <source>&amp;Speaker</source>
        <translation>ال&amp;متحدّث</translation>
    </message>
    <message>
        <source>A name or an alias of a source. A new name makes a new source.</source>
        <translation>اسم مصدر أو اسم بديل له. الاسم الجديد يُنشئ مصدراً جديداً.</translation>
    </message>
    <message>
        <source>Change speaker</source>
        <translation>تغيير المتحدّث</translation>
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
        <source>%n report(s) not read yet</source>
        <translation>
            <numerusform>لا تقارير لم تُقرأ بعد</numerusform>
            <numerusform>تقرير واحد لم يُقرأ بعد</numerusform>
            <numerusform>تقريران لم يُقرآ بعد</numerusform>
            <numerusform>%n تقارير لم تُقرأ بعد</numerusform>
            <numerusform>%n تقريراً لم يُقرأ بعد</numerusform>
            <numerusform>%n تقرير لم يُقرأ بعد</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
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
        <source>commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>كل المفاتيح</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>As the case was opened</source>
        <translation>عند فتح القضية</translation>
    </message>
    <message>
        <source>{0} (taken back)</source>
        <translation>{0} (تُراجع عنها)</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Steps of this session</source>
        <translation>خطوات هذه الجلسة</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
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
        <source>Finding conflicts was stopped.</source>
        <translation>أُوقف البحث عن التعارضات.</translation>
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
    <message>
        <source>There is no sheet in the language {lang}.</source>
        <translation>لا كشف باللغة {lang}.</translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation>اختر واحدة من: {known}.</translation>
    </message>
    <message>
        <source>The program&apos;s own font {name} can&apos;t be used.</source>
        <translation>لا يمكن استخدام خط البرنامج {name}.</translation>
    </message>
    <message>
        <source>Install Claims again; nothing of yours is affected.</source>
        <translation>ثبّت Claims من جديد؛ لا يمسّ ذلك شيئاً من عملك.</translation>
    </message>
    <message>
        <source>The picture could not be written.</source>
        <translation>تعذّرت كتابة الصورة.</translation>
    </message>
    <message>
        <source>Choose a folder that can be written, and a name that ends in .png.</source>
        <translation>اختر مجلداً تمكن الكتابة فيه واسماً ينتهي بـ .png.</translation>
    </message>
    <message>
        <source>{text} is no date of publication.</source>
        <translation>ليس {text} تاريخ نشر.</translation>
    </message>
    <message>
        <source>Write it as 2015-12-01, or 2015-12-01T17:40 in the outlet&apos;s own time; 2015-12 and 2015 do where no more is known.</source>
        <translation>اكتبه هكذا: 2015-12-01، أو 2015-12-01T17:40 بتوقيت الوسيلة الناشرة؛ ويكفي 2015-12 أو 2015 حيث لا يُعرف أكثر.</translation>
    </message>
    <message>
        <source>There is no such day or time as {text}.</source>
        <translation>لا يوم ولا وقت كهذا: {text}.</translation>
    </message>
    <message>
        <source>The file is UTF-8, but a letter in it is damaged.</source>
        <translation>الملف بترميز UTF-8، لكن فيه حرفاً تالفاً.</translation>
    </message>
    <message>
        <source>Fetch the file again, or repair it in an editor and save it as UTF-8.</source>
        <translation>اجلب الملف من جديد، أو أصلحه في محرّر واحفظه بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it looks like {encoding}, which is only a guess.</source>
        <translation>ليس الملف بترميز UTF-8؛ يبدو أنه {encoding}، وهذا تخمين فحسب.</translation>
    </message>
    <message>
        <source>If that is right, give --encoding {encoding}; else save it again as UTF-8.</source>
        <translation>إن صحّ ذلك فاختر الترميز {encoding}؛ وإلا فاحفظ الملف من جديد بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The file does not look like text: it holds control characters or unreadable bytes.</source>
        <translation>لا يبدو الملف نصاً: فيه محارف تحكّم أو بايتات لا تُقرأ.</translation>
    </message>
    <message>
        <source>Say how it is encoded, for example --encoding windows-1256, or save it again as UTF-8.</source>
        <translation>حدّد ترميزه، مثل windows-1256، أو احفظه من جديد بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>Choose a file with text in it.</source>
        <translation>اختر ملفاً فيه نص.</translation>
    </message>
    <message>
        <source>There is no text encoding called {encoding}.</source>
        <translation>لا ترميز نص بالاسم {encoding}.</translation>
    </message>
    <message>
        <source>Use a name such as utf-8, utf-16, windows-1256 or iso-8859-6.</source>
        <translation>استخدم اسماً مثل utf-8 أو utf-16 أو windows-1256 أو iso-8859-6.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read as {encoding}: it breaks off at byte {byte}.</source>
        <translation>تتعذّر قراءة الملف بترميز {encoding}: ينقطع عند البايت {byte}.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read as {encoding}: it breaks off.</source>
        <translation>تتعذّر قراءة الملف بترميز {encoding}: ينقطع.</translation>
    </message>
    <message>
        <source>Give another --encoding, or leave the option out to have it told from the file.</source>
        <translation>اختر ترميزاً آخر، أو دعه يُستنتج من الملف.</translation>
    </message>
    <message>
        <source>The file is {kind}, not plain text.</source>
        <translation>الملف {kind}، وليس نصاً عادياً.</translation>
    </message>
    <message>
        <source>Save its text as UTF-8 (.txt) and import that.</source>
        <translation>احفظ نصه بترميز UTF-8 ‏(.txt) واستورد ذلك.</translation>
    </message>
    <message>
        <source>The front matter that begins here has no end.</source>
        <translation>لا نهاية للترويسة التي تبدأ هنا.</translation>
    </message>
    <message>
        <source>Close it with a line of three dashes: ---</source>
        <translation>أغلقها بسطر من ثلاث شرطات: ---</translation>
    </message>
    <message>
        <source>{key} stands twice in the front matter.</source>
        <translation>يرد {key} مرتين في الترويسة.</translation>
    </message>
    <message>
        <source>Remove one.</source>
        <translation>احذف أحدهما.</translation>
    </message>
    <message>
        <source>The value of {key} has {length} characters; {most} are taken.</source>
        <translation>في قيمة {key} عدد المحارف {length}؛ والحد الأقصى {most}.</translation>
    </message>
    <message>
        <source>Shorten it, or close the front matter before the text: ---</source>
        <translation>اختصرها، أو أغلق الترويسة قبل النص: ---</translation>
    </message>
    <message>
        <source>The front matter has a key {key}.</source>
        <translation>في الترويسة مفتاح {key}.</translation>
    </message>
    <message>
        <source>Write {known} if that is what is meant.</source>
        <translation>اكتب {known} إن كان هو المقصود.</translation>
    </message>
    <message>
        <source>{text} is no code of a language.</source>
        <translation>ليس {text} رمز لغة.</translation>
    </message>
    <message>
        <source>Use a code of two or three letters, such as ar or en.</source>
        <translation>استخدم رمزاً من حرفين أو ثلاثة، مثل ar أو en.</translation>
    </message>
    <message>
        <source>The Markdown is nested more than {most} deep.</source>
        <translation>تتداخل مستويات Markdown أكثر من {most}.</translation>
    </message>
    <message>
        <source>Save it as plain text (.txt) and import that.</source>
        <translation>احفظه نصاً عادياً (.txt) واستورد ذلك.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB, the most that is read as {format}.</source>
        <translation>الملف أكبر من {most} ميغابايت، وهو أقصى ما يُقرأ بصيغة {format}.</translation>
    </message>
    <message>
        <source>Import the part with the report.</source>
        <translation>استورد الجزء الذي فيه التقرير.</translation>
    </message>
    <message>
        <source>Files that end in {suffix} can&apos;t be imported.</source>
        <translation>لا تُستورد الملفات المنتهية بـ {suffix}.</translation>
    </message>
    <message>
        <source>The file&apos;s name has no ending that tells its format.</source>
        <translation>ليس لاسم الملف لاحقة تدل على صيغته.</translation>
    </message>
    <message>
        <source>Known endings: {known}. Save the text as .txt and import that.</source>
        <translation>اللواحق المعروفة: {known}. احفظ النص بلاحقة .txt واستورد ذلك.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>هذا ليس ملفاً.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>اختر ملفاً.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: {reason}.</source>
        <translation>تتعذّر قراءة الملف: {reason}.</translation>
    </message>
    <message>
        <source>Check its name and who may read it.</source>
        <translation>تحقّق من اسمه وممّن يحق له قراءته.</translation>
    </message>
    <message>
        <source>There is no text in the file.</source>
        <translation>لا نص في الملف.</translation>
    </message>
    <message>
        <source>Choose a file with words in it.</source>
        <translation>اختر ملفاً فيه كلمات.</translation>
    </message>
    <message>
        <source>The program&apos;s own file {file} is not there.</source>
        <translation>ملف البرنامج {file} غير موجود.</translation>
    </message>
    <message>
        <source>The program&apos;s own file {file} can&apos;t be read: {reason}.</source>
        <translation>تتعذّر قراءة ملف البرنامج {file}: {reason}.</translation>
    </message>
    <message>
        <source>Check who may read the program&apos;s folder, or install Claims again.</source>
        <translation>تحقّق ممّن يحق له قراءة مجلد البرنامج، أو ثبّت Claims من جديد.</translation>
    </message>
    <message>
        <source>There is no case here: {file} is absent.</source>
        <translation>لا قضية هنا: {file} غير موجود.</translation>
    </message>
    <message>
        <source>Give the folder of a case, or make one: claims new FOLDER.</source>
        <translation>اختر مجلد قضية، أو أنشئ قضية جديدة.</translation>
    </message>
    <message>
        <source>{name} can&apos;t name a file of the case.</source>
        <translation>لا يصلح {name} اسماً لملف في القضية.</translation>
    </message>
    <message>
        <source>Use small letters, digits and hyphens, at most 64.</source>
        <translation>استخدم حروفاً لاتينية صغيرة وأرقاماً وشرطات، 64 على الأكثر.</translation>
    </message>
    <message>
        <source>A file can&apos;t end in {suffix}.</source>
        <translation>لا يجوز أن ينتهي اسم ملف بـ {suffix}.</translation>
    </message>
    <message>
        <source>Rename it, say to .txt, and import it again.</source>
        <translation>غيّر لاحقته، إلى .txt مثلاً، واستورده من جديد.</translation>
    </message>
    <message>
        <source>The case is open for reading only, because a part of it could not be loaded.</source>
        <translation>القضية مفتوحة للقراءة فقط، لأن جزءاً منها تعذّر تحميله.</translation>
    </message>
    <message>
        <source>Mend what is named, then open the case again.</source>
        <translation>أصلح ما ذُكر، ثم افتح القضية من جديد.</translation>
    </message>
    <message>
        <source>There is something here already.</source>
        <translation>يوجد هنا شيء من قبل.</translation>
    </message>
    <message>
        <source>Give a folder that is empty or not there yet.</source>
        <translation>اختر مجلداً فارغاً أو غير موجود بعد.</translation>
    </message>
    <message>
        <source>The case could not be made: {reason}.</source>
        <translation>تعذّر إنشاء القضية: {reason}.</translation>
    </message>
    <message>
        <source>The change could not be saved: {reason}.</source>
        <translation>تعذّر حفظ التغيير: {reason}.</translation>
    </message>
    <message>
        <source>The original could not be kept: {reason}.</source>
        <translation>تعذّر حفظ الملف الأصلي: {reason}.</translation>
    </message>
    <message>
        <source>The id {id} is in {file} already.</source>
        <translation>المعرّف {id} موجود من قبل في {file}.</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>أبقِ أحدهما.</translation>
    </message>
    <message>
        <source>This is no folder of its own: it was not made by a case.</source>
        <translation>ليس هذا مجلداً قائماً بذاته: لم تنشئه قضية.</translation>
    </message>
    <message>
        <source>This has a name that no file of a case has: it was not made by a case.</source>
        <translation>لا يحمل هذا الاسم أي ملف من ملفات القضايا: لم تنشئه قضية.</translation>
    </message>
    <message>
        <source>See what is in it, then move it out of the case&apos;s folder.</source>
        <translation>انظر ما فيه، ثم أخرجه من مجلد القضية.</translation>
    </message>
    <message>
        <source>Another program has changed this file since the case was opened.</source>
        <translation>غيّر برنامج آخر هذا الملف منذ فتح القضية.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Open the case again to work with what is there now.</source>
        <translation>لم يُستبدل شيء. افتح القضية من جديد للعمل بما فيها الآن.</translation>
    </message>
    <message>
        <source>The file {name} would lie outside the case&apos;s folder.</source>
        <translation>سيقع الملف {name} خارج مجلد القضية.</translation>
    </message>
    <message>
        <source>See what has been put into the folder, then open the case again.</source>
        <translation>انظر ما وُضع في المجلد، ثم افتح القضية من جديد.</translation>
    </message>
    <message>
        <source>The byte {byte} is no UTF-8.</source>
        <translation>البايت {byte} ليس من UTF-8.</translation>
    </message>
    <message>
        <source>Save the file in UTF-8.</source>
        <translation>احفظ الملف بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The folder can&apos;t be read: {reason}.</source>
        <translation>تتعذّر قراءة المجلد: {reason}.</translation>
    </message>
    <message>
        <source>The chain of the journal is broken here: a line was changed, removed or put in.</source>
        <translation>انقطعت سلسلة اليومية هنا: غُيّر سطر أو حُذف أو أُدخل.</translation>
    </message>
    <message>
        <source>Restore the journal from a copy; the YAML files may still be right.</source>
        <translation>استرجع اليومية من نسخة؛ وقد تكون ملفات YAML سليمة.</translation>
    </message>
    <message>
        <source>Another program has written to the journal since the case was opened.</source>
        <translation>كتب برنامج آخر في اليومية منذ فتح القضية.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open the case again.</source>
        <translation>لم يتغيّر شيء. افتح القضية من جديد.</translation>
    </message>
    <message>
        <source>The text holds half a character ({code}).</source>
        <translation>في النص نصف محرف ({code}).</translation>
    </message>
    <message>
        <source>Read the file again with its right encoding, or remove the character.</source>
        <translation>اقرأ الملف من جديد بترميزه الصحيح، أو احذف المحرف.</translation>
    </message>
    <message>
        <source>This entry names {name}, which no entry of this journal can.</source>
        <translation>تذكر هذه المدخلة {name}، ولا يجوز ذلك لأي مدخلة في هذه اليومية.</translation>
    </message>
    <message>
        <source>Restore the journal from a copy.</source>
        <translation>استرجع اليومية من نسخة.</translation>
    </message>
    <message>
        <source>This entry is no change: {reason}.</source>
        <translation>ليست هذه المدخلة تغييراً: {reason}.</translation>
    </message>
    <message>
        <source>Restore it from a copy.</source>
        <translation>استرجعها من نسخة.</translation>
    </message>
    <message>
        <source>The journal can&apos;t be read: {reason}.</source>
        <translation>تتعذّر قراءة اليومية: {reason}.</translation>
    </message>
    <message>
        <source>This case has format {version}; this program reads up to {format}.</source>
        <translation>صيغة هذه القضية {version}؛ ويقرأ هذا البرنامج حتى {format}.</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>حدّث البرنامج.</translation>
    </message>
    <message>
        <source>Another window or program is changing this case.</source>
        <translation>تغيّر نافذة أخرى أو برنامج آخر هذه القضية.</translation>
    </message>
    <message>
        <source>Close it there; until then, the case can be read here.</source>
        <translation>أغلقها هناك؛ وحتى ذلك الحين يمكن قراءة القضية هنا.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>هذا مجلد.</translation>
    </message>
    <message>
        <source>Give the name of a file in it.</source>
        <translation>اختر اسم ملف فيه.</translation>
    </message>
    <message>
        <source>The result would take the place of what it is made from.</source>
        <translation>ستحل النتيجة محل ما صُنعت منه.</translation>
    </message>
    <message>
        <source>Give another name for the result.</source>
        <translation>اختر اسماً آخر للنتيجة.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>لا مجلد {folder}.</translation>
    </message>
    <message>
        <source>Make it first, or choose another place.</source>
        <translation>أنشئه أولاً، أو اختر مكاناً آخر.</translation>
    </message>
    <message>
        <source>The result could not be written: {reason}.</source>
        <translation>تعذّرت كتابة النتيجة: {reason}.</translation>
    </message>
    <message>
        <source>Give the name of a file that can be written to.</source>
        <translation>اختر اسم ملف تمكن الكتابة فيه.</translation>
    </message>
    <message>
        <source>See that the folder can be written to and that the disk has room, then try again.</source>
        <translation>تأكد من أن الكتابة في المجلد ممكنة وأن في القرص متسعاً، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>The text holds half a character ({code}) after “{before}”.</source>
        <translation>في النص نصف محرف ({code}) بعد «{before}».</translation>
    </message>
    <message>
        <source>A conflict has a type, and nothing else has one.</source>
        <translation>للتعارض نوع، ولا نوع لغيره.</translation>
    </message>
    <message>
        <source>Give one of {kinds} with a conflict.</source>
        <translation>اختر مع التعارض واحداً من: {kinds}.</translation>
    </message>
    <message>
        <source>{analyst} has no verdict on this pair.</source>
        <translation>لا حكم لـ {analyst} على هذا الزوج.</translation>
    </message>
    <message>
        <source>There is nothing to withdraw.</source>
        <translation>لا شيء يُسحب.</translation>
    </message>
    <message>
        <source>Decide first, then say why.</source>
        <translation>قرّر أولاً، ثم اذكر السبب.</translation>
    </message>
    <message>
        <source>The case has no question {id}.</source>
        <translation>لا مسألة {id} في القضية.</translation>
    </message>
    <message>
        <source>Run the matching again and choose anew.</source>
        <translation>ابحث عن التعارضات من جديد، ثم اختر.</translation>
    </message>
    <message>
        <source>The case has no source {id}.</source>
        <translation>لا مصدر {id} في القضية.</translation>
    </message>
    <message>
        <source>Choose one of sources.yaml.</source>
        <translation>اختر مصدراً من sources.yaml.</translation>
    </message>
    <message>
        <source>The case has no pair {id}.</source>
        <translation>لا زوج {id} في القضية.</translation>
    </message>
    <message>
        <source>There is no format {format}.</source>
        <translation>لا صيغة {format}.</translation>
    </message>
    <message>
        <source>Formats: {known}.</source>
        <translation>الصيغ: {known}.</translation>
    </message>
    <message>
        <source>The case has no report {id}.</source>
        <translation>لا تقرير {id} في القضية.</translation>
    </message>
    <message>
        <source>Import it first.</source>
        <translation>استورده أولاً.</translation>
    </message>
    <message>
        <source>The case was changed while the files were read: a source has gone.</source>
        <translation>تغيّرت القضية أثناء قراءة الملفات: زال مصدر.</translation>
    </message>
    <message>
        <source>Import the files again.</source>
        <translation>استورد الملفات من جديد.</translation>
    </message>
    <message>
        <source>The preferences can&apos;t be read: {reason}.</source>
        <translation>تتعذّر قراءة التفضيلات: {reason}.</translation>
    </message>
    <message>
        <source>The defaults are used. See what is there, and move it away or let yourself read it.</source>
        <translation>تُستخدم القيم المبدئية. انظر ما هناك، ثم انقله أو امنح نفسك حق قراءته.</translation>
    </message>
    <message>
        <source>The preferences can&apos;t be used: {reason}.</source>
        <translation>لا يمكن استخدام التفضيلات: {reason}.</translation>
    </message>
    <message>
        <source>The defaults are used; what it held is in {file}.</source>
        <translation>تُستخدم القيم المبدئية؛ وما كان في الملف محفوظ في {file}.</translation>
    </message>
    <message>
        <source>The preferences can&apos;t be saved: {reason}.</source>
        <translation>تعذّر حفظ التفضيلات: {reason}.</translation>
    </message>
    <message>
        <source>Check who may write the folder.</source>
        <translation>تحقّق ممّن يحق له الكتابة في المجلد.</translation>
    </message>
    <message>
        <source>The sample can&apos;t be built: {reason}.</source>
        <translation>تعذّر إنشاء العيّنة: {reason}.</translation>
    </message>
    <message>
        <source>The sheet would take the place of a file of the case.</source>
        <translation>سيحل الكشف محل ملف من ملفات القضية.</translation>
    </message>
    <message>
        <source>Choose another name, outside the case&apos;s folder.</source>
        <translation>اختر اسماً آخر خارج مجلد القضية.</translation>
    </message>
    <message>
        <source>Mend what `claims validate` names, then open the case again.</source>
        <translation>أصلح ما يذكره الأمر claims validate، ثم افتح القضية من جديد.</translation>
    </message>
    <message>
        <source>The change is safe, but not in all files: {reason}.</source>
        <translation>التغيير محفوظ، لكن ليس في كل الملفات: {reason}.</translation>
    </message>
    <message>
        <source>The case has no claim {id}.</source>
        <translation>لا ادّعاء {id} في القضية.</translation>
    </message>
    <message>
        <source>See its claims: claims extract DIR --explain.</source>
        <translation>لعرض ادّعاءاتها: claims extract DIR --explain</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ملف PDF</translation>
    </message>
    <message>
        <source>a ZIP archive or an Office document</source>
        <translation>أرشيف ZIP أو مستند Office</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>مستند Office قديم</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>مستند RTF</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>ملف مضغوط</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>برنامج</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>قاعدة بيانات</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>الإذن مرفوض</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>لا متسع على القرص</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>لا ملف ولا مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ليس مجلداً</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>هو مجلد</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>الملف موجود</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>نظام ملفات للقراءة فقط</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>خطأ في القراءة أو الكتابة</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>تجاوزت حصتك من القرص</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>اسم الملف أطول مما يُسمح به</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>المجلد ليس فارغاً</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>الجهاز أو المورد مشغول</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>ملفات مفتوحة كثيرة</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>العملية غير مسموح بها</translation>
    </message>
    <message>
        <source>The report does not hold these words.</source>
        <translation>ليست هذه الكلمات في التقرير.</translation>
    </message>
    <message>
        <source>Copy them from the report as they stand there, marks and spaces included.</source>
        <translation>انسخها من التقرير كما هي فيه، بعلاماتها وفراغاتها.</translation>
    </message>
    <message>
        <source>The report holds these words more than once.</source>
        <translation>ترد هذه الكلمات في التقرير أكثر من مرّة.</translation>
    </message>
    <message>
        <source>Give more of the words around them, or the span.</source>
        <translation>أعطِ المزيد من الكلمات حولها، أو موضعها.</translation>
    </message>
    <message>
        <source>Somebody says each claim.</source>
        <translation>لكلّ ادّعاء من يقوله.</translation>
    </message>
    <message>
        <source>Name who says it.</source>
        <translation>سمِّ من يقوله.</translation>
    </message>
    <message>
        <source>The case has this claim already, as {id}.</source>
        <translation>هذا الادّعاء في القضية من قبل، باسم {id}.</translation>
    </message>
    <message>
        <source>Mark other words, or name another speaker.</source>
        <translation>علّم كلمات أخرى، أو سمّ متحدثا آخر.</translation>
    </message>
    <message>
        <source>The span from {start} to {end} holds no words of the report.</source>
        <translation>لا كلمات من التقرير بين {start} و{end}.</translation>
    </message>
    <message>
        <source>The report has {length} characters; count from 0, the end not included.</source>
        <translation>في التقرير {length} من الحروف؛ يبدأ العدّ من 0 ولا تدخل النهاية فيه.</translation>
    </message>
</context>
<context>
    <name>nothing</name>
    <message>
        <source>Conflicts are being looked for.</source>
        <translation>يجري البحث عن التعارضات.</translation>
    </message>
    <message>
        <source>Finding conflicts was stopped. {0} starts it again.</source>
        <translation>أُوقف البحث عن التعارضات. {0} يستأنفه.</translation>
    </message>
    <message>
        <source>No conflicts have been found.</source>
        <translation>لم يُعثر على تعارضات.</translation>
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
    <message>
        <source>{other} says it as things stand later: “{words}”, then “{against}”.</source>
        <translation>يصف {other} ما آل إليه الأمر لاحقا: «{words}» ثم «{against}».</translation>
    </message>
    <message>
        <source>The same is put at times that do not fit: {words} against {against}.</source>
        <translation>الأمر نفسه في زمنين لا يتفقان: {words} مقابل {against}.</translation>
    </message>
    <message>
        <source>The same is put at places that do not fit: {words} against {against}.</source>
        <translation>الأمر نفسه في مكانين لا يتفقان: {words} مقابل {against}.</translation>
    </message>
    <message>
        <source>The same deed is put down to others: {words} against {against}.</source>
        <translation>الفعل نفسه ينسب إلى آخرين: {words} مقابل {against}.</translation>
    </message>
    <message>
        <source>Each gives another reason for the same: {words} against {against}.</source>
        <translation>لكل منهما سبب آخر للأمر نفسه: {words} مقابل {against}.</translation>
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
        <translation>مسألة</translation>
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
