import { videos } from "./api.js";
import { h } from "./dom.js";
import { t } from "./texts.js";

/** Links to videos end after some minutes: older ones are not used. */
const FRESH_MS = 240_000;

/** The videos with which the company asks. The words are always there beside them: without a video nothing is missing. */
export class Clips {
  #found = [];
  #at = -Infinity;
  #none = false;

  /** Asks the server again when what is known is old; keeps what is known when it does not answer. None stays none. */
  async refresh() {
    if (this.#none || !navigator.onLine || performance.now() - this.#at < FRESH_MS) {
      return;
    }
    try {
      this.#found = (await videos()).items;
      this.#at = performance.now();
      this.#none = this.#found.length === 0;
    } catch (refusal) {
      console.warn(refusal.message);
    }
  }

  /** @param {string} place `intro`, `outro`, or the id of a question */
  at(place) {
    return this.#found.find((video) => video.place === place) ?? null;
  }

  /** Seconds of the video at this place; 0 without one. */
  seconds(place) {
    return Math.ceil((this.at(place)?.durationMs ?? 0) / 1000);
  }

  forget() {
    this.#at = -Infinity;
  }
}

/** The video at this place with its captions; null without one. */
export function clip(session, place) {
  const found = session.clips.at(place);
  if (!found) {
    return null;
  }
  const { captions, language } = session.view;
  const address = URL.createObjectURL(new Blob([found.captions], { type: "text/vtt" }));
  const track = h("track", { kind: "captions", srclang: language, label: t("clip.captions"), src: address, default: captions });
  const video = h("video", { controls: true, playsInline: true, preload: "metadata", poster: found.poster ?? "", src: found.url }, track);
  video.setAttribute("aria-label", t(place === "intro" || place === "outro" ? `clip.${place}` : "clip.question"));
  const trouble = h("p", { class: "small soft", role: "status" });
  video.addEventListener(
    "error",
    async () => {
      // A link that is too old, most likely: another one, where we were.
      const at = video.currentTime;
      session.clips.forget();
      await session.clips.refresh();
      video.addEventListener("error", () => (trouble.textContent = t("clip.trouble")), { once: true });
      video.src = session.clips.at(place)?.url ?? found.url;
      video.currentTime = at;
    },
    { once: true },
  );
  return h("div", { class: "stack tight" }, h("div", { class: "stage clip" }, video), trouble);
}
