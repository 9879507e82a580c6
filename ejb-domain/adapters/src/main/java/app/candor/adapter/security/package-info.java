/**
 * Who may come in, and as whom: one authentication mechanism that picks the way of signing in by path, and the filter
 * that turns the result into the request's {@link app.candor.shared.CurrentCaller}.
 *
 * <ul>
 *   <li>{@code /api}: a bearer token of the realm (MicroProfile JWT);
 *   <li>{@code /api/v1/interview} and {@code /upload}: the secret of an invitation;
 *   <li>{@code /hr}, {@code /ops}, {@code /admin}, {@code /candidate}: OpenID Connect and a session;
 *   <li>everything else is public.
 * </ul>
 *
 * <p>Invariants: a session cookie never opens the API; a request that needs somebody and has nobody is refused here,
 * before any of our code sees it; what a caller may do is decided in the contexts, not here.
 */
package app.candor.adapter.security;
