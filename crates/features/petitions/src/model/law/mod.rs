//! The rules of each procedure, read from dated files.
