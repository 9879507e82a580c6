package app.candor.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.media.event.RecordingFailed;
import app.candor.media.event.RecordingReady;
import app.candor.media.event.RecordingUploaded;
import app.candor.operations.JobEnded;
import app.candor.operations.JobStatus;
import app.candor.shared.Ids;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusinessCountersTest {
    private final Counted counted = new Counted();
    private final BusinessCounters counters = counted.counters();

    @Test
    void anEventShouldBeCountedByItsTypeAndNothingElse() {
        counters.happened(new RecordingReady(Ids.next(), Ids.next(), Ids.next(), 1_000));
        counters.happened(new RecordingReady(Ids.next(), Ids.next(), Ids.next(), 1_000));
        assertThat(counted.totals()).isEqualTo(Map.of("candor_events_total{type=recording.ready}", 2L));
    }

    @Test
    void recordingsShouldBeCountedWithTheirSize() {
        counters.uploaded(new RecordingUploaded(Ids.next(), Ids.next(), Ids.next(), Ids.next(), "video/webm", 1_234));
        counters.uploaded(new RecordingUploaded(Ids.next(), Ids.next(), Ids.next(), Ids.next(), "video/webm", 6));
        counters.ready(new RecordingReady(Ids.next(), Ids.next(), Ids.next(), 2_600));
        counters.failed(new RecordingFailed(Ids.next(), Ids.next(), Ids.next(), "corrupt", "It is damaged."));
        assertThat(counted.totals())
                .isEqualTo(Map.of(
                        "candor_uploads_total", 2L,
                        "candor_uploaded_bytes_total", 1_240L,
                        "candor_recorded_seconds_total", 3L,
                        "candor_recordings_total{outcome=ready}", 1L,
                        "candor_recordings_total{outcome=failed}", 1L));
    }

    @Test
    void executionsShouldBeCountedByJobAndOutcome() {
        counters.ended(new JobEnded("interview-analysis", JobStatus.FAILED));
        counters.ended(new JobEnded("interview-analysis", JobStatus.COMPLETED));
        assertThat(counted.totals())
                .isEqualTo(Map.of(
                        "candor_job_executions_total{job=interview-analysis,outcome=failed}", 1L,
                        "candor_job_executions_total{job=interview-analysis,outcome=completed}", 1L));
    }
}
