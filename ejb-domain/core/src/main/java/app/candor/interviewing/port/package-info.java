/** What interviewing needs from the outside world: somebody who reads the tables that people keep their candidates in. */
package app.candor.interviewing.port;
