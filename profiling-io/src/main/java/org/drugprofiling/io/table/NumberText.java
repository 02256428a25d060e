package org.drugprofiling.io.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cell read as a number: sign, ASCII digits, at most one decimal sign between or before digits, decimal exponent. The
 * locale of the machine plays no part, and the value is the double nearest to the decimal text.
 *
 * @param value the number, {@code NaN} if the text is refused
 * @param code why it is refused, {@code null} if it is not
 * @param rule what must hold, {@code null} if it holds
 */
record NumberText(
        double value, @Nullable String code, @Nullable String rule) {

    boolean isNumber() {
        return code == null;
    }

    static NumberText parse(String text, NumberRules rules) {
        if (text.length() > rules.longest()) {
            return refusal("number-too-long", "a number must have at most " + rules.longest() + " characters");
        }
        if (!rules.groups().isIn(text)) {
            return parse(text, rules.sign());
        }
        String plain = rules.withoutGroups(text);
        if (plain != null) {
            return parse(plain, rules.sign());
        }
        return text.matches("[-+]?[0-9][0-9.,'\u2019 \u00A0\u202F\u2009eE+-]*")
                ? refusal(
                        "number-grouping",
                        "groups of a number must have three digits, the first one to three and no zero in front, one sign"
                                + " between all of them, and no exponent behind")
                : refusal(text, rules.sign());
    }

    private static NumberText parse(String text, TableFormat.DecimalSign sign) {
        char decimal = sign == TableFormat.DecimalSign.COMMA ? ',' : '.';
        int length = text.length();
        int i = 0;
        boolean zero = true;
        if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int whole = i;
        while (i < length && isDigit(text.charAt(i))) {
            zero &= text.charAt(i++) == '0';
        }
        int digits = i - whole;
        if (i < length && text.charAt(i) == decimal && sign != TableFormat.DecimalSign.DETECT) {
            int fraction = ++i;
            while (i < length && isDigit(text.charAt(i))) {
                zero &= text.charAt(i++) == '0';
            }
            if (i == fraction) {
                return refusal(text, sign);
            }
            digits += i - fraction;
        }
        if (digits == 0) {
            return refusal(text, sign);
        }
        if (i < length && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                i++;
            }
            int exponent = i;
            while (i < length && isDigit(text.charAt(i))) {
                i++;
            }
            if (i == exponent) {
                return refusal(text, sign);
            }
        }
        return i < length ? refusal(text, sign) : valueOf(text, zero);
    }

    private static NumberText valueOf(String text, boolean zero) {
        if (zero) {
            // minus zero is zero
            return new NumberText(0.0, null, null);
        }
        double value = Double.parseDouble(text.replace(',', '.'));
        if (Double.isInfinite(value)) {
            return refusal("number-too-large", "a number must be below 1.8e308 in magnitude");
        }
        if (value == 0) {
            return refusal(
                    "number-too-small", "a number that is not zero must not vanish: magnitude at least 4.9e-324");
        }
        return new NumberText(value, null, null);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static NumberText refusal(String code, String rule) {
        return new NumberText(Double.NaN, code, rule);
    }

    /** Says why a text is no number, as precisely as a person needs to find the cause. */
    private static NumberText refusal(String text, TableFormat.DecimalSign sign) {
        String bare = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        switch (bare.toLowerCase(Locale.ROOT)) {
            case "nan", "inf", "infinity", "\u221E", "1.#inf", "1.#qnan" -> {
                return refusal("number-not-finite", "a number must be finite, or the text a declared state");
            }
            default -> {}
        }
        int points = 0;
        int commas = 0;
        int groups = 0;
        int others = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '.') {
                points++;
            } else if (c == ',') {
                commas++;
            } else if (c == ' ' || c == '\'' || c == '\u2019' || c == '\u00A0' || c == '\u202F' || c == '\u2009') {
                groups++;
            } else if (Character.isDigit(c) && !isDigit(c)) {
                return refusal("number-not-ascii", "digits must be 0 to 9");
            } else if (c == '\u2212' || c == '\u2013') {
                return refusal("number-not-ascii", "a minus sign must be - (U+002D)");
            } else if (!isDigit(c)) {
                others++;
            }
        }
        boolean digitsAndSigns = others == 0 && points + commas + groups < bare.length();
        if (!digitsAndSigns) {
            return refusal("not-a-number", "a measurement must be a number or a declared state");
        }
        boolean spaced = groups > 0 && isDigit(bare.charAt(0)) && isDigit(bare.charAt(bare.length() - 1));
        if (spaced || points > 1 || commas > 1 || Math.min(points, commas) == 1) {
            return refusal(
                    "number-group-separator",
                    "a number must have one decimal sign, and no group separator but a declared one");
        }
        if (sign == TableFormat.DecimalSign.DETECT && points + commas == 1 && groups == 0) {
            return refusal(
                    "decimal-sign-unknown",
                    "the decimal sign must be declared: the rows from which it is detected hold whole numbers only");
        }
        if (groups == 0 && (sign == TableFormat.DecimalSign.COMMA ? points : commas) == 1) {
            return refusal(
                    "number-decimal-sign",
                    "the decimal sign must be " + (sign == TableFormat.DecimalSign.COMMA ? "a comma" : "a point")
                            + " throughout the table");
        }
        return refusal("not-a-number", "a measurement must be a number or a declared state");
    }
}
