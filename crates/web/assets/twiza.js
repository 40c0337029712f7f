// What a page gains where scripts run. Nothing here is needed: every page works without it.

const all = (selector) => document.querySelectorAll(selector);

// What one tab remembers of one page; nothing where the browser forbids memory.
const memory = {
  key: (name) => `${name} ${location.pathname}`,
  get(name) {
    try { return JSON.parse(sessionStorage.getItem(this.key(name))); } catch { return null; }
  },
  set(name, value) {
    try { sessionStorage.setItem(this.key(name), JSON.stringify(value)); } catch { /* then it is forgotten */ }
  },
};

// A form with data-confirm asks before it acts, and no form is sent twice.
document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  const question = submitter?.dataset.confirm ?? form.dataset.confirm;
  if (form.dataset.sent || (question && !confirm(question))) return event.preventDefault();
  if (event.defaultPrevented || form.method === "get") return;
  if (question) for (const box of form.querySelectorAll("[data-unless-asked] input")) box.checked = true;
  form.dataset.sent = "yes";
  submitter?.setAttribute("aria-busy", "true");
  if (document.querySelector("[data-keep-place]")) memory.set("place", scrollY);
  setTimeout(makeReady, 8000); // the answer may be a file, which leaves the page where it is
});

// A box by which one says that one means it stands for that question where no scripts run.
for (const box of all("[data-confirm] [data-unless-asked] input")) {
  box.required = false;
  box.closest("[data-unless-asked]").hidden = true;
}

function makeReady() {
  for (const form of all("form[data-sent]")) delete form.dataset.sent;
  for (const button of all("button[aria-busy]")) button.removeAttribute("aria-busy");
}
addEventListener("pageshow", makeReady); // coming back by the browser's arrow

// A form with data-live is sent as soon as a choice in it changes; not while somebody goes through the choices by keyboard,
// where each arrow key is a change: she has the button.
let keyed = null;
document.addEventListener("keydown", ({ target }) => { keyed = target; });
document.addEventListener("pointerdown", () => { keyed = null; });
document.addEventListener("change", ({ target }) => { if (target !== keyed) target.closest("form[data-live]")?.requestSubmit(); });

// Where a row of tabs is wider than the telephone, the one on which the reader is stands in sight.
for (const here of all(":is(.space-bar nav, .tabs) > [aria-current], .part > .here")) {
  const row = here.closest("nav"), middle = (box) => box.left + box.width / 2;
  row.scrollLeft += middle(here.getBoundingClientRect()) - middle(row.getBoundingClientRect());
}

// A menu that is open closes when somebody turns to something else, or presses Escape.
const menus = () => all(":is(.part, .network-menu)[open]");
document.addEventListener("click", ({ target }) => {
  for (const menu of menus()) if (!menu.contains(target)) menu.open = false;
});
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const menu of menus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// What was unfolded stays so while the tab lives: details that have an id.
const folds = memory.get("folds") ?? {};
for (const details of all("details[id]")) {
  details.open = folds[details.id] ?? details.open;
  details.addEventListener("toggle", () => {
    folds[details.id] = details.open;
    memory.set("folds", folds);
  });
}

// An act on a page with [data-keep-place] (the tree of a plan) comes back to where the reader was.
if (document.querySelector("[data-keep-place]")) {
  const place = memory.get("place");
  if (place && !location.hash) scrollTo(0, place);
  memory.set("place", null);
}

// A form with data-script has a script of its own, which is fetched when somebody turns to it.
document.addEventListener("focusin", ({ target }) => {
  const form = target.closest("[data-script]");
  if (form) import(form.dataset.script);
});
if (document.activeElement?.closest("[data-script]")) import(document.activeElement.closest("[data-script]").dataset.script);
