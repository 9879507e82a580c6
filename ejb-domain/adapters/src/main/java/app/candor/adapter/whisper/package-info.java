/**
 * Speech recognition by any API that speaks OpenAI's {@code POST /audio/transcriptions}.
 *
 * <p>Obeys the limits of {@code candor.speech.*} across all nodes, waits as long as the engine's {@code Retry-After} says,
 * tries again with growing pauses, and leaves an engine alone that keeps failing. Neither the key nor what was said is ever
 * logged.
 */
package app.candor.adapter.whisper;
