/** What media takes from Kafka: a recording that was uploaded wants to be processed. */
package app.candor.messaging.media;
