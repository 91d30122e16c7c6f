package org.comity.evidence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.comity.evidence.model.KeptCustody;
import org.comity.evidence.usecase.ReadingEvidence.One;
import org.jspecify.annotations.Nullable;

/// The chain of custody of a package, for programs.
///
/// @param brokenAt number of the first link that does not follow the one before; null while the chain is whole
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustodyJson(List<LinkJson> links, @Nullable Integer brokenAt) {

    /// One link; its words are missing once the package's key is destroyed, its digests stay.
    ///
    /// @param why null also where it is the other authority's own
    /// @param subjectSha256 of the file or the manifest it is about
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LinkJson(
            int number,
            Instant at,
            @Nullable String act,
            @Nullable String person,
            @Nullable String authority,
            @Nullable String why,
            @Nullable String subjectSha256,
            String sha256,
            String previousSha256) {}

    static CustodyJson of(One one) {
        return new CustodyJson(
                one.chain().links().stream().map(kept -> json(one, kept)).toList(),
                one.chain().broken().orElse(null));
    }

    private static LinkJson json(One one, KeptCustody.Kept kept) {
        var link = kept.link() == null ? null : kept.link().reveal();
        return new LinkJson(
                kept.number(),
                kept.at(),
                link == null ? null : link.act().name(),
                link == null ? null : link.person(),
                link == null ? null : link.authority(),
                link == null || one.withheld(kept) ? null : link.why(),
                link == null ? null : link.subject().hex(),
                kept.digest().hex(),
                kept.previous().hex());
    }
}
