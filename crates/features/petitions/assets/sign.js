// What signing gains where scripts run: the commune while typing, a signature drawn with a finger (the work that keeps
// machines slow is done by toll.js). Without it the form works as it stands.

const form = document.querySelector(".sign-form");
if (form) {
  places(form);
  pad(form);
}

// The commune: what may be meant is offered below the line while she types.
function places(form) {
  const line = form.elements.place, list = form.querySelector(".offered");
  if (!line || !list) return;
  let timer = 0, asked = "";
  line.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 250);
  });

  async function ask() {
    const typed = line.value.trim();
    if (typed.length < 2 || typed === asked) return;
    asked = typed;
    const answer = await fetch(`${form.dataset.places}?q=${encodeURIComponent(typed)}`).catch(() => null);
    const found = answer?.ok ? await answer.json() : [];
    if (asked !== typed) return;
    for (const label of list.querySelectorAll("label")) label.remove();
    list.append(...found.map(choice));
    list.hidden = found.length === 0;
  }

  function choice({ code, name }) {
    const label = document.createElement("label"), input = document.createElement("input");
    const words = document.createElement("span");
    label.className = "tick";
    Object.assign(input, { type: "radio", name: "commune", value: code });
    words.textContent = name;
    label.append(input, words);
    return label;
  }
}

// The signature, drawn: strokes of points on a field of 600 by 200, thinned as they are drawn.
function pad(form) {
  const { drawn, mark } = form.elements;
  if (!drawn || !mark) return;
  const frame = document.createElement("div"), canvas = document.createElement("canvas");
  const tools = document.createElement("div"), hint = document.createElement("p"), clear = document.createElement("button");
  frame.className = "mark-pad";
  Object.assign(canvas, { width: 600, height: 200 });
  canvas.setAttribute("aria-hidden", "true"); // who does not see it types
  tools.className = "tools";
  hint.className = "hint";
  hint.textContent = form.dataset.draw;
  Object.assign(clear, { type: "button", className: "quiet small", textContent: form.dataset.clear });
  tools.append(hint, clear);
  frame.append(canvas, tools);
  mark.closest(".field").before(frame);

  const pen = canvas.getContext("2d");
  Object.assign(pen, { lineWidth: 3, lineCap: "round", lineJoin: "round", strokeStyle: getComputedStyle(canvas).color });
  let strokes = drawn.value ? drawn.value.split("|").map((s) => s.split(" ").map((p) => p.split(",").map(Number))) : [];
  redraw();

  canvas.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    const stroke = [at(event)];
    strokes.push(stroke);
    const move = (event) => {
      const point = at(event), [x, y] = stroke[stroke.length - 1];
      if (Math.hypot(point[0] - x, point[1] - y) < 5 || strokes.flat().length > 1200) return;
      stroke.push(point);
      line([x, y], point);
    };
    const end = () => {
      canvas.removeEventListener("pointermove", move);
      line(stroke[0], stroke[0]);
      keep();
    };
    canvas.addEventListener("pointermove", move);
    canvas.addEventListener("pointerup", end, { once: true });
    canvas.addEventListener("pointercancel", end, { once: true });
  });
  clear.addEventListener("click", () => { strokes = []; redraw(); keep(); });

  function at(event) {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const within = (value, most) => Math.max(0, Math.min(most, Math.round(value * most)));
    return [within((event.clientX - left) / width, 600), within((event.clientY - top) / height, 200)];
  }

  function line([x, y], [u, v]) {
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(u, v);
    pen.stroke();
  }

  function redraw() {
    pen.clearRect(0, 0, 600, 200);
    for (const stroke of strokes) stroke.forEach((point, i) => line(stroke[Math.max(0, i - 1)], point));
  }

  function keep() {
    drawn.value = strokes.map((stroke) => stroke.map((point) => point.join(",")).join(" ")).join("|");
  }
}
