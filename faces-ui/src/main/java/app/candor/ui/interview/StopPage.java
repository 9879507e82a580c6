package app.candor.ui.interview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Asks whether reminders shall end, and says that they have. */
@Named
@RequestScoped
public class StopPage {
    private String token;
    private boolean done;

    public String getToken() {
        return token;
    }

    /** Nothing but what tokens are made of, because it becomes part of an address. */
    public void setToken(String token) {
        this.token = token == null ? "" : token.replaceAll("[^A-Za-z0-9_-]", "");
    }

    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }
}
