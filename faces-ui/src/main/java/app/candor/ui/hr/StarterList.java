package app.candor.ui.hr;

import app.candor.interviewing.Starter;
import app.candor.interviewing.TemplateLibrary;
import app.candor.interviewing.TemplateView;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Languages;
import app.candor.shared.Problem;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The library of templates, and a file to begin from. */
@Named
@RequestScoped
public class StarterList {
    @Inject
    CurrentCaller caller;

    @Inject
    TemplateLibrary library;

    private String language;
    private String file;
    private String error;

    /** The reader's own language, unless they ask for another. */
    public String getLanguage() {
        return Languages.speak(language) ? language : Texts.locale().getLanguage();
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public List<String> getLanguages() {
        return Languages.CODES;
    }

    public List<Starter> getItems() {
        return library.starters(caller.get(), getLanguage());
    }

    /** Minutes, rounded up. */
    public int minutes(Starter starter) {
        return (starter.seconds() + 59) / 60;
    }

    public String begin(Starter starter) {
        return opened(library.begin(caller.get(), starter.role(), starter.language()));
    }

    public String readIn() {
        try {
            return opened(library.importFile(caller.get(), file));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            Problem.Violation first = problem.violations().get(0);
            error = first.field() + ": " + Texts.said(first.message());
            return null;
        }
    }

    private static String opened(TemplateView template) {
        News.good(Texts.get("starters.begun"));
        return "/hr/template?faces-redirect=true&id=" + template.id();
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    /** Where in the file something is wrong, and what; {@code null} for nothing. */
    public String getError() {
        return error;
    }
}
