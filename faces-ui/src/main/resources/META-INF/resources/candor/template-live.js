// Beside the template's form: what a candidate sees on a phone, how long it takes, and the way back.
import { read } from "./unsaved.js";

const form = document.getElementById("template");
const phone = document.querySelector("[data-phone]");
const duration = document.querySelector("[data-duration]");
const MOST_STEPS = 100;
const QUIET_MS = 700;
const UNTIMED_SECONDS = { text: 120, file: 120, single_choice: 30, multiple_choice: 30 };

const past = [];
const future = [];
let shown = phone ? read(form) : null;
let timer = 0;
let returning = false;

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

function seconds(question) {
  const timed = (question.think ?? 0) + (question.answer ?? 0);
  return ["video", "audio"].includes(question.type) ? timed : UNTIMED_SECONDS[question.type];
}

function render() {
  const copy = JSON.parse(read(form));
  const minutes = Math.ceil(copy.questions.reduce((sum, question) => sum + seconds(question), 0) / 60);
  const words = duration.dataset.duration.replace("{0}", String(minutes)).replace("{1}", String(copy.questions.length));
  if (duration.textContent !== words) {
    duration.textContent = words;
  }
  const types = new Map([...form.querySelectorAll("[data-place]")].map((item) => [item.dataset.type, item.querySelector(".question-head .soft").textContent]));
  phone.replaceChildren(
    element("p", copy.title, "phone-title"),
    element("p", copy.intro, "written small"),
    ...copy.questions.map((question, index) => {
      const card = element("div", "", "phone-card");
      card.append(element("p", `${index + 1} · ${types.get(question.type) ?? ""}`, "small soft"), element("p", question.prompt, "written"));
      question.options
        .split("\n")
        .filter((option) => question.type.endsWith("_choice") && option.trim())
        .forEach((option) => card.append(element("p", option.trim(), "phone-option small")));
      return card;
    }),
    element("p", copy.settings.outro, "written small"),
  );
  phone.style.setProperty("--phone-accent", /^#[0-9a-f]{6}$/i.test(copy.settings.accent) ? copy.settings.accent : "");
}

function buttons() {
  document.querySelector("[data-undo]").disabled = past.length === 0;
  document.querySelector("[data-redo]").disabled = future.length === 0;
}

/** Remembers what was before this change; quick typing is one step. */
function remember() {
  const now = read(form);
  if (now === shown) {
    return;
  }
  past.push(shown);
  if (past.length > MOST_STEPS) {
    past.shift();
  }
  future.length = 0;
  shown = now;
  buttons();
}

function go(from, to) {
  remember();
  const copy = from.pop();
  if (copy === undefined) {
    return;
  }
  to.push(shown);
  returning = true;
  window.restoreTemplate([{ name: "copy", value: copy }]);
}

if (phone) {
  render();
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      remember();
      render();
    }, QUIET_MS);
  });
  document.querySelector("[data-undo]").addEventListener("click", () => go(past, future));
  document.querySelector("[data-redo]").addEventListener("click", () => go(future, past));
  window.jQuery?.(document).on("pfAjaxComplete", (event, request) => {
    if (!/<update id="(questions|writing)"/.test(request.responseText ?? "")) {
      return;
    }
    if (returning) {
      returning = false;
      shown = read(form);
      buttons();
      form.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      remember();
    }
    render();
  });
}
