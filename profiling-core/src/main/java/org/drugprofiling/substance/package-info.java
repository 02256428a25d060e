/**
 * What can be looked for: substances, compounds and the targets of a method. Start at
 * {@link org.drugprofiling.substance.TargetSet}; registered compounds are looked up in {@link org.drugprofiling.substance.Compounds}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.substance;

import org.jspecify.annotations.NullMarked;
