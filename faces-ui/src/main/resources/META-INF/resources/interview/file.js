import { clip } from "./clips.js";
import { actions, button, h, say, show } from "./dom.js";
import { sentence } from "./screens.js";
import { Sender } from "./sender.js";
import { t } from "./texts.js";
import { heading, skip } from "./written.js";

/** A question that is answered with a file. It goes up piece by piece, and goes on by itself after a lost connection. */
export function fileQuestion(session, question) {
  session.open(question);
  return new Promise((resolve) => {
    const input = h("input", { class: "input", type: "file", id: "answer", "aria-describedby": "file-hint file-error" });
    const error = h("p", { class: "error-text", id: "file-error", role: "alert" });
    const state = h("p", { class: "stored-take", role: "status" });
    const bar = h("progress", { class: "upload", max: 100, value: 0, hidden: true, "aria-label": t("file.progress") });
    const next = button("file.send", go, "primary");
    let busy = null;
    if (question.response?.fileId) {
      state.textContent = t("file.stored");
    }
    input.addEventListener("change", () => (error.textContent = ""));

    async function go() {
      const [file] = input.files;
      if (!file) {
        if (session.response(question)) {
          resolve("left");
          return;
        }
        error.textContent = t("file.empty");
        input.focus();
        return;
      }
      next.disabled = input.disabled = true;
      error.textContent = "";
      session.editing = true;
      bar.hidden = false;
      busy = new Sender({
        tus: session.tus,
        metadata: { questionId: question.id, answerType: "file", filename: file.name, filetype: file.type },
        read: async (offset, size) => file.slice(offset, offset + size),
      });
      const told = () => {
        const percent = Math.floor(busy.share * 100);
        bar.value = percent;
        state.textContent = t(busy.state === "waiting" ? "stored.waiting" : "stored.answer", { percent });
      };
      busy.addEventListener("progress", told);
      busy.addEventListener("state", told);
      busy.grow(file.size);
      busy.end();
      await busy.run();
      try {
        if (busy.state !== "done") {
          throw busy.error ?? new Error("");
        }
        await session.answer(question, { uploadId: busy.url.split("/").pop() });
        say(t("stored.all"));
        resolve("left");
      } catch (refusal) {
        next.disabled = input.disabled = false;
        bar.hidden = true;
        state.textContent = "";
        error.textContent = sentence(refusal);
      } finally {
        session.editing = false;
      }
    }
    show(
      heading(session, question),
      clip(session, question.id),
      h(
        "div",
        { class: "field" },
        h("label", { for: "answer" }, t("file.label")),
        input,
        h("p", { class: "small soft", id: "file-hint" }, t("file.hint")),
        bar,
        state,
        error,
      ),
      actions(
        next,
        skip(question, () => {
          busy?.stop();
          resolve("left");
        }),
      ),
    );
  });
}
