// The verifier against a small log that runs in this process, honest and dishonest. Run: node --test

import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { check, commitmentOf, main, tilePath } from "./verify.mjs";

// ---- A log of another make than the verifier's: slow, recursive, straight from RFC 6962 ----

const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();
const leafOf = (entry) => sha256([0], entry);
function rootOf(leaves) {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0];
  const k = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return sha256([1], rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}
function pathOf(leaf, leaves) {
  if (leaves.length === 1) return [];
  const k = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return leaf < k
    ? [...pathOf(leaf, leaves.slice(0, k)), rootOf(leaves.slice(k))]
    : [...pathOf(leaf - k, leaves.slice(k)), rootOf(leaves.slice(0, k))];
}

const NAME = "twiza.example/petitions/eau/log";
const URL_OF_LOG = "http://127.0.0.1:1/petitions/eau/log";

function keys() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const bytes = Buffer.concat([Buffer.of(1), Buffer.from(publicKey.export({ format: "jwk" }).x, "base64url")]);
  const id = sha256(NAME, "\n", bytes).subarray(0, 4);
  return { privateKey, id, line: `${NAME}+${id.toString("hex")}+${bytes.toString("base64")}` };
}
const OWN = keys();

function note(entries, key = OWN, text = `${NAME}\n${entries.length}\n${rootOf(entries.map(leafOf)).toString("base64")}\n`) {
  const signature = Buffer.concat([OWN.id, sign(null, Buffer.from(text), key.privateKey)]).toString("base64");
  return `${text}\n— somebody.else.example AAAAAAAA\n— ${NAME} ${signature}\n`;
}

const receipt = (number) => ({ salt: `salt ${number}`, number: `AB${number}`, expires_on: "2030-01-01", given: "Aïcha", family: "بنعلي" });
const entry = (kind, body) => JSON.stringify({ kind, body, whole: "x" });
const signed = (number, province = "01.051") =>
  entry("petition.signed", { commitment: commitmentOf(receipt(number)), province, how: "online" });
const withdrawn = (leaf, province = "01.051") => entry("petition.withdrawn", { leaf, province });
const people = (count) => Array.from({ length: count }, (_, i) => signed(i, i % 3 ? "01.051" : "06.141"));

/** What the site would answer, by path below the log. */
function site(entries, key = OWN) {
  const leaves = entries.map(leafOf);
  const files = new Map([["checkpoint", note(entries, key)], ["count.json", count(entries)]]);
  const cut = (all, level, bytesOf) => {
    for (let n = 0; n * 256 < all.length; n += 1) {
      const part = all.slice(n * 256, n * 256 + 256);
      files.set(tilePath(level, n, part.length), Buffer.concat(part.map(bytesOf)));
    }
  };
  cut(entries, "entries", (text) => {
    const bytes = Buffer.from(text);
    return Buffer.concat([Buffer.of(bytes.length >> 8, bytes.length & 255), bytes]);
  });
  for (let [level, hashes] = [0, leaves]; hashes.length > 0; level += 1) {
    cut(hashes, level, (hash) => hash);
    hashes = Array.from({ length: Math.floor(hashes.length / 256) }, (_, i) => rootOf(hashes.slice(i * 256, i * 256 + 256)));
  }
  entries.forEach((text, leaf) => files.set(`proof?leaf=${leaf}`, () => JSON.stringify({
    leaf_index: leaf, leaf_hash: leaves[leaf].toString("base64"), entry: text, tree_size: leaves.length,
    root_hash: rootOf(leaves).toString("base64"), checkpoint: files.get("checkpoint"),
    inclusion: pathOf(leaf, leaves).map((hash) => hash.toString("base64")),
  })));
  return files;
}

function count(entries) {
  const bodies = (kind) => entries.map((text) => JSON.parse(text)).filter((it) => it.kind === kind).map((it) => it.body);
  const [signed, withdrawn] = [bodies("petition.signed"), bodies("petition.withdrawn")];
  const provinces = {};
  for (const { province } of signed) provinces[province] = (provinces[province] ?? 0) + 1;
  for (const { province } of withdrawn) provinces[province] -= 1;
  const standing = signed.length - withdrawn.length;
  return JSON.stringify({ signed: signed.length, withdrawn: withdrawn.length, standing, provinces });
}

function getter(files) {
  return async (url) => {
    const path = url.includes("/log/") ? url.split("/log/")[1] : url.split("/petitions/eau/")[1];
    const found = files.get(path);
    const body = typeof found === "function" ? found() : found;
    return body === undefined ? null : Buffer.from(body);
  };
}

const checked = (files, more = {}) => check({ url: URL_OF_LOG, key: OWN.line, get: getter(files), ...more });
const refuses = (files, pattern, more) => assert.rejects(checked(files, more), pattern);

// ---- Honest logs ----

for (const size of [0, 1, 2, 3, 7, 255, 256, 257, 511, 512, 700]) {
  test(`an honest log of ${size} entries is believed`, async () => {
    const { count } = await checked(site(people(size)));
    assert.equal(count.standing, size);
  });
}

