package org.drugprofiling.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.DocumentedThreshold;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.Thresholds;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.junit.jupiter.api.Test;

/** Numbers, treatments, metrics and references of the catalogue, each written here by hand from the dossiers behind it. */
class DossierFactsTest {

    /** Method, then what its facts must say of it, separated by strokes. */
    private static final String NUMBERS = """
            heroin-lausanne-gc: six targets | about 20 in 2005 | 3371 samples | 468 | 60 blind | 370 non-linked | 96 %
            heroin-australian-signature: 1 g | 100 randomly | 216 blocks | at least four groups
            heroin-triage-australia: 2008 to 2013
            heroin-malaysia-constant-weight: 650 mg | 52.3 % | 15 mg heroin base | 25 specimens of five | 46 unknown | 30 to 50 % | 3 to 5 %
            heroin-un-manual: 8 to 12 November 1999 | 0.05 mg/mL | 4 to 1 | about 20 mg
            heroin-rome-multi-technique: 50 to 100 mg | 33 street specimens
            heroin-malaysia-elements: 96 specimens | 2013 and 2014 | eleven seizures | 24 elements, 155 Malaysian
            heroin-elements-golden-triangle-crescent: 19 elements | ten contents and seven ratios | 150 | 417 | 907 | 73 elements | 68 to 100 %
            heroin-carbon-isotopes: (21 heroin - 17 morphine) / 4
            occluded-solvents-charcoal-headspace: 12 solvents in heroin, 16 in cocaine | 250 to 300 mg | 2 to 15 ppm | 41 heroin and 54 cocaine | 1994 to 1996
            cocaine-france-switzerland: eight coca alkaloids | 66 combinations | ten pre-treatments with six measures | n - 1
            cocaine-cispa: 368 randomly chosen batches
            cocaine-four-alkaloid-ratio: injector 215 °C | detector 325 °C | oven 120 °C for 2 min | 6 °C/min to 320 °C, hold 5 min | 30 mg cocaine base in 2 mL
            cocaine-aarhus-gcms: p < 0.001 | 37 °C at p < 0.01 | 12 months | 220 bricks of three seizures
            cocaine-copenhagen-uhplc-tof: 382 linked and 34 519 unlinked | 0.5 %
            cocaine-brazil-minor-alkaloids: below 10 % | 90 to 108 % | at least 0.998 | 1.0 to 3500 mg/L | 210 specimens of 2009 to 2012 | eleven specimens
            cocaine-dea-origin: more than 98 % | five regions before 2016 | 19 with | 96 % of 200 | about 90 %
            cocaine-open-gcms: 15 m x 0.25 mm x 0.25 µm | 100 °C for 1.5 min | 30 °C/min to 300 °C | 50 °C/min to 325 °C for 2 min | below 0.02 | C28 | 0.015 | 0.05 min
            cocaine-italian-customs: 2011 and 2012 | 97.56 % | below 50 % cocaine
            cocaine-triage-australia: 2008 to 2013
            eu-smt-amphetamine-gcms: injector 250 °C | 30 m x 0.25 mm x 0.25 µm | 90 °C for 1 min, 8 °C/min to 300 °C, hold 10 min | 37.25 min | pH 8.1 | 33 targets reduced to 26 | 7.4 to 8.9 %
            pl-leuckart-amphetamine-gc: nearly 1000
            ats-enantiomers: resolution 2.16 | 55.27 to 92.38 % | amphetamine 143 and MDMA 94 | 528: 502 (S), 7 (R), 8 racemic, 10 non-racemic | 527 | 0.545
            champ-methamphetamine-gcms: pH 8.1 | 6.2 to 8.4 %
            nrips-methamphetamine-gcfid: 50 mg | 1 mL buffer | four parts 0.1 M phosphate pH 7.0, one part 10 % | 0.5 mL | 0.32 mm x 30 m, 1.0 µm | 69 samples of Japan and 42
            kr-methamphetamine-spme: 48 samples in five clusters | five by the other | eight sub-clusters | ten pharmaceutical | 2006 to 2011
            cn-methamphetamine-gcfid: 48 samples of eight seizures | six seizures
            au-enipid-methamphetamine: 25 % | 0.7 | 15 rows | + 0.1 | 434 specimens | 0.9731269 | 13 linked and 21 457 | 0.5959 | 419 and 93 542 | 2.5 %
            jp-methamphetamine-elements: about 20 mg in 20 mL | 17 samples | five groups
            champ-mdma-gcms: pH 12.80 and pH 10.18 | 25 impurities | five routes, each repeated three times
            champ-mdma-physical: 58 % | 42 % | 50 samples | 50 000 tablets in eight bags
            unil-mdma-excipients: 109 tablets in 67 groups, 43 of one
            mdma-elements-icpoes: 248 tablets | Zn 1.4 to 22.2 | Al 10.8 to 350.3 | Ca 33.4 to 416.8 | Mg 89.0 to 2474.4 | K 12.4 to 88.7 | Na 90.6 to 4543.2 | Fe 1.6 to 654.6 | Cu 0.1 to 3.7 | Ba below 0.1
            mdma-residual-solvents-hs: 155 tablets analysed, 150
            mdma-raman-excipient: 400 tablets | five bags sorbitol, two cellulose, one glucose | 50 tablets of a bag | about 50 tablets an hour
            """;

