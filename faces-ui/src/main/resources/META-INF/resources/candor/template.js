// The template's form: reorder by pointer, keep the focus after moving by keyboard, warn before leaving unsaved work.
const form = document.getElementById("template");
const guarded = Boolean(form?.dataset.guard);
let unsaved = false;
let then = null;

function mark() {
  unsaved = guarded;
  document.querySelector("[data-unsaved]")?.toggleAttribute("hidden", !unsaved);
}

form?.addEventListener("input", mark);

addEventListener("beforeunload", (event) => {
  if (unsaved) {
    event.preventDefault();
  }
});

// Saving and publishing lead to a fresh page; until the answer is there nothing warns.
form?.addEventListener("click", (event) => {
  const button = event.target.closest?.("button");
  if (!button) {
    return;
  }
  if (button.dataset.move) {
    const place = Number(button.closest("[data-place]").dataset.place);
    const to = button.dataset.move === "up" ? place - 1 : place + 1;
    then = () => focusMove(to, button.dataset.move);
    mark();
  } else if (button.dataset.change === "add") {
    then = () => [...form.querySelectorAll("[data-place] textarea[id$=':prompt']")].at(-1)?.focus();
    mark();
  } else if ("change" in button.dataset) {
    then = () => form.querySelector(".add button")?.focus();
    mark();
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

window.jQuery?.(document).on("pfAjaxComplete", () => {
  const action = then;
  then = null;
  action?.();
});

window.jQuery?.(document).on("pfAjaxSuccess", (event, request) => {
  if (request.responseText?.includes("<redirect ")) {
    unsaved = false;
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
    mark();
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
