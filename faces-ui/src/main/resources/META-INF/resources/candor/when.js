// Shows instants in the reader's own zone. The server writes them in UTC because it does not know where the reader is.
const locale = document.documentElement.lang || undefined;
const FORMATS = {
  date: new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }),
  day: new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" }),
  zone: new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }),
  time: new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit" }),
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
