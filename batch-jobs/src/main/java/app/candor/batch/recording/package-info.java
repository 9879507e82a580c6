/**
 * The job {@code recording-processing}: thin artifacts around {@link app.candor.media.RecordingProcessing} and {@link
 * app.candor.media.RecordingTranscription}.
 *
 * <p>prepare → encode (chunk, an item per segment) → publish → listen → transcribe (chunk, an item per segment) → finish. The
 * readers ask the business what is left to do instead of keeping a position, so a restart, or a new run of the same
 * recording, goes on exactly there. A file that is no recording ends the job early and well: trying again would not help.
 */
package app.candor.batch.recording;
