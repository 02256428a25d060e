package org.drugprofiling.method;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Substance;

/**
 * Methods that the literature describes, one documented constant each; for example {@link #COCAINE_FOUR_ALKALOID_RATIO}.
 *
 * <p>A constant is what its sources say, with how each fact is known and what is open. A laboratory starts its own method with
 * {@link DocumentedMethod#draft(String)}. None of these decides anything: limits are a laboratory's own, and most are not harmonised
 * ({@link DocumentedMethod#standing()}).
 *
 * @since 0.1.0
 */
public final class ProfilingMethods {

    /**
     * Heroin of Lausanne: six major alkaloids by gas chromatography, normalised, first principal components, then a correlation that
     * decides. Names of the six and the correlation were not read.
     */
    public static final DocumentedMethod HEROIN_LAUSANNE_GC = HeroinMethods.LAUSANNE;

    /**
     * South-west Asian heroin as three laboratories of Sweden, Germany and the Netherlands harmonised it: 16 peaks. Its lesson is that results
     * compared well within and worse between laboratories.
     */
    public static final DocumentedMethod HEROIN_THREE_LABORATORIES_GC = HeroinMethods.THREE_LABORATORIES;

    /**
     * Heroin of Lyon, automated. Only the citation was read.
     */
    public static final DocumentedMethod HEROIN_LYON_AUTOMATED = HeroinMethods.LYON;

    /**
     * The Heroin Signature Program: source areas, with inconclusive and unknown among the answers. No rule is public to our knowledge.
     */
    public static final DocumentedMethod HEROIN_DEA_SIGNATURE = HeroinMethods.DEA_SIGNATURE;

    /**
     * The Australian heroin signature: alkaloids, solvents, acid and neutral impurities, judged by experts. One seizure held four groups.
     */
    public static final DocumentedMethod HEROIN_AUSTRALIAN_SIGNATURE = HeroinMethods.AUSTRALIAN_SIGNATURE;

    /**
     * Automatic triage of Australian border seizures of heroin: error rates are known, the method is not.
     */
    public static final DocumentedMethod HEROIN_TRIAGE_AUSTRALIA = HeroinMethods.AUSTRALIAN_TRIAGE;

    /**
     * Heroin cut to a few per cent, weighed by specimen instead of by heroin: twelve impurities by GC-MS.
     */
    public static final DocumentedMethod HEROIN_MALAYSIA_CONSTANT_WEIGHT = HeroinMethods.CONSTANT_WEIGHT;

    /**
     * Sixteen elements of heroin by ICP-MS: division by the standard deviation did better than N+4R.
     */
    public static final DocumentedMethod HEROIN_MALAYSIA_ELEMENTS = HeroinInorganicMethods.ELEMENTS_MALAYSIA;

    /**
     * Four peak ratios of heroin to diacetylmorphine: acetylthebaol, monoacetylmorphine, papaverine, noscapine. Targets and quantity are
     * documented; a metric of a pair is the laboratory's choice.
     */
    public static final DocumentedMethod HEROIN_FOUR_RATIOS_GC = HeroinMethods.FOUR_RATIOS;

    /**
     * Ten contents and seven ratios of elements that tell heroin of the Golden Triangle from that of the Golden Crescent: directions, no
     * limits.
     */
    public static final DocumentedMethod HEROIN_ELEMENTS_GOLDEN_TRIANGLE_CRESCENT =
            HeroinInorganicMethods.ELEMENTS_GOLDEN_TRIANGLE;

    /**
     * Occluded solvents of heroin and cocaine, adsorbed on charcoal: twelve and sixteen solvents, not named in what was read.
     */
    public static final DocumentedMethod OCCLUDED_SOLVENTS_CHARCOAL_HEADSPACE =
            HeroinInorganicMethods.SOLVENTS_CHARCOAL;

    /**
     * Two carbon deltas of heroin: the whole molecule for batches, its morphine for the plant, the pair for the anhydride.
     */
    public static final DocumentedMethod HEROIN_CARBON_ISOTOPES = HeroinInorganicMethods.CARBON_ISOTOPES;

