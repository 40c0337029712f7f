// What the growth of a petition gains where scripts run: a count that stays fresh, and buttons that copy and share.

const EVERY = 12_000;

// Numbers are written as the page writes them: thousands apart, Latin digits.
const marks = { ar: ".", en: "," };
const written = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, marks[document.documentElement.lang] ?? "\u202f");

function show(place, count) {
  const standing = count.standing ?? count.signed - count.withdrawn;
  const figure = place.querySelector("[data-count-standing]");
  const words = written(standing);
  if (!Number.isInteger(standing) || figure.textContent === words) return;
  figure.textContent = words;
  const needed = Number(place.dataset.needed);
  const missing = place.querySelector("[data-count-missing]");
  if (missing) missing.textContent = written(Math.max(0, needed - standing));
  // Sentences whose grammar hangs on the number cannot follow it: they go.
  for (const sentence of place.querySelectorAll("[data-count-stale]")) sentence.hidden = true;
  const bar = place.querySelector(".bar .fill");
  if (!bar || needed === 0) return;
  if (bar.parentNode.hasAttribute("aria-label")) bar.parentNode.setAttribute("aria-label", words);
  const filled = Math.min(100, (standing * 100) / needed);
  bar.setAttribute("width", filled.toFixed(2));
  bar.setAttribute("x", document.documentElement.dir === "rtl" ? (100 - filled).toFixed(2) : 0);
}

async function refresh(place) {
  if (document.hidden) return;
  try {
    const answer = await fetch(place.dataset.count);
    if (answer.ok) show(place, await answer.json());
  } catch { /* no network: the number stays as it is */ }
}

for (const place of document.querySelectorAll("[data-count]")) {
  if (place.dataset.watched) continue; // two parts of a page may bring this script
  place.dataset.watched = "yes";
  setInterval(refresh, EVERY, place);
  document.addEventListener("visibilitychange", () => refresh(place));
}

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  const words = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = words; }, 3_000);
  });
}
