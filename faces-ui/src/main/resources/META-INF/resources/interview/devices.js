/** Browsers inside other apps: most of them may not use the camera. */
const IN_APP = /FBAN|FBAV|Instagram|LinkedInApp|Line\/|MicroMessenger|Snapchat|TikTok|BytedanceWebview/;
const VIDEO = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } };
const AUDIO = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
/** Quieter than this is a room, not a voice; decibels below full scale. */
const QUIET_DB = -60;
const VOICE_DB = -45;

/** Why there is no picture or sound; `code` has a text: `device.<code>.title` and `device.<code>.text`. */
export class DeviceProblem extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * Camera and microphone.
 * @param {{camera?: string, microphone?: string}} wish device ids; what is gone by now is not insisted on
 * @param {boolean} sound whether a microphone is enough
 * @throws {DeviceProblem}
 */
export async function openDevices(wish = {}, sound = false) {
  if (!navigator.mediaDevices?.getUserMedia || typeof MediaRecorder === "undefined") {
    throw new DeviceProblem(whyNot());
  }
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: sound ? false : { ...VIDEO, ...(wish.camera ? { deviceId: { ideal: wish.camera } } : { facingMode: "user" }) },
      audio: { ...AUDIO, ...(wish.microphone ? { deviceId: { ideal: wish.microphone } } : {}) },
    });
  } catch (error) {
    throw new DeviceProblem(await reason(error, sound));
  }
}

function whyNot() {
  if (IN_APP.test(navigator.userAgent)) {
    return "in-app";
  }
  return globalThis.isSecureContext ? "unsupported" : "insecure";
}

async function reason(error, sound) {
  switch (error.name) {
    case "NotAllowedError":
    case "SecurityError":
      return IN_APP.test(navigator.userAgent) ? "in-app" : "denied";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default: {
      const kinds = (await navigator.mediaDevices.enumerateDevices()).map((device) => device.kind);
      if (!sound && !kinds.includes("videoinput")) {
        return kinds.includes("audioinput") ? "no-camera" : "no-devices";
      }
      return kinds.includes("audioinput") ? "busy" : "no-microphone";
    }
  }
}

export function closeDevices(stream) {
  stream?.getTracks().forEach((track) => track.stop());
}

/** @returns {Promise<{cameras: MediaDeviceInfo[], microphones: MediaDeviceInfo[]}>} */
export async function listDevices() {
  const all = await navigator.mediaDevices.enumerateDevices();
  return {
    cameras: all.filter((device) => device.kind === "videoinput"),
    microphones: all.filter((device) => device.kind === "audioinput"),
  };
}

/**
 * Tells how loud it is, about twenty times a second.
 * @param {(level: number, voice: boolean) => void} heard level 0–1
 * @returns {() => void} stops it
 */
export function meter(stream, heard) {
  const Context = globalThis.AudioContext ?? globalThis.webkitAudioContext;
  if (!Context || stream.getAudioTracks().length === 0) {
    return () => {};
  }
  const context = new Context();
  const analyser = context.createAnalyser();
  analyser.fftSize = 2048;
  context.createMediaStreamSource(stream).connect(analyser);
  context.resume();
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    const decibels = 10 * Math.log10(power + 1e-12);
    heard(Math.max(0, Math.min(1, (decibels - QUIET_DB) / -QUIET_DB)), decibels > VOICE_DB);
  }, 50);
  return () => {
    clearInterval(timer);
    context.close();
  };
}
