// The search: Pagefind behind the header's search box, and on a page of its own.
import { engine, pages } from "./find.js";
import { day, say } from "./say.js";
import { atoms, forms, joined, moments, parse, telling } from "./words.js";

const STYLE = new URL("../css/search.css", import.meta.url);
const PAGE = 6;
const FILTERS = ["kind", "show", "year", "person", "topic"];

const make = (tag, given, ...inside) => {
  const element = Object.assign(document.createElement(tag), given);
  element.append(...inside);
  return element;
};

export class Search {
  // In `place`, or over the page where there is none.
  constructor(place) {
    this.place = place;
    this.dialog = make("dialog", { className: `search-dialog${place ? " search-here" : ""}`, ariaLabel: say("search") });
    const key = (name) => `<kbd>${name}</kbd>`;
    this.dialog.innerHTML = `
      <form role="search">
        <input type="search" name="q" autocomplete="off" spellcheck="false">
        <button type="button" class="search-close">Esc</button>
      </form>
      <p class="search-hint">${say("search_hint", { quotes: key(`"${say("quotes")}"`) })} <span class="search-keys">${say("search_keys", { up: key("↑"), down: key("↓"), enter: key("↵") })}</span></p>
      <div class="search-filters"><select></select></div>
      <p class="search-status" role="status"></p>
      <ol class="search-results"></ol>
      <button type="button" class="search-more" hidden></button>`;
    const part = (selector) => this.dialog.querySelector(selector);
    [this.input, this.list, this.status, this.more, this.filters] = ["input", "ol", ".search-status", ".search-more", ".search-filters"].map(part);
    this.input.placeholder = this.input.ariaLabel = say("search_every_word");
    part(".search-close").ariaLabel = say("close_search");
    this.more.textContent = say("more_results");
    this.chosen = {};
    this.run = 0;
    engine(); // Loads while the style does.
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
    // Nobody waits for the filters: they come with the first answer, or while nothing is typed.
    this.idle = setTimeout(() => this.offer(), 1000);
    if (query || Object.values(chosen).some(Boolean)) this.search();
  }

  // A closed box would keep the focus, and keys, until the next frame.
  close() {
    this.dialog.close();
    this.input.blur();
  }

  offer() {
    return (this.offered ??= this.filter());
  }

  async filter() {
    const known = await (await engine()).filters();
    this.filters.replaceChildren(); // What held their place, since what is found stands below and does not move.
    for (const name of FILTERS) {
      const values = Object.entries(known[name] ?? {});
      if (values.length < 2) continue;
      values.sort((a, b) => (name === "year" ? b[0].localeCompare(a[0]) : b[1] - a[1] || a[0].localeCompare(b[0])));
      const options = values.map(([value, count]) => new Option(`${name === "kind" ? say(`kind_${value}`) : value} (${count})`, value));
      const select = make("select", { name, ariaLabel: say(`only_${name}`) }, new Option(say(`any_${name}`), ""), ...options);
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
    clearTimeout(this.idle);
    const run = ++this.run;
    const query = this.input.value.trim();
    this.loose = loose;
    this.list.replaceChildren();
    this.more.hidden = true;
    this.status.textContent = "";
    if (this.place) history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (!query && !Object.keys(this.chosen).length) return;
    const coming = pages(await engine(), query, (this.asked = parse(query)), this.chosen, loose);
    if (run !== this.run) return;
    this.status.textContent = say("searching");
    Object.assign(this, { coming, ahead: coming.next(), shown: 0, names: new Map() });
    await this.next();
    this.offer();
  }

  async next() {
    const { run, coming } = this;
    this.more.hidden = true;
    let one = await this.ahead;
    for (let added = 0; run === this.run && !one.done && added < PAGE; one = await (this.ahead = coming.next())) added += this.add(one.value);
    if (run !== this.run) return;
    this.more.hidden = one.done;
    await this.say();
  }

  async say() {
    const { run } = this;
    const { phrases, words } = this.asked;
    const query = this.input.value.trim();
    const offer = (textContent, onclick) => this.status.append(make("button", { type: "button", textContent, onclick }), " ");
    if (!this.shown) {
      const apart = phrases.length || words.length < 2 ? [] : query.split(/\s+/).filter((word) => telling(atoms(word)).length);
      this.status.textContent = say(apart.length ? "nothing_together" : "nothing", { words: query });
      for (const word of apart) offer(say("only_word", { word }), () => this.open(word));
      if (words.length && !this.loose) offer(say("begin_alike"), () => this.search(true));
      const other = await (await import("./meant.js")).meant(query);
      if (other && run === this.run) offer(say("meant", { words: other }), () => this.open(other));
      return;
    }
    const more = !this.more.hidden;
    const how = this.loose ? "with_alike" : phrases.length ? "with_exact" : words.length > 1 ? "with_all" : words.length ? "with_word" : "";
    this.status.textContent = say(more ? "first_pages" : "pages", { n: this.shown, what: how && say(how) });
    if (/\s/.test(query) && !phrases.length && !this.loose) offer(say("only_phrase", { words: query }), () => this.open(`"${query}"`));
  }

  // Adds a page to the list, or a topic to what else goes by its name. How many were added that say all that was asked for.
  add({ page, called, found, part }) {
    const kind = page.filters.kind?.[0];
    const there = kind === "topic" && this.names.get(called[0]);
    if (there) {
      there.querySelector(".search-facts").append(` · ${say("kind_topic")}`);
      there.append(...this.parts(page, found, say("as_a_topic")));
      return 0;
    }
    const item = this.item(page, found);
    for (const name of called) if (!this.names.has(name)) this.names.set(name, item);
    this.list.append(item);
    this.shown += part ? 0 : 1;
    return part ? 0 : 1;
  }

  // A page and its moments, each a link to its place with the words to mark there.
  item(page, found) {
    const kind = page.filters.kind?.[0];
    const facts = [kind && say(`kind_${kind}`), page.filters.show?.[0], day(page.meta.date)].filter(Boolean).join(" · ");
    const link = this.link(page, found, "search-page-link", "", joined(page.meta.title ?? page.url));
    return make("li", {}, link, make("span", { className: "search-facts" }, facts), ...this.parts(page, found));
  }

  parts(page, found, name = "") {
    return moments(page, found).flatMap(({ anchor, title, words }) => {
      const inside = title || name ? [make("b", {}, title || name)] : [];
      const excerpt = words.map((text, at) => (at % 2 ? make("mark", {}, text) : text));
      if (words.join("").trim()) inside.push(make("span", { className: "search-excerpt" }, ...excerpt));
      return inside.length ? [this.link(page, found, "search-part", anchor, ...inside)] : []; // The title may be all there is.
    });
  }

  link(page, found, className, anchor, ...inside) {
    const address = new URL(page.url, location.href);
    for (const form of forms(found)) address.searchParams.append("highlight", form);
    address.hash = anchor;
    return make("a", { className, href: address.href }, ...inside);
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
