// The player: seeks from any time on the page, follows the words being spoken, remembers where one stopped.
// Keys, where no field has the focus: space or k play and pause, j and l ten seconds back and on, < and > slower and faster.

const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];

export function player(box) {
  const audio = box.querySelector("audio");
  const key = `infracast.position.${box.dataset.episode}`;
  const turns = [...document.querySelectorAll(".turn[data-start]")];
  const faster = speeds(audio, box.querySelector(".speed"));
  const play = () => audio.play().catch(() => {}); // A browser may refuse to; the position is set all the same.

  let resume = Number(stored(() => localStorage[key]) ?? 0);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-seek]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.closest(".turn") || link.pathname !== location.pathname) event.preventDefault();
    resume = 0;
    audio.currentTime = link.dataset.seek / 1000;
    play();
  });

  let spoken;
  audio.ontimeupdate = audio.onseeked = () => {
    const now = audio.currentTime;
    const current = turns.findLast((turn) => turn.dataset.start <= now * 1000);
    if (current !== spoken) {
      spoken?.classList.remove("now");
      current?.classList.add("now");
      spoken = current;
    }
    if (now > 5 && !audio.ended) stored(() => (localStorage[key] = Math.floor(now)));
  };
  audio.onended = () => stored(() => localStorage.removeItem(key));
  audio.addEventListener("loadedmetadata", () => {
    if (resume > 5 && resume < audio.duration - 5) audio.currentTime = resume;
  }, { once: true });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input,textarea,select,button,a,audio,dialog,summary")) return;
    const step = { j: -10, l: 10 }[event.key];
    if (step) audio.currentTime = Math.max(0, audio.currentTime + step);
    else if (event.key === " " || event.key === "k") audio.paused ? play() : audio.pause();
    else if (event.key === "<" || event.key === ">") faster(event.key === ">" ? 1 : -1);
    else return;
    event.preventDefault();
  });
}

function speeds(audio, button) {
  const key = "infracast.speed";
  const at = () => SPEEDS.indexOf(audio.playbackRate);
  const show = () => {
    button.textContent = `${audio.playbackRate}×`;
    button.ariaLabel = `Speed: ${audio.playbackRate} times. Change it`;
  };
  audio.onratechange = () => {
    stored(() => (localStorage[key] = audio.playbackRate));
    show();
  };
  button.onclick = () => void (audio.playbackRate = SPEEDS[(at() + 1) % SPEEDS.length]);
  const before = Number(stored(() => localStorage[key]));
  audio.playbackRate = SPEEDS.includes(before) ? before : 1;
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
