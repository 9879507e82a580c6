package app.candor.it;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lies in somebody's letter box. */
final class Letters {
    private static final Duration SOON = Duration.ofSeconds(60);

    private Letters() {}

    /** The first link of that kind that was mailed to this address; waits for it. */
    static String link(Stack stack, String address, Pattern link) {
        return await().atMost(SOON)
                .until(
                        () -> Arrays.stream(stack.mail().getReceivedMessages())
                                .map(GreenMailUtil::getWholeMessage)
                                .filter(message ->
                                        message.contains("To: " + address) || message.contains("To: <" + address))
                                .map(message -> link.matcher(
                                        message.replace("=\r\n", "").replace("=3D", "=")))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
