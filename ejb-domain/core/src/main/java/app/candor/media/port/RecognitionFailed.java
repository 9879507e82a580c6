package app.candor.media.port;

/** The speech engine gave no transcript. The message is a sentence for an operator; it holds no key and no speech. */
public class RecognitionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecognitionFailed(String sentence) {
        super(sentence);
    }

    public RecognitionFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
