package org.drugprofiling.io.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.substance.ChemicalElement;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.CompoundFact;
import org.drugprofiling.substance.CompoundMatch;
import org.drugprofiling.substance.CompoundUse;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.Elements;
import org.drugprofiling.substance.HealthFlag;
import org.drugprofiling.substance.IsotopeRatio;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Synonym;

/**
 * The page of all compounds, elements and isotope ratios as Markdown, each identifier with how it is known.
 *
 * @since 0.1.0
 */
public final class CompoundPage {

    private static final List<Substance> SECTIONS = List.of(
            Substance.HEROIN,
            Substance.OPIUM,
            Substance.COCAINE,
            Substance.AMPHETAMINE,
            Substance.METHAMPHETAMINE,
            Substance.MDMA);

    private static final String NOTHING = "–";

    private CompoundPage() {}

    /**
     * {@return the text, lines ended by a line feed}
     */
    public static String text() {
        Markdown page = new Markdown().heading(1, "Compounds");
        page.line("*Written from the catalogue; do not edit. [All methods](README.md) · [sources](bibliography.md)*")
                .blank();
        page.line(
                "A compound stands under the drug in which it is named first. A formula, a mass and an InChIKey that were computed are as "
                        + "certain as the structure; a structure that was not verified was written down from the name and checked by nobody. "
                        + "Masses are those of the most abundant isotopes. Names are not marked one by one.");
        page.blank();
        counts(page);
        for (Substance drug : SECTIONS) {
            section(
                    page,
                    drug.name(),
                    all().filter(compound ->
                            first(compound).filter(drug::equals).isPresent()));
        }
        section(
                page,
                "no drug of these",
                all().filter(compound -> first(compound).isEmpty()));
        names(page);
        ambiguous(page);
        flags(page);
        elements(page);
        return page.toString();
    }

    private static Stream<Compound> all() {
        return Compounds.all().stream();
    }

    private static Optional<Substance> first(Compound compound) {
        return compound.uses().stream().findFirst().map(CompoundUse::drug);
    }

    private static void counts(Markdown page) {
        page.head(List.of("how known", "CAS numbers", "structures", "InChIKeys", "roles", "health flags"));
        for (Evidence evidence : Evidence.values()) {
            List<Long> counts = List.of(
                    known(all().flatMap(compound -> compound.casNumber().stream()), evidence),
                    known(all().flatMap(compound -> compound.structure().stream()), evidence),
                    known(all().flatMap(compound -> compound.inChIKey().stream()), evidence),
                    all().flatMap(compound -> compound.uses().stream())
                            .filter(use -> use.evidence() == evidence)
                            .count(),
                    all().flatMap(compound -> compound.healthFlags().stream())
                            .filter(flag -> flag.evidence() == evidence)
                            .count());
            if (counts.stream().anyMatch(count -> count > 0)) {
                page.row(Stream.concat(
                                Stream.of(evidence.words()), counts.stream().map(String::valueOf))
                        .toList());
            }
        }
    }

    private static long known(Stream<CompoundFact> facts, Evidence evidence) {
        return facts.filter(fact -> fact.evidence() == evidence).count();
    }

    private static void section(Markdown page, String heading, Stream<Compound> compounds) {
        page.heading(2, Markdown.sentence(heading).replaceAll("\\.$", ""));
        page.head(List.of("id", "name", "CAS", "formula", "mass", "structure", "InChIKey", "roles"));
        compounds.forEach(compound -> page.row(List.of(
                "<a id=\"" + compound.id() + "\"></a>`" + compound.id() + "`",
                compound.name(),
                fact(compound.casNumber(), ""),
                compound.formula().map(CompoundFact::value).orElse(NOTHING),
                compound.monoisotopicMass().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.4f", compound.monoisotopicMass().getAsDouble())
                        : NOTHING,
                fact(compound.structure(), "`"),
                compound.inChIKey()
                        .map(key -> key.value() + " (" + key.evidence().words() + ")")
                        .orElse(NOTHING),
                compound.uses().stream().map(CompoundPage::use).collect(Collectors.joining("; ")))));
    }

