package app.candor.ui.interview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.LimitKind;
import app.candor.testing.browser.BrowserExtension;
import app.candor.testing.browser.Browsers;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the candidate's page does on bad days. In none of them may a recorded second be lost. */
class InterviewTroubleTest {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    private InterviewStandIn server;
    private BrowserContext context;
    private CandidatePage candidate;

    @BeforeEach
    void invite() throws IOException {
        server = new InterviewStandIn();
        context = browsers.phone(ColorScheme.LIGHT);
        candidate = new CandidatePage(context);
    }

    @AfterEach
    void leave() {
        context.close();
        server.close();
    }

    private void record() {
        server.video("Tell us about a repair that went wrong.", 30, 60, LimitKind.SOFT, 0);
        candidate.page().navigate(server.link());
        candidate.agreeAndBegin();
        candidate.checkDevices();
        candidate.beginRecording();
        candidate.page().waitForTimeout(2_500);
    }

    private void sendAndHandIn() {
        candidate.press("Send this answer");
        candidate.heading("Look it over");
        candidate.press("Hand in the interview");
        candidate.press("Hand in");
        candidate.heading("Thank you");
        assertThat(server.recording(0)).hasSizeGreaterThan(10_000).startsWith(0x1A, 0x45, 0xDF, 0xA3);
        assertThat(server.uploads.complete(
                        server.answers.get(server.question(0)).getString("uploadId")))
                .isTrue();
        assertThat(candidate.errors()).isEmpty();
    }

    @Test
    void aLostConnectionShouldNotStopTheRecordingAndSendingShouldResumeByItself() {
        record();
        context.setOffline(true);
        candidate.says("No connection: recording goes on");
        assertThat(candidate.page().locator("#alert")).containsText("Recording goes on");
        long before = server.uploads.stored();
        candidate.page().waitForTimeout(3_000);
        assertThat(server.uploads.stored()).isEqualTo(before);
        assertThat(candidate.button("Stop recording")).isEnabled();
        candidate.picture("offline");
        context.setOffline(false);
        candidate.page().waitForTimeout(2_000);
        candidate.press("Stop recording");
        candidate.says("100 % of this answer is stored");
        assertThat(server.uploads.stored()).isGreaterThan(before);
        assertThat(server.uploads.created).hasValue(1);
        sendAndHandIn();
    }

    @Test
    void bytesWhoseConfirmationWasLostShouldNotBeSentTwice() {
        record();
        server.uploads.answersToLose.set(2);
        candidate.page().waitForTimeout(4_000);
        candidate.press("Stop recording");
        candidate.says("100 % of this answer is stored");
        assertThat(server.uploads.created).hasValue(1);
        sendAndHandIn();
    }

    @Test
    void aServerThatForgotTheUploadShouldGetItAgainFromTheStart() {
        record();
        server.uploads.forgetAll();
        candidate.page().waitForTimeout(1_500);
        candidate.press("Stop recording");
        candidate.says("100 % of this answer is stored");
        assertThat(server.uploads.created).hasValue(2);
        sendAndHandIn();
    }

    @Test
    void aReloadInTheMiddleShouldOfferWhatWasRecorded() {
        record();
        candidate.page().onDialog(dialog -> dialog.accept());
        candidate.page().reload();
        candidate.heading("Welcome back");
        candidate.picture("again");
        candidate.press("Continue");
        candidate.checkDevices();
        candidate.says("This recording was interrupted. What you see here, up to 0:0");
        candidate.says("100 % of this answer is stored");
        candidate.picture("interrupted");
        assertThat(candidate.button("Record again")).isVisible();
        assertThat(candidate.page().locator("video").evaluate("video => video.readyState"))
                .as("it can be watched")
                .isNotEqualTo(0);
        sendAndHandIn();
    }

    @Test
    void whatWasNotSentBeforeAReloadShouldBeSentAfterIt() {
        record();
        context.setOffline(true);
        candidate.page().waitForTimeout(2_000);
        candidate.press("Stop recording");
        candidate.press("Send this answer");
        candidate.heading("Look it over");
        candidate.says("Being stored");
        assertThat(server.answers).isEmpty();
        List<String> dialogs = new ArrayList<>();
        candidate.page().onDialog(dialog -> {
            dialogs.add(dialog.type());
            dialog.accept();
        });
        context.setOffline(false);
        candidate.page().reload();
        candidate.heading("Welcome back");
        candidate.press("Continue");
        candidate.says("100 % of your answers are stored");
        assertThat(dialogs).as("leaving with something unsent warns").contains("beforeunload");
        candidate.press("Hand in the interview");
        candidate.press("Hand in");
        candidate.heading("Thank you");
        assertThat(server.recording(0)).startsWith(0x1A, 0x45, 0xDF, 0xA3);
    }

