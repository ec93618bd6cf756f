//! Owns outgoing connections: which addresses may be dialled, and the HTTPS client over them.
//! Called by `push` today and by every later room that speaks to a foreign host.
//! Rule: nothing in the program opens an outgoing connection except through [`dial::Dialer`].

pub mod address;
mod allowed;
pub mod client;
pub mod connect;
pub mod dial;
