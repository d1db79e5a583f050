// The words being spoken: their turn is tinted and kept in view for as long as the reader stays with it, and each of the
// source's own captions is marked as it is said. Works for audio and for a video alike: `medium` has `currentTime`,
// `paused` and the events of a media element.
import { say } from "./say.js";

export const clock = (seconds) => {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return `${h ? `${h}:` : ""}${String(m).padStart(2, "0")}:${String(s).padStart(2, "0")}`;
};

// Where each caption stands in its turn's words: [ms, from, to], as far as it is found, in order.
export function placed(captions, words) {
  let from = 0;
  return captions.flatMap(({ start, text }) => {
    const at = words.indexOf(text, from);
    if (at < 0) return [];
    from = at + text.length;
    return [[start, at, from]];
  });
}

let media = 0;
let active = 0; // Of two recordings of one episode that which was opened or played last is followed.

export function follow(medium, seek) {
  const mine = (active = ++media);
  const turns = [...document.querySelectorAll(".turn[data-start]")];
  const back = Object.assign(document.createElement("button"), { type: "button", className: "btn to-spoken", textContent: say("back_to_spoken"), hidden: true });
  document.querySelector(".episode").append(back);
  let spoken, captions;
  let following = false;

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-seek]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || active !== mine) return;
    if (link.closest(".turn") || link.pathname !== location.pathname) event.preventDefault();
    seek(link.dataset.seek / 1000);
  });

  const inView = () => {
    const { top, bottom } = spoken?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return bottom > 0 && top < innerHeight;
  };
  const offer = () => (back.hidden = medium.paused || !spoken || following);
  const show = () => {
    spoken.closest(".folded")?.dispatchEvent(new Event("beforematch"));
    spoken.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  };
  back.onclick = () => {
    following = true;
    show();
    offer();
  };
  // The reader scrolls and is left alone; with the spoken turn in view in the end they stay with it.
  let settled;
  const leave = () => {
    clearTimeout(settled);
    following = false;
  };
  for (const what of ["wheel", "touchmove"]) addEventListener(what, leave, { passive: true });
  addEventListener("scroll", () => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      following = inView();
      offer();
    }, 150);
  }, { passive: true });

  const tell = () => {
    if (!medium.paused) active = mine;
    else if (active !== mine) return;
    const now = medium.currentTime * 1000;
    const current = turns.findLast((turn) => turn.dataset.start <= now);
    if (current !== spoken) {
      spoken?.classList.remove("now");
      current?.classList.add("now");
      spoken = current;
      if (spoken && following && !medium.paused) show();
      else following = inView();
      offer();
    }
    if (spoken && captions) light(spoken, now, captions);
  };
  for (const what of ["timeupdate", "seeked"]) medium.addEventListener(what, tell);
  for (const what of ["play", "pause"]) medium.addEventListener(what, offer);
  medium.addEventListener("play", async () => { captions ??= await spokenWords(); }, { once: true });
}

// The source's captions, from the file that is offered for download; nothing where there is none.
async function spokenWords() {
  const file = document.querySelector("link[rel=alternate][href$='transcript.json']");
  if (!file || !window.CSS?.highlights) return null;
  const answer = await fetch(file.href).catch(() => null);
  const { segments = [] } = answer?.ok ? await answer.json() : {};
  return segments.map(({ startTime, body }) => ({ start: startTime * 1000, text: body.trim() }));
}

function light(turn, now, captions) {
  const [from, to] = [Number(turn.dataset.start), Number(turn.dataset.end ?? Infinity)];
  const node = turn.querySelector("p").firstChild;
  const within = captions.filter(({ start }) => start >= from && start < to);
  const [, begin, end] = (within.length > 1 && placed(within, node.data ?? "").findLast(([at]) => at <= now)) || [];
  const range = new Range();
  if (end) {
    range.setStart(node, begin);
    range.setEnd(node, end);
  }
  CSS.highlights.set("spoken", new Highlight(...(end ? [range] : [])));
}
