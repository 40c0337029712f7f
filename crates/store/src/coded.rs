/// Makes an enum that is stored by a word and named by a message: `code`, `from_code`, `label`, and the way to the store
/// and back. The calling crate depends on serde.
#[macro_export]
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident, $label:literal { $($(#[$case_doc:meta])* $case:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$case_doc])* $case,)+
        }

        impl $name {
            /// All of them, in the order of forms.
            pub const ALL: &'static [Self] = &[$(Self::$case),+];

            /// The word under which it is stored.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$case => $code),+ }
            }

            /// Reads the stored word.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|case| case.code() == code)
            }

            /// The message that names it.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$case => concat!($label, $code)),+ }
            }
        }

        impl From<$name> for $crate::Value {
            fn from(value: $name) -> Self {
                Self::from(value.code())
            }
        }

        impl $crate::Column for $name {
            fn from_cell(cell: $crate::Cell<'_>) -> Option<Self> {
                match cell {
                    $crate::Cell::Text(code) => Self::from_code(code),
                    _ => None,
                }
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.code())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let code = String::deserialize(from)?;
                Self::from_code(&code).ok_or_else(|| ::serde::de::Error::custom("unknown word"))
            }
        }
    };
}
