// Marks parts of a picture with a finger or a mouse: each becomes a hidden field of the form, with a button that takes it
// away again. Without this the fields over the picture are ticked.

const WHOLE = 10000;

for (const frame of document.querySelectorAll("[data-frame]")) {
  const form = frame.closest("form");
  const image = frame.querySelector("img");
  const lines = frame.querySelector("svg");
  const list = form.querySelector("[data-marks]");
  let start = null;
  let drawn = null;
  let count = 0;
  frame.classList.add("marks");

  const at = (event) => {
    const box = image.getBoundingClientRect();
    const share = (value, from, size) => Math.round(Math.max(0, Math.min(1, (value - from) / size)) * WHOLE);
    return [share(event.clientX, box.left, box.width), share(event.clientY, box.top, box.height)];
  };
  const between = ([a, b], [c, d]) => [Math.min(a, c), Math.min(b, d), Math.abs(a - c), Math.abs(b - d)];
  const shape = (rect, [x, y, width, height]) =>
    Object.entries({ x, y, width, height }).forEach(([name, value]) => rect.setAttribute(name, value));

  image.draggable = false;
  image.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    image.setPointerCapture(event.pointerId);
    start = at(event);
    drawn = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    drawn.setAttribute("class", "mine");
    lines.append(drawn);
  });
  image.addEventListener("pointermove", (event) => start && shape(drawn, between(start, at(event))));
  image.addEventListener("pointercancel", () => { drawn?.remove(); start = drawn = null; });
  image.addEventListener("pointerup", (event) => {
    if (!start) return;
    const part = between(start, at(event));
    if (part[2] > WHOLE / 100 && part[3] > WHOLE / 100) keep(part, drawn);
    else drawn.remove();
    start = drawn = null;
  });

  function keep(part, rect) {
    count += 1;
    const item = document.createElement("li");
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: "part", value: part.join(" ") });
    const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet small" });
    button.textContent = `${frame.dataset.remove} ${count}`;
    button.addEventListener("click", () => { item.remove(); rect.remove(); });
    item.append(field, button);
    list.append(item);
  }
}
