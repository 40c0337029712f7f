library-title = المكتبة
library-kind-experience = تجربة
library-kind-work = وثيقة
library-kind-dataset = معطيات
library-room-works = الوثائق
