#!/usr/bin/env node
// Checks the public log of a petition from outside, trusting nothing but its public key.
//
// A program of its own: Node 18 or newer, its standard library, nothing of Twiza. What it relies on is published:
// RFC 6962 (the tree), https://c2sp.org/tlog-tiles, https://c2sp.org/tlog-checkpoint, https://c2sp.org/signed-note.
// `node verify.mjs --help` says how to run it; README.md says what it proves and what it cannot.

import { createHash, createPublicKey, randomInt, verify as verifySignature } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";

/** Something does not fit: its message is a sentence for a person. */
export class Untrue extends Error {}

const fail = (sentence) => {
  throw new Untrue(sentence);
};
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const b64 = (bytes) => bytes.toString("base64");

/** Reads standard base 64 strictly: what it encodes again must be what was read. */
function fromBase64(text, what) {
  const bytes = Buffer.from(String(text), "base64");
  const bare = (words) => String(words).replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/");
  if (bare(bytes.toString("base64")) !== bare(text)) fail(`${what} is not base 64.`);
  return bytes;
}

function hashFromBase64(text, what) {
  const bytes = fromBase64(text, what);
  return bytes.length === 32 ? bytes : fail(`${what} is not a hash of 32 bytes.`);
}

// ---- The tree (RFC 6962, section 2.1) ----

export const leafHash = (entry) => sha256(Buffer.of(0), entry);
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);
const EMPTY_ROOT = sha256();
const TILE = 256;

