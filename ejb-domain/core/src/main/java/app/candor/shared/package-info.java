/**
 * The small kernel every context leans on: callers, problems, events with their outbox and inbox, paging, audit, time.
 *
 * <p>It knows no context. Whatever is added here is bought by all of them, so it must be needed by at least three.
 */
package app.candor.shared;
