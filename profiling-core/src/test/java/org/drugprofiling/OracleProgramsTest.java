package org.drugprofiling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page beside the programs behind expected numbers names all of them, and none writes outside its folder. */
class OracleProgramsTest {

    private static final Path FOLDER = Path.of("src", "test", "oracle");

    private static List<String> programs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyProgramHasALine() throws IOException {
        String page = Files.readString(FOLDER.resolve("README.md"));
        assertEquals(
                List.of(),
                programs().stream().filter(name -> !page.contains(name)).toList());
    }

    @Test
    void noGeneratorNamesTheFolderOfKeptFiles() throws IOException {
        for (String name : programs()) {
            if (name.startsWith("gen_")) {
                String text = Files.readString(FOLDER.resolve(name));
                assertEquals(-1, text.indexOf("\"..\""), name);
            }
        }
    }
}
