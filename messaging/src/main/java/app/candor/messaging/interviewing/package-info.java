/** What invitations learn from other contexts. */
package app.candor.messaging.interviewing;
