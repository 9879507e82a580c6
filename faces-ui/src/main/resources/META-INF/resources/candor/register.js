// The form speaks the same API as everybody else; whatever is refused, what was typed stays.
const form = document.querySelector("#register");
const notice = form?.querySelector("[data-problem]");
const button = form?.querySelector("button");

const SENTENCES = new Map([
  ["email-taken", "taken"],
  ["registration-in-progress", "inProgress"],
  ["too-many-registrations", "tooMany"],
  ["identity-provider-unavailable", "unavailable"],
]);

// The API speaks English; the page brings the reader's words for what may be said of a password.
function translated(english) {
  for (const sentence of form.querySelector("#password-sentences").content.children) {
    const [before, after] = sentence.value.split("{0}");
    if (after === undefined ? english === before : english.startsWith(before) && english.endsWith(after)) {
      const number = after === undefined ? "" : english.slice(before.length, english.length - after.length);
      return sentence.textContent.replace("{0}", number);
    }
  }
  return english;
}

function complain(name, wrong, said) {
  const field = form.querySelector(`[data-field="${name}"]`);
  const error = field.querySelector(".error");
  error.textContent = wrong ? (said && name === "password" ? translated(said) : field.dataset.wrong) : "";
  error.hidden = !wrong;
  for (const input of field.querySelectorAll("input")) {
    input.setAttribute("aria-invalid", String(wrong));
    const described = [input.dataset.hint, wrong ? error.id : ""].filter(Boolean).join(" ");
    if (described) {
      input.setAttribute("aria-describedby", described);
    } else {
      input.removeAttribute("aria-describedby");
    }
  }
}

function say(sentence) {
  notice.textContent = sentence;
  notice.hidden = !sentence;
  if (sentence) {
    notice.scrollIntoView({ block: "nearest" });
  }
}

function show(fields, said = {}) {
  for (const field of form.querySelectorAll("[data-field]")) {
    complain(field.dataset.field, fields.includes(field.dataset.field), said[field.dataset.field]);
  }
  form.querySelector('[aria-invalid="true"]')?.focus();
}

function wanted() {
  const data = Object.fromEntries(new FormData(form));
  return { ...data, role: data.role ?? null, language: document.documentElement.lang };
}

async function send() {
  const answer = await fetch(form.action, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(wanted()),
  });
  const body = await answer.json();
  if (answer.ok) {
    done(body);
    return;
  }
  const type = String(body.type).split(":").pop();
  const said = Object.fromEntries((body.violations ?? []).map(({ field, message }) => [field, message]));
  const fields = Object.keys(said);
  show(fields, said);
  say(fields.length ? "" : (form.dataset[SENTENCES.get(type)] ?? body.detail ?? form.dataset.unreachable));
}

function done(registration) {
  const page = document.querySelector("#register-done");
  const facts = [registration.status, registration.verification];
  for (const text of page.querySelectorAll("[data-when]")) {
    text.hidden = !facts.includes(text.dataset.when);
  }
  form.remove();
  page.hidden = false;
  page.focus();
}

for (const input of form?.querySelectorAll("input") ?? []) {
  input.dataset.hint = input.getAttribute("aria-describedby") ?? "";
  input.addEventListener("input", () => complain(input.closest("[data-field]").dataset.field, false));
}

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const wrong = [...form.querySelectorAll("[data-field]")]
    .filter((field) => field.querySelector("input:invalid"))
    .map((field) => field.dataset.field);
  show(wrong);
  if (wrong.length) {
    return;
  }
  const label = button.textContent;
  button.disabled = true;
  button.textContent = form.dataset.sending;
  say("");
  try {
    await send();
  } catch {
    say(form.dataset.unreachable);
  }
  button.disabled = false;
  button.textContent = label;
});
