//! A space with people, and a sheet that can go all the way.

use std::future::Future;

use actors::accounts::{self, Account, Login, NewAccount, Password};
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships};
use kernel::{Id, Lang, Text};
use store::testing::each_engine;
use store::{Db, Stream, Tx, Who};
use twiza_library::model::experience::{
    Body, Claim, Criterion, Experience, Grade, Grid, Head, Key, Proof, Refused, Section, State, Step, Verdict,
};
use twiza_library::store::experiences::reviews::{self, Judgement, Review};
use twiza_library::store::experiences::sections::{self, Writer};
use twiza_library::store::experiences::sheets::{self, New};
use twiza_library::store::experiences::{notes, peers, steps};

const WHO: Who = Who::system("test");

/// A space; two who write, one who leads, two who review: one of this space and one of another.
pub(crate) struct House {
    pub(crate) db: Db,
    pub(crate) space: Space,
    pub(crate) author: Writer,
    pub(crate) second: Writer,
    pub(crate) leader: Writer,
    pub(crate) peer: Writer,
    /// Of another space; she has no role in this one.
    pub(crate) stranger: Writer,
}

pub(crate) fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    let tables = [actors::MIGRATIONS, twiza_library::MIGRATIONS];
    each_engine(name, &tables, |db| async { test(House::build(db).await).await });
}

async fn space(db: &Db, slug: &str) -> Space {
    let name = Text::fr_ar(format!("Association générée {slug}"), "جمعية مولدة");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    spaces::create(db, WHO, NewSpace { slug: slug.to_owned(), name, organisation, listed: true }).await.unwrap()
}

async fn account(db: &Db, login: &str) -> Id<Account> {
    let name = Text::of(Lang::Fr, format!("Personne générée {login}"));
    let person = directory::create(db, WHO, NewActor::person(name).generated()).await.unwrap();
    account_of(db, login, person).await
}

/// One more account of a person.
pub(crate) async fn account_of(db: &Db, login: &str, person: Id<directory::Actor>) -> Id<Account> {
    let login = Login::read(login).unwrap();
    let password = Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap();
    let new = NewAccount { person, login, password: Some(password), lang: None, keeper: false };
    accounts::create(db, WHO, new).await.unwrap()
}

async fn member(db: &Db, space: &Space, login: &str, role: Role) -> Writer {
    let account = account(db, login).await;
    memberships::grant(db, WHO, space.id, account, role).await.unwrap();
    Writer { account, role }
}

pub(crate) fn words(words: &str) -> Text {
    Text::of(Lang::Fr, words)
}

pub(crate) fn said(fr: &str) -> Body {
    Body { text: words(fr), ..Body::default() }
}

pub(crate) fn head() -> Head {
    Head {
        title: Text::fr_ar("De l’eau au douar", "الماء في الدوار"),
        summary: words("Un réseau tenu par ses usagères."),
        lesson: words("Le tarif avant les tuyaux."),
        place: Some("09.551".to_owned()),
        from: Some(jiff::civil::date(2023, 3, 1)),
        until: Some(jiff::civil::date(2024, 6, 30)),
        themes: vec!["water".to_owned(), "women".to_owned()],
        rights: vec!["ICESCR-11".to_owned()],
        ..Head::default()
    }
}

pub(crate) fn results() -> Body {
    let proof = Proof { words: "Registre des compteurs".to_owned(), ..Proof::default() };
    Body { claims: vec![Claim { words: words("Cent foyers raccordés"), proof }], ..Body::default() }
}

pub(crate) fn judgement(verdict: Verdict) -> Judgement {
    let grid = Grid(Criterion::ALL.iter().map(|criterion| (*criterion, Grade::Well)).collect());
    Judgement { verdict: Some(verdict), grid, words: "Clair.".to_owned(), remarks: Vec::new() }
}

