/** Mail by SMTP. Adapts {@link app.candor.notification.port.Mailer} to Jakarta Mail, which the server brings. */
package app.candor.adapter.mail;
