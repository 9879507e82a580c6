import { Sender } from "./sender.js";

/**
 * One recording of one question: kept here chunk by chunk, sent while it grows.
 *
 * `record.state`: `recording` → `recorded` → `chosen` (to be handed in) → `saved`; `dropped` for a take that another one
 * replaced. Everything stays on this device until it is saved, so that it can be watched, and sent again from the start
 * should the server lose it.
 */
export class Take {
  #store;
  #tus;
  #parts = [];
  #writing = Promise.resolve();

  constructor(record, store, tus) {
    this.record = record;
    this.#store = store;
    this.#tus = tus;
    const extension = record.type.includes("mp4") ? "mp4" : "webm";
    this.sender = new Sender({
      tus,
      metadata: {
        questionId: record.question,
        filename: `answer-${record.number}.${extension}`,
        filetype: record.type,
      },
      url: record.url,
      keepUrl: (url) => {
        record.url = url;
        return this.#save();
      },
      read: async (offset, size) => this.blob().slice(offset, offset + size),
    });
  }

  static begin({ invitation, question, number, type }, store, tus) {
    const record = {
      id: crypto.randomUUID(),
      invitation,
      question,
      number,
      type,
      ms: 0,
      url: null,
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
    take.#parts = (await store.chunks(record.id)).map((data) => new Blob([data]));
    if (record.state === "recording") {
      record.state = "recorded";
      record.interrupted = true;
      await take.#save();
    }
    if (["recorded", "chosen"].includes(record.state) && take.bytes > 0) {
      take.sender.grow(take.bytes);
      take.sender.end();
      take.sending = take.sender.run();
    }
    return take;
  }

  get bytes() {
    return this.#parts.reduce((sum, part) => sum + part.size, 0);
  }

  get seconds() {
    return this.record.ms / 1000;
  }

  /** Whether anything of it would be lost with this page. */
  get unsent() {
    return ["recording", "recorded", "chosen"].includes(this.record.state) && this.sender.state !== "done";
  }

  /** The last segment of its address: what the server knows it by. */
  get uploadId() {
    return this.record.url?.split("/").pop();
  }

  blob() {
    return new Blob(this.#parts, { type: this.record.type });
  }

  append(chunk, ms) {
    const index = this.#parts.push(chunk) - 1;
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

  async choose() {
    this.record.state = "chosen";
    await this.#save();
  }

  /** It is handed in: nothing of it is needed here any more. */
  async saved() {
    this.record.state = "saved";
    this.#parts = [];
    await this.#store.dropChunks(this.record.id);
    await this.#save();
  }

  /** It is not wanted. The record stays, because takes are counted. */
  async drop() {
    this.sender.stop();
    this.record.state = "dropped";
    this.#parts = [];
    await this.#store.dropChunks(this.record.id);
    await this.#save();
    if (this.record.url) {
      // What is left on the server expires by itself.
      await this.#tus.terminate(this.record.url).catch(() => {});
    }
  }

  #save() {
    return this.#store.saveTake({ ...this.record });
  }
}
