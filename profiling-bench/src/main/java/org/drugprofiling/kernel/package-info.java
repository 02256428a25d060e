/**
 * What benchmarks have to see of the inside of the kernels. It bears the name of their package for that, and is never published.
 */
@NullMarked
package org.drugprofiling.kernel;

import org.jspecify.annotations.NullMarked;
