//! What a supporter does, on both engines: she signs in her own spelling, once, gets a receipt, confirms, withdraws.

mod confirming;
mod house;
mod signed;
