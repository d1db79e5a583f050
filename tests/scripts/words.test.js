import assert from "node:assert/strict";
import test from "node:test";
import { atoms, forms, joined, key, moments, parse, places, same } from "./words.js";

const said = (content, query, loose = false) => places(content, [], parse(query), loose);
const finds = (content, query) => said(content, query) !== null;

test("a query is cut into phrases and words, small words aside", () => {
  assert.deepEqual(parse('the "open door" of node.js'), { phrases: [["open", "door"]], words: [["node", "js"]] });
  assert.deepEqual(parse("why did they leave"), { phrases: [], words: [["leave"]] });
  assert.deepEqual(parse("what is it"), { phrases: [], words: [["what"], ["is"], ["it"]] });
  assert.deepEqual(parse("“one two"), { phrases: [["one", "two"]], words: [] });
  assert.deepEqual(parse('"a ”b" «c d»'), { phrases: [["a", "b"], ["c", "d"]], words: [] });
  assert.deepEqual(parse("— … !"), { phrases: [], words: [] });
});

test("words are letters and digits; two languages keep their signs, and an apostrophe stays inside", () => {
  assert.deepEqual(atoms("C++, C# and F#; 20+ a+b #1 don’t rock'n'roll"), "c++ c# and f# 20 a b 1 don't rock'n'roll".split(" "));
  assert.deepEqual(atoms("Zoë’s CAFÉ, m² ½ भाषा"), ["zoe's", "cafe", "m²", "½", "भष"]);
  assert.deepEqual(atoms("三時のreplica"), ["三", "時", "の", "replica"]);
});

test("what is written apart is found together, and the other way round", () => {
  const page = "It ran node.`~ js in us-`~ east-`~ 1 over wi-`~ fi, a write-`~ ahead log of 10,`~ 000 lines, but don’t ask nodejs";
  for (const query of ["node.js", "nodejs", "us-east-1", "useast1", '"us east 1"', "wifi", "Wi-Fi", "writeahead", "10000", "10,000", "dont", '"don\'t ask"'])
    assert.ok(finds(page, query), query);
  assert.ok(finds("on nodejs here", "node.js"));
  assert.ok(finds("an 80386 board", "80-386"));
  for (const query of ['"nodejs in"', "ahead1", '"east us"', "js in us-east-2", "fia"]) assert.ok(!finds(page, query), query);
});

test("an apostrophe may be left out, but changes no word into another", () => {
  assert.ok(same("don't", "dont"));
  assert.ok(same("o'neill", "oneill"));
  for (const [word, asked] of [["we'll", "well"], ["we're", "were"], ["she'd", "shed"]]) assert.ok(!same(word, asked), asked);
});

test("a phrase is exact, a word may be inflected", () => {
  assert.ok(finds("the caches filled", "cached"));
  assert.ok(!finds("the caches filled", '"cache filled"'));
  assert.ok(!finds("a lantern", "lant"));
  assert.ok(said("a lantern", "lant", true));
});

test("a name is the same with other signs between its letters", () => {
  assert.equal(key("Write-ahead log"), key("write ahead Log"));
});

test("marks between words are no words, whether they stand alone or not", () => {
  const page = "the network~`— not for the machines";
  assert.ok(finds(page, '"network — not"'));
  assert.equal(joined(page), "the network — not for the machines");
  assert.equal(joined("us-`~ east-`~ 1, 20＋ of C＃"), "us-east-1, 20+ of C#");
});

test("a moment shows the words as they stand, and marks them without the signs around", () => {
  const data = { content: "Log. We moved to us-`~ east-`~ 1, “nobody` knew.", meta: { title: "Log" }, anchors: [{ id: "t-1", element: "div", text: "", location: 1 }] };
  const found = places(data.content, [], parse("useast1"));
  assert.deepEqual(forms(found), ["us east 1"]);
  const [moment] = moments(data, found);
  assert.equal(moment.anchor, "t-1");
  assert.deepEqual(moment.words.slice(0, 2), ["We moved to ", "us-east-1"]);
});

test("a page that is called so, and says it nowhere, shows how it begins", () => {
  const data = { content: "Harbour. A queue for ships.", meta: { title: "Harbour" }, anchors: [] };
  assert.deepEqual(moments(data, [[]])[0].words, ["A queue for ships."]);
});

test("a heading that says the words is shown with the text below it", () => {
  const anchors = [
    { element: "h3", id: "c-1", text: "Slow writes", location: 1 },
    { element: "div", id: "t-1", text: "", location: 3 },
    { element: "div", id: "t-2", text: "", location: 6 },
  ];
  const data = { content: "Harbour. Slow writes They took a second.", meta: { title: "Harbour" }, anchors };
  const [moment] = moments(data, places(data.content, [], parse("writes")));
  assert.deepEqual([moment.anchor, moment.title, moment.words.join("")], ["c-1", "Slow writes", "They took a"]);
});

test("a turn that says what its heading says is shown once", () => {
  const anchors = [
    { element: "h3", id: "c-1", text: "Slow writes", location: 1 },
    { element: "div", id: "t-1", text: "", location: 3 },
  ];
  const data = { content: "Harbour. Slow writes They were slow writes.", meta: { title: "Harbour" }, anchors };
  const found = moments(data, places(data.content, [], parse("slow writes")));
  assert.deepEqual(found.map(({ anchor, title }) => [anchor, title]), [["t-1", "Slow writes"]]);
});

test("the moment where the words stand nearest comes first", () => {
  const anchors = [1, 2].map((at) => ({ element: "div", id: `t-${at}`, text: "", location: 32 * (at - 1) }));
  const data = { content: `boat ${"and ".repeat(30)}paint A paint boat.`, meta: {}, anchors };
  assert.equal(moments(data, places(data.content, [], parse("paint boat")))[0].anchor, "t-2");
});
