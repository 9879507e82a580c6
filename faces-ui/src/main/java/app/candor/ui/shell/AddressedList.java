package app.candor.ui.shell;

import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import java.util.List;

/** A list whose filter and place are in the page's address, so that the back button and a bookmark work. */
public abstract class AddressedList<T> {
    private static final int ROWS = 25;

    private String status;
    private String text;
    private String after;
    private Page<T> page = new Page<>(List.of(), null);

    /** The slice that the address asks for. */
    protected abstract Page<T> find(PageRequest slice);

    public void load() {
        page = find(PageRequest.of(after, ROWS));
    }

    public List<T> getItems() {
        return page.items();
    }

    public String getNext() {
        return page.next();
    }

    public boolean isFiltered() {
        return status != null || text != null || after != null;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = Addresses.given(status);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Addresses.given(text);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = Addresses.given(after);
    }
}
