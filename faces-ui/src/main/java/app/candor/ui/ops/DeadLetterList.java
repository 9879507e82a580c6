package app.candor.ui.ops;

import app.candor.operations.DeadLetterView;
import app.candor.operations.DeadLetters;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Messages that failed for good, and the way to send them again. */
@Named
@ViewScoped
public class DeadLetterList implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    CurrentCaller caller;

    @Inject
    DeadLetters deadLetters;

    private boolean replayedToo;
    private String after;
    private transient Page<DeadLetterView> page;

    public void load() {
        page = deadLetters.list(caller.get(), replayedToo, PageRequest.of(after, ROWS));
    }

    public void replay(UUID id) {
        deadLetters.replay(caller.get(), id);
        load();
        News.good(Texts.get("dead-letters.replayed"));
    }

    public void replayAll() {
        int sent = deadLetters.replayAll(caller.get());
        load();
        News.good(Texts.get("dead-letters.replayed-all", sent));
    }

    private Page<DeadLetterView> page() {
        if (page == null) {
            load();
        }
        return page;
    }

    public List<DeadLetterView> getItems() {
        return page().items();
    }

    public String getNext() {
        return page().next();
    }

    /** Whether something on this page can be sent again. */
    public boolean isWaiting() {
        return getItems().stream().anyMatch(letter -> letter.replayedAt() == null);
    }

    public boolean isReplayedToo() {
        return replayedToo;
    }

    public void setReplayedToo(boolean replayedToo) {
        this.replayedToo = replayedToo;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
