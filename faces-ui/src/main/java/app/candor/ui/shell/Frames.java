package app.candor.ui.shell;

/** The HTML by which a company shows one of our pages on its own site. */
public final class Frames {
    private Frames() {}

    /**
     * @param address of our page
     * @param title that screen readers say for the frame
     */
    public static String code(String address, String title) {
        return "<iframe src=\"" + escape(address) + "\" title=\"" + escape(title)
                + "\" allow=\"camera; microphone\" style=\"width: 100%; height: 900px; border: 0\"></iframe>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
