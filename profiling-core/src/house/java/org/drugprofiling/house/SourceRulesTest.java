package org.drugprofiling.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What only the text of the sources tells: their length, and the words of their documentation.
 */
class SourceRulesTest {

    private static final int MOST_CODE_LINES = 300;
    // a page of prose about constants, which nobody would find in parts
    private static final Set<String> PROSE = Set.of("ComparisonMetrics.java");
    // tables of facts, which are as long as the facts are many
    private static final Pattern TABLE =
            Pattern.compile("(\\w+(References|Compounds|Methods)|Adulterants|Solvents|Diluents)\\.java");

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    // "standardisation" means division by the deviation to some and autoscaling to others
    private static final Pattern BANNED = Pattern.compile(
            "(?<!\\.)\\b(utils?|helpers?|managers?|impl|(?<!which )standardi[sz]\\w*)\\b", Pattern.CASE_INSENSITIVE);
    // one or two words alone between two lines of a comment
    private static final Pattern TORN = Pattern.compile("//[^\n]*\n\\s*// \\S+( \\S+)?\n\\s*//");

    @Test
    void classesAreShortEnoughToBeRead() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : ProductionCode.sources()) {
            long lines = codeLines(Files.readString(source));
            if (lines > MOST_CODE_LINES
                    && !PROSE.contains(fileName(source))
                    && !TABLE.matcher(fileName(source)).matches()) {
                tooLong.add(source + " has " + lines + " lines of code");
            }
        }
        assertTrue(tooLong.isEmpty(), () -> String.join("\n", tooLong));
    }

    @Test
    void documentationUsesTheWordsOfTheGlossary() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : ProductionCode.sources()) {
            bannedWords(Files.readString(source)).forEach(word -> found.add(source + ": " + word));
        }
        assertTrue(found.isEmpty(), () -> "say what is meant instead of\n" + String.join("\n", found));
    }

    @Test
    void commentsAreNotTorn() throws IOException {
        List<String> torn = new ArrayList<>();
        for (Path source : ProductionCode.sources()) {
            TORN.matcher(Files.readString(source)).results().forEach(found -> torn.add(source + ": " + found.group()));
        }
        assertTrue(torn.isEmpty(), () -> "lines that the formatter has cut\n" + String.join("\n", torn));
        assertTrue(TORN.matcher(
                        "// a line of many words that is too long for the\n    // formatter\n    // of this house\n")
                .find());
        assertFalse(TORN.matcher("// a short\n    // comment\n    int x;").find());
    }

    @Test
    void theRulesFindWhatTheyForbid() {
        String source = """
                /** A helper for standardised areas. */
                // standardisation in an ordinary comment is nobody's business
                class Sum {

                    /* two
                       lines */
                    int total = 1; // of one
                }
                """;
        assertEquals(List.of("helper", "standardised"), bannedWords(source));
        assertEquals(3, codeLines(source));
        assertEquals(
                List.of(),
                bannedWords("/** Which standardisation was meant is not stated; {@code java.util.List}. */"));
    }

    private static List<String> bannedWords(String source) {
        return JAVADOC.matcher(source)
                .results()
                .flatMap(comment -> BANNED.matcher(comment.group()).results())
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static long codeLines(String source) {
        return COMMENT.matcher(source)
                .replaceAll(comment -> Matcher.quoteReplacement("\n".repeat((int)
                        comment.group().chars().filter(c -> c == '\n').count())))
                .lines()
                .filter(line -> !line.isBlank())
                .count();
    }

    private static String fileName(Path source) {
        return source.getFileName().toString();
    }
}
