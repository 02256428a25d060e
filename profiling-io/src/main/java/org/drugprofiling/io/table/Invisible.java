package org.drugprofiling.io.table;

/** Characters that a person does not see, or sees as a plain space. */
final class Invisible {

    private Invisible() {}

    static boolean is(int c) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    static boolean isIn(String text) {
        return text.codePoints().anyMatch(c -> c != ' ' && is(c));
    }

    /** Whether a control character is in the text that no table cell has; line break and tab are allowed in quotes. */
    static boolean isControlIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return true;
            }
        }
        return false;
    }

    /** Removes plain spaces and tabs around a text, and nothing else. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isPlain(text.charAt(from))) {
            from++;
        }
        while (to > from && isPlain(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isPlain(char c) {
        return c == ' ' || c == '\t';
    }
}
