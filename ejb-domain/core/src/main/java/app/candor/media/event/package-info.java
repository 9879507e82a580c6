/** What happened to recordings, for everybody. Topic {@code media-events}. */
package app.candor.media.event;
