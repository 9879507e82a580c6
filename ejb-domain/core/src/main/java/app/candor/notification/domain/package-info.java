/** How a letter is made of a template's words. Whatever a person typed is text in it, never markup and never a header. */
package app.candor.notification.domain;
