import { actions, button, h, notice, say, show, stage } from "./dom.js";
import { DeviceProblem, closeDevices, listDevices, meter, openDevices } from "./devices.js";
import { lineBits, measureLine } from "./line.js";
import { Recorder, WHOLE_LINE, LEAST_LINE, play, videoBits } from "./recorder.js";
import { number, t } from "./texts.js";

const TEST_MS = 5_000;

/** The device check: resolves with camera and microphone open in `session.stream`. */
export async function check(session, sound = false) {
  await allow(session, sound);
  for (;;) {
    const outcome = await look(session, sound);
    if (outcome === "go") {
      return;
    }
    await reopen(session, sound);
  }
}

/** Makes sure that there is a stream that works, for a question that comes after others. */
export async function ensureDevices(session, sound = false) {
  const live = session.stream?.getTracks().every((track) => track.readyState === "live");
  // Who answers by voice is not filmed, not even by a camera whose picture goes nowhere.
  if (!live || session.stream.getVideoTracks().length > 0 === sound) {
    await reopen(session, sound);
  }
}

export function release(session) {
  closeDevices(session.stream);
  session.stream = null;
}

function allow(session, sound) {
  return new Promise((resolve) => {
    const on = button(sound ? "check.allow-sound" : "check.allow", go, "primary");
    async function go() {
      on.disabled = true;
      await reopen(session, sound);
      resolve();
    }
    show(
      h("h1", {}, t(sound ? "check.title-sound" : "check.title")),
      h("p", { class: "lead" }, t(sound ? "check.ask-sound" : "check.ask")),
      h("p", { class: "soft" }, t("check.ask-hint")),
      actions(on),
    );
  });
}

/** Opens the devices, and explains and tries again until they are there. */
async function reopen(session, sound) {
  release(session);
  for (;;) {
    try {
      session.stream = await openDevices(session.wish, sound);
      return;
    } catch (problem) {
      await explain(problem instanceof DeviceProblem ? problem.code : "busy");
    }
  }
}

function explain(code) {
  return new Promise((resolve) => {
    show(
      h("h1", {}, t(`device.${code}.title`)),
      notice("attention", h("p", {}, t(`device.${code}.text`))),
      h("p", { class: "soft" }, t("device.safe")),
      actions(button("device.again", resolve, "primary")),
    );
  });
}

async function look(session, sound) {
  const { cameras, microphones } = await listDevices();
  return new Promise((resolve) => {
    const video = h("video", { autoplay: true, muted: true, playsInline: true, class: "self" });
    video.srcObject = session.stream;
    video.setAttribute("aria-label", t(sound ? "video.yours" : "check.picture"));
    const level = h("div", {
      class: "level",
      role: "meter",
      "aria-label": t("check.level"),
      "aria-valuemin": "0",
      "aria-valuemax": "100",
      "aria-valuenow": "0",
    });
    const hears = h("p", { class: "small soft" }, t("check.speak"));
    let loudest = 0;
    let heard = false;
    const stopMeter = meter(session.stream, (now, voice) => {
      loudest = Math.max(loudest, now);
      level.style.setProperty("--level", now.toFixed(2));
      level.setAttribute("aria-valuenow", String(Math.round(now * 100)));
      if (voice && !heard) {
        heard = true;
        hears.textContent = t("check.hears");
        say(t("check.hears"));
      }
    });
    const connection = h("p", { class: "small soft" }, t("check.connection"));
    measure(connection);
    const result = h("div", { class: "stack tight", role: "status" });
    const test = button("check.test", record, "primary");
    const next = button("check.skip", leave("go"), "quiet");
    let forget = () => {};

    function leave(outcome) {
      return () => {
        stopMeter();
        forget();
        resolve(outcome);
      };
    }

    async function record() {
      const chunks = [];
      forget();
      loudest = 0;
      test.disabled = next.disabled = true;
      video.srcObject = session.stream;
      video.muted = true;
      video.controls = false;
      video.classList.add("self");
      result.replaceChildren(h("p", {}, t("check.recording")));
      const recorder = new Recorder(session.stream, { bits: videoBits(5, lineBits()), chunk: (chunk) => chunks.push(chunk) });
      await recorder.start();
      await new Promise((done) => setTimeout(done, TEST_MS));
      await recorder.stop();
      video.classList.remove("self");
      video.muted = false;
      video.controls = true;
      forget = play(video, new Blob(chunks, { type: recorder.type }));
      const silent = loudest < 0.1;
      result.replaceChildren(
        notice(silent ? "attention" : "success", h("p", {}, t(silent ? "check.silent" : "check.watch"))),
      );
      test.disabled = next.disabled = false;
      test.textContent = t("check.test-again");
      test.className = "button big";
      next.textContent = t("check.good");
      next.className = "button big primary";
      next.focus();
    }

    show(
      h("h1", {}, t(sound ? "check.title-sound" : "check.title")),
      sound ? h("div", { class: "sound" }, video) : stage(video),
      h("div", { class: "stack tight" }, level, hears),
      result,
      h(
        "div",
        { class: "pickers" },
        sound ? null : picker("camera", "check.camera", cameras, session, leave("change")),
        picker("microphone", "check.microphone", microphones, session, leave("change")),
      ),
      connection,
      actions(test, next),
    );
  });
}

function picker(name, labelKey, devices, session, changed) {
  const kind = name === "camera" ? "video" : "audio";
  const current = session.stream.getTracks().find((track) => track.kind === kind);
  const select = h(
    "select",
    { class: "input", id: `pick-${name}` },
    devices.map((device, index) =>
      h("option", { value: device.deviceId }, device.label || t("check.device", { n: index + 1 })),
    ),
  );
  select.value = current?.getSettings().deviceId ?? "";
  select.addEventListener("change", () => {
    session.wish[name] = select.value;
    changed();
  });
  return h("div", { class: "field" }, h("label", { for: select.id }, t(labelKey)), select);
}

async function measure(line) {
  try {
    const { up, down } = await measureLine();
    const words = up >= WHOLE_LINE ? "check.connection-good" : up >= LEAST_LINE ? "check.connection-fair" : "check.connection-slow";
    line.textContent = `${t(words)} ${t("check.connection-speed", { up: number(up / 1e6), down: number(down / 1e6) })}`;
  } catch {
    line.textContent = t("check.connection-none");
  }
}