    /**
     * The heroin sheets of the UN manual ST/NAR/35. The pages were not reachable; what stands beside them was.
     */
    public static final DocumentedMethod HEROIN_UN_MANUAL = HeroinMethods.UN_MANUAL;

    /**
     * Street heroin of Rome by five techniques together: the model of a comparison in several layers.
     */
    public static final DocumentedMethod HEROIN_ROME_MULTI_TECHNIQUE = HeroinMethods.ROME;

    /**
     * Cocaine as Lausanne and Lyon harmonised it: N+S with cosine or Pearson, best of 66 combinations. N+S can be read in two ways; both are
     * offered and neither is the default.
     */
    public static final DocumentedMethod COCAINE_FRANCE_SWITZERLAND = CocaineMethods.FRANCE_SWITZERLAND;

    /**
     * Chromatographic impurity signature profile analysis of cocaine: 14 names, 13 variables, concentrations.
     */
    public static final DocumentedMethod COCAINE_CISPA = CocaineMethods.CISPA;

    /**
     * Four alkaloid areas of cocaine relative to cocaine, without derivatisation, extraction or internal standard: UN manual ST/NAR/35, page
     * 39. Complete but for a metric, which the manual leaves to the laboratory, as it names no threshold by design.
     */
    public static final DocumentedMethod COCAINE_FOUR_ALKALOID_RATIO = CocaineMethods.FOUR_ALKALOID_RATIO;

    /**
     * Eight alkaloids of cocaine by GC-MS and the ratios of all pairs of peaks, for a classifier that bears unstable peaks.
     */
    public static final DocumentedMethod COCAINE_AARHUS_GCMS = CocaineMethods.AARHUS;

    /**
     * Twelve markers of cocaine from screening runs, Canberra distance, limit at 0.5 % false positives. Its division by deviations can be read
     * in several ways.
     */
    public static final DocumentedMethod COCAINE_COPENHAGEN_UHPLC_TOF = CocaineMethods.COPENHAGEN;

    /**
     * Eleven minor alkaloids of cocaine, validated, read as signs of leaf, oxidation, hydrolysis and heat.
     */
    public static final DocumentedMethod COCAINE_BRAZIL_MINOR_ALKALOIDS = CocaineMethods.BRAZIL;

    /**
     * Origin of cocaine from alkaloids and isotopes: five regions, then nineteen.
     */
    public static final DocumentedMethod COCAINE_DEA_ORIGIN = CocaineSchemes.ORIGIN;

    /**
     * Eighteen occluded solvents of cocaine hydrochloride by static headspace. A threshold was set; nothing of it was read.
     */
    public static final DocumentedMethod COCAINE_LYON_HEADSPACE = CocaineSchemes.HEADSPACE;

    /**
     * The open scheme of Overtoom 2021: fast GC-MS of cocaine with retention times, ions and overlaps, areas in per cent of cocaine, and a
     * tolerance for each compound that the user sets. The only method here that is documented down to its program.
     */
    public static final DocumentedMethod COCAINE_OPEN_GCMS = CocaineSchemes.OPEN_SCHEME;

    /**
     * Cocaine of the Italian Customs: minor alkaloids, solvents, infrared classes.
     */
    public static final DocumentedMethod COCAINE_ITALIAN_CUSTOMS = CocaineSchemes.ITALIAN_CUSTOMS;

    /**
     * Automatic triage of Australian border seizures of cocaine: error rates are known, the method is not.
     */
    public static final DocumentedMethod COCAINE_TRIAGE_AUSTRALIA = CocaineSchemes.AUSTRALIAN_TRIAGE;

    /**
     * The harmonised European amphetamine method: areas of 26 impurities, N+4R, Pearson. Treatment and metric are documented; of the list, 12
     * names were read, so a laboratory compares on its own.
     */
    public static final DocumentedMethod EU_SMT_AMPHETAMINE_GCMS = AmphetamineMethods.HARMONISED;

    /**
     * Leuckart amphetamine of Poland: 15 peaks, Euclidean distance below 1 and Pearson distance below 0.04, in units that were not read.
     */
    public static final DocumentedMethod PL_LEUCKART_AMPHETAMINE_GC = AmphetamineMethods.LEUCKART_POLAND;

