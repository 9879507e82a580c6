/** Who did what, when and why: rows that nobody changes. */
package app.candor.shared.audit;
