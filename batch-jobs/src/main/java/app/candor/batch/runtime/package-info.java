/**
 * JBeret inside the server: which requested run starts where and when, and the operator's console.
 *
 * <p>{@code batch.job_request} is the truth about what is wanted; JBeret's own tables are the truth about what happened. A
 * node with the duty {@code worker} claims requests with {@code FOR UPDATE SKIP LOCKED}, renews its lease while it lives,
 * and takes over what a node without a lease has left. What was taken over is fenced in the database: the former owner can
 * neither write a checkpoint nor commit the chunk that goes with it.
 *
 * <p>Jobs are {@code META-INF/batch-jobs/<name>.xml}; their artifacts are {@code @Named @Dependent} beans. A job describes
 * itself by the properties {@code candor.description} and {@code candor.parameters} (names, separated by commas).
 */
package app.candor.batch.runtime;
