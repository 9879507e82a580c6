/** From what we like best to what Safari can. All are read by the server; the first that the browser records is used. */
const TYPES = [
  "video/webm;codecs=vp9,opus",
  "video/webm;codecs=vp8,opus",
  "video/webm;codecs=h264,opus",
  "video/webm",
  "video/mp4;codecs=avc1.42E01E,mp4a.40.2",
  "video/mp4",
];
const SLICE_MS = 1_000;
const VIDEO_BITS = 1_500_000;
const AUDIO_BITS = 64_000;
/** The server takes 500 MB; a long answer is recorded with fewer bits rather than refused. */
const MOST_BITS = 450 * 1024 * 1024 * 8;

/** @returns {string} what this browser can record; empty leaves it to the browser */
export function chooseType(supported = (type) => MediaRecorder.isTypeSupported(type)) {
  return TYPES.find(supported) ?? "";
}

/** Bits a second for the picture, so that an answer of this many seconds fits with half as much again. */
export function videoBits(seconds) {
  return Math.min(VIDEO_BITS, Math.floor(MOST_BITS / Math.max(1, seconds * 1.5)) - AUDIO_BITS);
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
  constructor(stream, { seconds, chunk, interrupted = () => {} }) {
    const type = chooseType();
    this.#recorder = new MediaRecorder(stream, {
      ...(type ? { mimeType: type } : {}),
      videoBitsPerSecond: videoBits(seconds),
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
