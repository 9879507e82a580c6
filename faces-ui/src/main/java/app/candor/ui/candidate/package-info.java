/** Pages of candidates with an account: what they say of their work. */
package app.candor.ui.candidate;
