/**
 * How far a link value moves because measurements are uncertain: {@link org.drugprofiling.uncertainty.IdenticalProfiles} says which link values two
 * measurements of one composition give, {@link org.drugprofiling.uncertainty.Remeasurement} how probably two specimens would be decided a LINK again.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.uncertainty;

import org.jspecify.annotations.NullMarked;
