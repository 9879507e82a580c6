import { date } from "./screens.js";
import { clock, t, tn } from "./texts.js";

/** What is stored of each question: length, size and time, in words. */
export function receiptOf(session) {
  return session.questions.map((question) => ({ prompt: question.prompt, what: stored(session, question) }));
}

function stored(session, question) {
  const response = session.response(question);
  if (!response) {
    return t("receipt.none");
  }
  const when = response.savedAt ? t("receipt.at", { date: date(response.savedAt) }) : null;
  return [t(`type.${response.type ?? question.type}`), extent(session, question, response), when].filter(Boolean).join(" · ");
}

function extent(session, question, response) {
  const take = session.takes(question).find((one) => session.counts(one));
  if (take) {
    return `${clock(take.seconds)} · ${size(take.bytes)}`;
  }
  if (response.text) {
    return tn("receipt.characters", response.text.length);
  }
  if (response.choices) {
    return response.choices.map((index) => question.options[index]).join(", ");
  }
  return Number.isInteger(response.choice) ? question.options[response.choice] : null;
}

/** Bytes as people say them: "3.4 MB". */
function size(bytes) {
  const small = bytes < 1_000_000;
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit",
    unit: small ? "kilobyte" : "megabyte",
    maximumFractionDigits: small ? 0 : 1,
  }).format(bytes / (small ? 1_000 : 1_000_000));
}
