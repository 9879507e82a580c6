/**
 * The engine that is always there: it counts what the core has measured and puts it into words. It calls nobody, costs
 * nothing, scores nothing and recommends nothing.
 */
package app.candor.adapter.offline;
