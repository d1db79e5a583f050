import assert from "node:assert/strict";
import test from "node:test";
import { pages } from "./find.js";
import { atoms, key, parse } from "./words.js";

const NAMES = new Set(["topic", "product", "concept"]);

// An index that tells nothing of where words stand side by side: that wants a built one, and is tried in a browser.
// Its lists of words have one.
globalThis.fetch = async () => ({ json: async () => ({ languages: {} }), text: async () => "lantern 40" });

// Pagefind in small: pages with all the words, or with the phrase in quotes, in their text or their names; by how often they say them.
function engine(site) {
  const search = async (query, { filters }) => {
    const quoted = query.startsWith('"');
    const asked = atoms(query);
    const results = site.filter((page) => filters.kind.any.includes(page.filters.kind[0])).flatMap((page) => {
      const inside = [page.content, page.meta.title, page.meta.also ?? "", page.meta.compounds ?? ""].map(atoms);
      const whole = quoted && inside.some((words) => ` ${words.join(" ")} `.includes(` ${asked.join(" ")} `));
      const each = query.startsWith("#") ? (page.meta.compounds ?? "").split(" ").includes(query) : !quoted && asked.every((word) => inside.flat().some((other) => other.startsWith(word)));
      const score = quoted ? 1 : inside[0].filter((word) => asked.includes(word)).length;
      return whole || each ? [{ id: page.url, score, data: async () => page }] : [];
    });
    return { results };
  };
  return { search };
}

// A page of a name is marked with it, as `generator/publish/search_text.py` does.
const marks = (kind, title, { also }) => (NAMES.has(kind) ? { compounds: [title, ...(also ?? "").split(" | ")].map((name) => `#${key(name)}#`).join(" ") } : {});
const page = (kind, title, content, meta = {}) => ({
  url: `${kind}/${title}`, filters: { kind: [kind] }, meta: { title, ...marks(kind, title, meta), ...meta }, content, anchors: [],
});

async function titles(site, query) {
  const shown = [];
  for await (const { page } of pages(engine(site), query, parse(query))) shown.push(page.url);
  return shown;
}

const SITE = [
  page("topic", "Harbour", "Two episodes on Harbour."),
  page("product", "Harbour", "A queue for ships. 12 mentions.", { also: "hbr | harper" }),
  page("product", "Harbour Master", "Names the harbour it watches."),
  page("insight", "May", "A harbour is a promise."),
  page("episode", "Once", "We used a harbour."),
  page("episode", "Often", "The harbour, that harbour, every harbour in us-`~ east-`~ 1.", { compounds: "useast1" }),
  page("post", "Essay", "On the harbour."),
];

test("what goes by the name comes first, then episodes by how much they say, then the rest, stubs last", async () => {
  assert.deepEqual(await titles(SITE, "harbour"), [
    "product/Harbour", "topic/Harbour", "episode/Often", "episode/Once", "post/Essay", "insight/May", "product/Harbour Master",
  ]);
});

test("another name, and what a machine hears for it, lead to what is meant", async () => {
  assert.deepEqual(await titles(SITE, "hbr"), ["product/Harbour"]);
  assert.deepEqual(await titles(SITE, "Harper"), ["product/Harbour"]);
});

test("each phrase is asked for by itself, and compounds as they are written and in one piece", async () => {
  assert.deepEqual(await titles(SITE, '"that harbour" us-east-1'), ["episode/Often"]);
  assert.deepEqual(await titles(SITE, "useast1"), ["episode/Often"]);
  assert.deepEqual(await titles(SITE, '"harbour that"'), ["episode/Often"]);
  assert.deepEqual(await titles(SITE, '"harbour every that"'), []);
  assert.deepEqual(await titles(SITE, "…"), []);
});

test("a question is asked for what it is about", async () => {
  assert.deepEqual((await titles(SITE, "what is the harbour")).slice(0, 2), ["product/Harbour", "topic/Harbour"]);
  assert.deepEqual((await titles(SITE, "why did they harbour"))[0], "product/Harbour");
  assert.deepEqual(await titles(SITE, '"what harbour"'), []);
});

test("of several words, what says them side by side comes first, then what says them near one another", async () => {
  const rest = "and so on and on ".repeat(10);
  const site = [
    page("episode", "Apart", `Paint and paint and paint. ${rest} Boat, boat, boat.`),
    page("episode", "Near", `Some paint of a boat. ${rest}`),
    page("episode", "Beside", `The boat. ${rest} A paint boat.`),
  ];
  assert.deepEqual(await titles(site, "paint boat"), ["episode/Beside", "episode/Near", "episode/Apart"]);
  // Of pages too many to be read at once, the index alone tells.
  const many = Array.from({ length: 9 }, (_, at) => page("episode", `Apart ${at}`, `Paint, paint. ${rest} Boat, boat.`));
  assert.deepEqual((await titles([...many, site[2]], "paint boat"))[0], "episode/Beside");
});

test("what a query names leads, the longest name first, and no word of it twice", async () => {
  const site = [
    page("product", "Tug", "12 mentions."),
    page("concept", "Tug boat", "3 mentions."),
    page("concept", "Paint", "2 mentions."),
    page("product", "Paint Shop", "A shop."),
    page("episode", "Talk", "How to paint a tug boat."),
  ];
  assert.deepEqual(await titles(site, "how to paint a tug boat"), ["concept/Tug boat", "concept/Paint", "episode/Talk"]);
  assert.deepEqual((await titles(site, "tug"))[0], "product/Tug");
  assert.deepEqual(await titles(site, '"paint a tug"'), ["episode/Talk"]);
});

test("of several words, the one that few pages say weighs more", async () => {
  const common = Array.from({ length: 30 }, (_, at) => page("episode", `Boat ${at}`, "A boat."));
  const site = [...common, page("episode", "Fleet", "Boat, boat, boat, boat. And far away from any of them, after a long walk to the sea and back again to us, one keel."),
    page("episode", "Yard", "A keel, a keel, a keel. And far away from any of them, after a long walk to the sea and back again to us, a boat.")];
  assert.deepEqual(await titles(site, "boat keel"), ["episode/Yard", "episode/Fleet"]);
});

test("of a word that nobody says, some pages are read that say words like it, and no more", async () => {
  let read = 0;
  const talks = Array.from({ length: 40 }, (_, at) => page("episode", `Talk ${at}`, "A lantern."));
  const data = (one) => async () => (read++, one);
  const search = async () => ({ results: talks.map((one) => ({ id: one.url, score: 1, data: data(one) })) });
  const found = [];
  for await (const one of pages({ search }, "lanterns", parse("lanterns"))) found.push(one);
  assert.equal(found.length, 40);
  read = 0;
  for await (const one of pages({ search }, "lanterni", parse("lanterni"))) found.push(one);
  assert.equal(found.length, 40);
  assert.ok(read < 20, `${read} pages were read`);
});

test("one page is read before the first result, of several words three are compared", async () => {
  for (const [query, most] of [["harbour", 1], ['"a harbour"', 1], ["used harbour", 3]]) {
    const read = new Set();
    const talks = [..."abcdef"].map((name) => page("episode", name, "We used a harbour."));
    const counted = { search: async (...asked) => {
      const { results } = await engine(talks).search(...asked);
      return { results: results.map((one) => ({ ...one, data: async () => (read.add(one.id), one.data()) })) };
    } };
    const first = await pages(counted, query, parse(query)).next();
    assert.equal(first.value.page.url, "episode/a");
    assert.equal(read.size, most, query);
  }
});
