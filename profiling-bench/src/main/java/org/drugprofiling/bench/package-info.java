/**
 * Benchmarks: how long the kernels take. Nothing here is published.
 */
@NullMarked
package org.drugprofiling.bench;

import org.jspecify.annotations.NullMarked;
