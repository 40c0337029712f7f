//! Types and rules, pure.

pub mod framework;
pub mod handover;
pub mod portfolio;
mod refused;
pub mod request;
pub mod statement;
pub mod track;

pub use framework::{Competency, Framework};
pub use handover::{Half, Handover};
pub use kernel::Level;
pub use portfolio::{Card, Estimate, Key, Piece, PieceKind, Portfolio, PortfolioState};
pub use refused::Refused;
pub use request::{Request, RequestState, Verdict, verdict};
pub use statement::Statement;
pub use track::Track;
