import assert from "node:assert/strict";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { EVERY } from "./words.js";
import { saying } from "./pairs.js";

// An index that has a file for each group of pairs, and notes which are asked for.
const fetched = [];
globalThis.fetch = async (place) => {
  if (String(place).endsWith("entry.json")) return { json: async () => ({ pairs: 1024, languages: { en: { hash: "en_1" } } }) };
  fetched.push(String(place));
  return { body: new Response(gzipSync(new Uint8Array(4))).body };
};

// How many of those files a phrase costs, and which of its words are asked for by themselves.
async function asked(phrase) {
  fetched.length = 0;
  const words = [];
  const ask = async (word) => (word === EVERY || words.push(word), [{ result: { id: "en_00aa1", words: [] }, score: 1 }]);
  assert.deepEqual(await saying(ask, phrase.split(" ")), []);
  return [fetched.length, ...words];
}

test("of a phrase as few pairs are asked for as tell where each of its words stands", async () => {
  assert.deepEqual(await asked("go to"), [1]);
  assert.deepEqual(await asked("lot of people"), [2]);
  assert.deepEqual(await asked("some end of a century"), [2, "some"]); // "of a" follows from its neighbours, "some" is in no pair.
  assert.deepEqual(await asked("at the end in the day"), [3]);
});
