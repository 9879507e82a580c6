/**
 * The media tools as FFmpeg: the configured one, else the one on the PATH, else the one that comes with JAVE.
 *
 * <p>Every run names the format of its input, allows the protocols {@code file} and {@code pipe} only, reads no standard
 * input, and ends at a limit of wall-clock time that follows from the length of the recording.
 */
package app.candor.adapter.ffmpeg;
