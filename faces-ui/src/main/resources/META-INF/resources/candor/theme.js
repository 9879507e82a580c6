// Runs before the first paint, so it is a classic script in the head: a module would be too late and the page would flash.
(() => {
  const KEY = "candor.theme";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  let wish = null;
  try {
    wish = localStorage.getItem(KEY);
  } catch {
    // Storage is off: the system's wish it is.
  }
  const apply = () => {
    const chosen = wish === "light" || wish === "dark";
    root.dataset.theme = chosen ? wish : system.matches ? "dark" : "light";
    const dark = String(root.dataset.theme === "dark");
    document.querySelectorAll("[data-theme-switch]").forEach((button) => button.setAttribute("aria-pressed", dark));
  };
  apply();
  system.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-theme-switch]")) {
      return;
    }
    wish = root.dataset.theme === "dark" ? "light" : "dark";
    apply();
    try {
      localStorage.setItem(KEY, wish);
    } catch {
      // It lasts for this page only.
    }
  });
})();
