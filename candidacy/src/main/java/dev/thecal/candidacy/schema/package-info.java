/** JSON Schemas (draft 2020-12) of what people write for candidacy: generated, so that they cannot lag behind. */
package dev.thecal.candidacy.schema;
