/** What operations keeps: dead letters and schedules. A dead letter goes out again once; a schedule is due or it is not. */
package app.candor.operations.domain;
