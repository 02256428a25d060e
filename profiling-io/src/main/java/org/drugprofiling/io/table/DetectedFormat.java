package org.drugprofiling.io.table;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.drugprofiling.problem.Required;

/**
 * How a table turned out to be written, with the reason for each part, for example
 * {@code separator SEMICOLON (detected: the only one under which the header holds all 14 mapped columns)}.
 *
 * @param separator never {@code DETECT}
 * @param decimalSign {@code DETECT} if the rows that were looked at hold whole numbers only; a later number with a fraction is
 *     then a problem, not a guess
 * @param charset of the bytes
 * @param findings what was declared and what was found out, in reading order
 * @since 0.1.0
 */
public record DetectedFormat(
        TableFormat.Separator separator, TableFormat.DecimalSign decimalSign, Charset charset, List<Finding> findings) {

    /**
     * One part of the format.
     *
     * @param part what it is about, for example {@code separator}
     * @param value what it is
     * @param reason why: {@code declared}, or what in the table says so
     */
    public record Finding(String part, String value, String reason) {

        /**
         * Checks that everything is there.
         */
        public Finding {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String toString() {
            return part + " " + value + " (" + reason + ")";
        }
    }

    /**
     * Checks that everything is there.
     */
    public DetectedFormat {
        Objects.requireNonNull(separator, "separator");
        Objects.requireNonNull(decimalSign, "decimalSign");
        Objects.requireNonNull(charset, "charset");
        findings = Required.each("findings", findings);
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        findings.forEach(finding -> lines.append(lines.length() > 0 ? "\n" : "").append(finding));
        return lines.toString();
    }
}
