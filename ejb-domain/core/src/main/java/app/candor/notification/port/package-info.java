/** What notification needs from the outside world: somebody who carries mail. */
package app.candor.notification.port;
