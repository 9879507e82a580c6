/** What analysis needs from outside: something that judges an answer and sums an interview up. */
package app.candor.analysis.port;