impl House {
    async fn build(db: Db) -> Self {
        let here = space(&db, "ici").await;
        let elsewhere = space(&db, "ailleurs").await;
        let author = member(&db, &here, "autrice", Role::Member).await;
        let second = member(&db, &here, "seconde", Role::Member).await;
        let leader = member(&db, &here, "secretaire", Role::Secretary).await;
        let peer = member(&db, &here, "paire", Role::Member).await;
        let stranger = member(&db, &elsewhere, "voisine", Role::Administrator).await;
        let stranger = Writer { account: stranger.account, role: Role::Visitor };
        Self { db, space: here, author, second, leader, peer, stranger }
    }

    pub(crate) async fn write<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> Result<R, Refused> {
        let written = self.db.write(Stream::space(self.space.id), WHO, act).await;
        written.map_err(|error| error.refusal::<Refused>().unwrap_or_else(|other| panic!("{other}")))
    }

    pub(crate) async fn begin(&self, slug: &str) -> Key {
        let (space, by) = (self.space.id, self.author.account);
        let new = New { space, slug: slug.to_owned(), head: head(), by, is_generated: true };
        self.write(move |tx| sheets::create(tx, new)).await.unwrap()
    }

    pub(crate) async fn save(
        &self,
        key: Key,
        by: Writer,
        section: Section,
        based_on: u32,
        body: Body,
    ) -> Result<u32, Refused> {
        self.write(move |tx| sections::write(tx, key, by, section, based_on, &body)).await
    }

    /// A draft in which nothing required is missing.
    pub(crate) async fn whole(&self, slug: &str) -> Key {
        let key = self.begin(slug).await;
        for section in Section::ALL.iter().copied().filter(|section| section.is_required()) {
            let body = if section == Section::Results { results() } else { said("Des mots.") };
            self.save(key, self.author, section, 0, body).await.unwrap();
        }
        key
    }

    pub(crate) async fn take(&self, key: Key, by: Writer, step: Step) -> Result<(), Refused> {
        self.write(move |tx| steps::take(tx, key, by, step, "parce que")).await
    }

    pub(crate) async fn publish(&self, key: Key, by: Writer) -> Result<u32, Refused> {
        let keeper = self.space.name.clone();
        self.write(move |tx| steps::publish(tx, key, by, &keeper, "ceci")).await
    }

    pub(crate) async fn ask(&self, key: Key, whom: Writer) -> Result<Review, Refused> {
        let leader = self.leader;
        let id = self.write(move |tx| reviews::invite(tx, key, leader, whom.account)).await?;
        Ok(reviews::own(&self.db, whom.account, id).await.unwrap().unwrap())
    }

    pub(crate) async fn offer(&self, whom: Writer) {
        let act = move |tx: &mut Tx<'_>| peers::offer(tx, whom.account, Some(&["water".to_owned()]));
        self.db.write(Stream::COMMON, WHO, act).await.unwrap();
    }

    pub(crate) async fn deliver(&self, review: &Review, judgement: Judgement) -> Result<(), Refused> {
        let (review, by) = (review.clone(), review.reviewer);
        self.write(move |tx| reviews::save(tx, &review, by, &judgement, true)).await
    }

    /// A sheet that two peers found good, submitted but not validated.
    pub(crate) async fn reviewed(&self, slug: &str) -> Key {
        let key = self.whole(slug).await;
        self.take(key, self.author, Step::Submitted).await.unwrap();
        self.review_round(key).await;
        key
    }

    pub(crate) async fn review_round(&self, key: Key) {
        self.offer(self.stranger).await;
        for whom in [self.peer, self.stranger] {
            let review = self.ask(key, whom).await.unwrap();
            self.deliver(&review, judgement(Verdict::Favourable)).await.unwrap();
        }
    }

    pub(crate) async fn published(&self, slug: &str) -> Key {
        let key = self.reviewed(slug).await;
        self.take(key, self.leader, Step::Validated).await.unwrap();
        self.publish(key, self.leader).await.unwrap();
        key
    }

    pub(crate) async fn experience(&self, key: Key) -> Experience {
        sheets::one(&self.db, key).await.unwrap().unwrap()
    }

    pub(crate) async fn state(&self, key: Key) -> State {
        self.experience(key).await.state
    }

    pub(crate) async fn remarks(&self, review: &Review) -> Vec<notes::Note> {
        notes::of_review(&self.db, review.key, review.id).await.unwrap()
    }
}
