//! The program as a whole, as a person or a script meets it.

mod before;
mod carried;
mod explain;
mod hostile;
mod leadership;
mod new;
mod recommend;
mod report;
mod schema;
mod score;
mod sections;
mod share;
mod template;
mod translated;
mod typefaces;
mod validate;
mod verify;
mod worksheet;
