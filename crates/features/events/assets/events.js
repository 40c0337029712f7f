// What ticking at the door gains where scripts run: the list narrows while a name is typed, and a tick does not load the page
// again. Without it both work as they stand.

const list = document.getElementById("ticks"), find = document.querySelector("[data-narrows=ticks]");
if (find) {
  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/[أإآ]/g, "ا").toLowerCase();
  const narrow = () => {
    const wanted = plain(find.value.trim());
    for (const line of list.children) line.hidden = !plain(line.textContent).includes(wanted);
  };
  find.addEventListener("input", narrow);
  find.form.addEventListener("submit", (event) => event.preventDefault());
}

if (list) {
  list.addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target, button = form.querySelector("button");
    button.disabled = true;
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    button.disabled = false;
    // No network, or a session that ended: the page says so by itself.
    if (!answer?.ok) return form.submit();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(form.parentElement.id), said = page.querySelector("[data-there]");
    if (!fresh) return form.submit();
    form.replaceWith(fresh.querySelector("form"));
    document.querySelector("[data-there]").replaceWith(said);
    list.querySelector(`#${fresh.id} button`)?.focus();
  });
}
