/**
 * The outbox on its way to Kafka.
 *
 * <p>Invariants: a row is marked as sent only after all in-sync replicas have it, so nothing is lost and a crash in between
 * sends it again; events of one key are sent one after the other, in the order of their rows, by one relay at a time, so no
 * failure can turn them round.
 */
package app.candor.messaging.outbox;
