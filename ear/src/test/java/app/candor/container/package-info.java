/**
 * Tests that run inside the server, with its transactions, beans and threads: what no stand-in for them can show.
 *
 * <p>All classes share one server with the whole application and the embedded services but Keycloak, since nobody signs in
 * here. Its node works on jobs and sends no events, so that a test finds its events where they were written.
 */
package app.candor.container;
