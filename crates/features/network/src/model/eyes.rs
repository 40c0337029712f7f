/// Whose eyes a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Eyes {
    /// Everybody's: what organisations made public.
    Everybody,
    /// Those of the network's members: also what organisations keep within the network.
    Network,
}

impl Eyes {
    /// The word by which statements know them.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Everybody => "everybody",
            Self::Network => "network",
        }
    }

    /// Whether they see what is only for the network.
    pub const fn see_all(self) -> bool {
        matches!(self, Self::Network)
    }
}
