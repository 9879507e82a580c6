// A video of a template recorded here: seen before it is used, and nothing leaves the browser until then.
import { Recorder, chooseType, fitPicture, play, videoBits } from "../interview/recorder.js";

const LONGEST_SECONDS = 600;
const TICK_MS = 500;
const dialog = document.getElementById("record-dialog");

/**
 * Lets somebody record themselves.
 * @returns {Promise<File|null>} null when they do not want to
 */
export function record() {
  const video = dialog.querySelector("video");
  const state = dialog.querySelector("[data-record-state]");
  const [start, stop, use] = ["start", "stop", "use"].map((name) => dialog.querySelector(`[data-record-${name}]`));
  let stream = null;
  let recorder = null;
  let parts = [];
  let timer = 0;
  let forget = () => {};

  const show = (...buttons) => [start, stop, use].forEach((button) => (button.hidden = !buttons.includes(button)));
  const clock = (ms) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;

  async function look() {
    show();
    state.textContent = "";
    try {
      stream ??= await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
    } catch {
      state.textContent = dialog.dataset.denied;
      return;
    }
    if (!dialog.open) {
      end();
      return;
    }
    forget();
    video.removeAttribute("src");
    video.srcObject = stream;
    video.muted = true;
    video.controls = false;
    video.play();
    show(start);
  }

  async function begin() {
    show();
    forget();
    if (video.srcObject !== stream) {
      await look();
      show();
    }
    parts = [];
    const bits = videoBits(LONGEST_SECONDS);
    await fitPicture(stream, bits);
    recorder = new Recorder(stream, { bits, chunk: (chunk) => parts.push(chunk), interrupted: halt });
    await recorder.start();
    show(stop);
    stop.focus();
    timer = setInterval(() => {
      state.textContent = `${dialog.dataset.running} ${clock(recorder.ms)}`;
      if (recorder.ms > LONGEST_SECONDS * 1000) {
        halt();
      }
    }, TICK_MS);
  }

  async function halt() {
    clearInterval(timer);
    await recorder.stop();
    state.textContent = dialog.dataset.look;
    forget = play(video, new Blob(parts, { type: recorder.type }));
    video.muted = false;
    video.controls = true;
    start.textContent = dialog.dataset.again;
    show(start, use);
    use.focus();
  }

  function end() {
    clearInterval(timer);
    recorder?.stop();
    stream?.getTracks().forEach((track) => track.stop());
    forget();
    video.srcObject = null;
    video.removeAttribute("src");
  }

  return new Promise((resolve) => {
    const extension = chooseType().includes("mp4") ? "mp4" : "webm";
    let wanted = false;
    start.textContent = dialog.dataset.start;
    start.onclick = begin;
    stop.onclick = halt;
    use.onclick = () => {
      wanted = true;
      dialog.close();
    };
    dialog.addEventListener(
      "close",
      () => {
        const file = wanted ? new File(parts, `recorded.${extension}`, { type: recorder.type }) : null;
        end();
        resolve(file);
      },
      { once: true },
    );
    dialog.showModal();
    look();
  });
}
