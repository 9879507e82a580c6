/** What identity tells the rest of the system. */
package app.candor.identity.event;
