import * as api from "./api.js";
import { check, release } from "./check.js";
import { Clips } from "./clips.js";
import { fileQuestion } from "./file.js";
import { Header } from "./header.js";
import { practice } from "./practice.js";
import { receiptOf } from "./receipt.js";
import { review } from "./review.js";
import { again, otherTab, sendingLate, thanks, trouble, welcome } from "./screens.js";
import { Session, isRecorded } from "./session.js";
import { left } from "./sitting.js";
import { goToEnd, isEnd, stand } from "./standing.js";
import { openStore } from "./store.js";
import { claim } from "./tabs.js";
import { useTexts } from "./texts.js";
import { Tus } from "./tus.js";
import { recordedQuestion } from "./video.js";
import { choiceQuestion, textQuestion } from "./written.js";

/** Longer than any two clocks of ours differ: then the server says "over", too. */
const AFTER_MS = 1_500;
/** States in which the server has a page of its own to show. */
const ENDED = ["completed", "expired", "cancelled"];

async function main() {
  const data = JSON.parse(document.getElementById("interview-data").textContent);
  useTexts(data.language, data.texts);
  stand(data.secret);
  const view = await api.persist(api.interview);
  if (ENDED.includes(view.status)) {
    await late(view);
    goToEnd();
    return;
  }
  if (view.sitting?.over) {
    await late(view);
    left(view);
    return;
  }

  let session = null;
  const tab = await claim(`candor-interview-${view.invitationId}`, () => {
    session?.stop();
    otherTab(takeOver, true);
  });
  async function takeOver() {
    await tab.takeOver();
    session = null;
    location.reload();
  }
  if (!tab.mine) {
    otherTab(takeOver, false);
    return;
  }

  session = new Session(view, await openStore(), new Tus("/upload"));
  session.clips = new Clips();
  await session.clips.refresh();
  session.logo = view.logo ? await api.logo().catch(() => null) : null;
  session.addEventListener("over", () => goToEnd());
  await session.restore();
  addEventListener("beforeunload", (event) => {
    if (session?.unsent && !session.ended) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
  await (view.status === "pending" ? welcome(session) : again(session));
  const header = new Header(session);
  header.refresh();
  await walk(session, header);
  if (!session.ended) {
    release(session);
    const receipt = receiptOf(session);
    await session.clear();
    session.stop();
    await session.clips.refresh();
    thanks(session, receipt);
  }
}

/** The deadline is past, or the sitting over: what was recorded before, and did not arrive yet, still counts. */
async function late(view) {
  if (view.status !== "expired" && !view.sitting?.over) {
    return;
  }
  const session = new Session({ ...view, questions: [] }, await openStore(), new Tus("/upload"));
  await session.restore();
  if (session.handInLate()) {
    sendingLate(view.sitting?.over ? "left" : "late");
    await session.drained();
  }
  session.stop();
}

async function walk(session, header) {
  // Words that are half written are stored already: whoever comes back comes back to them, and not to the next question.
  await session.goTo(session.current);
  const open = session.questions.filter((one) => isRecorded(one) && !session.answered(one));
  if (session.current && open.length > 0) {
    const sound = open.every((one) => one.type === "audio");
    await check(session, sound);
    if (session.view.settings?.practice !== false) {
      await practice(session, sound);
    }
  }
  while (!session.ended) {
    const question = session.current;
    if (session.timeLeft <= 0) {
      release(session);
      sendingLate("late");
      await Promise.all([session.drained(), new Promise((done) => setTimeout(done, AFTER_MS))]);
      session.stop();
      goToEnd();
      return;
    }
    if (question) {
      await ask(session, question, header);
      if (session.ended) {
        return;
      }
      await session.goOn();
    } else {
      release(session);
      const back = await Promise.race([review(session), deadline(session)]);
      if (back === null) {
        return;
      }
      await session.goTo(back);
    }
    header.refresh();
  }
}

/** A recording ends by itself at the deadline; everything else is left as it is. */
function deadline(session) {
  return new Promise((resolve) => session.addEventListener("deadline", () => resolve(session.questions[0]), { once: true }));
}

/** Puts a question until it is left; in another way when the candidate wants one that is allowed. */
async function ask(session, asked, header) {
  let question = asked;
  let mode = await session.mode(question);
  for (;;) {
    await session.clips.refresh();
    const outcome = await put(session, question, header, mode);
    question = session.live(question);
    if (typeof outcome === "string" && outcome.startsWith("way:")) {
      mode = outcome.slice("way:".length);
      await session.setMode(question, mode);
    } else if (outcome !== "adjusted") {
      return;
    }
  }
}

function put(session, question, header, mode) {
  if (mode === "video" || mode === "audio") {
    return recordedQuestion(session, question, header, mode);
  }
  release(session);
  const screen = mode === "text" ? textQuestion : mode === "file" ? fileQuestion : choiceQuestion;
  return Promise.race([screen(session, question, mode), deadline(session)]);
}

main().catch((error) => {
  if ([401, 404, 410].includes(error.status) && !isEnd()) {
    // The invitation ended meanwhile: the server says how. Only once, or two opinions would go round in circles.
    goToEnd();
    return;
  }
  console.error(error);
  trouble(error);
});
