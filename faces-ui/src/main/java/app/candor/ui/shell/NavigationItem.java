package app.candor.ui.shell;

/**
 * A place in the navigation.
 *
 * @param key of its name in the messages
 * @param path from the context root
 * @param icon name of a shape in {@code icons.svg}
 * @param area what a page's path starts with when it belongs to this place
 */
public record NavigationItem(String key, String path, String icon, String area) {}
