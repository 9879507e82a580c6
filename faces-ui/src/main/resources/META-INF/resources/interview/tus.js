import { credentials } from "./standing.js";

/**
 * The part of tus 1.0 that a growing recording needs: creation with deferred length, HEAD, PATCH, termination.
 *
 * The library made for it stalls when the length of a stream is a multiple of its chunk size and does not resume an
 * upload of unknown length; both are our everyday case.
 */
const VERSION = "1.0.0";
const OCTETS = "application/offset+octet-stream";
/** Bytes a second of the slowest line that we still wait for. */
const SLOWEST = 8_000;
const PATIENCE_MS = 20_000;

export class TusError extends Error {
  /**
   * @param {string} message the server's sentence where it gave one
   * @param {number} status of the answer, 0 when there was none
   */
  constructor(message, status, method = "") {
    super(message);
    this.status = status;
    this.method = method;
  }

  /** Whether it may succeed later: a conflict of offsets does after a HEAD, a refused creation never does. */
  get passing() {
    return (
      this.status === 0 ||
      this.status >= 500 ||
      [408, 423, 425, 429].includes(this.status) ||
      (this.status === 409 && this.method === "PATCH")
    );
  }

  /** The server no longer knows this upload. */
  get lost() {
    return this.status === 404 || this.status === 410;
  }
}

export class Tus {
  /**
   * @param {string} endpoint where uploads are created
   * @param {typeof fetch} request for tests; the browser's own otherwise
   */
  constructor(endpoint, request = (...args) => fetch(...args)) {
    this.endpoint = endpoint;
    this.request = request;
  }

  /** Begins an upload whose length nobody knows yet. @returns {Promise<string>} its address */
  async create(metadata) {
    const answer = await this.#send("POST", this.endpoint, {
      "Upload-Defer-Length": "1",
      "Upload-Metadata": Object.entries(metadata)
        .map(([name, value]) => `${name} ${base64(value)}`)
        .join(","),
    });
    const location = answer.headers.get("Location");
    if (answer.status !== 201 || !location) {
      throw new TusError("The upload was not created.", answer.status);
    }
    return new URL(location, new URL(this.endpoint, globalThis.location?.href ?? "http://localhost/")).pathname;
  }

  /** How much the server has. @returns {Promise<{offset: number, length: number|null}>} in bytes */
  async head(url) {
    const answer = await this.#send("HEAD", url, {});
    const offset = Number(answer.headers.get("Upload-Offset") ?? NaN);
    if (!Number.isSafeInteger(offset)) {
      throw new TusError("The server did not say how much it has.", 0);
    }
    const length = answer.headers.get("Upload-Length");
    return { offset, length: length === null ? null : Number(length) };
  }

  /**
   * Sends bytes for a position.
   * @param {number} [total] the length of the whole, told with the last bytes
   * @returns {Promise<number>} the new position: everything before it is stored
   */
  async append(url, offset, blob, total) {
    const headers = { "Upload-Offset": String(offset), "Content-Type": OCTETS };
    if (total !== undefined) {
      headers["Upload-Length"] = String(total);
    }
    const answer = await this.#send("PATCH", url, headers, blob);
    const next = Number(answer.headers.get("Upload-Offset") ?? NaN);
    if (!Number.isSafeInteger(next) || next < offset) {
      throw new TusError("The server did not confirm what it stored.", 0);
    }
    return next;
  }

  /** Drops an upload that is not wanted any more; one that is gone already is fine. */
  async terminate(url) {
    try {
      await this.#send("DELETE", url, {});
    } catch (error) {
      if (!error.lost) {
        throw error;
      }
    }
  }

  async #send(method, url, headers, body) {
    const abort = new AbortController();
    const patience = PATIENCE_MS + ((body?.size ?? 0) / SLOWEST) * 1000;
    const timer = setTimeout(() => abort.abort(), patience);
    let answer;
    try {
      answer = await this.request(url, {
        method,
        body,
        headers: { "Tus-Resumable": VERSION, "X-Candor": "1", ...credentials(), ...headers },
        credentials: "same-origin",
        cache: "no-store",
        signal: abort.signal,
      });
    } catch (error) {
      throw new TusError(error.message, 0);
    } finally {
      clearTimeout(timer);
    }
    if (!answer.ok) {
      throw new TusError(await sentence(answer), answer.status, method);
    }
    return answer;
  }
}

async function sentence(answer) {
  try {
    const problem = JSON.parse(await answer.text());
    return problem.detail ?? problem.title ?? "";
  } catch {
    return "";
  }
}

/** UTF-8 in base64, as tus wants its metadata. */
function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
