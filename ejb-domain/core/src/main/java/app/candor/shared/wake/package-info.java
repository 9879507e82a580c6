/** Wake-ups between nodes: who waits for a row need not poll for it every moment. */
package app.candor.shared.wake;
