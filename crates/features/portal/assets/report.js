// Reports on the telephone: what is written, photographed and recorded is kept here from the first letter on, sent when there
// is a network, and arrives once: each file and each report has an identity that is made here and that the server remembers.

const root = document.getElementById("report");
const form = root.querySelector("[data-form]");
const { account, page, files: filesAt, worker, places: placesAt, most } = root.dataset;
const say = (name) => root.querySelector(`[data-say="${name}"]`)?.textContent ?? name;
const part = (name) => root.querySelector(`[data-${name}]`);
const LONGEST = 2048;
const WORDS = ["title", "text", "lang", "antenna", "sources"];

// The reports of this person in this newsroom, each with its photos and sound.
const idb = await new Promise((resolve, reject) => {
  const opening = indexedDB.open(`twiza-report ${page} ${account}`, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("reports", { keyPath: "id" });
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});

// Runs `act` in a transaction of its own; it has happened when the promise is kept.
function inStore(mode, act) {
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction("reports", mode, { durability: "strict" });
    const request = act(transaction.objectStore("reports"));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}
const reports = () => inStore("readonly", (store) => store.getAll());
const put = (report) => inStore("readwrite", (store) => store.put(report));
const drop = (id) => inStore("readwrite", (store) => store.delete(id));

navigator.storage?.persist?.();
navigator.serviceWorker?.register(worker, { scope: page }).catch(() => tell("storage"));

let current = blank();
let trouble = null;
let sending = false;
let recorder = null;

function blank() {
  return { id: crypto.randomUUID(), at: Date.now(), state: "draft", photos: [], sound: null, blur: false };
}

const isEmpty = (report) => !report.title && !report.text && !report.sources && report.photos.length === 0 && !report.sound;

// Writing: kept at each pause.

let pause = 0;
function changed() {
  clearTimeout(pause);
  pause = setTimeout(save, 400);
}

async function save() {
  clearTimeout(pause);
  for (const name of WORDS) current[name] = form.elements[name]?.value ?? "";
  if (current.blur !== form.elements.blur.checked) blurAnew(form.elements.blur.checked);
  current.place = form.elements.place_code?.value ?? "";
  current.at = Date.now();
  if (isEmpty(current)) return;
  try {
    await put(current);
    part("autosave").textContent = `${say("saved")} ${clock(current.at)}`;
  } catch (error) {
    console.error(error);
    return tell("storage");
  }
  await drawKept();
}

// A photo that arrived sharp is sent again, and one that arrived blurred, too.
function blurAnew(blur) {
  current.blur = blur;
  for (const photo of current.photos.filter((one) => one.file)) Object.assign(photo, { id: crypto.randomUUID(), file: undefined });
}

const clock = (at) => new Date(at).toLocaleTimeString(document.documentElement.lang === "ar" ? "ar-MA" : document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

function open(report) {
  current = report;
  form.reset();
  for (const name of WORDS) if (form.elements[name] && report[name]) form.elements[name].value = report[name];
  form.elements.blur.checked = report.blur;
  choosePlace(report.place ?? "");
  drawPhotos();
  drawSound();
  part("autosave").textContent = "";
  fresh.hidden = isEmpty(report);
}

const fresh = root.querySelector('[data-act="fresh"]');

// Photos, made small here: a telephone's photo has ten times the bytes that a page can use.

async function addPhotos(chosen) {
  for (const file of chosen) {
    if (current.photos.length >= Number(most)) return tell("too-many");
    current.photos.push({ id: crypto.randomUUID(), blob: await small(file), words: "" });
    drawPhotos();
    await save();
  }
}

async function small(file) {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", 0.86));
  } catch {
    return file; // what this browser cannot read, the server may
  }
}

function drawPhotos() {
  const list = part("photos");
  for (const image of list.querySelectorAll("img")) URL.revokeObjectURL(image.src);
  list.replaceChildren(...current.photos.map((photo, index) => {
    const image = Object.assign(document.createElement("img"), { src: URL.createObjectURL(photo.blob), alt: "" });
    const words = Object.assign(document.createElement("input"), { type: "text", id: `photo-${photo.id}`, value: photo.words, maxLength: 500 });
    words.addEventListener("input", () => { photo.words = words.value; changed(); });
    const label = Object.assign(document.createElement("label"), { htmlFor: words.id, textContent: `${say("photo-words")} ${index + 1}` });
    const remove = button(`${say("photo-remove")} ${index + 1}`, async () => {
      current.photos = current.photos.filter((one) => one !== photo);
      drawPhotos();
      await save();
    });
    const beside = document.createElement("div");
    beside.append(label, words, remove);
    const item = document.createElement("li");
    item.append(image, beside);
    return item;
  }));
}

// Sound: recorded here where the browser can, or chosen as a file.

async function record() {
  const stop = root.querySelector('[data-act="record"]');
  if (recorder) return recorder.stop();
  let heard;
  try {
    heard = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    return tell("record-refused");
  }
  const kind = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"].find((one) => MediaRecorder.isTypeSupported(one));
  const report = current;
  const pieces = [];
  recorder = new MediaRecorder(heard, { mimeType: kind, audioBitsPerSecond: 32000 });
  const sound = { id: crypto.randomUUID(), blob: null };
  recorder.addEventListener("dataavailable", async ({ data }) => {
    pieces.push(data);
    sound.blob = new Blob(pieces, { type: kind.split(";")[0] });
    report.sound = sound; // what was said so far outlives a telephone that goes out
    await put(report).catch(() => tell("storage"));
  });
  const since = Date.now();
  const ticking = setInterval(() => { part("recording").textContent = `${say("recording")} ${length((Date.now() - since) / 1000)}`; }, 500);
  recorder.addEventListener("stop", async () => {
    clearInterval(ticking);
    for (const track of heard.getTracks()) track.stop();
    recorder = null;
    stop.textContent = say("record");
    part("recording").textContent = "";
    drawSound();
    await save();
  });
  stop.textContent = say("record-stop");
  recorder.start(3000);
}

const length = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

function drawSound() {
  const place = part("sound");
  for (const audio of place.querySelectorAll("audio")) URL.revokeObjectURL(audio.src);
  if (!current.sound?.blob) return place.replaceChildren();
  const audio = Object.assign(document.createElement("audio"), { controls: true, preload: "none", src: URL.createObjectURL(current.sound.blob) });
  const remove = button(say("sound-remove"), async () => {
    current.sound = null;
    drawSound();
    await save();
  });
  place.replaceChildren(audio, remove);
}

function button(words, act, kind = "quiet small") {
  const made = Object.assign(document.createElement("button"), { type: "button", className: kind, textContent: words });
  made.addEventListener("click", act);
  return made;
}

// Places, kept on the telephone: a province and its commune instead of words that nobody can look up without a network.

let places = [];

function offerPlaces() {
  const name = document.documentElement.lang === "ar" ? 2 : 1;
  const byName = (list) => [...list].sort((a, b) => a[name].localeCompare(b[name], document.documentElement.lang));
  const select = (id, field, words) => {
    const holder = Object.assign(document.createElement("div"), { className: "field" });
    const made = Object.assign(document.createElement("select"), { id, name: field });
    made.append(new Option(say("choose"), ""));
    holder.append(Object.assign(document.createElement("label"), { htmlFor: id, textContent: words }), made);
    return [holder, made];
  };
  const [provinceField, province] = select("f-province", "province", say("province"));
  const [communeField, commune] = select("f-commune", "place_code", say("commune"));
  for (const [code, ...names] of byName(places)) province.append(new Option(names[name - 1], code));
  province.addEventListener("change", () => {
    commune.length = 1;
    commune.options[0].value = province.value; // the province alone is a place, too
    const chosen = places.find(([code]) => code === province.value);
    for (const place of byName(chosen?.[3] ?? [])) commune.append(new Option(place[name], place[0]));
  });
  const holder = Object.assign(document.createElement("div"), { className: "fields" });
  holder.append(provinceField, communeField);
  part("place").replaceChildren(holder);
}

function choosePlace(code) {
  const { province, place_code: commune } = form.elements;
  if (!province) return;
  const found = places.find(([of, , , communes]) => of === code || communes.some(([one]) => one === code));
  province.value = found?.[0] ?? "";
  province.dispatchEvent(new Event("change"));
  commune.value = code;
}

// What is kept

async function drawKept() {
  const all = (await reports()).sort((a, b) => b.at - a.at);
  const shown = all.filter((report) => report.id !== current.id || report.state !== "draft");
  part("kept").hidden = shown.length === 0;
  part("list").replaceChildren(...shown.map((report) => {
    const item = document.createElement("li");
    item.dataset.state = report.state;
    const title = Object.assign(document.createElement("strong"), { textContent: report.title || say("untitled") });
    const state = Object.assign(document.createElement("p"), { textContent: `${say(`state-${report.state}`)} · ${new Date(report.at).toLocaleDateString(document.documentElement.lang === "ar" ? "ar-MA" : document.documentElement.lang)} ${clock(report.at)}` });
    item.append(title, state);
    if (report.why) item.append(Object.assign(document.createElement("p"), { className: "fault", textContent: report.why }));
    const acts = Object.assign(document.createElement("p"), { className: "acts" });
    if (report.path) acts.append(Object.assign(document.createElement("a"), { href: report.path, textContent: say("open") }));
    if (["draft", "refused"].includes(report.state)) acts.append(button(say("edit"), () => { open({ ...report, state: "draft", why: undefined }); drawKept(); form.elements.title.focus(); }));
    if (report.state === "refused") acts.append(button(say("again"), async () => { await put({ ...report, state: "waiting", why: undefined }); await send(); }));
    if (report.state !== "waiting") acts.append(button(say("delete"), async () => {
      if (report.state !== "sent" && !confirm(say("delete-sure"))) return;
      await drop(report.id);
      await drawKept();
    }));
    item.append(acts);
    return item;
  }));
  drawNet();
}

function drawNet() {
  const net = part("net");
  net.hidden = false;
  net.classList.toggle("away", !navigator.onLine);
  net.textContent = say(sending ? "sending" : navigator.onLine ? "online" : "offline");
}

function tell(word) {
  trouble = word;
  const note = part("trouble");
  note.hidden = !word;
  if (!word) return;
  if (word === "expired") {
    note.replaceChildren(Object.assign(document.createElement("a"), { href: `/account/sign-in?then=${encodeURIComponent(page)}`, textContent: say("expired") }));
  } else note.textContent = say(word);
}

function announce(word) {
  part("said").textContent = say(word);
  part("said").hidden = false;
}

// Sending, one report after the other and one file after the other; what has arrived is not sent again.

async function send() {
  if (sending || !navigator.onLine) return;
  const act = async () => {
    sending = true;
    drawNet();
    try {
      for (;;) {
        const waiting = (await reports()).filter((report) => report.state === "waiting").sort((a, b) => a.at - b.at)[0];
        if (!waiting) break;
        await sendOne(waiting);
        part("said").hidden = true; // what became of it stands in the list
        tell(null);
        await drawKept();
      }
    } catch (error) {
      tell(error.word ?? "failed");
    }
    sending = false;
    await drawKept();
  };
  // Of several tabs one sends.
  if (navigator.locks) await navigator.locks.request(`twiza-report ${page} ${account}`, { ifAvailable: true }, (lock) => lock && act());
  else await act();
}

async function sendOne(report) {
  const carried = [...report.photos, ...(report.sound ? [report.sound] : [])];
  for (const [index, one] of carried.entries()) {
    if (one.file) continue;
    const letter = new FormData();
    letter.set("id", one.id);
    letter.set("lang", report.lang);
    letter.set("words", one.words ?? "");
    if (report.blur && one !== report.sound) letter.set("blur", "yes");
    letter.set("file", one.blob, one === report.sound ? "sound" : "photo");
    const { ok, answer } = await post(filesAt, letter, one.blob.size);
    if (!ok) return put({ ...report, state: "refused", why: `${one === report.sound ? "" : `${index + 1} : `}${whyNot(answer)}` });
    one.file = answer.file;
    await put(report);
  }
  const letter = new FormData();
  letter.set("id", report.id);
  for (const name of WORDS) if (report[name]) letter.set(name, report[name]);
  if (report.place) letter.set("place_code", report.place);
  for (const photo of report.photos) letter.append("photo", photo.file);
  if (report.sound) letter.set("sound_file", report.sound.file);
  const { ok, answer } = await post(page, letter);
  if (!ok) return put({ ...report, state: "refused", why: whyNot(answer) });
  // What has arrived needs no room here: the title stays, to find it again.
  await put({ ...blank(), id: report.id, at: Date.now(), lang: report.lang, title: report.title, state: "sent", path: answer.path });
}

const whyNot = (answer) => Object.values(answer.faults ?? {}).join(" ") || say("failed");

// As long as the slowest network needs, which carries a byte in a millisecond: what is given up too early never arrives.
async function post(to, letter, bytes = 0) {
  const answer = await fetch(to, { method: "POST", body: letter, headers: { accept: "application/json" }, redirect: "error", signal: AbortSignal.timeout?.(180_000 + bytes) });
  if (answer.ok) return { ok: true, answer: await answer.json() };
  if (answer.status === 422) return { ok: false, answer: await answer.json() };
  const word = { 401: "expired", 403: "forbidden", 404: "forbidden" }[answer.status] ?? "failed";
  throw Object.assign(new Error(word), { word });
}

// What the page does

form.addEventListener("input", changed);
form.addEventListener("change", async ({ target }) => {
  if (target.type !== "file") return changed();
  const chosen = [...target.files];
  target.value = "";
  if (target.name === "photos") return addPhotos(chosen);
  if (chosen[0]) current.sound = { id: crypto.randomUUID(), blob: chosen[0] };
  drawSound();
  await save();
});
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  event.stopPropagation();
  if (recorder) await new Promise((resolve) => { recorder.addEventListener("stop", () => setTimeout(resolve), { once: true }); recorder.stop(); });
  await save();
  await put({ ...current, state: "waiting" }).catch(() => tell("storage"));
  open(blank());
  announce("queued");
  await drawKept();
  scrollTo(0, 0);
  await send();
});
root.addEventListener("click", async ({ target }) => {
  const act = target.closest("[data-act]")?.dataset.act;
  if (act === "record") await record();
  if (act === "fresh") { await save(); open(blank()); await drawKept(); form.elements.title.focus(); }
});
addEventListener("online", () => send());
addEventListener("offline", drawNet);
document.addEventListener("visibilitychange", () => (document.hidden ? save() : drawKept().then(send)));
setInterval(send, 60_000);

part("plain").remove(); // here each photo has a field of its own
fresh.hidden = false;
part("recorder").hidden = !(window.MediaRecorder && navigator.mediaDevices?.getUserMedia);
try {
  places = await (await fetch(placesAt)).json();
  offerPlaces();
} catch {
  tell("storage");
}
const drafts = (await reports()).filter((report) => report.state === "draft").sort((a, b) => b.at - a.at);
if (drafts[0]) open(drafts[0]);
await drawKept();
root.dataset.ready = "yes";
await send();
