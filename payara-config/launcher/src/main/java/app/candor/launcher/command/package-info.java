/** One class per sub-command of {@code candor}. */
package app.candor.launcher.command;
