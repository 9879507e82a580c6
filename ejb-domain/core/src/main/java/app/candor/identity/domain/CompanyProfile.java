package app.candor.identity.domain;

import app.candor.identity.CompanyDraft;
import app.candor.identity.CompanySize;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is said of a company. Empty texts stand for what nobody has said. */
@Embeddable
public class CompanyProfile {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_INDUSTRY = 100;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final String MISLEADING = "This contains an invisible character. Type it again.";

    private String name;
    private String industry;
    private String size;
    private String description;

    /** See {@link EmbedOrigins}. */
    @Column(name = "embed_origins")
    private String embedOrigins;

    protected CompanyProfile() {}

    private CompanyProfile(String name, String industry, String size, String description, String embedOrigins) {
        this.name = name;
        this.industry = industry;
        this.size = size;
        this.description = description;
        this.embedOrigins = embedOrigins;
    }

    static CompanyProfile named(String name) {
        return new CompanyProfile(name, "", "", "", "");
    }

    /**
     * @throws Problem {@code invalid} with everything that is wrong
     */
    static CompanyProfile of(CompanyDraft draft) {
        return named("").with(draft);
    }

    String name() {
        return name;
    }

    public String industry() {
        return industry;
    }

    public String size() {
        return size;
    }

    public String description() {
        return description;
    }

    /** Whose pages may show the company's interviews in a frame, such as {@code https://careers.example}. */
    public List<String> embedOrigins() {
        return EmbedOrigins.list(embedOrigins);
    }

    /** For the audit log. */
    Map<String, String> fields() {
        return Map.of(
                "name", name,
                "industry", industry,
                "size", size,
                "description", description,
                "embedOrigins", embedOrigins);
    }

    /**
     * @throws Problem {@code invalid} with everything that is wrong
     */
    CompanyProfile with(CompanyDraft draft) {
        List<Violation> violations = new ArrayList<>();
        var next = new CompanyProfile(
                draft.name() == null ? name : PlainText.line(draft.name()),
                draft.industry() == null ? industry : PlainText.line(draft.industry()),
                draft.size() == null ? size : draft.size().strip(),
                draft.description() == null ? description : PlainText.prose(draft.description()),
                draft.embedOrigins() == null ? embedOrigins : EmbedOrigins.canonical(draft.embedOrigins(), violations));
        if (next.name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            violations.add(new Violation("name", "Give the company a name."));
        }
        check("name", next.name, LONGEST_NAME, violations);
        check("industry", next.industry, LONGEST_INDUSTRY, violations);
        if (!next.size.isEmpty() && !CompanySize.codes().contains(next.size)) {
            violations.add(new Violation("size", "Choose one of " + String.join(", ", CompanySize.codes()) + "."));
        }
        check("description", next.description, LONGEST_DESCRIPTION, violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return next;
    }

    private static void check(String field, String text, int longest, List<Violation> violations) {
        if (PlainText.length(text) > longest) {
            violations.add(new Violation(field, String.format("Up to %,d characters, please.", longest)));
        }
        if (PlainText.misleads(text)) {
            violations.add(new Violation(field, MISLEADING));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompanyProfile profile
                && name.equals(profile.name)
                && industry.equals(profile.industry)
                && size.equals(profile.size)
                && description.equals(profile.description)
                && embedOrigins.equals(profile.embedOrigins);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, industry, size, description, embedOrigins);
    }
}
