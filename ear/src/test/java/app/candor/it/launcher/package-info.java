/** The {@code candor} command of the distribution, run as people and service managers run it. */
package app.candor.it.launcher;
