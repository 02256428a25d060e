/**
 * The choice of pre-treatment, metric and targets by how well they separate linked from unlinked pairs of known sources:
 * {@link org.drugprofiling.selection.SelectionGrid} says what is tried, {@link org.drugprofiling.selection.SelectionTable} what came of it.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.selection;

import org.jspecify.annotations.NullMarked;
