package org.comity.profiles.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.profiles.model.WikiImage;
import org.comity.profiles.store.ImageStore;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes a picture down, published or not, because somebody's rights or a law demand it. Its pixels are erased and are
/// not taken again; wherever it stood, also in revisions, stand the words that say what it showed. The same picture may
/// be that of several States: it goes from all of them, so only whoever decides for all of them takes it down.
public class TakingDownImage {

    private final ImageStore images;
    private final WikiImages known;
    private final ProfileAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    public TakingDownImage(ImageStore images, WikiImages known, ProfileAccess access, AuditTrail audit, Clock clock) {
        this.images = images;
        this.known = known;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param reason for those who look after the State
    /// @return whether it is down; not for somebody who may not do so
    @Transactional
    public boolean takeDown(Person person, WikiImage image, String reason) {
        images.hold(image.digest());
        var states = images.states(image.digest());
        if (states.isEmpty() || !states.stream().allMatch(state -> access.takesImagesDown(person, state))) {
            return false;
        }
        var entry = audit.append(AuditEntry.of("profile.image-down")
                .with("state", image.state().code())
                .with("image", image.id())
                .with("image.sha256", image.digest().hex())
                .with(
                        "words.sha256",
                        Sha256.of(reason.getBytes(StandardCharsets.UTF_8)).hex())
                .with("by", person.id().toString())
                .with("place", person.belonging().name()));
        images.takeDown(image.digest(), reason, person.id(), clock.instant(), entry);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.forget(image);
            }
        });
        return true;
    }
}
