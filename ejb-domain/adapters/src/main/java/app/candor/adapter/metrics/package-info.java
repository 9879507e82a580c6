/** What happens in the business, as numbers for {@code /metrics}. No number carries a name, an id or a company. */
package app.candor.adapter.metrics;
