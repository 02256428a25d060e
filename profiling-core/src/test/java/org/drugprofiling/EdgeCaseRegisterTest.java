package org.drugprofiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The register of edge cases: every case of the three lists has a test that exists. */
class EdgeCaseRegisterTest {

    private static final List<Class<? extends Annotation>> MARKS =
            List.of(Test.class, TestFactory.class, Property.class);

    private record Row(String place, String test) {}

    private static List<Row> rows() throws IOException {
        try (InputStream stream = EdgeCaseRegisterTest.class.getResourceAsStream("edge-cases.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> {
                        assertEquals(3, cells.length, () -> Arrays.toString(cells));
                        return new Row(cells[0], cells[2]);
                    })
                    .toList();
        }
    }

    @Test
    void everyCaseOfTheThreeListsHasARow() throws IOException {
        Set<String> expected = Stream.of(places("3.9", 7), places("4.9", 9), places("7.2", 44))
                .flatMap(list -> list)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, rows().stream().map(Row::place).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> places(String list, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(k -> list + "." + k);
    }

    @Test
    void everyTestOfTheRegisterExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Row row : rows()) {
            if (!isTest(row.test())) {
                missing.add(row.place() + ": " + row.test());
            }
        }
        assertEquals(List.of(), missing, "no such test");
    }

    private static boolean isTest(String name) {
        int dot = name.lastIndexOf('.');
        try {
            Class<?> type = Class.forName("org.drugprofiling." + name.substring(0, dot));
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name.substring(dot + 1))) {
                    return MARKS.stream().anyMatch(method::isAnnotationPresent);
                }
            }
            return false;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    @Test
    void theCheckSeesWhatIsNoTest() {
        assertTrue(isTest("EdgeCaseRegisterTest.theCheckSeesWhatIsNoTest"));
        assertTrue(!isTest("EdgeCaseRegisterTest.isTest"));
        assertTrue(!isTest("EdgeCaseRegisterTest.nothing"));
        assertTrue(!isTest("NothingTest.nothing"));
    }
}
