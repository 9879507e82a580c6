// The form of an invitation: a sensible last day, and the reader's zone until they choose the candidate's.
import { zone } from "./when.js";

/** A day from now as a date field writes it. */
function dayIn(days) {
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(Date.now() + days * 86_400_000);
}

function prepare() {
  const until = document.getElementById("until");
  if (!until || until.dataset.ready) {
    return;
  }
  until.dataset.ready = "yes";
  until.min = dayIn(0);
  if (!until.value) {
    until.value = dayIn(Number(until.dataset.days));
  }
  const zones = document.getElementById("zone");
  if (!zones.value && [...zones.options].some((option) => option.value === zone)) {
    zones.value = zone;
  }
}

prepare();
new MutationObserver(prepare).observe(document.getElementById("invite"), { childList: true, subtree: true });
