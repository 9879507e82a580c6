/** Events that somebody is written to about. */
package app.candor.messaging.notification;
