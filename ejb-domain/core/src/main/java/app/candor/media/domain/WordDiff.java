package app.candor.media.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where two lists of words differ, by the fewest removals and additions (E. Myers, "An O(ND) Difference Algorithm and Its
 * Variations", Algorithmica 1, 1986).
 */
final class WordDiff {
    /**
     * Words that stand in the place of others.
     *
     * @param from index in the first list
     * @param removed how many of the first list from there
     * @param to index in the second list
     * @param added how many of the second list from there
     */
    record Hunk(int from, int removed, int to, int added) {}

    private WordDiff() {}

    /**
     * In their order; empty when it takes more removals and additions than that.
     *
     * @param most bounds time and memory, which grow with its square
     */
    static Optional<List<Hunk>> of(List<String> first, List<String> second, int most) {
        int n = first.size();
        int m = second.size();
        int middle = most + 1;
        int[] furthest = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int d = 0; d <= Math.min(most, n + m); d++) {
            trace.add(Arrays.copyOfRange(furthest, middle - d - 1, middle + d + 2));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || k != d && furthest[middle + k - 1] < furthest[middle + k + 1];
                int x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
                while (x < n && x - k < m && first.get(x).equals(second.get(x - k))) {
                    x++;
                }
                furthest[middle + k] = x;
                if (x >= n && x - k >= m) {
                    return Optional.of(hunks(trace, n, m));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Hunk> hunks(List<int[]> trace, int n, int m) {
        List<Hunk> steps = new ArrayList<>();
        int x = n;
        int y = m;
        for (int d = trace.size() - 1; d > 0; d--) {
            int[] before = trace.get(d);
            int k = x - y;
            boolean down = k == -d || k != d && before[d + k] < before[d + k + 2];
            int startX = down ? before[d + k + 2] : before[d + k];
            int startY = startX - (down ? k + 1 : k - 1);
            steps.add(new Hunk(startX, down ? 0 : 1, startY, down ? 1 : 0));
            x = startX;
            y = startY;
        }
        Collections.reverse(steps);
        return merged(steps);
    }

    private static List<Hunk> merged(List<Hunk> steps) {
        List<Hunk> hunks = new ArrayList<>();
        for (Hunk step : steps) {
            Hunk last = hunks.isEmpty() ? null : hunks.get(hunks.size() - 1);
            if (last != null && last.from() + last.removed() == step.from() && last.to() + last.added() == step.to()) {
                hunks.set(
                        hunks.size() - 1,
                        new Hunk(last.from(), last.removed() + step.removed(), last.to(), last.added() + step.added()));
            } else {
                hunks.add(step);
            }
        }
        return hunks;
    }
}
