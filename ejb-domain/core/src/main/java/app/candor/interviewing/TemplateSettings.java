package app.candor.interviewing;

/**
 * How an interview is held. In a draft or a change, {@code null} leaves a field as it is; of a new template, at its default.
 *
 * @param outro what candidates read when they have handed in, at most 10,000 characters; empty for our own words
 * @param accentColour {@code #rrggbb} that white words can be read on; empty for the product's own
 * @param pauseAllowed whether candidates may leave and come back until the deadline
 * @param deadlineDays 1–365: how long an invitation is open when nothing else is said
 * @param practice whether candidates are offered a practice question, which is never stored
 * @param captions whether recorded prompts show captions at once
 * @param correctionHours 0–168: how long candidates may put right what was misheard, from handing in, before anything is
 *     scored; 0 for not at all
 */
public record TemplateSettings(
        String outro,
        String accentColour,
        Boolean pauseAllowed,
        Integer deadlineDays,
        Boolean practice,
        Boolean captions,
        Integer correctionHours) {}
