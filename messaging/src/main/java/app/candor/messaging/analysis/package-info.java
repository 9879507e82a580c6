/**
 * What analysis takes from Kafka: interviews that were completed, and recordings that will not change any more. The two
 * come on different topics, so in any order.
 */
package app.candor.messaging.analysis;
