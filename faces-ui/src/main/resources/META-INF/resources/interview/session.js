import { answer, interview, persist } from "./api.js";
import { Take } from "./take.js";

/** Seconds that answering takes where no limit says so; only for "about 6 min left". */
const TYPICAL = { text: 120, single_choice: 30, multiple_choice: 45, file: 120 };
const FINAL = ["completed", "expired", "cancelled"];
/** How often the server is asked what is new: the deadline, and what other devices did. */
const LOOK_MS = 20_000;
const TICK_MS = 1_000;
/** Seconds before the deadline in which half-written words are sent. */
const LAST_CALL = 8;
/** Refusals after which a recording is still of use. */
const KEEPING = ["answered-elsewhere", "no-retakes-left", "sitting-over"];

/**
 * Where this candidate is: the interview as the server knows it, what this device holds, and what is still on its way.
 *
 * Events: `change` when something was stored, sent or refused; `tick` each second; `last-call` shortly before the
 * deadline and `deadline` at it; `over` when the interview ended behind our back.
 */
export class Session extends EventTarget {
  /** @type {Map<string, Take[]>} takes of a question, oldest first */
  #takes = new Map();
  #refusals = new Map();
  #errands = new Map();
  /** When the answer of a question was saved that the candidate has seen; null for none. */
  #seen = new Map();
  /** Milliseconds between the server's clock and the one that counts since this page was opened. */
  #ahead = 0;
  #called = new Set();

