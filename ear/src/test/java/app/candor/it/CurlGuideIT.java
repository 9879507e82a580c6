package app.candor.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.browser.Speech;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The guide tells the truth: its commands, run as they stand, lead from an empty list to a decision. */
@ExtendWith(Stack.Extension.class)
class CurlGuideIT {
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theCommandsOfTheGuideShouldLeadToADecision(Stack stack) throws Exception {
        Path answer = folder.resolve("answer.webm");
        Path speech =
                Speech.say("I found the cause and called the customer back the same day.", folder.resolve("s.wav"));
        run(
                "ffmpeg -nostdin -loglevel error -f lavfi -i testsrc=size=320x240:rate=10 -i " + speech
                        + " -shortest -c:v libvpx -deadline realtime -c:a libopus " + answer,
                stack);
        Path command = Files.writeString(folder.resolve("candor"), "#!/bin/sh\necho " + stack.token(Person.HR) + "\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
        String guide = Files.readString(Path.of(System.getProperty("candor.project"), "docs/guide/curl.md"));
        String commands =
                COMMANDS.matcher(guide).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));

        String said = run(commands, stack);

        assertThat(said).contains("\"overallScore\"", "\"state\":\"ready\"", "\"decision\":\"advance\"");
    }

    private String run(String commands, Stack stack) throws Exception {
        Path script = Files.writeString(folder.resolve("script.sh"), "set -e\n" + commands);
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("BASE", stack.candor().base().toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