    @Test
    void aTabThatIsOpenedAgainAfterTheDeadlineShouldSendWhatWasRecordedBeforeIt() {
        record();
        candidate.page().close();
        long before = server.uploads.stored();
        assertThat(server.answers).isEmpty();
        server.expiresAt = Instant.now();
        candidate = new CandidatePage(context);
        candidate.page().navigate(server.address() + "/i");
        candidate.heading("The time for this interview is over");
        assertThat(server.recording(0)).hasSizeGreaterThan(10_000).startsWith(0x1A, 0x45, 0xDF, 0xA3);
        assertThat(server.uploads.stored()).isGreaterThanOrEqualTo(before);
        assertThat(server.uploads.created).hasValue(1);
        assertThat(candidate.errors()).isEmpty();
    }

    @Test
    void wordsShouldSurviveAReload() {
        server.text("What drives you?", true).text("And what else?", false);
        candidate.page().navigate(server.link());
        candidate.agreeAndBegin();
        candidate.page().getByLabel("Your answer").fill("  Half a sen");
        candidate.page().waitForTimeout(1_000);
        candidate.page().onDialog(dialog -> dialog.accept());
        candidate.page().reload();
        candidate.press("Continue");
        candidate.heading("What drives you?");
        assertThat(candidate.page().getByLabel("Your answer")).hasValue("  Half a sen");
        candidate.press("Save and go on");
        candidate.heading("And what else?");
        candidate.press("Skip this question");
        candidate.heading("Look it over");
        candidate.says("Skipped");
    }

    @Test
    void aSecondTabShouldSaySoAndBeAbleToTakeOver() {
        record();
        CandidatePage second = new CandidatePage(context);
        second.page().navigate(server.address() + "/i");
        second.heading("This interview is open in another tab");
        second.picture("second-tab");
        second.press("Continue here");
        candidate.heading("The interview goes on in another tab");
        second.heading("Welcome back");
        second.press("Continue");
        second.checkDevices();
        second.says("This recording was interrupted");
        second.press("Send this answer");
        second.heading("Look it over");
        second.says("100 % of your answers are stored");
        assertThat(server.recording(0)).startsWith(0x1A, 0x45, 0xDF, 0xA3);
    }

    @ParameterizedTest
    @CsvSource({
        "NotAllowedError, The camera or microphone is blocked",
        "NotReadableError, Another program uses the camera",
    })
    void devicesThatDoNotWorkShouldBeExplained(String error, String heading) {
        server.video("Tell us about a repair.", 0, 60, LimitKind.SOFT, 0);
        context.addInitScript(
                "const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices); let first = true;"
                        + " navigator.mediaDevices.getUserMedia = (wish) => { if (first) { first = false;"
                        + " return Promise.reject(new DOMException('no', '" + error + "')); } return real(wish); };");
        candidate.page().navigate(server.link());
        candidate.agreeAndBegin();
        candidate.press("Turn on camera and microphone");
        candidate.heading(heading);
        candidate.picture("device-" + error);
        candidate.press("Try again");
        candidate.says("Say a few words");
    }

    @Test
    void aComputerWithoutCameraShouldBeToldSo() {
        server.video("Tell us about a repair.", 0, 60, LimitKind.SOFT, 0);
        try (Browsers bare = Browsers.withoutDevices()) {
            CandidatePage page = new CandidatePage(bare.desk(ColorScheme.LIGHT));
            page.page().navigate(server.link());
            page.agreeAndBegin();
            page.press("Turn on camera and microphone");
            page.heading("We found no camera and no microphone");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, The time for this interview is over",
        "CANCELLED, This interview was called off",
        "COMPLETED, Your interview is handed in",
    })
    void anInterviewThatIsOverShouldSaySoKindly(InvitationStatus status, String heading) {
        server.text("What drives you?", true);
        server.status = status;
        candidate.page().navigate(server.link());
        candidate.heading(heading);
        candidate.picture("notice-" + status);
    }

    @Test
    void anInterviewThatEndsWhileItIsOpenShouldSaySo() {
        server.text("What drives you?", true);
        candidate.page().navigate(server.link());
        candidate.agreeAndBegin();
        candidate.heading("What drives you?");
        server.status = InvitationStatus.EXPIRED;
        candidate.page().onDialog(dialog -> dialog.accept());
        candidate.page().getByLabel("Your answer").fill("Too late.");
        candidate.press("Save and go on");
        candidate.heading("The time for this interview is over");
    }

