import * as api from "./api.js";
import { check, release } from "./check.js";
import { Header } from "./header.js";
import { review } from "./review.js";
import { again, otherTab, thanks, trouble, welcome } from "./screens.js";
import { Session } from "./session.js";
import { openStore } from "./store.js";
import { claim } from "./tabs.js";
import { useTexts } from "./texts.js";
import { Tus } from "./tus.js";
import { videoQuestion } from "./video.js";
import { choiceQuestion, textQuestion } from "./written.js";

/** States in which the server has a page of its own to show. */
const ENDED = ["completed", "expired", "cancelled"];

async function main() {
  const data = JSON.parse(document.getElementById("interview-data").textContent);
  useTexts(data.language, data.texts);
  const view = await api.persist(api.interview);
  if (ENDED.includes(view.status)) {
    location.reload();
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
  session.addEventListener("over", () => location.reload());
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
    await session.store.forget(view.invitationId);
    thanks(session);
  }
}

async function walk(session, header) {
  if (session.current && session.questions.some((one) => one.type === "video" && !session.answered(one))) {
    await check(session);
  }
  while (!session.ended) {
    const question = session.current;
    if (question) {
      await ask(session, question, header);
      if (session.ended) {
        return;
      }
      await session.goOn();
    } else {
      release(session);
      const back = await review(session);
      if (back === null) {
        return;
      }
      await session.goTo(back);
    }
    header.refresh();
  }
}

function ask(session, question, header) {
  switch (question.type) {
    case "video":
      return videoQuestion(session, question, header);
    case "text":
      release(session);
      return textQuestion(session, question);
    default:
      release(session);
      return choiceQuestion(session, question);
  }
}

main().catch((error) => {
  if ([401, 404, 410].includes(error.status) && location.search === "") {
    // The invitation ended meanwhile: the server says how. Only once, or two opinions would go round in circles.
    location.replace("/i?ended");
    return;
  }
  console.error(error);
  trouble(error);
});
