/** Uploads and recordings from outside: the protocol, bad input, and the restart of their job. */
package app.candor.it.media;
