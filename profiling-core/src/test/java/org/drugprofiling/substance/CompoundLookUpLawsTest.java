package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompoundLookUpLawsTest {

    private record Named(Compound compound, String name) {}

    @Provide
    Arbitrary<Named> names() {
        List<Named> names = Compounds.all().stream()
                .flatMap(compound -> Stream.concat(
                                Stream.of(compound.id(), compound.name()),
                                compound.synonyms().stream().map(Synonym::name))
                        .map(name -> new Named(compound, name)))
                .toList();
        return Arbitraries.of(names);
    }

    @Property(tries = 2000)
    void writingMakesNoDifference(@ForAll("names") Named named, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder written = new StringBuilder();
        String name = named.name();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            written.append(random.nextBoolean() ? Character.toUpperCase(letter) : letter);
            boolean isInside = i + 1 < name.length()
                    && Character.isLetterOrDigit(letter)
                    && Character.isLetterOrDigit(name.charAt(i + 1));
            if (isInside && random.nextInt(4) == 0) {
                written.append("- \u2010\u2011\u2032'".charAt(random.nextInt(6)));
            }
        }
        assertEquals(named.compound(), Compounds.lookUp(" " + written + " "), written::toString);
    }

    @Property(tries = 500)
    void greekMayBeSpelledOrWritten(@ForAll("names") Named named) {
        String greek = named.name()
                .replace("alpha", "α")
                .replace("beta", "β")
                .replace("epsilon", "ε")
                .replace("mu-", "µ-");
        assertEquals(named.compound(), Compounds.lookUp(greek));
        assertEquals(named.compound(), Compounds.lookUp(greek.toUpperCase(Locale.ROOT)), greek);
    }

    @Property
    void nothingThatIsAskedBreaksTheLookUp(@ForAll String text) {
        assertEquals(Compounds.find(text).compound().isPresent(), Compounds.find(text) instanceof CompoundMatch.Found);
    }
}
