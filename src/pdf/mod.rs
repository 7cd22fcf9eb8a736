//! Blocks to pages to bytes.
