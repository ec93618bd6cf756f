# Floornote. `make run` is the main job from a fresh clone; `make test` is everything.
# Every phase says what it does and how long it took.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:

RELEASE := target/release/floornote
TESTED := target/ci/floornote
# What the release binary is made of; nothing newer means nothing is built.
SOURCES := $(shell find src migrations locales demo deploy -type f 2>/dev/null) Cargo.toml Cargo.lock build.rs
WEB_SOURCES := $(shell find web/src web/public locales -type f 2>/dev/null) web/index.html web/package-lock.json web/vite.config.ts web/tsconfig.json

.PHONY: run build test check bench bench-rustus fmt screenshots setup-run setup-test setup-bench clean

run: $(RELEASE) ## Builds what is missing and starts the demo.
	@exec $(RELEASE) demo

build: $(RELEASE) ## The release binary with the pages inside.

$(RELEASE): $(SOURCES) web/dist/index.html | setup-run
	@scripts/phase "server: build in release (first time: some minutes)" cargo build --release --locked
	@touch $@

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

setup-test: setup-run
	@scripts/need chromium=chromium pg_ctlcluster=postgresql redis-server=redis-server redis-cli=redis-tools setpriv=util-linux exiftool=libimage-exiftool-perl heif-enc=libheif-examples dbus-daemon=dbus openssl=openssl

setup-bench: setup-run
	@scripts/need pg_ctlcluster=postgresql pgbench=postgresql redis-server=redis-server python3=python3 taskset=util-linux setpriv=util-linux

check: web/node_modules/.ready web/tools/api-types/node_modules/.ready web/dist/index.html ## Formats, lints and types: the quick look before a commit.
	@scripts/phase "rust: format" cargo fmt --all --check
	@scripts/phase "rust: lint" cargo clippy --locked --profile ci --all-targets --quiet -- -D warnings
	@scripts/phase "web: API types are fresh" npm --prefix web/tools/api-types run --silent check
	@scripts/phase "web: types" npm --prefix web run --silent types
	@scripts/phase "web: lint" npm --prefix web run --silent lint
	@scripts/phase "benchmarks: the page says what was measured" node bench/page/make.mjs --check

test: setup-test check ## Everything, with real servers, a real ffmpeg and a real browser.
	@scripts/phase "web: unit tests" npm --prefix web test --silent
	@scripts/phase "rust: build tests and server" cargo build --locked --profile ci --tests --bins --quiet
	@scripts/phase "rust: tests, beside a private PostgreSQL and Redis" scripts/with-servers cargo test --locked --profile ci --quiet
	@scripts/phase "rust: the door's tests on PostgreSQL" env FLOORNOTE_TEST_ON=postgres scripts/with-servers cargo test --locked --profile ci --quiet --test api
	@scripts/phase "browser journeys" env FLOORNOTE_BIN=$(CURDIR)/$(TESTED) npm --prefix web run --silent e2e

bench/peers/node_modules/.ready: bench/peers/package-lock.json
	@scripts/phase "benchmarks: install the peers" npm --prefix bench/peers ci --no-audit --no-fund --loglevel=error
	@touch $@

# The server and its peers run on core 0, PostgreSQL and Redis too; what makes the load runs on core 1.
bench: setup-bench web/dist/index.html bench/peers/node_modules/.ready ## Everything measured beside its peer; ROWS="start media" for some.
	@scripts/phase "benchmarks: build in release (first time: some minutes)" cargo bench --locked --bench house --no-run --quiet
	@taskset --cpu-list 0 scripts/with-servers taskset --cpu-list 1 prlimit --nofile=32768:32768 cargo bench --locked --quiet --bench house -- $(ROWS)
	@node bench/page/make.mjs

bench-rustus: ## A further peer of the row upload, compiled from the registry (some minutes, once).
	@scripts/phase "benchmarks: compile rustus" cargo install rustus --version 0.5.10 --locked --quiet --root target/rustus --target-dir target/rustus/build

screenshots: setup-test web/dist/index.html ## Pictures of every screen into web/e2e/out/screens.
	@scripts/phase "server: build" cargo build --locked --profile ci --bins --quiet
	@scripts/phase "screenshots" env FLOORNOTE_BIN=$(CURDIR)/$(TESTED) npm --prefix web run --silent screenshots

fmt: ## Formats everything.
	@cargo fmt --all
	@npm --prefix web run --silent format

clean:
	@rm -rf target web/dist web/node_modules web/tools/api-types/node_modules bench/peers/node_modules data
