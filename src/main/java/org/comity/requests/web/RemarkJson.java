package org.comity.requests.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.comity.requests.lint.Weight;
import org.comity.treaties.FactSource;
import org.jspecify.annotations.Nullable;

/// What the other side would say of a draft. It warns and blocks nothing.
///
/// @param rule what says it
/// @param article the provision it stands on
/// @param field where it would be mended
/// @param source the fact it rests on; absent where the text of the treaty is enough
/// @param asOf the day the source speaks of
/// @param standing how well the fact is evidenced
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemarkJson(
        Weight weight,
        @Schema(example = "period.noEnd") String rule,
        String article,
        String field,
        String text,
        @Nullable String source,
        @Nullable String asOf,
        @Nullable String standing) {

    static RemarkJson of(RemarkLine line) {
        return new RemarkJson(
                line.weight(),
                line.rule(),
                line.basis().toString(),
                line.at(),
                line.text(),
                line.source().map(FactSource::text).orElse(null),
                line.source().flatMap(FactSource::asOf).map(Object::toString).orElse(null),
                line.source().map(source -> source.standing().written()).orElse(null));
    }
}
