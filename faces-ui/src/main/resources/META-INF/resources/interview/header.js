import { needs, tellNeeds } from "./adjustments.js";
import { h, icon, say, warn } from "./dom.js";
import { pauseButton } from "./pause.js";
import { date } from "./screens.js";
import { clock, duration, t, tn } from "./texts.js";

const DAY = 86_400;
const MINUTES_ONLY = 600;
/** Seconds before the deadline at which it is said aloud. */
const WARNINGS = [900, 300, 60];

/** The line above everything: where I am, how long it still takes, and what is safely stored. */
export class Header {
  #session;
  #recording = false;
  #timed = false;
  #progress = h("p", { class: "where" });
  #deadline = h("p", { class: "deadline" });
  #warned = new Set();
  #needs = null;
  #pause = null;
  #stored = h("p", { class: "stored" });
  #bar = h("div", { class: "bar" }, h("span", {}));
  #said = "";

  constructor(session) {
    this.#session = session;
    const top = document.getElementById("top");
    this.#needs = needs(session);
    tellNeeds(session);
    this.#pause = pauseButton(session);
    top.replaceChildren(h("div", { class: "column line" }, h("div", {}, this.#progress, this.#deadline), this.#stored, h("div", { class: "doors" }, this.#pause, this.#needs)), this.#bar);
    top.hidden = false;
    session.addEventListener("change", () => this.refresh());
    session.addEventListener("tick", () => this.#refreshDeadline());
  }

  /** While a recording runs, a lost connection is told in other words. */
  set recording(value) {
    this.#recording = value;
    // Whoever speaks is not interrupted by a form; it is there again when the recording has ended.
    this.#needs.hidden = value;
    this.refresh();
  }

  /** While a clock runs nobody can pause: leaving would cost its time. */
  set timed(value) {
    this.#timed = value;
    this.refresh();
  }

  refresh() {
    this.#pause.hidden = this.#recording || this.#timed || Boolean(this.#session.view.sitting);
    const { questions, current, secondsLeft } = this.#session;
    const at = current ? questions.indexOf(current) : questions.length;
    const minutes = Math.max(1, Math.round(secondsLeft / 60));
    this.#progress.textContent = current
      ? `${t("progress.question", { n: at + 1, of: questions.length })}, ${tn("progress.left", minutes)}`
      : t("progress.review");
    this.#bar.firstChild.style.setProperty("--done", String(at / questions.length));
    this.#refreshStored();
    this.#refreshDeadline();
  }

  /** The end of it all, in the zone of this device; by the clock of the server. */
  #refreshDeadline() {
    const { timeLeft, view } = this.#session;
    const until = t("progress.until", { date: date(view.expiresAt) });
    const text = timeLeft < DAY ? `${until} · ${t("progress.time-left", { time: timeLeft < MINUTES_ONLY ? clock(timeLeft) : duration(timeLeft) })}` : until;
    if (this.#deadline.textContent !== text) {
      this.#deadline.textContent = text;
    }
    this.#deadline.classList.toggle("late", timeLeft < WARNINGS[0]);
    const due = WARNINGS.findLast((seconds) => timeLeft <= seconds);
    if (due !== undefined && timeLeft > 0 && !this.#warned.has(due)) {
      this.#warned.add(due);
      warn(t("progress.warning", { time: duration(Math.ceil(timeLeft)) }));
    }
  }

  #refreshStored() {
    const { storage } = this.#session;
    const offline = !navigator.onLine || storage.waiting;
    this.#stored.hidden = !offline && !storage.any;
    if (offline) {
      this.#put("waiting", t(this.#recording ? "stored.waiting-recording" : "stored.waiting"));
      this.#announce("offline", t(this.#recording ? "stored.offline-recording" : "stored.offline"), warn);
    } else if (storage.sending) {
      this.#put("sending", t("stored.share", { percent: Math.floor(storage.share * 100) }));
      this.#announce(this.#said === "offline" ? "online" : this.#said, t("stored.online"), say);
    } else {
      this.#put("done", t("stored.all"));
      this.#announce("all", storage.any ? t("stored.all") : "", say);
    }
  }

  #put(state, text) {
    this.#stored.dataset.state = state;
    this.#stored.replaceChildren(icon(state === "waiting" ? "waiting" : "stored"), h("span", {}, text));
  }

  /** A screen reader hears of changes, not of each percent. */
  #announce(what, text, speak) {
    if (this.#said !== what) {
      this.#said = what;
      speak(text);
    }
  }
}