test("a log of more than two levels of tiles is believed", async () => {
  const files = site(people(65_536 + 300));
  await checked(files, { leaf: 65_700 });
  files.set("tile/2/000.p/1", Buffer.alloc(32));
  await refuses(files, /do not lead|is not that of what lies below/);
});

test("every leaf can be proven", async () => {
  const files = site(people(13));
  for (let leaf = 0; leaf < 13; leaf += 1) assert.equal((await checked(files, { leaf })).leaf, leaf);
});

test("a withdrawal is counted out, in its province", async () => {
  const { count } = await checked(site([...people(5), withdrawn(3, "06.141")]));
  assert.deepEqual([count.signed, count.withdrawn, count.provinces], [5, 1, { "01.051": 3, "06.141": 1 }]);
});

test("a log that grew from every remembered size is consistent", async () => {
  const all = people(300);
  const files = site(all);
  for (const size of [0, 1, 2, 5, 128, 255, 256, 257, 299, 300]) await checked(files, { remembered: note(all.slice(0, size)) });
});

test("a partial tile that is gone is found in the full one", async () => {
  const [now, later] = [site(people(200)), site(people(256))];
  for (const level of [0, "entries"]) {
    now.delete(`tile/${level}/000.p/200`);
    now.set(`tile/${level}/000`, later.get(`tile/${level}/000`));
  }
  await checked(now);
});

test("a signer finds her signature by the receipt", async () => {
  const files = site(people(20));
  assert.equal((await checked(files, { receipt: receipt(11) })).leaf, 11);
  await refuses(files, /not in the log/, { receipt: { ...receipt(11), number: "AB12" } });
  await refuses(site([...people(20), withdrawn(11)]), /leaf 20 withdrew it/, { receipt: receipt(11) });
});

test("a log with no number commits to an empty line", () => {
  const lines = "twiza signature 1\ns\n\n\nAïcha\nB\n";
  assert.equal(commitmentOf({ salt: "s", given: "Aïcha", family: "B" }), createHash("sha256").update(lines).digest("base64url"));
});

test("tiles are numbered in groups of three digits", () => {
  assert.equal(tilePath(0, 1_234_067, 256), "tile/0/x001/x234/067");
  assert.equal(tilePath("entries", 5, 12), "tile/entries/005.p/12");
});

// ---- Dishonest ones ----

const rewritten = (change) => {
  const entries = people(300);
  change(entries);
  return entries;
};

test("a dropped leaf is seen", async () => {
  const files = site(people(300));
  const less = site(rewritten((entries) => entries.splice(40, 1)));
  files.set("tile/entries/000", less.get("tile/entries/000"));
  await refuses(files, /Entry 40 is not the one that was logged/);
  await refuses(less, /entries were dropped/, { remembered: note(people(300)) });
});

test("a changed leaf is seen", async () => {
  const files = site(people(300));
  const other = site(rewritten((entries) => (entries[299] = signed("999"))));
  files.set("tile/entries/001.p/44", other.get("tile/entries/001.p/44"));
  await refuses(files, /Entry 299 is not the one that was logged/);
  files.set("tile/0/001.p/44", other.get("tile/0/001.p/44"));
  await refuses(files, /do not lead to the root/);
});

test("a history that was rewritten and signed anew is seen by who remembers", async () => {
  const other = rewritten((entries) => (entries[7] = signed("999")));
  await checked(site(other));
  await refuses(site(other), /rewritten/, { remembered: note(people(300)) });
  await refuses(site(other), /rewritten/, { remembered: note(people(100)) });
  await refuses(site(other), /rewritten/, { remembered: note(people(8)) });
  await checked(site(other), { remembered: note(people(7)) });
});

test("a forged signature is seen", async () => {
  await refuses(site(people(3), keys()), /forged/);
  const files = site(people(3));
  files.set("checkpoint", files.get("checkpoint").replace("\n3\n", "\n2\n"));
  await refuses(files, /forged/);
  await refuses(site(people(3)), /no signature of this key/, { key: keys().line });
  await refuses(site(people(3)), /not its own/, { key: OWN.line.replace(/\+[0-9a-f]{8}\+/, "+00000000+") });
});

test("a partial tile of another width is seen", async () => {
  const files = site(people(300));
  files.set("tile/0/001.p/44", files.get("tile/0/001.p/44").subarray(32));
  await refuses(files, /has 1376 bytes, 1408 are due/);
});

test("a tile above that is not what lies below is seen", async () => {
  const entries = people(600);
  const files = site(entries);
  files.set("tile/1/000.p/2", Buffer.alloc(64));
  await refuses(files, /do not lead to the root/);
});

