/**
 * Makes a repeated request harmless: the first answer to a key is kept and given again.
 *
 * <p>Invariant: the database alone never shows an answer, for one may hold the secret of an invitation: it is encrypted
 * with a key made from the client's own key, of which only a hash is stored.
 */
package app.candor.shared.idempotency;
