/**
 * Long runs that hold every answer of the jobs against the double loop over pairs, bit for bit.
 */
@NullMarked
package org.drugprofiling.bench.parity;

import org.jspecify.annotations.NullMarked;
