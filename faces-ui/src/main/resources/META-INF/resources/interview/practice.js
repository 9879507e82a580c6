import { ensureDevices } from "./check.js";
import { actions, button, h, notice, say, show, stage } from "./dom.js";
import { Recorder, play, videoBits } from "./recorder.js";
import { clock, t } from "./texts.js";

const LONGEST_SECONDS = 120;
const TICK_MS = 200;

/** Practising, as often as one likes. What is recorded stays in the memory of this page and goes nowhere. */
export async function practice(session, sound) {
  let step = await offer();
  let recording = null;
  while (step !== "go") {
    await ensureDevices(session, sound);
    if (step === "record") {
      recording = await record(session, sound);
      step = "watch";
    } else {
      step = await watch(recording, sound);
    }
  }
}

function offer() {
  return new Promise((resolve) => {
    show(
      h("h1", {}, t("practice.title")),
      h("p", { class: "lead" }, t("practice.text")),
      h("p", { class: "soft" }, t("practice.safe")),
      actions(
        button("practice.go", () => resolve("record"), "primary"),
        button("practice.skip", () => resolve("go")),
      ),
    );
  });
}

async function record(session, sound) {
  const chunks = [];
  let ended = () => {};
  const finished = new Promise((resolve) => (ended = resolve));
  const recorder = new Recorder(session.stream, {
    bits: videoBits(LONGEST_SECONDS),
    chunk: (chunk) => chunks.push(chunk),
    interrupted: () => finish(),
  });
  const video = h("video", { autoplay: true, muted: true, playsInline: true, class: "self" });
  video.setAttribute("aria-label", t("check.picture"));
  video.srcObject = session.stream;
  const time = h("p", { class: "tabular", role: "timer", "aria-label": t("video.time") });
  const stop = button("video.stop", () => finish(), "primary");
  show(
    h("p", { class: "small soft" }, t("practice.label")),
    h("h1", { class: "prompt" }, t("practice.question")),
    sound ? null : stage(video),
    h("div", { class: "rec-line" }, h("p", { class: "rec", "data-state": "on" }, t("video.recording")), time),
    actions(stop),
  );
  await recorder.start();
  stop.focus();
  say(t("video.recording"));
  const timer = setInterval(tick, TICK_MS);
  tick();

  function tick() {
    time.textContent = clock(recorder.ms / 1000);
    if (recorder.ms > LONGEST_SECONDS * 1000) {
      finish();
    }
  }
  function finish() {
    clearInterval(timer);
    stop.disabled = true;
    ended(recorder.stop());
  }
  await finished;
  return new Blob(chunks, { type: recorder.type });
}

function watch(recording, sound) {
  return new Promise((resolve) => {
    const video = h(sound ? "audio" : "video", { controls: true, playsInline: true, "aria-label": t("video.yours") });
    const forget = play(video, recording);
    const leave = (step) => () => {
      forget();
      resolve(step);
    };
    show(
      h("h1", {}, t("practice.watch")),
      sound ? h("div", { class: "sound" }, video) : stage(video),
      notice("neutral", h("p", {}, t("practice.safe"))),
      actions(button("practice.done", leave("go"), "primary"), button("practice.again", leave("record"))),
    );
  });
}
