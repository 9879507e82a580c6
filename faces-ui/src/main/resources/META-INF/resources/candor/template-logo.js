// The logo of a template: sent as it is chosen; the server makes it small and says what is wrong.
const LARGEST = 5_000_000;
const part = document.querySelector("[data-logo]");
const file = part.querySelector("input[type=file]");
const alt = part.querySelector("input[type=text]");
const save = part.querySelector("[data-logo-save]");
const error = part.querySelector("[data-logo-error]");

function complain(sentence) {
  error.textContent = sentence;
  file.setAttribute("aria-invalid", String(sentence !== ""));
}

async function send(method, body) {
  save.disabled = true;
  complain("");
  try {
    const address = method === "PUT" ? `${part.dataset.logo}&alt=${encodeURIComponent(alt.value)}` : part.dataset.logo;
    const answer = await fetch(address, { method, body, headers: { "X-Candor": "1" } });
    if (answer.ok) {
      location.reload();
      return;
    }
    const known = { 409: part.dataset.published, 413: part.dataset.large, 422: part.dataset.wrong };
    complain(known[answer.status] ?? part.dataset.trouble);
  } catch {
    complain(part.dataset.trouble);
  }
  save.disabled = !body;
}

file?.addEventListener("change", () => {
  const [chosen] = file.files;
  const large = chosen?.size > LARGEST;
  complain(large ? part.dataset.large : "");
  save.disabled = !chosen || large;
});
save?.addEventListener("click", () => send("PUT", file.files[0]));
part.querySelector("[data-logo-remove]")?.addEventListener("click", () => send("DELETE"));
