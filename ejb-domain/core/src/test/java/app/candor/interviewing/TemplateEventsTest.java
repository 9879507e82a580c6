package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.interviewing.event.TemplateArchived;
import app.candor.interviewing.event.TemplateCreated;
import app.candor.interviewing.event.TemplateDeleted;
import app.candor.interviewing.event.TemplatePublished;
import app.candor.interviewing.event.TemplateUpdated;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever is done to a template in whatever order: what happened is told once, and what was refused is not told. */
class TemplateEventsTest {
    enum Step {
        RETITLE,
        PUBLISH,
        ARCHIVE,
        NEXT_VERSION,
        DUPLICATE,
        DELETE
    }

    private Interviewing world;

    @BeforeProperty
    void open() {
        world = new Interviewing();
    }

    @AfterProperty
    void close() {
        world.close();
    }

    @Property(tries = 40)
    void everyStepShouldBeToldOnceOrRefused(@ForAll @Size(max = 8) List<Step> steps) {
        Caller.Person hr = world.hr();
        UUID id = world.templates(it -> it.create(hr, Interviewing.threeQuestions("T")))
                .id();
        TemplateStatus status = TemplateStatus.DRAFT;
        boolean gone = false;
        boolean hasNext = false;
        for (Step step : steps) {
            int before = world.services().events().size();
            boolean done = take(hr, id, step);
            List<Class<?>> told = world.services().events().stream()
                    .skip(before)
                    .<Class<?>>map(Object::getClass)
                    .toList();
            boolean draft = !gone && status == TemplateStatus.DRAFT;
            boolean active = !gone && status == TemplateStatus.ACTIVE;
            boolean allowed =
                    switch (step) {
                        case RETITLE, PUBLISH, DELETE -> draft;
                        case ARCHIVE -> active;
                        case NEXT_VERSION -> !gone && !draft;
                        case DUPLICATE -> !gone;
                    };
            assertThat(done).as("%s in %s", step, status).isEqualTo(allowed);
            // The version that is already begun is answered again, and that is no news.
            boolean news = allowed && !(step == Step.NEXT_VERSION && hasNext);
            assertThat(told).as("%s in %s", step, status).isEqualTo(news ? List.of(event(step)) : List.of());
            if (allowed) {
                switch (step) {
                    case PUBLISH -> status = TemplateStatus.ACTIVE;
                    case ARCHIVE -> status = TemplateStatus.ARCHIVED;
                    case NEXT_VERSION -> hasNext = true;
                    case DELETE -> gone = true;
                    default -> {
                        // changes no state
                    }
                }
            }
        }
    }

    private boolean take(Caller.Person hr, UUID id, Step step) {
        try {
            world.templates(it -> switch (step) {
                case RETITLE -> it.update(hr, id, new TemplateDraft("Other", null, null, null, null), null);
                case PUBLISH -> it.publish(hr, id);
                case ARCHIVE -> it.archive(hr, id);
                case NEXT_VERSION -> it.nextVersion(hr, id);
                case DUPLICATE -> it.duplicate(hr, id, null);
                case DELETE -> {
                    it.delete(hr, id, null);
                    yield null;
                }
            });
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private static Class<?> event(Step step) {
        return switch (step) {
            case RETITLE -> TemplateUpdated.class;
            case PUBLISH -> TemplatePublished.class;
            case ARCHIVE -> TemplateArchived.class;
            case NEXT_VERSION, DUPLICATE -> TemplateCreated.class;
            case DELETE -> TemplateDeleted.class;
        };
    }
}
