package org.comity.profiles.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.profiles.WikiImageSettings;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.model.WikiImage;
import org.comity.profiles.picture.Picture;
import org.comity.profiles.picture.RedrawingPictures;
import org.comity.profiles.picture.Redrawn;
import org.comity.profiles.store.ImageStore;
import org.comity.profiles.store.ProposalStore;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.support.TransactionOperations;

/// Takes a picture in for a proposal: drawn anew, kept by its digest, with what must be said of it. No
/// connection to the database is held while it is drawn.
public class BringingImage {

    private static final int ID_BYTES = 8;

    /// What came of it.
    public sealed interface Outcome {
        record Done(WikiImage image) implements Outcome {}

        record Refused(Redrawn.Reason reason) implements Outcome {}

        /// The same picture was taken down once.
        record Gone() implements Outcome {}

        /// The proposal has as many as it may.
        record Enough() implements Outcome {}

        /// No such proposal, not for this person, or not written any more.
        record NotFound() implements Outcome {}
    }

    /// What somebody says of a picture, as in [WikiImage].
    public record Described(Map<Language, String> alt, String source, LocalDate made, String licence) {}

    private final ProposalStore proposals;
    private final ImageStore images;
    private final ProfileAccess access;
    private final RedrawingPictures redrawing;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final WikiImageSettings settings;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public BringingImage(
            ProposalStore proposals,
            ImageStore images,
            ProfileAccess access,
            AuditTrail audit,
            TransactionOperations transactions,
            WikiImageSettings settings,
            Clock clock) {
        this.proposals = proposals;
        this.images = images;
        this.access = access;
        this.redrawing = new RedrawingPictures(settings);
        this.audit = audit;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    public Outcome bring(Person person, ProposalId id, byte[] file, Described described) {
        if (proposals.find(id).filter(proposal -> open(person, proposal)).isEmpty()) {
            return new Outcome.NotFound();
        }
        return switch (redrawing.redraw(file)) {
            case Redrawn.Refused(var reason) -> new Outcome.Refused(reason);
            case Redrawn.Drawn(var picture) ->
                Objects.requireNonNull(transactions.execute(_ -> keep(person, id, picture, described)));
        };
    }

    private boolean open(Person person, Proposal proposal) {
        return proposal.status().writable() && access.writesImages(person, proposal.state());
    }

    private Outcome keep(Person person, ProposalId id, Picture picture, Described described) {
        var proposal = proposals.findForChange(id).filter(found -> open(person, found));
        if (proposal.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (images.count(id) >= settings.perProposal()) {
            return new Outcome.Enough();
        }
        var digest = Sha256.of(picture.bytes());
        images.hold(digest);
        if (images.gone(digest)) {
            return new Outcome.Gone();
        }
        var image = new WikiImage(
                drawId(),
                proposal.get().state(),
                id,
                digest,
                picture.mediaType(),
                picture.width(),
                picture.height(),
                described.alt(),
                described.source(),
                described.made(),
                described.licence(),
                person.belonging().demonstration());
        var entry = audit.append(AuditEntry.of("profile.image")
                .with("proposal", id.toString())
                .with("state", image.state().code())
                .with("image", image.id())
                .with("image.sha256", image.digest().hex())
                .with("by", person.id().toString())
                .with("place", person.belonging().name()));
        images.add(image, picture, person.id(), clock.instant(), entry);
        return new Outcome.Done(image);
    }

    private String drawId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
