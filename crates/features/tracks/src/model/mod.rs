//! Types and rules, pure.

pub mod framework;
pub mod level;
pub mod portfolio;
mod refused;
pub mod request;
pub mod statement;
pub mod track;

pub use framework::{Competency, Framework};
pub use level::Level;
pub use portfolio::{Card, Code, Estimate, Key, Piece, PieceKind, Portfolio, PortfolioState};
pub use refused::Refused;
pub use request::{Request, RequestState, Verdict, verdict};
pub use statement::Statement;
pub use track::Track;
