// The transcript: chapters that follow the reader, find within, and folding of a long one.
import { mark, named, pattern, unmark } from "./mark.js";
import { say } from "./say.js";

const LONG = 6000; // words, from which on chapters start folded
const WHOLE = "infracast.whole"; // What is remembered of a reader who wants nothing folded.

export function transcript(section) {
  rail();
  acts(section);
  fold(section);
  find(section);
  unfoldTarget();
  addEventListener("hashchange", unfoldTarget);
}

function rail() {
  const links = [...document.querySelectorAll("[data-rail] a[data-chapter]")];
  const headings = links.map((link) => document.getElementById(link.dataset.chapter)).filter(Boolean);
  const now = document.querySelector("[data-rail-now]");
  if (!headings.length) return;
  let queued = false;
  const follow = () => {
    queued = false;
    const line = innerHeight / 3;
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
    for (const link of links) link.ariaCurrent = current?.id === link.dataset.chapter ? "true" : null;
    if (now) now.textContent = current?.textContent ?? "";
  };
  addEventListener("scroll", () => {
    if (!queued) requestAnimationFrame(follow);
    queued = true;
  }, { passive: true });
  follow();
}

// What to do with a turn, around the time at which it is said; without scripts a link to it stands there.
function acts(section) {
  const { content } = section.querySelector("template");
  for (const turn of section.querySelectorAll(".turn")) {
    const bar = content.cloneNode(true).firstChild;
    bar.prepend(...turn.querySelectorAll("a.at"));
    turn.querySelector("a")?.remove(); // The one that is left.
    turn.append(bar);
  }
}

// Folded text opens by itself for Ctrl-F, a link or a text fragment into it: `until-found`. Nothing is folded without it,
// nor for a reader in the midst of the page.
function fold(section) {
  const chapters = [...section.querySelectorAll("section.chapter")];
  if (scrollY || !("onbeforematch" in section) || chapters.length < 3 || section.textContent.split(/\s+/).length < LONG) return;
  for (const chapter of chapters.slice(1)) {
    const speeches = chapter.querySelectorAll(".speech");
    const kept = speeches.length > 1 ? speeches[0] : chapter.querySelectorAll(".turn")[1];
    if (!kept?.nextElementSibling) continue;
    const rest = document.createElement("div");
    rest.className = "folded";
    rest.hidden = "until-found";
    while (kept.nextSibling) rest.append(kept.nextSibling);
    const title = chapter.querySelector("h3")?.textContent;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "unfold", textContent: say("read_on") });
    if (title) button.ariaLabel = say("read_on_chapter", { title });
    button.onclick = rest.onbeforematch = () => unfold(rest);
    kept.after(rest, button);
  }
  const whole = section.querySelector("[data-whole-transcript]");
  const all = () => {
    section.querySelectorAll(".folded").forEach(unfold);
    whole.hidden = true;
  };
  whole.hidden = false;
  whole.onclick = () => {
    all();
    try {
      localStorage[WHOLE] = "yes";
    } catch {} // Storage may be off; it is whole all the same.
  };
  try {
    if (localStorage[WHOLE]) all();
  } catch {}
  addEventListener("beforeprint", all);
}

function unfold(rest) {
  if (!rest?.matches(".folded")) return;
  rest.removeAttribute("hidden");
  rest.classList.remove("folded");
  rest.nextElementSibling.remove();
}

function unfoldTarget() {
  const target = named();
  if (!target?.closest(".transcript")) return;
  unfold(target.closest(".folded"));
  target.scrollIntoView();
}

function find(section) {
  const box = section.querySelector(".find");
  const input = box.querySelector("input");
  const output = box.querySelector("output");
  let marks = [];
  let at = -1;
  const go = (step) => {
    if (!marks.length) return;
    marks[at]?.classList.remove("on");
    at = (at + step + marks.length) % marks.length;
    const current = marks[at];
    current.classList.add("on");
    unfold(current.closest(".folded"));
    current.scrollIntoView({ block: "center" });
    output.textContent = say("hit", { n: at + 1, all: marks.length });
  };
  let timer;
  const look = () => {
    unmark(section);
    const words = input.value.trim();
    marks = /../.test(words) || words > "~" ? mark(section, pattern([words], false)) : []; // One Latin letter is everywhere.
    at = -1;
    output.textContent = marks.length ? say("found", { n: marks.length }) : words.length > 1 ? say("not_said") : "";
  };
  input.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 150);
  };
  input.onkeydown = (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      input.value = "";
      look();
    }
  };
  for (const button of box.querySelectorAll("button")) button.onclick = () => go(Number(button.value));
  if (input.value) look(); // Typed before this came, or kept by the browser.
}
