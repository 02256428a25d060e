/**
 * The command line: {@link org.drugprofiling.io.cli.ProfilingCommand}. It needs the parser library picocli, which an embedder
 * of this module does not get.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.io.cli;

import org.jspecify.annotations.NullMarked;
