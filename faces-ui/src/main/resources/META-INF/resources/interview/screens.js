import * as api from "./api.js";
import { needs } from "./adjustments.js";
import { clip } from "./clips.js";
import { actions, button, h, icon, notice, show } from "./dom.js";
import { goToEnd, isPause } from "./standing.js";
import { duration, t, tn } from "./texts.js";

/** The screens before and after the questions. Each resolves when the person goes on. */

/** Who asks: the company's name, and its logo when there is one. */
function from(session) {
  const { companyName, logo } = session.view;
  const line = h("p", { class: "from" }, companyName);
  if (!logo || !session.logo) {
    return line;
  }
  return [h("img", { class: "logo", src: session.logo, alt: logo.alt }), line];
}

export function welcome(session) {
  const { view } = session;
  return new Promise((resolve) => {
    const consent = h("input", { type: "checkbox", id: "consent", "aria-describedby": "consent-error" });
    const error = h("p", { class: "error-text", id: "consent-error", role: "alert" });
    const begin = button("welcome.start", go, "primary");
    async function go() {
      if (!consent.checked) {
        error.textContent = t("welcome.consent-missing");
        consent.setAttribute("aria-invalid", "true");
        consent.focus();
        return;
      }
      begin.disabled = true;
      try {
        session.update(await api.start());
        resolve();
      } catch (refusal) {
        begin.disabled = false;
        error.textContent = sentence(refusal);
      }
    }
    consent.addEventListener("change", () => {
      error.textContent = "";
      consent.removeAttribute("aria-invalid");
    });
    show(
      from(session),
      h("h1", {}, view.title),
      h("p", { class: "lead" }, t("welcome.hello", { name: view.candidateName, company: view.companyName })),
      view.message ? h("div", { class: "intro" }, h("strong", {}, t("welcome.message", { company: view.companyName })), paragraphs(view.message)) : null,
      view.intro ? h("div", { class: "intro" }, paragraphs(view.intro)) : null,
      clip(session, "intro"),
      h(
        "ul",
        { class: "facts" },
        fact("list", "welcome.asked", asked(view)),
        fact("clock", "welcome.long", tn(view.sitting ? "welcome.long-once" : "welcome.long-text", Math.max(1, Math.round(session.secondsLeft / 60)))),
        view.sitting ? fact("clock", "welcome.sitting", t("welcome.sitting-text", { n: view.sitting.awayMinutes })) : null,
        fact("eye", "welcome.seen", t("welcome.seen-text", { company: view.companyName })),
        fact("spark", "welcome.machine", t("welcome.machine-text")),
        fact("stored", "welcome.kept", t("welcome.kept-text", { date: date(view.expiresAt) })),
      ),
      h(
        "div",
        { class: "consent" },
        h(
          "label",
          { class: "check", for: "consent" },
          consent,
          h("span", {}, t("welcome.consent", { company: view.companyName })),
        ),
        error,
      ),
      actions(begin, needs(session)),
    );
  });
}

function asked({ questions }) {
  const kinds = ["video", "audio", "text", "single_choice", "multiple_choice", "file"]
    .map((type) => [type, questions.filter((question) => question.type === type).length])
    .filter(([, count]) => count > 0)
    .map(([type, count]) => tn(`welcome.kind.${type}`, count));
  return `${tn("welcome.questions", questions.length)}: ${kinds.join(", ")}`;
}

function fact(shape, titleKey, text) {
  return h("li", {}, icon(shape), h("div", {}, h("strong", {}, t(titleKey)), h("p", { class: "soft" }, text)));
}

/** For who comes back, or pauses: nothing is lost, and the camera needs a click. */
export function again(session) {
  const paused = isPause();
  const { view, current, questions } = session;
  const place = current
    ? t("again.text", { n: questions.indexOf(current) + 1, of: questions.length })
    : t("again.text-review");
  return new Promise((resolve) => {
    show(
      from(session),
      h("h1", {}, paused ? t("pause.title") : t("again.title", { name: view.candidateName })),
      paused ? h("p", { class: "lead" }, t("pause.text", { date: date(view.expiresAt) })) : null,
      h("p", { class: paused ? "" : "lead" }, place),
      paused ? null : h("p", { class: "soft" }, t("again.hint", { date: date(view.expiresAt) })),
      view.sitting ? h("p", { class: "soft" }, t("again.once", { n: view.sitting.awayMinutes })) : null,
      actions(button("again.go", resolve, "primary")),
    );
  });
}

