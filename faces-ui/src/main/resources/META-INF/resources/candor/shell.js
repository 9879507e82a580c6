// The frame's own behaviour: navigation, menus, toasts, dialogs, local time, and a kind word when the server is not there.
import { localiseTimes, zone } from "./when.js";

const NAV = "candor.nav";
const root = document.documentElement;
const narrow = matchMedia("(max-width: 860px)");

function remembered() {
  try {
    return localStorage.getItem(NAV);
  } catch {
    return null;
  }
}

function setNavigation(state) {
  root.dataset.nav = state;
  document
    .querySelectorAll("[data-nav-switch]")
    .forEach((button) => button.setAttribute("aria-expanded", String(state === "open")));
}

function toggleNavigation() {
  const state = root.dataset.nav === "open" ? "closed" : "open";
  setNavigation(state);
  if (!narrow.matches) {
    try {
      localStorage.setItem(NAV, state);
    } catch {
      // It lasts for this page only.
    }
  }
}

function fitNavigation() {
  setNavigation(narrow.matches ? "closed" : (remembered() ?? "open"));
}

fitNavigation();
// A phone that is turned and a page that is enlarged change what fits.
narrow.addEventListener("change", fitNavigation);

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (!target) {
    return;
  }
  document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
    if (!menu.contains(target)) {
      menu.open = false;
    }
  });
  if (target.closest("[data-nav-switch]")) {
    toggleNavigation();
  }
  target.closest("[data-toast-close]")?.closest("[data-toast]")?.remove();
  const opener = target.closest("[data-dialog]");
  if (opener) {
    document.getElementById(opener.dataset.dialog)?.showModal();
  }
  if (target.closest("[data-dialog-close]")) {
    target.closest("dialog")?.close();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
  }
});

/** Good news leaves by itself; bad news stays until it is closed. */
function age(toast) {
  if (!toast.dataset.aged) {
    toast.dataset.aged = "yes";
    if (!toast.classList.contains("failure")) {
      setTimeout(() => toast.remove(), 8000);
    }
  }
}

export function toast(text, tone = "success", action = null) {
  const host = document.getElementById("news");
  if (!host) {
    return;
  }
  const box = document.createElement("div");
  box.className = `toast ${tone}`;
  box.dataset.toast = "";
  const words = document.createElement("p");
  words.textContent = text;
  box.append(words);
  if (action) {
    box.append(action);
  }
  host.append(box);
}

function trouble() {
  const words = document.getElementById("trouble-words")?.dataset;
  if (!words || document.querySelector("[data-trouble]")) {
    return;
  }
  const reload = document.createElement("a");
  reload.href = location.href;
  reload.dataset.trouble = "";
  reload.textContent = words.reload;
  toast(words.gone, "failure", reload);
}

function refreshed() {
  localiseTimes(document);
  document.querySelectorAll("[data-browser-zone]").forEach((input) => {
    input.value = zone;
  });
  document.querySelectorAll("[data-toast]").forEach(age);
}

refreshed();
new MutationObserver(refreshed).observe(document.body, { childList: true, subtree: true });

// PrimeFaces tells of its requests through jQuery. A form's address lacks the page's query, which is needed to reopen it.
const requests = window.jQuery?.(document);
requests?.on("pfAjaxError", trouble);
requests?.on("pfAjaxSend", (event, request) => request.setRequestHeader("X-Candor-Page", location.search));

document.addEventListener("click", async (event) => {
  const box = event.target instanceof Element ? event.target.closest("[data-copy] button")?.parentElement : null;
  if (!box) {
    return;
  }
  const input = box.querySelector("input");
  input.select();
  try {
    await navigator.clipboard.writeText(input.value);
  } catch {
    document.execCommand("copy");
  }
  toast(box.dataset.copied);
});

document.addEventListener("change", (event) => {
  if (event.target instanceof HTMLSelectElement && "submit" in event.target.dataset) {
    event.target.form.requestSubmit();
  }
});
