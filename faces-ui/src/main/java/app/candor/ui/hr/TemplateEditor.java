package app.candor.ui.hr;

import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.Remark;
import app.candor.interviewing.TemplateDraft;
import app.candor.interviewing.TemplateStatus;
import app.candor.interviewing.TemplateView;
import app.candor.interviewing.Templates;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Languages;
import app.candor.shared.Problem;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** One template: a form while it is a draft, a page to read once it is published. */
@Named
@ViewScoped
public class TemplateEditor implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CurrentCaller caller;

    @Inject
    Templates templates;

    private UUID id;
    private TemplateStatus status = TemplateStatus.DRAFT;
    private int version = 1;
    private Long revision;
    private String title;
    private String intro;
    private String language = Languages.DEFAULT;
    private EditedQuestions questions = new EditedQuestions();
    private EditedSettings settings = new EditedSettings();
    private Saving saving = Saving.NONE;

    public void load() {
        if (id != null) {
            show(templates.get(caller.get(), id));
        }
    }

    private void show(TemplateView template) {
        id = template.id();
        status = template.status();
        version = template.versionNumber();
        revision = template.revision();
        title = template.title();
        intro = template.intro();
        language = template.language();
        settings = EditedSettings.of(template.settings());
        questions = EditedQuestions.of(template.questions());
    }

    public void addVideo() {
        questions.add(QuestionType.VIDEO);
    }

    public void addAudio() {
        questions.add(QuestionType.AUDIO);
    }

    public void addText() {
        questions.add(QuestionType.TEXT);
    }

    public void addChoice() {
        questions.add(QuestionType.SINGLE_CHOICE);
    }

    public void addMultipleChoice() {
        questions.add(QuestionType.MULTIPLE_CHOICE);
    }

    public void addFile() {
        questions.add(QuestionType.FILE);
    }

    public void duplicateQuestion(int index) {
        questions.duplicate(index);
    }

    public void remove(int index) {
        questions.remove(index);
    }

    public void move(int from, int to) {
        questions.move(from, to);
    }

    /** The pointer's way to reorder: the script says from where to where. */
    public void moveAsDragged() {
        var request = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        try {
            questions.move(Integer.parseInt(request.get("from")), Integer.parseInt(request.get("to")));
        } catch (NumberFormatException e) {
            throw Problem.invalid("questions", Texts.get("template.move.unknown"));
        }
    }

    /** Brings back what the browser kept of an earlier visit. */
    public void restore() {
        var request = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        try {
            UnsavedTemplate copy = UnsavedTemplate.parse(request.get("copy"));
            title = copy.title();
            intro = copy.intro();
            language = Languages.speak(copy.language()) ? copy.language() : language;
            settings = copy.settings() == null ? settings : copy.settings();
            questions.replaceBy(copy.questions());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("copy", Texts.get("template.copy.unreadable"));
        }
    }

    /** Saves in passing, while the reader writes on: how it went stands beside the title and interrupts nobody. */
    public void autosave() {
        try {
            keep();
            saving = saving.saved();
        } catch (Problem problem) {
            saving = switch (problem.kind()) {
                case INVALID -> saving.unfinished(whatIsMissing(problem));
                case CONFLICT, STALE -> saving.conflict(Texts.said(problem.getMessage()));
                default -> throw problem;
            };
        }
    }

    private static String whatIsMissing(Problem problem) {
        Problem.Violation first = problem.violations().get(0);
        int number = EditedQuestions.numberOf(first);
        return number == 0
                ? Texts.get("template.unfinished", Texts.said(first.message()))
                : Texts.get("template.unfinished.question", number, Texts.said(first.message()));
    }

    public String save() {
        return store() ? reopen("template.saved") : null;
    }

    public String publish() {
        if (isActive()) {
            return reopen("template.published");
        }
        if (!store()) {
            return null;
        }
        show(templates.publish(caller.get(), id));
        return reopen("template.published");
    }

    public String archive() {
        show(templates.archive(caller.get(), id));
        return reopen("template.archived");
    }

    public String duplicate() {
        show(templates.duplicate(caller.get(), id, Texts.get("template.copy-of", title)));
        return reopen("template.duplicated");
    }

    public String delete() {
        templates.delete(caller.get(), id, revision);
        News.good(Texts.get("template.deleted"));
        return "/hr/templates?faces-redirect=true";
    }

    public String nextVersion() {
        show(templates.nextVersion(caller.get(), id));
        return reopen("template.next-version.begun");
    }

    /** False when something is wrong with what was typed; then it says what, where it is. */
    private boolean store() {
        try {
            keep();
            return true;
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            List<Problem.Violation> others = questions.show(said(problem.violations()));
            others.forEach(violation -> News.bad(violation.message()));
            if (others.size() < problem.violations().size()) {
                News.bad(Texts.get("template.questions.wrong"));
            }
            return false;
        }
    }

    private static List<Problem.Violation> said(List<Problem.Violation> violations) {
        return violations.stream()
                .map(violation -> new Problem.Violation(violation.field(), Texts.said(violation.message())))
                .toList();
    }

    private void keep() {
        TemplateDraft draft = new TemplateDraft(
                title == null ? "" : title,
                intro == null ? "" : intro,
                language,
                questions.toDrafts(),
                settings.toSettings());
        show(id == null ? templates.create(caller.get(), draft) : templates.update(caller.get(), id, draft, revision));
    }

    private String reopen(String news) {
        News.good(Texts.get(news));
        return "/hr/template?faces-redirect=true&id=" + id;
    }

    public Saving getSaving() {
        return saving;
    }

    public boolean isDraft() {
        return status == TemplateStatus.DRAFT;
    }

    public boolean isActive() {
        return status == TemplateStatus.ACTIVE;
    }

    public boolean isStored() {
        return id != null;
    }

    /** Minutes that a candidate needs at most, rounded up. */
    public int getMinutes() {
        int seconds =
                questions.items().stream().mapToInt(EditedQuestion::getSeconds).sum();
        return (seconds + 59) / 60;
    }

    /** What an experienced interviewer would say about the questions as they are written now. */
    public List<Remark> getRemarks() {
        return isDraft()
                ? templates.remarks(caller.get(), new TemplateDraft(null, null, language, questions.toDrafts(), null))
                : List.of();
    }

    public EditedSettings getSettings() {
        return settings;
    }

    public List<EditedQuestion> getQuestions() {
        return questions.items();
    }

    public List<String> getLanguages() {
        return Languages.CODES;
    }

    public QuestionType[] getTypes() {
        return QuestionType.values();
    }

    public LimitKind[] getLimits() {
        return LimitKind.values();
    }

    public TemplateStatus getStatus() {
        return status;
    }

    public int getVersion() {
        return version;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getIntro() {
        return intro;
    }

    public void setIntro(String intro) {
        this.intro = intro;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
