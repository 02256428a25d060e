package org.drugprofiling.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.profile.AssemblyRefusal;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleFlag;
import org.drugprofiling.sample.SampleId;

/** What a report says of samples: their profiles, what is surprising about them, why some gave none, and what the screening points at. */
final class SampleLines {

    private final ProfileMatrix raw;
    private final List<String> sources;
    private final Identifiers names;
    private final Map<SampleId, Sample> samples = new LinkedHashMap<>();

    SampleLines(ProfileMatrix raw, List<? extends Sample> samples, List<String> sources, Identifiers names) {
        this.raw = raw;
        this.sources = sources;
        this.names = names;
        samples.forEach(sample -> this.samples.put(sample.id(), sample));
    }

    /** The name of a source such as {@code seizure Z07}. */
    static String source(Identifiers names, String source) {
        int space = source.indexOf(' ');
        String kind = source.substring(0, space);
        String name = names.name(kind, source.substring(space + 1));
        return name.startsWith(kind + " ") ? name : kind + " " + name;
    }

    private String name(SampleId sample) {
        return names.name("sample", sample.value());
    }

    List<SpecimenLine> specimens() {
        List<SpecimenLine> lines = new ArrayList<>();
        for (int row = 0; row < raw.size(); row++) {
            Profile profile = raw.profile(row);
            Sample sample = samples.get(profile.identity().sample());
            String date = sample == null
                    ? ""
                    : sample.record().acquisition().date().map(Object::toString).orElse("");
            lines.add(new SpecimenLine(
                    name(profile.identity().sample()),
                    names.name("specimen", profile.identity().specimen().value()),
                    source(names, sources.get(row)),
                    names.name("laboratory", profile.identity().laboratory().value()),
                    date,
                    profile.replicates(),
                    profile.dispersion().orElse(Double.NaN),
                    profile.quantifiedCount(),
                    profile.size()));
        }
        return lines;
    }

    /** What is possible and surprising: flags of the samples, and profiles whose targets see too little of the chromatogram. */
    List<String> surprises() {
        List<String> lines = new ArrayList<>();
        for (Sample sample : samples.values()) {
            for (SampleFlag flag : sample.flags()) {
                lines.add("sample " + name(sample.id()) + ": " + flag.message());
            }
        }
        for (int row = 0; row < raw.size(); row++) {
            Profile profile = raw.profile(row);
            if (profile.hasMuchOutside()) {
                lines.add("sample " + name(profile.identity().sample()) + ": "
                        + ReadableNumber.of(100 * profile.shareOutside().orElse(Double.NaN))
                        + " % of the area lies outside the targets, which may not describe this sample");
            }
        }
        return lines;
    }

    /** Samples left out for their role, counted, then every other sample without a profile by name. */
    List<String> withoutProfile(List<NotAssembled> refused) {
        Map<String, Integer> roles = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (NotAssembled none : refused) {
            if (none.reason() == AssemblyRefusal.ROLE) {
                roles.merge(none.detail().toLowerCase(Locale.ROOT).replace('_', ' '), 1, Integer::sum);
            } else {
                lines.add("sample " + name(none.sample()) + ": " + none.reason().id()
                        + (none.detail().isEmpty() ? "" : " (" + none.detail() + ")"));
            }
        }
        roles.forEach((role, count) ->
                lines.add(0, count + (count == 1 ? " sample" : " samples") + " not compared for the role: " + role));
        return lines;
    }

    /** Outliers of the screening. */
    List<String> findings() {
        return outliers().stream().map(this::line).toList();
    }

    List<WithinSourceScreening.Finding> outliers() {
        return WithinSourceScreening.screen(raw, sources).stream()
                .filter(WithinSourceScreening.Finding::isOutlier)
                .toList();
    }

    /** Which numbers the screening did not look at. */
    List<String> notScreened() {
        List<String> lines = new ArrayList<>();
        List<String> unseen = WithinSourceScreening.notScreened(raw, sources);
        Set<String> all = Set.copyOf(sources);
        long alone = unseen.stream().filter(all::contains).count();
        List<String> targets =
                unseen.stream().filter(name -> !all.contains(name)).toList();
        if (!targets.isEmpty()) {
            lines.add(
                    "not screened, because a response is not above 0 or fewer than two sources have enough measured numbers: "
                            + String.join(", ", targets));
        }
        if (alone > 0 && targets.size() < raw.targetCount()) {
            lines.add("not screened, because they have a single profile or a number of profiles that no other has: "
                    + alone + " of " + all.size() + " sources");
        }
        int censored = 0;
        for (int row = 0; row < raw.size(); row++) {
            for (int target = 0; target < raw.targetCount(); target++) {
                censored += raw.state(row, target).isCensored() ? 1 : 0;
            }
        }
        if (censored > 0) {
            lines.add("not screened, because they were not measured but stand for targets not quantified: " + censored
                    + " of " + raw.size() * raw.targetCount() + " numbers");
        }
        return lines;
    }

    private String line(WithinSourceScreening.Finding finding) {
        List<String> members = finding.rows().stream()
                .map(row -> name(raw.identity(row).sample()))
                .toList();
        return source(names, finding.source()) + ", " + finding.target() + ", samples " + members + " with the numbers "
                + finding.values() + ": " + finding.testWords() + " " + ReadableNumber.of(finding.value())
                + ", 1 % limit " + ReadableNumber.of(finding.outlierLimit()) + " for " + finding.sources()
                + " sources of this size";
    }
}
