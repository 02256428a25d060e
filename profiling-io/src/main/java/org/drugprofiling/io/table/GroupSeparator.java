package org.drugprofiling.io.table;

/**
 * What stands between the thousands of a number, for example {@link #POINT} in {@code 1.234.567,5}. It is stated and never found
 * out: {@code 1.234} is a little more than one in one table and more than a thousand in another.
 *
 * <p>Where one is stated, a number has it between all its thousands or nowhere: {@code 1.234,5} and {@code 1234,5}. Anything else
 * ({@code 12.34}, {@code 0.123}, {@code 1.2345}, {@code 1.234e5}) is a problem with row and column.
 *
 * @since 0.1.0
 */
public enum GroupSeparator {
    /** Nothing; a number with groups is a problem. */
    NONE(""),
    /** A point, where the decimal sign is a comma. */
    POINT("."),
    /** A comma, where the decimal sign is a point. */
    COMMA(","),
    /** A space, be it plain, no-break, narrow or thin. */
    SPACE(" \u00A0\u202F\u2009"),
    /** An apostrophe, straight or curved. */
    APOSTROPHE("'\u2019");

    private final String characters;

    GroupSeparator(String characters) {
        this.characters = characters;
    }

    /** The characters that are this separator; a number has one of them throughout. */
    String characters() {
        return characters;
    }

    boolean isIn(String text) {
        return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }
}
