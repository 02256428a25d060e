package org.drugprofiling.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.decision.Thresholds;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.Test;

/** The catalogue as a whole: what holds of every documented method, and facts that were read, by hand from the sources. */
class ProfilingMethodsTest {

    private static final List<DocumentedMethod> ALL = ProfilingMethods.all();

    @Test
    void everyConstantIsListedOnceUnderItsName() throws IllegalAccessException {
        List<DocumentedMethod> constants = new ArrayList<>();
        for (Field field : ProfilingMethods.class.getFields()) {
            DocumentedMethod method = (DocumentedMethod) field.get(null);
            assertEquals(field.getName(), method.id().toUpperCase(Locale.ROOT).replace('-', '_'));
            assertSame(method, ProfilingMethods.of(method.id()));
            assertTrue(ProfilingMethods.isCatalogueId(method.id()));
            constants.add(method);
        }
        assertEquals(ALL, constants);
        assertEquals(44, ALL.size());
    }

    @Test
    void aMethodIsFoundByItsIdAndByItsDrug() {
        assertSame(ProfilingMethods.EU_SMT_AMPHETAMINE_GCMS, ProfilingMethods.of("eu-smt-amphetamine-gcms"));
        assertTrue(ProfilingMethods.isCatalogueId("eu-smt-amphetamine-gcms"));
        assertEquals(
                List.of("eu-smt-amphetamine-gcms", "pl-leuckart-amphetamine-gc", "se-peak-quotient", "ats-enantiomers"),
                ProfilingMethods.ofSubstance(Substance.AMPHETAMINE).stream()
                        .map(DocumentedMethod::id)
                        .toList());
        assertThrows(ProfilingException.class, () -> ProfilingMethods.of("a-method-for-everything"));
    }

    @Test
    void nothingThatNobodyReadIsPresentedAsVerified() {
        for (DocumentedMethod method : ALL) {
            for (DocumentedTarget target : method.targets()) {
                assertEquals(
                        target.use() == TargetUse.CANDIDATE,
                        target.citation().evidence() == Evidence.UNVERIFIED,
                        () -> method.id() + " " + target);
            }
            method.treatments().forEach(treatment -> assertRead(method, treatment.writtenAs(), treatment.citation()));
            method.metrics().forEach(metric -> assertRead(method, metric.writtenAs(), metric.citation()));
            method.thresholds().forEach(threshold -> assertRead(method, threshold.id(), threshold.citation()));
        }
    }

    private static void assertRead(DocumentedMethod method, String what, Citation citation) {
        assertFalse(citation.evidence() == Evidence.UNVERIFIED, () -> method.id() + " " + what);
        assertFalse(Bibliography.of(citation.key()).evidence() == Evidence.UNVERIFIED, () -> method.id() + " " + what);
    }

    @Test
    void noFactIsKnownBetterThanItsSource() {
        for (DocumentedMethod method : ALL) {
            for (Citation citation : everyCitation(method)) {
                Evidence whole = Bibliography.of(citation.key()).evidence();
                Evidence own = citation.evidence();
                boolean better = (whole == Evidence.ABSTRACT_ONLY && own == Evidence.READ_IN_SOURCE)
                        || (whole == Evidence.UNVERIFIED && own != Evidence.UNVERIFIED)
                        || (whole != Evidence.COMPUTED && own == Evidence.COMPUTED)
                        || (whole != Evidence.HOUSE && own == Evidence.HOUSE);
                assertFalse(better, () -> method.id() + " " + citation);
            }
        }
    }

