/** Scores with their evidence over HTTP. */
package app.candor.rest.analysis;
