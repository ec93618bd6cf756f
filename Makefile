# Floornote. `make run` is the main job from a fresh clone; `make test` is everything; `make help` lists the rest.
# Every phase says what it does and how long it took.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:

# The quick build is what runs here and what is tested: one build of all dependencies for `make run` and `make test`. The
# optimised one is what is deployed and measured.
QUICK := target/ci/floornote
RELEASE := target/release/floornote
BUCKETS := target/ci/examples/s3_directory
# What the server is made of; nothing newer means nothing is built.
SOURCES := $(shell find src migrations locales demo -type f 2>/dev/null) deploy/config.default.toml Cargo.toml Cargo.lock build.rs
WEB_SOURCES := $(shell find web/src web/build web/public locales -type f 2>/dev/null) web/index.html web/package-lock.json web/vite.config.ts web/tsconfig.json

.PHONY: run help dev run-cluster build web test check chaos bench bench-rustus fmt screenshots setup-run setup-cluster setup-test setup-bench clean

run: $(QUICK) ## Builds what is missing and starts the demo.
	@exec $(QUICK) demo

help: ## Lists what can be made.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# What is built again and again is built from what has changed; what is tested and deployed is built whole.
dev check: export CARGO_INCREMENTAL := 1

# Without pages in the server: Vite makes them, and no change of theirs builds the server anew.
dev: setup-run web/node_modules/.ready ## The demo to work on: pages from their source, a change shows at once.
	@scripts/phase "server: quick build (first time: some minutes)" scripts/compile build --locked --profile ci --bin floornote
	@exec scripts/dev

run-cluster: setup-cluster $(QUICK) $(BUCKETS) ## Two replicas, a worker, PostgreSQL, Redis, S3 and a proxy on this machine, with the demo.
	@exec scripts/run-cluster

build: $(RELEASE) ## The optimised server with the pages inside: target/release/floornote.

web: web/dist/index.html ## The pages, for a server or tests built by hand.

$(QUICK): $(SOURCES) web/dist/index.html | setup-run
	@scripts/phase "server: quick build (first time: some minutes)" scripts/compile build --locked --profile ci --bin floornote
	@touch $@

$(RELEASE): $(SOURCES) web/dist/index.html | setup-run
	@scripts/phase "server: optimised build (first time: many minutes)" scripts/compile build --release --locked
	@touch $@

# Only for clusters on one machine; nothing of it is in the server.
$(BUCKETS): examples/s3_directory.rs Cargo.lock | $(QUICK)
	@scripts/phase "S3-compatible server: quick build" scripts/compile build --locked --profile ci --example s3_directory
	@touch $@