    /**
     * The Swedish quotient method: peaks of one batch differ by one factor. The precise form of the metric is this library's reading.
     */
    public static final DocumentedMethod SE_PEAK_QUOTIENT = AmphetamineMethods.PEAK_QUOTIENT;

    /**
     * Methamphetamine of the CHAMP project. Conditions were read at second hand; targets, treatment and metric were not.
     */
    public static final DocumentedMethod CHAMP_METHAMPHETAMINE_GCMS = MethamphetamineMethods.CHAMP;

    /**
     * Methamphetamine of Japan: 14 peaks relative to alkane standards, a logarithm, Euclidean distance, clusters.
     */
    public static final DocumentedMethod NRIPS_METHAMPHETAMINE_GCFID = MethamphetamineMethods.NRIPS;

    /**
     * Methamphetamine of Korea by two extractions, which see different impurities.
     */
    public static final DocumentedMethod KR_METHAMPHETAMINE_SPME = MethamphetamineMethods.KOREA;

    /**
     * Methamphetamine of China: 17 peaks, four of them named.
     */
    public static final DocumentedMethod CN_METHAMPHETAMINE_GCFID = MethamphetamineMethods.CHINA;

    /**
     * Methamphetamine of Australia as the public program of Popovic compares it: three treatments, five metrics, four rules of populations,
     * reproduced exactly on its simulated data. Variables are anonymous, so a laboratory compares on its own.
     */
    public static final DocumentedMethod AU_ENIPID_METHAMPHETAMINE = MethamphetamineMethods.ENIPID;

    /**
     * Eight elements of methamphetamine of Japan; sodium and bromine are homogeneous.
     */
    public static final DocumentedMethod JP_METHAMPHETAMINE_ELEMENTS = MethamphetamineMethods.ELEMENTS;

    /**
     * Three isotope deltas of methamphetamine that tell the origin of its precursor; no range was confirmed.
     */
    public static final DocumentedMethod MA_IRMS_PRECURSOR = MethamphetamineMethods.ISOTOPES;

    /**
     * Enantiomer composition of the stimulants: two shares, the excess between them, a distance of the laboratory's choice.
     */
    public static final DocumentedMethod ATS_ENANTIOMERS = AmphetamineMethods.ENANTIOMERS;

    /**
     * MDMA impurities of the CHAMP project. Targets, treatment and metric were not read.
     */
    public static final DocumentedMethod CHAMP_MDMA_GCMS = MdmaMethods.CHAMP_ORGANIC;

    /**
     * Physical characteristics of MDMA tablets. The features were read, the rule of linking was not.
     */
    public static final DocumentedMethod CHAMP_MDMA_PHYSICAL = MdmaMethods.CHAMP_PHYSICAL;

    /**
     * Diameter, thickness and weight of MDMA tablets, each divided by its pooled standard deviation within batches, compared by Euclidean
     * distance. Content is dosage and no part of it. Own arrangement of common practice; three units in one profile are a stated choice.
     */
    public static final DocumentedMethod MDMA_TABLET_FEATURES = MdmaMethods.TABLET_FEATURES;

    /**
     * Likelihood ratios for MDMA tablets from distances or from features: evidence, no limit.
     */
    public static final DocumentedMethod NFI_MDMA_LR = MdmaMethods.LIKELIHOOD_RATIO;

    /**
     * Sugars and fatty acids of MDMA tablets: N+4R with squared cosine. The compounds were not read, so a laboratory compares on its own.
     */
    public static final DocumentedMethod UNIL_MDMA_EXCIPIENTS = MdmaMethods.EXCIPIENTS;

    /**
     * Eleven elements of MDMA tablets with their ranges; nothing on comparison.
     */
    public static final DocumentedMethod MDMA_ELEMENTS_ICPOES = MdmaMethods.ELEMENTS;

    /**
     * Residual solvents of MDMA tablets by static headspace and standard addition.
     */
    public static final DocumentedMethod MDMA_RESIDUAL_SOLVENTS_HS = MdmaMethods.SOLVENTS;

