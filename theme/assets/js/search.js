// The search: Pagefind behind the header's search box, and on a page of its own.
// A bare query finds pages with all its words, a quoted one the exact phrase. What is nowhere finds nothing, and says so.
import { forms, moments, parse, places } from "./words.js";

const BUNDLE = new URL("../../../pagefind/pagefind.js", import.meta.url);
const STYLE = new URL("../css/search.css", import.meta.url);
const PAGE = 6;
const FILTERS = ["kind", "show", "year", "person", "topic"];

let engine;
const load = () => (engine ??= import(BUNDLE.href).then(async (module) => { await module.init(); return module; }));

const button = (text, act, name = "") => {
  const element = Object.assign(document.createElement("button"), { type: "button", textContent: text, className: name });
  element.addEventListener("click", act);
  return element;
};

// `2026-11-03` as the rest of the site writes a day.
const day = (iso) => iso && new Date(iso).toUTCString().slice(5, 16).replace(/^0/, "");

export class Search {
  // In `place`, or over the page where there is none.
  constructor(place) {
    this.place = place;
    this.dialog = document.createElement("dialog");
    this.dialog.className = place ? "search-dialog search-here" : "search-dialog";
    this.dialog.setAttribute("aria-label", "Search");
    this.dialog.innerHTML = `
      <form role="search">
        <input type="search" name="q" placeholder="Search every word" aria-label="Search every word" autocomplete="off" spellcheck="false">
        <button type="button" class="search-close" aria-label="Close the search">Esc</button>
      </form>
      <p class="search-hint">Put <kbd>"quotes"</kbd> around an exact phrase. <span class="search-keys"><kbd>↑</kbd> <kbd>↓</kbd> to choose, <kbd>↵</kbd> to open.</span></p>
      <div class="search-filters" hidden></div>
      <p class="search-status" role="status"></p>
      <ol class="search-results"></ol>
      <button type="button" class="search-more" hidden>More results</button>`;
    const part = (selector) => this.dialog.querySelector(selector);
    [this.input, this.list, this.status, this.more, this.filters] = ["input", "ol", ".search-status", ".search-more", ".search-filters"].map(part);
    this.chosen = {};
    this.run = 0;
    this.styled = new Promise((done) => {
      const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: STYLE.href, onload: done, onerror: done });
      document.head.append(style);
    });
    (place ?? document.body).append(this.dialog);
    this.input.addEventListener("input", () => this.later());
    this.more.addEventListener("click", () => this.next());
    this.dialog.addEventListener("keydown", (event) => this.key(event));
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && !place && this.dialog.close());
    part(".search-close").addEventListener("click", () => this.dialog.close());
    part("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.links()[0]?.click();
    });
  }

  async open(query = "", chosen = {}) {
    await this.styled;
    if (!this.dialog.open) this.place ? this.dialog.show() : this.dialog.showModal();
    if (query) this.input.value = query;
    this.input.focus();
    this.input.select();
    for (const [name, value] of Object.entries(chosen)) if (value) this.chosen[name] = value;
    const offered = this.offer();
    if (query || Object.values(chosen).some(Boolean)) this.search();
    await offered;
  }

  async offer() {
    if (this.filters.childElementCount) return;
    const { filters } = await load();
    const known = await filters();
    for (const name of FILTERS) {
      const values = Object.entries(known[name] ?? {});
      if (values.length < 2) continue;
      values.sort((a, b) => (name === "year" ? b[0].localeCompare(a[0]) : b[1] - a[1] || a[0].localeCompare(b[0])));
      const select = Object.assign(document.createElement("select"), { name });
      select.setAttribute("aria-label", `Only this ${name}`);
      select.append(new Option(`Any ${name}`, ""), ...values.map(([value, count]) => new Option(`${value} (${count})`, value)));
      select.value = this.chosen[name] ?? "";
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

  // `loose` takes words that begin like the ones asked for, too.
  async search(loose = false) {
    const run = ++this.run;
    const query = this.input.value.trim();
    this.loose = loose;
    this.list.replaceChildren();
    this.more.hidden = true;
    this.status.textContent = "";
    if (this.place) history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (!query && !Object.keys(this.chosen).length) return;
    this.status.textContent = "Searching";
    const { search } = await load();
    this.asked = parse(query);
    const { phrases, words } = this.asked;
    // Pagefind takes a phrase only where the whole query is one; anything else is narrowed down afterwards.
    const whole = phrases.length === 1 && !words.length ? `"${phrases[0].join(" ")}"` : [...phrases, ...words].flat().join(" ");
    const answer = query && !whole ? { results: [] } : await search(whole || null, { filters: this.chosen });
    if (run !== this.run) return;
    this.waiting = answer.results;
    this.shown = 0;
    await this.next();
  }

  async next() {
    const run = this.run;
    this.more.hidden = true;
    for (let added = 0; this.waiting.length && added < PAGE; ) {
      const batch = this.waiting.splice(0, PAGE - added).map((result) => result.data());
      for (const coming of batch) {
        const data = await coming;
        if (run !== this.run) return;
        const found = places(data.content, data.meta.title ?? "", this.asked, this.loose);
        if (!found) continue;
        this.list.append(this.item(data, found));
        added++;
        this.shown++;
      }
    }
    this.more.hidden = !this.waiting.length;
    this.say();
  }

  say() {
    const { phrases, words } = this.asked;
    const query = this.input.value.trim();
    if (!this.shown) {
      this.status.textContent = `Nothing here says ${query}. `;
      if (words.length && !this.loose) this.status.append(button("Words that begin like it", () => this.search(true)));
      return;
    }
    const count = `${this.shown}${this.waiting.length ? " or more" : ""} ${this.shown === 1 && !this.waiting.length ? "page" : "pages"}`;
    const what = this.loose ? " with words that begin like it" : phrases.length ? " with the exact words" : words.length > 1 ? " with all these words" : words.length ? " with this word" : "";
    this.status.textContent = `${count}${what}. `;
    const plain = words.map((term) => term.join(" ")).join(" ");
    if (words.length > 1 && !phrases.length && !this.loose) this.status.append(button(`Only the phrase “${plain}”`, () => this.open(`"${plain}"`)));
  }

  // A page, and the moments of it that say what was asked, each a link to its place with the words to mark there.
  item(data, found) {
    const marks = forms(data.content, this.asked, this.loose);
    const link = (name, anchor) => {
      const address = new URL(data.url, location.href);
      for (const form of marks) address.searchParams.append("highlight", form);
      address.hash = anchor;
      return Object.assign(document.createElement("a"), { className: name, href: address.href });
    };
    const line = (tag, name, text) => Object.assign(document.createElement(tag), { className: name, textContent: text });
    const item = document.createElement("li");
    const heading = link("search-page-link", "");
    heading.textContent = data.meta.title ?? data.url;
    item.append(heading, line("span", "search-facts", [data.filters.kind?.[0] ?? data.meta.kind, data.filters.show?.[0], day(data.meta.date)].filter(Boolean).join(" · ")));
    for (const moment of moments(data, found)) {
      const part = link("search-part", moment.anchor);
      const excerpt = line("span", "search-excerpt", moment.cut[0] ? "… " : "");
      for (const { text, hit } of moment.words) excerpt.append(hit ? line("mark", "", text) : text, " ");
      if (moment.cut[1]) excerpt.append("…");
      part.append(line("b", "", moment.title), excerpt);
      item.append(part);
    }
    return item;
  }

  links() {
    return [...this.list.querySelectorAll("a")];
  }

  key(event) {
    if (event.key === "Escape" && !this.place) {
      event.preventDefault(); // A search field would only empty itself.
      this.dialog.close();
    }
    if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.target.tagName === "SELECT") return;
    event.preventDefault();
    const all = [this.input, ...this.links()];
    const at = all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    all[Math.max(0, Math.min(all.length - 1, at))].focus();
  }
}
