// Single keys as shortcuts, for whoever has not switched them off: speech input and slips of the hand press letters, too.
const SETTING = "candor.keys";

function on() {
  try {
    return localStorage.getItem(SETTING) !== "off";
  } catch {
    return true;
  }
}

const box = document.querySelector("[data-keys-on]");
if (box) {
  box.checked = on();
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(SETTING, box.checked ? "on" : "off");
    } catch {
      // It lasts for this page only.
    }
  });
}

function busy(event) {
  return (
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    (event.target instanceof Element &&
      event.target.closest("input:not([type='checkbox']):not([type='radio']), textarea, select, dialog[open]"))
  );
}

/** Calls the function of a key; those of letters and digits only while they are wanted, the help always. */
export function listen(keys) {
  document.addEventListener("keydown", (event) => {
    const action = keys[event.key];
    if (action && !busy(event) && (event.key === "?" || (box ? box.checked : on()))) {
      event.preventDefault();
      action();
    }
  });
}
