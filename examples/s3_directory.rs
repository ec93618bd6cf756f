//! Owns: an S3-compatible server on a local directory, for tests, fault runs and the cluster on one machine.
//! Called by: tests and `make run-cluster`, as a process of its own; the binary that people install does not contain it.
//! Rule: it listens where it is told, takes only requests signed with the keys of its environment, and says one line.

use std::error::Error;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Parser;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// Serves a directory as S3 buckets until it is told to stop.
#[derive(Debug, Parser)]
#[command(name = "s3_directory")]
struct Arguments {
    /// Directory that holds the buckets; made when it is absent.
    #[arg(long)]
    root: PathBuf,
    /// Where to listen; port 0 takes a free one, and the line on standard output tells which.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Bucket that is there from the start.
    #[arg(long)]
    bucket: String,
    /// Key that requests are signed by.
    #[arg(long, env = "AWS_ACCESS_KEY_ID", hide_env_values = true)]
    access_key_id: String,
    /// Its secret.
    #[arg(long, env = "AWS_SECRET_ACCESS_KEY", hide_env_values = true)]
    secret_access_key: String,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    std::fs::create_dir_all(arguments.root.join(&arguments.bucket))?;
    let files = FileSystem::new(&arguments.root).map_err(|error| format!("the directory cannot be served: {error:?}"))?;
    let mut service = S3ServiceBuilder::new(files);
    service.set_auth(SimpleAuth::from_single(arguments.access_key_id, arguments.secret_access_key));
    let service = service.build();

    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let listener = TcpListener::bind(arguments.listen).await?;
    println!("listening on http://{}", listener.local_addr()?);
    let server = Builder::new(TokioExecutor::new());
    let connections = GracefulShutdown::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                let Ok((stream, _)) = accepted else { continue };
                let connection = server.serve_connection(TokioIo::new(stream), service.clone()).into_owned();
                tokio::spawn(connections.watch(connection));
            }
            _ = terminate.recv() => break,
            _ = interrupt.recv() => break,
        }
    }
    // What is being answered may end; who hangs is cut off by the second signal or by the end of this process.
    tokio::select! {
        () = connections.shutdown() => {}
        () = tokio::time::sleep(std::time::Duration::from_secs(2)) => {}
        _ = terminate.recv() => {}
    }
    Ok(())
}
