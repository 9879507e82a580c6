/**
 * The one catalogue of configuration: every key that Candor reads, with its default, its limits and one sentence on
 * what it does.
 *
 * <p>Beans read a key with {@code @ConfigProperty(name = "candor.…")}; {@link
 * app.candor.shared.config.SettingDefaults} feeds them the catalogue's default when neither the environment nor a
 * system property says otherwise. A key that has no default is injected as an {@code Optional}.
 *
 * <p>Invariants: a default passes its own rule; a secret has no default; {@code docs/guide/configuration.md} lists
 * exactly these keys.
 */
package app.candor.shared.config;
