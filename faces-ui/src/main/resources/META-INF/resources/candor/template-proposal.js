// While the language model is asked, the page says so and everything can be written on; then the suggestion has the focus.
const form = document.getElementById("template");
const asking = document.querySelector("[data-asking]");
let waiting = false;

form?.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-suggest]")) {
    waiting = true;
    asking.textContent = asking.dataset.asking;
    asking.scrollIntoView({ block: "nearest" });
  }
});

window.jQuery?.(document).on("pfAjaxComplete", (event, request) => {
  // Another answer may come first, such as that of saving by itself; no answer at all ends the waiting too.
  if (!waiting || (request.responseText && !request.responseText.includes('<update id="proposal"'))) {
    return;
  }
  waiting = false;
  asking.textContent = "";
  const title = document.querySelector("[data-proposal]");
  title?.scrollIntoView({ block: "nearest" });
  title?.focus();
});
