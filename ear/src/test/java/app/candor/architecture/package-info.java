/** The borders of {@code architecture.md} as rules, and for each rule the proof that it can fail. */
package app.candor.architecture;
