import * as api from "./api.js";
import { actions, button, confirmed, h, notice, show } from "./dom.js";
import { isRecorded } from "./session.js";
import { sentence } from "./screens.js";
import { t, tn } from "./texts.js";

/**
 * Everything before it is handed in.
 * @returns {Promise<object|null>} a question to go back to, or null when the interview is handed in
 */
export function review(session) {
  return new Promise((resolve) => {
    const list = h("ol", { class: "answers" });
    const missing = h("div", {});
    const error = h("p", { class: "error-text", role: "alert" });
    const finish = button("review.finish", go, "primary");

    const refresh = () => {
      const focused = document.activeElement?.dataset?.question;
      list.replaceChildren(...session.questions.map((question) => line(session, question, leave)));
      list.querySelector(`[data-question="${focused}"]`)?.focus();
      const open = session.missing;
      missing.replaceChildren(
        ...(open.length > 0 ? [notice("attention", h("p", {}, tn("review.missing", open.length)))] : []),
      );
    };
    function leave(question) {
      session.removeEventListener("change", refresh);
      resolve(question);
    }
    async function go() {
      error.textContent = "";
      if (session.missing.length > 0) {
        leave(session.missing[0]);
        return;
      }
      if (!(await confirmed("review.sure", "review.sure-text", "review.yes", "review.no"))) {
        finish.focus();
        return;
      }
      finish.disabled = true;
      finish.textContent = t("review.handing-in");
      try {
        await session.drained();
        const refused = session.questions.find((question) => session.refusal(question));
        if (refused) {
          leave(refused);
          return;
        }
        session.update(await api.persist(api.complete, { going: () => !session.ended }));
        leave(null);
      } catch (refusal) {
        error.textContent = sentence(refusal);
        finish.disabled = false;
        finish.textContent = t("review.finish");
      }
    }
    session.addEventListener("change", refresh);
    refresh();
    show(
      h("h1", {}, t("review.title")),
      h("p", { class: "lead" }, t("review.text")),
      missing,
      list,
      error,
      actions(finish),
    );
  });
}

function line(session, question, leave) {
  const answered = session.answered(question);
  const refused = session.refusal(question);
  const changeable = !isRecorded(question) || session.takesLeft(question) > 0 || session.takes(question).length > 0;
  const number = session.questions.indexOf(question) + 1;
  const key = answered && !question.response ? "sending" : refused ? (answered ? "look" : "refused") : answered ? "stored" : "open";
  const kind = { sending: "accent", refused: "failure", look: "attention", stored: "success", open: "attention" }[key];
  return h(
    "li",
    {},
    h(
      "div",
      { class: "stack tight" },
      h("p", { class: "small soft" }, `${number}. ${t(`type.${question.type}`)}`),
      h("p", { class: "clipped as-written" }, question.prompt),
      h("span", { class: `badge ${kind}` }, t(question.required || answered ? `review.${key}` : "review.skipped")),
    ),
    changeable
      ? h(
          "button",
          {
            type: "button",
            class: "button",
            "data-question": question.id,
            "aria-label": t(answered ? "review.change-label" : "review.answer-label", { n: number }),
            onclick: () => leave(question),
          },
          t(answered ? "review.change" : "review.answer"),
        )
      : null,
  );
}
