/** Manners towards engines that others run: how long to leave them alone, and how to wait so that a stop is obeyed. */
package app.candor.adapter.remote;