test("a bundle that ends within an entry, or is missing, is seen", async () => {
  const files = site(people(3));
  const whole = files.get("tile/entries/000.p/3");
  files.set("tile/entries/000.p/3", whole.subarray(0, whole.length - 1));
  await refuses(files, /in the middle of an entry/);
  files.delete("tile/entries/000.p/3");
  await refuses(files, /does not serve/);
});

test("a site that counts otherwise than its log is seen", async () => {
  const files = site(people(9));
  const told = JSON.parse(files.get("count.json"));
  files.set("count.json", JSON.stringify({ ...told, signed: 10, standing: 10 }));
  await refuses(files, /counts 10 signed, the log 9/);
  files.set("count.json", JSON.stringify({ ...told, provinces: { "01.051": 7, "06.141": 2 } }));
  await refuses(files, /counts 7 signatures in province 01.051, the log 6/);
});

test("withdrawals of nothing, twice, or elsewhere are seen", async () => {
  await refuses(site([...people(3), withdrawn(5)]), /no standing signature/);
  await refuses(site([...people(3), withdrawn(1), withdrawn(1)]), /no standing signature/);
  await refuses(site([...people(3), withdrawn(1, "06.141")]), /another province/);
  await refuses(site([...people(3), entry("plan.node.renamed", {})]), /neither a signature nor a withdrawal/);
});

test("a false proof is seen", async () => {
  const files = site(people(9));
  const honest = JSON.parse(files.get("proof?leaf=4")());
  const lies = [
    [{ inclusion: honest.inclusion.slice(1) }, /too short/],
    [{ inclusion: [...honest.inclusion].reverse() }, /does not lead/],
    [{ entry: signed("999") }, /not that of leaf/],
    [{ leaf_hash: leafOf("x").toString("base64") }, /another leaf/],
    [{ checkpoint: note(people(8)) }, /not for the checkpoint beside it/],
    [{ leaf_index: 5 }, /proves leaf 5/],
  ];
  for (const [lie, pattern] of lies) {
    files.set("proof?leaf=4", JSON.stringify({ ...honest, ...lie }));
    await refuses(files, pattern, { leaf: 4 });
  }
  const split = JSON.parse(site(rewritten((entries) => (entries[0] = signed("999")))).get("proof?leaf=4")());
  files.set("proof?leaf=4", JSON.stringify(split));
  files.set("tile/0/001.p/44", site(people(300)).get("tile/0/001.p/44"));
  files.set("tile/0/000", site(people(300)).get("tile/0/000"));
  files.set("tile/1/000.p/1", site(people(300)).get("tile/1/000.p/1"));
  await refuses(files, /another history/, { leaf: 4 });
});

// ---- The command, over the wire ----

/** Hands `use` the address of a server that answers what `files` gives at that moment. */
async function served(files, use) {
  const server = createServer(async (request, response) => {
    const body = await getter(files())(request.url);
    response.writeHead(body ? 200 : 404).end(body ?? "");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    await use(`http://127.0.0.1:${server.address().port}/petitions/eau/log`);
  } finally {
    server.close();
  }
}

test("the command remembers, and says what is wrong in a sentence", async () => {
  let files = site(people(300));
  await served(() => files, async (url) => {
    const memory = join(mkdtempSync(join(tmpdir(), "verify-")), "checkpoint");
    const said = [];
    assert.equal(await main([url, OWN.line, "--remember", memory], (line) => said.push(line)), 0);
    assert.equal(said.at(-1), "Everything fits.");
    assert.equal(readFileSync(memory, "utf8"), note(people(300)));
    files = site(rewritten((entries) => entries.push(signed("1000"))));
    assert.equal(await main([url, OWN.line, "--remember", memory, "--quick"], () => {}), 0);
    files = site(people(300));
    await assert.rejects(main([url, OWN.line, "--remember", memory], () => {}), /entries were dropped/);
    assert.ok(readFileSync(memory, "utf8").includes("\n301\n"), "what was remembered is kept when the check fails");
  });
});

test("a receipt whose salt begins with a dash is read word by word", async () => {
  const own = { ...receipt(1), salt: "-sSeZ", number: "" };
  const commitment = commitmentOf(own);
  const files = site([entry("petition.signed", { commitment, province: "01.051", how: "online" })]);
  await served(() => files, async (url) => {
    const said = [];
    const words = ["--salt", own.salt, "--number", own.number, "--expires", own.expires_on, "--given", own.given, "--family", own.family];
    assert.equal(await main([url, OWN.line, ...words], (line) => said.push(line)), 0);
    assert.match(said.join("\n"), /leaf 0, and it counts/);
  });
});

test("a receipt is read from a file or from the command line", async () => {
  assert.equal(await main([], () => {}), 2);
  assert.equal(await main(["--help"], () => {}), 0);
  const file = join(mkdtempSync(join(tmpdir(), "verify-")), "receipt.json");
  writeFileSync(file, JSON.stringify(receipt(1)));
  assert.ok(existsSync(file));
  await assert.rejects(main([URL_OF_LOG, OWN.line, "--receipt", file, "--quick"], () => {}), /leave out --quick/);
});
