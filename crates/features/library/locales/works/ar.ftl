## الاستشهاد.
library-works-cite = الاستشهاد بهذه الوثيقة
library-works-cite-files = لبرنامج تدبير المراجع لديكم:
library-works-style-apa = APA (الطبعة السابعة)
library-works-style-chicago = شيكاغو (المؤلف والتاريخ)
library-works-style-iso690 = ISO 690 (المؤلف والتاريخ)
library-works-style-harvard = هارفارد
library-works-style-vancouver = فانكوفر
library-works-format-bib = BibTeX
library-works-format-ris = RIS
library-works-format-json = CSL-JSON
library-works-source-article = مقال في مجلة
library-works-source-book = كتاب
library-works-source-chapter = فصل من كتاب
library-works-source-report = تقرير
library-works-source-thesis = أطروحة أو رسالة
library-works-source-document = وثيقة أخرى
library-works-source-video = شريط مصور
library-works-source-sound = تسجيل صوتي
library-works-source-dataset = معطيات

## استيراد لائحة مراجع: ما لا يستقيم.
library-works-import-unknown = هذا النص ليس بصيغة BibTeX (مداخل مثل «@article {"{"}…{"}"}») ولا بصيغة RIS (أسطر مثل «TY  - …»). صدّروا لائحة مراجعكم بإحدى الصيغتين وأعيدوا المحاولة.
library-works-import-too-many = تتجاوز هذه اللائحة { $most } مدخل. قسّموها إلى عدة ملفات.
library-works-import-no-title = لا عنوان لهذا المدخل. أضيفوا حقل «title» ‏(BibTeX) أو سطر «TI» ‏(RIS).
library-works-import-unclosed = القوس الذي يفتح هذا المدخل لا يُغلق أبدا. أضيفوا القوس الناقص.
library-works-import-syntax = هذا المدخل ليس BibTeX مقروءا. تحققوا من الأقواس وعلامات التنصيص.
library-works-import-syntax-at = السطر { $line }: ابتداء من هنا لا يُقرأ هذا المدخل. تحققوا من الأقواس وعلامات التنصيص والفواصل.
library-works-import-comma = السطر { $line }: تنقص فاصلة بين حقلين.
library-works-import-equals = السطر { $line }: تنقص علامة «=» بعد اسم الحقل.
library-works-import-abbreviation = السطر { $line }: الاختصار «{ $name }» غير معرّف. ضعوا القيمة بين قوسين أو أضيفوا «@string».
library-works-import-no-end = ينقص سطر «ER» الذي ينهي البطاقة؛ وقد قُرئت إلى حدود البطاقة الموالية.
library-works-import-doi = هذا ليس رقم DOI ولم يُؤخذ: { $value }
library-works-import-isbn = في رقم ISBN هذا خطأ (رقم المراقبة غير صحيح) ولم يُؤخذ: { $value }
library-works-import-issn = في رقم ISSN هذا خطأ (رقم المراقبة غير صحيح) ولم يُؤخذ: { $value }
library-works-import-url = هذا ليس عنوانا على الويب ولم يُؤخذ: { $value }
library-works-import-year = لم يُفهم هذا التاريخ ولم يُؤخذ: { $value }
