/** The API of notification: which mails a person wants. */
package app.candor.rest.notification;
