package org.drugprofiling.io.chart;

/**
 * Text that is safe inside HTML and SVG.
 *
 * @since 0.1.0
 */
public final class Markup {

    private Markup() {}

    /**
     * Escapes what comes from outside; control characters but the line feed become visible.
     *
     * @param value any text
     * @return the same text as content of an element or of an attribute in quotes
     */
    public static String escaped(String value) {
        StringBuilder safe = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(Character.isISOControl(c) && c != '\n' ? '\ufffd' : c);
            }
        }
        return safe.toString();
    }
}
