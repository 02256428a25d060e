package org.drugprofiling.report;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.DataOrigin;

/**
 * The report of an evaluation for a forensic chemist, as plain values: question and method, specimens, what was set aside, how many links
 * chance alone would make, how often the limits are wrong, links, nearest non-links, groups, cautions, provenance.
 *
 * @param title of the report
 * @param question what was asked
 * @param method the named method, one line for each part
 * @param origin whether the numbers were measured, simulated or invented
 * @param sourceWord what a source is here: {@code seizure} or {@code batch}
 * @param specimens the profiles
 * @param basis what the limits rest on: weights, unlinked pairs, level of "the same", dates, conditions pooled over; one line each
 * @param weaknesses weaknesses of the limits that were accepted by name, one line each
 * @param setAside samples without a profile and rows that were refused, one line each
 * @param warnings rows that were kept and that a person should look at, one line each
 * @param surprises what is possible and surprising about samples, one line each
 * @param findings what the screening points at, one line each, the strongest first
 * @param notScreened what the screening did not look at, one line each
 * @param withoutFlagged limits and verdicts without the profiles of the strongest finding; empty without a finding
 * @param fitted what the fitted steps learned
 * @param treatedWords what a treated number is, in words
 * @param counts pairs tested, links expected by chance, links observed
 * @param verdicts how many pairs of each label got each verdict
 * @param populations linked and unlinked pairs
 * @param roc the operating curve
 * @param areaUncertainty how certain its area is, in words, by leaving out or drawing whole sources
 * @param limits the limits with cross-validated rates
 * @param apparent the limits with the rates on the deriving data
 * @param falsePositiveUncertainty how certain the limit from unlinked pairs is, in words
 * @param falseNegativeUncertainty how certain the limit from linked pairs is, in words
 * @param within how alike the profiles of each source are, the source with the least alike pair first
 * @param leastAlike the least alike pairs of one source
 * @param links the most alike pairs of different sources that are links
 * @param nearest the pairs of different sources just beyond the link limit
 * @param groupRule the rule of the groups, in words
 * @param groups groups of several members
 * @param tree how the profiles join into groups
 * @param cautions what to bear in mind, one sentence each
 * @param notes further facts, for example on dosage, one sentence each
 * @param provenance what produced the result
 * @since 0.1.0
 */
public record LinkReport(
        String title,
        String question,
        List<String> method,
        DataOrigin origin,
        String sourceWord,
        List<SpecimenLine> specimens,
        List<String> basis,
        List<String> weaknesses,
        List<String> setAside,
        List<String> warnings,
        List<String> surprises,
        List<String> findings,
        List<String> notScreened,
        List<WithoutFlagged> withoutFlagged,
        List<FittedLine> fitted,
        String treatedWords,
        Counts counts,
        List<VerdictLine> verdicts,
        LinkPopulations populations,
        RocCurve roc,
        String areaUncertainty,
        DecisionLimits limits,
        DecisionLimits apparent,
        String falsePositiveUncertainty,
        String falseNegativeUncertainty,
        List<SourceLine> within,
        List<PairLine> leastAlike,
        List<PairLine> links,
        List<PairLine> nearest,
        String groupRule,
        List<GroupLine> groups,
        GroupTree tree,
        List<String> cautions,
        List<String> notes,
        Provenance provenance) {

    /**
     * How many pairs, and how many links.
     *
     * @param pairs pairs of different sources that were tested
     * @param expectedByChance links among them to be expected if none of them belonged together: false link rate times pairs
     * @param expectedAtMost as many at the upper 95 % bound for the share of sources that take part in a false link
     * @param links links among them
     * @param inconclusive pairs among them between the limits
     * @param linksWithinSources links within a source, and the pairs there
     * @param pairsWithinSources pairs within a source
     */
    public record Counts(
            int pairs,
            double expectedByChance,
            double expectedAtMost,
            int links,
            int inconclusive,
            int linksWithinSources,
            int pairsWithinSources) {}

    /**
     * Copies the lists.
     */
    public LinkReport {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(question, "question");
        method = List.copyOf(method);
        specimens = List.copyOf(specimens);
        setAside = List.copyOf(setAside);
        leastAlike = List.copyOf(leastAlike);
        within = List.copyOf(within);
        verdicts = List.copyOf(verdicts);
        fitted = List.copyOf(fitted);
        withoutFlagged = List.copyOf(withoutFlagged);
        warnings = List.copyOf(warnings);
        weaknesses = List.copyOf(weaknesses);
        basis = List.copyOf(basis);
        surprises = List.copyOf(surprises);
        findings = List.copyOf(findings);
        notScreened = List.copyOf(notScreened);
        links = List.copyOf(links);
        nearest = List.copyOf(nearest);
        groups = List.copyOf(groups);
        cautions = List.copyOf(cautions);
        notes = List.copyOf(notes);
    }

    /**
     * {@return whether low or high link values mean alike}
     */
    public Orientation orientation() {
        return populations.orientation();
    }

    /**
     * {@return whether every linked pair is more alike than every unlinked one, so that nothing tells how certain the limits are}
     */
    public boolean isSeparated() {
        return Uncertainties.isSeparated(populations);
    }
}
