// What the search boxes gain where scripts run: words offered as one types, as the ARIA Authoring Practices describe an
// editable combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Nothing of it is needed to search.

const WAIT = 120; // milliseconds without a key before the server is asked

for (const form of document.querySelectorAll("form.find")) offer(form);

function offer(form) {
  const box = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  const known = new Map();
  let options = [];
  let active = -1;
  let typed = box.value;
  let timer, asking;

  list.id = `${box.id}-list`;
  list.className = "offers";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.list);
  status.className = "hidden";
  status.setAttribute("role", "status");
  box.after(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) box.setAttribute(name, value);

  box.addEventListener("input", () => {
    typed = box.value;
    clearTimeout(timer);
    timer = setTimeout(look, WAIT);
  });
  box.addEventListener("keydown", onKey);
  box.addEventListener("blur", close);
  // The box keeps the focus while an option is pressed; a press elsewhere closes the list by taking it.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take(options[[...list.children].indexOf(option)]);
  });

  async function look() {
    const words = typed.trim();
    asking?.abort();
    if (words.length < 2) return close();
    if (!known.has(words)) {
      asking = new AbortController();
      try {
        const answer = await fetch(`/search/suggestions?q=${encodeURIComponent(words)}`, { signal: asking.signal });
        if (!answer.ok) return close();
        known.set(words, await answer.json());
      } catch {
        return; // another key was pressed, or there is no network: the box works without
      }
    }
    if (document.activeElement === box && typed.trim() === words) show(known.get(words));
  }

  function show(found) {
    options = found;
    active = -1;
    list.replaceChildren(...found.map(drawn));
    list.hidden = found.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    box.removeAttribute("aria-activedescendant");
    status.textContent = found.length ? form.dataset.countSome.replace("#", found.length) : form.dataset.countNone;
  }

  function drawn(one, index) {
    const option = document.createElement("li");
    const words = document.createElement("bdi");
    Object.assign(option, { id: `${box.id}-${index}` });
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    Object.assign(words, { textContent: one.words, lang: one.lang, dir: one.dir });
    option.append(words);
    if (one.kind) {
      const kind = document.createElement("small");
      kind.textContent = one.kind;
      option.append(" ", kind);
    }
    return option;
  }

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function onKey(event) {
    if (event.isComposing) return;
    const isOpen = !list.hidden;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault();
        if (!isOpen) return void look();
        if (event.altKey) return event.key === "ArrowUp" ? close() : undefined;
        // From the last one, and from the first one upwards, back to what was typed.
        const step = event.key === "ArrowDown" ? 1 : -1;
        return activate(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
      }
      case "Enter":
        if (isOpen && active >= 0) {
          event.preventDefault();
          take(options[active]);
        }
        return;
      case "Escape":
        if (isOpen) {
          event.preventDefault();
          box.value = typed;
          close();
        }
        return;
      case "Tab":
        close();
    }
  }

  function activate(index) {
    active = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    box.value = index < 0 ? typed : options[index].words;
    if (index < 0) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", list.children[index].id);
    list.children[index].scrollIntoView({ block: "nearest" });
  }

  function take(one) {
    close();
    if (one.path) return location.assign(one.path);
    box.value = one.words;
    form.requestSubmit();
  }

  if (document.activeElement === box && box.value !== box.defaultValue) look();
}
