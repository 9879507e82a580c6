package app.candor.interviewing;

/**
 * The one sitting in which an interview is held.
 *
 * @param awayMinutes how long a candidate may be away, by accident or not, without anything happening
 * @param over whether this candidate was away for longer; a granted adjustment {@code pause} lets them go on
 */
public record SittingView(int awayMinutes, boolean over) {}
