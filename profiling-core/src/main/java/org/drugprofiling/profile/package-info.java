/**
 * Numbers aligned on one target set: {@link org.drugprofiling.profile.Profile} for one sample,
 * {@link org.drugprofiling.profile.ProfileMatrix} for many.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.profile;

import org.jspecify.annotations.NullMarked;
