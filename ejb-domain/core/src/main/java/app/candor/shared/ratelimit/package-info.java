/**
 * Limits that all nodes obey together, such as the calls a minute that an engine's provider allows.
 *
 * <p>The buckets are rows of {@code shared.rate_limit}; the clock is the database's, so nodes whose clocks differ agree.
 */
package app.candor.shared.ratelimit;
