import { Sender } from "./sender.js";

/** States of a take that can be watched and sent. */
const READY = ["recorded", "spare", "saved"];

/**
 * One recording of one question: kept here chunk by chunk, sent while it grows.
 *
 * `record.state`: `recording` → `recorded` → `chosen` (to be handed in) → `saved`; `spare` for one that waits while
 * another one counts; `dropped` for one that was of no use. Everything stays on this device until the interview is handed
 * in, so that each take can be watched, chosen, and sent again from the start should the server lose it.
 */
export class Take {
  #store;
  #tus;
  #parts = [];
  /** Where each part ends, in bytes from the start of the recording. */
  #ends = [];
  #writing = Promise.resolve();

  constructor(record, store, tus) {
    this.record = record;
    this.#store = store;
    this.#tus = tus;
    this.sending = Promise.resolve();
    const extension = record.type.includes("mp4") ? "mp4" : "webm";
    this.sender = new Sender({
      tus,
      metadata: {
        questionId: record.question,
        answerType: record.mode ?? "video",
        filename: `answer-${record.number}.${extension}`,
        filetype: record.type,
      },
      url: record.url,
      keepUrl: (url) => {
        record.url = url;
        return this.#save();
      },
      read: async (offset, size) => this.#read(offset, size),
    });
  }

  /** @param {string|null} seen when the answer was saved that the candidate knew of when this one began */
  static begin({ invitation, question, number, type, mode, seen }, store, tus) {
    const record = {
      id: crypto.randomUUID(),
      invitation,
      question,
      number,
      type,
      mode,
      seen,
      ms: 0,
      url: null,
      recordingId: null,
      state: "recording",
      interrupted: false,
    };
    const take = new Take(record, store, tus);
    take.#save();
    take.sending = take.sender.run();
    return take;
  }

  /** A take from before a reload. One that was being recorded then was interrupted, and what there is of it is whole. */
  static async restore(record, store, tus) {
    const take = new Take(record, store, tus);
    (await store.chunks(record.id)).forEach((blob) => take.#add(blob));
    if (record.state === "recording") {
      record.state = "recorded";
      record.interrupted = true;
      await take.#save();
    }
    if (take.bytes > 0) {
      take.sender.grow(take.bytes);
      take.sender.end();
      if (["recorded", "chosen"].includes(record.state)) {
        take.sending = take.sender.run();
      } else {
        take.sender.stop();
      }
    }
    return take;
  }

  get bytes() {
    return this.#ends.at(-1) ?? 0;
  }

  get seconds() {
    return this.record.ms / 1000;
  }

  /** Whether it can be watched and sent. */
  get ready() {
    return READY.includes(this.record.state) && this.bytes > 0;
  }

  /** Whether anything of it would be lost with this page. */
  get unsent() {
    return ["recording", "recorded", "chosen"].includes(this.record.state) && this.sender.state !== "done";
  }

  /** How much of it is stored, 0–1. */
  get share() {
    return this.record.state === "saved" ? 1 : this.sender.share;
  }

  /** The last segment of its address: what the server knows it by. */
  get uploadId() {
    return this.record.url?.split("/").pop();
  }

  blob() {
    return new Blob(this.#parts, { type: this.record.type });
  }

  append(chunk, ms) {
    const index = this.#add(chunk) - 1;
    this.record.ms = ms;
    this.#writing = this.#writing
      .then(() => chunk.arrayBuffer())
      .then((data) => this.#store.saveChunk(this.record.id, index, data))
      .then(() => this.#save());
    this.sender.grow(this.bytes);
  }

  async finish(interrupted = false) {
    this.record.state = "recorded";
    this.record.interrupted = interrupted;
    this.sender.end();
    await this.#writing;
    await this.#save();
  }

  /** Writes down how far it is, when the browser says that it may be put to sleep. */
  async settle() {
    await this.#writing;
    await this.#save();
  }

  async choose() {
    this.record.state = "chosen";
    this.sending = this.sending.then(() => this.sender.resume());
    await this.#save();
  }

  /** The server has it as an answer. */
  async saved(recordingId) {
    this.record.state = "saved";
    this.record.recordingId = recordingId;
    await this.#save();
  }

  /** Another one counts. It can still be chosen, and leaves the line to that one until then. */
  async rest() {
    this.sender.stop();
    if (this.record.state !== "saved") {
      this.record.state = "spare";
      await this.#save();
    }
  }

  /** It is of no use. The record stays, because takes are counted. */
  async drop() {
    this.sender.stop();
    this.record.state = "dropped";
    this.#parts = [];
    this.#ends = [];
    await this.#store.dropChunks(this.record.id);
    await this.#save();
    await this.forget();
  }

  /** Frees the server of what will never be an answer; what is left there expires by itself. */
  async forget() {
    this.sender.stop();
    if (this.record.url && this.record.state !== "saved") {
      await this.#tus.terminate(this.record.url).catch(() => {});
    }
  }

  #add(part) {
    this.#ends.push(this.bytes + part.size);
    return this.#parts.push(part);
  }

  /** Some bytes of it, without touching the hours before them. */
  #read(offset, size) {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    let end = low;
    while (end < this.#ends.length && this.#ends[end] < offset + size) {
      end += 1;
    }
    const start = low === 0 ? 0 : this.#ends[low - 1];
    return new Blob(this.#parts.slice(low, end + 1)).slice(offset - start, offset - start + size);
  }

  #save() {
    return this.#store.saveTake({ ...this.record });
  }
}
