package app.candor.ui.hr;

/** What is kept from whoever looks at answers. */
enum Veil {
    NOTHING,
    /** Files, which may name their author. */
    FILES,
    /** Files, and pictures of who speaks. */
    FILES_AND_PICTURES
}
