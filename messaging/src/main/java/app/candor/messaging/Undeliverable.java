package app.candor.messaging;

/** A record that no further try would help; its message is the reason that the dead letter carries. */
public class Undeliverable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undeliverable(String consumer, RuntimeException cause) {
        super(consumer + ": " + rootMessage(cause), cause);
    }

    private static String rootMessage(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getName() : root.getMessage();
    }
}
