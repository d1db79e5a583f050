// The search dialog: Pagefind behind the header's search box.
// A bare query finds pages with all its words; a quoted one finds the exact phrase. Words that are nowhere find nothing:
// Pagefind falls back to words that begin alike, so every hit is checked against the page's own text before it is shown.
import { folded } from "./mark.js";

const BUNDLE = new URL("../../../pagefind/pagefind.js", import.meta.url);
const STYLE = new URL("../css/search.css", import.meta.url);
const PAGE = 8;
const FILTERS = ["kind", "show", "year", "person", "topic"];
const ENDINGS = /^(?:'?s|es|ed|d|ing|er|ers|ly|ion|ions|ment|ments|ity|ies|y|al|able|ation|ations|e|ive|ness)?$/;

let engine;
const load = () =>
  (engine ??= import(BUNDLE.href).then(async (module) => {
    await module.options({ excerptLength: 26, highlightParam: "highlight" });
    await module.init();
    return module;
  }));

// `"a b" c` as phrases and words.
export function parse(query) {
  const phrases = [...query.matchAll(/["“”]([^"“”]+)["“”]?/g)].map((match) => match[1].trim()).filter(Boolean);
  const words = query.replace(/["“”][^"“”]*["“”]?/g, " ").split(/\s+/).filter(Boolean);
  return { phrases, words };
}

// Whether a word of the text is the one asked for: as typed so far, or in another ending.
function same(word, asked) {
  if (word.startsWith(asked)) return true;
  let common = 0;
  while (common < word.length && word[common] === asked[common]) common++;
  return common >= 3 && common >= asked.length - 4 && ENDINGS.test(word.slice(common)) && ENDINGS.test(asked.slice(common));
}

export function holds(text, { phrases, words }) {
  const plain = folded(text).replace(/\s+/g, " ");
  const bare = plain.replace(/[^\p{L}\p{N}+#']+/gu, " ");
  const has = (phrase) => {
    const wanted = folded(phrase).replace(/[^\p{L}\p{N}+#']+/gu, " ").trim();
    return ` ${bare} `.includes(` ${wanted} `);
  };
  if (!phrases.every(has)) return false;
  const said = words.length ? new Set(bare.split(" ")) : new Set();
  return words.every((word) => {
    const parts = folded(word).split(/[^\p{L}\p{N}+#']+/u).filter(Boolean);
    return parts.every((asked) => said.has(asked) || [...said].some((one) => same(one, asked)));
  });
}

export class Search {
  constructor() {
    this.dialog = document.createElement("dialog");
    this.dialog.className = "search-dialog";
    this.dialog.setAttribute("aria-label", "Search");
    this.dialog.innerHTML = `
      <form method="dialog" role="search">
        <input type="search" name="q" placeholder="Search every word" aria-label="Search every word" autocomplete="off" spellcheck="false"
          role="combobox" aria-expanded="false" aria-controls="search-results-list" aria-autocomplete="list">
        <button type="submit" value="close" aria-label="Close the search">Esc</button>
      </form>
      <p class="search-hint">Put <kbd>"quotes"</kbd> around an exact phrase. <kbd>↑</kbd> <kbd>↓</kbd> to choose, <kbd>↵</kbd> to open.</p>
      <div class="search-filters" hidden></div>
      <p class="search-status" role="status"></p>
      <ol class="search-results" id="search-results-list"></ol>
      <button type="button" class="search-more" hidden>More results</button>`;
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: STYLE.href });
    document.head.append(style);
    document.body.append(this.dialog);
    this.input = this.dialog.querySelector("input");
    this.list = this.dialog.querySelector("ol");
    this.status = this.dialog.querySelector(".search-status");
    this.more = this.dialog.querySelector(".search-more");
    this.filters = this.dialog.querySelector(".search-filters");
    this.chosen = {};
    this.run = 0;
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("focus", load, { once: true });
    this.dialog.addEventListener("keydown", (event) => this.key(event));
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.querySelector("form").addEventListener("submit", (event) => {
      if (event.submitter?.value === "close") return;
      event.preventDefault();
      (this.links()[this.at] ?? this.links()[0])?.click();
    });
    this.more.addEventListener("click", () => this.next());
    this.at = -1;
  }

  async open(query = "", chosen = {}) {
    if (!this.dialog.open) this.dialog.showModal();
    if (query) this.input.value = query;
    this.input.select();
    await this.offer();
    for (const select of this.filters.children) {
      if (!chosen[select.name]) continue;
      select.value = chosen[select.name];
      if (select.value) this.chosen[select.name] = select.value;
    }
    if (this.input.value || Object.keys(this.chosen).length) this.search();
  }

  async offer() {
    if (this.filters.childElementCount) return;
    const { filters } = await load();
    const known = await filters();
    for (const name of FILTERS) {
      const values = Object.entries(known[name] ?? {});
      if (values.length < 2) continue;
      const select = document.createElement("select");
      select.name = name;
      select.setAttribute("aria-label", `Only this ${name}`);
      select.append(new Option(`Any ${name}`, ""));
      values.sort((a, b) => (name === "year" ? b[0].localeCompare(a[0]) : b[1] - a[1] || a[0].localeCompare(b[0])));
      for (const [value, count] of values.slice(0, 200)) select.append(new Option(`${value} (${count})`, value));
      select.addEventListener("change", () => {
        if (select.value) this.chosen[name] = select.value;
        else delete this.chosen[name];
        this.search();
      });
      this.filters.append(select);
    }
    this.filters.hidden = !this.filters.childElementCount;
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), 120);
  }

  async search() {
    const run = ++this.run;
    const query = this.input.value.trim();
    this.list.replaceChildren();
    this.more.hidden = true;
    this.at = -1;
    this.input.setAttribute("aria-expanded", "false");
    if (!query && !Object.keys(this.chosen).length) {
      this.status.textContent = "";
      return;
    }
    this.status.textContent = "Searching";
    const { search } = await load();
    this.asked = parse(query);
    const { phrases, words } = this.asked;
    // Pagefind takes a phrase only where the whole query is one; anything else is narrowed down by `holds`.
    const whole = phrases.length === 1 && !words.length ? `"${phrases[0]}"` : [...phrases, ...words].join(" ");
    const answer = await search(whole || null, { filters: this.chosen });
    if (run !== this.run) return;
    this.waiting = answer.results;
    this.shown = 0;
    this.total = answer.results.length;
    await this.next(run);
  }

  async next(run = this.run) {
    this.more.hidden = true;
    let added = 0;
    while (this.waiting.length && added < PAGE) {
      const batch = await Promise.all(this.waiting.splice(0, PAGE).map((result) => result.data()));
      if (run !== this.run) return;
      for (const data of batch) {
        if (!holds(`${data.meta.title ?? ""} ${data.content}`, this.asked)) {
          this.total--;
          continue;
        }
        this.list.append(this.item(data));
        added++;
      }
    }
    this.shown += added;
    this.more.hidden = !this.waiting.length;
    this.input.setAttribute("aria-expanded", String(this.shown > 0));
    this.say();
  }

  say() {
    const { phrases, words } = this.asked;
    if (!this.shown) {
      this.status.textContent = `Nothing here says ${this.input.value.trim()}.`;
      return;
    }
    if (!words.length && !phrases.length) {
      this.status.textContent = `${this.total} ${this.total === 1 ? "page" : "pages"}.`;
      return;
    }
    const many = this.waiting.length ? `${this.shown} of about ${this.total} pages` : `${this.shown} ${this.shown === 1 ? "page" : "pages"}`;
    this.status.textContent = `${many} with ${phrases.length ? "the exact words" : words.length > 1 ? "all these words" : "this word"}. `;
    if (words.length > 1 && !phrases.length) {
      const exact = document.createElement("button");
      exact.type = "button";
      exact.textContent = `Only the phrase “${words.join(" ")}”`;
      exact.addEventListener("click", () => this.open(`"${words.join(" ")}"`));
      this.status.append(exact);
    }
  }

  item(data) {
    const item = document.createElement("li");
    const heading = document.createElement("a");
    heading.href = data.url;
    heading.className = "search-page";
    heading.textContent = data.meta.title ?? data.url;
    item.append(heading);
    const facts = [data.meta.kind ?? data.filters.kind?.[0], data.meta.show, data.meta.date].filter(Boolean).join(" · ");
    if (facts) {
      const line = document.createElement("span");
      line.className = "search-facts";
      line.textContent = facts;
      item.append(line);
    }
    const parts = data.sub_results.filter((part) => part.url !== data.url).slice(0, 3);
    if (!parts.length) item.append(this.excerpt(data.excerpt));
    for (const part of parts) {
      const link = document.createElement("a");
      link.className = "search-part";
      link.href = part.url;
      const title = document.createElement("b");
      title.textContent = part.title;
      link.append(title, this.excerpt(part.excerpt));
      item.append(link);
    }
    return item;
  }

  // Pagefind's excerpts are escaped text with <mark> around the words found; the marks are checked like the hits.
  excerpt(html) {
    const line = document.createElement("span");
    line.className = "search-excerpt";
    line.innerHTML = html;
    const { phrases, words } = this.asked;
    const wanted = [...phrases.flatMap((phrase) => phrase.split(/\s+/)), ...words].map(folded);
    for (const element of line.querySelectorAll("mark")) {
      const word = folded(element.textContent).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, "");
      if (!wanted.some((asked) => same(word, asked.replace(/[^\p{L}\p{N}+#']/gu, "")))) element.replaceWith(...element.childNodes);
    }
    return line;
  }

  links() {
    return [...this.list.querySelectorAll("a")];
  }

  key(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = this.links();
    if (!links.length || event.target.tagName === "SELECT") return;
    event.preventDefault();
    this.at = Math.max(-1, Math.min(links.length - 1, this.at + (event.key === "ArrowDown" ? 1 : -1)));
    (links[this.at] ?? this.input).focus();
  }
}
