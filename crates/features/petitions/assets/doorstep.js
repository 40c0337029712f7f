// The doorstep: collects one person after another without a network. Whatever a person writes is closed at once for the
// petition's public key (`hpke.js`) and lies on the phone only so. What is sent and taken is deleted here.

const root = document.getElementById("doorstep");
const { petition, key, info, page, worker, places: placesAt, hpke: hpkeAt } = root.dataset;
const { seal, toBase64, fromBase64 } = await import(hpkeAt);
const doors = [...root.querySelectorAll(".door")];
const BATCH = 20;
const LANG = "twiza doorstep language";
const PLACE = `twiza doorstep place ${petition}`;

let door = doors.find((one) => one.lang === localStorage.getItem(LANG)) ?? doors[0];
let screen = "home";
let trouble = null;
let sending = false;

const part = (selector) => door.querySelector(selector);
const sample = (name) => part(`[data-say="${name}"]`);
const say = (name) => sample(name)?.textContent ?? name;

// The words of a count: those of its plural form, with its own number in place of the sample's.
function counted(name, count) {
  const form = count === 0 && sample(`${name}-zero`) ? "zero" : new Intl.PluralRules(door.lang).select(count);
  const found = sample(`${name}-${form}`) ?? sample(`${name}-other`);
  return found.textContent.replace(/\d+/, count);
}

// The envelopes, in the order in which they were closed. A refused one carries `outcome`.
const idb = await new Promise((resolve, reject) => {
  const opening = indexedDB.open(`twiza-doorstep-${petition}`, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("envelopes", { keyPath: "number", autoIncrement: true });
    opening.result.createObjectStore("counts");
  };
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});

// Runs `act` in a transaction of its own; it has happened when the promise is kept.
function inStore(name, mode, act) {
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction(name, mode, { durability: "strict" });
    const request = act(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}
const envelopes = () => inStore("envelopes", "readonly", (store) => store.getAll());
const put = (envelope) => inStore("envelopes", "readwrite", (store) => store.put(envelope));
const drop = (number) => inStore("envelopes", "readwrite", (store) => store.delete(number));
const count = (name) => inStore("counts", "readonly", (store) => store.get(name)).then((found) => found ?? 0);
const setCount = (name, value) => inStore("counts", "readwrite", (store) => store.put(value, name));

// What the phone keeps must not be cleared to make room.
navigator.storage?.persist?.();
navigator.serviceWorker?.register(worker, { scope: page }).catch(() => tell("storage"));

// Screens

function show(name) {
  screen = name;
  for (const one of doors) {
    one.hidden = one !== door;
    for (const view of one.querySelectorAll("[data-screen]")) view.hidden = one !== door || view.dataset.screen !== name;
  }
  document.documentElement.lang = door.lang;
  document.documentElement.dir = door.dir;
  scrollTo(0, 0);
  part(`[data-screen="${name}"] h1`).focus();
  if (name === "home") drawHome();
}

async function drawHome() {
  const all = await envelopes();
  const waiting = all.filter((one) => !one.outcome);
  const sent = await count("sent");
  part("[data-count]").textContent = counted("waiting", waiting.length);
  part("[data-sent]").textContent = sent ? counted("sent", sent) : "";
  const net = part("[data-net]");
  net.classList.toggle("away", !navigator.onLine);
  net.textContent = say(sending ? "sending" : navigator.onLine ? "online" : "offline");
  part('[data-act="send"]').disabled = sending || waiting.length === 0;
  part("[data-trouble]").hidden = !trouble;
  part("[data-trouble]").replaceChildren(...troubleWords());
  drawRefused(all.filter((one) => one.outcome));
}

function troubleWords() {
  if (!trouble) return [];
  if (trouble !== "expired") return [say(trouble)];
  const link = document.createElement("a");
  link.href = `/account/sign-in?then=${encodeURIComponent(page)}`;
  link.textContent = say("expired");
  return [link];
}

function tell(word) {
  trouble = word;
  if (screen === "home") drawHome();
}

// A refused envelope cannot be read here any more: its number in order and its time say which one it was.
function drawRefused(refused) {
  part("[data-refused]").hidden = refused.length === 0;
  part("[data-list]").replaceChildren(...refused.map((one) => {
    const item = document.createElement("li");
    const title = document.createElement("strong");
    const at = new Date(one.at).toLocaleString(door.lang === "ar" ? "ar-MA" : door.lang, { dateStyle: "medium", timeStyle: "short" });
    title.textContent = `${say("envelope")} ${one.number} · ${at}`;
    const why = document.createElement("p");
    const fields = (one.fields ?? []).map((field) => say(`field-${field}`)).join(door.lang === "ar" ? "، " : ", ");
    why.textContent = fields ? `${say(one.outcome)} ${fields}` : say(one.outcome);
    item.append(title, why, act("again", one.number), " ", act("acknowledge", one.number));
    return item;
  }));
}

function act(word, number) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet small";
  button.dataset.act = word;
  button.dataset.number = number;
  button.textContent = say(word);
  return button;
}

