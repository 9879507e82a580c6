package app.candor.interviewing.domain;

import app.candor.shared.Problem;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a video is shown: before the first question, after the last one, or with a question.
 *
 * @param code {@code intro}, {@code outro}, or the id of the question
 */
public record VideoPlace(String code) {
    public static final VideoPlace INTRO = new VideoPlace("intro");
    public static final VideoPlace OUTRO = new VideoPlace("outro");

    public static VideoPlace of(UUID questionId) {
        return new VideoPlace(questionId.toString());
    }

    /** All places of a template, in the order in which a candidate comes by. */
    public static List<VideoPlace> in(InterviewTemplate template) {
        return Stream.of(
                        Stream.of(INTRO),
                        template.questions().stream().map(question -> of(question.id())),
                        Stream.of(OUTRO))
                .flatMap(places -> places)
                .toList();
    }

    /**
     * @throws Problem {@code not-found} for a place that the template does not have
     */
    public static VideoPlace in(InterviewTemplate template, String code) {
        return in(template).stream()
                .filter(place -> place.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("question"));
    }

    /** The same place in a copy of the template, whose questions have ids of their own. */
    public VideoPlace inCopy(InterviewTemplate template, InterviewTemplate copy) {
        List<VideoPlace> here = in(template);
        return IntStream.range(0, here.size())
                .filter(i -> here.get(i).equals(this))
                .mapToObj(in(copy)::get)
                .findFirst()
                .orElseThrow();
    }

    /** As people write it: {@code intro}, {@code outro}, {@code question 2}. */
    public String inWords(InterviewTemplate template) {
        return template.questions().stream()
                .filter(question -> of(question.id()).equals(this))
                .map(question -> "question " + question.position())
                .findFirst()
                .orElse(code);
    }
}
