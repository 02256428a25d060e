/**
 * Pages about the catalogue, written from it: {@link org.drugprofiling.io.catalogue.CataloguePages}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.io.catalogue;

import org.jspecify.annotations.NullMarked;
