/** The numbers that an administrator wants, offered by each context of what is its own. */
package app.candor.shared.statistics;
