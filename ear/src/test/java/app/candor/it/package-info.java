/**
 * Tests of the product from outside: the distribution is started as a person would start it, and asked over HTTP and in
 * a browser. Only what lies outside the product (speech, language model, mail) is stood in for, over its true protocol.
 */
package app.candor.it;