    @Test
    void theNumbersOfTheFactsAreThoseOfTheDossiers() {
        Set<String> missing = new TreeSet<>();
        for (String line : NUMBERS.lines().toList()) {
            String id = line.substring(0, line.indexOf(':'));
            String facts = ProfilingMethods.of(id).facts().stream()
                    .map(DocumentedFact::text)
                    .collect(Collectors.joining("\n"));
            for (String number : line.substring(line.indexOf(':') + 1).split("\\|")) {
                if (!facts.contains(number.strip())) {
                    missing.add(id + ": " + number.strip());
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void treatmentsAreThoseOfTheSources() {
        Map<String, List<Pretreatment>> expected = new TreeMap<>(Map.of(
                "heroin-lausanne-gc", List.of(Pretreatments.N),
                "heroin-malaysia-elements", List.of(Pretreatments.SD, Pretreatments.N_4R),
                "cocaine-france-switzerland", List.of(Pretreatments.N_SD, Pretreatments.SD),
                "cocaine-copenhagen-uhplc-tof", List.of(Pretreatments.SD_N, Pretreatments.N_SD),
                "eu-smt-amphetamine-gcms", List.of(Pretreatments.N_4R),
                "au-enipid-methamphetamine", List.of(Pretreatments.N, Pretreatments.N_2R, Pretreatments.N_4R),
                "unil-mdma-excipients", List.of(Pretreatments.N_4R)));
        for (Map.Entry<String, List<Pretreatment>> entry : expected.entrySet()) {
            assertEquals(
                    entry.getValue(),
                    ProfilingMethods.of(entry.getKey()).treatments().stream()
                            .map(DocumentedTreatment::pretreatment)
                            .toList(),
                    entry.getKey());
        }
    }

    @Test
    void metricsAreThoseOfTheSources() {
        Map<String, List<ComparisonMetric>> expected = new TreeMap<>(Map.of(
                "cocaine-france-switzerland",
                List.of(ComparisonMetrics.COSINE, ComparisonMetrics.PEARSON),
                "cocaine-copenhagen-uhplc-tof",
                List.of(ComparisonMetrics.CANBERRA, ComparisonMetrics.CANBERRA_RESCALED),
                "cocaine-open-gcms",
                List.of(ComparisonMetrics.LARGEST_RELATIVE_DEVIATION),
                "pl-leuckart-amphetamine-gc",
                List.of(ComparisonMetrics.EUCLIDEAN, ComparisonMetrics.PEARSON_DISTANCE),
                "nrips-methamphetamine-gcfid",
                List.of(ComparisonMetrics.EUCLIDEAN),
                "au-enipid-methamphetamine",
                List.of(
                        ComparisonMetrics.PEARSON_DISTANCE_100,
                        ComparisonMetrics.SQUARED_COSINE_DISTANCE_100,
                        ComparisonMetrics.EUCLIDEAN,
                        ComparisonMetrics.MANHATTAN,
                        ComparisonMetrics.CANBERRA_RESCALED),
                "unil-mdma-excipients",
                List.of(ComparisonMetrics.SQUARED_COSINE_100)));
        for (Map.Entry<String, List<ComparisonMetric>> entry : expected.entrySet()) {
            assertEquals(
                    entry.getValue(),
                    ProfilingMethods.of(entry.getKey()).metrics().stream()
                            .map(DocumentedMetric::metric)
                            .toList(),
                    entry.getKey());
        }
    }

    @Test
    void deltasAreOnTheirScales() {
        Map<String, String> scales = Map.of("13C/12C", "VPDB", "15N/14N", "AIR", "2H/1H", "VSMOW", "18O/16O", "VSMOW");
        int deltas = 0;
        for (DocumentedMethod method : ProfilingMethods.all()) {
            for (DocumentedTarget target : method.targets()) {
                if (target.target() instanceof IsotopeDeltaTarget delta) {
                    deltas++;
                    assertEquals(scales.get(delta.isotope()), delta.scale(), () -> method.id() + " " + delta);
                }
            }
        }
        // two of heroin, four of cocaine, three of methamphetamine
        assertEquals(9, deltas);
    }

    @Test
    void thePolishRuleIsStrictAndOfTwoDistances() {
        DocumentedThreshold euclid = Thresholds.of("amphetamine-leuckart-euclidean");
        DocumentedThreshold pearson = Thresholds.of("amphetamine-leuckart-pearson");
        assertEquals(1, euclid.value().orElseThrow());
        assertEquals(0.04, pearson.value().orElseThrow());
        assertEquals(LinkOperator.STRICTLY_WITHIN, euclid.operator().orElseThrow());
        assertEquals(LinkOperator.STRICTLY_WITHIN, pearson.operator().orElseThrow());
        assertEquals(List.of(pearson.id()), euclid.together());
        // that the two are of one source is what the source says, not what this library says
        assertTrue(euclid.rule().startsWith("the source calls two samples of one source if"), euclid::rule);
        assertTrue(pearson.rule().startsWith("the source calls two samples of one source if"), pearson::rule);
    }

    /** Key, year, a part of the venue, digital object identifier; from the reference lists of the dossiers. */
    private static final String REFERENCES = """
            stromberg-2000 | 2000 | 114 (2), 67–88 |
            esseiva-2005 | 2005 | 67 |
            dufey-2007 | 2007 | 169, 108–117 | 10.1016/j.forsciint.2006.08.003
            collins-2006 | 2006 | 51 |
            liu-2014 | 2014 | 239 | 10.1016/j.forsciint.2014.02.002
            besacier-1997 | 1997 | 42 (3), 429–433 |
            cartier-1997 | 1997 | 37 |
            chiarotti-1991 | 1991 | 50 |
            lociciro-2008 | 2008 | 177 (2–3), 199–206 | 10.1016/j.forsciint.2007.12.008
            casale-waggoner-1991 | 1991 | 36 (5), 1312–1330 |
            janzen-1992 | 1992 | 37 (2), 436–445 |
            villesen-nielsen-2017 | 2017 | Scientific Reports | 10.1038/s41598-017-12042-x
            carby-robinson-2021 | 2021 | 14 (3), 462–473 | 10.1002/dta.3130
            botelho-2014 | 2014 | 25 (4), 611–618 | 10.5935/0103-5053.20140008
            da-silva-2012 | 2012 | 221, 113 |
            ehleringer-2000 | 2000 | 408, 311 |
            mallette-2016 | 2016 | 6, 23520 | 10.1038/srep23520
            dujourdy-besacier-2008 | 2008 | Forensic Science International | 10.1016/j.forsciint.2008.04.024
            krawczyk-parczewski-2001 | 2001 | 446, 107–114 |
            jonson-stromberg-1993 | 1993 | 38 |
            hauser-2018 | 2018 | 10, 671–680 | 10.1002/dta.2296
            baer-margot-2007 | 2007 | Forensic Science International | 10.1016/j.forsciint.2006.06.034
            swist-2005 | 2005 | 152, 175–184 |
            stojanovska-2013 | 2013 | 224 |
            """;

    @Test
    void referencesAreThoseOfTheDossiers() {
        for (String line : REFERENCES.lines().toList()) {
            String[] cells = line.split("\\|", -1);
            Citation source = Bibliography.of(cells[0].strip());
            assertEquals(Integer.parseInt(cells[1].strip()), source.year(), source::key);
            assertTrue(source.venue().contains(cells[2].strip()), source::toString);
            assertEquals(cells[3].strip(), source.doi(), source::key);
        }
    }
}
