package app.candor.rest.upload;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * A request whose body ends at a limit, whatever its headers promise, and that has no method but its own: the library would
 * obey {@code X-HTTP-Method-Override} after we looked at the real one.
 */
class CappedRequest extends HttpServletRequestWrapper {
    private final long limit;
    private boolean exceeded;

    CappedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    /** Whether there was more than the limit. */
    boolean exceeded() {
        return exceeded;
    }

    @Override
    public String getHeader(String name) {
        return "X-HTTP-Method-Override".equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Capped(super.getInputStream());
    }

    private final class Capped extends ServletInputStream {
        private final ServletInputStream body;
        private long left = limit;

        Capped(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0) {
                exceeded = exceeded || body.read() >= 0;
                return -1;
            }
            int read = body.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public boolean isFinished() {
            return left == 0 || body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
