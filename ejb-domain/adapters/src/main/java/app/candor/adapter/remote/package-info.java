/**
 * How engines that are paid by the call are asked, whatever they do: within limits that all nodes share, a few times with
 * growing pauses, and not at all for a while after they have failed often.
 */
package app.candor.adapter.remote;
