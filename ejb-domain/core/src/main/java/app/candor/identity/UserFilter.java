package app.candor.identity;

import app.candor.shared.Role;

/**
 * Which people; {@code null} leaves a condition out.
 *
 * @param status without one: all but the deleted
 * @param text part of the name or the address
 */
public record UserFilter(String text, UserStatus status, Role role) {}
