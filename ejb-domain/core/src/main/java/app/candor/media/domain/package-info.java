/** The recording, its segments and its transcript, with the rules that decide about them. */
package app.candor.media.domain;
