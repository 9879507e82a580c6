/** What media needs from outside: a store for bytes, tools for moving pictures, a recogniser of speech. */
package app.candor.media.port;
