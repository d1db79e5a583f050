import assert from "node:assert/strict";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { beside } from "./pairs.js";

// An index that has a file for each group of pairs, and notes which are asked for.
const fetched = [];
globalThis.fetch = async (place) => {
  if (String(place).endsWith("entry.json")) return { json: async () => ({ pairs: 1024, languages: { en: { hash: "en_1" } } }) };
  fetched.push(String(place));
  return { body: new Response(gzipSync(new Uint8Array(4))).body };
};

async function files(phrase) {
  fetched.length = 0;
  const often = await beside(phrase.split(" "));
  assert.equal(often("en_00aa1"), 0);
  return fetched.length;
}

test("of a phrase as few pairs are asked for as tell where each of its words stands", async () => {
  assert.equal(await files("go to"), 1);
  assert.equal(await files("lot of people"), 2);
  assert.equal(await files("some end of a century"), 2); // "some end" is Pagefind's to find, "of a" follows from its neighbours.
  assert.equal(await files("at the end in the day"), 3);
});