    private static String fact(Optional<CompoundFact> fact, String quote) {
        return fact.map(known -> quote + known.value() + quote + " " + origin(known))
                .orElse(NOTHING);
    }

    /** Shorter than elsewhere, because a row has many. */
    private static String origin(CompoundFact fact) {
        String words = fact.evidence().words();
        return fact.sources().isEmpty()
                ? "(" + words + ")"
                : fact.sources().stream()
                        .map(source -> "[" + words + ": " + source.locus() + "](bibliography.md#" + source.key() + ")")
                        .collect(Collectors.joining(" "));
    }

    private static String use(CompoundUse use) {
        return use.drug() + " " + use.role().words() + " " + mark(use.evidence(), use.sources());
    }

    private static String mark(Evidence evidence, List<Citation> sources) {
        return sources.isEmpty()
                ? "(" + evidence.words() + ")"
                : sources.stream().map(Markdown::mark).collect(Collectors.joining(" "));
    }

    private static void names(Markdown page) {
        page.heading(2, "Names");
        page.line(
                        "Case, accents, hyphens, spaces, brackets, primes and the way of writing a Greek letter make no difference when a name is "
                                + "looked up; a sign of rotation in brackets does.")
                .blank();
        page.head(List.of("id", "also called"));
        all().filter(compound -> !compound.synonyms().isEmpty())
                .forEach(compound -> page.row(List.of(
                        "`" + compound.id() + "`",
                        compound.synonyms().stream().map(CompoundPage::synonym).collect(Collectors.joining("; ")))));
    }

    private static String synonym(Synonym synonym) {
        return synonym.hazard().isEmpty() ? synonym.name() : synonym.name() + " (*" + synonym.hazard() + "*)";
    }

    private static void ambiguous(Markdown page) {
        page.heading(2, "Names that are refused");
        page.head(List.of("name", "may mean", "because"));
        for (Map.Entry<String, CompoundMatch.Ambiguous> name :
                Compounds.ambiguousNames().entrySet()) {
            page.row(List.of(
                    name.getKey(),
                    name.getValue().candidates().stream()
                            .map(compound -> "`" + compound.id() + "`")
                            .collect(Collectors.joining(", ")),
                    name.getValue().reason()));
        }
    }

    private static void flags(Markdown page) {
        page.heading(2, "Health flags");
        page.line("A reason that is not verified is a hint to look it up, nothing more.")
                .blank();
        page.head(List.of("what", "in", "reason", "how known"));
        all().forEach(compound -> flags(page, compound.name(), compound.healthFlags()));
        Elements.all().forEach(element -> flags(page, element.name(), element.healthFlags()));
    }

    private static void flags(Markdown page, String name, List<HealthFlag> flags) {
        for (HealthFlag flag : flags) {
            page.row(List.of(name, flag.drug().name(), flag.reason(), mark(flag.evidence(), flag.sources())));
        }
    }

    private static void elements(Markdown page) {
        page.heading(2, "Elements");
        page.head(List.of("symbol", "name", "number", "measured in"));
        for (ChemicalElement element : Elements.all()) {
            String studies = element.studies().stream()
                    .map(study -> study.drug() + " " + Markdown.mark(study.source()))
                    .collect(Collectors.joining("; "));
            page.row(List.of(
                    element.symbol(),
                    element.name(),
                    Integer.toString(element.atomicNumber()),
                    studies.isEmpty() ? "only part of formulas" : studies));
        }
        page.heading(2, "Isotope ratios");
        page.line("The scales are common practice and were not read in a source.")
                .blank();
        page.head(List.of("id", "ratio", "scale"));
        for (IsotopeRatio ratio : IsotopeRatio.all()) {
            page.row(List.of(ratio.id(), ratio.ratio(), ratio.scale()));
        }
    }
}