// Collecting

function begin() {
  const form = part("form");
  form.reset();
  for (const fault of form.querySelectorAll("[data-fault]")) fault.hidden = true;
  wipe();
  restorePlace(form);
  show("person");
}

const latin = (words) => words.replace(/[٠-٩]/g, (d) => d.charCodeAt(0) - 0x660).replace(/[۰-۹]/g, (d) => d.charCodeAt(0) - 0x6f0);
const plain = (words) => latin(words).replace(/[\s._/\-\u200e\u200f\u061c]/g, "").toUpperCase();

// What the server will ask too; what is wrong is told while the person still stands there.
function faults(form) {
  const wrong = [];
  const value = (name) => form.elements[name]?.value.trim() ?? "";
  for (const input of form.querySelectorAll("input[data-required]")) if (!input.value.trim()) wrong.push(input.name);
  if (value("number") && !/^[A-Z]{1,2}0*[1-9]\d{0,6}$/.test(plain(value("number")))) wrong.push("number");
  const today = new Date().toLocaleDateString("en-CA");
  if (value("expires-on") && value("expires-on") < today) wrong.push("expires-on");
  if (form.elements["expires-on"]?.validity.badInput) wrong.push("expires-on");
  if (value("contact") && !isContact(value("contact"))) wrong.push("contact");
  if (form.elements.commune && !value("commune") && value("province") !== "abroad") wrong.push("commune");
  if (form.querySelector("canvas") && !form.elements.typed.checked && strokes.length === 0) wrong.push("mark");
  if (!form.elements.consent.checked) wrong.push("consent");
  return new Set(wrong);
}

function isContact(words) {
  if (words.includes("@")) return /^[^@\s]+@[^@\s.][^@\s]*\.[^@\s.]+$/.test(words);
  const number = plain(words);
  return /^0\d{9}$/.test(number) || /^\+\d{9,15}$/.test(number);
}

async function keep(form) {
  const wrong = faults(form);
  for (const fault of form.querySelectorAll("[data-fault]")) {
    fault.hidden = !wrong.has(fault.dataset.fault);
    form.elements[fault.dataset.fault]?.setAttribute?.("aria-invalid", String(!fault.hidden));
  }
  const first = form.querySelector("[data-fault]:not([hidden])");
  if (first) return (form.elements[first.dataset.fault] ?? first).focus?.(), first.scrollIntoView({ block: "center" });
  const written = {};
  for (const { name, value } of form.querySelectorAll(".field input, .field select")) written[name] = value.trim();
  if (written.province === "abroad") written.commune = "abroad";
  delete written.province;
  const typed = form.elements.typed?.checked ? { typed: `${written.given} ${written.family}` } : null;
  const mark = typed ?? (strokes.length ? { drawn: drawing() } : null);
  const letter = { written, mark, lang: door.lang, consent: true, "taken-at": new Date().toISOString() };
  const id = crypto.randomUUID();
  try {
    const closed = await seal(fromBase64(key), info, id, JSON.stringify(letter));
    await put({ id, at: Date.now(), key: toBase64(closed.key), sealed: toBase64(closed.sealed) });
  } catch (error) {
    console.error(error);
    return alert(say("storage"));
  }
  rememberPlace(form);
  form.reset();
  wipe();
  show("thanks");
  if (navigator.onLine) send();
}

// The drawn signature: strokes of points on a field of 600 by 200.

let strokes = [];

function wipe() {
  strokes = [];
  for (const canvas of root.querySelectorAll("canvas")) canvas.getContext("2d").clearRect(0, 0, 600, 200);
}

// Points that a line of two pixels does not need are left out, so that a signature stays within some thousand letters.
const drawing = () => strokes.map((stroke) => stroke.map(([x, y]) => `${x},${y}`).join(" ")).join("|");

function pointOf(event, canvas) {
  const box = canvas.getBoundingClientRect();
  const within = (value, most) => Math.max(0, Math.min(most, Math.round(value)));
  return [within(((event.clientX - box.left) / box.width) * 600, 600), within(((event.clientY - box.top) / box.height) * 200, 200)];
}

function draw(canvas) {
  const pen = canvas.getContext("2d");
  Object.assign(pen, { lineWidth: 4, lineCap: "round", lineJoin: "round", strokeStyle: "#14142e" });
  let stroke = null;
  const line = (from, to) => {
    pen.beginPath();
    pen.moveTo(...from);
    pen.lineTo(...to);
    pen.stroke();
  };
  canvas.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    stroke = [pointOf(event, canvas)];
    strokes.push(stroke);
    mended(canvas.closest("form"), "mark");
    line(stroke[0], stroke[0]);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!stroke || strokes.flat().length > 1200) return;
    const [point, last] = [pointOf(event, canvas), stroke.at(-1)];
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) < 5) return;
    line(last, point);
    stroke.push(point);
  });
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => { stroke = null; });
}

