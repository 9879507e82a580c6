package app.candor.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the page has to tell after an action: small news, shown as toasts. */
@Named
@RequestScoped
public class News {
    /**
     * @param tone {@code success}, {@code attention} or {@code failure}
     */
    public record Item(String tone, String text) {}

    /** Says that something worked; survives a redirect. */
    public static void good(String text) {
        add(FacesMessage.SEVERITY_INFO, text);
    }

    /** Says that something did not work, and what to do. */
    public static void bad(String text) {
        add(FacesMessage.SEVERITY_ERROR, text);
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(severity, text, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }

    public List<Item> getItems() {
        Set<Item> items = new LinkedHashSet<>();
        for (FacesMessage message : FacesContext.getCurrentInstance().getMessageList()) {
            message.rendered();
            items.add(new Item(tone(message.getSeverity()), message.getSummary()));
        }
        return List.copyOf(items);
    }

    private static String tone(FacesMessage.Severity severity) {
        if (FacesMessage.SEVERITY_INFO.equals(severity)) {
            return "success";
        }
        return FacesMessage.SEVERITY_WARN.equals(severity) ? "attention" : "failure";
    }
}
