/** Events on their way in: what makes an effect happen once although a delivery may happen twice. */
package app.candor.shared.inbox;
