package org.drugprofiling.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drugprofiling.provenance.ChainId;

/**
 * What literature says about the limits of one chain, for example "two reported thresholds agree with it as far as they are stated; none
 * can be adopted".
 *
 * @param chain what was asked about
 * @param compatible thresholds that contradict the chain in no part that both state; a part that neither states is no agreement
 * @param otherConditions thresholds of the same drug that contradict it in some part
 * @since 0.1.0
 */
public record LiteratureAnswer(
        ChainId chain, List<DocumentedThreshold> compatible, List<DocumentedThreshold> otherConditions) {

    /**
     * Checks that all is there.
     */
    public LiteratureAnswer {
        Objects.requireNonNull(chain, "chain");
        compatible = List.copyOf(compatible);
        otherConditions = List.copyOf(otherConditions);
    }

    static LiteratureAnswer of(ChainId chain, List<DocumentedThreshold> all) {
        List<DocumentedThreshold> compatible = new ArrayList<>();
        List<DocumentedThreshold> other = new ArrayList<>();
        for (DocumentedThreshold threshold : all) {
            if (contradictions(chain, threshold).isEmpty()) {
                compatible.add(threshold);
            } else if (!contradicts(chain, threshold, ChainId.Part.SUBSTANCE)) {
                other.add(threshold);
            }
        }
        return new LiteratureAnswer(chain, compatible, other);
    }

    /**
     * Names the parts in which a threshold contradicts a chain: both state them, and differently.
     *
     * @param chain a chain
     * @param threshold a reported threshold
     * @return the parts, in reading order
     */
    public static List<ChainId.Part> contradictions(ChainId chain, DocumentedThreshold threshold) {
        List<ChainId.Part> parts = new ArrayList<>();
        for (ChainId.Part part : ChainId.Part.values()) {
            if (contradicts(chain, threshold, part)) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    private static boolean contradicts(ChainId chain, DocumentedThreshold threshold, ChainId.Part part) {
        String asked = chain.part(part);
        String reported = threshold.stated().part(part);
        return !asked.equals(ChainId.UNSPECIFIED) && !reported.equals(ChainId.UNSPECIFIED) && !asked.equals(reported);
    }

    /**
     * {@return the compatible thresholds that state every condition, so that a laboratory could adopt one after verification; none today}
     */
    public List<DocumentedThreshold> adoptable() {
        return compatible.stream()
                .filter(threshold -> threshold.missingParts().isEmpty()
                        && threshold.value().isPresent()
                        && threshold.together().isEmpty())
                .toList();
    }

    /**
     * {@return whether literature says anything about this chain that contradicts no part of it}
     */
    public boolean isSilent() {
        return compatible.isEmpty();
    }

    /**
     * {@return what to do: how a laboratory derives a limit of its own}
     */
    public String advice() {
        String found = isSilent()
                ? "No reported threshold was read that agrees with this chain."
                : "Reported thresholds agree with this chain as far as they are stated, "
                        + (adoptable().isEmpty()
                                ? "and none states enough to be adopted."
                                : "see those that can be adopted.");
        return found
                + " Derive a limit: label pairs of known status under a rule (PopulationRules), evaluate the method on them "
                + "(Evaluation.of with a ThresholdRule for false links and one for missed links), verify it on data that it was not "
                + "derived from, and keep the method with its limits.";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("asked about   " + chain);
        text.append("\nagree so far  ").append(ids(compatible));
        text.append("\nother chains  ").append(ids(otherConditions));
        text.append("\nadoptable     ").append(ids(adoptable()));
        return text.append("\n").append(advice()).toString();
    }

    private static String ids(List<DocumentedThreshold> thresholds) {
        return thresholds.isEmpty()
                ? "none"
                : String.join(
                        ", ", thresholds.stream().map(DocumentedThreshold::id).toList());
    }
}
