// The form of an invitation: no day that is over, and the reader's zone until they choose the candidate's.
import { zone } from "./when.js";

/** Today as a date field writes it. */
function today() {
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(Date.now());
}

function prepare() {
  const until = document.getElementById("until");
  if (!until || until.dataset.ready) {
    return;
  }
  until.dataset.ready = "yes";
  until.min = today();
  const zones = document.getElementById("zone");
  if (!zones.value && [...zones.options].some((option) => option.value === zone)) {
    zones.value = zone;
  }
}

prepare();
new MutationObserver(prepare).observe(document.getElementById("invite"), { childList: true, subtree: true });
