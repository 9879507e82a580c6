// A classic script in the head: a module would be too late for a click on a page that is still loading.
//
// Forms with a view's state are sent by PrimeFaces alone. A click on a button that was renewed this very moment comes before
// its script and would send the form the browser's way, which answers with another page.
document.addEventListener("submit", (event) => {
  if (event.target.elements.namedItem("jakarta.faces.ViewState")) {
    event.preventDefault();
  }
});
