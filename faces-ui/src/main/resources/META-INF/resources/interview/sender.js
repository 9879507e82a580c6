import { noteUpload } from "./line.js";

/** Bytes in one request, at most: small enough that a bad line gets one through. */
const PORTION = 2 * 1024 * 1024;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
/** How often an upload that the server lost is begun again. */
const NEW_BEGINNINGS = 3;

/**
 * Sends one recording while it grows, and goes on until the server has all of it.
 *
 * It never drops a byte itself: it asks its source for what follows the position that the server confirmed, so a lost
 * connection, a reload and an upload that the server forgot are all the same to it.
 *
 * Events: `progress` when something was stored, `state` when `state` changed. States: `sending`, `waiting` (no
 * connection, tries again by itself), `done`, `refused` (the server will not take it; see `error`), `stopped`.
 */
export class Sender extends EventTarget {
  /**
   * @param {object} options
   * @param {import("./tus.js").Tus} options.tus
   * @param {Record<string, string>} options.metadata
   * @param {(offset: number, size: number) => Promise<Blob>} options.read bytes of the recording
   * @param {string|null} [options.url] of an upload that was begun before
   * @param {(url: string) => Promise<void>} [options.keepUrl] remembers it for after a reload
   * @param {(ms: number) => Promise<void>} [options.wait] ends early when the connection is back
   */
  constructor({ tus, metadata, read, url = null, keepUrl = async () => {}, wait = untilOnline }) {
    super();
    Object.assign(this, { tus, metadata, read, url, keepUrl, wait });
    this.state = "sending";
    this.error = null;
    this.available = 0;
    this.stored = 0;
    this.ended = false;
    this.known = false;
    this.told = false;
    this.beginnings = 0;
    this.wake = () => {};
  }

  /** Tells that the recording has grown to this many bytes. */
  grow(available) {
    this.available = available;
    this.wake();
  }

  /** Tells that the recording is complete. */
  end() {
    this.ended = true;
    this.wake();
  }

  /** Gives up, for a take that is not wanted or a tab that lost its turn. What is stored stays stored. */
  stop() {
    if (this.state !== "done" && this.state !== "refused") {
      this.#become("stopped");
    }
    this.wake();
  }

  /** Goes on after a stop, from what the server has. Never throws. */
  async resume() {
    if (this.state === "stopped") {
      this.known = false;
      this.state = "sending";
      this.#tell("state");
      await this.run();
    }
  }

  /** 0–1; 1 only when every byte of a complete recording is stored. */
  get share() {
    if (this.state === "done") {
      return 1;
    }
    return this.available === 0 ? 0 : Math.min(0.99, this.stored / this.available);
  }

  /** Runs until all is stored or it makes no sense any more. Never throws. */
  async run() {
    let failures = 0;
    while (this.state !== "stopped") {
      try {
        if (await this.#step()) {
          this.stored = this.available;
          this.#become("done");
          return;
        }
        failures = 0;
        this.#become("sending");
      } catch (error) {
        this.known = false;
        if (error.lost && this.url && this.beginnings < NEW_BEGINNINGS) {
          this.url = null;
          this.stored = 0;
          this.told = false;
          continue;
        }
        this.error = error;
        if (error.passing === false) {
          this.#become("refused");
          return;
        }
        this.#become("waiting");
        failures += 1;
        await this.wait(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)));
      }
    }
  }

  /** One request, or a rest until there is something to send. @returns whether all is stored */
  async #step() {
    if (!this.url) {
      this.beginnings += 1;
      this.url = await this.tus.create(this.metadata);
      await this.keepUrl(this.url);
      this.known = true;
    } else if (!this.known) {
      const { offset, length } = await this.tus.head(this.url);
      this.stored = offset;
      this.told = length !== null;
      this.known = true;
      this.#tell("progress");
    }
    const complete = this.ended;
    const total = this.available;
    if (this.stored < total || (complete && !this.told)) {
      const portion = await this.read(this.stored, Math.min(PORTION, total - this.stored));
      const last = complete && this.stored + portion.size >= total;
      const from = performance.now();
      this.stored = await this.tus.append(this.url, this.stored, portion, last ? total : undefined);
      noteUpload(portion.size, performance.now() - from);
      this.told ||= last;
      this.#tell("progress");
    }
    if (complete && this.told && this.stored >= total) {
      return true;
    }
    if (this.stored >= this.available && !this.ended && this.state !== "stopped") {
      await new Promise((resolve) => (this.wake = resolve));
    }
    return false;
  }

  #become(state) {
    if (this.state !== state && this.state !== "stopped") {
      this.state = state;
      this.#tell("state");
    }
  }

  #tell(type) {
    this.dispatchEvent(new Event(type));
  }
}

/** Waits, but not longer than until the browser says that the connection is back. */
function untilOnline(ms) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener("online", done);
  });
}
