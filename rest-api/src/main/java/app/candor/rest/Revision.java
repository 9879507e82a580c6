package app.candor.rest;

import app.candor.shared.Problem;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The revision of a resource as an entity tag (RFC 9110, section 8.8.3). */
public final class Revision {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Revision() {}

    public static EntityTag tag(long revision) {
        return new EntityTag(Long.toString(revision));
    }

    /** A resource with its tag. */
    public static <T> Response answer(T resource, ToLongFunction<T> revision) {
        return Response.ok(resource).tag(tag(revision.applyAsLong(resource))).build();
    }

    /** What the client says it has seen; {@code null} when it does not say. */
    public static Long seen(String ifMatch) {
        return seen(ifMatch, null);
    }

    /**
     * What the client says it has seen: the header, else the body's field.
     *
     * @return {@code null} when it does not care
     */
    public static Long seen(String ifMatch, Long inBody) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
            return inBody;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "Give back the ETag as it was, such as \"3\".");
        }
        return Long.valueOf(tag.group(1));
    }
}
