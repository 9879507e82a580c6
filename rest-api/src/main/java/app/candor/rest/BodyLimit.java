package app.candor.rest;

import app.candor.shared.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** No JSON of the API is larger than this, nor any file of it; pictures check themselves and recordings travel by {@code /upload}. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {
    /** Bytes. */
    static final int LARGEST = 1024 * 1024;

    /** Bytes; one more than whoever reads the file takes, so that they can say so. */
    static final int LARGEST_FILE = 5 * 1024 * 1024 + 1;

    private static final MediaType CSV = new MediaType("text", "csv");

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMediaType() != null
                && "image".equals(request.getMediaType().getType())) {
            return;
        }
        boolean file = request.getMediaType() != null && CSV.isCompatible(request.getMediaType());
        int largest = file ? LARGEST_FILE : LARGEST;
        if (request.getLength() > largest) {
            throw tooLarge(largest);
        }
        request.setEntityStream(new Counted(request.getEntityStream(), largest));
    }

    private static Problem tooLarge(int largest) {
        return new Problem(
                Problem.Kind.TOO_LARGE, "body-too-large", "The body may be " + largest + " bytes long at most.");
    }

    /** For bodies whose length is not announced. */
    private static final class Counted extends FilterInputStream {
        private final int largest;
        private long seen;

        Counted(InputStream in, int largest) {
            super(in);
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            seen += bytes;
            if (seen > largest) {
                throw tooLarge(largest);
            }
        }
    }
}
