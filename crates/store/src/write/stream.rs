use kernel::Id;
use uuid::Uuid;

/// A journal of its own: a space's, or the common one of directory, accounts and installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stream(Uuid);

impl Stream {
    /// The stream of what no space owns.
    pub const COMMON: Self = Self(Uuid::nil());

    /// The stream of one space (or of a petition, a ballot box: of whatever has a journal of its own).
    pub const fn space<T: ?Sized>(id: Id<T>) -> Self {
        Self(id.uuid())
    }

    /// The stream read back from where its UUID was kept.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid)
    }

    /// The UUID under which its entries are stored.
    pub const fn uuid(self) -> Uuid {
        self.0
    }
}

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Who {
    account: Option<Uuid>,
    agent: &'static str,
}

impl Who {
    /// A person, by account.
    pub const fn account<T: ?Sized>(id: Id<T>) -> Self {
        Self { account: Some(id.uuid()), agent: "account" }
    }

    /// A part of the program: `"demo"`, `"schedule"`.
    pub const fn system(agent: &'static str) -> Self {
        Self { account: None, agent }
    }

    /// The account of the person who acts.
    pub const fn account_id(&self) -> Option<Uuid> {
        self.account
    }

    /// The sort of agent: `"account"` or the part of the program.
    pub const fn agent(&self) -> &'static str {
        self.agent
    }
}
