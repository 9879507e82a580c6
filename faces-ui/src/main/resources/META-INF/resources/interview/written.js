import { clip } from "./clips.js";
import { actions, button, h, notice, say, show } from "./dom.js";
import { paragraphs, sentence, terms } from "./screens.js";
import { waysOf } from "./session.js";
import { t } from "./texts.js";

const LOCAL_MS = 300;
const SERVER_MS = 4_000;
const LONGEST = 10_000;
/** Longer than this is no question but a case to read: it gets a box of its own, so that picture and buttons stay near. */
const CASE_CHARS = 400;

/** A question that is answered in words. What is typed is kept here at once and sent in every pause. */
export async function textQuestion(session, question, mode) {
  session.open(question);
  const key = `${session.view.invitationId}/text/${question.id}`;
  const kept = await session.store.note(key);
  return new Promise((resolve) => {
    const area = h("textarea", {
      class: "input",
      id: "answer",
      rows: 8,
      maxLength: LONGEST,
      "aria-describedby": "answer-state answer-error",
      value: kept ?? question.response?.text ?? "",
    });
    const state = h("p", { class: "small soft", id: "answer-state" });
    const error = h("p", { class: "error-text", id: "answer-error", role: "alert" });
    let sent = question.response?.text ?? "";
    let timers = [];

    const later = () => {
      session.editing = area.value !== sent;
      timers.forEach(clearTimeout);
      timers = [
        setTimeout(() => session.store.saveNote(key, area.value), LOCAL_MS),
        setTimeout(() => send().catch(() => (state.textContent = t("text.kept"))), SERVER_MS),
      ];
      error.textContent = "";
      state.textContent = "";
    };
    async function send() {
      const text = area.value;
      if (text.trim() === "" || text === sent) {
        return;
      }
      await session.answer(question, { text }, () => (state.textContent = t("text.waiting")));
      sent = text;
      session.editing = area.value !== sent;
      state.textContent = t("text.stored");
    }
    area.addEventListener("input", later);

    const next = button("text.next", go, "primary");
    async function go() {
      timers.forEach(clearTimeout);
      if (area.value.trim() === "" && question.required) {
        error.textContent = t("text.empty");
        area.focus();
        return;
      }
      next.disabled = true;
      await session.store.saveNote(key, area.value);
      try {
        await send();
        session.editing = false;
        say(t("stored.all"));
        resolve();
      } catch (refusal) {
        next.disabled = false;
        error.textContent = sentence(refusal);
        other.replaceChildren(...(refusal.type === "answered-elsewhere" ? [elsewhere()] : []));
      }
    }
    const other = h("div", {});
    function elsewhere() {
      const text = session.response(question)?.text ?? "";
      const keep = async () => {
        area.value = text;
        await session.store.saveNote(key, text);
        leave(timers, session, resolve);
      };
      return notice("attention", h("p", {}, t("elsewhere.stored")), ...paragraphs(text), button("elsewhere.keep", keep));
    }
    session.addEventListener("last-call", () => area.isConnected && send().catch(() => {}));
    show(
      heading(session, question),
      clip(session, question.id),
      h("div", { class: "field" }, h("label", { for: "answer" }, t("text.label")), area, state, error),
      other,
      actions(
        next,
        otherWays(question, mode, (way) => (leave(timers, session, () => {}), resolve(way))),
        skip(question, () => leave(timers, session, resolve)),
      ),
    );
  });
}

/** A question with options: one of them, or as many as apply. */
export function choiceQuestion(session, question) {
  const several = question.type === "multiple_choice";
  session.open(question);
  return new Promise((resolve) => {
    const error = h("p", { class: "error-text", id: "choice-error", role: "alert" });
    const options = question.options.map((option, index) => {
      const radio = h("input", {
        type: several ? "checkbox" : "radio",
        name: "choice",
        value: String(index),
        onchange: () => (error.textContent = ""),
        checked: several ? Boolean(question.response?.choices?.includes(index)) : question.response?.choice === index,
      });
      return h("label", { class: "option" }, radio, h("span", { class: "as-written" }, option));
    });
    const next = button("choice.next", go, "primary");
    async function go() {
      const chosen = [...document.querySelectorAll("input[name=choice]:checked")].map((input) => Number(input.value));
      if (chosen.length === 0) {
        error.textContent = t(several ? "choices.empty" : "choice.empty");
        document.querySelector("input[name=choice]").focus();
        return;
      }
      next.disabled = true;
      try {
        await session.answer(question, several ? { choices: chosen } : { choice: chosen[0] }, () => (error.textContent = t("text.waiting")));
        say(t("stored.all"));
        resolve();
      } catch (refusal) {
        next.disabled = false;
        error.textContent = sentence(refusal);
        const response = session.response(question);
        const stored = response?.choices ?? (Number.isInteger(response?.choice) ? [response.choice] : []);
        other.replaceChildren(
          ...(refusal.type === "answered-elsewhere" && stored.length > 0
            ? [notice("attention", h("p", {}, t("elsewhere.stored")), h("p", {}, stored.map((index) => question.options[index]).join(", ")), button("elsewhere.keep", resolve))]
            : []),
        );
      }
    }
    const other = h("div", {});
    show(
      heading(session, question),
      clip(session, question.id),
      h(
        "fieldset",
        { class: "options", "aria-describedby": "choice-error" },
        h("legend", { class: several ? "" : "visually-hidden" }, t(several ? "choices.label" : "choice.label")),
        options,
      ),
      error,
      other,
      actions(next, skip(question, resolve)),
    );
  });
}

/** Buttons for the other ways in which this question may be answered. */
export function otherWays(question, mode, leave) {
  return waysOf(question)
    .filter((way) => way !== mode)
    .map((way) => button(`way.${way}`, () => leave(`way:${way}`)));
}

/** The question as it was written, and why an earlier answer to it was not taken. */
export function heading(session, question) {
  const refusal = session.refusal(question);
  const n = session.questions.findIndex((one) => one.id === question.id) + 1;
  const [first, ...rest] = paragraphs(question.prompt);
  const title = t("progress.question", { n, of: session.questions.length });
  const text = [h("h1", { class: "prompt as-written", "data-title": title }, first?.textContent ?? ""), rest].flat();
  return h(
    "div",
    { class: "stack tight" },
    h("p", { class: "small soft" }, terms(question)),
    question.prompt.length > CASE_CHARS
      ? h("div", { class: "case stack tight", role: "region", "aria-label": title, tabIndex: 0 }, text)
      : text,
    refusal ? refused(refusal) : null,
  );
}

function refused(refusal) {
  return refusal.type === "answered-elsewhere" || refusal.type === "no-retakes-left"
    ? notice("attention", h("p", {}, sentence(refusal)))
    : notice("failure", h("p", {}, t("video.refused")), h("p", {}, sentence(refusal)));
}

export function skip(question, leaving) {
  return question.required ? null : button("question.skip", leaving, "quiet");
}

function leave(timers, session, resolve) {
  timers.forEach(clearTimeout);
  session.editing = false;
  resolve();
}
