/**
 * Simulations whose output is kept in {@code docs/simulations}: what intervals and limits do on populations whose truth is known.
 */
@NullMarked
package org.drugprofiling.bench.simulation;

import org.jspecify.annotations.NullMarked;
