/**
 * Tables in: CSV, TSV and their relatives, wide or long, become {@link org.drugprofiling.sample.Sample samples}. Begin with
 * {@link org.drugprofiling.io.table.SampleTableReader}.
 *
 * <p>Three values say how a table is to be understood, and none of them has a default that guesses:
 *
 * <ul>
 *   <li>{@link org.drugprofiling.io.table.ColumnMapping}: what the columns mean, in which unit, for which drug;
 *   <li>{@link org.drugprofiling.io.table.TableFormat}: separator, decimal sign and charset, each stated or to be found out and
 *       then reported with the reason;
 *   <li>{@link org.drugprofiling.io.table.StateMapping}: what texts such as {@code ND}, {@code <0.05} and the empty cell mean,
 *       and what a literal zero means.
 * </ul>
 *
 * <pre>{@code
 * ColumnMapping mapping = ColumnMapping.builder(
 *                 "nl-tablets", "1", Substance.MDMA, AnalyticalTechnique.PHYSICAL_EXAMINATION, SignalType.PHYSICAL_FEATURE)
 *         .origin(DataOrigin.MEASURED)
 *         .constant(SampleField.LABORATORY, "NL-1")
 *         .constant(SampleField.ROLE, "CASEWORK")
 *         .field(SampleField.SAMPLE, ColumnSource.joined("-", "batch", "tablet"))
 *         .field(SampleField.SPECIMEN, ColumnSource.joined("-", "batch", "tablet"))
 *         .column(SampleField.SEIZURE, "batch")
 *         .target("Diameter", TabletFeatureTarget.DIAMETER)
 *         .target("Weight", TabletFeatureTarget.WEIGHT)
 *         .toMapping();
 * SampleTableReader reader =
 *         SampleTableReader.of(mapping, TableFormat.detected(), StateMapping.nothingDeclared());
 * Loaded<List<Sample>> loaded = reader.read(Path.of("tablets.csv"));
 * }</pre>
 *
 * <p><b>For embedders.</b> A row with an error is not used at all and costs no other row; every row is counted once. A table of
 * which the rest cannot be read is an {@link org.drugprofiling.io.table.UnreadableTableException}, and nothing of it is to be
 * used. Numbers are read without the locale of the machine. No limit cuts anything off silently
 * ({@link org.drugprofiling.io.table.TableLimits}). {@link org.drugprofiling.io.table.LoadProblem#text()} and the name of a table
 * may name a specimen or a case; codes, places and reasons do not. Tables of any length are streamed with
 * {@link org.drugprofiling.io.table.SampleTableReader#forEach(java.nio.file.Path, java.util.function.Consumer,
 * java.util.function.Consumer)}. No type of the parser library is part of a signature.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.io.table;

import org.jspecify.annotations.NullMarked;
