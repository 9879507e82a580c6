package app.candor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** What benchmarks of searches share: how often and how long, and names that PostgreSQL's {@code md5} gives, too. */
public final class Rounds {
    private static final int TO_WARM_UP = 5;

    private Rounds() {}

    /** One search. */
    public interface Work {
        /**
         * @param random the same in each run of the benchmark
         * @return how many lines were found
         */
        int run(Random random) throws Exception;
    }

    /** A line with the median and the 95th percentile in milliseconds, after five rounds that do not count. */
    public static String measured(String name, Work work, int rounds) throws Exception {
        Random random = new Random(7);
        long[] nanos = new long[rounds];
        int found = 0;
        for (int i = -TO_WARM_UP; i < rounds; i++) {
            long start = System.nanoTime();
            found += work.run(random);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        assertThat(found).isNotNegative();
        return String.format(
                Locale.ROOT,
                "%-42s P50 %7.1f ms   P95 %7.1f ms   rows %d",
                name,
                nanos[rounds / 2] / 1e6,
                nanos[rounds * 95 / 100] / 1e6,
                found / (rounds + TO_WARM_UP));
    }

    /** How many lines a query has, all of them read. */
    public static int run(Statement statement, String sql) throws Exception {
        try (ResultSet rows = statement.executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    /** As {@code md5(text)::uuid}. */
    public static UUID uuid(String text) {
        return UUID.fromString(md5(text).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    /** As {@code md5(text)}. */
    public static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
