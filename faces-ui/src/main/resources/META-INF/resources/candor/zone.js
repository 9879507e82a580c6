// Chooses the reader's own time zone where nothing else is chosen.
import { zone } from "./when.js";

const zones = document.getElementById("zone");
if (zones && zones.value === "UTC" && [...zones.options].some((option) => option.value === zone)) {
  zones.value = zone;
}
