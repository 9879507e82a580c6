// Shows instants in the zone that the person has chosen, else in the browser's, which the server does not know.
const root = document.documentElement;
const locale = navigator.languages?.find((wish) => wish.split("-")[0] === root.lang) ?? (root.lang || undefined);
export const zone = root.dataset.zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
const day = { day: "numeric", month: "short", year: "numeric", timeZone: zone };
const minute = { hour: "2-digit", minute: "2-digit" };
const FORMATS = {
  date: new Intl.DateTimeFormat(locale, { ...day, ...minute }),
  day: new Intl.DateTimeFormat(locale, day),
  zone: new Intl.DateTimeFormat(locale, { ...day, ...minute, timeZoneName: "short" }),
  time: new Intl.DateTimeFormat(locale, { ...minute, second: "2-digit", timeZone: zone }),
};
const RELATIVE = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const STEPS = [
  ["minute", 60],
  ["hour", 3600],
  ["day", 86400],
];

export function relative(instant, now = Date.now()) {
  const seconds = (instant.getTime() - now) / 1000;
  const distance = Math.abs(seconds);
  if (distance > 7 * 86400) {
    return FORMATS.day.format(instant);
  }
  let [unit, length] = STEPS[0];
  for (const step of STEPS) {
    if (distance >= step[1]) {
      [unit, length] = step;
    }
  }
  return RELATIVE.format(Math.round(seconds / length), unit);
}

export function localiseTimes(within) {
  within.querySelectorAll("time[data-when]:not([data-local])").forEach((element) => {
    const instant = new Date(element.dateTime);
    element.dataset.local = "";
    if (Number.isNaN(instant.getTime())) {
      return;
    }
    element.title = FORMATS.zone.format(instant);
    element.textContent =
      element.dataset.when === "relative" ? relative(instant) : FORMATS[element.dataset.when].format(instant);
  });
}
