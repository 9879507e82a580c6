/**
 * People and the companies they work for.
 *
 * <p>Keycloak owns accounts, passwords and roles; this context keeps a local record of who has signed in, so that the
 * rest of the system can refer to people by id. The public face is {@link app.candor.identity.People} and {@link
 * app.candor.identity.Companies}.
 *
 * <p>Invariants: one user per Keycloak subject, however many requests arrive first at the same time; at most one primary
 * membership per user; roles and company are those of the newest token, except while a change made here is on its way to Keycloak; no
 * account changes without an event ({@link app.candor.shared.AggregateRoot}).
 */
package app.candor.identity;