    @Test
    void aWrongLinkShouldSayWhatToDo() {
        candidate.page().navigate(server.address() + "/i/not-a-secret");
        candidate.heading("This link does not lead to an interview");
        candidate.picture("notice-unknown");
        candidate.page().navigate(server.address() + "/i");
        candidate.heading("Please open the link in your invitation");
        candidate.picture("notice-no-link");
    }

    @Test
    void aRecordingThatTheServerRefusesShouldBeAskedForAgain() {
        record();
        server.refusal = "There is no sound in this recording.";
        candidate.press("Stop recording");
        candidate.press("Send this answer");
        candidate.heading("Look it over");
        candidate.says("Please record again");
        server.refusal = null;
        candidate.press("Answer question 1");
        candidate.says("There is no sound in this recording.");
        candidate.picture("refused");
        candidate.press("Start recording");
        candidate.recordFor(2_500);
        sendAndHandIn();
    }

    @Test
    void anAnswerOfAFifthOfASecondShouldBeRefusedWithASentenceAndCostNoTake() {
        server.video("Tell us about a repair.", 0, 60, LimitKind.SOFT, 0);
        candidate.page().navigate(server.link());
        candidate.agreeAndBegin();
        candidate.checkDevices();
        candidate.press("Start recording");
        candidate.recordFor(200);
        candidate.says("shorter than one second");
        candidate.picture("too-short");
        candidate.says("You can record 1 take.");
        candidate.press("Start recording");
        candidate.recordFor(2_500);
        sendAndHandIn();
    }

    @Test
    void theSecondOfTwoDevicesShouldBeToldAndLoseNothing() {
        server.text("What drives you?", true).choice("When can you begin?", "At once", "Later");
        candidate.page().navigate(server.link());
        candidate.agreeAndBegin();
        candidate.heading("What drives you?");
        server.answer(
                0, Json.createObjectBuilder().add("text", "From my phone.").build());
        candidate.page().getByLabel("Your answer").fill("From my laptop.");
        candidate.press("Save and go on");
        candidate.says("on another device or in another window");
        candidate.says("From my phone.");
        candidate.picture("elsewhere-text");
        assertThat(candidate.page().getByLabel("Your answer")).hasValue("From my laptop.");
        candidate.press("Save and go on");
        candidate.heading("When can you begin?");
        assertThat(server.answers.get(server.question(0)).getString("text")).isEqualTo("From my laptop.");
        server.answer(1, Json.createObjectBuilder().add("choice", 1).build());
        candidate.page().getByLabel("At once").check();
        candidate.press("Save and go on");
        candidate.says("is stored, from another device");
        candidate.press("Keep the answer that is stored");
        candidate.heading("Look it over");
        assertThat(server.answers.get(server.question(1)).getInt("choice")).isEqualTo(1);
    }

    @Test
    void aRecordingThatMeetsOneFromAnotherDeviceShouldBeKeptUntilThePersonChooses() {
        record();
        server.answer(0, Json.createObjectBuilder().add("uploadId", "elsewhere").build());
        candidate.press("Stop recording");
        candidate.press("Send this answer");
        candidate.heading("Look it over");
        candidate.says("Answered on another device too");
        candidate.picture("elsewhere-review");
        candidate.press("Change the answer to question 1");
        candidate.says("Both answers are kept");
        candidate.picture("elsewhere-video");
        sendAndHandIn();
    }

    @Test
    void theDeadlineShouldEndARecordingWithAWarningAndSendIt() {
        server.expiresAt = Instant.now().plusSeconds(3_600);
        server.video("Tell us about a repair.", 0, 60, LimitKind.SOFT, 0);
        candidate.page().addInitScript("Date.now = () => 0;");
        candidate.page().navigate(server.link());
        candidate.agreeAndBegin();
        candidate.checkDevices();
        candidate.says("left");
        candidate.press("Start recording");
        candidate.recordingRuns();
        server.expiresAt = Instant.now().plusSeconds(25);
        candidate.says("This interview closes in");
        candidate.picture("deadline-soon");
        candidate.heading("The time for this interview is over");
        assertThat(server.recording(0)).hasSizeGreaterThan(10_000).startsWith(0x1A, 0x45, 0xDF, 0xA3);
    }

