//! The subjects by which podcast directories sort: those of Apple's list that an association needs
//! (<https://podcasters.apple.com/support/1691-apple-podcasts-categories>). Directories want their English names.

store::coded! {
    /// A subject.
    Category, "portal-radio-category-" {
        /// Society & Culture.
        Society = "society",
        /// Society & Culture: documentary.
        Documentary = "documentary",
        /// Society & Culture: personal journals.
        Journals = "journals",
        /// News.
        News = "news",
        /// News: commentary.
        Commentary = "commentary",
        /// News: politics.
        Politics = "politics",
        /// Government.
        Government = "government",
        /// Business: non-profit.
        NonProfit = "non-profit",
        /// Education.
        Education = "education",
        /// Education: courses.
        Courses = "courses",
        /// Health & Fitness.
        Health = "health",
        /// History.
        History = "history",
        /// Kids & Family.
        Kids = "kids",
        /// Music.
        Music = "music",
        /// Arts.
        Arts = "arts",
        /// Science: nature.
        Nature = "nature",
    }
}

impl Category {
    /// Its name in Apple's list, and the name of the part of it.
    pub const fn apple(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Society => ("Society & Culture", None),
            Self::Documentary => ("Society & Culture", Some("Documentary")),
            Self::Journals => ("Society & Culture", Some("Personal Journals")),
            Self::News => ("News", None),
            Self::Commentary => ("News", Some("News Commentary")),
            Self::Politics => ("News", Some("Politics")),
            Self::Government => ("Government", None),
            Self::NonProfit => ("Business", Some("Non-Profit")),
            Self::Education => ("Education", None),
            Self::Courses => ("Education", Some("Courses")),
            Self::Health => ("Health & Fitness", None),
            Self::History => ("History", None),
            Self::Kids => ("Kids & Family", None),
            Self::Music => ("Music", None),
            Self::Arts => ("Arts", None),
            Self::Nature => ("Science", Some("Nature")),
        }
    }
}
