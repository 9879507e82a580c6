/**
 * Templates, invitations and the candidate's interview over HTTP. Knows how things are asked for and answered; every rule
 * is the context's.
 */
package app.candor.rest.interviewing;
