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

function link(button) {
  const turn = button.closest(".turn");
  const place = turn ? `#${turn.id}` : button.closest("[data-link]").dataset.link;
  return new URL(place, location.href.split(/[?#]/)[0]).href;
}

// What somebody pastes: the words, who said them, the link.
function quote(button) {
  const turn = button.closest(".turn");
  const { quote, speaker, source } = turn
    ? { quote: turn.querySelector("p").textContent, speaker: turn.closest(".speech").dataset.speaker, source: document.querySelector("h1").textContent }
    : button.closest("[data-quote]").dataset;
  return `“${quote.trim()}”\n${[speaker, source?.trim()].filter(Boolean).join(", ")}\n${link(button)}`;
}

if (here) open(asked.get("q") ?? "", { topic: asked.get("topic") ?? "" });
const parts = ["transcript", "player", "graph"].flatMap((name) =>
  [...document.querySelectorAll(`.${name}`)].map((place) => import(`./${name}.js`).then((part) => part[name](place))),
);
// Somebody came from the search: its words are marked when nothing moves any more.
if (asked.has("highlight")) Promise.all([import("./mark.js"), ...parts]).then(([{ highlight }]) => highlight(asked.getAll("highlight")));
