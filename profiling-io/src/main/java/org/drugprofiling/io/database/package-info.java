/**
 * Prepared rows in files that are mapped: {@link org.drugprofiling.io.database.DatabaseFiles}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.io.database;

import org.jspecify.annotations.NullMarked;
