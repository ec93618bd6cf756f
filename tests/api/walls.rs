//! Owns the proof of the walls: headers, origins, cookies, sessions.
//!
//! Called by the test runner. The one rule: each wall is tested from both sides.

use reqwest::header::HeaderMap;
use serde_json::json;

use crate::app::{TestApp, problem};
use crate::world::Who;

fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_carries_the_walls() {
    let app = TestApp::start().await;
    let lead = app.world.sign_in(&app.house, Who::Lead).await;
    let asset = app.world.asset(&app.house).await;
    for path in [
        "/",
        "/healthz",
        "/api/v1/me",
        "/api/v1/nothing",
        "/api/v1/messages/1",
        "/nothing",
        "/api/openapi.json",
        "/media/1/2",
        &format!("/media/{asset}/video.mp4"),
    ] {
        for secret in [None, lead.as_deref()] {
            let response = app.get(path, secret).await;
            let headers = response.headers();
            assert_eq!(header(headers, "x-content-type-options"), "nosniff", "{path}");
            assert_eq!(header(headers, "referrer-policy"), "no-referrer", "{path}");
            assert_eq!(header(headers, "permissions-policy"), "camera=(self), microphone=(self)", "{path}");
            let policy = header(headers, "content-security-policy");
            if path.starts_with("/media/") {
                assert_eq!(policy, "sandbox; default-src 'none'", "{path}");
            } else {
                for part in ["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
                    assert!(policy.contains(part), "{path}: {policy}");
                }
            }
            if path.starts_with("/api/") {
                assert_eq!(header(headers, "cache-control"), "no-store", "{path}");
            }
        }
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_comes_from_our_own_page_only() {
    let app = TestApp::start_at("https://floornote.example/").await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    for (name, value, is_ours) in [
        ("Sec-Fetch-Site", "same-origin", true),
        ("Sec-Fetch-Site", "same-site", false),
        ("Sec-Fetch-Site", "cross-site", false),
        ("Sec-Fetch-Site", "none", false),
        ("Origin", "https://floornote.example", true),
        ("Origin", "http://floornote.example", false),
        ("Origin", "https://floornote.example.evil.example", false),
        ("Origin", "https://floornote.example:444", false),
        ("Origin", "null", false),
        ("X-Nothing", "", false),
    ] {
        let request = app.bare("PATCH", "/api/v1/me").header("Cookie", app.cookie_line(&secret)).header("Content-Type", "application/json");
        let response = request.header(name, value).body(json!({"locale": "en"}).to_string()).send().await.unwrap();
        if is_ours {
            assert_eq!(response.status(), 200, "{name}: {value}");
        } else {
            assert_eq!((response.status().as_u16(), problem(response).await.as_str()), (403, "foreign_origin"), "{name}: {value}");
        }
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_this_machine_the_page_may_have_another_port_but_never_another_name() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let from = |origin: String| {
        app.bare("PATCH", "/api/v1/me")
            .header("Cookie", app.cookie_line(&secret))
            .header("Content-Type", "application/json")
            .header("Origin", origin)
            .body("{\"locale\":\"en\"}")
            .send()
    };
    assert_eq!(from(format!("http://{}", app.address)).await.unwrap().status(), 200);
    assert_eq!(from("http://127.0.0.1:8080".to_owned()).await.unwrap().status(), 200);
    assert_eq!(from("http://127.0.0.1:1".to_owned()).await.unwrap().status(), 403);
    let rebound = app.bare("PATCH", "/api/v1/me").header("Cookie", app.cookie_line(&secret)).header("Content-Type", "application/json");
    let rebound = rebound.header("Host", "evil.example").header("Origin", "http://evil.example").body("{\"locale\":\"en\"}").send().await.unwrap();
    assert_eq!(rebound.status(), 403);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_cannot_act_even_with_the_cookie() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
        let response = app.page("DELETE", "/api/v1/session", Some(&secret)).header("Content-Type", kind).send().await.unwrap();
        assert_eq!(problem(response).await, "unsupported_media_type", "{kind}");
    }
    assert_eq!(app.get("/api/v1/me", Some(&secret)).await.status(), 200);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cookie_is_host_bound_on_https_and_slides_with_me() {
    let app = TestApp::start_at("https://floornote.example/").await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let response = app.get("/api/v1/me", Some(&secret)).await;
    assert_eq!(header(response.headers(), "set-cookie"), format!("__Host-floornote={secret}; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax; Secure"));
    let plain = app.bare("GET", "/api/v1/me").header("Cookie", format!("floornote={secret}")).send().await.unwrap();
    assert_eq!(problem(plain).await, "signed_out");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_ends_the_session_and_clears_the_browser() {
    let app = TestApp::start().await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let response = app.json("DELETE", "/api/v1/session", Some(&secret), &serde_json::Value::Null).await;
    assert_eq!(response.status(), 204);
    assert!(header(response.headers(), "set-cookie").contains("Max-Age=0"));
    assert_eq!(header(response.headers(), "clear-site-data"), "\"cache\", \"storage\"");
    assert_eq!(app.get("/api/v1/me", Some(&secret)).await.status(), 401);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_push_act_needs_neither_cookie_nor_origin() {
    let app = TestApp::start_at("https://floornote.example/").await;
    let body = json!({"token": "forged", "act_id": app.house.clock.id::<uuid::Uuid>(), "act": "reached", "at": app.house.clock.now(), "seq": 1});
    let response = app.bare("POST", "/api/v1/push/act").header("Content-Type", "application/json").body(body.to_string()).send().await.unwrap();
    assert_eq!(problem(response).await, "token_invalid");
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn spelling_a_path_otherwise_opens_nothing() {
    let app = TestApp::start_at("https://floornote.example/").await;
    let secret = app.world.sign_in(&app.house, Who::Worker).await.unwrap();
    let body = json!({"code": "NOSUCHCODE00"}).to_string();
    for path in ["/api/v1/join/look", "/api/v1/%6Aoin/look", "/%61pi/v1/join/look"] {
        let response = app
            .bare("POST", path)
            .header("Cookie", app.cookie_line(&secret))
            .header("Content-Type", "application/json")
            .body(body.clone())
            .send()
            .await
            .unwrap();
        assert_eq!(problem(response).await, "foreign_origin", "{path}");
    }
    let asset = app.world.asset(&app.house).await;
    let media = app.get(&format!("/%6Dedia/{asset}/video.mp4"), Some(&secret)).await;
    assert_eq!(header(media.headers(), "content-security-policy"), "sandbox; default-src 'none'");
    for path in ["/api/v1/me/", "//api/v1/me", "/API/v1/me", "/api/v1/../v1/me/x"] {
        assert_eq!(app.get(path, Some(&secret)).await.status(), 404, "{path}");
    }
    app.stop().await;
}
