//! Owns what these tests want of their servers: an authority that certifies them, and a password that nobody prints.
//!
//! Called by the tests beside it. The one rule: whatever is set up wrong is so for one test alone.

use std::path::{Path, PathBuf};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};

use crate::postgres_server::Tls;
pub use crate::postgres_server::{PASSWORD, PostgresServer, free_port, is_root};
use crate::redis_server::RedisServer;

/// An authority of this test with one certificate for localhost.
pub struct Authority {
    pub root: PathBuf,
    pub certificate: PathBuf,
    pub key: PathBuf,
}

impl Authority {
    pub fn make(folder: &Path, name: &str) -> Self {
        let root_key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let root = params.self_signed(&root_key).unwrap();
        let issuer = Issuer::new(params, root_key);
        let key = KeyPair::generate().unwrap();
        let leaf = CertificateParams::new(vec!["localhost".to_owned(), "127.0.0.1".to_owned()]).unwrap().signed_by(&key, &issuer).unwrap();
        let write = |ending: &str, text: String| {
            let path = folder.join(format!("{name}.{ending}"));
            std::fs::write(&path, text).unwrap();
            path
        };
        Self { root: write("root.pem", root.pem()), certificate: write("pem", leaf.pem()), key: write("key", key.serialize_pem()) }
    }

    /// What a PostgreSQL shows.
    pub fn tls(&self) -> Tls<'_> {
        Tls { certificate: &self.certificate, key: &self.key }
    }
}

/// Starts a Redis that asks for the password, with these arguments beside.
pub async fn start_redis(arguments: &[&str]) -> RedisServer {
    RedisServer::start_with(Some(PASSWORD), arguments).await
}
