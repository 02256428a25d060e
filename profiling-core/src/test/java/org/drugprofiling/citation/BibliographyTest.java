package org.drugprofiling.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BibliographyTest {

    @Test
    void everySourceIsOneConstantNamedByItsKey() throws IllegalAccessException {
        List<Citation> constants = new ArrayList<>();
        for (Field field : Bibliography.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Citation.class) {
                Citation source = (Citation) field.get(null);
                assertEquals(
                        field.getName(), source.key().toUpperCase(Locale.ROOT).replace('-', '_'));
                assertSame(source, Bibliography.of(source.key()));
                constants.add(source);
            }
        }
        assertEquals(Bibliography.all(), constants);
        int rows = HeroinReferences.ALL.size()
                + CocaineReferences.ALL.size()
                + AmphetamineReferences.ALL.size()
                + MdmaReferences.ALL.size()
                + CompoundReferences.ALL.size()
                + StatisticsReferences.ALL.size();
        assertEquals(rows, constants.size(), "a key occurs twice");
    }

    /** A description of ours may serve two sources; a title as printed belongs to one. */
    @Test
    void noTwoSourcesCarryOneTitle() {
        Set<String> titles = new HashSet<>();
        for (Citation source : Bibliography.all()) {
            String title = source.title().toLowerCase(Locale.ROOT);
            boolean printed = !title.isEmpty() && !title.endsWith("(description)");
            assertTrue(!printed || titles.add(title), () -> source.key() + ": " + source.title());
        }
        assertTrue(titles.size() > 20, () -> titles.size() + " printed titles");
    }

    @Test
    void noSourceThatWasNotSeenIsCalledRead() {
        for (Citation source : Bibliography.all()) {
            boolean notSeen = source.locus().contains("not seen;")
                    || source.locus().equals("not seen")
                    || source.locus().contains("citation only")
                    || source.locus().startsWith("as ");
            assertEquals(notSeen, source.evidence() == Evidence.UNVERIFIED, source::toString);
        }
    }

    @Test
    void onlyOurOwnWorkIsComputedOrHouse() {
        Set<Evidence> own = Set.of(Evidence.COMPUTED, Evidence.HOUSE);
        List<Citation> ours = Bibliography.all().stream()
                .filter(source -> own.contains(source.evidence()))
                .toList();
        assertEquals(List.of(Bibliography.OWN_COMPUTATION, Bibliography.OWN_DESIGN), ours);
    }

    @Test
    void refusesAnUnknownKey() {
        assertThrows(IllegalArgumentException.class, () -> Bibliography.of("nobody-1900"));
        assertFalse(Bibliography.all().isEmpty());
        assertTrue(Bibliography.LOCICIRO_2008.toString().contains("177"));
    }
}
