// Tells times in the zone of whoever reads a shared interview.
import { localiseTimes } from "./when.js";

localiseTimes(document);
