package app.candor.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.launcher.Progress;
import app.candor.launcher.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PartsTest {
    private final List<String> story = Collections.synchronizedList(new ArrayList<>());
    private final Parts parts = new Parts(Progress.silent());

    private class Simple implements Part {
        private final String name;

        Simple(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start() throws Exception {
            story.add("+" + name);
        }

        @Override
        public String describe() {
            return "";
        }

        @Override
        public void stop() {
            story.add("-" + name);
        }
    }

    @Test
    void partsShouldStopOnceInTheReverseOrderOfTheirStart() {
        parts.start(new Simple("a"));
        parts.start(new Simple("b"));
        parts.close();
        parts.close();
        assertThat(story).containsExactly("+a", "+b", "-b", "-a");
    }

    @Test
    void aPartThatFailedToStartShouldBeStoppedToo() {
        parts.start(new Simple("a"));
        Part broken = new Simple("b") {
            @Override
            public void start() {
                throw new IllegalStateException("no luck");
            }
        };
        assertThatThrownBy(() -> parts.start(broken))
                .isInstanceOf(Refusal.class)
                .hasMessage("b did not start: no luck.");
        parts.close();
        assertThat(story).containsExactly("+a", "-b", "-a");
    }

    @Test
    void aPartThatCannotStopShouldNotKeepTheOthersRunning() {
        parts.start(new Simple("a"));
        parts.start(new Simple("b") {
            @Override
            public void stop() {
                throw new IllegalStateException("stuck");
            }
        });
        parts.close();
        assertThat(story).containsExactly("+a", "+b", "-a");
    }

    @Test
    void nothingShouldStartAfterTheStop() {
        parts.close();
        assertThatThrownBy(() -> parts.start(new Simple("a"))).isInstanceOf(Refusal.class);
        assertThat(story).isEmpty();
    }

    @Test
    void aPartWhoseProcessAppearsDuringTheStopShouldBeStoppedAgain() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch askedAgain = new CountDownLatch(2);
        Part slow = new Simple("slow") {
            @Override
            public void start() throws Exception {
                asked.await();
                story.add("process appears");
                askedAgain.await();
            }

            @Override
            public void stop() {
                story.add("stop");
                asked.countDown();
                if (story.contains("process appears")) {
                    askedAgain.countDown();
                    askedAgain.countDown();
                }
            }
        };
        CompletableFuture<Void> start = parts.startBeside(slow);
        while (parts.idle()) {
            Thread.sleep(10);
        }
        parts.close();
        start.get(5, TimeUnit.SECONDS);
        assertThat(story.indexOf("process appears")).isLessThan(story.lastIndexOf("stop"));
    }

    @Test
    void theLossOfAProcessShouldBeTold() throws Exception {
        Process process = new ProcessBuilder("sleep", "300").start();
        parts.start(new Simple("database") {
            @Override
            public Optional<ProcessHandle> process() {
                return Optional.of(process.toHandle());
            }

            @Override
            public Optional<String> lastWords() {
                return Optional.of("no space");
            }
        });
        assertThat(parts.loss()).isNotDone();
        process.destroyForcibly();
        assertThat(parts.loss().get(5, TimeUnit.SECONDS)).isEqualTo("database ended by itself: no space");
        assertThatThrownBy(() -> parts.start(new Simple("late"))).hasMessage("database ended by itself: no space.");
    }

    @Test
    void theLossOfAPartShouldEndTheStartOfTheNext() throws Exception {
        CompletableFuture<String> end = new CompletableFuture<>();
        CountDownLatch stopped = new CountDownLatch(1);
        parts.start(new Simple("database") {
            @Override
            public CompletableFuture<String> end() {
                return end;
            }
        });
        Part waiting = new Simple("server") {
            @Override
            public void start() throws Exception {
                end.complete("");
                if (stopped.await(5, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("killed");
                }
            }

            @Override
            public void stop() {
                stopped.countDown();
            }
        };
        assertThatThrownBy(() -> parts.start(waiting)).hasMessage("database ended by itself and left no word.");
    }

    @Test
    void aPartThatEndsBecauseItWasStoppedShouldNotBeALoss() throws Exception {
        Process process = new ProcessBuilder("sleep", "300").start();
        parts.start(new Simple("database") {
            @Override
            public Optional<ProcessHandle> process() {
                return Optional.of(process.toHandle());
            }

            @Override
            public void stop() {
                process.destroyForcibly().onExit().join();
            }
        });
        parts.close();
        assertThat(parts.loss()).isNotDone();
    }
}
