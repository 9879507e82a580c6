// The template's form: saves by itself, keeps what could not be saved, and moves questions by pointer and by keyboard.
import { forget, keep, kept, same } from "./unsaved.js";

const SAVE_AFTER_MS = 1500;
const form = document.getElementById("template");
const guarded = Boolean(form?.dataset.guard);
const saving = () => document.getElementById("saving");
let unsaved = false;
let written = 0;
let sent = 0;
let timer = 0;
let then = null;

function mark() {
  if (!guarded) {
    return;
  }
  unsaved = true;
  written++;
  if (saving().dataset.state !== "CONFLICT") {
    saving().textContent = saving().dataset.writing;
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  }
  keep(form, saving().dataset.template);
}

function save() {
  clearTimeout(timer);
  sent = written;
  form.dataset.times = saving().dataset.times;
  window.autosaveTemplate();
}

/** Called when the server has answered, however. */
window.candorAutosaved = () => {
  const { state, times, template } = saving().dataset;
  if (state === "SAVED" && times !== form.dataset.times) {
    if (template && !location.search.includes(template)) {
      forget("");
      history.replaceState(null, "", `?id=${template}`);
      document.querySelectorAll("[data-preview]").forEach((link) => {
        link.href = `${link.pathname}?id=${template}`;
        link.hidden = false;
      });
      document.querySelector("[data-delete]").hidden = false;
    }
    document.querySelector("h1").textContent = form.querySelector("#title").value;
    if (sent === written) {
      unsaved = false;
      forget(template);
    } else {
      mark();
    }
  }
};

form?.addEventListener("input", mark);

addEventListener("beforeunload", (event) => {
  if (unsaved) {
    event.preventDefault();
  }
});

// Saving and publishing lead to a fresh page; until the answer is there nothing warns.
form?.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-leave]")) {
    // What is written is kept, and offered again there.
    unsaved = false;
  }
  const button = event.target.closest?.("button");
  if (!button) {
    return;
  }
  if (button.dataset.move) {
    const place = Number(button.closest("[data-place]").dataset.place);
    const to = button.dataset.move === "up" ? place - 1 : place + 1;
    then = () => focusMove(to, button.dataset.move);
  } else if (button.dataset.change === "add") {
    then = () => [...form.querySelectorAll("[data-place] textarea[id$=':prompt']")].at(-1)?.focus();
  } else if (button.dataset.change === "proposal") {
    then = () => form.querySelector(`[data-place="${button.dataset.for}"] [data-criterion] input`)?.focus();
  } else if ("change" in button.dataset) {
    then = () => form.querySelector(".add button")?.focus();
  }
});

/** The moved question keeps the focus, on the same arrow unless it has reached the end. */
function focusMove(to, direction) {
  const item = form.querySelector(`[data-place="${to}"]`);
  const button = item?.querySelector(`[data-move="${direction}"]:not(:disabled)`) ?? item?.querySelector("[data-move]:not(:disabled)");
  button?.focus();
  const live = document.querySelector("[data-moved]");
  if (live) {
    live.textContent = live.dataset.moved.replace("{0}", String(to + 1));
  }
}

window.jQuery?.(document).on("pfAjaxComplete", (event, request) => {
  const action = then;
  // Another answer may come first, such as that of saving by itself.
  if (action && /<update id="(questions|writing)"/.test(request.responseText ?? "")) {
    then = null;
    action();
    mark();
  }
});

window.jQuery?.(document).on("pfAjaxSuccess", (event, request) => {
  if (request.responseText?.includes("<redirect ")) {
    unsaved = false;
  }
});

// What an earlier visit of this tab could not save.
const offer = document.querySelector("[data-kept]");
const copy = guarded ? kept(saving().dataset.template) : null;
if (offer && copy && !same(form, copy)) {
  offer.hidden = false;
}
offer?.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) {
    return;
  }
  offer.hidden = true;
  if ("keptRestore" in button.dataset) {
    then = () => form.querySelector("#title").focus();
    window.restoreTemplate([{ name: "copy", value: copy }]);
  } else {
    forget(saving().dataset.template);
  }
});

// Dragging, by pointer events: they work for a mouse, a pen and a finger alike.
let dragged = null;
let target = null;

function clear() {
  form.querySelectorAll(".before, .after, .dragged").forEach((item) => item.classList.remove("before", "after", "dragged"));
}

form?.addEventListener("pointerdown", (event) => {
  const handle = event.target.closest?.("[data-drag]");
  if (!handle || event.button !== 0) {
    return;
  }
  event.preventDefault();
  dragged = handle.closest("[data-place]");
  handle.setPointerCapture(event.pointerId);
});

form?.addEventListener("pointermove", (event) => {
  if (!dragged) {
    return;
  }
  clear();
  dragged.classList.add("dragged");
  const over = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-place]");
  target = null;
  if (over && over !== dragged) {
    const box = over.getBoundingClientRect();
    const after = event.clientY > box.top + box.height / 2;
    over.classList.add(after ? "after" : "before");
    const from = Number(dragged.dataset.place);
    const slot = Number(over.dataset.place) + (after ? 1 : 0);
    target = slot > from ? slot - 1 : slot;
  }
});

function drop() {
  if (!dragged) {
    return;
  }
  const from = Number(dragged.dataset.place);
  const to = target;
  clear();
  dragged = null;
  target = null;
  if (to !== null && to !== from) {
    then = () => focusMove(to, "up");
    window.moveQuestion([
      { name: "from", value: from },
      { name: "to", value: to },
    ]);
  }
}

form?.addEventListener("pointerup", drop);
form?.addEventListener("pointercancel", () => {
  target = null;
  drop();
});

addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s" && document.getElementById("save")) {
    event.preventDefault();
    document.getElementById("save").click();
  }
});