  constructor(view, store, tus) {
    super();
    Object.assign(this, { store, tus });
    this.view = { ...view, adjustments: view.adjustments ?? [] };
    this.stream = null;
    this.wish = {};
    this.editing = false;
    this.ended = false;
    this.#set(view);
    addEventListener("online", () => this.#tell());
    addEventListener("offline", () => this.#tell());
    document.addEventListener("visibilitychange", () => this.#settle());
    document.addEventListener("freeze", () => this.#settle());
    setInterval(() => this.#tick(), TICK_MS);
    setInterval(() => this.#look(), LOOK_MS);
  }

  /** Finds what an earlier visit left, and goes on sending it. */
  async restore() {
    for (const record of await this.store.takes(this.view.invitationId)) {
      const take = await Take.restore(record, this.store, this.tus);
      this.#keep(take);
      if (record.state === "chosen") {
        this.#seen.set(record.question, record.seen ?? null);
        this.#handIn(take);
      }
    }
    const id = await this.store.note(`${this.view.invitationId}/question`);
    const known = id === null || this.questions.some((question) => question.id === id);
    this.at = known ? id : (this.view.nextQuestionId ?? null);
  }

  /** After the deadline: what was recorded before it and is not handed in goes on its way. */
  handInLate() {
    for (const [question, takes] of this.#takes) {
      const last = takes.filter((take) => take.record.state === "recorded" && take.record.url).at(-1);
      if (last && !this.#errands.has(question) && !takes.some((take) => take.record.state === "saved")) {
        this.#handIn(last);
      }
    }
    return this.#errands.size > 0;
  }

  get questions() {
    return this.view.questions;
  }

  get current() {
    return this.questions.find((question) => question.id === this.at) ?? null;
  }

  /** The server's time in milliseconds, whatever the clock of this device says. */
  get now() {
    return performance.now() + this.#ahead;
  }

  /** Seconds until the deadline. */
  get timeLeft() {
    return (Date.parse(this.view.expiresAt) - this.now) / 1000;
  }

  async goTo(question) {
    this.at = question?.id ?? null;
    await this.store.saveNote(`${this.view.invitationId}/question`, this.at);
  }

  /** The next question without an answer behind this one, else the first one anywhere that was not skipped. */
  async goOn() {
    const from = this.questions.findIndex((question) => question.id === this.at);
    await this.goTo(this.questions.slice(from + 1).find((question) => !this.answered(question)) ?? null);
  }

  /** The candidate looks at this question: an answer that comes from elsewhere from now on is news. */
  open(question) {
    if (!this.#errands.has(question.id)) {
      this.#seen.set(question.id, question.response?.savedAt ?? null);
    }
  }

  /** Whether an answer is stored, or on its way. */
  answered(question) {
    return Boolean(this.response(question)) || this.#errands.has(question.id);
  }

  /** The answer that is stored now. */
  response(question) {
    return this.questions.find((one) => one.id === question.id)?.response ?? null;
  }

  get missing() {
    return this.questions.filter((question) => question.required && !this.answered(question));
  }

  /** Seconds of what is still to come, this question included. */
  get secondsLeft() {
    const from = Math.max(0, this.questions.indexOf(this.current));
    return this.questions
      .slice(from)
      .filter((question) => question.id === this.at || !this.answered(question))
      .reduce((sum, question) => sum + secondsFor(question), 0);
  }

  /** The question as it is put now: what was asked for may have been granted since. */
  live(question) {
    return this.questions.find((one) => one.id === question.id) ?? question;
  }

  /** How the candidate answers this question: as it asks, or in another way that is allowed. */
  async mode(question) {
    const chosen = (await this.store.note(`${this.view.invitationId}/mode/${question.id}`)) ?? question.response?.type;
    return waysOf(this.live(question)).includes(chosen) ? chosen : question.type;
  }

  async setMode(question, mode) {
    await this.store.saveNote(`${this.view.invitationId}/mode/${question.id}`, mode);
  }

  /** Takes that can be watched and sent. */
  takes(question) {
    return (this.#takes.get(question.id) ?? []).filter((take) => take.ready);
  }

  /** Whether this take is the answer that is stored. */
  counts(take) {
    const stored = this.questions.find((one) => one.id === take.record.question)?.response?.recordingId;
    return Boolean(stored) && take.record.recordingId === stored;
  }

  /** Recordings that may still be begun. One that was cut off by no fault of the candidate does not count. */
  takesLeft(question) {
    const all = this.#takes.get(question.id) ?? [];
    const now = this.questions.find((one) => one.id === question.id) ?? question;
    const used = Math.max(
      now.response?.takesUsed ?? 0,
      all.filter((take) => !take.record.interrupted && take.record.ms > 0).length,
    );
    return Math.max(0, now.retakes + 1 - used);
  }

  /** @param {string} mode how it is answered: `video` or `audio` */
  beginTake(question, type, mode) {
    this.#refusals.delete(question.id);
    const number = (this.#takes.get(question.id) ?? []).length + 1;
    const seen = this.#seen.get(question.id) ?? null;
    const take = Take.begin(
      { invitation: this.view.invitationId, question: question.id, number, type, mode, seen },
      this.store,
      this.tus,
    );
    this.#keep(take);
    return take;
  }

  /** A recording that is of no use and costs nothing; `type` has a text: `refusal.<type>`. */
  async refuse(question, take, type) {
    take.record.interrupted = true;
    await take.drop();
    this.#refusals.set(question.id, { type });
    this.#tell();
  }

  /** Hands in this take, now or as soon as it is stored; the other takes of its question wait on this device. */
  async choose(question, take) {
    for (const other of this.takes(question)) {
      if (other !== take) {
        await other.rest();
      }
    }
    if (take.record.state !== "saved") {
      await take.choose();
    }
    this.#handIn(take);
  }

  /** Hands in words or a choice, and comes back when they are stored. */
  async answer(question, body, waiting) {
    this.#refusals.delete(question.id);
    try {
      const send = () => answer(question.id, body, this.#seen.get(question.id) ?? null);
      this.#use(await persist(send, { going: () => !this.ended, waiting }), question.id);
    } catch (error) {
      await this.#learn(error, question.id);
      throw error;
    }
  }

  /** Why an answer that was on its way was not taken; null when all is well. */
  refusal(question) {
    return this.#refusals.get(question.id) ?? null;
  }

  /** The candidate has decided: what is stored counts. */
  keepStored(question) {
    this.#refusals.delete(question.id);
    this.#tell();
  }

  /** What is on its way, and how much of it is stored. */
  get storage() {
    const takes = this.allTakes.filter((take) => take.unsent && take.bytes > 0);
    const waiting = !navigator.onLine || takes.some((take) => take.sender.state === "waiting");
    const bytes = takes.reduce((sum, take) => sum + take.bytes, 0);
    const stored = takes.reduce((sum, take) => sum + take.sender.stored, 0);
    // An answer that the server has but did not take in yet is not "stored" for the person who gave it.
    const share = Math.min(0.99, bytes === 0 ? 1 : stored / bytes);
    const sending = takes.length > 0 || this.#errands.size > 0;
    return { share, waiting, sending, any: sending || this.allTakes.some((take) => take.record.state !== "dropped") };
  }

  get allTakes() {
    return [...this.#takes.values()].flat();
  }

  get unsent() {
    return this.storage.sending || this.editing;
  }

  /** Resolves when nothing is on its way any more. */
  async drained() {
    while (this.#errands.size > 0) {
      await Promise.all(this.#errands.values());
    }
  }

  /** Another tab took over: nothing is sent from here any more. */
  stop() {
    this.ended = true;
    this.allTakes.forEach((take) => take.sender.stop());
  }

  /** Everything is handed in: what was not chosen is not kept anywhere. */
  async clear() {
    await Promise.all(this.allTakes.map((take) => take.forget()));
    await this.store.forget(this.view.invitationId);
  }

  update(view) {
    this.#use(view);
  }

  #handIn(take) {
    const question = take.record.question;
    this.#refusals.delete(question);
    const before = this.#errands.get(question);
    const errand = this.#carry(take, question, before).finally(() => {
      if (this.#errands.get(question) === errand) {
        this.#errands.delete(question);
      }
      this.#tell();
    });
    this.#errands.set(question, errand);
    this.#tell();
  }

  async #carry(take, question, before) {
    await before;
    const known = take.record.state === "saved" ? take.record.recordingId : null;
    if (!known) {
      await take.sending;
    }
    if (this.ended || take.record.state === "spare") {
      return;
    }
    try {
      if (!known && take.sender.state !== "done") {
        throw take.sender.error ?? new Error("");
      }
      const body = known ? { recordingId: known } : { uploadId: take.uploadId };
      const send = () => answer(question, body, this.#seen.get(question) ?? null);
      const view = await persist(send, { going: () => !this.ended });
      const stored = view.questions.find((one) => one.id === question)?.response;
      await take.saved(stored?.recordingId ?? null);
      this.#use(view, question);
    } catch (error) {
      await this.#learn(error, question);
      if (this.ended) {
        return;
      }
      if (KEEPING.includes(error.type)) {
        await take.rest();
      } else {
        take.record.interrupted = true;
        await take.drop();
      }
      this.#refusals.set(question, error);
    }
  }

  /** A refusal may mean that the time is over, or that another device was quicker. */
  async #learn(error, question) {
    if (![401, 409, 410, 412].includes(error.status) || this.ended) {
      return;
    }
    const view = await interview().catch((refusal) => ({ status: [401, 410].includes(refusal.status) ? "expired" : "" }));
    if (isOver(view)) {
      this.#over();
    } else {
      this.#use(view, question);
    }
  }

  #over() {
    this.editing = false;
    this.stop();
    this.dispatchEvent(new Event("over"));
  }

  #tick() {
    if (this.ended) {
      return;
    }
    this.dispatchEvent(new Event("tick"));
    if (this.timeLeft <= LAST_CALL) {
      this.#call("last-call");
    }
    if (this.timeLeft <= 0) {
      this.#call("deadline");
    }
  }

  #call(name) {
    if (!this.#called.has(name)) {
      this.#called.add(name);
      this.dispatchEvent(new Event(name));
    }
  }

  async #look() {
    // Whoever may not leave is not taken to have left because another window is in front.
    if (this.ended || !navigator.onLine || (document.hidden && !this.view.sitting)) {
      return;
    }
    const view = await interview().catch(() => null);
    if (this.ended || view === null) {
      return;
    }
    if (view.status === "expired") {
      this.#set(view);
      this.#tick();
    } else if (isOver(view)) {
      this.#over();
    } else {
      this.#use(view);
    }
  }

  /** A page that the browser may put to sleep writes down where it is. */
  #settle() {
    this.allTakes.filter((take) => take.record.state === "recording").forEach((take) => take.settle());
  }

  #keep(take) {
    const question = take.record.question;
    this.#takes.set(question, [...(this.#takes.get(question) ?? []), take]);
    take.sender.addEventListener("progress", () => this.#tell());
    take.sender.addEventListener("state", () => this.#tell());
  }

  /** @param {string} [question] whose answer the candidate knows by this */
  #use(view, question) {
    if (view?.questions) {
      this.#set(view);
    }
    if (question) {
      this.#seen.set(question, this.response({ id: question })?.savedAt ?? null);
    }
    this.#tell();
  }

  /** What is over shows no questions any more; the page goes on with those it has until it has sent everything. */
  #set(view) {
    const before = this.#granted();
    this.view = isOver(view) ? { ...view, questions: this.view.questions } : view;
    if (before !== null && before !== this.#granted()) {
      this.dispatchEvent(new Event("adjusted"));
    }
    if (view.now) {
      this.#ahead = Date.parse(view.now) - performance.now();
      if (this.timeLeft > LAST_CALL) {
        this.#called.clear();
      }
    }
  }

  #granted() {
    return this.view ? (this.view.adjustments ?? []).map((one) => `${one.id}${one.status}`).join() : null;
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
  }
}

/** Whether the server takes no more answers for now. */
function isOver(view) {
  return FINAL.includes(view.status) || Boolean(view.sitting?.over);
}

/** Whether it asks for a recording. */
export function isRecorded(question) {
  return question.type === "video" || question.type === "audio";
}

/** The types by which it may be answered. */
export function waysOf(question) {
  return [question.type, ...(question.alternatives ?? [])];
}

export function secondsFor(question) {
  return isRecorded(question) ? question.thinkSeconds + question.answerSeconds : TYPICAL[question.type];
}
