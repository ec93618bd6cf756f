//! Owns the proof that an upload belongs to no replica: chunks, races and the end on whichever server is asked.
//!
//! Called by the test runner; runs the real program twice over PostgreSQL, Redis and S3. The one rule: what one server
//! answered the other knows.

use floornote::domain::ids::UploadId;
use floornote::domain::person::Tenant;
use floornote::store::media::uploads;

use crate::cluster::{Cluster, Replica};
use crate::tus::{noise, read};
use crate::world::Who;

async fn begin(replica: &Replica, secret: &str) -> String {
    let request = replica.tus("POST", "/api/v1/uploads", secret).header("Upload-Defer-Length", "1");
    let response = request.header("Upload-Metadata", "kind dmlkZW8=,filetype dmlkZW8vbXA0").send().await.unwrap();
    assert_eq!(response.status(), 201);
    response.headers()["location"].to_str().unwrap().to_owned()
}

async fn stored(cluster: &Cluster, path: &str) -> Vec<u8> {
    let id: UploadId = path.rsplit('/').next().unwrap().parse().unwrap();
    let mut bytes = Vec::new();
    for part in uploads::list_parts(&cluster.house.store, Tenant::of(cluster.world.organisation_id), id).await.unwrap() {
        assert_eq!(part.starts_at, i64::try_from(bytes.len()).unwrap());
        bytes.extend(read(&cluster.house.blobs, &part).await);
    }
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn chunks_go_to_either_replica_and_the_end_to_the_other() {
    let cluster = Cluster::prepare().await;
    let (a, b) = tokio::join!(cluster.start("a", &[]), cluster.start("b", &[]));
    let secret = cluster.world.sign_in(&cluster.house, Who::Worker).await.unwrap();
    let path = begin(&a, &secret).await;
    let bytes = noise(1_500_000);
    let mut at = 0;
    for (turn, chunk) in bytes.chunks(130_000).enumerate() {
        let (taker, other) = if turn % 2 == 0 { (&a, &b) } else { (&b, &a) };
        let is_last = at + chunk.len() == bytes.len();
        assert_eq!(other.offset(&path, &secret).await, at);
        assert_eq!(taker.patch(&path, &secret, at, chunk, is_last.then_some(bytes.len())).await, 204, "chunk {turn} on {}", taker.name());
        at += chunk.len();
        if is_last {
            assert_eq!(taker.name(), "b", "the last chunk ends where the first did not begin");
        }
    }
    assert_eq!((a.offset(&path, &secret).await, b.offset(&path, &secret).await), (bytes.len(), bytes.len()));
    assert!(stored(&cluster, &path).await == bytes);
    // Ended on one, the other refuses more and forgets it with the first.
    assert_eq!(a.patch(&path, &secret, bytes.len(), b"more", None).await, 413);
    assert_eq!(b.tus("DELETE", &path, &secret).send().await.unwrap().status(), 204);
    assert_eq!(a.tus("HEAD", &path, &secret).send().await.unwrap().status(), 404);
    assert!(stored(&cluster, &path).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_chunks_on_two_replicas_one_wins_whole() {
    let cluster = Cluster::prepare().await;
    let (a, b) = tokio::join!(cluster.start("a", &[]), cluster.start("b", &[]));
    let secret = cluster.world.sign_in(&cluster.house, Who::Worker).await.unwrap();
    let path = begin(&b, &secret).await;
    let mut expected = Vec::new();
    for round in 0..12_usize {
        // Both fit one part, so that neither chunk can count by halves.
        let (mine, yours) = (vec![b'a'; 40_000 + round], vec![b'b'; 50_000 + round]);
        let at = expected.len();
        let answers = tokio::join!(a.patch(&path, &secret, at, &mine, None), b.patch(&path, &secret, at, &yours, None));
        match answers {
            (204, 409) => expected.extend(mine),
            (409, 204) => expected.extend(yours),
            other => panic!("round {round}: {other:?}"),
        }
    }
    assert_eq!(a.offset(&path, &secret).await, expected.len());
    assert!(stored(&cluster, &path).await == expected);
}
