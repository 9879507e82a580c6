import { askFor, interview } from "./api.js";
import { actions, button, h, notice, say, show } from "./dom.js";
import { paragraphs, sentence } from "./screens.js";
import { goBack } from "./standing.js";
import { t } from "./texts.js";

const LOOK_MS = 10_000;

/** For who was away for too long from an interview in one sitting: what is safe, and how to go on. */
export function left(view) {
  const places = { n: view.sitting.awayMinutes, company: view.companyName };
  const state = h("div", { role: "status", class: "stack tight" });
  const error = h("p", { class: "error-text", id: "left-error", role: "alert" });
  const words = h("textarea", { class: "input", id: "left-words", rows: 3, maxLength: 2_000, "aria-describedby": "left-error" });
  const ask = button("left.ask", send, "primary");
  const form = h("div", { class: "stack" }, h("div", { class: "field" }, h("label", { for: "left-words" }, t("left.words")), words, error), actions(ask));

  function refresh(now) {
    const asked = (now.adjustments ?? []).filter((one) => one.kind === "pause").at(-1);
    form.hidden = asked?.status === "requested";
    if (asked?.status === "requested") {
      state.replaceChildren(notice("neutral", h("p", {}, t("left.asked", places))));
    } else if (asked?.status === "declined") {
      state.replaceChildren(notice("attention", h("p", {}, t("left.declined", places)), ...paragraphs(asked.answer)));
    }
  }

  async function look() {
    const now = await interview().catch(() => null);
    if (now && !now.sitting?.over) {
      goBack();
    } else if (now) {
      refresh(now);
    }
  }

  async function send() {
    ask.disabled = true;
    error.textContent = "";
    try {
      await askFor("pause", words.value);
      await look();
      say(t("left.asked", places));
    } catch (refusal) {
      error.textContent = sentence(refusal);
    }
    ask.disabled = false;
  }

  show(
    h("p", { class: "from" }, view.companyName),
    h("h1", {}, t("left.title")),
    h("p", { class: "lead" }, t("left.text", places)),
    h("p", { class: "soft" }, t("left.hint", places)),
    state,
    form,
  );
  refresh(view);
  setInterval(look, LOOK_MS);
}
