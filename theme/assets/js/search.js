// The search: Pagefind behind the header's search box, and on a page of its own.
import { forms, joined, moments, parse, places } from "./words.js";

const BUNDLE = new URL("../../../pagefind/pagefind.js", import.meta.url);
const STYLE = new URL("../css/search.css", import.meta.url);
const PAGE = 6;
const FILTERS = ["kind", "show", "year", "person", "topic"];

let engine;
const load = () => (engine ??= import(BUNDLE.href).then(async (module) => { await module.init(); return module; }));

const make = (tag, given, ...inside) => {
  const element = Object.assign(document.createElement(tag), given);
  element.append(...inside);
  return element;
};

// `2026-11-03` as the rest of the site writes a day.
const day = (iso) => iso && new Date(iso).toUTCString().slice(5, 16).replace(/^0/, "");

export class Search {
  // In `place`, or over the page where there is none.
  constructor(place) {
    this.place = place;
    this.dialog = make("dialog", { className: `search-dialog${place ? " search-here" : ""}`, ariaLabel: "Search" });
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
    this.styled = new Promise((done) => document.head.append(make("link", { rel: "stylesheet", href: STYLE.href, onload: done, onerror: done })));
    (place ?? document.body).append(this.dialog);
    this.input.oninput = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(), 120);
    };
    this.more.onclick = () => this.next();
    this.dialog.onkeydown = (event) => this.key(event);
    this.dialog.onclick = (event) => void (event.target === this.dialog && !place && this.close());
    part(".search-close").onclick = () => this.close();
    part("form").onsubmit = (event) => {
      event.preventDefault();
      this.links()[0]?.click();
    };
  }

  async open(query = "", chosen = {}) {
    await this.styled;
    if (!this.dialog.open) this.place ? this.dialog.show() : this.dialog.showModal();
    if (query) this.input.value = query;
    this.input.focus();
    this.input.select();
    for (const [name, value] of Object.entries(chosen)) if (value) this.chosen[name] = value;
    this.offered ??= this.offer();
    if (query || Object.values(chosen).some(Boolean)) this.search();
  }

  // A closed box would keep the focus, and keys, until the next frame.
  close() {
    this.dialog.close();
    this.input.blur();
  }

  async offer() {
    const { filters } = await load();
    const known = await filters();
    for (const name of FILTERS) {
      const values = Object.entries(known[name] ?? {});
      if (values.length < 2) continue;
      values.sort((a, b) => (name === "year" ? b[0].localeCompare(a[0]) : b[1] - a[1] || a[0].localeCompare(b[0])));
      const options = values.map(([value, count]) => new Option(`${value} (${count})`, value));
      const select = make("select", { name, ariaLabel: `Only this ${name}` }, new Option(`Any ${name}`, ""), ...options);
      select.value = this.chosen[name] ?? "";
      select.onchange = () => {
        if (select.value) this.chosen[name] = select.value;
        else delete this.chosen[name];
        this.search();
      };
      this.filters.append(select);
    }
    this.filters.hidden = !this.filters.childElementCount;
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
    const { search } = await load();
    this.asked = parse(query);
    const { phrases, words } = this.asked;
    // Pagefind takes a phrase only where the whole query is one; anything else is narrowed down afterwards.
    const whole = phrases.length === 1 && !words.length ? `"${phrases[0].join(" ")}"` : [...phrases, ...words].flat().join(" ");
    const coming = query && !whole ? { results: [] } : search(whole || null, { filters: this.chosen });
    await this.offered; // What is found stands below the filters, and does not move.
    if (run === this.run) this.status.textContent = "Searching";
    const answer = await coming;
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
    const offer = (textContent, onclick) => this.status.append(make("button", { type: "button", textContent, onclick }));
    if (!this.shown) {
      this.status.textContent = `Nothing here says ${query}. `;
      if (words.length && !this.loose) offer("Words that begin like it", () => this.search(true));
      return;
    }
    const more = this.waiting.length;
    const what = this.loose ? " with words that begin like it" : phrases.length ? " with the exact words" : words.length > 1 ? " with all these words" : words.length ? " with this word" : "";
    this.status.textContent = `${more ? "The first " : ""}${this.shown} ${this.shown === 1 ? "page" : "pages"}${what}. `;
    if (/\s/.test(query) && !phrases.length && !this.loose) offer(`Only the phrase “${query}”`, () => this.open(`"${query}"`));
  }

  // A page and its moments, each a link to its place with the words to mark there.
  item(data, found) {
    const marks = forms(data.content, this.asked, this.loose);
    const link = (className, anchor, ...inside) => {
      const address = new URL(data.url, location.href);
      for (const form of marks) address.searchParams.append("highlight", form);
      address.hash = anchor;
      return make("a", { className, href: address.href }, ...inside);
    };
    const facts = [data.filters.kind?.[0], data.filters.show?.[0], day(data.meta.date)].filter(Boolean).join(" · ");
    const parts = moments(data, found).map(({ anchor, title, words }) => {
      const excerpt = words.map((text, at) => (at % 2 ? make("mark", {}, text) : text));
      return link("search-part", anchor, make("b", {}, title), make("span", { className: "search-excerpt" }, ...excerpt));
    });
    return make("li", {}, link("search-page-link", "", joined(data.meta.title ?? data.url)), make("span", { className: "search-facts" }, facts), ...parts);
  }

  links() {
    return [...this.list.querySelectorAll("a")];
  }

  key(event) {
    if (event.key === "Escape" && !this.place) {
      event.preventDefault(); // A search field would only empty itself.
      this.close();
    }
    const step = event.target.tagName === "SELECT" ? 0 : { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [this.input, ...this.links()];
    const at = all.indexOf(document.activeElement) + step;
    all[Math.max(0, Math.min(all.length - 1, at))].focus();
  }
}
