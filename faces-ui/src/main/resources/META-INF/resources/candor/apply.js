// Asking for an invitation: what was typed stays until the server has taken it.
const form = document.getElementById("apply");

function tell(sentence) {
  const problem = form.querySelector("[data-problem]");
  problem.textContent = sentence;
  problem.hidden = sentence === "";
}

async function send(event) {
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  tell("");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { "X-Candor": "1", "Accept-Language": document.documentElement.lang },
    });
    const result = await answer.json();
    if (result.done) {
      const done = document.getElementById("apply-done");
      form.hidden = true;
      done.hidden = false;
      done.focus();
      return;
    }
    tell(result.sentence);
  } catch {
    tell(form.dataset.trouble);
  }
  button.disabled = false;
}

if (form) {
  form.addEventListener("submit", send);
}
