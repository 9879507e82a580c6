/** What identity takes from Kafka: its own changes of people's rights, on their way to Keycloak. */
package app.candor.messaging.identity;
