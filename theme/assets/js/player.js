// The player: seeks from any time on the page, follows the words being spoken, remembers where one stopped.
// Keys, where no field has the focus: space or k play and pause, j and l ten seconds back and on, < and > slower and faster.

const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];

export function player(box) {
  const audio = box.querySelector("audio");
  const key = `infracast.position.${box.dataset.episode}`;
  const turns = [...document.querySelectorAll(".turn[data-start]")];
  const speed = speeds(box, audio);

  let resume = Number(recall(key));
  const seek = (ms) => {
    resume = 0;
    audio.currentTime = ms / 1000;
    audio.play().catch(() => {}); // A browser may refuse to play; the position is set all the same.
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-seek]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.closest(".turn") || link.pathname !== location.pathname) event.preventDefault(); // Any other link goes to its words, too.
    seek(Number(link.dataset.seek));
  });

  let spoken;
  const follow = () => {
    const now = audio.currentTime * 1000;
    const current = turns.findLast((turn) => turn.dataset.start <= now);
    if (current === spoken) return;
    spoken?.classList.remove("now");
    spoken = current;
    spoken?.classList.add("now");
  };
  audio.addEventListener("timeupdate", () => {
    follow();
    if (audio.currentTime > 5) keep(key, String(Math.floor(audio.currentTime)));
  });
  audio.addEventListener("seeked", follow);
  audio.addEventListener("ended", () => keep(key, null));

  audio.addEventListener("loadedmetadata", () => {
    if (resume > 5 && resume < audio.duration - 5) audio.currentTime = resume;
  }, { once: true });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input,textarea,select,button,a,audio,dialog,summary")) return;
    const step = { j: -10, l: 10 }[event.key];
    if (step) audio.currentTime = Math.max(0, audio.currentTime + step);
    else if (event.key === " " || event.key === "k") audio.paused ? audio.play().catch(() => {}) : audio.pause();
    else if (event.key === "<" || event.key === ">") speed(event.key === ">" ? 1 : -1);
    else return;
    event.preventDefault();
  });
}

function speeds(box, audio) {
  const button = box.querySelector(".speed");
  const show = () => {
    button.textContent = `${audio.playbackRate}×`;
    button.ariaLabel = `Speed: ${audio.playbackRate} times. Change it`;
  };
  const change = (step) => {
    const at = SPEEDS.indexOf(audio.playbackRate) + step;
    audio.playbackRate = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at))];
  };
  audio.addEventListener("ratechange", () => {
    keep("infracast.speed", String(audio.playbackRate));
    show();
  });
  button.onclick = () => {
    audio.playbackRate = SPEEDS[(SPEEDS.indexOf(audio.playbackRate) + 1) % SPEEDS.length];
  };
  const before = Number(recall("infracast.speed"));
  audio.playbackRate = SPEEDS.includes(before) ? before : 1;
  show();
  return change;
}

// Storage may be off; the player works without.
function keep(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {}
}

function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
