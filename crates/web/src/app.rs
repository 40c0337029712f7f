use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, PoisonError, RwLock};

use actors::accounts::Limits;
use kernel::World;
use post::Post;
use search::Search;
use store::Db;
use subtle::ConstantTimeEq;

use crate::assets::Assets;
use crate::remembered::Pages;
use crate::words::Words;
use crate::work::Works;
use crate::{Feature, Measure};

/// How this installation is reached.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The address that the outside uses, `https://twiza.example`, without a slash at the end. Passkeys and links in
    /// invitations need it; without it the address of the request is used.
    pub public_url: Option<String>,
    /// Whether a proxy in front sets `X-Forwarded-For` and `X-Forwarded-Proto`.
    pub behind_proxy: bool,
    /// Whether the demonstration data is shown: a notice says so on every page.
    pub demo: bool,
    /// What the first-run page asks for, while the installation has no keeper: whoever reads it in the terminal of the
    /// server owns the server.
    pub setup_code: Option<String>,
    /// The ways by which letters leave.
    pub post: Post,
    /// Whether messages to other programs may go to addresses inside the network of this server.
    pub reaches_inside: bool,
    /// Where this program keeps its index.
    pub search: search::Settings,
    /// How documents that strangers send are read.
    pub reader: papers::apart::Reader,
}

impl Settings {
    /// Whether this is the code of the first run.
    pub fn is_setup_code(&self, typed: &str) -> bool {
        let typed = typed.trim().to_ascii_lowercase();
        self.setup_code.as_ref().is_some_and(|code| bool::from(code.as_bytes().ct_eq(typed.as_bytes())))
    }
}

/// The running program: one for all requests, cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// What [`App`] gives access to.
pub struct Inner {
    /// The way to data.
    pub db: Db,
    /// Time and chance.
    pub world: World,
    /// The messages of the house.
    pub words: Words,
    /// The features, in the order of the binary's list.
    pub features: Vec<Feature>,
    /// How the installation is reached.
    pub settings: Settings,
    /// Style and scripts.
    pub(crate) assets: Assets,
    /// Pages drawn a moment ago.
    pub(crate) pages: Pages,
    /// Long work that is under way.
    pub works: Works,
    /// The ways by which letters leave: whether there are any, by which [`post::enqueue`] is worth offering.
    pub post: Post,
    /// What can be found.
    pub search: Search,
    /// What keeps guessers of passwords slow.
    pub limits: Limits,
    /// What features keep in memory, one of each type.
    held: RwLock<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl App {
    /// Puts the house together. The features' routes stay in them until [`crate::router::build`] takes them.
    ///
    /// # Errors
    /// What is wrong with the translation files: a fault of the build, not of the installation.
    pub fn new(db: Db, features: Vec<Feature>, settings: Settings) -> Result<Self, Vec<String>> {
        let mut locales = Vec::from(crate::LOCALES);
        locales.extend(
            [store::LOCALES, papers::LOCALES, actors::LOCALES, post::LOCALES, media::LOCALES, search::LOCALES].concat(),
        );
        locales.extend(features.iter().flat_map(|feature| feature.locales));
        let words = Words::read(&locales)?;
        let assets = Assets::new(features.iter().flat_map(|feature| feature.assets));
        let kinds = features.iter().flat_map(|feature| feature.searchable).copied().collect();
        let search = Search::open(&settings.search, kinds).map_err(|error| vec![error.to_string()])?;
        let (world, post) = (db.world().clone(), settings.post.clone());
        let inner = Inner {
            db,
            world,
            words,
            features,
            settings,
            assets,
            pages: Pages::default(),
            works: Works::default(),
            post,
            search,
            limits: Limits::default(),
            held: RwLock::default(),
        };
        Ok(Self(Arc::new(inner)))
    }

    /// The address of this installation as the outside knows it, without a slash at the end: for the links of letters that no
    /// visitor's act writes. Nothing where the keeper gave none: a link that leads nowhere is left out. With a visitor,
    /// [`crate::Visit::outside`] may know one for the machine on which the program is tried.
    pub fn outside(&self) -> Option<String> {
        self.settings.public_url.clone()
    }

    /// A path of this installation as a link that can be sent; nothing where [`App::outside`] knows no address.
    pub fn link(&self, path: &str) -> Option<String> {
        self.outside().map(|origin| format!("{origin}{path}"))
    }

    /// What a feature keeps in memory while the program runs, such as limits and what it read a moment ago: one of each
    /// type, made when it is first asked for. Nothing may depend on its still being there after a restart.
    pub fn held<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let of = TypeId::of::<T>();
        let found = self.held.read().unwrap_or_else(PoisonError::into_inner).get(&of).cloned();
        let held = found.unwrap_or_else(|| {
            let mut all = self.held.write().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(all.entry(of).or_insert_with(|| Arc::new(T::default())))
        });
        held.downcast().unwrap_or_default()
    }

    /// Everything that a plan can count, of all features.
    pub fn measures(&self) -> impl Iterator<Item = &'static Measure> {
        self.features.iter().flat_map(|feature| feature.measures)
    }
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}
