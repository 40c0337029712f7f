// Checks an entry of a petition's log on the reader's own device: that the entry hashes to its place under the signed
// root, and that a receipt's fields make its commitment. The page says the same without this script, on the site's word.
const status = document.getElementById("log-check");
const receipt = document.getElementById("log-receipt");
const bytes = (words) => new TextEncoder().encode(words);
const from64 = (words) => Uint8Array.from(atob(words), (c) => c.charCodeAt(0));
const sha256 = async (...parts) => {
  const all = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", all));
};
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

// RFC 9162, section 2.1.3.2. Sizes beyond 2^31 do not occur, but division keeps them right all the same.
const rootFrom = async (leaf, index, size, path) => {
  let hash = leaf, at = index, last = size - 1;
  for (const beside of path) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = await sha256(Uint8Array.of(1), beside, hash);
      while (at % 2 === 0 && at !== 0) { at = Math.floor(at / 2); last = Math.floor(last / 2); }
    } else {
      hash = await sha256(Uint8Array.of(1), hash, beside);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : null;
};

const checkProof = async () => {
  const answer = await fetch(status.dataset.proof);
  if (!answer.ok) return;
  const proof = await answer.json();
  const leaf = await sha256(Uint8Array.of(0), bytes(proof.entry));
  const root = await rootFrom(leaf, proof.leaf_index, proof.tree_size, proof.inclusion.map(from64));
  const signed = proof.checkpoint.split("\n");
  const good = root && same(root, from64(proof.root_hash)) && signed[1] === String(proof.tree_size) && signed[2] === proof.root_hash;
  status.textContent = good ? status.dataset.good : status.dataset.bad;
  status.classList.toggle("fault", !good);
};

const compare = async () => {
  const value = (id) => document.getElementById(`log-${id}`).value.trim();
  const lines = ["salt", "number", "expires", "given", "family"].map((id) => `${value(id)}\n`).join("");
  const made = await sha256(bytes(`twiza signature 1\n${lines}`));
  const words = btoa(String.fromCharCode(...made)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const good = words === receipt.dataset.commitment;
  receipt.querySelector("[role=status]").textContent = good ? receipt.dataset.good : receipt.dataset.bad;
};

// Without a secure context there is no SHA-256: the page stays as it is.
if (status && window.crypto?.subtle) {
  checkProof().catch(() => {});
  if (receipt) {
    receipt.hidden = false;
    receipt.querySelector("button").addEventListener("click", () => compare());
  }
}
