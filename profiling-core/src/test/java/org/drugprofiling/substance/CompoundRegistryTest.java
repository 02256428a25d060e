package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.junit.jupiter.api.Test;

class CompoundRegistryTest {

    private static final List<Compound> ALL = Compounds.all();

    /** What is not on this list is known from memory alone; nothing gets on it by accident. */
    private static final String READ_ROLES = """
            1-2-dimethyl-3-phenylaziridine methamphetamine ROUTE_MARKER zhang-2008
            1-3-dimethyl-2-phenylnaphthalene methamphetamine ROUTE_MARKER zhang-2008
            1-benzyl-3-methylnaphthalene methamphetamine ROUTE_MARKER zhang-2008
            2-phenyl-2-butenenitrile amphetamine ROUTE_MARKER hauser-2018
            3-amino-2-phenyl-2-butenenitrile amphetamine ROUTE_MARKER hauser-2018
            4-amino-6-methyl-5-phenylpyrimidine amphetamine ROUTE_MARKER hauser-2018
            4-methyl-5-phenylpyrimidine amphetamine ROUTE_MARKER mat-desa-2017
            acetic-anhydride heroin PRECURSOR besacier-1997
            alpha-phenylacetoacetonitrile amphetamine PRE_PRECURSOR hauser-2018
            amphetamine methamphetamine DEGRADATION_PRODUCT lee-2012
            benzocaine cocaine ADULTERANT overtoom-2021
            benzyl-cyanide amphetamine PRE_PRECURSOR ormala-2016
            caffeine cocaine ADULTERANT broseus-2016
            caffeine heroin ADULTERANT broseus-2016
            caffeine mdma ADULTERANT teng-2006
            caffeine methamphetamine ADULTERANT zabidi-2025
            calcium-carbonate cocaine DILUENT santana-2019
            cellulose mdma EXCIPIENT xtsee
            chloroquine heroin ADULTERANT sulaiman-2018
            cis-cinnamoylcocaine cocaine ALKALOID plowman-rivier
            diethyl-ether heroin SOLVENT collins-2006
            diltiazem cocaine ADULTERANT broseus-2016
            ephedrine methamphetamine PRECURSOR zhang-2008
            ephedrine-pseudoephedrine methamphetamine PRECURSOR zhang-2008
            ethyl-acetate heroin SOLVENT collins-2006
            fentanyl cocaine ADULTERANT adulterant-review-2022
            glucose mdma EXCIPIENT xtsee
            hydroxyzine cocaine ADULTERANT broseus-2016
            ibuprofen cocaine ADULTERANT overtoom-2021
            lactose mdma EXCIPIENT xtsee
            levamisole cocaine ADULTERANT broseus-2016
            lidocaine cocaine ADULTERANT broseus-2016
            magnesium-stearate mdma EXCIPIENT xtsee
            mannitol mdma EXCIPIENT xtsee
            meconic-acid opium PLANT_CONSTITUENT un-st-nar-29-1998
            n-decane methamphetamine INTERNAL_STANDARD kuwayama-2008
            n-eicosane methamphetamine INTERNAL_STANDARD kuwayama-2008
            n-formylamphetamine amphetamine ROUTE_MARKER mat-desa-2017
            n-n-di-beta-phenylisopropyl-amine amphetamine ROUTE_MARKER mat-desa-2017
            n-nonadecane methamphetamine INTERNAL_STANDARD lee-2012
            n-octacosane cocaine INTERNAL_STANDARD overtoom-2021
            n-octacosane methamphetamine INTERNAL_STANDARD kuwayama-2008
            n-pentadecane methamphetamine INTERNAL_STANDARD kuwayama-2008
            n-tetracosane cocaine INTERNAL_STANDARD yuksel-sen-2018
            n-tetracosane heroin INTERNAL_STANDARD us-monographs-2005
            palmitic-acid mdma EXCIPIENT xtsee
            paracetamol heroin ADULTERANT broseus-2016
            phenacetin cocaine ADULTERANT broseus-2016
            phenylacetic-acid amphetamine PRE_PRECURSOR ormala-2016
            phenylacetic-acid methamphetamine PRE_PRECURSOR popovic-repositories
            ponceau-4r methamphetamine EXCIPIENT awang-2022
            porphyroxine opium ALKALOID un-st-nar-29-1998
            procaine cocaine ADULTERANT overtoom-2021
            pseudoephedrine methamphetamine PRECURSOR zhang-2008
            sodium-hydrogen-carbonate cocaine DILUENT santana-2019
            sorbitol mdma EXCIPIENT xtsee
            talc mdma EXCIPIENT xtsee
            tetracaine cocaine ADULTERANT overtoom-2021
            trans-cinnamoylcocaine cocaine ALKALOID plowman-rivier
            truxillines cocaine ALKALOID portada-2024
            """;

