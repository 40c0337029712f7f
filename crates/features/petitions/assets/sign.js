// What signing gains where scripts run: the work that keeps machines slow, the commune while typing, a signature drawn
// with a finger. Without it the form works as it stands.

const form = document.querySelector(".sign-form");
if (form) {
  work(form);
  places(form);
  pad(form);
}

// The work: a nonce that begins SHA-256(challenge, subject, nonce) with enough zero bits. It is done in slices of some
// milliseconds, so that typing never waits, and with a SHA-256 of our own: the browser's answers one hash at a time, and
// not at all where an association serves its pages without https in a village's own network.
function work(form) {
  const { challenge, nonce, number, contact } = form.elements;
  const shown = form.querySelector(".work-done");
  let bits = bitsOf(challenge.value), done = null, running = 0, waiting = null, fresh = null;

  function bitsOf(words) { return Number(words.split(".")[1]) || 12; }

  // The same as the server finds: Latin digits, small letters, and of a number nothing else.
  function subject() {
    const typed = (number?.value.trim() || contact?.value || "").trim();
    const plain = [...typed].map((c) => {
      const code = c.codePointAt(0);
      for (const zero of [0x660, 0x6f0, 0xff10]) if (code >= zero && code <= zero + 9) return String(code - zero);
      return c >= "A" && c <= "Z" ? c.toLowerCase() : c;
    }).join("");
    return typed.includes("@") ? plain.replace(/\s/gu, "") : plain.replace(/[^a-z0-9]/g, "");
  }

  // What this network is asked for may be more than the page says, which all share.
  function own() {
    fresh ??= fetch(form.dataset.challenge).then((answer) => answer.json()).then((told) => {
      challenge.value = told.challenge;
      bits = told.bits;
    }).catch(() => { /* then the page's challenge has to do */ });
    return fresh;
  }

  async function start() {
    const run = ++running;
    await own();
    const wanted = subject();
    if (run !== running || !wanted || done === wanted) return;
    done = null;
    nonce.value = "";
    const begin = new TextEncoder().encode(`${challenge.value}\n${wanted}\n`);
    const expected = 2 ** bits;
    let tried = 0;
    const slice = () => {
      if (run !== running) return;
      const until = performance.now() + 10;
      do {
        for (let i = 0; i < 64; i++, tried++) {
          if (zeroBits(begin, String(tried)) >= bits) return found(wanted, String(tried));
        }
      } while (performance.now() < until);
      if (waiting) progress(Math.min(0.95, 1 - Math.exp(-tried / expected)));
      setTimeout(slice);
    };
    slice();
  }

  function found(wanted, value) {
    nonce.value = value;
    done = wanted;
    if (!waiting) return;
    const submitter = waiting;
    waiting = null;
    progress(1);
    form.requestSubmit(submitter);
  }

  function progress(share) {
    shown.hidden = false;
    if (!shown.firstChild) {
      const bar = document.createElement("progress");
      bar.setAttribute("aria-label", form.dataset.working);
      shown.append(form.dataset.working, bar);
    }
    shown.querySelector("progress").value = share;
  }

  for (const field of [number, contact]) field?.addEventListener("change", start);
  form.addEventListener("focusin", own, { once: true });
  form.addEventListener("submit", (event) => {
    if (!subject() || done === subject()) return;
    event.preventDefault();
    waiting = event.submitter ?? form.querySelector(".sign-button");
    progress(0);
    start();
  });
  if (subject()) start(); // the form came back
}

const K = [], START = [];
for (let n = 2; K.length < 64; n++) {
  if (![...Array(n).keys()].slice(2).some((d) => n % d === 0)) {
    if (START.length < 8) START.push((Math.sqrt(n) % 1) * 2 ** 32 | 0);
    K.push((Math.cbrt(n) % 1) * 2 ** 32 | 0);
  }
}

const W = new Int32Array(64);

// The zero bits with which the SHA-256 (FIPS 180-4) of these bytes and this nonce begins; at most 32 are told.
function zeroBits(begin, nonce) {
  const length = begin.length + nonce.length;
  const blocks = (length + 72) >> 6;
  let state = START;
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 16; i++) {
      let word = 0;
      for (let j = 0; j < 4; j++) {
        const at = block * 64 + i * 4 + j;
        const byte = at < begin.length ? begin[at] : at < length ? nonce.charCodeAt(at - begin.length) : at === length ? 128 : 0;
        word = (word << 8) | byte;
      }
      W[i] = word;
    }
    if (block === blocks - 1) W[15] = length * 8;
    state = compress(state);
  }
  return Math.clz32(state[0]);
}

function compress(state) {
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15], y = W[i - 2];
    W[i] = (W[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + W[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const t = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + W[i]) | 0;
    const u = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t) | 0; d = c; c = b; b = a; a = (t + u) | 0;
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) | 0);
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
