package app.candor.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code multipart/form-data} body, read as strictly as RFC 7578 allows. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data;\\s*boundary=\"?([^\";]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("form-data;.*\\bname=\"([^\"]+)\"");

    private record Part(String name, boolean file, byte[] content) {}

    private final List<Part> parts = new ArrayList<>();

    /**
     * @throws IllegalArgumentException when it is not one
     */
    static Multipart parse(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        SpeechStandIn.require(boundary.matches(), "not multipart/form-data with a boundary");
        // Latin-1 keeps every byte, so that text can be searched and bytes taken from the same places.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "--" + boundary.group(1);
        SpeechStandIn.require(text.startsWith(delimiter + "\r\n"), "the body does not begin with its boundary");
        SpeechStandIn.require(text.endsWith("\r\n" + delimiter + "--\r\n"), "the body does not end with its boundary");
        Multipart form = new Multipart();
        int at = delimiter.length() + 2;
        while (!text.startsWith("\r\n", at)) {
            int headers = text.indexOf("\r\n\r\n", at);
            int end = text.indexOf("\r\n" + delimiter, at);
            SpeechStandIn.require(headers > 0 && headers < end, "a part without an end to its headers");
            String head = text.substring(at, headers);
            Matcher name = NAME.matcher(head);
            SpeechStandIn.require(name.find(), "a part without a name");
            form.parts.add(
                    new Part(name.group(1), head.contains("filename=\""), Arrays.copyOfRange(body, headers + 4, end)));
            at = end + 2 + delimiter.length() + 2;
        }
        return form;
    }

    List<String> values(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && !part.file())
                .map(part -> new String(part.content(), StandardCharsets.UTF_8))
                .toList();
    }

    Optional<byte[]> file(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && part.file())
                .map(Part::content)
                .findFirst();
    }
}
