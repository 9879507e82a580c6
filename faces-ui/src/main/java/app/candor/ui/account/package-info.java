/** A person's own account, and the first question to newcomers: what they came for. */
package app.candor.ui.account;
