/**
 * What every HTTP exchange gets whatever it is about: a trace, a request id, security headers and a line in the log.
 *
 * <p>Invariant: nothing that a person typed or that opens a door (the secret in a link, a query, a token) is logged.
 */
package app.candor.adapter.web;
