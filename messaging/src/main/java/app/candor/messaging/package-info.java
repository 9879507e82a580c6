/**
 * Events in and out. Out: {@link app.candor.messaging.outbox}. In: one class per consumer in the package of the context that
 * wants the event, on a channel and in a group of its own ({@code candor-<consumer>}), like this:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class RecordingProcessing {
 *     @Inject Deliveries deliveries;
 *     @Inject JobRequests jobs;
 *
 *     @Incoming("recording-processing")
 *     @Blocking
 *     public void receive(ConsumerRecord<String, String> message) {
 *         deliveries.of("recording-processing", message)
 *                 .on(RecordingUploaded.class, this::start)
 *                 .handle();
 *     }
 *
 *     private void start(RecordingUploaded event) { ... }
 * }
 * }</pre>
 *
 * <p>Invariants: a handler runs in one transaction with its inbox row, so its effect happens once however often the event is
 * delivered; types that a consumer does not know are ignored; what fails after its retries, or is no CloudEvent, goes to the
 * dead-letter topic with the reason and never blocks the channel; a database that does not answer is waited for.
 *
 * <p>A handler does what fits into a short transaction and asks for a batch job when it takes longer.
 */
package app.candor.messaging;
