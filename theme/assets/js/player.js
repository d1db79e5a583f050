// The player: a deck of our own over the browser's audio. Any time on the page seeks it, and one goes on where one stopped.
// Keys, where no field has the focus: space or k play and pause, j and l fifteen seconds back and thirty on, < and > slower and faster.
import { clock, follow } from "./follow.js";
import { say } from "./say.js";

const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];

export function player(box) {
  const audio = box.querySelector("audio");
  const find = (what) => box.querySelector(what);
  const [range, now, saying, whole] = [find("input"), find("[data-now]"), find("[data-saying]"), find("[data-whole]")];
  const chapters = [...document.querySelectorAll(".chapter > [data-start]")].map((heading) => ({ at: heading.dataset.start / 1000, title: heading.textContent }));
  const key = `infracast.position.${box.dataset.episode}`;
  let resume = Number(stored(() => localStorage[key]) ?? 0);
  const play = () => audio.play().catch(() => {}); // A browser may refuse to; the position is set all the same.
  const toggle = () => (audio.paused ? play() : audio.pause());
  const go = (seconds) => {
    resume = 0;
    audio.currentTime = Math.max(0, seconds);
  };
  const length = () => (Number.isFinite(audio.duration) ? audio.duration : (box.dataset.length ?? 0) / 1000);
  const chapter = (step = 0) => chapters[chapters.findLastIndex(({ at }) => at <= audio.currentTime + 0.5) + step];

  const faster = speeds(audio, find(".speed"));
  follow(audio, (seconds) => { go(seconds); play(); });
  find(".play").onclick = toggle;
  for (const button of box.querySelectorAll("[data-skip]")) button.onclick = () => go(audio.currentTime + Number(button.dataset.skip));
  range.oninput = () => go(Number(range.value));

  const show = () => {
    const seconds = audio.currentTime || resume;
    range.value = seconds;
    range.ariaValueText = now.textContent = clock(seconds);
    saying.textContent = chapter()?.title ?? "";
  };
  const measure = () => {
    range.max = Math.ceil(length()) || 1;
    whole.textContent = length() ? clock(length()) : "";
    box.querySelectorAll("i").forEach((mark) => mark.remove());
    for (const { at } of length() ? chapters : []) {
      const mark = document.createElement("i");
      mark.style.insetInlineStart = `${(100 * at) / length()}%`;
      if (at > 0 && at < length()) range.after(mark);
    }
    show();
  };
  audio.addEventListener("timeupdate", () => {
    show();
    if (audio.currentTime > 5 && !audio.ended) stored(() => (localStorage[key] = Math.floor(audio.currentTime)));
  });
  audio.addEventListener("seeked", show);
  audio.ondurationchange = measure;
  audio.onended = () => stored(() => localStorage.removeItem(key));
  audio.onplay = audio.onpause = () => {
    box.classList.toggle("playing", !audio.paused);
    find(".play").ariaLabel = say(audio.paused ? "play" : "pause");
  };
  audio.addEventListener("loadedmetadata", () => {
    if (resume > 5 && resume < audio.duration - 5) audio.currentTime = resume;
  }, { once: true });
  measure();

  new IntersectionObserver(([seen]) => box.classList.toggle("away", !seen.isIntersecting && seen.boundingClientRect.top < 0)).observe(box);
  keys({ toggle, faster, skip: (step) => go(audio.currentTime + step) });
  screen(box, { go, play, audio, chapter });
}

function keys({ toggle, faster, skip }) {
  const acts = { j: () => skip(-15), l: () => skip(30), " ": toggle, k: toggle, "<": () => faster(-1), ">": () => faster(1) };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input,textarea,select,button,a,audio,dialog,summary")) return;
    if (!acts[event.key]) return;
    acts[event.key]();
    event.preventDefault();
  });
}

// What a phone's lock screen, a watch or a headset shows and does (W3C, Media Session).
function screen(box, { go, play, audio, chapter }) {
  const session = navigator.mediaSession;
  if (!session) return;
  const { title, show, cover } = box.dataset;
  audio.addEventListener("play", () => {
    session.metadata = new MediaMetadata({ title, artist: show, artwork: cover ? [{ src: new URL(cover, location).href }] : [] });
  });
  const acts = {
    play, pause: () => audio.pause(), seekto: ({ seekTime }) => go(seekTime),
    seekbackward: ({ seekOffset }) => go(audio.currentTime - (seekOffset ?? 15)), seekforward: ({ seekOffset }) => go(audio.currentTime + (seekOffset ?? 30)),
    previoustrack: () => go(chapter(-1)?.at ?? 0), nexttrack: () => chapter(1) && go(chapter(1).at),
  };
  for (const [name, act] of Object.entries(acts)) {
    try {
      session.setActionHandler(name, act);
    } catch {} // A browser that does not know the action.
  }
}

function speeds(audio, button) {
  const key = "infracast.speed";
  const at = () => SPEEDS.indexOf(audio.playbackRate);
  const show = () => {
    button.textContent = `${audio.playbackRate}×`;
    button.ariaLabel = say("speed", { rate: audio.playbackRate });
  };
  audio.onratechange = () => {
    stored(() => (localStorage[key] = audio.playbackRate));
    show();
  };
  button.onclick = () => void (audio.playbackRate = SPEEDS[(at() + 1) % SPEEDS.length]);
  const before = Number(stored(() => localStorage[key]));
  audio.defaultPlaybackRate = audio.playbackRate = SPEEDS.includes(before) ? before : 1;
  show();
  return (step) => void (audio.playbackRate = SPEEDS[at() + step] ?? audio.playbackRate);
}

// Storage may be off; the player works without.
function stored(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
