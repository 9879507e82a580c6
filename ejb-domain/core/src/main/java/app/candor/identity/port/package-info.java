/** What identity needs of the identity provider. */
package app.candor.identity.port;
