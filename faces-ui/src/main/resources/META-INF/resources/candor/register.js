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

function complain(name, wrong) {
  const field = form.querySelector(`[data-field="${name}"]`);
  const error = field.querySelector(".error");
  error.textContent = wrong ? field.dataset.wrong : "";
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

function show(fields) {
  for (const field of form.querySelectorAll("[data-field]")) {
    complain(field.dataset.field, fields.includes(field.dataset.field));
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
  const fields = (body.violations ?? []).map((violation) => violation.field);
  show(fields);
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
