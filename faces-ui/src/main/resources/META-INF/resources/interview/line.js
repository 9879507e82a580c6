import { credentials } from "./standing.js";

/** Fewer bytes than this say more about the distance than about the width of the line. */
const TELLING = 16_000;
/** First few, then many when those went quickly: a slow line is not kept busy for long. */
const PROBES = [32_000, 256_000];
const QUICK_MS = 300;
const PATIENCE_MS = 10_000;
const ADDRESS = "/api/v1/interview/line";
/** As real recordings were sent; they say more than the probes before them. */
let measured = null;
let probed = null;

/** Tells that so many bytes were stored in so many milliseconds. */
export function noteUpload(bytes, ms) {
  if (bytes >= TELLING && ms > 0) {
    const bits = (bytes * 8_000) / ms;
    measured = measured === null ? bits : 0.7 * measured + 0.3 * bits;
  }
}

/** Bits a second that this device's line carries upwards, as it was seen; null before anything was sent. */
export function lineBits() {
  return measured ?? probed;
}

/**
 * Sends and fetches a little before anything is recorded, so that the first recording fits the line already.
 * @returns {Promise<{up: number, down: number}>} bits a second
 * @throws {Error} when there is no line, or it takes too long
 */
export async function measureLine() {
  let up = 0;
  for (const size of PROBES) {
    const ms = await timed({ method: "POST", body: noise(size), headers: { "X-Candor": "1", "Content-Type": "application/octet-stream" } });
    up = (size * 8_000) / ms;
    probed = up;
    if (ms > QUICK_MS) {
      break;
    }
  }
  let bytes = 0;
  const ms = await timed({ method: "GET" }, (body) => (bytes = body.byteLength));
  return { up, down: (bytes * 8_000) / ms };
}

async function timed(request, read = () => {}) {
  const from = performance.now();
  const headers = { ...request.headers, ...credentials() };
  const answer = await fetch(ADDRESS, { ...request, headers, credentials: "same-origin", cache: "no-store", signal: AbortSignal.timeout?.(PATIENCE_MS) });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  read(await answer.arrayBuffer());
  return Math.max(1, performance.now() - from);
}

/** What cannot be pressed together on the way; 65,536 bytes are the most that a browser makes at once. */
function noise(size) {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) {
    crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)));
  }
  return bytes;
}
