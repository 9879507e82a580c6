package app.candor.interviewing.domain;

import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.TemplateDraft;
import app.candor.interviewing.TemplateSettings;
import app.candor.interviewing.TemplateStatus;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An interview as a company asks it: {@code draft → active → archived}.
 *
 * <p>All candidates of one template are asked exactly the same, so whatever is active never changes: who wants to change
 * it writes the next version.
 */
@Entity
@Table(schema = "interviewing", name = "template")
public class InterviewTemplate {
    @Id
    private UUID id;

    @Version
    private long revision;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "version_number")
    private int versionNumber;

    private String title;
    private String intro;
    private String language;
    private TemplateStatus status;

    @Embedded
    private Settings settings;

    @OneToMany(mappedBy = "template", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Question> questions = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    protected InterviewTemplate() {}

    /**
     * Begins a draft, the first version of a new family.
     *
     * @throws Problem {@code invalid} with everything that is wrong
     */
    public static InterviewTemplate draft(UUID companyId, TemplateDraft draft, Instant now) {
        TemplateRules.checkNew(draft);
        var template = new InterviewTemplate();
        template.id = Ids.next();
        template.familyId = template.id;
        template.begin(companyId, 1, now);
        template.title = draft.title().strip();
        template.intro = Objects.requireNonNullElse(draft.intro(), "");
        template.language = Objects.requireNonNullElse(draft.language(), TemplateRules.DEFAULT_LANGUAGE);
        template.settings = Settings.of(draft.settings(), Settings.DEFAULT);
        if (draft.questions() != null) {
            template.replaceQuestions(draft.questions());
        }
        return template;
    }

    /**
     * Begins the next version as a draft with the same words.
     *
     * @param number one more than the newest version of the family
     * @throws Problem {@code template-not-published} for a draft, which is simply changed
     */
    public InterviewTemplate nextVersion(int number, Instant now) {
        if (status == TemplateStatus.DRAFT) {
            throw Problem.conflict("template-not-published", "This template is still a draft: change it as it is.");
        }
        return copied(familyId, title, number, now);
    }

    /**
     * Begins a draft of its own with the same words, the first version of another family. In any state.
     *
     * @param newTitle of the copy
     * @throws Problem {@code invalid} for the title
     */
    public InterviewTemplate duplicate(String newTitle, Instant now) {
        TemplateRules.checkChange(new TemplateDraft(newTitle, null, null, null, null));
        return copied(null, newTitle.strip(), 1, now);
    }

    private InterviewTemplate copied(UUID family, String newTitle, int number, Instant now) {
        var copy = new InterviewTemplate();
        copy.id = Ids.next();
        copy.familyId = family == null ? copy.id : family;
        copy.begin(companyId, number, now);
        copy.title = newTitle;
        copy.intro = intro;
        copy.language = language;
        copy.settings = Settings.of(settings.view(), Settings.DEFAULT);
        questions.forEach(question -> copy.questions.add(question.copyFor(copy)));
        return copy;
    }

    /**
     * Only a draft may be thrown away: what candidates were asked stays with their answers.
     *
     * @param open how many candidates are invited and not done
     * @throws Problem {@code template-in-use} with open invitations, {@code template-not-draft} otherwise
     */
    public void requireDeletable(long open) {
        if (open > 0) {
            throw Problem.conflict(
                    "template-in-use",
                    "Candidates are invited to this template who have not finished: " + open
                            + ". It cannot be deleted. Archive it instead; their invitations stay good.");
        }
        if (status != TemplateStatus.DRAFT) {
            throw Problem.conflict(
                    "template-not-draft",
                    "Only a draft can be deleted: what candidates were asked stays with their answers. Archive it instead.");
        }
    }

    private void begin(UUID company, int number, Instant now) {
        companyId = company;
        versionNumber = number;
        status = TemplateStatus.DRAFT;
        createdAt = now;
        updatedAt = now;
    }

    /**
     * Changes a draft. A {@code null} field stays; the questions, if given, replace the former ones as a whole, and those
     * that bring their id keep it.
     *
     * @throws Problem {@code template-not-draft}, or {@code invalid} with everything that is wrong
     */
    public void change(TemplateDraft change, Instant now) {
        requireDraft();
        TemplateRules.checkChange(change);
        if (change.questions() != null) {
            replaceQuestions(change.questions());
        }
        if (change.title() != null) {
            title = change.title().strip();
        }
        intro = Objects.requireNonNullElse(change.intro(), intro);
        language = Objects.requireNonNullElse(change.language(), language);
        settings = Settings.of(change.settings(), settings.view());
        updatedAt = now;
    }

    /**
     * @throws Problem {@code template-not-draft}
     */
    public void requireDraft() {
        if (status != TemplateStatus.DRAFT) {
            throw Problem.conflict(
                    "template-not-draft", "Only a draft can be changed. Begin the next version of this template.");
        }
    }

    private void replaceQuestions(List<QuestionDraft> drafts) {
        Map<UUID, Question> former = new LinkedHashMap<>();
        questions.forEach(question -> former.put(question.id(), question));
        var kept = new ArrayList<Question>();
        for (int i = 0; i < drafts.size(); i++) {
            QuestionDraft draft = drafts.get(i);
            if (draft.id() == null) {
                kept.add(new Question(this, i + 1, draft));
                continue;
            }
            Question question = former.remove(draft.id());
            if (question == null) {
                throw Problem.invalid(
                        "questions[" + i + "].id",
                        "This template has no such question, or it is listed twice. Leave the id out for a new one.");
            }
            question.rewrite(i + 1, draft);
            kept.add(question);
        }
        questions.removeAll(former.values());
        kept.stream().filter(question -> !questions.contains(question)).forEach(questions::add);
        questions.sort((a, b) -> Integer.compare(a.position(), b.position()));
    }

    /**
     * Makes the draft active.
     *
     * @throws Problem {@code template-not-draft} when it is not a draft, {@code template-empty} without a question,
     *     {@code criteria-do-not-add-up}
     */
    public void publish(Instant now) {
        if (status != TemplateStatus.DRAFT) {
            throw Problem.conflict(
                    "template-not-draft",
                    status == TemplateStatus.ACTIVE
                            ? "This template is published already."
                            : "This template is archived. Begin its next version and publish that.");
        }
        if (questions.isEmpty()) {
            throw Problem.conflict("template-empty", "Add at least one question before you publish.");
        }
        RubricRules.requireWhole(questions);
        status = TemplateStatus.ACTIVE;
        publishedAt = now;
        updatedAt = now;
    }

    /**
     * Takes the template out of use. Invitations that were sent stay good.
     *
     * @throws Problem {@code template-not-active} unless it is active
     */
    public void archive(Instant now) {
        if (status != TemplateStatus.ACTIVE) {
            throw Problem.conflict(
                    "template-not-active",
                    status == TemplateStatus.DRAFT
                            ? "This template is a draft and was never in use."
                            : "This template is archived already.");
        }
        status = TemplateStatus.ARCHIVED;
        archivedAt = now;
        updatedAt = now;
    }

    /**
     * @throws Problem {@code template-not-active}: nobody is invited to a draft or to what was taken out of use
     */
    public void requireInvitable() {
        if (status != TemplateStatus.ACTIVE) {
            throw Problem.conflict(
                    "template-not-active",
                    status == TemplateStatus.DRAFT
                            ? "Publish this template before you invite candidates to it."
                            : "This template is archived. Invite candidates to its newest version.");
        }
    }

    public Optional<Question> question(UUID questionId) {
        return questions.stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }

    /** In the order in which they are asked. */
    public List<Question> questions() {
        return List.copyOf(questions);
    }

    public UUID id() {
        return id;
    }

    public UUID companyId() {
        return companyId;
    }

    public UUID familyId() {
        return familyId;
    }

    public int versionNumber() {
        return versionNumber;
    }

    public long revision() {
        return revision;
    }

    public String title() {
        return title;
    }

    public String intro() {
        return intro;
    }

    public String language() {
        return language;
    }

    public TemplateSettings settings() {
        return settings.view();
    }

    /** When an invitation of this moment ends, unless something else is said. */
    Instant deadline(Instant now) {
        return now.plus(Duration.ofDays(settings.view().deadlineDays()));
    }

    public TemplateStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** {@code null} for a draft. */
    public Instant publishedAt() {
        return publishedAt;
    }
}
