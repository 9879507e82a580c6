package app.candor.interviewing;

import app.candor.interviewing.domain.TemplateFile;
import app.candor.shared.Caller;
import app.candor.shared.Languages;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Templates as files: out, in, and from the library that comes with the product. */
@ApplicationScoped
@Transactional
public class TemplateLibrary {
    private static final String FOLDER = "/starters/";
    private static final int UNTIMED_SECONDS = 120;

    @Inject
    Templates templates;

    @Inject
    TemplateVideos videos;

    @Inject
    CompanyAccess access;

    /** The file of one template of the caller's company, as JSON. It names the videos and does not carry them. */
    public String export(Caller caller, UUID id) {
        return TemplateFile.write(templates.get(caller, id), videos.places(id));
    }

    /**
     * Begins a draft of what is in a file.
     *
     * @throws Problem {@code invalid}, naming the place of what is wrong; then nothing is stored
     */
    public TemplateView importFile(Caller caller, String json) {
        access.writable(caller);
        return templates.create(caller, TemplateFile.read(json));
    }

    /**
     * The library, by role.
     *
     * @param language {@code null} for every one
     * @throws Problem {@code invalid} for one that is not spoken here
     */
    public List<Starter> starters(Caller caller, String language) {
        access.requireReader(caller);
        if (language != null && !Languages.speak(language)) {
            throw Problem.invalid("language", "The language must be en, ru, de or es.");
        }
        List<Starter> starters = new ArrayList<>();
        for (String role : roles()) {
            for (String each : language == null ? Languages.CODES : List.of(language)) {
                TemplateDraft draft = TemplateFile.read(file(role, each));
                int seconds = draft.questions().stream()
                        .mapToInt(TemplateLibrary::seconds)
                        .sum();
                starters.add(
                        new Starter(role, each, draft.title(), draft.questions().size(), seconds));
            }
        }
        return starters;
    }

    /**
     * Begins a draft with the words of the library.
     *
     * @throws Problem {@code not-found} for a role or language that is not in it
     */
    public TemplateView begin(Caller caller, String role, String language) {
        access.writable(caller);
        if (!roles().contains(role) || !Languages.speak(language)) {
            throw Problem.notFound("starter");
        }
        return importFile(caller, file(role, language));
    }

    private static int seconds(QuestionDraft question) {
        return question.thinkSeconds() == null || question.answerSeconds() == null
                ? UNTIMED_SECONDS
                : question.thinkSeconds() + question.answerSeconds();
    }

    private static List<String> roles() {
        return text("roles.txt").lines().toList();
    }

    private static String file(String role, String language) {
        return text(role + "." + language + ".json");
    }

    private static String text(String name) {
        try (InputStream in = TemplateLibrary.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the library lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
