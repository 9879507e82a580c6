/**
 * The description of the API at {@code /openapi}, completed by what the server cannot see: the shapes of records of other
 * modules, the refusals that every address may answer, and the uploads, which are no resource.
 */
package app.candor.rest.contract;
