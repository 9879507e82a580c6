/**
 * The API for programs: what every resource shares.
 *
 * <p>A resource validates, calls a context's face with the {@link app.candor.shared.CurrentCaller} and maps the answer.
 * Refusals leave as RFC 9457 problems; field names are camel case, enums lower-case codes, instants ISO 8601 in UTC, and
 * an absent value is an explicit {@code null}. Lists are {@code {items, next}}: {@link app.candor.shared.Page} as it is.
 */
package app.candor.rest;
