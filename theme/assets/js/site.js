// Every page: opens the search, copies links and quotes, and loads what the page at hand needs.

const here = document.querySelector("[data-search-page]");
const asked = new URLSearchParams(location.search);
let search;
const open = (query = "", chosen = {}) =>
  (search ??= import("./search.js").then(({ Search }) => new Search(here))).then((found) => found.open(query, chosen));

document.addEventListener("click", async (event) => {
  if (event.target.closest("[data-search-open]") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open();
    return;
  }
  if (event.target.closest("[data-share]")) return void navigator.share({ title: document.title, url: page() }).catch(() => {}); // The reader changed their mind.
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy === "link" ? link(button) : quote(button));
  button.classList.add("done");
  setTimeout(() => button.classList.remove("done"), 1600);
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input,textarea,select,[contenteditable]")) return;
  if (!["/", "s", "f"].includes(event.key)) return;
  event.preventDefault();
  open();
});

function page() {
  return location.href.split(/[?#]/)[0];
}

function link(button) {
  const turn = button.closest(".turn");
  const place = turn ? `#${turn.id}` : button.closest("[data-link]")?.dataset.link ?? "";
  return new URL(place, page()).href;
}

// What somebody pastes: the words, who said them, the link.
function quote(button) {
  const turn = button.closest(".turn");
  const { quote, speaker, source } = turn
    ? { quote: turn.querySelector("p").textContent, speaker: turn.closest(".speech").querySelector(":scope > p")?.textContent, source: document.querySelector("h1").textContent }
    : button.closest("[data-quote]").dataset;
  return `“${quote.trim()}”\n${[speaker, source?.trim()].filter(Boolean).join(", ")}\n${link(button)}`;
}

if (here) open(asked.get("q") ?? "", { topic: asked.get("topic") ?? "" });
for (const button of document.querySelectorAll("[data-share]")) button.hidden = !navigator.share;
const load = (name, place) => import(`./${name}.js`).then((part) => part[name](place));
const parts = Object.entries({ transcript: ".transcript", player: ".player", video: "[data-video]" }).flatMap(([name, which]) =>
  [...document.querySelectorAll(which)].map((place) => load(name, place)),
);
for (const place of document.querySelectorAll(".graph")) {
  const fold = place.closest("details:not([open])");
  if (fold) fold.addEventListener("toggle", () => load("graph", place), { once: true });
  else load("graph", place);
}
// Somebody came from the search: its words are marked when nothing moves any more, the browser's own going to the place included.
const settled = new Promise((done) => (document.readyState === "complete" ? done() : addEventListener("load", done))).then(() => new Promise(requestAnimationFrame));
if (asked.has("highlight")) Promise.all([import("./mark.js"), settled, ...parts]).then(([{ highlight }]) => highlight(asked.getAll("highlight")));
