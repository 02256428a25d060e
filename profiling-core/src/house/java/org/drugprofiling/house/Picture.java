package org.drugprofiling.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The one-way picture of the packages below a root: each knows itself and what is above it, directly or further up, and nothing else of
 * that root.
 */
public final class Picture {

    private final String root;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** Where a package stands: what is directly above it, and why no more is. */
    private record Place(List<String> above, String because) {}

    /**
     * Begins an empty picture.
     *
     * @param root name of the root package
     */
    public Picture(String root) {
        this.root = root;
    }

    /**
     * Adds a package.
     *
     * @param name its name below the root
     * @param because why nothing more is above it
     * @param above what is directly above it; placed already
     * @return this picture
     */
    public Picture with(String name, String because, String... above) {
        for (String known : above) {
            if (!places.containsKey(known)) {
                throw new IllegalArgumentException(known + " must have its place before " + name);
            }
        }
        places.put(name, new Place(List.of(above), because));
        return this;
    }

    /**
     * States for every package of the picture that it imports only what is above it.
     *
     * @param code the classes
     * @return one test for each package
     */
    public Stream<DynamicTest> tests(JavaClasses code) {
        return places.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> rule(name).check(code)));
    }

    private ArchRule rule(String name) {
        Set<String> allowed = new TreeSet<>(Set.of(name));
        collectAbove(name, allowed);
        String[] packages = allowed.stream().map(this::at).toArray(String[]::new);
        return classes()
                .that(resideInAPackage(at(name)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages).or(resideOutsideOfPackage(root + "..")))
                .because(place(name).because())
                .allowEmptyShould(true);
    }

    private String at(String name) {
        return root + "." + name + "..";
    }

    private Place place(String name) {
        Place place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException(name + " has no place");
        }
        return place;
    }

    private void collectAbove(String name, Set<String> into) {
        for (String above : place(name).above()) {
            if (into.add(above)) {
                collectAbove(above, into);
            }
        }
    }

    /**
     * Finds the classes below the root that stand in no package of the picture, directly in the root package for example.
     *
     * @param code the classes
     * @return their names
     */
    public Set<String> homeless(JavaClasses code) {
        return code.stream()
                .filter(resideInAPackage(root + ".."))
                .filter(type -> places.keySet().stream()
                        .noneMatch(name -> resideInAPackage(at(name)).test(type)))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
