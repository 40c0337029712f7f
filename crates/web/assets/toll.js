// The work that keeps machines slow, in every form that names its challenge: <form data-challenge="address of a fresh one"
// data-working="words"> with the fields challenge and nonce, and number or contact, to which the solution is bound.
// Without it the form works as it stands. A field `once` is given a number of this very form, by which what is sent twice
// is taken once.

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
    // Not at once: work that ends while the press is still being told of would send nothing, and say nothing.
    setTimeout(() => form.requestSubmit(submitter));
  }

  function progress(share) {
    if (!shown) return;
    shown.hidden = false;
    if (!shown.firstChild) {
      const bar = document.createElement("progress");
      bar.setAttribute("aria-label", form.dataset.working);
      shown.append(form.dataset.working, bar);
    }
    shown.querySelector("progress").value = share;
  }

  const { once } = form.elements;
  if (once && !once.value) once.value = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  for (const field of [number, contact]) field?.addEventListener("change", start);
  form.addEventListener("focusin", own, { once: true });
  form.addEventListener("submit", (event) => {
    if (!subject() || done === subject()) return;
    event.preventDefault();
    waiting = event.submitter ?? form.querySelector("button:not([type=button])");
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

for (const form of document.querySelectorAll("form[data-challenge]")) work(form);
