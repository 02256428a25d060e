package org.drugprofiling.io.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts one record into its cells, with the parser library. */
final class FieldSplitter {

    private final CsvReader.CsvReaderBuilder reader;
    private final CsvRecordHandler handler;

    FieldSplitter(char separator, int longest) {
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter('"')
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .detectBomHeader(false);
        // the record is bounded already: these bounds never speak, so that what the parser refuses is the quoting
        this.handler = CsvRecordHandler.builder()
                .maxFields(longest + 1)
                .maxFieldSize(longest + 1)
                .maxRecordSize(longest + 1)
                .build();
    }

    /** The cells, {@code null} if text follows a closing quote. */
    @Nullable List<String> split(String record) {
        if (record.isEmpty()) {
            return List.of("");
        }
        try {
            return reader.ofSingleCsvRecord(handler, record).getFields();
        } catch (CsvParseException e) {
            return null;
        }
    }
}
