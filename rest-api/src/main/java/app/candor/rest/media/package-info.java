/** Recordings over the API. */
package app.candor.rest.media;
