package org.comity.evidence.proof;

import static org.comity.audit.proof.StrictJson.ordered;
import static org.comity.audit.proof.StrictJson.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.audit.proof.StrictJson;
import org.comity.audit.proof.UnreadableProof;
import org.comity.vocabulary.Sha256;
import tools.jackson.databind.JsonNode;

/// The chain of custody as it stood when a copy of the package was made.
public record CustodyChain(String packageId, Instant madeAt, List<CustodyLink> links) {

    private static final String FORMAT = "comity-custody/1";
    private static final int MOST_LINKS = 100_000;
    private static final Set<String> FIELDS = Set.of("format", "package", "madeAt", "links");
    private static final Set<String> LINK =
            Set.of("number", "at", "act", "person", "authority", "why", "subject", "previous", "salt", "digest");

    /// The moment is kept to the second: a ZIP knows no more of it.
    public CustodyChain {
        madeAt = madeAt.truncatedTo(ChronoUnit.SECONDS);
        links = List.copyOf(links);
    }

    /// What stands in `custody.json`.
    public byte[] toJson() {
        return StrictJson.written(ordered(
                        "format",
                        FORMAT,
                        "package",
                        packageId,
                        "madeAt",
                        madeAt.toString(),
                        "links",
                        links.stream().map(CustodyChain::link).toList()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Object link(CustodyLink link) {
        return ordered(
                "number",
                link.number(),
                "at",
                link.at().toString(),
                "act",
                link.act().name(),
                "person",
                link.person(),
                "authority",
                link.authority(),
                "why",
                link.why(),
                "subject",
                link.subject().hex(),
                "previous",
                link.previous().hex(),
                "salt",
                link.salt(),
                "digest",
                link.digest().hex());
    }

    /// @throws UnreadableProof saying what has not its form
    public static CustodyChain fromJson(byte[] bytes) {
        var json = StrictJson.tree(bytes, FIELDS);
        StrictJson.requireFormat(json, FORMAT);
        var chain = new CustodyChain(
                text(json, "package"),
                StrictJson.moment(json, "madeAt"),
                StrictJson.list(json, "links", MOST_LINKS, CustodyChain::link));
        if (!Arrays.equals(chain.toJson(), bytes)) {
            throw new UnreadableProof("it is not spelled as a node spells it, or a link has not the digest it says");
        }
        return chain;
    }

    private static CustodyLink link(JsonNode json) {
        StrictJson.requireFields(json, LINK);
        try {
            return new CustodyLink(
                    Math.toIntExact(StrictJson.number(json, "number")),
                    StrictJson.moment(json, "at"),
                    CustodyAct.valueOf(text(json, "act")),
                    text(json, "person"),
                    text(json, "authority"),
                    text(json, "why"),
                    StrictJson.digest(json, "subject"),
                    StrictJson.digest(json, "previous"),
                    text(json, "salt"));
        } catch (ArithmeticException | IllegalArgumentException wrong) {
            throw new UnreadableProof("a link has no number, act or salt that there is", wrong);
        }
    }

    /// The first thing that is wrong with it, for this package; none when it is whole.
    public Optional<String> flaw(PackageManifest manifest) {
        if (!packageId.equals(manifest.packageId())) {
            return Optional.of("it is that of another package, " + Spoken.cleaned(packageId));
        }
        return gap().or(() -> seal(manifest))
                .or(() -> unreceived(manifest))
                .or(() -> foreign(manifest))
                .or(this::untaken);
    }

    /// Whether a link says that the package was handed over: then it bears the seal of the handing over.
    public boolean handedOver() {
        return links.stream().anyMatch(link -> link.act() == CustodyAct.HANDED_OVER);
    }

    /// The authority that took this copy out, in the last link: it seals everything.
    ///
    /// @throws IllegalStateException of a chain that is not whole
    String takenBy() {
        if (untaken().isPresent()) {
            throw new IllegalStateException("No link says who took this copy out");
        }
        return links.getLast().authority();
    }

    /// A copy whose making is the last thing that the chain tells.
    private Optional<String> untaken() {
        return !links.isEmpty() && links.getLast().act() == CustodyAct.EXPORTED
                ? Optional.empty()
                : Optional.of("the last link does not say who took this copy out");
    }

    private Optional<String> gap() {
        var previous = CustodyLink.NOTHING;
        var number = 0;
        for (var link : links) {
            if (link.number() != number + 1) {
                return Optional.of(
                        link.number() <= number
                                ? "after link " + number + " comes another link " + link.number()
                                : "link " + (number + 1) + " is missing");
            }
            if (!link.previous().equals(previous)) {
                return Optional.of("link " + link.number() + " does not follow "
                        + (number == 0 ? "on nothing, as the first does" : "link " + number));
            }
            previous = link.digest();
            number = link.number();
        }
        return Optional.empty();
    }

    private Optional<String> seal(PackageManifest manifest) {
        var seals =
                links.stream().filter(link -> link.act() == CustodyAct.SEALED).toList();
        if (seals.size() != 1) {
            return Optional.of(
                    seals.isEmpty() ? "no link says that it was sealed" : "two links say that it was sealed");
        }
        return seals.getFirst().subject().equals(manifest.digest())
                ? Optional.empty()
                : Optional.of("link " + seals.getFirst().number() + " sealed another manifest than this");
    }

    /// A file nobody is said to have received.
    private Optional<String> unreceived(PackageManifest manifest) {
        var received = new HashSet<Sha256>();
        for (var link : links) {
            if (link.act() == CustodyAct.SEALED) {
                break;
            }
            if (link.act() == CustodyAct.RECEIVED) {
                received.add(link.subject());
            }
        }
        var number = 0;
        for (var part : manifest.files()) {
            number++;
            if (!received.contains(part.sha256())) {
                return Optional.of("no link before the seal says that file " + number + " was received");
            }
        }
        return Optional.empty();
    }

    /// What happens after the seal happens to the package or to a file in it.
    private Optional<String> foreign(PackageManifest manifest) {
        var held = new HashSet<Sha256>();
        held.add(manifest.digest());
        manifest.files().forEach(part -> held.add(part.sha256()));
        return links.stream()
                .dropWhile(link -> link.act() != CustodyAct.SEALED)
                .filter(link -> !held.contains(link.subject()))
                .findFirst()
                .map(link -> "link " + link.number() + " is about something that this package does not hold");
    }
}
