import * as api from "./api.js";
import { confirmed, h } from "./dom.js";
import { date, sentence } from "./screens.js";
import { goToEnd, stand } from "./standing.js";
import { t, tn, useTexts } from "./texts.js";

/** How often it is looked whether an answer has been written down by now. */
const LOOK_MS = 5_000;

/** On the page that says how an interview stands: what was heard in the answers, for the candidate to put right. */
async function main() {
  const data = JSON.parse(document.getElementById("interview-data").textContent);
  useTexts(data.language, data.texts);
  stand(data.secret);
  const view = await api.persist(api.transcripts);
  const cards = new Map(view.items.map((item) => [item.questionId, card(item)]));
  const problem = h("p", { class: "error-text", role: "alert" });
  const yes = h("button", { type: "button", class: "button big primary", onclick: confirm }, t("correct.confirm"));
  document
    .getElementById("correction")
    .append(
      h("h2", { id: "correction-title" }, t("correct.title")),
      h("p", {}, t("correct.about", { date: date(view.correction.until), company: data.company })),
      ...[...cards.values()].map((one) => one.element),
      problem,
      h("div", { class: "actions" }, yes),
    );
  if (view.items.some((item) => item.state === "pending")) {
    setTimeout(look, LOOK_MS);
  }

  async function look() {
    const now = await api.transcripts().catch(() => null);
    for (const item of now?.items ?? []) {
      cards.get(item.questionId)?.arrived(item);
    }
    if (!now || now.items.some((item) => item.state === "pending")) {
      setTimeout(look, LOOK_MS);
    }
  }

  async function confirm() {
    problem.textContent = "";
    const unsaved = [...cards.values()].find((one) => one.unsaved);
    if (unsaved) {
      unsaved.remind();
      return;
    }
    if (!(await confirmed("correct.confirm.title", "correct.confirm.text", "correct.confirm.yes", "correct.confirm.no"))) {
      return;
    }
    yes.disabled = true;
    try {
      await api.confirmTranscripts();
      goToEnd();
    } catch (refusal) {
      yes.disabled = false;
      problem.textContent = sentence(refusal);
    }
  }
}

/** One answer: what was heard, and the means to put it right. */
function card(first) {
  let saved = first.text ?? "";
  let state = null;
  const id = `transcript-${first.position}`;
  const input = h("textarea", { class: "input", id, rows: 6, "aria-describedby": `${id}-hint ${id}-told` });
  const hint = h("p", { class: "small soft", id: `${id}-hint` });
  const told = h("p", { class: "small", id: `${id}-told`, role: "status" });
  const save = h("button", { type: "button", class: "button", onclick: correct }, t("correct.save"));
  const heard = h("details", { class: "more", hidden: true }, h("summary", {}, t("correct.heard")), h("p", { class: "as-written small" }));
  const field = h("div", { class: "field" }, h("label", { for: id }, t("correct.label")), input, hint, heard);
  const waiting = h("p", { class: "soft" });
  const element = h("div", { class: "card stack tight" }, h("h3", { class: "as-written clipped" }, first.prompt), waiting, field, told, h("div", { class: "actions" }, save));
  input.addEventListener("input", () => tell(""));
  arrived(first);

  function arrived(item) {
    if (item.state === state) {
      return;
    }
    state = item.state;
    const there = state === "transcribed";
    waiting.hidden = there;
    field.hidden = save.hidden = !there;
    waiting.textContent = t(state === "pending" ? "correct.pending" : "correct.none");
    if (there) {
      use(item);
    }
  }

  function use(item) {
    saved = input.value = item.text;
    input.lang = item.language ?? "";
    hint.textContent = tn("correct.rule", item.mayChange);
    heard.hidden = !item.heardText;
    heard.lastChild.textContent = item.heardText ?? "";
  }

  function tell(text, wrong = false) {
    told.textContent = text;
    told.className = wrong ? "error-text" : "small";
    input.toggleAttribute("aria-invalid", wrong);
  }

  async function correct() {
    save.disabled = true;
    tell("");
    try {
      const view = await api.correct(first.questionId, input.value);
      use(view.items.find((item) => item.questionId === first.questionId));
      tell(t("correct.saved"));
    } catch (refusal) {
      tell(refusal.type === "invalid" ? t("correct.invalid") : sentence(refusal), true);
    }
    save.disabled = false;
  }

  return {
    element,
    arrived,
    get unsaved() {
      return state === "transcribed" && input.value !== saved;
    },
    remind() {
      tell(t("correct.unsaved"), true);
      input.focus();
    },
  };
}

main().catch((error) => {
  console.error(error);
  document.getElementById("correction").append(h("p", { class: "error-text", role: "alert" }, sentence(error)));
});
