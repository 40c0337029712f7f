// What the player gains where scripts run: chapters and words that lead to their moment on the spot, speed, and the place
// where somebody stopped. Without it chapters are links to the same page at a moment.
const box = document.querySelector(".player[data-sound]");
const audio = box?.querySelector("audio");

// Nothing where the browser forbids memory.
const memory = {
  get(name) { try { return localStorage.getItem(`radio ${name}`); } catch { return null; } },
  set(name, value) { try { value === null ? localStorage.removeItem(`radio ${name}`) : localStorage.setItem(`radio ${name}`, value); } catch { /* forgotten */ } },
};

function begin() {
  const sound = box.dataset.sound;
  const tools = box.querySelector(".player-tools");
  const speed = tools.querySelector("[data-speed]");
  const resumed = tools.querySelector("[data-resumed]");
  tools.hidden = false;

  const seek = (seconds) => {
    resumed.hidden = true;
    audio.currentTime = Math.max(0, seconds);
    audio.play();
  };
  for (const button of tools.querySelectorAll("[data-skip]")) {
    button.addEventListener("click", () => seek(audio.currentTime + Number(button.dataset.skip)));
  }
  const wished = [...speed.options].find((option) => option.value === memory.get("speed"));
  if (wished) speed.value = wished.value;
  const setSpeed = () => { audio.playbackRate = audio.defaultPlaybackRate = Number(speed.value); };
  speed.addEventListener("change", () => { memory.set("speed", speed.value); setSpeed(); });
  setSpeed();

  // Where she stopped the last time, unless the address asks for a moment.
  const asked = new URLSearchParams(location.search).get("t");
  const left = Number(memory.get(sound));
  if (asked === null && left > 5) {
    audio.currentTime = left;
    resumed.hidden = false;
  }
  const keep = () => {
    const isOver = audio.ended || audio.duration - audio.currentTime < 10;
    if (audio.currentTime > 5) memory.set(sound, isOver ? null : String(Math.floor(audio.currentTime)));
  };
  let kept = 0;
  audio.addEventListener("timeupdate", () => {
    mark();
    if (Math.abs(audio.currentTime - kept) < 5) return;
    kept = audio.currentTime;
    keep();
  });
  for (const event of ["pause", "ended"]) audio.addEventListener(event, keep);
  addEventListener("pagehide", keep);

  // Links and words with a moment.
  const moments = [...document.querySelectorAll("main [data-at]")];
  document.querySelector("main").addEventListener("click", (event) => {
    const moment = event.target.closest("[data-at]");
    if (!moment || event.ctrlKey || event.metaKey || event.shiftKey || String(getSelection())) return;
    event.preventDefault();
    seek(Number(moment.dataset.at));
  });
  const chapters = moments.filter((moment) => moment.closest(".chapters"));
  const cues = moments.filter((moment) => moment.dataset.to);
  function mark() {
    const now = audio.currentTime + 0.05;
    const running = chapters.filter((chapter) => Number(chapter.dataset.at) <= now).at(-1);
    for (const chapter of chapters) chapter.toggleAttribute("aria-current", chapter === running);
    running?.setAttribute("aria-current", "true");
    for (const cue of cues) cue.classList.toggle("now", !audio.paused && Number(cue.dataset.at) <= now && now < Number(cue.dataset.to));
  }

  // The keys of a telephone's lock screen and of headphones.
  if ("mediaSession" in navigator) {
    navigator.mediaSession.metadata = new MediaMetadata({ title: box.dataset.title, artist: box.dataset.by ?? "" });
    const by = (seconds) => () => seek(audio.currentTime + seconds);
    navigator.mediaSession.setActionHandler("seekbackward", by(-15));
    navigator.mediaSession.setActionHandler("seekforward", by(30));
  }
}

if (audio) begin();
