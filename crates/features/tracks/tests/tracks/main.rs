//! What the tests of this crate promise, on both engines.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops

mod house;
mod pages;
mod papers;
mod rest;
mod way;
