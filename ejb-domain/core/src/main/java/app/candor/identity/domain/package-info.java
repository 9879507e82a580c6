/** Users, companies, memberships and where they are kept. */
package app.candor.identity.domain;
