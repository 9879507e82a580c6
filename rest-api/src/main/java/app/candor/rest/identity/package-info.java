/** The API of identity: who am I. */
package app.candor.rest.identity;
