import assert from "node:assert/strict";
import test from "node:test";
import { meant, near } from "./meant.js";

const WORDS = new Map(Object.entries({ harbour: 4, harbours: 1, lantern: 2, canter: 1, cantor: 9 }));
const known = async (letters) => new Map([...WORDS].filter(([word]) => word.length === letters));

test("one letter more, less, other, or two that changed places are near", () => {
  for (const word of ["lanter", "lanternn", "lantorn", "lnatern", "alantern", "antern"]) assert.ok(near(word, "lantern"), word);
  for (const word of ["lantern", "lntren", "lanterned", "laterns", "anterm", "natlern"]) assert.ok(!near(word, "lantern"), word);
});

test("the word said on most pages is offered, in the midst of what was asked", async () => {
  assert.equal(await meant("the Harbuor lantern", known), "the harbour lantern");
  assert.equal(await meant("cantr", known), "cantor");
});

test("words that pages say, short ones and numbers are left alone", async () => {
  for (const query of ["harbour", "lanterns", "hab", "1000", "", "zeppelin"]) assert.equal(await meant(query, known), "");
});
