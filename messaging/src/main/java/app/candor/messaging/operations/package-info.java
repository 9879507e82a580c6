/** What operations takes from Kafka: dead letters of every topic, and the hints that keep open pages fresh. */
package app.candor.messaging.operations;