    /**
     * Excipient classes of MDMA tablets by Raman spectroscopy: one seizure with one logo held several batches.
     */
    public static final DocumentedMethod MDMA_RAMAN_EXCIPIENT = MdmaMethods.RAMAN;

    private static final List<DocumentedMethod> ALL = List.of(
            HEROIN_LAUSANNE_GC,
            HEROIN_THREE_LABORATORIES_GC,
            HEROIN_LYON_AUTOMATED,
            HEROIN_DEA_SIGNATURE,
            HEROIN_AUSTRALIAN_SIGNATURE,
            HEROIN_TRIAGE_AUSTRALIA,
            HEROIN_MALAYSIA_CONSTANT_WEIGHT,
            HEROIN_MALAYSIA_ELEMENTS,
            HEROIN_FOUR_RATIOS_GC,
            HEROIN_ELEMENTS_GOLDEN_TRIANGLE_CRESCENT,
            OCCLUDED_SOLVENTS_CHARCOAL_HEADSPACE,
            HEROIN_CARBON_ISOTOPES,
            HEROIN_UN_MANUAL,
            HEROIN_ROME_MULTI_TECHNIQUE,
            COCAINE_FRANCE_SWITZERLAND,
            COCAINE_CISPA,
            COCAINE_FOUR_ALKALOID_RATIO,
            COCAINE_AARHUS_GCMS,
            COCAINE_COPENHAGEN_UHPLC_TOF,
            COCAINE_BRAZIL_MINOR_ALKALOIDS,
            COCAINE_DEA_ORIGIN,
            COCAINE_LYON_HEADSPACE,
            COCAINE_OPEN_GCMS,
            COCAINE_ITALIAN_CUSTOMS,
            COCAINE_TRIAGE_AUSTRALIA,
            EU_SMT_AMPHETAMINE_GCMS,
            PL_LEUCKART_AMPHETAMINE_GC,
            SE_PEAK_QUOTIENT,
            CHAMP_METHAMPHETAMINE_GCMS,
            NRIPS_METHAMPHETAMINE_GCFID,
            KR_METHAMPHETAMINE_SPME,
            CN_METHAMPHETAMINE_GCFID,
            AU_ENIPID_METHAMPHETAMINE,
            JP_METHAMPHETAMINE_ELEMENTS,
            MA_IRMS_PRECURSOR,
            ATS_ENANTIOMERS,
            CHAMP_MDMA_GCMS,
            CHAMP_MDMA_PHYSICAL,
            MDMA_TABLET_FEATURES,
            NFI_MDMA_LR,
            UNIL_MDMA_EXCIPIENTS,
            MDMA_ELEMENTS_ICPOES,
            MDMA_RESIDUAL_SOLVENTS_HS,
            MDMA_RAMAN_EXCIPIENT);

    private ProfilingMethods() {}

    /**
     * {@return all methods, in the order of this page}
     */
    public static List<DocumentedMethod> all() {
        return ALL;
    }

    /**
     * Returns the methods for a drug.
     *
     * @param substance for example {@link Substance#COCAINE}
     * @return all that describe it, in the order of this page; empty if none does
     */
    public static List<DocumentedMethod> ofSubstance(Substance substance) {
        Objects.requireNonNull(substance, "substance");
        return ALL.stream()
                .filter(method -> method.substances().contains(substance))
                .toList();
    }

    /**
     * Returns a method by id.
     *
     * @param id for example {@code mdma-tablet-features}
     * @return the method
     * @throws ProfilingException if there is none of that id, with the ids that there are
     */
    public static DocumentedMethod of(String id) {
        return ALL.stream()
                .filter(method -> method.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProfilingException(
                        "unknown-method",
                        "a method must be one of "
                                + ALL.stream().map(DocumentedMethod::id).toList(),
                        ProblemLocation.nowhere(),
                        "'" + id + "'"));
    }

    /**
     * Returns whether an id belongs to the catalogue, so that no other method may have it.
     *
     * @param id any text
     * @return whether it is an id of the catalogue
     */
    public static boolean isCatalogueId(String id) {
        return ALL.stream().anyMatch(method -> method.id().equals(id));
    }
}
