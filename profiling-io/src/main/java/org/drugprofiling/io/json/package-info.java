/**
 * What a laboratory states in files: {@link org.drugprofiling.io.json.Job jobs}, {@link org.drugprofiling.io.json.MethodDocument methods},
 * {@link org.drugprofiling.io.json.ValidationPlanDocument plans of validations}, and the catalogue as
 * {@link org.drugprofiling.io.json.CatalogueDocument a document}; all read by {@link org.drugprofiling.io.json.StrictJson strict JSON}, in which nothing is
 * guessed.
 *
 * @since 0.1.0
 */
@NullMarked
package org.drugprofiling.io.json;

import org.jspecify.annotations.NullMarked;
