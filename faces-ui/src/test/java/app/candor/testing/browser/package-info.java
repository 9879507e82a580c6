/**
 * What every test in a real browser needs: the browser itself, speech for its microphone, and the look at accessibility.
 *
 * <p>Exported as this module's test jar, so that the journeys against the whole stack use the same.
 */
package app.candor.testing.browser;
