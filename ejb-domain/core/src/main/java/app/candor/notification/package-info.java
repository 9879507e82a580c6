/**
 * Tells people what happened, by mail. It listens to events and knows no other context's business.
 */
package app.candor.notification;
