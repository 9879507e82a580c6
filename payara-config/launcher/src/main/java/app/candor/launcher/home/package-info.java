/**
 * The folder in which one installation keeps everything: what belongs where, who may use it now, what must be
 * remembered between starts (ports, generated secrets) and which processes were started from it.
 */
package app.candor.launcher.home;
