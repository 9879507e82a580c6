/**
 * Recordings: taken in, made playable, and turned into words.
 *
 * <p>Public face: {@link app.candor.media.Recordings} for whoever hands in or shows a recording, {@link
 * app.candor.media.RecordingProcessing} for the batch job, {@link app.candor.media.StagedUploads} for the edge that receives
 * uploads, {@link app.candor.media.Clips} for whoever shows videos of a company to candidates. Imports {@code shared} and the face of {@code operations}, and nothing of another context.
 *
 * <p>Invariants: a recording's type is decided by its content; its bytes are in the object store before its row exists;
 * one upload makes at most one recording; a transcribed segment is never paid for twice; silence is never sent to a
 * recogniser.
 */
package app.candor.media;
