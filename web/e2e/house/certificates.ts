/**
 * Owns: a certificate authority of one journey and the push service's certificate under it.
 * Called by: the push service.
 * Rule: keys live in the journey's folder only.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a TLS server needs, and the file its clients trust. */
export interface Certificates {
  key: string;
  cert: string;
  authorityFile: string;
}

/** Makes an authority and a certificate for `localhost`, both on P-256. */
export function makeCertificates(folder: string): Certificates {
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync("openssl", args, { stdio: ["ignore", "ignore", "pipe"] });
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  openssl(
    ...["req", "-x509", ...curve, "-keyout", at("ca.key"), "-out", at("ca.pem"), "-days", "2", "-subj", "/CN=journey"],
    ...["-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign"],
  );
  openssl("req", ...curve, "-keyout", at("push.key"), "-out", at("push.csr"), "-subj", "/CN=localhost");
  writeFileSync(
    at("push.ext"),
    "subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nkeyUsage=digitalSignature\n",
  );
  openssl(
    ...["x509", "-req", "-in", at("push.csr"), "-CA", at("ca.pem"), "-CAkey", at("ca.key"), "-CAcreateserial"],
    ...["-out", at("push.pem"), "-days", "2", "-extfile", at("push.ext")],
  );
  return {
    key: readFileSync(at("push.key"), "utf8"),
    cert: readFileSync(at("push.pem"), "utf8"),
    authorityFile: at("ca.pem"),
  };
}