/** The largest power of two smaller than `n` (n ≥ 2). */
function split(n) {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** Folds hashes whose number is a power of two into the root above them. */
function fold(hashes) {
  while (hashes.length > 1) {
    hashes = hashes.filter((_, i) => i % 2 === 0).map((left, i) => nodeHash(left, hashes[2 * i + 1]));
  }
  return hashes[0];
}

/** The root of a growing tree, from its leaves alone. */
export class Frontier {
  size = 0;
  #stack = []; // roots of perfect trees, the largest first: [hash, number of leaves]

  add(hash) {
    let leaves = 1;
    while (this.#stack.length > 0 && this.#stack.at(-1)[1] === leaves) {
      hash = nodeHash(this.#stack.pop()[0], hash);
      leaves *= 2;
    }
    this.#stack.push([hash, leaves]);
    this.size += 1;
  }

  root() {
    if (this.size === 0) return EMPTY_ROOT;
    return this.#stack.map(([hash]) => hash).reduceRight((right, left) => nodeHash(left, right));
  }
}

/** The root that an inclusion proof leads to (RFC 9162, section 2.1.3.2). */
export function rootOfInclusion(leaf, index, size, path) {
  if (!(index < size)) fail(`Leaf ${index} lies outside of a tree of ${size}.`);
  let [position, last, root] = [index, size - 1, leaf];
  for (const hash of path) {
    if (last === 0) fail("The inclusion proof is too long.");
    if (position % 2 === 1 || position === last) {
      root = nodeHash(hash, root);
      while (position % 2 === 0 && position !== 0) [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
    } else {
      root = nodeHash(root, hash);
    }
    [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : fail("The inclusion proof is too short.");
}

/** Whether a tree of `second` leaves begins with that of `first` leaves (RFC 9162, section 2.1.4.2). */
export function isConsistent(first, firstRoot, second, secondRoot, proof) {
  if (first === second) return proof.length === 0 && firstRoot.equals(secondRoot);
  if (first === 0) return true;
  if (first > second || proof.length === 0) return false;
  const path = split(first + 1) === first ? [firstRoot, ...proof] : [...proof];
  let [position, last] = [first - 1, second - 1];
  const up = () => ([position, last] = [Math.floor(position / 2), Math.floor(last / 2)]);
  while (position % 2 === 1) up();
  let [before, after] = [path[0], path[0]];
  for (const hash of path.slice(1)) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      [before, after] = [nodeHash(hash, before), nodeHash(hash, after)];
      while (position % 2 === 0 && position !== 0) up();
    } else {
      after = nodeHash(after, hash);
    }
    up();
  }
  return last === 0 && before.equals(firstRoot) && after.equals(secondRoot);
}

// ---- The signed checkpoint ----

/** Reads a public key as signed notes write it: name+hash+base64(0x01 ‖ key). */
export function readKey(line) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(line.trim()) ??
    fail("This is not a public key of the form name+hash+base64.");
  const bytes = fromBase64(encoded, "The public key");
  if (bytes.length !== 33 || bytes[0] !== 1) fail("The public key is not an Ed25519 key (type 1).");
  if (sha256(name, "\n", bytes).subarray(0, 4).toString("hex") !== id) fail("The hash in the public key is not its own.");
  const jwk = { kty: "OKP", crv: "Ed25519", x: bytes.subarray(1).toString("base64url") };
  return { name, id: Buffer.from(id, "hex"), key: createPublicKey({ key: jwk, format: "jwk" }) };
}

/** Opens a checkpoint: its signature must be the key's; gives its origin, size and root. */
export function openCheckpoint(note, key) {
  const cut = note.lastIndexOf("\n\n");
  if (cut < 0 || !note.endsWith("\n")) fail("The checkpoint is not a signed note.");
  const text = note.slice(0, cut + 1);
  const lines = note.slice(cut + 2, -1).split("\n");
  const own = lines.filter((line) => isSignedBy(line, key));
  if (own.length === 0) fail("The checkpoint carries no signature of this key.");
  for (const line of own) {
    const signature = fromBase64(line.split(" ")[2], "The signature").subarray(4);
    if (!verifySignature(null, Buffer.from(text), key.key, signature)) fail("The signature of the checkpoint is forged.");
  }
  return { ...readTreeHead(text, key), note };
}

function isSignedBy(line, key) {
  const [dash, name, signature, ...rest] = line.split(" ");
  if (dash !== "—" || !name || !signature || rest.length > 0) fail("A signature line of the checkpoint is malformed.");
  return name === key.name && Buffer.from(signature, "base64").subarray(0, 4).equals(key.id);
}

function readTreeHead(text, key) {
  const [origin, size, root] = text.split("\n");
  if (origin !== key.name) fail(`The checkpoint is of ${origin}, the key of ${key.name}.`);
  if (!/^(0|[1-9][0-9]{0,14})$/.test(size)) fail("The checkpoint does not say how large the log is.");
  return { origin, size: Number(size), root: hashFromBase64(root, "The root in the checkpoint") };
}

// ---- Tiles ----

/** The path of a tile: its number in groups of three digits, all but the last marked with an x. */
export function tilePath(level, index, width) {
  const groups = [];
  for (let rest = index; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(rest % 1000);
  const digits = groups.map((group, i) => (i < groups.length - 1 ? "x" : "") + String(group).padStart(3, "0"));
  return `tile/${level}/${digits.join("/")}${width < TILE ? `.p/${width}` : ""}`;
}

/** What a log serves, fetched and kept for the while. */
export class Log {
  #kept = new Map();

  constructor(url, get = fetchBytes) {
    this.url = url.replace(/\/+$/, "");
    this.get = get;
  }

  async text(path) {
    return String((await this.get(new URL(path, `${this.url}/`).href)) ?? fail(`The site does not serve ${path}.`));
  }

  async json(path) {
    const text = await this.text(path);
    try {
      return JSON.parse(text);
    } catch {
      return fail(`${path} is not JSON.`);
    }
  }

  /** The hashes of a tile that the tree needs to be `width` wide. */
  async tile(level, index, width) {
    const path = tilePath(level, index, width);
    if (!this.#kept.has(path)) {
      if (this.#kept.size > 4096) this.#kept.clear();
      this.#kept.set(path, await this.#hashes(level, index, width, path));
    }
    return this.#kept.get(path);
  }

  async #hashes(level, index, width, path) {
    const partial = await this.get(`${this.url}/${path}`);
    const bytes = partial ?? (width < TILE ? await this.get(`${this.url}/${tilePath(level, index, TILE)}`) : null) ??
      fail(`The site does not serve ${path}.`);
    const expected = (partial ? width : TILE) * 32;
    if (bytes.length !== expected) fail(`${path} has ${bytes.length} bytes, ${expected} are due.`);
    return Array.from({ length: width }, (_, i) => bytes.subarray(32 * i, 32 * i + 32));
  }

  /** The entries of a bundle: each is preceded by its length in two bytes. */
  async bundle(index, width) {
    const path = tilePath("entries", index, width);
    const bytes = (await this.get(`${this.url}/${path}`)) ??
      (width < TILE ? await this.get(`${this.url}/${tilePath("entries", index, TILE)}`) : null) ??
      fail(`The site does not serve ${path}.`);
    const entries = [];
    for (let at = 0; at < bytes.length; ) {
      const end = at + 2 <= bytes.length ? at + 2 + bytes.readUInt16BE(at) : Infinity;
      if (end > bytes.length) fail(`${path} ends in the middle of an entry.`);
      entries.push(bytes.subarray(at + 2, end));
      at = end;
    }
    if (entries.length !== width && entries.length !== TILE) fail(`${path} has ${entries.length} entries, ${width} are due.`);
    return entries.slice(0, width);
  }
}

async function fetchBytes(url) {
  let answer;
  try {
    answer = await fetch(url);
  } catch (error) {
    return fail(`${url} cannot be reached (${error.cause?.code ?? error.message}).`);
  }
  if (answer.status === 404) return null;
  if (!answer.ok) fail(`${url} answers ${answer.status}.`);
  return Buffer.from(await answer.arrayBuffer());
}

/** A tree of a given size as its tiles tell it. */
export class Tree {
  constructor(log, size) {
    Object.assign(this, { log, size });
  }

  /** How many hashes a tile of this tree holds. */
  width(level, index) {
    return Math.min(TILE, Math.floor(this.size / TILE ** level) - index * TILE);
  }

  /** The root over the leaves from `from` up to but not with `to`. */
  async range(from, to) {
    const count = to - from;
    if (count === 0) return EMPTY_ROOT;
    if (Number.isInteger(Math.log2(count)) && from % count === 0) return this.#perfect(from, count);
    const k = split(count);
    return nodeHash(await this.range(from, from + k), await this.range(from + k, to));
  }

  async #perfect(from, count) {
    const level = Math.floor(Math.log2(count) / 8);
    const [first, hashes] = [from / TILE ** level, count / TILE ** level];
    const index = Math.floor(first / TILE);
    const tile = await this.log.tile(level, index, this.width(level, index));
    return fold(tile.slice(first - index * TILE, first - index * TILE + hashes));
  }

  root() {
    return this.range(0, this.size);
  }

  async leaf(index) {
    return (await this.log.tile(0, Math.floor(index / TILE), this.width(0, Math.floor(index / TILE))))[index % TILE];
  }

  /** The inclusion proof of a leaf (RFC 6962, section 2.1.1). */
  async inclusion(leaf, from = 0, to = this.size) {
    if (to - from === 1) return [];
    const middle = from + split(to - from);
    return leaf < middle
      ? [...(await this.inclusion(leaf, from, middle)), await this.range(middle, to)]
      : [...(await this.inclusion(leaf, middle, to)), await this.range(from, middle)];
  }

  /** The proof that this tree begins with its first `first` leaves as they were (RFC 6962, section 2.1.2). */
  async consistency(first, from = 0, to = this.size, isWhole = true) {
    if (first === to - from) return isWhole ? [] : [await this.range(from, to)];
    const k = split(to - from);
    return first <= k
      ? [...(await this.consistency(first, from, from + k, isWhole)), await this.range(from + k, to)]
      : [...(await this.consistency(first - k, from + k, to, false)), await this.range(from, from + k)];
  }
}

// ---- What the entries say ----

/** What a receipt commits to: fields as they stand on it, in this order, each on a line of its own. */
export function commitmentOf({ salt, number = "", expires_on: expiresOn = "", given, family }) {
  const lines = ["twiza signature 1", salt, number ?? "", expiresOn ?? "", given, family];
  return sha256(lines.map((line) => `${line}\n`).join("")).toString("base64url");
}

/** Counts signatures and withdrawals, entry by entry. */
export class Count {
  signed = 0;
  withdrawn = 0;
  found = null;
  #codes = [];
  #standing = [];
  #ways = new Map();

  constructor(size, wanted = null) {
    this.wanted = wanted;
    this.places = new Uint16Array(size); // of each leaf: 0 no standing signature, else the number of its province
  }

  add(entry, leaf) {
    const { kind, body } = readEntry(entry, leaf);
    if (kind === "petition.signed") this.#sign(body, leaf);
    else if (kind === "petition.withdrawn") this.#withdraw(body, leaf);
    else fail(`Leaf ${leaf} is neither a signature nor a withdrawal but "${kind}".`);
  }

  #sign({ commitment, province, how }, leaf) {
    if (!commitment || !province) fail(`Leaf ${leaf} is a signature without commitment or province.`);
    let code = this.#codes.indexOf(province);
    if (code < 0) code = this.#codes.push(province) - 1;
    this.#standing[code] = (this.#standing[code] ?? 0) + 1;
    this.#ways.set(how, (this.#ways.get(how) ?? 0) + 1);
    this.places[leaf] = code + 1;
    this.signed += 1;
    if (commitment === this.wanted) this.found = { leaf, withdrawnBy: null };
  }

  #withdraw({ leaf: signature, province }, leaf) {
    const code = signature < leaf ? this.places[signature] : 0;
    if (!code) fail(`Leaf ${leaf} withdraws leaf ${signature}, which is no standing signature.`);
    if (this.#codes[code - 1] !== province) fail(`Leaf ${leaf} withdraws leaf ${signature} in another province.`);
    this.#standing[code - 1] -= 1;
    this.places[signature] = 0;
    this.withdrawn += 1;
    if (this.found?.leaf === signature) this.found.withdrawnBy = leaf;
  }

  get standing() {
    return this.signed - this.withdrawn;
  }

  /** Standing signatures of each province that has any. */
  get provinces() {
    return Object.fromEntries(this.#codes.map((code, i) => [code, this.#standing[i]]).filter(([, count]) => count > 0).sort());
  }

  /** Signatures by way, withdrawn ones included. */
  get ways() {
    return Object.fromEntries(this.#ways);
  }
}

function readEntry(entry, leaf) {
  try {
    const { kind, body } = JSON.parse(String(entry));
    return { kind, body: body ?? {} };
  } catch {
    return fail(`Leaf ${leaf} is not an entry of a petition's log.`);
  }
}

/** What the site says of its count, in one form. */
export function readCount(json) {
  const { signed, withdrawn, standing, provinces, log } = json;
  for (const [name, value] of Object.entries({ signed, withdrawn })) {
    if (!Number.isInteger(value)) fail(`count.json does not say "${name}".`);
  }
  if (standing !== undefined && standing !== signed - withdrawn) fail("count.json contradicts itself.");
  const pairs = Array.isArray(provinces)
    ? provinces.map((row) => [row.province ?? row.code, row.count ?? row.standing])
    : Object.entries(provinces ?? {});
  return { signed, withdrawn, size: log?.size, provinces: provinces && Object.fromEntries(pairs.filter(([, count]) => count > 0).sort()) };
}

// ---- The checks ----

/**
 * Checks everything; gives what was found, throws `Untrue` at what does not fit.
 * `remembered`: an earlier checkpoint (its note). `receipt`: fields of a receipt. `leaf`: the leaf to prove.
 */
export async function check({ url, key: keyLine, remembered, receipt, leaf, get, quick = false, say = () => {} }) {
  const key = readKey(keyLine);
  const log = new Log(url, get);
  const { before, checkpoint, after } = await settled(log, key);
  const { size, root } = checkpoint;
  say(`Checkpoint of ${checkpoint.origin}: ${size} entries, root ${b64(root)}, signature good.`);

  const tree = new Tree(log, size);
  if (!(await tree.root()).equals(root)) fail("The tiles do not lead to the root that was signed.");
  say("The tiles lead to the signed root.");

  if (remembered) await checkHistory(tree, root, openCheckpoint(remembered, key), say);

  const count = quick ? null : await checkEntries(tree, root, receipt && commitmentOf(receipt), say);
  if (count) compareCounts(count, before, after, say);
  const proven = receipt && count ? checkReceipt(count, say) : leaf ?? (size > 0 ? randomInt(size) : null);
  if (proven !== null) await checkLeaf(tree, root, proven, key, say);
  return { checkpoint, count, leaf: proven };
}

/**
 * The checkpoint, with the site's count before and after it: while people sign, the log lies between the two. A count may
 * be served from a cache of a second or two; the one after is asked for until it is as young as the checkpoint.
 */
async function settled(log, key) {
  let after = readCount(await log.json("../count.json"));
  for (let turn = 0; ; turn += 1) {
    const before = after;
    const checkpoint = openCheckpoint(await log.text("checkpoint"), key);
    after = readCount(await log.json("../count.json"));
    for (let wait = 0; after.size < checkpoint.size && wait < 12; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      after = readCount(await log.json("../count.json"));
    }
    if (turn === 4 || JSON.stringify(before) === JSON.stringify(after)) return { before, checkpoint, after };
  }
}

async function checkHistory(tree, root, old, say) {
  if (old.size > tree.size) fail(`The log had ${old.size} entries and has ${tree.size} now: entries were dropped.`);
  const proof = old.size === 0 ? [] : await tree.consistency(old.size);
  if (!isConsistent(old.size, old.root, tree.size, root, proof)) {
    fail(`The log is not what it was at ${old.size} entries: its history was rewritten.`);
  }
  say(`The log still begins with the ${old.size} entries that were remembered.`);
}

/** Reads every entry, and every tile against it. */
async function checkEntries(tree, root, wanted, say) {
  const [frontier, count] = [new Frontier(), new Count(tree.size, wanted)];
  const above = [];
  for (let index = 0; index * TILE < tree.size; index += 1) {
    const width = tree.width(0, index);
    const hashes = [];
    for (const entry of await tree.log.bundle(index, width)) {
      count.add(entry, index * TILE + hashes.length);
      hashes.push(leafHash(entry));
      frontier.add(hashes.at(-1));
    }
    compareTile(hashes, await tree.log.tile(0, index, width), 0, index);
    if (width === TILE) above.push(fold(hashes));
  }
  if (!frontier.root().equals(root)) fail("The entries do not lead to the root that was signed.");
  await checkTilesAbove(tree, above);
  say(`All ${tree.size} entries lead to the signed root, and every tile is what they make it.`);
  return count;
}

async function checkTilesAbove(tree, hashes, level = 1) {
  const above = [];
  for (let index = 0; index * TILE < hashes.length; index += 1) {
    const own = hashes.slice(index * TILE, (index + 1) * TILE);
    compareTile(own, await tree.log.tile(level, index, own.length), level, index);
    if (own.length === TILE) above.push(fold(own));
  }
  if (above.length > 0) await checkTilesAbove(tree, above, level + 1);
}

function compareTile(own, served, level, index) {
  const wrong = own.findIndex((hash, i) => !hash.equals(served[i]));
  if (wrong >= 0 && level === 0) {
    fail(`Entry ${index * TILE + wrong} is not the one that was logged (${tilePath(0, index, own.length)}): it was changed, or one was dropped or put in.`);
  }
  if (wrong >= 0) fail(`Hash ${wrong} of ${tilePath(level, index, own.length)} is not that of what lies below it.`);
}

function compareCounts(count, before, after, say) {
  const isStill = JSON.stringify(before) === JSON.stringify(after);
  for (const name of ["signed", "withdrawn"]) {
    if (count[name] < before[name] || count[name] > after[name]) {
      fail(`The site counts ${after[name]} ${name}, the log ${count[name]}.`);
    }
  }
  if (isStill && before.provinces && JSON.stringify(before.provinces) !== JSON.stringify(count.provinces)) {
    const differs = (code) => (before.provinces[code] ?? 0) !== (count.provinces[code] ?? 0);
    const code = [...Object.keys(before.provinces), ...Object.keys(count.provinces)].find(differs);
    fail(`The site counts ${before.provinces[code] ?? 0} signatures in province ${code}, the log ${count.provinces[code] ?? 0}.`);
  }
  const places = Object.keys(count.provinces).length;
  say(`${count.signed} signed, ${count.withdrawn} withdrawn, ${count.standing} stand, in ${places} places: as the site says.`);
}

function checkReceipt({ found }, say) {
  if (!found) fail("The signature of this receipt is not in the log.");
  if (found.withdrawnBy !== null) fail(`The signature of this receipt is leaf ${found.leaf}, and leaf ${found.withdrawnBy} withdrew it.`);
  say(`The signature of this receipt is leaf ${found.leaf}, and it counts.`);
  return found.leaf;
}

/** Proves one leaf twice: from the tiles, and by the proof that the site hands out. */
async function checkLeaf(tree, root, leaf, key, say) {
  if (!Number.isInteger(leaf) || leaf < 0 || leaf >= tree.size) fail(`There is no leaf ${leaf} in a log of ${tree.size}.`);
  const hash = await tree.leaf(leaf);
  const own = rootOfInclusion(hash, leaf, tree.size, await tree.inclusion(leaf));
  if (!own.equals(root)) fail(`The tiles do not prove leaf ${leaf}.`);
  const proof = await tree.log.json(`proof?leaf=${leaf}`);
  if (proof.leaf_index !== leaf) fail(`The site proves leaf ${proof.leaf_index} when asked for ${leaf}.`);
  if (!hashFromBase64(proof.leaf_hash, "The hash of the proof").equals(hash)) fail(`The site proves another leaf ${leaf} than the log's.`);
  if (!leafHash(Buffer.from(proof.entry)).equals(hash)) fail(`The entry of the proof is not that of leaf ${leaf}.`);
  await checkProof(tree, proof, hash, key);
  say(`Leaf ${leaf} is proven, from the tiles and by the site's own proof.`);
}

async function checkProof(tree, proof, hash, key) {
  const head = openCheckpoint(proof.checkpoint, key);
  const root = hashFromBase64(proof.root_hash, "The root of the proof");
  if (head.size !== proof.tree_size || !head.root.equals(root)) fail("The proof is not for the checkpoint beside it.");
  const path = proof.inclusion.map((node) => hashFromBase64(node, "A hash of the proof"));
  if (!rootOfInclusion(hash, proof.leaf_index, head.size, path).equals(root)) fail("The site's proof does not lead to its root.");
  const later = new Tree(tree.log, Math.max(head.size, tree.size));
  const isOne = (await later.range(0, head.size)).equals(root) && (await later.range(0, tree.size)).equals(await tree.root());
  if (!isOne) fail("The proof belongs to another history than the checkpoint.");
}

// ---- The command ----

const HELP = `Checks the public log of a petition.

  node verify.mjs URL KEY [options]

  URL   address of the log, https://…/petitions/<name>/log
  KEY   public key of the log (name+hash+base64), or a file that holds it

  --remember FILE   compare with the checkpoint in this file, then keep the new one there
  --leaf N          prove this leaf instead of one by lot
  --receipt FILE    find the signature of a receipt: a JSON file with salt, number, expires_on, given, family
  --salt, --number, --expires, --given, --family   the same, field by field
  --quick           checkpoint, tiles and one proof only; does not read every entry
`;

const OPTIONS = Object.fromEntries([
  ...["remember", "leaf", "receipt", "salt", "number", "expires", "given", "family"].map((name) => [name, { type: "string" }]),
  ...["quick", "help"].map((name) => [name, { type: "boolean" }]),
]);

function receiptOf(values) {
  if (values.receipt) return JSON.parse(readFileSync(values.receipt, "utf8"));
  if (!values.salt) return undefined;
  const { salt, number, expires, given = "", family = "" } = values;
  return { salt, number, expires_on: expires, given, family };
}

/** Joins each option to the word after it: one salt in sixty-four begins with a dash, and is no option. */
function joined(words) {
  const left = [...words];
  const whole = [];
  while (left.length > 0) {
    const word = left.shift();
    const takesNext = word.startsWith("--") && OPTIONS[word.slice(2)]?.type === "string" && left.length > 0;
    whole.push(takesNext ? `${word}=${left.shift()}` : word);
  }
  return whole;
}

export async function main(words, say = console.log) {
  const { values, positionals: [url, key] } = parseArgs({ args: joined(words), options: OPTIONS, allowPositionals: true });
  if (values.help || !url || !key) {
    say(HELP);
    return values.help ? 0 : 2;
  }
  const [receipt, memory] = [receiptOf(values), values.remember];
  if (receipt && values.quick) fail("A receipt is found by reading every entry: leave out --quick.");
  const { checkpoint } = await check({
    url, receipt, say,
    key: existsSync(key) ? readFileSync(key, "utf8") : key,
    quick: values.quick,
    leaf: values.leaf === undefined ? undefined : Number(values.leaf),
    remembered: memory && existsSync(memory) ? readFileSync(memory, "utf8") : undefined,
  });
  if (memory) {
    writeFileSync(`${memory}.new`, checkpoint.note);
    renameSync(`${memory}.new`, memory);
  }
  say("Everything fits.");
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Untrue ? `NOT TRUE: ${error.message}` : `The check could not be made: ${error.message}`);
    process.exitCode = 1;
  }
}
