/** What only PostgreSQL has: LISTEN and NOTIFY, as the port {@link app.candor.shared.wake.WakeUps}. */
package app.candor.adapter.postgres;
