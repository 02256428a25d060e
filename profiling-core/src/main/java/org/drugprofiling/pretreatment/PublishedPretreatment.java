package org.drugprofiling.pretreatment;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;

/**
 * What one source says of one combination of steps; for example that Lociciro et al. 2008 write it {@code N+S} and found it best for
 * cocaine.
 *
 * <p>The letter S stands for division by the standard deviation in this field and for the square root in some laboratories; the constants
 * of {@link Pretreatments} therefore never use it.
 *
 * @param name name of the constant in {@link Pretreatments}
 * @param pretreatment the combination
 * @param writtenAs how the source writes it
 * @param finding what the source found, and for which drug
 * @param citation the source, with what was read of it
 * @since 0.1.0
 */
public record PublishedPretreatment(
        String name, Pretreatment pretreatment, String writtenAs, String finding, Citation citation) {

    private static final Citation ANDERSSON = new Citation(
            "Andersson et al.",
            2007,
            "amphetamine profiling, part VI",
            "Forensic Science International 169, 86",
            "",
            "abstract",
            Evidence.ABSTRACT_ONLY);
    private static final Citation LOCICIRO = new Citation(
            "Lociciro et al.",
            2008,
            "cocaine profiling, part II",
            "Forensic Science International 177, 199",
            "",
            "abstract",
            Evidence.ABSTRACT_ONLY);
    private static final Citation CARBY_ROBINSON = new Citation(
            "Carby-Robinson et al.",
            2022,
            "cocaine profiling by UHPLC-TOF",
            "Drug Testing and Analysis 14, 462",
            "",
            "abstract",
            Evidence.ABSTRACT_ONLY);
    private static final Citation CHAN = new Citation(
            "Chan et al.",
            2016,
            "elements in heroin by ICP-MS",
            "Egyptian Journal of Forensic Sciences",
            "",
            "abstract",
            Evidence.ABSTRACT_ONLY);
    private static final Citation SLOSSE = new Citation(
            "Slosse et al.",
            2021,
            "cannabis fingerprints by GC",
            "Molecules 26, 6643",
            "",
            "abstract",
            Evidence.ABSTRACT_ONLY);
    private static final Citation POPOVIC = new Citation(
            "Popovic",
            2020,
            "program for methylamphetamine profiles",
            "public repository",
            "",
            "program code",
            Evidence.READ_IN_SOURCE);

    static final List<PublishedPretreatment> ALL = List.of(
            of("N_4R", "N then 4R", "best with Pearson for links between amphetamine seizures", ANDERSSON),
            of(
                    "N_SD",
                    "N+S",
                    "best with cosine or Pearson for cocaine, of 66 combinations in two laboratories",
                    LOCICIRO),
            of(
                    "SD_N",
                    "standardisation + normalisation",
                    "best with Canberra for cocaine; which standardisation was meant, and in which order, was not read",
                    CARBY_ROBINSON),
            of("SD", "S", "better than N+4R for elements in heroin where concentrations were high", CHAN),
            of("ROOT_4", "4R", "fewer false positives than without for cannabis fingerprints", SLOSSE),
            of("N", "N", "a candidate for methylamphetamine", POPOVIC),
            of("N_2R", "N2R", "a candidate for methylamphetamine", POPOVIC),
            of("N_4R", "N4R", "best with Pearson for methylamphetamine by GC-MS on simulated data", POPOVIC));

    /**
     * Checks that all is there.
     */
    public PublishedPretreatment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(pretreatment, "pretreatment");
        Objects.requireNonNull(writtenAs, "writtenAs");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(citation, "citation");
    }

    private static PublishedPretreatment of(String name, String writtenAs, String finding, Citation citation) {
        return new PublishedPretreatment(name, Pretreatments.of(name), writtenAs, finding, citation);
    }
}
