import { answer, interview, persist } from "./api.js";
import { Take } from "./take.js";

/** Seconds that answering takes where no limit says so; only for "about 6 min left". */
const TYPICAL = { text: 120, single_choice: 30 };
const FINAL = ["completed", "expired", "cancelled"];

/**
 * Where this candidate is: the interview as the server knows it, what this device holds, and what is still on its way.
 *
 * Events: `change` when something was stored, sent or refused; `over` when the interview ended behind our back.
 */
export class Session extends EventTarget {
  /** @type {Map<string, Take[]>} takes of a question, oldest first */
  #takes = new Map();
  #refusals = new Map();
  #errands = new Map();

  constructor(view, store, tus) {
    super();
    Object.assign(this, { view, store, tus });
    this.stream = null;
    this.wish = {};
    this.editing = false;
    this.ended = false;
    addEventListener("online", () => this.#tell());
    addEventListener("offline", () => this.#tell());
  }

  /** Finds what an earlier visit left, and goes on sending it. */
  async restore() {
    for (const record of await this.store.takes(this.view.invitationId)) {
      const take = await Take.restore(record, this.store, this.tus);
      this.#keep(take);
      if (record.state === "chosen") {
        this.#handIn(take);
      }
    }
    const id = await this.store.note(`${this.view.invitationId}/question`);
    const known = id === null || this.questions.some((question) => question.id === id);
    this.at = known ? id : (this.view.nextQuestionId ?? null);
  }

  get questions() {
    return this.view.questions;
  }

  get current() {
    return this.questions.find((question) => question.id === this.at) ?? null;
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

  /** Whether an answer is stored, or on its way. */
  answered(question) {
    const now = this.questions.find((one) => one.id === question.id);
    return Boolean(now?.response) || this.#errands.has(question.id);
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

  takes(question) {
    return (this.#takes.get(question.id) ?? []).filter((take) => take.record.state === "recorded" && take.bytes > 0);
  }

  /** Recordings that may still be begun. One that was cut off by no fault of the candidate does not count. */
  takesLeft(question) {
    const all = this.#takes.get(question.id) ?? [];
    const used = Math.max(
      question.response?.takesUsed ?? 0,
      all.filter((take) => !take.record.interrupted && take.record.ms > 0).length,
    );
    return Math.max(0, question.retakes + 1 - used);
  }

  beginTake(question, type) {
    const number = (this.#takes.get(question.id) ?? []).length + 1;
    const take = Take.begin(
      { invitation: this.view.invitationId, question: question.id, number, type },
      this.store,
      this.tus,
    );
    this.#keep(take);
    return take;
  }

  /** Hands in this take, now or as soon as it is stored; the other takes of its question go. */
  async choose(question, take) {
    await take.choose();
    this.#handIn(take);
    for (const other of this.takes(question)) {
      if (other !== take) {
        await other.drop();
      }
    }
  }

  /** Hands in words or a choice, and comes back when they are stored. */
  async answer(question, body, waiting) {
    this.#refusals.delete(question.id);
    try {
      this.#use(await persist(() => answer(question.id, body), { going: () => !this.ended, waiting }));
    } catch (error) {
      await this.#lookWhetherOver(error);
      throw error;
    }
  }

  /** Why an answer that was on its way was not taken; null when all is well. */
  refusal(question) {
    return this.#refusals.get(question.id) ?? null;
  }

  /** What is on its way, and how much of it is stored. */
  get storage() {
    const takes = [...this.#takes.values()].flat().filter((take) => take.unsent && take.bytes > 0);
    const waiting = !navigator.onLine || takes.some((take) => take.sender.state === "waiting");
    const bytes = takes.reduce((sum, take) => sum + take.bytes, 0);
    const stored = takes.reduce((sum, take) => sum + take.sender.stored, 0);
    // An answer that the server has but did not take in yet is not "stored" for the person who gave it.
    const share = Math.min(0.99, bytes === 0 ? 1 : stored / bytes);
    const sending = takes.length > 0 || this.#errands.size > 0;
    return { share, waiting, sending, any: sending || this.#takes.size > 0 };
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
    [...this.#takes.values()].flat().forEach((take) => take.sender.stop());
  }

  update(view) {
    this.#use(view);
  }

  #handIn(take) {
    const question = take.record.question;
    this.#refusals.delete(question);
    const errand = this.#carry(take, question).finally(() => {
      this.#errands.delete(question);
      this.#tell();
    });
    this.#errands.set(question, errand);
    this.#tell();
  }

  async #carry(take, question) {
    await take.sending;
    if (this.ended) {
      return;
    }
    try {
      if (take.sender.state !== "done") {
        throw take.sender.error ?? new Error("");
      }
      const view = await persist(() => answer(question, { uploadId: take.uploadId }), { going: () => !this.ended });
      await take.saved();
      this.#use(view);
    } catch (error) {
      await this.#lookWhetherOver(error);
      if (!this.ended) {
        await take.drop();
        take.record.interrupted = true;
        await this.store.saveTake({ ...take.record });
        this.#refusals.set(question, error);
      }
    }
  }

  /** A refusal may mean that the time is over, or that the interview was handed in from another device. */
  async #lookWhetherOver(error) {
    if (![401, 409, 410].includes(error.status) || this.ended) {
      return;
    }
    const status = await interview().then(
      (view) => view.status,
      (refusal) => (refusal.status === 401 || refusal.status === 410 ? "expired" : ""),
    );
    if (FINAL.includes(status)) {
      this.editing = false;
      this.stop();
      this.dispatchEvent(new Event("over"));
    }
  }

  #keep(take) {
    const question = take.record.question;
    this.#takes.set(question, [...(this.#takes.get(question) ?? []), take]);
    take.sender.addEventListener("progress", () => this.#tell());
    take.sender.addEventListener("state", () => this.#tell());
  }

  #use(view) {
    if (view?.questions) {
      this.view = view;
    }
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
  }
}

export function secondsFor(question) {
  return question.type === "video" ? question.thinkSeconds + question.answerSeconds : TYPICAL[question.type];
}
