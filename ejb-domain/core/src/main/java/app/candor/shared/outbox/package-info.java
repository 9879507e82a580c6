/** Events on their way out: written in the transaction that makes them true, sent to Kafka by {@code messaging}. */
package app.candor.shared.outbox;
