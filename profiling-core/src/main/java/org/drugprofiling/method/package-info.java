/**
 * The whole chain under one name: {@link org.drugprofiling.method.ProfilingMethod} is the recipe,
 * {@link org.drugprofiling.method.FittedMethod} the recipe ready to use.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.method;

import org.jspecify.annotations.NullMarked;
