// The transcript: chapters that follow the reader, find within, and folding of a long one.
import { mark, pattern, unmark } from "./mark.js";

const LONG = 6000; // words, from which on chapters start folded
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function transcript(highlight) {
  const section = document.querySelector(".transcript");
  rail();
  fold(section);
  find(section);
  highlight();
  unfoldTarget();
  addEventListener("hashchange", unfoldTarget);
}

// The chapter that the reader is in: the last whose heading has passed the upper third.
function rail() {
  const links = [...document.querySelectorAll("[data-rail] a[data-chapter]")];
  const headings = links.map((link) => document.getElementById(link.dataset.chapter)).filter(Boolean);
  const now = document.querySelector("[data-rail-now]");
  if (!headings.length) return;
  let queued = false;
  const follow = () => {
    queued = false;
    const line = innerHeight / 3;
    const current = headings.filter((heading) => heading.getBoundingClientRect().top < line).at(-1);
    for (const link of links) {
      const on = current?.id === link.dataset.chapter;
      if (on) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (now) now.textContent = current?.textContent ?? "";
  };
  addEventListener("scroll", () => {
    if (!queued) requestAnimationFrame(follow);
    queued = true;
  }, { passive: true });
  follow();
}

// Folded chapters keep their text in the page, for Ctrl-F and search engines; only their height is cut.
function fold(section) {
  const chapters = [...section.querySelectorAll("section.chapter")];
  if (chapters.length < 3 || section.textContent.split(/\s+/).length < LONG) return;
  for (const chapter of chapters.slice(1)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "unfold";
    button.textContent = "Read on";
    button.setAttribute("aria-expanded", "false");
    const heading = chapter.querySelector("h3");
    if (heading) button.setAttribute("aria-label", `Read on: ${heading.textContent}`);
    button.addEventListener("click", () => chapter.classList.remove("folded"));
    // What a keyboard or a search reaches inside has to be seen.
    chapter.addEventListener("focusin", (event) => event.target !== button && chapter.classList.remove("folded"));
    chapter.addEventListener("scroll", () => {
      const hidden = chapter.scrollTop; // The browser's own search scrolls what is clipped.
      chapter.classList.remove("folded");
      scrollBy(0, hidden);
    }, { once: true });
    chapter.classList.add("folded");
    chapter.append(button);
  }
}

function unfoldTarget() {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const chapter = target?.closest("section.chapter.folded");
  if (!chapter) return;
  chapter.classList.remove("folded");
  target.scrollIntoView({ block: "center" });
}

function find(section) {
  const box = section.querySelector("[data-find]");
  if (!box) return;
  box.innerHTML = `<label>Find in this transcript <input type="search" autocomplete="off" spellcheck="false"></label>
    <output></output><button type="button" value="-1" aria-label="Previous">↑</button><button type="button" value="1" aria-label="Next">↓</button>`;
  box.hidden = false;
  const input = box.querySelector("input");
  const output = box.querySelector("output");
  let marks = [];
  let at = -1;
  const go = (step) => {
    if (!marks.length) return;
    marks[at]?.classList.remove("at");
    at = (at + step + marks.length) % marks.length;
    const current = marks[at];
    current.classList.add("at");
    current.closest(".folded")?.classList.remove("folded");
    current.scrollIntoView({ block: "center", behavior: still() ? "auto" : "smooth" });
    output.textContent = `${at + 1} of ${marks.length}`;
  };
  let timer;
  const look = () => {
    unmark(section);
    const words = input.value.trim();
    marks = words.length > 1 ? mark(section, pattern([words], false)) : [];
    at = -1;
    output.textContent = words.length > 1 ? (marks.length ? `${marks.length} found` : "not said here") : "";
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 150);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      input.value = "";
      look();
    }
  });
  for (const button of box.querySelectorAll("button")) button.addEventListener("click", () => go(Number(button.value)));
}
