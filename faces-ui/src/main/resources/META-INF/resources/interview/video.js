import { ensureDevices } from "./check.js";
import { clip } from "./clips.js";
import { meter } from "./devices.js";
import { actions, button, h, icon, notice, say, show, stage, warn } from "./dom.js";
import { lineBits } from "./line.js";
import { MOST_BYTES, Recorder, fitPicture, play, videoBits } from "./recorder.js";
import { clock, duration, t, tn } from "./texts.js";
import { heading, otherWays, skip } from "./written.js";

const COUNT_DOWN = 3;
const TICK_MS = 200;
const LAST_WARNING = 10;
/** Shorter than this nobody has said anything. */
const SHORTEST_MS = 1_000;
/** A recorder that gives nothing for so long was put to sleep with its phone. */
const ASLEEP_MS = 8_000;
/** Nobody is cut off at a soft limit, so the bytes must last for more than the limit says. */
const SOFT_SECONDS = 3_600;

/** A question that is answered on camera or by voice: think, record, watch, again if allowed, send. */
/** @param {string} mode `video` or `audio` @returns {Promise<string>} `left`, `adjusted`, or `way:` and another mode */
export async function recordedQuestion(session, question, header, mode) {
  session.open(question);
  const sound = mode === "audio";
  let step = session.takes(question).length > 0 ? "watch" : "ready";
  while (["ready", "think", "record", "watch"].includes(step)) {
    if (step === "ready") {
      step = await ready(session, question, mode);
    } else if (step === "think") {
      await ensureDevices(session, sound);
      header.timed = true;
      step = await think(session, question, mode).finally(() => (header.timed = false));
    } else if (step === "record") {
      await ensureDevices(session, sound);
      header.recording = true;
      step = await record(session, question, mode).finally(() => (header.recording = false));
    } else {
      step = await watch(session, question, mode);
    }
  }
  return step;
}

const thinkKey = (session, question) => `${session.view.invitationId}/think/${question.id}`;

/** Nothing runs yet: what will happen, and the start. */
async function ready(session, question, mode) {
  const begun = await session.store.note(thinkKey(session, question));
  const thinks = question.thinkSeconds > 0 && begun === undefined;
  return new Promise((resolve) => {
    session.addEventListener("deadline", () => resolve("left"), { once: true });
    session.addEventListener("adjusted", () => resolve("adjusted"), { once: true });
    if (!thinks) {
      showQuestion(
        session,
        question,
        clip(session, question.id),
        begun === undefined ? null : notice("neutral", h("p", {}, t("video.thought"))),
        h("p", { class: "small soft" }, tn("video.takes-left", session.takesLeft(question))),
        actions(
          button("video.record", () => resolve("record"), "primary"),
          otherWays(question, mode, resolve),
          skip(question, () => resolve("left")),
        ),
      );
      return;
    }
    const n = session.questions.findIndex((one) => one.id === question.id) + 1;
    show(
      h("p", { class: "small soft" }, t("progress.question", { n, of: session.questions.length })),
      h("h1", {}, t(`${mode}.ready-title`)),
      h(
        "ol",
        { class: "steps" },
        h("li", {}, t("video.ready-think", { time: duration(question.thinkSeconds) })),
        session.clips.at(question.id) ? h("li", {}, t("clip.ready", { time: duration(session.clips.seconds(question.id)) })) : null,
        h("li", {}, t(`video.ready-${question.limit}`, { time: duration(question.answerSeconds) })),
        h("li", {}, question.retakes > 0 ? tn("video.ready-retakes", question.retakes) : t("video.ready-no-retake")),
      ),
      actions(
        button("video.show", () => resolve("think"), "primary"),
        otherWays(question, mode, resolve),
        skip(question, () => resolve("left")),
      ),
    );
  });
}

/** Whoever watches the question first has as long to think as everybody else. */
const thinkSeconds = (session, question) => question.thinkSeconds + session.clips.seconds(question.id);

