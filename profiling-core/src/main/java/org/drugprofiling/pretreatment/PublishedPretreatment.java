package org.drugprofiling.pretreatment;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;

/**
 * What one source says of one combination of steps; for example that Lociciro et al. 2008 write it {@code N+S} and found it best for
 * cocaine.
 *
 * <p>The letter S stands for division by the standard deviation in this field and for the square root in some laboratories; the constants
 * of {@link Pretreatments} therefore never use it. Where the words of a source may mean more than one combination, there is an entry for
 * each reading, and none of them is the default: see {@link Pretreatments#readings(String)}.
 *
 * @param name name of the constant in {@link Pretreatments}
 * @param pretreatment the combination
 * @param writtenAs how the source writes it
 * @param reading how the words of the source are read here, empty if they mean one thing only
 * @param finding what the source found, and for which drug
 * @param citation the source, with what was read of it
 * @since 0.1.0
 */
public record PublishedPretreatment(
        String name, Pretreatment pretreatment, String writtenAs, String reading, String finding, Citation citation) {

    static final List<PublishedPretreatment> ALL = List.of(
            of(
                    "N_4R",
                    "N then 4R",
                    "best with Pearson for links between amphetamine seizures",
                    Bibliography.ANDERSSON_2007_VI),
            read(
                    "N_SD",
                    "N+S",
                    "normalisation first, as the name says",
                    "best with cosine or Pearson for cocaine, of 66 combinations in two laboratories",
                    Bibliography.LOCICIRO_2008),
            read(
                    "SD",
                    "N+S",
                    "the standard deviation alone, as the abstract explains it: area divided by its standard deviation",
                    "best with cosine or Pearson for cocaine, of 66 combinations in two laboratories",
                    Bibliography.LOCICIRO_2008),
            read(
                    "SD_N",
                    "standardisation + normalisation",
                    "in the order of the words, without centring",
                    "best with Canberra for cocaine; which standardisation was meant, and in which order, was not read",
                    Bibliography.CARBY_ROBINSON_2021),
            read(
                    "N_SD",
                    "standardisation + normalisation",
                    "normalisation first, without centring",
                    "best with Canberra for cocaine; which standardisation was meant, and in which order, was not read",
                    Bibliography.CARBY_ROBINSON_2021),
            read(
                    "SD",
                    "S",
                    "without centring, as the field uses S",
                    "better than N+4R for elements in heroin where concentrations were high",
                    Bibliography.CHAN_2016),
            read(
                    "AUTOSCALE",
                    "S",
                    "with centring, as the word standardisation that stands beside it is often used",
                    "better than N+4R for elements in heroin where concentrations were high",
                    Bibliography.CHAN_2016),
            of(
                    "ROOT_4",
                    "4R",
                    "fewer false positives than without for cannabis fingerprints",
                    Bibliography.SLOSSE_2021),
            of(
                    "N",
                    "N",
                    "a candidate for methylamphetamine",
                    Bibliography.POPOVIC_REPOSITORIES.withLocus("program code")),
            of(
                    "N_2R",
                    "N2R",
                    "a candidate for methylamphetamine",
                    Bibliography.POPOVIC_REPOSITORIES.withLocus("program code")),
            of(
                    "N_4R",
                    "N4R",
                    "best with Pearson for methylamphetamine by GC-MS on simulated data",
                    Bibliography.POPOVIC_REPOSITORIES.withLocus("program code")));

    /**
     * Checks that all is there.
     */
    public PublishedPretreatment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(pretreatment, "pretreatment");
        Objects.requireNonNull(writtenAs, "writtenAs");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(citation, "citation");
    }

    /**
     * {@return whether the words of the source may mean another combination as well}
     */
    public boolean isOneOfSeveralReadings() {
        return !reading.isEmpty();
    }

    private static PublishedPretreatment of(String name, String writtenAs, String finding, Citation citation) {
        return read(name, writtenAs, "", finding, citation);
    }

    private static PublishedPretreatment read(
            String name, String writtenAs, String reading, String finding, Citation citation) {
        return new PublishedPretreatment(name, Pretreatments.of(name), writtenAs, reading, finding, citation);
    }
}
