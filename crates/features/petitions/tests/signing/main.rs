//! What a supporter does, on both engines: she signs in her own spelling, once, gets a receipt, confirms, withdraws.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod confirming;
mod house;
mod signing;
