/**
 * Strict JSON: {@link org.drugprofiling.io.json.StrictJson} reads documents in which nothing is guessed.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.io.json;

import org.jspecify.annotations.NullMarked;
