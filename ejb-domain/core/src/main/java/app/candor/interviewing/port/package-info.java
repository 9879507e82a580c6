/** What interviewing needs from the outside world: somebody who reads the tables that people keep their candidates in,
 * and somebody who suggests criteria. */
package app.candor.interviewing.port;
