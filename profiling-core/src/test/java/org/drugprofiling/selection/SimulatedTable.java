package org.drugprofiling.selection;

import static org.drugprofiling.Oracle.read;
import static org.drugprofiling.Oracle.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;

/** Tables of profiles for grids. */
final class SimulatedTable {

    private SimulatedTable() {}

    /** The 87 simulated specimens of 34 seizures. */
    static ProfileMatrix seizures() {
        JsonNode inputs = read("10_seizures_scores_r.json").get("inputs");
        double[][] areas = rows(inputs.get("areas"));
        List<String> seizures = new ArrayList<>();
        List<String> routes = new ArrayList<>();
        inputs.get("seizure").forEach(seizure -> seizures.add(seizure.asText()));
        inputs.get("route").forEach(route -> routes.add(route.asText()));
        return of(areas, seizures, routes);
    }

    static ProfileMatrix of(double[][] areas, List<String> seizures, List<String> routes) {
        ProfileMatrix bare = ProfileMatrix.ofRows(areas);
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < areas.length; i++) {
            String specimen = String.format("S%04d", i + 1);
            ProfileIdentity identity = ProfileIdentity.of(specimen, specimen, seizures.get(i), "simulation");
            if (!routes.isEmpty()) {
                identity = identity.withAttribute(ProfileIdentity.ROUTE, routes.get(i))
                        .withAttribute(ProfileIdentity.PRECURSOR, routes.get(i))
                        .withAttribute(ProfileIdentity.PRECURSOR_ROUTE, routes.get(i));
            }
            profiles.add(Profile.ofQuantified(identity, bare.targets(), areas[i], bare.chain(i)));
        }
        return ProfileMatrix.of(profiles);
    }

    /** Seizures of some specimens each, positive numbers, specimens of a seizure alike. */
    static ProfileMatrix random(long seed, int seizures, int specimens, int targets) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] areas = new double[seizures * specimens][targets];
        List<String> sources = new ArrayList<>();
        for (int s = 0; s < seizures; s++) {
            double[] centre = random.doubles(targets, 0.5, 10).toArray();
            for (int r = 0; r < specimens; r++) {
                double size = random.nextDouble(0.5, 2);
                for (int k = 0; k < targets; k++) {
                    areas[sources.size()][k] = centre[k] * size * random.nextDouble(0.7, 1.4);
                }
                sources.add(String.format("Z%03d", s));
            }
        }
        return of(areas, sources, List.of());
    }
}
