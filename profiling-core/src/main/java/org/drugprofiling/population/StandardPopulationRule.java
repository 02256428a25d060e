package org.drugprofiling.population;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.drugprofiling.population.PairLabelling.Verdict;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.SourceNames;
import org.drugprofiling.sample.CaseId;
import org.drugprofiling.sample.LaboratoryId;

/** A rule of {@link PopulationRules}: what it says of two seizures, after what all rules have in common. */
record StandardPopulationRule(
        String id,
        String assumption,
        SameLevel level,
        boolean isFlattering,
        boolean isShared,
        Function<List<ProfileIdentity>, Pairs> binding)
        implements PopulationRule {

    private static final String SHARED = "-across-laboratories";

    StandardPopulationRule(
            String id,
            String assumption,
            SameLevel level,
            boolean isFlattering,
            Function<List<ProfileIdentity>, Pairs> binding) {
        this(id, assumption, level, isFlattering, false, binding);
    }

    StandardPopulationRule shared() {
        return isShared
                ? this
                : new StandardPopulationRule(
                        id + SHARED,
                        assumption + "; laboratories share numbers of seizures and names of batches",
                        level,
                        isFlattering,
                        true,
                        binding);
    }

    private String source(ProfileIdentity row) {
        return level == SameLevel.BATCH
                ? SourceNames.ofBatch(batch(row))
                : SourceNames.ofSeizure(row.seizure().value());
    }

    /** Pairs are labelled by names as they are given, so one seizure or batch in two spellings would be unlinked with itself. */
    private void requireOneSpelling(List<ProfileIdentity> rows) {
        RowSpellings.requireLaboratories(rows);
        RowSpellings.requireRelations(rows);
        if (level == SameLevel.BATCH) {
            RowSpellings.requireSources(
                    rows, row -> "", StandardPopulationRule::batch, SourceNames::ofBatch, "batches of a population");
        }
        // whether two records are of one specimen is asked of the seizures under any rule
        RowSpellings.requireSources(
                rows, this::owner, row -> row.seizure().value(), SourceNames::ofSeizure, "seizures of a population");
        RowSpellings.requireSpecimens(rows, this::ownedSeizure);
    }

    /** Who numbers seizures on its own; none where numbers are compared across laboratories. */
    private Optional<LaboratoryId> owner(ProfileIdentity row) {
        return level == SameLevel.BATCH && !isShared ? Optional.of(row.laboratory()) : Optional.empty();
    }

    private List<Object> ownedSeizure(ProfileIdentity row) {
        return List.of(owner(row), row.seizure());
    }

    private boolean isOneSpecimen(ProfileIdentity a, ProfileIdentity b) {
        return ownedSeizure(a).equals(ownedSeizure(b)) && a.specimen().equals(b.specimen());
    }

    /** Refuses sources and seizures that are not of one owner or one case; returns the case of each seizure of which any row states it. */
    private Map<List<Object>, CaseId> casesOfOwners(List<ProfileIdentity> rows) {
        Map<String, ProfileIdentity> owners = new HashMap<>();
        Map<List<Object>, CaseId> cases = new HashMap<>();
        for (ProfileIdentity row : rows) {
            ProfileIdentity owner = owners.computeIfAbsent(source(row), source -> row);
            if (!isShared && !owner.laboratory().equals(row.laboratory())) {
                throw refusal(
                        "a seizure number or batch name must be of one laboratory, or the rule must say that laboratories share"
                                + " them (" + id + SHARED + ")",
                        row,
                        owner.laboratory() + " and " + row.laboratory());
            }
            CaseId known = row.caseId();
            CaseId other = known == null ? null : cases.putIfAbsent(ownedSeizure(row), known);
            if (other != null && !other.equals(known)) {
                throw refusal("a seizure number must be of one case", row, other + " and " + known);
            }
        }
        return cases;
    }

    /** The case of each row: that of its seizure, which another row of it may have stated. */
    private List<Optional<CaseId>> caseOfRow(List<ProfileIdentity> rows) {
        Map<List<Object>, CaseId> cases = casesOfOwners(rows);
        return rows.stream()
                .map(row -> Optional.ofNullable(cases.get(ownedSeizure(row))))
                .toList();
    }

    private ProfilingException refusal(String rule, ProfileIdentity row, String value) {
        return new ProfilingException(
                "ambiguous-source",
                rule,
                ProblemLocation.nowhere()
                        .withIdentifier("seizure", row.seizure())
                        .withIdentifier("specimen", row.specimen()),
                value);
    }

    @Override
    public PairLabelling bind(List<ProfileIdentity> rows) {
        List<ProfileIdentity> copy = List.copyOf(rows);
        requireOneSpelling(copy);
        List<Optional<CaseId>> cases = caseOfRow(copy);
        Pairs pairs = binding.apply(copy);
        return new PairLabelling() {
            @Override
            public Verdict verdict(int i, int j) {
                ProfileIdentity a = copy.get(i);
                ProfileIdentity b = copy.get(j);
                if (!level.pairsOneSpecimen() && isOneSpecimen(a, b)) {
                    return Verdict.leftOut(LeftOut.SAME_SPECIMEN);
                }
                Verdict verdict = pairs.of(i, j);
                if (!verdict.equals(Verdict.UNLINKED)) {
                    return verdict;
                }
                if (cases.get(i).isPresent() && cases.get(i).equals(cases.get(j))) {
                    return Verdict.leftOut(LeftOut.SAME_CASE);
                }
                // most specimens have no known relation
                boolean related =
                        !a.relationGroups().isEmpty() && !Collections.disjoint(a.relationGroups(), b.relationGroups());
                return related ? Verdict.leftOut(LeftOut.KNOWN_RELATION) : verdict;
            }

            @Override
            public String source(int row) {
                return StandardPopulationRule.this.source(copy.get(row));
            }
        };
    }

    @Override
    public String toString() {
        return id;
    }

    /** A labelling of pairs that pass what all rules have in common. */
    interface Pairs {
        Verdict of(int i, int j);
    }

    static String batch(ProfileIdentity row) {
        return row.attribute(ProfileIdentity.BATCH)
                .orElseThrow(() -> new ProfilingException(
                        "unknown-batch",
                        "a row must have a known batch where batches label pairs",
                        ProblemLocation.nowhere().withIdentifier("specimen", row.specimen()),
                        null));
    }
}
