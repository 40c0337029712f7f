// The list at the door: notes who is there without a network, by the code that she shows, by her number or by her name. The
// phone keeps identities only; what each became of is the server's to say, and stays here until somebody has seen it.

const root = document.getElementById("checkin");
const { session, page, worker, send: sendTo, until, rendered } = root.dataset;
const part = (name) => root.querySelector(`[data-part="${name}"]`);
const say = (name) => root.querySelector(`[data-say="${name}"]`).textContent;
const people = [...root.querySelectorAll("[data-person]")];
const slots = part("slot");
const DATABASE = `twiza-checkin-${session}`;
const BATCH = 100;
const DAY = 86_400_000;
// A code that stays before the camera is read many times; it is one.
const SAME_CODE = 4_000;

let sending = false;
let trouble = null;

const idb = await new Promise((resolve, reject) => {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("scans", { keyPath: "id" });
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});

// Runs `act` in a transaction of its own; it has happened when the promise is kept.
function inStore(mode, act) {
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction("scans", mode, { durability: "strict" });
    const request = act(transaction.objectStore("scans"));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}
const all = async () => (await inStore("readonly", (store) => store.getAll())).sort((a, b) => a.at - b.at);
const put = (scan) => inStore("readwrite", (store) => store.put(scan));
const drop = (id) => inStore("readwrite", (store) => store.delete(id));

// What is drawn

const isThere = (scan) => !scan.outcome || ["noted", "odd", "twice"].includes(scan.outcome);
const wasThere = (row) => row.dataset.there.split(" ").includes(slots.value);

async function draw() {
  const scans = await all();
  const here = new Map(scans.filter((scan) => scan.slot === slots.value && scan.person && isThere(scan)).map((scan) => [scan.person, scan]));
  let count = 0;
  for (const row of people) {
    const scan = here.get(row.dataset.person);
    const there = wasThere(row) || Boolean(scan);
    row.setAttribute("aria-pressed", String(there));
    row.querySelector("[data-mark]").textContent = there ? (scan && !scan.outcome ? "◔" : "✓") : "";
    if (there) count += 1;
  }
  const waiting = scans.filter((scan) => !scan.outcome).length;
  part("present").textContent = `${count} / ${people.length}`;
  part("waiting").textContent = waiting;
  const net = part("net");
  net.classList.toggle("away", !navigator.onLine);
  net.textContent = say(sending ? "sending" : navigator.onLine ? "online" : "offline");
  part("send").disabled = sending || waiting === 0;
  part("trouble").hidden = !trouble;
  part("trouble").replaceChildren(...troubleWords());
  drawTold(scans.filter((scan) => scan.outcome && scan.outcome !== "noted"));
  return waiting;
}

function troubleWords() {
  if (!trouble) return [];
  if (trouble.word !== "expired") return [trouble.words ?? say(trouble.word)];
  const link = document.createElement("a");
  link.href = `/account/sign-in?then=${encodeURIComponent(page)}`;
  link.textContent = say("expired");
  return [link];
}

const nameOf = (id) => people.find((row) => row.dataset.person === id)?.querySelector("[data-name]").textContent ?? say("somebody");

function drawTold(told) {
  part("told").hidden = told.length === 0;
  part("told-list").replaceChildren(...told.map((scan) => {
    const item = document.createElement("li");
    const who = document.createElement("strong");
    const at = new Date(scan.at).toLocaleString(document.documentElement.lang === "ar" ? "ar-MA" : document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });
    who.textContent = `${nameOf(scan.person)} · ${at}`;
    const why = document.createElement("p");
    why.textContent = scan.words;
    const seen = document.createElement("button");
    seen.type = "button";
    seen.className = "quiet small";
    seen.dataset.act = "seen";
    seen.dataset.id = scan.id;
    seen.textContent = say("seen");
    item.append(who, why, seen);
    return item;
  }));
}

// What was noted last, for the eye and for who listens.
function tell(word, person) {
  const last = part("last");
  last.classList.toggle("wrong", word === "strange" || word === "elsewhere");
  last.textContent = person ? `${nameOf(person)} – ${say(word)}` : say(word);
}

// Noting: one after another, however fast the fingers are.

let turn = Promise.resolve();
const inTurn = (act) => {
  turn = turn.then(act, act);
  return turn;
};

async function note(person, code) {
  const row = people.find((one) => one.dataset.person === person);
  const before = (await all()).find((scan) => scan.person === person && scan.slot === slots.value && isThere(scan));
  if (before || (row && wasThere(row))) return tell("already", person);
  const scan = { id: crypto.randomUUID(), slot: slots.value, at: Date.now(), who: code ?? `=${person}`, person };
  try {
    await put(scan);
  } catch (error) {
    console.error(error);
    trouble = { word: "storage" };
    await draw();
    return undefined;
  }
  tell(row ? "kept" : "elsewhere", row ? person : undefined);
  navigator.vibrate?.(row ? 60 : [60, 60, 60]);
  await draw();
  if (navigator.onLine) send();
  return undefined;
}

// A tick by mistake goes while it is only here; what was sent is corrected on the list of the half-day.
async function press(person) {
  const own = (await all()).find((scan) => scan.person === person && scan.slot === slots.value && !scan.outcome);
  if (!own || sending) return note(person);
  await drop(own.id);
  tell("taken-back", person);
  await draw();
  return undefined;
}

const latin = (words) => words.replace(/[٠-٩]/g, (d) => d.charCodeAt(0) - 0x660).replace(/[۰-۹]/g, (d) => d.charCodeAt(0) - 0x6f0);

