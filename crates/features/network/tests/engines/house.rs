use std::future::Future;

use actors::directory::{self, Actor, Facts, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Actor as Record, Space, Token};
use kernel::{Id, Text};
use store::testing::each_engine;
use store::{Db, Stream, Tx, Who};
use twiza_network::Refused;
use twiza_network::model::{By, Moment, Profile, Relation, RelationKind, Sort, Standing, State};
use twiza_network::store::profiles::{self, Save};
use twiza_network::store::relations::{self, NewRelation};

pub(crate) const WHO: Who = Who::system("test");

/// Two organisations with spaces, and whoever else is written down.
pub(crate) struct House {
    pub(crate) db: Db,
    pub(crate) own: Id<Record>,
    pub(crate) space: Id<Space>,
    pub(crate) other: Id<Record>,
    pub(crate) other_space: Id<Space>,
}

pub(crate) fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    let tables = [actors::MIGRATIONS, post::MIGRATIONS, twiza_network::MIGRATIONS];
    each_engine(name, &tables, |db| async { test(House::build(db).await).await });
}

impl House {
    async fn build(db: Db) -> Self {
        let (own, space) = with_space(&db, "une", "Association générée une").await;
        let (other, other_space) = with_space(&db, "deux", "Association générée deux").await;
        Self { db, own, space, other, other_space }
    }

    /// Writes for a space; a refusal by one of our rules comes back.
    pub(crate) async fn write_for<R: Send + 'static>(
        &self,
        space: Id<Space>,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> Result<R, Refused> {
        let written = self.db.write(Stream::space(space), WHO, act).await;
        written.map_err(|error| error.refusal::<Refused>().unwrap_or_else(|other| panic!("{other}")))
    }

    pub(crate) async fn write<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> Result<R, Refused> {
        self.write_for(self.space, act).await
    }

    /// An organisation without a space, with a profile made by `say`.
    pub(crate) async fn organisation(&self, name: &str, say: impl FnOnce(&mut Profile, &mut Facts)) -> Id<Record> {
        let mut profile =
            Profile { is_public: true, ..Profile::of(Id::from_uuid(uuid::Uuid::nil()), Sort::Association) };
        let mut facts = Facts::named(Text::fr_ar(name, ""));
        say(&mut profile, &mut facts);
        let space = self.space;
        self.write(move |tx| {
            let new = NewActor { kind: actors::ActorKind::Organisation, facts, generated: true };
            let actor = directory::create_in(tx, new)?;
            profiles::begin_in(tx, Profile { actor, kept_by: Some(space), ..profile })?;
            Ok(actor)
        })
        .await
        .unwrap()
    }

    pub(crate) async fn actor(&self, id: Id<Record>) -> Actor {
        directory::standing(&self.db, id).await.unwrap().unwrap()
    }

    pub(crate) async fn profile(&self, id: Id<Record>) -> Profile {
        profiles::of(&self.db, id).await.unwrap().unwrap()
    }

    /// A change of what stands now.
    pub(crate) async fn change(&self, id: Id<Record>, by: By, say: impl FnOnce(&mut Profile, &mut Facts)) -> Save {
        let (mut facts, mut profile) = (self.actor(id).await.facts, self.profile(id).await);
        let upon = Standing::of(&facts, &profile);
        say(&mut profile, &mut facts);
        Save { facts, profile, upon, shown: Vec::new(), by }
    }

    pub(crate) async fn save(&self, save: Save) -> Result<Vec<&'static str>, Refused> {
        self.write_for(save.by.space(), move |tx| profiles::save_in(tx, &save)).await
    }

    pub(crate) fn relation(&self, subject: Id<Record>, kind: RelationKind, object: Id<Record>) -> NewRelation {
        let (since, until) = (None, None);
        NewRelation { subject, object, kind, since, until, is_public: true, recorded_by: Some(self.space) }
    }

    pub(crate) async fn link(&self, new: NewRelation) -> Result<(Id<Relation>, State), Refused> {
        self.write_for(new.recorded_by.unwrap_or(self.space), move |tx| relations::add_in(tx, &new)).await
    }

    /// A link for an organisation, issued by the first space.
    pub(crate) async fn token(&self, actor: Id<Record>) -> Token {
        let (token, space) = (Token::new(self.db.world()), self.space);
        let issued = token.clone();
        self.write(move |tx| twiza_network::store::links::issue_in(tx, actor, space, &issued)).await.unwrap();
        token
    }
}

pub(crate) fn moment(written: &str) -> Option<Moment> {
    Some(Moment::read(written).unwrap())
}

async fn with_space(db: &Db, slug: &str, name: &str) -> (Id<Record>, Id<Space>) {
    let name = Text::fr_ar(name, "جمعية مولدة");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    let new = NewSpace { slug: slug.to_owned(), name, organisation, listed: true };
    let space = spaces::create(db, WHO, new).await.unwrap().id;
    (organisation, space)
}
