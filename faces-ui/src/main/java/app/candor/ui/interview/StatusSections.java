package app.candor.ui.interview;

import app.candor.interviewing.InterviewQuestion;
import app.candor.interviewing.InterviewView;
import app.candor.interviewing.OutcomeView;
import app.candor.interviewing.SharedFeedback;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How it stands, for whoever holds the link when the interview is over: the days that count, and what the candidate was
 * told of the decision.
 */
final class StatusSections {
    private StatusSections() {}

    static String of(InterviewView view, Texts texts) {
        StringBuilder html = new StringBuilder("<dl class=\"status\">");
        line(html, texts.get("status.interview"), view.title());
        line(html, texts.get("status.until"), moment(view, view.expiresAt(), texts));
        if (view.completedAt() != null) {
            line(html, texts.get("status.handed-in"), moment(view, view.completedAt(), texts));
            String state = view.outcome() == null ? "status.open" : "status.decided";
            line(html, texts.get("status.decision"), texts.get(state));
        }
        if (view.correction() != null) {
            line(
                    html,
                    texts.get("status.transcripts"),
                    texts.get(
                            "status.transcripts." + view.correction().state(),
                            "date",
                            moment(view, view.correction().until(), texts)));
        }
        html.append("</dl>");
        if (isCorrectable(view)) {
            html.append("<section class=\"stack\" id=\"correction\"></section>");
        }
        if (view.outcome() != null) {
            html.append(outcome(view, view.outcome(), texts));
        }
        return html.toString();
    }

    /** Whether the candidate may put right what was misheard, by a script. */
    static boolean isCorrectable(InterviewView view) {
        return view.correction() != null && view.correction().state().equals("open");
    }

    private static String outcome(InterviewView view, OutcomeView outcome, Texts texts) {
        StringBuilder html = new StringBuilder("<section aria-labelledby=\"outcome\"><h2 id=\"outcome\">")
                .append(InterviewPage.escape(
                        texts.get("outcome." + outcome.decision().code(), "company", view.companyName())))
                .append("</h2>");
        if (outcome.corrected()) {
            paragraph(html, "soft", texts.get("outcome.corrected"));
        }
        if (!outcome.words().isEmpty()) {
            paragraph(html, "as-written", outcome.words());
        }
        paragraph(html, "soft small", texts.get("outcome.person", "company", view.companyName()));
        if (!outcome.feedback().isEmpty()) {
            html.append("<h2>")
                    .append(InterviewPage.escape(texts.get("outcome.feedback")))
                    .append("</h2>");
            Map<Object, String> prompts = view.questions().stream()
                    .collect(Collectors.toMap(InterviewQuestion::id, InterviewQuestion::prompt));
            outcome.feedback()
                    .forEach(one -> html.append(feedback(one, prompts.getOrDefault(one.questionId(), ""), texts)));
        }
        return html.append("</section>").toString();
    }

    private static String feedback(SharedFeedback one, String prompt, Texts texts) {
        StringBuilder html = new StringBuilder("<div class=\"card stack tight\">");
        paragraph(html, "as-written", prompt);
        list(html, texts.get("outcome.strengths"), one.strengths());
        list(html, texts.get("outcome.advice"), one.advice().isEmpty() ? List.of() : List.of(one.advice()));
        return html.append("</div>").toString();
    }

    private static void list(StringBuilder html, String title, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        paragraph(html, "small soft", title);
        html.append("<ul>");
        items.forEach(item -> html.append("<li class=\"as-written\">")
                .append(InterviewPage.escape(item))
                .append("</li>"));
        html.append("</ul>");
    }

    private static void paragraph(StringBuilder html, String style, String text) {
        html.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(InterviewPage.escape(text))
                .append("</p>");
    }

    private static void line(StringBuilder html, String name, String value) {
        html.append("<div><dt>")
                .append(InterviewPage.escape(name))
                .append("</dt><dd>")
                .append(InterviewPage.escape(value))
                .append("</dd></div>");
    }

    /** In the zone that HR takes the candidate to be in, with its name; nothing runs on this page that could ask the browser. */
    private static String moment(InterviewView view, Instant at, Texts texts) {
        ZoneId zone = view.timeZone().isEmpty() ? ZoneOffset.UTC : ZoneId.of(view.timeZone());
        String words = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(zone)
                .format(at);
        return words + " "
                + (zone.equals(ZoneOffset.UTC)
                        ? "UTC"
                        : DateTimeFormatter.ofPattern("zzz", texts.locale())
                                .withZone(zone)
                                .format(at));
    }
}