    private static Stream<CompoundFact> facts(Compound compound) {
        return Stream.of(compound.casNumber(), compound.formula(), compound.structure(), compound.inChIKey())
                .flatMap(java.util.Optional::stream);
    }

    private static String keys(List<Citation> sources) {
        return sources.stream().map(Citation::key).collect(Collectors.joining(","));
    }

    @Test
    void idsAreUniqueAndReadable() {
        Set<String> ids = new HashSet<>();
        for (Compound compound : ALL) {
            assertTrue(compound.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), compound.id());
            assertTrue(ids.add(compound.id()), compound.id());
        }
        assertEquals(255, ids.size());
    }

    @Test
    void everyCompoundIsFoundByEverythingItIsKnownBy() {
        for (Compound compound : ALL) {
            assertEquals(compound, Compounds.of(compound.id()));
            assertEquals(compound, Compounds.lookUp(compound.id()));
            assertEquals(compound, Compounds.lookUp(compound.name()));
            for (Synonym synonym : compound.synonyms()) {
                assertEquals(compound, Compounds.lookUp(synonym.name()), synonym.name());
            }
            compound.casNumber().ifPresent(fact -> assertEquals(compound, Compounds.lookUp(fact.value())));
            compound.inChIKey().ifPresent(fact -> assertEquals(compound, Compounds.lookUp(fact.value())));
        }
    }

    @Test
    void registryNumbersHaveTheirCheckDigitAndFormulasTheirMass() {
        long numbers = ALL.stream()
                .flatMap(compound -> compound.casNumber().stream())
                .filter(fact -> Compound.isCasNumber(fact.value()))
                .count();
        assertEquals(194, numbers);
        for (Compound compound : ALL) {
            assertEquals(
                    compound.formula().isPresent(), compound.monoisotopicMass().isPresent(), compound.id());
            assertTrue(compound.monoisotopicMass().orElse(1) > 0);
            assertEquals(compound.structure().isPresent(), compound.inChIKey().isPresent(), compound.id());
        }
    }

    @Test
    void whatWasReadNamesTheVeryPlace() {
        int read = 0;
        for (Compound compound : ALL) {
            for (CompoundFact fact : facts(compound).toList()) {
                for (Citation source : fact.sources()) {
                    read++;
                    Citation listed = Bibliography.of(source.key());
                    assertFalse(source.locus().startsWith("the record"), source::toString);
                    assertFalse(source.locus().startsWith("the row"), source::toString);
                    assertEquals(listed, source.withLocus(listed.locus()));
                }
            }
        }
        // 157 registry numbers, 149 structures and their keys
        assertEquals(157 + 2 * 149, read);
    }

    @Test
    void formulasAreComputedAndNeverReadAsMore() {
        for (Compound compound : ALL) {
            compound.formula().ifPresent(fact -> assertEquals(Evidence.COMPUTED, fact.evidence(), compound.id()));
            compound.inChIKey().ifPresent(fact -> {
                Evidence structure = compound.structure().orElseThrow().evidence();
                Evidence expected = structure == Evidence.READ_IN_SOURCE ? structure : Evidence.COMPUTED;
                assertEquals(expected, fact.evidence(), compound.id());
            });
        }
    }

    @Test
    void theseRolesWereReadAndNoOthers() {
        Set<String> read = new TreeSet<>();
        for (Compound compound : ALL) {
            for (CompoundUse use : compound.uses()) {
                if (use.evidence() != Evidence.UNVERIFIED) {
                    read.add(compound.id() + " " + use.drug().id() + " " + use.role() + " " + keys(use.sources()));
                }
            }
        }
        assertEquals(new TreeSet<>(READ_ROLES.lines().toList()), read);
    }

    @Test
    void theseHealthFlagsWereReadAndNoOthers() {
        Set<String> read = new TreeSet<>();
        Set<String> unverified = new TreeSet<>();
        for (Compound compound : ALL) {
            for (HealthFlag flag : compound.healthFlags()) {
                String line = compound.id() + " " + flag.drug().id() + " " + keys(flag.sources());
                (flag.evidence() == Evidence.UNVERIFIED ? unverified : read).add(line.strip());
            }
        }
        assertEquals(
                Set.of(
                        "levamisole cocaine mmwr-2009,samhsa-2009,cfsre-2020",
                        "levamisole heroin mmwr-2009,samhsa-2009,cfsre-2020",
                        "dexamisole cocaine mmwr-2009,samhsa-2009,cfsre-2020",
                        "dexamisole heroin mmwr-2009,samhsa-2009,cfsre-2020",
                        "tetramisole cocaine mmwr-2009,samhsa-2009,cfsre-2020",
                        "tetramisole heroin mmwr-2009,samhsa-2009,cfsre-2020",
                        "fentanyl cocaine adulterant-review-2022",
                        "fentanyl heroin adulterant-review-2022",
                        "p-fluorofentanyl cocaine adulterant-review-2022",
                        "p-fluorofentanyl heroin adulterant-review-2022",
                        "carfentanil cocaine adulterant-review-2022",
                        "carfentanil heroin adulterant-review-2022",
                        "4-anpp cocaine adulterant-review-2022",
                        "4-anpp heroin adulterant-review-2022"),
                read);
        assertTrue(unverified.contains("phenacetin cocaine"));
        assertTrue(Compounds.of("phenacetin").healthFlags().get(0).toString().endsWith("[not verified]"));
        // what the rows of the notes mark as remembered, and what they do not name
        assertTrue(unverified.contains("xylazine heroin"));
        assertTrue(unverified.contains("phenethyl-4-anpp cocaine"));
        assertEquals(26, unverified.size());
    }

    @Test
    void aHealthFlagSaysOfWhichCompoundAndDrugItsSourceSpeaks() {
        for (String id : List.of("dexamisole", "tetramisole")) {
            for (HealthFlag flag : Compounds.of(id).healthFlags()) {
                flag.sources().forEach(source -> assertTrue(source.locus().endsWith("on levamisole in cocaine")));
            }
        }
        for (HealthFlag flag : Compounds.of("carfentanil").healthFlags()) {
            assertEquals(Evidence.ABSTRACT_ONLY, flag.evidence());
            assertEquals(
                    "abstract, which names fentanyl and its analogues in cocaine",
                    flag.sources().get(0).locus());
        }
    }

    @Test
    void onlyWhatNobodyGaveARoleHasNone() {
        assertEquals(
                List.of("pma"),
                ALL.stream()
                        .filter(compound -> compound.uses().isEmpty())
                        .map(Compound::id)
                        .toList());
    }

    @Test
    void aNameOfTwoCompoundsMustBeDeclared() {
        Compound one = Compound.named("one", "first").withSynonym(Synonym.of("shared"));
        Compound two = Compound.named("two", "second").withSynonym(Synonym.of("Sha-red"));
        assertThrows(IllegalStateException.class, () -> CompoundIndex.of(List.of(one, two), List.of()));
        assertThrows(
                IllegalStateException.class,
                () -> CompoundIndex.of(List.of(one), List.of(AmbiguousName.of("shared", "because", "one"))));
        assertThrows(IllegalStateException.class, () -> CompoundIndex.of(List.of(one, one), List.of()));
        assertThrows(
                IllegalStateException.class,
                () -> CompoundIndex.of(List.of(one), List.of(AmbiguousName.of("x", "because", "three"))));
        assertEquals(AmbiguousNames.all().size(), Compounds.ambiguousNames().size());
        assertEquals(2, Compounds.ambiguousNames().get("MAM").candidates().size());
        for (AmbiguousName name : AmbiguousNames.all()) {
            CompoundMatch match = Compounds.find(name.name());
            assertTrue(match instanceof CompoundMatch.Ambiguous, name.name());
            assertTrue(match.candidates().size() >= 2 && match.compound().isEmpty(), name.name());
        }
    }
}
