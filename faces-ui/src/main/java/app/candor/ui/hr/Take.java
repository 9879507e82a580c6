package app.candor.ui.hr;

/**
 * One of several recordings of an answer.
 *
 * @param number from 1
 * @param length minutes and seconds, {@code null} while nobody knows
 * @param counts whether it is the one that was handed in
 */
public record Take(int number, String length, boolean counts) {}
