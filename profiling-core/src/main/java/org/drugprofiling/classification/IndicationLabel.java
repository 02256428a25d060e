package org.drugprofiling.classification;

import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * An answer that indications may support, for example {@code Leuckart} to the question of the route. Route families are names and nothing
 * more.
 *
 * @param question what it answers
 * @param id stable, lower-case
 * @param words for people
 * @since 0.1.0
 */
public record IndicationLabel(IndicationQuestion question, String id, String words) {

    /** Route family: Leuckart. */
    public static final IndicationLabel LEUCKART = route("leuckart", "Leuckart");
    /** Route family: reductive amination. */
    public static final IndicationLabel REDUCTIVE_AMINATION = route("reductive-amination", "reductive amination");
    /** Route family: nitrostyrene or oxime. */
    public static final IndicationLabel NITROSTYRENE = route("nitrostyrene", "nitrostyrene or oxime family");
    /** Route family: Nagai. */
    public static final IndicationLabel NAGAI = route("nagai", "Nagai-type");
    /** Route family: Emde. */
    public static final IndicationLabel EMDE = route("emde", "Emde");
    /** Route family: Birch. */
    public static final IndicationLabel BIRCH = route("birch", "Birch family");
    /** Reduction of the borohydride type. */
    public static final IndicationLabel BOROHYDRIDE_TYPE =
            new IndicationLabel(IndicationQuestion.REDUCTION, "borohydride-type", "borohydride-type reduction");
    /** Platinum-catalysed reduction. */
    public static final IndicationLabel PLATINUM_CATALYSED =
            new IndicationLabel(IndicationQuestion.REDUCTION, "platinum-catalysed", "platinum-catalysed reduction");
    /** Precursor: ephedrine or pseudoephedrine. */
    public static final IndicationLabel EPHEDRINE = precursor("ephedrine", "ephedrine or pseudoephedrine");
    /** Precursor: 1-phenyl-2-propanone. */
    public static final IndicationLabel PHENYLPROPANONE = precursor("phenylpropanone", "1-phenyl-2-propanone");
    /** Precursor: piperonal or its nitropropene. */
    public static final IndicationLabel PIPERONAL = precursor("piperonal", "piperonal or nitropropene family");
    /** Precursor: safrole or isosafrole. */
    public static final IndicationLabel SAFROLE = precursor("safrole", "safrole or isosafrole family");
    /** Pre-precursor: α-phenylacetoacetonitrile. */
    public static final IndicationLabel APAAN =
            new IndicationLabel(IndicationQuestion.PRE_PRECURSOR, "apaan", "α-phenylacetoacetonitrile (APAAN)");
    /** 1-Phenyl-2-propanone made from phenylacetic acid. */
    public static final IndicationLabel PHENYLACETIC_ACID = new IndicationLabel(
            IndicationQuestion.PRE_PRECURSOR, "phenylacetic-acid", "1-phenyl-2-propanone made from phenylacetic acid");
    /** Precursor from medicines, or medicines added later. */
    public static final IndicationLabel MEDICINES = new IndicationLabel(
            IndicationQuestion.PRECURSOR_SOURCE, "medicines", "medicines as source of the precursor, or added later");
    /** Fully synthetic ephedrine. */
    public static final IndicationLabel SYNTHETIC_EPHEDRINE =
            new IndicationLabel(IndicationQuestion.PRECURSOR_ORIGIN, "synthetic-ephedrine", "synthetic ephedrine");
    /** Origin: South-East Asia. */
    public static final IndicationLabel SOUTHEAST_ASIA = origin("southeast-asia", "South-East Asia");
    /** Origin: South-West Asia. */
    public static final IndicationLabel SOUTHWEST_ASIA = origin("southwest-asia", "South-West Asia");
    /** Origin: Mexico. */
    public static final IndicationLabel MEXICO = origin("mexico", "Mexico");
    /** Origin: the Golden Triangle. */
    public static final IndicationLabel GOLDEN_TRIANGLE = origin("golden-triangle", "Golden Triangle");
    /** Origin: the Golden Crescent. */
    public static final IndicationLabel GOLDEN_CRESCENT = origin("golden-crescent", "Golden Crescent");
    /** Origin: Colombia. */
    public static final IndicationLabel COLOMBIA = origin("colombia", "Colombia");
    /** Coca variety: Erythroxylum novogranatense. */
    public static final IndicationLabel NOVOGRANATENSE =
            new IndicationLabel(IndicationQuestion.PLANT_VARIETY, "novogranatense", "Erythroxylum novogranatense");
    /** Purified by oxidation. */
    public static final IndicationLabel OXIDATIVE_PURIFICATION = processing("oxidative", "oxidative purification");
    /** Strongly oxidised. */
    public static final IndicationLabel STRONG_OXIDATION = processing("strong-oxidation", "strong oxidation");
    /** Heated. */
    public static final IndicationLabel HEATING = processing("heating", "heating, or formation in the inlet");
    /** Hydrolysed. */
    public static final IndicationLabel HYDROLYSIS = processing("hydrolysis", "hydrolysis, wet storage");
    /** Incompletely acetylated, or hydrolysed in storage. */
    public static final IndicationLabel INCOMPLETE_ACETYLATION =
            processing("incomplete-acetylation", "incomplete acetylation, or hydrolysis in storage");

    /**
     * Checks the id.
     */
    public IndicationLabel {
        Objects.requireNonNull(question, "question");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || words.isBlank()) {
            throw new ProfilingException(
                    "invalid-label",
                    "a label must have an id of lower-case letters, digits and hyphens, and words",
                    ProblemLocation.nowhere(),
                    "'" + id + "', '" + words + "'");
        }
    }

    private static IndicationLabel route(String id, String words) {
        return new IndicationLabel(IndicationQuestion.SYNTHESIS_ROUTE, id, words);
    }

    private static IndicationLabel precursor(String id, String words) {
        return new IndicationLabel(IndicationQuestion.PRECURSOR, id, words);
    }

    private static IndicationLabel origin(String id, String words) {
        return new IndicationLabel(IndicationQuestion.ORIGIN, id, words);
    }

    private static IndicationLabel processing(String id, String words) {
        return new IndicationLabel(IndicationQuestion.PROCESSING, id, words);
    }

    @Override
    public String toString() {
        return words;
    }
}
