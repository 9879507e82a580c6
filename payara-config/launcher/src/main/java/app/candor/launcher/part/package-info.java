/**
 * The parts that {@code candor up} starts on one machine, each a {@link app.candor.launcher.part.Part}: PostgreSQL and
 * Keycloak as processes, Kafka and the object store inside this JVM, and the server. {@link
 * app.candor.launcher.part.EmbeddedPlatform} is the whole without the server, for tests and for {@code up}.
 *
 * <p>All of them listen on 127.0.0.1 only, with passwords that were generated for this installation.
 */
package app.candor.launcher.part;
