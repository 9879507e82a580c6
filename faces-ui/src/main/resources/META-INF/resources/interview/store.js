/**
 * What this browser keeps until the server has it: takes, their chunks, and small notes such as a half-written text.
 *
 * In IndexedDB; where that is refused (private windows, full disks), in memory, and `durable` says so.
 */
const NAME = "candor-interview";
const AT_ONCE = 100;
const STORES = { takes: "id", chunks: ["take", "index"], notes: "key" };

export async function openStore() {
  try {
    return new Store(await openDatabase());
  } catch {
    return new Store(null);
  }
}

class Store {
  #database;
  #memory = { takes: new Map(), chunks: new Map(), notes: new Map() };

  constructor(database) {
    this.#database = database;
  }

  /** Whether what is kept survives a reload. */
  get durable() {
    return this.#database !== null;
  }

  saveTake(take) {
    return this.#put("takes", take.id, take);
  }

  /** All takes of an invitation, oldest first. */
  async takes(invitation) {
    const all = await this.#all("takes");
    return all.filter((take) => take.invitation === invitation).sort((a, b) => a.number - b.number);
  }

  /** @param {ArrayBuffer} data of the chunk at this position of its take, from 0 */
  saveChunk(take, index, data) {
    return this.#put("chunks", `${take}/${index}`, { take, index, data });
  }

  /**
   * The chunks of a take in their order. A gap ends them: what follows a gap is of no use.
   *
   * Some at a time, as blobs that the browser may keep on disk: hours of video do not fit into the memory of a phone.
   */
  async chunks(take) {
    const blobs = [];
    for (;;) {
      const range = globalThis.IDBKeyRange?.bound([take, blobs.length], [take, blobs.length + AT_ONCE - 1]);
      const some = (await this.#all("chunks", range)).filter((chunk) => chunk.take === take && chunk.index >= blobs.length);
      some.sort((a, b) => a.index - b.index);
      const from = blobs.length;
      for (const { index, data } of some) {
        if (index === blobs.length) {
          blobs.push(new Blob([data]));
        }
      }
      if (blobs.length - from < AT_ONCE) {
        return blobs;
      }
    }
  }

  async dropChunks(take) {
    for (const key of this.#memory.chunks.keys()) {
      if (key.startsWith(`${take}/`)) {
        this.#memory.chunks.delete(key);
      }
    }
    await this.#write("chunks", (store) => store.delete(IDBKeyRange.bound([take, 0], [take, Infinity])));
  }

  async note(key) {
    const notes = await this.#all("notes");
    return notes.find((note) => note.key === key)?.value;
  }

  saveNote(key, value) {
    return this.#put("notes", key, { key, value });
  }

  /** Forgets everything about an invitation: it was handed in. */
  async forget(invitation) {
    for (const take of await this.takes(invitation)) {
      await this.dropChunks(take.id);
      this.#memory.takes.delete(take.id);
      await this.#write("takes", (store) => store.delete(take.id));
    }
    for (const { key } of await this.#all("notes")) {
      if (key.startsWith(invitation)) {
        this.#memory.notes.delete(key);
        await this.#write("notes", (store) => store.delete(key));
      }
    }
  }

  /** A disk that is full must not end a recording: what cannot be written stays in memory. */
  async #put(name, key, value) {
    try {
      if (!this.#database) {
        throw new Error("no database");
      }
      await this.#write(name, (store) => store.put(value));
      this.#memory[name].delete(key);
    } catch {
      this.#memory[name].set(key, structuredClone(value));
    }
  }

  async #all(name, range) {
    const kept = [...this.#memory[name].values()];
    if (!this.#database) {
      return kept;
    }
    const request = this.#database.transaction(name).objectStore(name).getAll(range);
    const written = await new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return [...written, ...kept];
  }

  async #write(name, change) {
    if (!this.#database) {
      return;
    }
    const transaction = this.#database.transaction(name, "readwrite");
    change(transaction.objectStore(name));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(STORES)) {
        request.result.createObjectStore(name, { keyPath });
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
}
