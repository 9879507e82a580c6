/**
 * People and the companies they work for.
 *
 * <p>Keycloak owns accounts, passwords and roles; this context keeps a local record of who has signed in, so that the
 * rest of the system can refer to people by id. Companies and their teams are kept here alone. The public face is {@link
 * app.candor.identity.People} and {@link app.candor.identity.Companies}; the services around them are for the edges.
 *
 * <p>Skills are a taxonomy that administrators keep ({@link app.candor.identity.SkillTaxonomy}, {@link
 * app.candor.identity.SkillTransfer}); candidates describe themselves with it ({@link
 * app.candor.identity.CandidateProfiles}). A name or an alias means one skill; nobody is found who does not want to be.
 *
 * <p>Invariants: one user per Keycloak subject, however many requests arrive first at the same time; at most one primary
 * membership per user; roles are those of the newest token, except while a change made here is on its way to Keycloak; a
 * company whose members can act has an owner who can; no account and no company changes without an event
 * ({@link app.candor.shared.AggregateRoot}).
 */
package app.candor.identity;
