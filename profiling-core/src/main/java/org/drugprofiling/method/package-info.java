/**
 * The whole chain under one name: {@link org.drugprofiling.method.ProfilingMethod} is the recipe,
 * {@link org.drugprofiling.method.FittedMethod} the recipe ready to use. What literature offers is {@link org.drugprofiling.method.ProfilingMethods}, each a
 * {@link org.drugprofiling.method.DocumentedMethod} that a {@link org.drugprofiling.method.MethodDraft} turns into a laboratory's own.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.method;

import org.jspecify.annotations.NullMarked;
