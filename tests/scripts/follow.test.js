import assert from "node:assert/strict";
import test from "node:test";
import { clock, placed } from "./follow.js";
import { embedded } from "./video.js";

test("a time is written as the pages write it", () => {
  assert.deepEqual([0, 9.9, 492.9, 3723].map(clock), ["00:00", "00:09", "08:12", "1:02:03"]);
});

test("each caption is found in its turn, the same words twice in their order", () => {
  const words = "No. It was the lamp. No. It was the wick.";
  const captions = [{ start: 0, text: "No." }, { start: 900, text: "It was the lamp." }, { start: 2000, text: "No." }, { start: 3000, text: "It was the wick." }];
  assert.deepEqual(placed(captions, words).map(([start, from, to]) => [start, words.slice(from, to)]), captions.map(({ start, text }) => [start, text]));
  assert.equal(placed(captions, words)[2][1], 21);
});

test("a caption that was mended in the turn is passed over", () => {
  assert.deepEqual(placed([{ start: 0, text: "Teh lamp" }, { start: 5, text: "burns." }], "The lamp burns."), [[5, 9, 15]]);
});

test("a video is known by its own addresses, and nothing else is", () => {
  const tube = "https://www.youtube-nocookie.com/embed/aB3_-x?enablejsapi=1&autoplay=1&playsinline=1";
  for (const address of ["https://www.youtube.com/watch?v=aB3_-x&t=9s", "https://youtu.be/aB3_-x", "https://m.youtube.com/watch?v=aB3_-x", "https://www.youtube.com/live/aB3_-x"])
    assert.equal(embedded(address), tube);
  for (const address of ["https://vimeo.com/76979871", "https://vimeo.com/channels/staff/76979871", "https://player.vimeo.com/video/76979871"])
    assert.equal(embedded(address), "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1");
  for (const address of ["https://example.org/watch?v=aB3_-x", "https://www.youtube.com/@somebody", "https://notvimeo.example/1", "https://notvimeo.com/1", "https://youtube.com/watch?v=%22%3E"])
    assert.equal(embedded(address), null);
});
