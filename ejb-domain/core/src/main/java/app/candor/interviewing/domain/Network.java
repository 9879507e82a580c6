package app.candor.interviewing.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From where somebody came, without telling the household: of an IPv4 address the first 24 bits are kept, of an IPv6 address
 * the first 48, which is what a provider gives to one customer's site or more.
 *
 * @param text such as {@code 203.0.113.0/24} or {@code 2001:db8:1::/48}; empty when the address is none
 */
public record Network(String text) {
    private static final Pattern FOUR = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d+)?");
    private static final Pattern SIX = Pattern.compile("\\[?([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:%\\w+)?(?:]:\\d+|])?");

    /** @param address in digits, perhaps with a port or a zone; names are not looked up */
    public static Network of(String address) {
        String digits = digits(address == null ? "" : address.strip());
        if (digits == null) {
            return new Network("");
        }
        try {
            byte[] bytes = InetAddress.getByName(digits).getAddress();
            boolean four = bytes.length == 4;
            Arrays.fill(bytes, four ? 3 : 6, bytes.length, (byte) 0);
            return new Network(four ? four(bytes) + "/24" : six(bytes) + "/48");
        } catch (UnknownHostException e) {
            return new Network("");
        }
    }

    private static String digits(String address) {
        Matcher four = FOUR.matcher(address);
        if (four.matches()) {
            return four.group(1);
        }
        Matcher six = SIX.matcher(address);
        return six.matches() ? six.group(1) : null;
    }

    private static String four(byte[] bytes) {
        return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + ".0";
    }

    private static String six(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i += 2) {
            text.append(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff))
                    .append(':');
        }
        return text.append(':').toString();
    }
}