    @Test
    void threeHoursShouldBeSentAndReadBackPieceByPiece() {
        Page page = candidate.page();
        page.navigate(server.address() + "/i");
        Object outcome = page.evaluate("""
                async () => {
                  const { openStore } = await import('/interview/store.js');
                  const { Take } = await import('/interview/take.js');
                  const store = await openStore();
                  const stored = [];
                  let largest = 0, told = 0;
                  const tus = { create: async () => '/upload/x', terminate: async () => {},
                    head: async () => ({ offset: stored.length, length: null }),
                    append: async (url, offset, blob, total) => {
                      if (offset !== stored.length) throw new Error('offset');
                      stored.push(...new Uint8Array(await blob.arrayBuffer()));
                      largest = Math.max(largest, blob.size);
                      told = total ?? told;
                      return stored.length;
                    } };
                  const take = Take.begin({ invitation: 'i', question: 'q', number: 1, type: 'video/webm' }, store, tus);
                  const seconds = 3 * 3600;
                  for (let at = 0; at < seconds; at++) {
                    take.append(new Blob([new Uint8Array([at & 255, at >> 8, at % 7])]), (at + 1) * 1000);
                    if (at % 500 === 0) await new Promise((done) => setTimeout(done, 0));
                  }
                  await take.finish();
                  await take.sending;
                  const again = await Take.restore({ ...take.record, state: 'saved' }, store, tus);
                  const back = new Uint8Array(await again.blob().arrayBuffer());
                  const right = (bytes) => bytes.length === 3 * seconds
                    && Array.from({ length: seconds }, (_, at) => at).every((at) => bytes[3 * at] === (at & 255)
                      && bytes[3 * at + 1] === at >> 8 && bytes[3 * at + 2] === at % 7);
                  return JSON.stringify([right(stored), right(back), told, take.sender.state, again.seconds]);
                }
                """);
        assertThat(outcome).isEqualTo("[true,true,32400,\"done\",10800]");
    }

    /** As browsers do to a frame on another site, when its storage is blocked. */
    @Test
    void tabsThatMayNotUseLocksShouldAskEachOther() {
        Page page = candidate.page();
        page.navigate(server.address() + "/i");
        Object outcome = page.evaluate("""
                async () => {
                  navigator.locks.request = async () => { throw new DOMException('blocked', 'SecurityError'); };
                  const { claim } = await import('/interview/tabs.js');
                  let lost = 0;
                  const first = await claim('one', () => lost++);
                  const second = await claim('one', () => {});
                  await second.takeOver();
                  await new Promise((done) => setTimeout(done, 200));
                  return JSON.stringify([first.mine, second.mine, lost]);
                }
                """);
        assertThat(outcome).isEqualTo("[true,false,1]");
    }

    @Test
    void aSenderShouldDeliverEveryByteOnceWhateverTheLineDoes() {
        Page page = candidate.page();
        page.navigate(server.address() + "/i");
        Object outcome = page.evaluate("""
                async () => {
                  const { Sender } = await import('/interview/sender.js');
                  const { TusError } = await import('/interview/tus.js');
                  const problems = [];
                  for (let seed = 1; seed <= 200; seed++) {
                    let state = seed;
                    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
                    const source = new Uint8Array(Math.floor(random() * 5000) + 1).map(() => random() * 256);
                    let stored = [], length = null, alive = false;
                    const fails = () => { if (random() < 0.3) throw new TusError('', [0, 503, 423][Math.floor(random() * 3)]); };
                    const tus = {
                      create: async () => { fails(); stored = []; length = null; alive = true; return '/upload/x'; },
                      head: async () => { fails(); if (!alive) throw new TusError('', 404); return { offset: stored.length, length }; },
                      append: async (url, offset, blob, total) => {
                        fails();
                        if (!alive) throw new TusError('', 404, 'PATCH');
                        if (offset !== stored.length) throw new TusError('', 409, 'PATCH');
                        const bytes = new Uint8Array(await blob.arrayBuffer());
                        const part = random() < 0.2 ? bytes.slice(0, Math.floor(bytes.length / 2)) : bytes;
                        stored.push(...part);
                        if (total !== undefined) length = total;
                        fails();
                        return stored.length;
                      },
                    };
                    const sender = new Sender({ tus, metadata: {}, wait: async () => {},
                      read: async (offset, size) => new Blob([source.slice(offset, offset + Math.min(size, 700))]) });
                    const run = sender.run();
                    for (let at = 0; at < source.length; at += 400) {
                      sender.grow(Math.min(source.length, at + 400));
                      if (random() < 0.05) { alive = false; }
                      await new Promise((done) => setTimeout(done, 0));
                    }
                    sender.end();
                    await run;
                    const same = stored.length === source.length && stored.every((byte, i) => byte === source[i]);
                    const gaveUp = sender.state === 'refused' && sender.beginnings > 2;
                    if (!gaveUp && (!same || length !== source.length || sender.state !== 'done' || sender.share !== 1)) {
                      problems.push({ seed, state: sender.state, stored: stored.length, length, want: source.length });
                    }
                  }
                  return JSON.stringify(problems);
                }
                """);
        assertThat(outcome).isEqualTo("[]");
    }
}
