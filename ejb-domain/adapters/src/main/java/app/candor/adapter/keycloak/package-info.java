/** Keycloak, as far as it is asked directly: people sign in through {@code app.candor.adapter.security}. */
package app.candor.adapter.keycloak;
