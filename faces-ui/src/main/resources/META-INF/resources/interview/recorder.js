/** From what we like best to what Safari can. All are read by the server; the first that the browser records is used. */
const TYPES = [
  "video/webm;codecs=vp9,opus",
  "video/webm;codecs=vp8,opus",
  "video/webm;codecs=h264,opus",
  "video/webm",
  "video/mp4;codecs=avc1.42E01E,mp4a.40.2",
  "video/mp4",
];
const SOUND_TYPES = ["audio/webm;codecs=opus", "audio/webm", "audio/mp4;codecs=mp4a.40.2", "audio/mp4"];
const SLICE_MS = 1_000;
const VIDEO_BITS = 1_500_000;
const AUDIO_BITS = 64_000;
/** The server takes 500 MB; a long answer is recorded with fewer bits rather than refused. */
export const MOST_BYTES = 470 * 1024 * 1024;
const LEAST_BITS = 150_000;
const SMALL_BELOW = 600_000;
/** Of a line that is measured well, the rest is for its bad moments. */
const LINE_SHARE = 0.8;
/** Bits a second of a line that carries the whole picture, and of one that carries the least. */
export const WHOLE_LINE = (VIDEO_BITS + AUDIO_BITS) / LINE_SHARE;
export const LEAST_LINE = (LEAST_BITS + AUDIO_BITS) / LINE_SHARE;
const MOST_BITS = 450 * 1024 * 1024 * 8;

/** @returns {string} what this browser can record; empty leaves it to the browser */
export function chooseType(supported = (type) => MediaRecorder.isTypeSupported(type), sound = false) {
  return (sound ? SOUND_TYPES : TYPES).find(supported) ?? "";
}

/**
 * Bits a second for the picture, so that an answer of this many seconds fits with half as much again, and so that the
 * line keeps up with the recording.
 * @param {number|null} [line] bits a second that the line was seen to carry
 */
export function videoBits(seconds, line = null) {
  const fitting = Math.min(VIDEO_BITS, Math.floor(MOST_BITS / Math.max(1, seconds * 1.5)) - AUDIO_BITS);
  return line === null ? fitting : Math.max(LEAST_BITS, Math.min(fitting, Math.floor(line * LINE_SHARE) - AUDIO_BITS));
}

/** A small picture that is sharp instead of a large one that is a blur; a camera that cannot keeps its own. */
export async function fitPicture(stream, bits) {
  const size = bits < SMALL_BELOW ? { width: 640, height: 360, frameRate: 15 } : { width: 1280, height: 720, frameRate: 30 };
  await Promise.all(stream.getVideoTracks().map((track) => track.applyConstraints(size).catch(() => {})));
}

/** Records a stream and gives away each second as soon as it is there. */
export class Recorder {
  #recorder;
  #startedAt = 0;
  #ended;

  /**
   * @param {(chunk: Blob, ms: number) => void} options.chunk what was recorded, and up to which time
   * @param {() => void} options.interrupted when a device went away and the recording ended by itself
   */
  constructor(stream, { bits, chunk, interrupted = () => {} }) {
    const type = chooseType(undefined, stream.getVideoTracks().length === 0);
    this.#recorder = new MediaRecorder(stream, {
      ...(type ? { mimeType: type } : {}),
      videoBitsPerSecond: bits,
      audioBitsPerSecond: AUDIO_BITS,
    });
    this.#recorder.ondataavailable = ({ data }) => data.size > 0 && chunk(data, this.ms);
    this.#ended = new Promise((resolve) => (this.#recorder.onstop = resolve));
    stream.getTracks().forEach((track) =>
      track.addEventListener("ended", () => {
        if (this.#recorder.state === "recording") {
          interrupted();
        }
      }),
    );
  }

  /** Without the parameters that servers stumble over. */
  get type() {
    return (this.#recorder.mimeType || "video/webm").split(";")[0];
  }

  /** Milliseconds since the first picture. */
  get ms() {
    return this.#startedAt === 0 ? 0 : performance.now() - this.#startedAt;
  }

  async start() {
    const running = new Promise((resolve) => (this.#recorder.onstart = resolve));
    this.#recorder.start(SLICE_MS);
    await running;
    this.#startedAt = performance.now();
  }

  /** Resolves when the last chunk has been given away. */
  stop() {
    if (this.#recorder.state !== "inactive") {
      this.#recorder.stop();
    }
    return this.#ended;
  }
}

/**
 * A recording as a player can show it: the browser writes no length into what it records, and finds it by looking for
 * the end.
 */
export function play(video, blob) {
  const url = URL.createObjectURL(blob);
  video.srcObject = null;
  video.src = url;
  video.addEventListener(
    "loadedmetadata",
    () => {
      if (!Number.isFinite(video.duration)) {
        video.addEventListener("seeked", () => (video.currentTime = 0), { once: true });
        video.currentTime = Number.MAX_SAFE_INTEGER;
      }
    },
    { once: true },
  );
  return () => URL.revokeObjectURL(url);
}
