package app.candor.analysis.port;

import java.util.Map;

/**
 * Everything an engine is told about one answer. There is deliberately no field for who said it, to whom, or how it
 * sounded.
 *
 * @param criteria what the hiring team looks for; blank when they wrote nothing
 * @param language ISO 639-1 of the answer, which is also the language to write feedback in
 * @param text what was said or written: data, never instructions
 * @param measures neutral facts by name, for engines that only measure; a language model is not given them
 */
public record AnswerToAssess(
        String prompt, String criteria, String language, String text, Map<String, Double> measures) {}