async function think(session, question, mode) {
  const key = thinkKey(session, question);
  await session.store.saveNote(key, Date.now());
  const until = performance.now() + thinkSeconds(session, question) * 1000;
  return new Promise((resolve) => {
    const left = h("p", { class: "big-clock tabular", role: "timer" });
    const now = button("video.record-now", () => done("record"), "primary");
    const timer = setInterval(tick, TICK_MS);
    let warned = false;

    function tick() {
      const seconds = (until - performance.now()) / 1000;
      left.textContent = clock(Math.ceil(seconds));
      if (seconds <= LAST_WARNING && !warned && question.thinkSeconds > LAST_WARNING) {
        warned = true;
        say(tn("video.think-soon", LAST_WARNING));
      }
      if (seconds <= 0 || session.ended || session.timeLeft <= 0) {
        done(session.timeLeft <= 0 ? "left" : "record");
      }
    }
    function done(step) {
      clearInterval(timer);
      resolve(session.ended ? "left" : step);
    }
    const asked = clip(session, question.id);
    const self = preview(session.stream, mode, h("div", { class: "over" }, h("p", {}, t("video.thinking")), left));
    showQuestion(
      session,
      question,
      asked ? h("div", { class: "pair" }, asked, self) : self,
      h("p", { class: "small soft" }, t("video.thinking-hint")),
      actions(now),
    );
    tick();
    say(tn("video.think-begin", thinkSeconds(session, question)));
  });
}

/** Counts down, records, and comes back when the answer is stopped, over, or cut off. */
async function record(session, asked, mode) {
  let question = asked;
  const adjust = () => (question = session.live(asked));
  session.addEventListener("adjusted", adjust);
  const state = h("p", { class: "rec", "data-state": "soon" }, t("video.get-ready"));
  const time = h("p", { class: "tabular", role: "timer", "aria-label": t("video.time") });
  const bar = h("div", { class: "time-bar" }, h("span", {}));
  const over = h("p", { class: "small", role: "status" });
  const count = h("div", { class: "over count", "aria-hidden": "true" });
  const stop = button("video.stop", () => finish(), "primary");
  stop.disabled = true;
  showQuestion(
    session,
    question,
    preview(session.stream, mode, count),
    h("div", { class: "rec-line" }, state, time),
    bar,
    over,
    actions(stop),
  );
  say(t("video.get-ready"));
  for (let n = COUNT_DOWN; n > 0; n--) {
    count.textContent = String(n);
    await new Promise((done) => setTimeout(done, 1000));
    if (session.ended || session.timeLeft <= 0) {
      return "left";
    }
  }
  count.remove();

  let take;
  let cut = false;
  let ended = () => {};
  const finished = new Promise((resolve) => (ended = resolve));
  let lastChunk = Date.now();
  let slept = false;
  const silent = () => Date.now() - lastChunk > ASLEEP_MS;
  const seconds = question.limit === "soft" ? Math.max(SOFT_SECONDS, 3 * question.answerSeconds) : question.answerSeconds;
  const bits = videoBits(seconds, lineBits());
  await fitPicture(session.stream, bits);
  const recorder = new Recorder(session.stream, {
    bits,
    chunk: (chunk, ms) => {
      // After a sleep the next second may come before the clock ticks.
      slept ||= silent();
      lastChunk = Date.now();
      take.append(chunk, ms);
    },
    interrupted: () => {
      cut = true;
      finish();
    },
  });
  take = session.beginTake(question, recorder.type, mode);
  await recorder.start();
  lastChunk = Date.now();
  const awake = await keepAwake();
  state.dataset.state = "on";
  state.textContent = t("video.recording");
  stop.disabled = false;
  stop.focus();
  say(t("video.recording"));
  const timer = setInterval(tick, TICK_MS);
  tick();

  function tick() {
    const seconds = recorder.ms / 1000;
    const left = question.answerSeconds - seconds;
    time.textContent = `${clock(seconds)} / ${clock(question.answerSeconds)}`;
    bar.firstChild.style.setProperty("--done", Math.min(1, seconds / question.answerSeconds).toFixed(3));
    bar.classList.toggle("late", left < LAST_WARNING);
    if (left <= 0 && question.limit === "hard") {
      finish();
    } else if (session.timeLeft <= 0 || take.bytes >= MOST_BYTES) {
      once(over, t(session.timeLeft <= 0 ? "video.deadline" : "video.full"));
      warn(over.textContent);
      finish();
    } else if (slept || silent()) {
      cut = true;
      finish();
    } else if (session.timeLeft <= 60) {
      once(over, t("video.deadline-soon", { time: clock(session.timeLeft) }));
    } else if (take.bytes >= 0.95 * MOST_BYTES) {
      once(over, t("video.full-soon"));
    } else if (left <= 0) {
      once(over, t("video.over"));
    } else if (left < LAST_WARNING && question.answerSeconds > 2 * LAST_WARNING) {
      once(over, t(`video.last-${question.limit}`, { n: LAST_WARNING }));
    }
    if (session.ended) {
      finish();
    }
  }
  function finish() {
    clearInterval(timer);
    stop.disabled = true;
    ended(recorder.stop());
  }
  await finished;
  awake?.release();
  session.removeEventListener("adjusted", adjust);
  take.record.ms = Math.max(take.record.ms, recorder.ms);
  await take.finish(cut || session.ended);
  if (session.ended) {
    return "left";
  }
  if (take.record.ms < SHORTEST_MS) {
    await session.refuse(question, take, "too-short");
    warn(t("refusal.too-short"));
    return session.takes(question).length > 0 ? "watch" : "ready";
  }
  if (cut) {
    warn(t("video.cut"));
  } else {
    say(t("video.stopped"));
  }
  return take.bytes > 0 ? "watch" : "ready";
}

