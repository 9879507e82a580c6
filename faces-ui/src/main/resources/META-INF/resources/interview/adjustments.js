import * as api from "./api.js";
import { h, notice, say } from "./dom.js";
import { sentence } from "./screens.js";
import { t, tn } from "./texts.js";

const KINDS = ["extra_time", "more_retakes", "text_instead", "captions", "pause", "other"];

/** The door to asking for what one needs, open at any moment. */
export function needs(session) {
  const button = h("button", { type: "button", class: "button quiet small", onclick: () => open(session, button) }, t("needs.open"));
  return button;
}

/** What became of it is said at once, wherever the candidate is. */
export function tellNeeds(session) {
  const known = new Map(session.view.adjustments.map((one) => [one.id, one.status]));
  session.addEventListener("adjusted", () => {
    for (const one of session.view.adjustments) {
      if (known.get(one.id) !== one.status && one.status !== "requested") {
        say(`${t(`needs.kind-${one.kind}`)}: ${t(`needs.${one.status}`)}. ${one.answer}`);
      }
      known.set(one.id, one.status);
    }
  });
}

function open(session, opener) {
  const list = h("div", { class: "stack tight", "aria-live": "polite" });
  const error = h("p", { class: "error-text", id: "needs-error", role: "alert" });
  const words = h("textarea", { class: "input", id: "needs-words", rows: 3, maxLength: 2_000, "aria-describedby": "needs-error" });
  const ask = h("button", { type: "button", class: "button primary", onclick: send }, t("needs.ask"));
  const close = h("button", { type: "button", class: "button", onclick: () => dialog.close() }, t("needs.close"));
  const dialog = h(
    "dialog",
    { class: "dialog needs", "aria-labelledby": "needs-title" },
    h("h2", { id: "needs-title" }, t("needs.title")),
    h("p", {}, t("needs.text", { company: session.view.companyName })),
    list,
    h(
      "fieldset",
      { class: "options" },
      h("legend", {}, t("needs.which")),
      // Whoever may pause anyway has nothing to ask for.
      KINDS.filter((kind) => kind !== "pause" || session.view.sitting).map((kind) =>
        h("label", { class: "option" }, h("input", { type: "radio", name: "need", value: kind, onchange: () => (error.textContent = "") }), h("span", {}, t(`needs.kind-${kind}`))),
      ),
    ),
    h("div", { class: "field" }, h("label", { for: "needs-words" }, t("needs.words")), words, error),
    h("div", { class: "actions" }, close, ask),
  );

  const refresh = () => list.replaceChildren(...session.view.adjustments.map(line));
  async function send() {
    const kind = dialog.querySelector("input[name=need]:checked")?.value;
    if (!kind || (kind === "other" && words.value.trim() === "")) {
      error.textContent = t(kind ? "needs.words-missing" : "needs.which-missing");
      (kind ? words : dialog.querySelector("input[name=need]")).focus();
      return;
    }
    ask.disabled = true;
    error.textContent = "";
    try {
      await api.askFor(kind, words.value);
      session.update(await api.interview());
      words.value = "";
      say(t("needs.asked"));
    } catch (refusal) {
      error.textContent = sentence(refusal);
    }
    ask.disabled = false;
  }
  session.addEventListener("change", refresh);
  refresh();
  dialog.addEventListener("close", () => {
    session.removeEventListener("change", refresh);
    dialog.remove();
    opener.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function line(one) {
  const amount = one.percent ? t("needs.percent", { n: one.percent }) : one.retakes ? tn("needs.retakes", one.retakes) : null;
  return notice(
    { requested: "neutral", granted: "success", declined: "attention" }[one.status],
    h("p", {}, h("strong", {}, t(`needs.kind-${one.kind}`)), `: ${t(`needs.${one.status}`)}`, amount ? ` (${amount})` : ""),
    one.answer ? h("p", { class: "as-written" }, one.answer) : null,
  );
}
