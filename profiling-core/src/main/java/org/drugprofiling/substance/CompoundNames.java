package org.drugprofiling.substance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * What is left of a name when case, accents, hyphens, spaces, brackets, primes and the way of writing a Greek letter no longer
 * matter. A sign of rotation in brackets stays, because without it an enantiomer would pass for the racemate.
 */
final class CompoundNames {

    private static final Map<Character, String> GREEK = Map.ofEntries(
            Map.entry('α', "alpha"),
            Map.entry('β', "beta"),
            Map.entry('ß', "beta"),
            Map.entry('γ', "gamma"),
            Map.entry('δ', "delta"),
            Map.entry('ε', "epsilon"),
            Map.entry('κ', "kappa"),
            Map.entry('λ', "lambda"),
            Map.entry('μ', "mu"),
            Map.entry('π', "pi"),
            Map.entry('σ', "sigma"),
            Map.entry('τ', "tau"),
            Map.entry('φ', "phi"),
            Map.entry('ω', "omega"));

    private CompoundNames() {}

    /** For example {@code nndibetaphenylisopropylamine} of {@code N,N-Di-(β-phenylisopropyl)amine}. */
    static String normalised(String text) {
        String signs = text.strip()
                .replaceAll("\\(?(±|\\+/-)\\)?", " plusminus ")
                .replaceAll("\\(?\\+\\)?", " plus ")
                .replaceAll("^[-\u2212\u2013]|\\([-\u2212\u2013]\\)", " minus ");
        String plain = Normalizer.normalize(signs, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            String greek = GREEK.get(letter);
            if (greek != null) {
                kept.append(greek);
            } else if (Character.isLetterOrDigit(letter)) {
                kept.append(letter);
            }
        }
        return kept.toString();
    }
}
