/** The operator's API: batch jobs, schedules and dead letters. Every call needs the role admin. */
package app.candor.rest.operations;
