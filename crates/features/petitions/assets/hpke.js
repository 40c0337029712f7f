// Closes an envelope as RFC 9180 has it: HPKE, base mode, one message; DHKEM(P-256, HKDF-SHA256), HKDF-SHA256,
// AES-256-GCM. Only the browser's own cryptography. The other half is `src/model/envelope.rs`.

const KEM = [0x00, 0x10]; // DHKEM(P-256, HKDF-SHA256)
const KDF = [0x00, 0x01]; // HKDF-SHA256
const AEAD = [0x00, 0x02]; // AES-256-GCM
const P256 = { name: "ECDH", namedCurve: "P-256" };

const utf8 = (words) => new TextEncoder().encode(words);
const joined = (...parts) => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
};

// HKDF (RFC 5869) in its two steps, which WebCrypto only has as one.
async function hmac(key, message) {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, message));
}
// An empty salt is one of 32 zeros, which is what HMAC makes of it (and WebCrypto takes no empty key).
const extract = (salt, secret) => hmac(salt.length ? salt : new Uint8Array(32), secret);
// No output here is longer than one block of 32 bytes.
const expand = async (key, info, length) => (await hmac(key, joined(info, [1]))).slice(0, length);

// The labelled forms (section 4).
const VERSION = utf8("HPKE-v1");
const labelledExtract = (suite, salt, label, secret) => extract(salt, joined(VERSION, suite, utf8(label), secret));
const labelledExpand = (suite, key, label, info, length) =>
  expand(key, joined([length >> 8, length & 255], VERSION, suite, utf8(label), info), length);

/** Encapsulates a secret for a public key (section 4.1): the ephemeral public key, and the shared secret. */
async function encapsulate(publicKey, pair) {
  const recipient = await crypto.subtle.importKey("raw", publicKey, P256, false, []);
  const ephemeral = pair ?? (await crypto.subtle.generateKey(P256, false, ["deriveBits"]));
  const dh = new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: recipient }, ephemeral.privateKey, 256));
  const key = new Uint8Array(await crypto.subtle.exportKey("raw", ephemeral.publicKey));
  const suite = joined(utf8("KEM"), KEM);
  const prk = await labelledExtract(suite, [], "eae_prk", dh);
  return { key, secret: await labelledExpand(suite, prk, "shared_secret", joined(key, publicKey), 32) };
}

/** The key and the nonce of the first message (section 5.1, base mode: no pre-shared key). */
async function schedule(secret, info) {
  const suite = joined(utf8("HPKE"), KEM, KDF, AEAD);
  const context = joined(
    [0],
    await labelledExtract(suite, [], "psk_id_hash", []),
    await labelledExtract(suite, [], "info_hash", info),
  );
  const root = await labelledExtract(suite, secret, "secret", []);
  return {
    key: await labelledExpand(suite, root, "key", context, 32),
    nonce: await labelledExpand(suite, root, "base_nonce", context, 12),
  };
}

/** Closes `words` for `publicKey` (65 bytes). `info` and `about` must be the same when it is opened. `pair` is for tests. */
export async function seal(publicKey, info, about, words, pair) {
  const { key, secret } = await encapsulate(publicKey, pair);
  const { key: aesKey, nonce } = await schedule(secret, utf8(info));
  const aes = await crypto.subtle.importKey("raw", aesKey, "AES-GCM", false, ["encrypt"]);
  const how = { name: "AES-GCM", iv: nonce, additionalData: utf8(about), tagLength: 128 };
  return { key, sealed: new Uint8Array(await crypto.subtle.encrypt(how, aes, utf8(words))) };
}

/** Bytes in base 64 for addresses, unpadded, and back. */
export const toBase64 = (bytes) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
export const fromBase64 = (words) =>
  Uint8Array.from(atob(words.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