export function otherTab(takeOver, moved) {
  document.getElementById("top").hidden = true;
  show(
    h("h1", {}, t(moved ? "tab.moved-title" : "tab.title")),
    h("p", { class: "lead" }, t(moved ? "tab.moved-text" : "tab.text")),
    h("p", { class: "soft" }, t("tab.hint")),
    actions(button("tab.take-over", takeOver, "primary")),
  );
}

export function thanks(session, receipt) {
  document.getElementById("top").hidden = true;
  const { companyName } = session.view;
  show(
    from(session),
    h("div", { class: "seal" }, icon("check")),
    h("h1", {}, t("thanks.title", { name: session.view.candidateName })),
    h("p", { class: "lead" }, t("thanks.text", { company: companyName })),
    session.view.settings?.outro ? h("div", { class: "intro" }, paragraphs(session.view.settings.outro)) : null,
    clip(session, "outro"),
    h("h2", {}, t("thanks.next")),
    session.view.correction ? correctable(session.view.correction) : null,
    h("ol", { class: "steps" }, ["read", "decide", "tell"].map((step) => h("li", {}, t(`thanks.${step}`, { company: companyName })))),
    h("h2", {}, t("thanks.receipt")),
    h("p", { class: "soft small" }, t("thanks.receipt-text", { date: date(session.view.completedAt ?? session.now) })),
    h(
      "ol",
      { class: "answers receipt" },
      receipt.map(({ prompt, what }) =>
        h("li", {}, h("div", { class: "stack tight" }, h("p", { class: "clipped as-written" }, prompt), h("p", { class: "small soft" }, what))),
      ),
    ),
    h("p", { class: "soft" }, t("thanks.hint")),
  );
}

/** What was misheard can be put right; the page that says how it stands is where. */
function correctable(correction) {
  return notice("neutral", h("p", {}, t("correct.thanks", { date: date(correction.until) })), h("div", { class: "actions" }, h("button", { type: "button", class: "button", onclick: goToEnd }, t("correct.title"))));
}

/**
 * What was recorded in time is on its way, although no more can be recorded now.
 * @param {"late"|"left"} why the deadline is past, or the candidate was away for too long
 */
export function sendingLate(why) {
  document.getElementById("top").hidden = true;
  show(h("h1", {}, t(`${why}.title`)), h("p", { class: "lead", role: "status" }, t(why === "late" ? "late.text" : "left.sending")), h("p", { class: "soft" }, t("late.hint")));
}

/** Something that we did not foresee. What is stored is stored, and trying again is the way on. */
export function trouble(error) {
  show(
    h("h1", {}, t("trouble.title")),
    h("p", { class: "lead" }, sentence(error)),
    notice("neutral", h("p", {}, t("trouble.safe"))),
    actions(button("trouble.again", () => location.reload(), "primary")),
  );
}

/** What to tell a person about an error: the server's sentence, or ours. */
export function sentence(error) {
  const ours = t(`refusal.${error?.type}`);
  if (!ours.startsWith("refusal.")) {
    return ours;
  }
  if (error?.status === 0) {
    return t("error.connection");
  }
  return error?.message && error.status ? error.message : t("error.unknown");
}

export function paragraphs(text) {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== "")
    .map((part) => h("p", { class: "as-written" }, part.trim()));
}

/** A day and time in the reader's zone, with the zone. */
export function date(instant) {
  const { lang } = document.documentElement;
  const own = navigator.languages.find((language) => language.startsWith(lang));
  return new Intl.DateTimeFormat(own ?? lang, {
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(instant));
}

/** What a question asks for, in one line: "Video answer · 30 seconds to think · up to 2 minutes". */
export function terms(question) {
  if (question.type !== "video" && question.type !== "audio") {
    return t(`type.${question.type}`);
  }
  const parts = [t(`type.${question.type}`)];
  if (question.thinkSeconds > 0) {
    parts.push(t("terms.think", { time: duration(question.thinkSeconds) }));
  }
  parts.push(t(`terms.${question.limit}`, { time: duration(question.answerSeconds) }));
  parts.push(question.retakes > 0 ? tn("terms.retakes", question.retakes) : t("terms.no-retake"));
  return parts.join(" · ");
}
