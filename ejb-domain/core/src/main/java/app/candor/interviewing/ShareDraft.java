package app.candor.interviewing;

/**
 * How an interview shall be shared.
 *
 * @param days 1–30: how long the link works; {@code null} for 7
 * @param note up to 200 characters, for the company's own eyes: for whom it is
 * @param withAnalysis whether scores, quotes and suggestion are shown; {@code null} for no
 * @param nameHidden whether the candidate's name and files are kept back; {@code null} for no, and for yes when whoever
 *     shares reviews without names
 */
public record ShareDraft(Integer days, String note, Boolean withAnalysis, Boolean nameHidden) {}
