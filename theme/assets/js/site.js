// Every page: opens the search, copies links and quotes, and loads what the page at hand needs.
import { asked, mark, open, pattern } from "./found.js";

const typing = (element) => element.closest("input,textarea,select,[contenteditable]");

document.addEventListener("click", async (event) => {
  const opener = event.target.closest("[data-search-open]");
  if (opener && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open();
    return;
  }
  const button = event.target.closest("button[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(button.dataset.copy === "link" ? link(button) : quote(button));
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 1600);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "/" || event.key === "s" || event.key === "f") {
    event.preventDefault();
    open();
  }
});

const address = (anchor) => new URL(anchor, location.href.split(/[?#]/)[0]).href;

function link(button) {
  const turn = button.closest(".turn");
  return address(turn ? `#${turn.id}` : button.closest("[data-link]").dataset.link);
}

// The words, who said them where, and the link to the moment: what somebody pastes into a document.
function quote(button) {
  const turn = button.closest(".turn");
  const card = button.closest("[data-quote]");
  const words = turn ? turn.querySelector("p").textContent : card.dataset.quote;
  const speaker = turn ? turn.closest(".speech").dataset.speaker : card.dataset.speaker;
  const source = turn ? document.querySelector("h1").textContent.trim() : card.dataset.source;
  return `“${words.trim()}”\n${[speaker, source].filter(Boolean).join(", ")}\n${link(button)}`;
}

// Somebody came from the search: show the words, and go to the first of them within the part that was found.
function highlight(unfold) {
  const regex = pattern(asked());
  const body = document.querySelector("[data-pagefind-body]");
  if (!regex || !body) return;
  const marks = mark(body, regex);
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const after = (element) => !target || target.contains(element) || target.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  const first = marks.find(after);
  if (!first) return;
  unfold?.(first.closest(".folded"));
  first.closest(".turn")?.classList.add("hit");
  first.scrollIntoView({ block: "center" });
}

const page = document.querySelector("[data-search-page]");
if (page) {
  const given = new URLSearchParams(location.search);
  open(given.get("q") ?? "", { topic: given.get("topic") ?? "" });
}
if (document.querySelector(".transcript")) import("./transcript.js").then(({ transcript }) => transcript(highlight));
else highlight();
if (document.querySelector("[data-player]")) import("./player.js").then(({ player }) => player());
for (const svg of document.querySelectorAll("svg[data-graph]")) import("./graph.js").then(({ graph }) => graph(svg));