// Places: the volunteer goes from door to door in one commune, so the last one is chosen again.

let places = [];

function fillPlaces(form) {
  const { province, commune } = form.elements;
  if (!province) return;
  const name = form.closest(".door").lang === "ar" ? 2 : 1;
  const option = (place) => new Option(place[name], place[0]);
  const byName = (list) => [...list].sort((a, b) => a[name].localeCompare(b[name], form.closest(".door").lang));
  province.append(...byName(places).map(option));
  province.addEventListener("change", () => {
    const chosen = places.find(([code]) => code === province.value);
    commune.length = 1;
    commune.append(...byName(chosen?.[3] ?? []).map(option));
    commune.disabled = province.value === "abroad";
    if (commune.length === 2) commune.selectedIndex = 1;
  });
  if (places.length === 1) chooseIn(form, places[0][0], places[0][3].length === 1 ? places[0][3][0][0] : "");
}

function chooseIn(form, province, commune) {
  form.elements.province.value = province;
  form.elements.province.dispatchEvent(new Event("change"));
  if (commune) form.elements.commune.value = commune;
}

function rememberPlace(form) {
  const { province, commune } = form.elements;
  if (province) localStorage.setItem(PLACE, JSON.stringify([province.value, commune.value]));
}

function restorePlace(form) {
  if (!form.elements.province) return;
  const only = places.length === 1 ? [places[0][0], ""] : ["", ""];
  const [province, commune] = JSON.parse(localStorage.getItem(PLACE) ?? "null") ?? only;
  chooseIn(form, province, commune);
}

// Sending: batch by batch, until nothing waits. An envelope leaves the phone only when the answer says that it was taken.

async function send() {
  if (sending) return;
  sending = true;
  trouble = null;
  try {
    for (;;) {
      const waiting = (await envelopes()).filter((one) => !one.outcome).slice(0, BATCH);
      if (waiting.length === 0) break;
      if (screen === "home") drawHome();
      await sendBatch(waiting);
    }
  } catch (error) {
    trouble = error.word ?? "failed";
  }
  sending = false;
  if (screen === "home") drawHome();
}

async function sendBatch(batch) {
  const body = JSON.stringify({ envelopes: batch.map(({ id, key, sealed }) => ({ id, key, sealed })) });
  const headers = { "content-type": "application/json", accept: "application/json" };
  const answer = await fetch(page, { method: "POST", headers, body, redirect: "error" });
  const word = { 401: "expired", 403: "forbidden", 404: "forbidden" }[answer.status] ?? "failed";
  if (!answer.ok) throw Object.assign(new Error(word), { word });
  const { answers } = await answer.json();
  const outcomes = new Map(answers.map((one) => [one.id, one]));
  for (const envelope of batch) {
    const { outcome, fields } = outcomes.get(envelope.id) ?? {};
    if (outcome === "taken") {
      await drop(envelope.number);
      await setCount("sent", (await count("sent")) + 1);
    } else if (outcome) await put({ ...envelope, outcome, fields });
    else throw new Error("an envelope without an answer");
  }
}

// Acts

const ACTS = {
  begin,
  send,
  wipe,
  home: () => show("home"),
  leave: () => (part("form").reset(), wipe(), show("home")),
  language({ to }) {
    door = doors.find((one) => one.lang === to) ?? door;
    localStorage.setItem(LANG, door.lang);
    show("home");
  },
  async again({ number }) {
    const envelope = (await envelopes()).find((one) => one.number === Number(number));
    if (envelope) await put({ ...envelope, outcome: undefined, fields: undefined });
    await send();
  },
  async acknowledge({ number }) {
    await drop(Number(number));
    drawHome();
  },
};

root.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-act]");
  if (button) ACTS[button.dataset.act](button.dataset);
});
root.addEventListener("submit", (event) => {
  event.preventDefault();
  event.stopPropagation();
  keep(event.target);
});
// What was wrong is no longer said once it is being mended.
for (const kind of ["input", "change"]) root.addEventListener(kind, ({ target }) => target.name && mended(target.form, target.name));
function mended(form, name) {
  const named = { province: "commune", typed: "mark" }[name] ?? name;
  const fault = form?.querySelector(`[data-fault="${named}"]`);
  if (fault) fault.hidden = true;
  form?.elements[named]?.removeAttribute?.("aria-invalid");
}
addEventListener("online", () => (drawHome(), send()));
addEventListener("offline", () => drawHome());
// Another tab of this page may have sent or collected meanwhile.
document.addEventListener("visibilitychange", () => document.hidden || screen !== "home" || drawHome());

for (const canvas of root.querySelectorAll("canvas")) draw(canvas);
show("home");
try {
  places = await (await fetch(placesAt)).json();
  for (const form of root.querySelectorAll("form")) fillPlaces(form);
} catch {
  tell("storage");
}
if (navigator.onLine) send();
root.dataset.ready = "yes";
