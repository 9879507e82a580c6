/**
 * The candidate's page: how a link becomes a page, and which page.
 *
 * <p>The servlet turns the secret of a link into a cookie that scripts cannot read and sends the browser on, so that the
 * secret stays in no address bar, history or referrer. What it renders is a shell with the texts in the interview's
 * language; the scripts beside it ({@code META-INF/resources/interview}) do the rest over {@code /api/v1/interview} and
 * {@code /upload}, with that cookie.
 *
 * <p>Invariants: no session is made for a candidate, so any node can answer; nothing a person wrote reaches the page
 * unescaped; a link that leads nowhere is answered with a page that says what to do, never with an error.
 */
package app.candor.ui.interview;
