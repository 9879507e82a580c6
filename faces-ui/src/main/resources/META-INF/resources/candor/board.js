// The board by keyboard, picking rows, and news: rows are renewed in place, what is picked and where the keyboard is stay.
import { listen } from "./keys.js";
import { localiseTimes } from "./when.js";

const rows = () => [...document.querySelectorAll("#board-rows tr")];
const picks = () => [...document.querySelectorAll("#board-rows input[name='pick']")];

function count() {
  const picked = picks().filter((box) => box.checked).length;
  const told = document.querySelector("[data-picked]");
  // Only what is different is written: this is called when the list has changed, and writing changes it.
  if (told && told.textContent !== String(picked)) {
    told.textContent = String(picked);
  }
  document.querySelectorAll("[data-bulk]").forEach((button) => {
    button.disabled = picked === 0;
  });
  const all = document.querySelector("[data-pick-all]");
  if (all) {
    all.checked = picked > 0 && picked === picks().length;
    all.indeterminate = picked > 0 && !all.checked;
  }
}

document.addEventListener("change", (event) => {
  const target = event.target instanceof HTMLInputElement ? event.target : null;
  if (target && "pickAll" in target.dataset) {
    picks().forEach((box) => {
      box.checked = target.checked;
    });
  }
  if (target) {
    count();
  }
});

function move(step) {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))];
  next?.querySelector("th a")?.focus();
}

listen({
  j: () => move(1),
  k: () => move(-1),
  x: () => rows().find((row) => row.contains(document.activeElement))?.querySelector("input[name='pick']")?.click(),
  o: () => rows().find((row) => row.contains(document.activeElement))?.querySelector("th a")?.click(),
  "/": () => document.getElementById("filter-text")?.focus(),
  "?": () => document.getElementById("keys-dialog")?.showModal(),
});

/** Fetches this very page and takes its rows. */
async function renew() {
  const body = document.getElementById("board-rows");
  if (!body || document.querySelector("dialog[open]")) {
    return;
  }
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("board-rows");
    if (!fresh) {
      return;
    }
    const picked = new Set(picks().filter((box) => box.checked).map((box) => box.value));
    const focused = rows().find((row) => row.contains(document.activeElement))?.dataset.row;
    const onBox = document.activeElement instanceof HTMLInputElement;
    body.replaceChildren(...fresh.children);
    picks().forEach((box) => {
      box.checked = picked.has(box.value);
    });
    localiseTimes(body);
    if (focused) {
      body.querySelector(`tr[data-row="${focused}"] ${onBox ? "input" : "th a"}`)?.focus({ preventScroll: true });
    }
    count();
  } catch {
    // Without a connection the rows stay as they are; the next news tries again.
  }
}

// News come in bursts, and a burst is one look.
let pending = 0;
let opened = false;

function renewSoon() {
  clearTimeout(pending);
  pending = setTimeout(renew, 600);
}

document.addEventListener("candor:live", renewSoon);
document.addEventListener("candor:live-open", () => {
  if (opened) {
    renewSoon();
  }
  opened = true;
});
const board = document.querySelector("[data-board]");
if (board) {
  new MutationObserver(count).observe(board, { childList: true, subtree: true });
}
count();
