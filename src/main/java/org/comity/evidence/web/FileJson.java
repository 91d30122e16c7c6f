package org.comity.evidence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.comity.evidence.model.EvidenceFile;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// A file as programs see it.
///
/// @param size announced, in bytes
/// @param arrived how many of them are safely here: the next come from this offset
/// @param state `ARRIVING`, `ARRIVED` or `TAKEN_OUT`
/// @param declared the digest taken before it was sent
/// @param sha256 the digest the node took of what it keeps
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileJson(
        String id,
        int number,
        String name,
        long size,
        long arrived,
        String state,
        @Nullable String declared,
        @Nullable String sha256) {

    static FileJson of(EvidenceFile file) {
        return new FileJson(
                file.id().toString(),
                file.number(),
                file.name(),
                file.announced(),
                file.arrived(),
                file.state().name(),
                file.declared().map(Sha256::hex).orElse(null),
                file.sha256().map(Sha256::hex).orElse(null));
    }
}
