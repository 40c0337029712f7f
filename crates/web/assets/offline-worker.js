// Keeps one page on the phone, with its styles, scripts and what else it needs, so that it opens without a network. KEPT and VERSION
// stand above, written by the server. Everything else goes its own way.

const NAME = `${KEPT.name} ${KEPT.page}`;
const STORE = `${NAME} ${VERSION}`;

self.addEventListener("install", (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));

async function keepAll() {
  const store = await caches.open(STORE);
  await store.addAll([...KEPT.files, ...KEPT.beside].map((file) => new Request(file, { cache: "reload" })));
  await keepPage(store, await fetch(KEPT.page, { cache: "reload" }));
}

// Only the page itself is kept, never a page of signing in that came in its place.
async function keepPage(store, answer) {
  if (answer.ok && !answer.redirected) await store.put(KEPT.page, answer.clone());
  return answer;
}

self.addEventListener("activate", (event) => event.waitUntil(forgetOld().then(() => self.clients.claim())));

async function forgetOld() {
  const old = (await caches.keys()).filter((name) => name.startsWith(`${NAME} `) && name !== STORE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const path = new URL(request.url).pathname;
  if (request.mode === "navigate" && path === KEPT.page) event.respondWith(page(request));
  else if (KEPT.files.includes(path) || KEPT.beside.includes(path)) event.respondWith(file(path, request));
});

// The page as it is now, if the network answers soon; else as it was. Who is no longer signed in gets the kept one too:
// what is on the phone must stay within reach, and the page says that it cannot send.
async function page(request) {
  const store = await caches.open(STORE);
  const kept = await store.match(KEPT.page, { ignoreVary: true });
  try {
    const answer = await soon(fetch(request), kept ? 4000 : 60000);
    if (kept && (answer.status === 401 || answer.status >= 500)) return kept;
    return await keepPage(store, answer);
  } catch {
    return kept ?? Response.error();
  }
}

const soon = (answer, within) =>
  Promise.race([answer, new Promise((_, refuse) => setTimeout(() => refuse(new Error("slow")), within))]);

async function file(path, request) {
  const store = await caches.open(STORE);
  return (await store.match(path, { ignoreVary: true })) ?? fetch(request);
}
