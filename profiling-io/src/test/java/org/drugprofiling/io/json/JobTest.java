package org.drugprofiling.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** A job that does not work says why and where. */
class JobTest {

    private static ProfilingException refusalOf(String what, String instead) throws IOException {
        String job = Files.readString(Path.of("..", "docs", "data", "seizures_simulated", "job.json"));
        assertEquals(1, job.split(java.util.regex.Pattern.quote(what), -1).length - 1, what);
        byte[] changed = job.replace(what, instead).getBytes(StandardCharsets.UTF_8);
        return assertThrows(ProfilingException.class, () -> Job.read("job.json", changed));
    }

    @Test
    void whatTheTableRefusesIsLocatedInTheFile() throws IOException {
        ProfilingException twice = refusalOf("\"simulated_class\"", "\"I10\"");
        assertEquals("invalid-mapping", twice.code());
        assertEquals(
                "a compound must be mapped or ignored, not both, was 'I10' (mapping simulated-seizures, file job.json)",
                twice.getMessage());
        ProfilingException missing = refusalOf("      \"seizure\": \"seizure\",\n", "");
        assertEquals("a column mapping must say where SEIZURE comes from", missing.rule());
        assertEquals(
                "mapping simulated-seizures, file job.json", missing.location().toString());
    }

    @Test
    void whatTheJobRefusesItselfIsLocatedOnce() throws IOException {
        ProfilingException version = refusalOf("\"version\": 1,\n  \"table\"", "\"version\": 2,\n  \"table\"");
        assertEquals(1, version.getMessage().split("job.json", -1).length - 1, version::getMessage);
        ProfilingException metric = refusalOf("pearson-distance-100", "similarity-index");
        assertEquals(1, metric.getMessage().split("job.json", -1).length - 1, metric::getMessage);
        assertEquals("'similarity-index'", metric.value().orElseThrow());
    }

    private static Job read(String json) {
        return Job.read("job.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String json) {
        return assertThrows(ProfilingException.class, () -> read(json)).getMessage();
    }

    @Test
    void documentThatIsNoJobSaysWhatItIs() {
        assertEquals("an object must be there; the document is null (file job.json, at /)", refusal("null"));
        assertEquals("an object must be there; the document is no object, was [] (file job.json, at /)", refusal("[]"));
        assertEquals("a whole number must be there; the field is missing (file job.json, at /version)", refusal("{}"));
        assertEquals("the version of a job must be 1, was 2 (file job.json, at /version)", refusal("{\"version\":2}"));
    }

    @Test
    void unknownFieldIsNamedBeforeWhatIsMissing() {
        assertEquals(
                "the field 'foo' must be one that this object has: version, table, columns, states, method (file job.json,"
                        + " at /foo)",
                refusal("{\"version\":1,\"foo\":2}"));
        assertEquals(
                "an object must be there; the field is missing (file job.json, at /columns)",
                refusal("{\"version\":1}"));
        assertEquals(
                "an object must be there; the field is null (file job.json, at /columns)",
                refusal("{\"version\":1,\"columns\":null}"));
    }
}
