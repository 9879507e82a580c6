// The form of an invitation: a sensible last day and the reader's zone, which the server cannot know.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

function pad(number) {
  return String(number).padStart(2, "0");
}

function prepare() {
  const until = document.getElementById("until");
  if (!until || until.dataset.ready) {
    return;
  }
  until.dataset.ready = "yes";
  const day = new Date();
  until.min = `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
  if (!until.value) {
    day.setDate(day.getDate() + Number(until.dataset.days));
    until.value = `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
  }
  document.getElementById("zone").value = zone;
  document.querySelector("[data-zone]").textContent = `(${zone})`;
}

prepare();
new MutationObserver(prepare).observe(document.getElementById("invite"), { childList: true, subtree: true });
