package org.comity.evidence.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.comity.evidence.proof.CustodyAct;
import org.comity.evidence.proof.CustodyLink;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;

/// The chain of custody of a package as it is kept.
public record KeptCustody(List<Kept> links) {

    /// A link as it is kept.
    ///
    /// @param link null once the package's key is destroyed
    /// @param entry its entry in the record, from which its receipt is made
    public record Kept(
            int number,
            Instant at,
            @Nullable Sensitive<CustodyLink> link,
            Sha256 digest,
            Sha256 previous,
            UUID entry) {}

    public KeptCustody {
        links = List.copyOf(links);
    }

    /// The links that can be read.
    public List<CustodyLink> readable() {
        return links.stream()
                .flatMap(kept -> Optional.ofNullable(kept.link()).stream())
                .map(Sensitive::reveal)
                .toList();
    }

    /// The number of the link by which it was handed over; empty before, and where nobody can read the chain.
    public OptionalInt handedOver() {
        return readable().stream()
                .filter(link -> link.act() == CustodyAct.HANDED_OVER)
                .mapToInt(CustodyLink::number)
                .findFirst();
    }

    /// The number of the first link that does not follow the one before, or is not what its digest says.
    public Optional<Integer> broken() {
        var previous = CustodyLink.NOTHING;
        var number = 1;
        for (var kept : links) {
            var link = kept.link();
            if (kept.number() != number
                    || !kept.previous().equals(previous)
                    || (link != null && !fits(kept, link.reveal()))) {
                return Optional.of(number);
            }
            previous = kept.digest();
            number++;
        }
        return Optional.empty();
    }

    private static boolean fits(Kept kept, CustodyLink link) {
        return link.number() == kept.number()
                && link.previous().equals(kept.previous())
                && link.digest().equals(kept.digest());
    }
}
