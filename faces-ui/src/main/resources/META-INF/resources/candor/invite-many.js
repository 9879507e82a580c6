// A table of people to invite: sent to be checked; what was found is a page of its own.
import { zone } from "./when.js";

const form = document.getElementById("many");

function tell(sentence) {
  const outcome = form.querySelector("[data-outcome]");
  outcome.textContent = sentence;
  outcome.hidden = sentence === "";
}

async function check(event) {
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  tell("");
  try {
    const answer = await fetch(form.dataset.file, {
      method: "POST",
      body: new FormData(form),
      headers: { "X-Candor": "1", "Accept-Language": document.documentElement.lang },
    });
    const result = await answer.json();
    if (result.id) {
      location.assign(form.dataset.page + result.id);
      return;
    }
    tell(result.sentence);
  } catch {
    tell(form.dataset.trouble);
  }
  button.disabled = false;
}

if (form) {
  const zones = document.getElementById("zone");
  if ([...zones.options].some((option) => option.value === zone)) {
    zones.value = zone;
  }
  form.addEventListener("submit", check);
}