/** The takes there are: which one goes, or another one. Until the interview is handed in, each can be chosen. */
function watch(session, question, mode) {
  const takes = session.takes(question);
  const left = session.takesLeft(question);
  const elsewhere = session.refusal(question)?.type === "answered-elsewhere";
  let chosen = takes.at(-1);
  let forget = () => {};
  return new Promise((resolve) => {
    const video = h(mode === "audio" ? "audio" : "video", { controls: true, playsInline: true, "aria-label": t("video.yours") });
    const stored = h("p", { class: "stored-take" });
    const send = button("video.send", async () => {
      send.disabled = true;
      if (!session.counts(chosen)) {
        await session.choose(question, chosen);
      }
      leave("left");
    }, "primary");
    const refresh = () => {
      const percent = Math.floor(chosen.share * 100);
      stored.replaceChildren(icon(chosen.sender.state === "waiting" ? "waiting" : "stored"), t("stored.answer", { percent }));
    };
    const pick = (take) => {
      chosen = take;
      forget();
      forget = play(video, chosen.blob());
      send.textContent = t(session.counts(chosen) ? "video.keep" : "video.send");
      refresh();
    };
    const leave = (step) => {
      session.removeEventListener("change", refresh);
      session.removeEventListener("deadline", late);
      session.removeEventListener("adjusted", adjusted);
      forget();
      resolve(session.ended ? "left" : step);
    };
    const adjusted = () => leave("adjusted");
    const late = () => (session.response(question) ? leave("left") : send.click());
    pick(takes.find((take) => session.counts(take) && !session.refusal(question)) ?? chosen);
    session.addEventListener("change", refresh);
    session.addEventListener("deadline", late);
    session.addEventListener("adjusted", adjusted);

    showQuestion(
      session,
      question,
      chosen.record.interrupted
        ? notice("attention", h("p", {}, t("video.interrupted", { time: clock(chosen.seconds) })))
        : null,
      mode === "audio" ? h("div", { class: "sound" }, video) : stage(video),
      takes.length > 1 ? takeList(session, takes, chosen, pick) : null,
      h(
        "div",
        { class: "stack tight" },
        stored,
        h("p", { class: "small soft" }, left > 0 ? tn("video.left", left) : t("video.none-left")),
      ),
      actions(
        send,
        elsewhere ? button("elsewhere.keep", () => (session.keepStored(question), leave("left"))) : null,
        left > 0 ? button("video.again", () => leave("record")) : null,
        otherWays(question, mode, leave),
      ),
    );
    if (session.timeLeft <= 0) {
      late();
    }
  });
}

function takeList(session, takes, chosen, pick) {
  const name = (take) => t("video.take", { n: take.record.number, time: clock(take.seconds) });
  return h(
    "fieldset",
    { class: "options" },
    h("legend", {}, t("video.which")),
    takes.map((take) =>
      h(
        "label",
        { class: "option" },
        h("input", { type: "radio", name: "take", checked: take === chosen, onchange: () => pick(take) }),
        h("span", {}, session.counts(take) ? `${name(take)} · ${t("video.counts")}` : name(take)),
      ),
    ),
  );
}

function showQuestion(session, question, ...rest) {
  show(heading(session, question), ...rest);
}

function preview(stream, mode, ...over) {
  if (mode === "audio") {
    const level = h("div", { class: "level", "aria-hidden": "true" });
    const stopMeter = meter(stream, (now) => {
      level.style.setProperty("--level", now.toFixed(2));
      if (!level.isConnected) {
        stopMeter();
      }
    });
    return h("div", { class: "stage voice" }, level, over);
  }
  const video = h("video", { autoplay: true, muted: true, playsInline: true, class: "self" });
  video.setAttribute("aria-label", t("check.picture"));
  video.srcObject = stream;
  return stage(video, ...over);
}

/** A phone that locks itself would end the recording. Where the browser cannot, the person keeps it awake. */
async function keepAwake() {
  try {
    return (await navigator.wakeLock?.request("screen")) ?? null;
  } catch {
    return null;
  }
}

function once(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
