// Puts the chosen file into the field, where it can be read and corrected before it is sent.
document.querySelector("[data-into]")?.addEventListener("change", async (event) => {
  const file = event.target.files[0];
  if (file) {
    document.getElementById(event.target.dataset.into).value = await file.text();
  }
});
