// The words of the page come with the page, in the language of the interview.
let texts = {};
let plural = new Intl.PluralRules("en");
let numbers = new Intl.NumberFormat("en", { maximumSignificantDigits: 2 });

export function useTexts(language, all) {
  texts = all;
  plural = new Intl.PluralRules(language);
  numbers = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
}

/** The text of a key with its {places} filled in; the key itself when there is none, so that a gap is seen. */
export function t(key, places = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in places ? String(places[name]) : whole));
}

/** A text that depends on a number: `key.one`, `key.few`, `key.many`, `key.other`. */
export function tn(key, n, places = {}) {
  const form = `${key}.${plural.select(n)}`;
  return t(form in texts ? form : `${key}.other`, { n, ...places });
}

/** 4.237 → "4.2", as the language writes it. */
export function number(value) {
  return numbers.format(value);
}

/** 75 → "1:15"; never negative. */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

/** A length of time in words: "30 seconds", "2 minutes". */
export function duration(seconds) {
  if (seconds >= 2 * 3600) {
    return tn("hours", Math.floor(seconds / 3600));
  }
  return seconds < 90 && seconds % 60 !== 0
    ? tn("seconds", seconds)
    : tn("minutes", Math.max(1, Math.round(seconds / 60)));
}
