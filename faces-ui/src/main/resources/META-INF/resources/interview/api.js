import { credentials } from "./standing.js";

const ROOT = "/api/v1/interview";
const PATIENCE_MS = 20_000;
const WAITS_MS = [1_000, 2_000, 4_000, 8_000];

/** What the server refused, with its sentence for people. */
export class Refusal extends Error {
  /** @param {number} status of the answer, 0 when there was none */
  constructor(status, type, sentence) {
    super(sentence);
    this.status = status;
    this.type = type;
  }

  get passing() {
    return this.status === 0 || this.status >= 500 || this.status === 408 || this.status === 429;
  }
}

export const interview = () => call("GET", "");
export const videos = () => call("GET", "/videos");
export const start = () => call("POST", "/start", { consent: true });
/** @param {string|null} [seen] when the answer was saved that this one replaces; null when there was none */
export const answer = (questionId, body, seen) => call("PUT", `/responses/${questionId}`, body, basedOn(seen));
export const askFor = (kind, words) => call("POST", "/adjustments", { kind, words });
export const transcripts = () => call("GET", "/transcripts");
/** @param {string} text the whole transcript as it should be */
export const correct = (questionId, text) => call("PUT", `/transcripts/${questionId}`, { text });
export const confirmTranscripts = () => call("POST", "/transcripts/confirm");
export const complete = () => call("POST", "/complete");

/** Tries again while the reason may pass, as long as `going()` says so. */
export async function persist(action, { going = () => true, waiting = () => {} } = {}) {
  for (let i = 0; ; i++) {
    try {
      return await action();
    } catch (error) {
      if (!error.passing || !going()) {
        throw error;
      }
      waiting(error);
      await new Promise((resolve) => setTimeout(resolve, WAITS_MS[Math.min(i, WAITS_MS.length - 1)]));
    }
  }
}

/** Another device of the same person may have answered meanwhile: the server compares. */
function basedOn(seen) {
  if (seen === undefined) {
    return {};
  }
  return seen === null ? { "If-None-Match": "*" } : { "If-Match": `"${seen}"` };
}

/** The company's logo as an address that a picture takes; null without one. */
export async function logo() {
  const response = await fetch(`${ROOT}/logo`, { headers: { "X-Candor": "1", ...credentials() }, credentials: "same-origin" });
  return response.status === 200 ? URL.createObjectURL(await response.blob()) : null;
}

async function call(method, path, body, more = {}) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE_MS);
  const headers = { Accept: "application/json", "X-Candor": "1", ...credentials(), ...more };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  let response;
  try {
    response = await fetch(ROOT + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal: abort.signal,
    });
  } catch (error) {
    throw new Refusal(0, "no-connection", error.message);
  } finally {
    clearTimeout(timer);
  }
  const text = await response.text();
  let json = null;
  try {
    json = text ? JSON.parse(text) : null;
  } catch {
    // A proxy's page instead of an answer: the status says enough.
  }
  if (!response.ok) {
    const type = String(json?.type ?? "").split("/").pop();
    throw new Refusal(response.status, type, json?.detail ?? json?.title ?? "");
  }
  return json;
}
