package app.candor.testing.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe finds on a page against WCAG 2.2 AA. */
public final class Axe {
    private Axe() {}

    /**
     * One line for each violation, with the elements; empty when the page is clean. It is looked at from its top: wherever
     * else a page was scrolled to, its sticky header covers half of something.
     */
    public static List<String> violations(Page page) {
        page.evaluate("scrollTo(0, 0)");
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Axe::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .collect(Collectors.joining("; "));
    }
}
