/**
 * News for pages that are open.
 *
 * <p>Invariant: a message says that something changed, never what it is now; the page asks again as its reader.
 */
package app.candor.ui.live;
