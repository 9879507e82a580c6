// A file of skills: sent as it is. The server says what it did or what is wrong, line by line; the list is then shown anew.
const LARGEST = 5 * 1024 * 1024;
const part = document.querySelector("[data-import]");
const file = part.querySelector("input[type=file]");
const send = part.querySelector("button");
const outcome = part.querySelector("[data-outcome]");
const complaints = part.querySelector("[data-complaints]");

/** @param {string} tone success, failure or empty */
function tell(tone, sentence, lines = []) {
  outcome.className = `notice ${tone}`;
  outcome.textContent = sentence;
  outcome.hidden = sentence === "";
  complaints.replaceChildren(
    ...lines.map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }),
  );
  complaints.hidden = lines.length === 0;
}

/** The file as it is now; nothing when it is not any more what was chosen. */
async function content() {
  try {
    return await file.files[0].arrayBuffer();
  } catch {
    return null;
  }
}

async function renewList() {
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const list = page.getElementById("skills");
  if (answer.ok && list) {
    document.getElementById("skills").replaceWith(list);
  }
}

async function importFile() {
  const body = await content();
  if (!body) {
    tell("failure", part.dataset.changed);
    return;
  }
  try {
    const answer = await fetch(part.dataset.import, {
      method: "POST",
      body,
      headers: { "X-Candor": "1", "Content-Type": "text/csv", "Accept-Language": document.documentElement.lang },
    });
    const result = await answer.json();
    tell(result.done ? "success" : "failure", result.sentence, result.complaints);
    if (result.done) {
      // Without it the list is only older than it could be.
      await renewList().catch(() => {});
    }
  } catch {
    tell("failure", part.dataset.trouble);
  }
}

file.addEventListener("change", () => {
  const chosen = file.files[0];
  const large = Boolean(chosen) && chosen.size > LARGEST;
  tell("failure", large ? part.dataset.large : "");
  send.disabled = !chosen || large;
});

send.addEventListener("click", async () => {
  send.disabled = true;
  tell("", part.dataset.busy);
  await importFile();
  send.disabled = false;
});
