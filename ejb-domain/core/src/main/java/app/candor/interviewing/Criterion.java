package app.candor.interviewing;

import java.io.Serializable;

/**
 * One thing that a good answer shows, with words for three levels so that two people score alike.
 *
 * @param competency what it shows, 1–200 characters
 * @param weight 1–100; those of one question add up to 100 before it is published
 * @param anchor0 what an answer that misses it sounds like, at most 1,000 characters
 * @param anchor3 what a solid answer sounds like
 * @param anchor5 what an outstanding answer sounds like
 */
public record Criterion(String competency, Integer weight, String anchor0, String anchor3, String anchor5)
        implements Serializable {}
