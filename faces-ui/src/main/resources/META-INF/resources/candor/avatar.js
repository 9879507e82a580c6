// One's own picture: shown before it is sent, sent as it is; the server makes the portrait and says what is wrong.
const LARGEST = 5_000_000;
const part = document.querySelector("[data-avatar]");
const file = part.querySelector("input[type=file]");
const preview = part.querySelector("[data-avatar-preview]");
const save = part.querySelector("[data-avatar-save]");
const error = part.querySelector("[data-avatar-error]");
const before = preview.innerHTML;

function complain(sentence) {
  error.textContent = sentence;
  error.hidden = sentence === "";
  file.setAttribute("aria-invalid", String(sentence !== ""));
}

function show() {
  const chosen = file.files[0];
  save.disabled = true;
  complain("");
  preview.innerHTML = before;
  if (!chosen) {
    return;
  }
  if (chosen.size > LARGEST) {
    complain(part.dataset.large);
    return;
  }
  const image = new Image(96, 96);
  image.alt = "";
  image.addEventListener("load", () => {
    URL.revokeObjectURL(image.src);
    preview.replaceChildren(image);
    save.disabled = false;
  });
  image.addEventListener("error", () => complain(part.dataset.wrong));
  image.src = URL.createObjectURL(chosen);
}

async function send(method, body) {
  save.disabled = true;
  complain("");
  try {
    const answer = await fetch(part.dataset.avatar, { method, body, headers: { "X-Candor": "1" } });
    if (answer.ok) {
      location.reload();
      return;
    }
    complain({ 413: part.dataset.large, 422: part.dataset.wrong }[answer.status] ?? part.dataset.trouble);
  } catch {
    complain(part.dataset.trouble);
  }
  save.disabled = !body;
}

file.addEventListener("change", show);
save.addEventListener("click", () => send("PUT", file.files[0]));
part.querySelector("[data-avatar-remove]")?.addEventListener("click", () => send("DELETE"));
