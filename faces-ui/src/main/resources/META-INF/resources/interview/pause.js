import { h } from "./dom.js";
import { goToPause } from "./standing.js";
import { t } from "./texts.js";

const LOOK_MS = 200;
/** How long words that are half written may take to be sent; they are kept on this device anyway. */
const WORDS_MS = 3_000;

/** The way out that loses nothing, where the author lets candidates come back. */
export function pauseButton(session) {
  return h("button", { type: "button", class: "button quiet small", onclick: () => leave(session) }, t("pause.open"));
}

/** Leaves as soon as everything is stored; the page that then opens has neither camera nor clock. */
function leave(session) {
  session.dispatchEvent(new Event("last-call"));
  const until = performance.now() + WORDS_MS;
  const state = h("p", { role: "status" });
  const dialog = h(
    "dialog",
    { class: "dialog", "aria-labelledby": "pause-title" },
    h("h2", { id: "pause-title" }, t("pause.leaving")),
    state,
    h("div", { class: "actions" }, h("button", { type: "button", class: "button", onclick: () => dialog.close() }, t("pause.cancel"))),
  );
  const timer = setInterval(look, LOOK_MS);
  dialog.addEventListener("close", () => {
    clearInterval(timer);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  look();

  function look() {
    const { sending, waiting, share } = session.storage;
    const text = waiting ? t("pause.offline") : t("pause.storing", { percent: Math.floor(share * 100) });
    if (state.textContent !== text) {
      state.textContent = text;
    }
    if (!sending && (!session.editing || performance.now() > until)) {
      clearInterval(timer);
      session.editing = false;
      goToPause();
    }
  }
}
