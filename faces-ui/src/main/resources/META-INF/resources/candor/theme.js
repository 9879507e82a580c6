// Runs before the first paint, so it is a classic script in the head: a module would be too late and the page would flash.
(() => {
  const KEY = "candor.theme";
  let wish = null;
  try {
    wish = localStorage.getItem(KEY);
  } catch {
    // Storage is off: the system's wish it is.
  }
  if (wish === "light" || wish === "dark") {
    document.documentElement.dataset.theme = wish;
  }
  const label = (button) => {
    button.setAttribute("aria-pressed", String(isDark()));
  };
  const isDark = () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-theme-switch]").forEach(label);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-theme-switch]");
    if (!button) {
      return;
    }
    const next = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // It lasts for this page only.
    }
    document.querySelectorAll("[data-theme-switch]").forEach(label);
  });
})();
