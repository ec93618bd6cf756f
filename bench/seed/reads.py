#!/usr/bin/env python3
"""Times the reads of a seeded server over HTTP: bench/seed/reads.py --base http://127.0.0.1:8080 --seed seed.json

Called by hand and by whoever measures. The one rule: one connection, one request at a time, the same requests whatever
the size, so that two runs differ by what is stored alone. Prints one JSON object: name, n, p50 and p95 in ms, bytes.
"""
import argparse, http.client, json, time, urllib.parse


def dashed(digits):
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def main():
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--base", required=True)
    args.add_argument("--seed", required=True)
    args.add_argument("--n", type=int, default=300)
    args = args.parse_args()
    seed, base = json.load(open(args.seed)), urllib.parse.urlsplit(args.base)
    connection = http.client.HTTPConnection(base.hostname, base.port)
    chain, told = seed["chain"], []
    message = dashed(chain["message_open"])
    reads = [
        ("dashboard, all", "admin", "/api/v1/dashboard"),
        ("dashboard, all, open", "admin", "/api/v1/dashboard?state=open"),
        ("dashboard, one site", "manager", "/api/v1/dashboard"),
        ("dashboard, site chosen", "admin", f"/api/v1/dashboard?site={dashed(chain['first_site'])}"),
        ("report, all", "admin", f"/api/v1/messages/{message}/report"),
        ("report, one site", "manager", f"/api/v1/messages/{message}/report"),
        ("report, people after", "admin", f"/api/v1/messages/{message}/report/people?cursor=1.{dashed(chain['first_site'])}.0.{dashed('0' * 32)}"),
        ("inbox of 10", "inbox_few", "/api/v1/inbox"),
        ("inbox of many, 1 to do", "inbox_many_answered", "/api/v1/inbox"),
        ("inbox of many, 1 % to do", "inbox_many", "/api/v1/inbox"),
    ]
    for name, who, path in reads:
        times, size = [], 0
        for round_ in range(args.n + 20):
            start = time.perf_counter()
            connection.request("GET", path, headers={"Cookie": f"floornote={seed['sessions'][who]}"})
            answer = connection.getresponse()
            body = answer.read()
            if answer.status != 200:
                raise SystemExit(f"{name}: {answer.status} {body[:300]}")
            if round_ >= 20:
                times.append((time.perf_counter() - start) * 1000)
            size = len(body)
        times.sort()
        told.append({"name": name, "n": args.n, "p50_ms": round(times[len(times) // 2], 2), "p95_ms": round(times[int(len(times) * 0.95)], 2), "bytes": size})
    print(json.dumps(told, indent=1))


main()
