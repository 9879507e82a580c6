package app.candor.interviewing;

import java.util.List;

/**
 * What a language model would score an answer by. It is stored in no template: a person looks at it, changes it and saves it.
 *
 * @param criteria 1–5, whose weights add up to 100 and whose anchors are all there
 */
public record CriteriaSuggestion(List<Criterion> criteria) {}