// A code begins with TWZ1 and her identity; that it is a true one only the server can say.
function read(words) {
  const plain = latin(words).replace(/[\s\u200e\u200f\u061c]/g, "").toUpperCase();
  const found = plain.match(/^TWZ1([0-9A-Z]{26})[A-Z2-7]{16}$/);
  if (found) return note(found[1].toLowerCase(), plain);
  const numbered = /^\d{1,5}$/.test(plain) && people.find((row) => row.dataset.number === String(Number(plain)));
  if (numbered) return note(numbered.dataset.person);
  return tell("strange");
}

// The camera, where the browser reads codes by itself.

let camera = null;

async function canRead() {
  if (!("BarcodeDetector" in window) || !navigator.mediaDevices?.getUserMedia) return false;
  return (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
}

async function look() {
  if (camera) return stop();
  try {
    camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    trouble = { word: "camera" };
    return draw();
  }
  const video = part("video");
  video.hidden = false;
  video.srcObject = camera;
  await video.play();
  part("look").textContent = say("stop");
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  const seen = new Map();
  while (camera) {
    for (const { rawValue } of await detector.detect(video).catch(() => [])) {
      const isNew = performance.now() - (seen.get(rawValue) ?? -SAME_CODE) >= SAME_CODE;
      seen.set(rawValue, performance.now());
      if (isNew) await inTurn(() => read(rawValue));
    }
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  return undefined;
}

function stop() {
  for (const track of camera.getTracks()) track.stop();
  camera = null;
  part("video").hidden = true;
  part("video").srcObject = null;
  part("look").textContent = say("look");
}

// Sending: batch by batch, until nothing waits. What was noted stays until the answer says what became of it.

async function send() {
  if (sending) return;
  sending = true;
  trouble = null;
  try {
    for (;;) {
      const waiting = (await all()).filter((scan) => !scan.outcome).slice(0, BATCH);
      if (waiting.length === 0) break;
      await draw();
      await sendBatch(waiting);
    }
  } catch (error) {
    trouble = { word: error.word ?? "failed", words: error.words };
  }
  sending = false;
  await draw();
}

async function sendBatch(batch) {
  const body = new URLSearchParams(batch.map(({ id, slot, at, who }) => ["scan", `${id} ${slot} ${at} ${who}`]));
  body.set("now", Date.now());
  const answer = await fetch(sendTo, { method: "POST", headers: { accept: "application/json" }, body, redirect: "error" });
  const word = { 401: "expired", 403: "forbidden", 404: "forbidden" }[answer.status] ?? "failed";
  if (!answer.ok) throw Object.assign(new Error(word), { word });
  const { at, clock, scans } = await answer.json();
  const outcomes = new Map(scans.map((one) => [one.id, one]));
  for (const scan of batch) {
    const { outcome, words } = outcomes.get(scan.id) ?? {};
    if (!outcome) throw new Error("a scan without an answer");
    await put({ ...scan, outcome, words, answered: at });
  }
  part("clock").hidden = !clock.wrong;
  part("clock").textContent = clock.words ?? "";
}

// What the page that came from the server knows already need not be kept.
async function tidy() {
  for (const scan of await all()) if (scan.outcome === "noted" && scan.answered < Number(rendered)) await drop(scan.id);
}

// Names leave the phone when somebody says so, and by themselves a week after the session.
async function forget() {
  if ((await all()).some((scan) => !scan.outcome)) {
    trouble = { word: "unsent" };
    return draw();
  }
  await clear();
  location.assign(part("back").href);
  return undefined;
}

async function clear() {
  await inStore("readwrite", (store) => store.clear());
  await (await navigator.serviceWorker?.getRegistration(page))?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(`checkin ${page} `)) await caches.delete(name);
}

const keep = () => navigator.serviceWorker?.register(worker, { scope: page }).catch(() => {
  trouble = { word: "storage" };
  draw();
});

// The half-day that is now, or the nearest one.
function choose() {
  const now = Date.now();
  const far = ({ dataset: { starts, ends } }) => Math.max(Number(starts) - now, now - Number(ends), 0);
  const nearest = [...slots.options].sort((a, b) => far(a) - far(b))[0];
  if (nearest) slots.value = nearest.value;
}

const ACTS = { send, look, forget, seen: async ({ id }) => { await drop(id); await draw(); } };
root.addEventListener("click", ({ target }) => {
  const row = target.closest("[data-person]");
  if (row) return inTurn(() => press(row.dataset.person));
  const button = target.closest("[data-act]");
  return button && ACTS[button.dataset.act](button.dataset);
});
part("typed").addEventListener("submit", (event) => {
  event.preventDefault();
  const input = event.target.elements.typed;
  const { value } = input;
  if (value.trim()) inTurn(() => read(value));
  input.value = "";
  input.focus();
});
part("find").addEventListener("input", ({ target }) => {
  const words = latin(target.value).trim().toLocaleLowerCase();
  for (const row of people) row.parentElement.hidden = !row.textContent.toLocaleLowerCase().includes(words);
});
slots.addEventListener("change", draw);
addEventListener("online", send);
addEventListener("offline", draw);
// Another tab of this page may have sent or noted meanwhile.
document.addEventListener("visibilitychange", () => document.hidden || draw());

choose();
await tidy();
const waiting = await draw();
if (waiting === 0 && Date.now() > Number(until) + 7 * DAY) await clear();
else {
  // What the phone keeps must not be cleared to make room.
  navigator.storage?.persist?.();
  keep();
}
const can = await canRead();
part("look").hidden = !can;
part("no-camera").hidden = can;
if (navigator.onLine) send();
root.dataset.ready = "yes";
