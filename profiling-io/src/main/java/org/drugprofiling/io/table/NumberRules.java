package org.drugprofiling.io.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drugprofiling.io.table.TableFormat.DecimalSign;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of one table are written.
 *
 * @param sign between whole and fraction
 * @param groups between thousands
 * @param longest number of characters
 */
record NumberRules(DecimalSign sign, GroupSeparator groups, int longest) {

    private static final Pattern GROUPED =
            Pattern.compile("([-+]?[1-9][0-9]{0,2})((?:(\\D)[0-9]{3})(?:\\3[0-9]{3})*)((?:\\D[0-9]+)?)");

    /** The number without its groups, {@code null} if they are not as they must be. */
    @Nullable String withoutGroups(String text) {
        Matcher parts = GROUPED.matcher(text);
        if (!parts.matches() || groups.characters().indexOf(parts.group(3)) < 0) {
            return null;
        }
        String fraction = parts.group(4);
        if (!fraction.isEmpty() && !isDecimal(fraction.charAt(0))) {
            return null;
        }
        return parts.group(1) + parts.group(2).replace(parts.group(3), "") + fraction;
    }

    private boolean isDecimal(char c) {
        return switch (sign) {
            case POINT -> c == '.';
            case COMMA -> c == ',';
            case DETECT -> c == '.' || c == ',';
        };
    }
}
