//! What the cells of a column are.

store::coded! {
    /// What the cells of a column are.
    Kind, "library-data-kind-" {
        /// Whole numbers.
        Whole = "whole",
        /// Numbers with decimals.
        Decimal = "decimal",
        /// Shares of a hundred, as they were written: 12,5 % is 12.5.
        Percent = "percent",
        /// Amounts of a currency, which the column's unit names.
        Money = "money",
        /// Days.
        Date = "date",
        /// Yes or no.
        YesNo = "yes-no",
        /// Places of the territory, by their codes.
        Place = "place",
        /// Words of a short list.
        Category = "category",
        /// Any words.
        Text = "text",
    }
}

impl Kind {
    /// Whether its values can be added up.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Whole | Self::Decimal | Self::Percent | Self::Money)
    }

    /// Whether rows can be gathered by it.
    pub const fn groups(self) -> bool {
        matches!(self, Self::Date | Self::YesNo | Self::Place | Self::Category | Self::Whole)
    }

    /// How CSVW and Table Schema (Frictionless) name its type.
    pub const fn schema_types(self) -> (&'static str, &'static str) {
        match self {
            Self::Whole => ("integer", "integer"),
            Self::Decimal | Self::Percent | Self::Money => ("number", "number"),
            Self::Date => ("date", "date"),
            Self::YesNo => ("boolean", "boolean"),
            Self::Place | Self::Category | Self::Text => ("string", "string"),
        }
    }
}

store::coded! {
    /// How "1.234" is meant, which alone does not say it.
    Mark, "library-data-mark-" {
        /// A point parts the decimals: one and a bit.
        Point = "point",
        /// A comma parts the decimals, a point the thousands: twelve hundred and thirty-four.
        Comma = "comma",
    }
}

store::coded! {
    /// How "03/04/2024" is meant.
    DayOrder, "library-data-order-" {
        /// The third of April.
        DayFirst = "day-first",
        /// The fourth of March.
        MonthFirst = "month-first",
    }
}
