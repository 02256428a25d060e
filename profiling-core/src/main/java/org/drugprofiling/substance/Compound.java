package org.drugprofiling.substance;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A chemical compound by its identifiers, for example caffeine with CAS number {@code 58-08-2}. Identifiers that are not
 * known are empty.
 *
 * @param id stable, lower-case
 * @param name standard name
 * @param synonyms other names
 * @param casNumber CAS registry number with a correct check digit, or empty
 * @param formula molecular formula such as {@code C8H10N4O2}, or empty
 * @param inChIKey 27 characters, or empty
 * @param evidence how the identifiers are known
 * @since 0.1.0
 */
public record Compound(
        String id,
        String name,
        List<String> synonyms,
        String casNumber,
        String formula,
        String inChIKey,
        Evidence evidence) {

    private static final Pattern CAS = Pattern.compile("[1-9][0-9]{1,6}-[0-9]{2}-[0-9]");
    private static final Pattern FORMULA = Pattern.compile("([A-Z][a-z]?([1-9][0-9]{0,3})?)+");
    private static final Pattern INCHI_KEY = Pattern.compile("[A-Z]{14}-[A-Z]{10}-[A-Z]");

    /**
     * Checks the identifiers that are given.
     *
     * @throws ProfilingException if one is malformed
     */
    public Compound {
        TargetChecks.check(id, name);
        synonyms = List.copyOf(synonyms);
        Objects.requireNonNull(evidence, "evidence");
        require(
                casNumber.isEmpty() || isCasNumber(casNumber),
                id,
                "CAS number must have a correct check digit",
                casNumber);
        require(
                formula.isEmpty() || FORMULA.matcher(formula).matches(),
                id,
                "formula must be element symbols with counts from 1 to 9999",
                formula);
        require(
                inChIKey.isEmpty() || INCHI_KEY.matcher(inChIKey).matches(),
                id,
                "InChIKey must have 14, 10 and 1 letters",
                inChIKey);
    }

    /**
     * Returns a compound of which only the name is known.
     *
     * @param id stable, lower-case
     * @param name standard name
     * @return the compound, {@link Evidence#UNVERIFIED}
     */
    public static Compound named(String id, String name) {
        return new Compound(id, name, List.of(), "", "", "", Evidence.UNVERIFIED);
    }

    /**
     * Returns whether a text is a CAS registry number: the last digit is the sum of the others, each times its position
     * from the right, modulo 10.
     *
     * @param text for example {@code 58-08-2}
     * @return whether form and check digit are right
     */
    public static boolean isCasNumber(String text) {
        if (!CAS.matcher(text).matches()) {
            return false;
        }
        String digits = text.replace("-", "");
        int sum = 0;
        for (int position = 1; position < digits.length(); position++) {
            sum += position * (digits.charAt(digits.length() - 1 - position) - '0');
        }
        return sum % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    private static void require(boolean holds, String id, String rule, String value) {
        if (!holds) {
            throw new ProfilingException(
                    "invalid-compound", rule, ProblemLocation.nowhere().with("compound", id), "'" + value + "'");
        }
    }
}