    /** Pages of ST/NAR/35 that somebody is recorded as having read. */
    @Test
    void theManualIsCitedOnlyAtPagesThatWereRead() {
        Set<String> cited = new TreeSet<>();
        for (DocumentedMethod method : ALL) {
            for (DocumentedFact fact : method.facts()) {
                if (fact.citation().key().equals("un-st-nar-35-2005")) {
                    Matcher page =
                            Pattern.compile("[0-9]+").matcher(fact.citation().locus());
                    while (page.find()) {
                        cited.add(page.group());
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(Set.of("1", "3", "6", "39", "49")), cited);
        assertEquals("title pages, contents, pp. 1, 3, 6, 39 and 49", Bibliography.UN_ST_NAR_35_2005.locus());
    }

    private static List<Citation> everyCitation(DocumentedMethod method) {
        List<Citation> all = new ArrayList<>(method.citations());
        method.targets().forEach(target -> all.add(target.citation()));
        method.treatments().forEach(treatment -> all.add(treatment.citation()));
        method.metrics().forEach(metric -> all.add(metric.citation()));
        method.thresholds().forEach(threshold -> all.add(threshold.citation()));
        method.facts().forEach(fact -> all.add(fact.citation()));
        return all;
    }

    @Test
    void aBareDescriptionIsATemplateAndItsDraftSaysWhy() {
        DocumentedMethod bare = DocumentedMethod.of("bare", "1", "bare", MethodStanding.LABORATORY, Substance.HEROIN);
        assertEquals(MethodReadiness.TEMPLATE, bare.readiness());
        assertEquals(ComparisonBasis.NOT_YET, bare.comparisonBasis());
        assertEquals(
                List.of(MethodPart.TARGETS, MethodPart.NON_DETECTS, MethodPart.TREATMENT, MethodPart.METRIC),
                bare.draft("own").missing());
        DocumentedMethod left = bare.withOpen(MethodPart.METRIC, OpenPart.Reason.LEFT_TO_LABORATORY, "any metric")
                .withOpen(MethodPart.TREATMENT, OpenPart.Reason.LEFT_TO_LABORATORY, "any treatment");
        assertEquals(MethodReadiness.TEMPLATE, left.readiness());
        assertEquals(ComparisonBasis.OWN_TARGETS, left.comparisonBasis());
        assertEquals(
                MethodReadiness.TEMPLATE,
                left.withOpen(MethodPart.TARGETS, OpenPart.Reason.LEFT_TO_LABORATORY, "any targets")
                        .readiness());
    }

    @Test
    void targetsThatAreOnlyClassifiedAreSaidToBeRead() {
        Map<DocumentedMethod, Integer> classified = Map.of(
                ProfilingMethods.COCAINE_BRAZIL_MINOR_ALKALOIDS, 11,
                ProfilingMethods.HEROIN_ELEMENTS_GOLDEN_TRIANGLE_CRESCENT, 17,
                ProfilingMethods.COCAINE_DEA_ORIGIN, 7,
                ProfilingMethods.MA_IRMS_PRECURSOR, 3);
        classified.forEach((method, count) -> {
            String message = String.valueOf(assertThrows(
                            ProfilingException.class, () -> method.draft("z").toMethod())
                    .getMessage());
            assertTrue(
                    message.contains("targets (its " + count
                            + " targets are read for classification, not compared: choose yours)"),
                    message);
        });
    }

    @Test
    void everySourceIsOfTheBibliography() {
        for (DocumentedMethod method : ALL) {
            assertFalse(method.citations().isEmpty(), method::id);
            method.sources().forEach(source -> Bibliography.of(source.key()));
        }
    }

    @Test
    void everyCompoundIsRegisteredAndEveryTargetOnce() {
        for (DocumentedMethod method : ALL) {
            Set<String> seen = new HashSet<>();
            for (DocumentedTarget target : method.targets()) {
                assertTrue(seen.add(target.target().id()), () -> method.id() + " " + target);
                if (target.target() instanceof AnalyteTarget analyte) {
                    analyte.compound().ifPresent(compound -> assertSame(Compounds.of(compound.id()), compound));
                }
            }
        }
    }

    @Test
    void whatIsOpenIsExactlyWhatIsMissing() {
        Set<String> wrong = new TreeSet<>();
        for (DocumentedMethod method : ALL) {
            Set<MethodPart> open = method.openKinds();
            boolean named = method.targets().stream().anyMatch(target -> target.use() != TargetUse.CANDIDATE);
            if (!named || method.unnamedTargets() > 0) {
                assertTrue(open.contains(MethodPart.TARGETS), () -> method.id() + " targets");
            }
            if (method.treatments().size() != 1) {
                assertTrue(open.contains(MethodPart.TREATMENT) || open.contains(MethodPart.METRIC), method::id);
            }
            if (method.metrics().size() != 1) {
                assertTrue(open.contains(MethodPart.METRIC), () -> method.id() + " metric");
            }
            Set<MethodPart> missing = EnumSet.noneOf(MethodPart.class);
            missing.addAll(method.draft("own").missing());
            missing.removeAll(Set.of(MethodPart.SUBSTANCE, MethodPart.NON_DETECTS));
            Set<MethodPart> declared = EnumSet.noneOf(MethodPart.class);
            declared.addAll(open);
            declared.remove(MethodPart.NON_DETECTS);
            wrong.add(
                    declared.equals(missing)
                            ? ""
                            : method.id() + ": declared open " + declared + ", missing " + missing);
            if (method.comparisonBasis() != ComparisonBasis.NOT_YET) {
                assertFalse(method.treatments().isEmpty(), () -> method.id() + " has no treatment to offer");
            }
        }
        assertEquals(Set.of(""), wrong);
    }

    @Test
    void noMethodOfTheCatalogueDecides() {
        for (DocumentedMethod method : ALL) {
            assertFalse(method.readiness() == MethodReadiness.COMPLETE, method::id);
        }
    }

    @Test
    void theseCanBeComparedToday() {
        assertEquals(
                Set.of(
                        "heroin-four-ratios-gc",
                        "cocaine-four-alkaloid-ratio",
                        "cocaine-open-gcms",
                        "ats-enantiomers",
                        "mdma-tablet-features"),
                withBasis(ComparisonBasis.DOCUMENTED_TARGETS));
        assertEquals(
                Set.of(
                        "eu-smt-amphetamine-gcms",
                        "se-peak-quotient",
                        "au-enipid-methamphetamine",
                        "unil-mdma-excipients"),
                withBasis(ComparisonBasis.OWN_TARGETS));
    }

    private static Set<String> withBasis(ComparisonBasis basis) {
        return ALL.stream()
                .filter(method -> method.comparisonBasis() == basis)
                .map(DocumentedMethod::id)
                .collect(Collectors.toSet());
    }

    @Test
    void harmonisedIsSaidOfFew() {
        assertEquals(
                Set.of(
                        "heroin-three-laboratories-gc",
                        "cocaine-france-switzerland",
                        "eu-smt-amphetamine-gcms",
                        "champ-methamphetamine-gcms",
                        "champ-mdma-gcms",
                        "champ-mdma-physical"),
                ALL.stream()
                        .filter(method -> method.standing() == MethodStanding.HARMONISED)
                        .map(DocumentedMethod::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyReportedThresholdOfADrugOfTheCatalogueStandsAtItsMethod() {
        Set<String> shown = ALL.stream()
                .flatMap(method -> method.thresholds().stream())
                .map(threshold -> threshold.id())
                .collect(Collectors.toSet());
        Set<String> expected = Thresholds.all().stream()
                .filter(threshold ->
                        !threshold.stated().part(ChainId.Part.SUBSTANCE).equals("cannabis"))
                .map(threshold -> threshold.id())
                .collect(Collectors.toSet());
        assertEquals(expected, shown);
        assertEquals(
                Pretreatments.N_4R.id(),
                Thresholds.of("methamphetamine-enipid-fpr").stated().part(ChainId.Part.PRETREATMENT));
    }

    @Test
    void theOpenSchemeIsThatOfItsFiles() {
        // compounds.csv of the public repository, retention in minutes; relative retentions by hand: 5.83 / 6.63 =
        // 0.87934,
        // 5.83 / 8.15 = 0.71534, 4.33 / 6.63 = 0.65309, 7.54 / 8.15 = 0.92515
        Map<String, DocumentedTarget> targets = ProfilingMethods.COCAINE_OPEN_GCMS.targets().stream()
                .collect(Collectors.toMap(target -> target.target().id(), target -> target));
        assertEquals(15, targets.size());
        DocumentedTarget tropacocaine = targets.get("tropacocaine");
        assertEquals(5.83, tropacocaine.retention().orElseThrow());
        assertEquals(6, tropacocaine.order().orElseThrow());
        assertEquals(Map.of("cocaine", 0.879, "n-octacosane", 0.715), tropacocaine.relativeRetentions());
        assertEquals(List.of("124"), tropacocaine.ions());
        assertEquals(0.653, targets.get("benzocaine").relativeRetentions().get("cocaine"));
        assertEquals(
                0.925,
                targets.get("trans-cinnamoylcocaine").relativeRetentions().get("n-octacosane"));
        assertEquals(List.of(7.72), targets.get("trans-cinnamoylcocaine").overlaps());
        assertEquals(
                List.of("82+182+83+96+94"), targets.get("cis-cinnamoylcocaine").ions());
        assertEquals(List.of(6.63), targets.get("norcocaine").overlaps());
        assertEquals(List.of(6.51), targets.get("cocaine").overlaps());
        assertEquals(8.15, targets.get("n-octacosane").retention().orElseThrow());
        assertEquals(
                List.of(
                        "tropacocaine",
                        "norcocaine",
                        "n-benzoylnormethylecgonine",
                        "cis-cinnamoylcocaine",
                        "trans-cinnamoylcocaine"),
                ProfilingMethods.COCAINE_OPEN_GCMS.targetSet().orElseThrow().ids());
        double earlier = 0;
        for (DocumentedTarget target : ProfilingMethods.COCAINE_OPEN_GCMS.targets()) {
            assertTrue(target.retention().orElseThrow() > earlier, () -> "retention order of " + target);
            earlier = target.retention().orElseThrow();
        }
    }

    @Test
    void theTwelveNamesOfTheHarmonisedListStandInTheirOrder() {
        List<String> names = ProfilingMethods.EU_SMT_AMPHETAMINE_GCMS.targets(TargetUse.COMPARED).stream()
                .map(target -> target.target().id())
                .toList();
        assertEquals(12, names.size());
        assertEquals("4-methyl-5-phenylpyrimidine", names.get(0));
        assertEquals("1-3-diphenyl-2-propylamine", names.get(11));
        assertEquals(14, ProfilingMethods.EU_SMT_AMPHETAMINE_GCMS.unnamedTargets());
    }

    @Test
    void countsOfTargetsAreThoseOfTheSources() {
        // 12 in heroin and 16 in cocaine: no one number is true of both, so the open part and a fact say it
        DocumentedMethod charcoal = ProfilingMethods.OCCLUDED_SOLVENTS_CHARCOAL_HEADSPACE;
        assertEquals(0, charcoal.unnamedTargets());
        assertTrue(charcoal.openParts().stream()
                .anyMatch(part -> part.text().startsWith("12 solvents in heroin, 16 in cocaine")));
        assertEquals(6, ProfilingMethods.HEROIN_LAUSANNE_GC.unnamedTargets());
        assertEquals(16, ProfilingMethods.HEROIN_THREE_LABORATORIES_GC.unnamedTargets());
        assertEquals(12, ProfilingMethods.HEROIN_MALAYSIA_CONSTANT_WEIGHT.unnamedTargets());
        assertEquals(
                17,
                ProfilingMethods.HEROIN_ELEMENTS_GOLDEN_TRIANGLE_CRESCENT
                        .targets()
                        .size());
        assertEquals(14, ProfilingMethods.COCAINE_CISPA.targets().size());
        assertEquals(8, ProfilingMethods.COCAINE_AARHUS_GCMS.unnamedTargets());
        assertEquals(12, ProfilingMethods.COCAINE_COPENHAGEN_UHPLC_TOF.unnamedTargets());
        assertEquals(
                11, ProfilingMethods.COCAINE_BRAZIL_MINOR_ALKALOIDS.targets().size());
        assertEquals(7, ProfilingMethods.COCAINE_DEA_ORIGIN.targets().size());
        assertEquals(18, ProfilingMethods.COCAINE_LYON_HEADSPACE.unnamedTargets());
        assertEquals(15, ProfilingMethods.PL_LEUCKART_AMPHETAMINE_GC.unnamedTargets());
        assertEquals(14, ProfilingMethods.NRIPS_METHAMPHETAMINE_GCFID.unnamedTargets());
        assertEquals(8, ProfilingMethods.JP_METHAMPHETAMINE_ELEMENTS.targets().size());
        assertEquals(11, ProfilingMethods.MDMA_ELEMENTS_ICPOES.targets().size());
    }
}