# Reads the source and needs nothing of it: compiled alone in seconds, where cargo would generate code for the server first.
target/architecture: tests/architecture.rs tests/ground/repository.rs $(wildcard tests/architecture/*.rs)
	@mkdir -p target
	@scripts/phase "architecture: build its test" env CARGO_MANIFEST_DIR=$(CURDIR) rustc --edition 2024 --test tests/architecture.rs -o $@

web/dist/index.html: $(WEB_SOURCES) web/node_modules/.ready
	@scripts/phase "web: build" npm --prefix web run --silent build
	@touch $@

web/node_modules/.ready: web/package-lock.json | setup-run
	@scripts/phase "web: install packages" npm --prefix web ci --no-audit --no-fund --loglevel=error
	@touch $@

web/tools/api-types/node_modules/.ready: web/tools/api-types/package-lock.json | setup-run
	@scripts/phase "web: install the maker of API types" npm --prefix web/tools/api-types ci --no-audit --no-fund --loglevel=error
	@touch $@

setup-run:
	@scripts/need ffmpeg=ffmpeg ffprobe=ffmpeg prlimit=util-linux cc=gcc

setup-cluster: setup-run
	@scripts/need caddy=caddy pg_ctlcluster=postgresql redis-server=redis-server setpriv=util-linux

setup-test: setup-cluster
	@scripts/need chromium=chromium redis-cli=redis-tools exiftool=libimage-exiftool-perl heif-enc=libheif-examples dbus-daemon=dbus openssl=openssl sqlite3=sqlite3 systemd-analyze=systemd

setup-bench: setup-run
	@scripts/need pg_ctlcluster=postgresql pgbench=postgresql redis-server=redis-server python3=python3 taskset=util-linux setpriv=util-linux

check: web/node_modules/.ready web/tools/api-types/node_modules/.ready target/architecture ## Formats, lints, types, architecture, web unit tests: the quick look before a commit.
	@scripts/phase "rust: format" cargo fmt --all --check
	@scripts/phase "architecture" target/architecture --quiet
	@scripts/phase "rust: lint" cargo clippy --locked --profile ci --all-targets --quiet -- -D warnings
	@scripts/phase "third-party notices are fresh" scripts/notices.mjs --check
	@scripts/phase "web: API types are fresh" npm --prefix web/tools/api-types run --silent check
	@scripts/phase "web: types" npm --prefix web run --silent types
	@scripts/phase "web: lint" npm --prefix web run --silent lint
	@scripts/phase "web: unit tests" npm --prefix web test --silent
	@scripts/phase "benchmarks: the page says what was measured" node bench/page/make.mjs --check

test: setup-test web/dist/index.html check ## Everything, with real servers, a real ffmpeg and a real browser.
	@scripts/phase "deploy: its files are what their programs take" scripts/check-deploy
	@scripts/phase "rust: build tests and server" scripts/compile build --locked --profile ci --tests --bins --examples
	@scripts/phase "rust: tests, beside a private PostgreSQL and Redis, and S3" scripts/with-servers cargo test --locked --profile ci --quiet
	@scripts/phase "rust: the API's tests on PostgreSQL and S3" env FLOORNOTE_TEST_ON=postgres FLOORNOTE_TEST_BLOBS=s3 scripts/with-servers cargo test --locked --profile ci --quiet --test api
	@scripts/phase "browser journeys" env FLOORNOTE_BIN=$(CURDIR)/$(QUICK) npm --prefix web run --silent e2e

chaos: setup-test web/dist/index.html ## Kills api and worker 500 times each way; FLOORNOTE_CHAOS_KILLS asks for more, FLOORNOTE_CHAOS_SEED for the same again.
	@scripts/phase "server and faults: build" scripts/compile build --locked --profile ci --tests --bins
	@scripts/phase "kills" env FLOORNOTE_CHAOS_KILLS=$${FLOORNOTE_CHAOS_KILLS:-500} scripts/with-servers cargo test --locked --profile ci --test chaos storm::kills -- --nocapture

bench/peers/node_modules/.ready: bench/peers/package-lock.json
	@scripts/phase "benchmarks: install the peers" npm --prefix bench/peers ci --no-audit --no-fund --loglevel=error
	@touch $@

# The server and its peers run on core 0, PostgreSQL and Redis too; what makes the load runs on core 1.
bench: setup-bench web/dist/index.html bench/peers/node_modules/.ready ## Everything measured beside its peer; ROWS="start media" for some.
	@scripts/phase "benchmarks: build in release (first time: some minutes)" scripts/compile bench --locked --bench house --no-run
	@taskset --cpu-list 0 scripts/with-servers taskset --cpu-list 1 prlimit --nofile=16384:16384 cargo bench --locked --quiet --bench house -- $(ROWS)
	@node bench/page/make.mjs

bench-rustus: ## A further peer of the row upload, compiled from the registry (some minutes, once).
	@scripts/phase "benchmarks: compile rustus" cargo install rustus --version 0.5.10 --locked --quiet --root target/rustus --target-dir target/rustus/build

screenshots: setup-test web/dist/index.html ## Pictures of every screen into web/e2e/out/screens.
	@scripts/phase "server: build" scripts/compile build --locked --profile ci --bin floornote
	@scripts/phase "screenshots" env FLOORNOTE_BIN=$(CURDIR)/$(QUICK) npm --prefix web run --silent screenshots

fmt: ## Formats everything.
	@cargo fmt --all
	@npm --prefix web run --silent format

clean:
	@rm -rf target web/dist web/node_modules web/tools/api-types/node_modules bench/peers/node_modules data
