// A video that opens in the page once it is asked for; nothing of its host is loaded before. Every time on the page seeks it
// then. YouTube: iframe API over postMessage (developers.google.com/youtube/iframe_api_reference); Vimeo: its player's
// (developer.vimeo.com/player/sdk/reference).
import { follow } from "./follow.js";
import { say } from "./say.js";

// The embedded player's address for a video's own; null for a host that is not known.
export function embedded(address) {
  const { hostname, pathname, searchParams } = new URL(address);
  const host = hostname.replace(/^(www|m)\./, "");
  const parts = pathname.split("/").filter(Boolean);
  const id = host === "youtu.be" ? parts[0] : host === "youtube.com" ? searchParams.get("v") ?? (["embed", "live", "shorts"].includes(parts[0]) ? parts[1] : null) : null;
  if (id && /^[\w-]+$/.test(id)) return `https://www.youtube-nocookie.com/embed/${id}?enablejsapi=1&autoplay=1&playsinline=1`;
  const number = /(^|\.)vimeo\.com$/.test(host) ? parts.find((part) => /^\d+$/.test(part)) : null;
  return number ? `https://player.vimeo.com/video/${number}?autoplay=1&dnt=1` : null;
}

// What the page and an embedded player say to one another, as a medium that `follow` understands.
class Embedded extends EventTarget {
  currentTime = 0;
  paused = true;

  constructor(frame, address) {
    super();
    this.frame = frame;
    this.origin = new URL(address).origin;
    this.vimeo = this.origin.includes("vimeo");
    addEventListener("message", (event) => event.source === frame.contentWindow && event.origin === this.origin && this.hear(event.data));
    frame.onload = () => (this.vimeo ? ["timeupdate", "play", "pause"].forEach((value) => this.say({ method: "addEventListener", value })) : this.say({ event: "listening" }));
  }

  say(words) {
    this.frame.contentWindow.postMessage(JSON.stringify(words), this.origin);
  }

  seek(seconds) {
    if (this.vimeo) ["setCurrentTime", "play"].forEach((method) => this.say({ method, value: seconds }));
    else [["seekTo", [seconds, true]], ["playVideo", []]].forEach(([func, args]) => this.say({ event: "command", func, args }));
  }

  hear(data) {
    let told;
    try {
      told = typeof data === "string" ? JSON.parse(data) : data;
    } catch {
      return;
    }
    const { currentTime, playerState } = told.info ?? {};
    const time = this.vimeo ? told.data?.seconds : currentTime;
    const paused = this.vimeo ? { play: false, pause: true }[told.event] : playerState === undefined ? undefined : playerState !== 1;
    if (paused !== undefined && paused !== this.paused) {
      this.paused = paused;
      this.dispatchEvent(new Event(paused ? "pause" : "play"));
    }
    if (time !== undefined) {
      this.currentTime = time;
      this.dispatchEvent(new Event("timeupdate"));
    }
  }
}

export function video(link) {
  const address = embedded(link.href);
  if (!address) return;
  const open = (seconds) => {
    const src = seconds ? `${address}&start=${Math.floor(seconds)}${address.includes("vimeo") ? `#t=${Math.floor(seconds)}s` : ""}` : address;
    const frame = Object.assign(document.createElement("iframe"), { src, className: "screen", title: say("video"), allow: "autoplay; fullscreen; picture-in-picture" });
    const medium = new Embedded(frame, address);
    document.querySelector("audio")?.pause();
    link.closest(".intro").append(frame);
    follow(medium, (at) => medium.seek(at));
  };
  document.addEventListener("click", (event) => {
    const asked = event.target.closest("a");
    if (!asked || event.ctrlKey || event.metaKey || event.shiftKey || (asked !== link && asked.host !== link.host)) return;
    if (asked !== link && !asked.dataset.seek) return;
    event.preventDefault();
    if (!document.querySelector(".screen")) open((asked.dataset.seek ?? 0) / 1000);
    if (asked === link) document.querySelector(".screen").scrollIntoView({ block: "nearest" });
  });
}
