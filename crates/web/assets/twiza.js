// What a page gains where scripts run. Nothing here is needed: every page works without it.

const lists = (selector, root = document) => root.querySelectorAll(selector);

// A form with data-confirm asks before it acts, and no form is sent twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
  if (form.dataset.sent || (question && !confirm(question))) return event.preventDefault();
  if (event.defaultPrevented || form.method === "get") return;
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
  keepPlace();
});

// Coming back by the browser's arrow finds the forms ready again.
addEventListener("pageshow", () => {
  for (const form of lists("form[data-sent]")) delete form.dataset.sent;
  for (const button of lists("[aria-busy]")) button.removeAttribute("aria-busy");
});

// What was unfolded stays unfolded while the tab lives: details that have an id.
const page = location.pathname;
const folds = `folds ${page}`;
const remembered = JSON.parse(sessionStorage.getItem(folds) ?? "{}");
for (const details of lists("details[id]")) {
  if (details.id in remembered) details.open = remembered[details.id];
  details.addEventListener("toggle", () => {
    remembered[details.id] = details.open;
    sessionStorage.setItem(folds, JSON.stringify(remembered));
  });
}

// An act inside [data-keep-place] (the tree of a plan) comes back to where the reader was.
const place = `place ${page}`;
function keepPlace() {
  if (document.querySelector("[data-keep-place]")) sessionStorage.setItem(place, scrollY);
}
const kept = sessionStorage.getItem(place);
if (kept && document.querySelector("[data-keep-place]") && !location.hash) scrollTo(0, kept);
sessionStorage.removeItem(place);

// A form with data-live is sent as soon as a choice in it changes.
document.addEventListener("change", (event) => event.target.closest("form[data-live]")?.requestSubmit());
