package org.comity.certificates.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.certificates.Certificate;
import org.comity.certificates.CertificateNumber;
import org.comity.certificates.Certificates;
import org.comity.certificates.model.WaitingWish;
import org.comity.certificates.store.NameStore;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.WaitingForSecretariat;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/// What the secretariat decides about certificates: whether another name is put on one, and whether one is
/// taken back. Whoever may not is answered as if there were nothing.
public class DecidingWishes implements WaitingForSecretariat {

    private static final int MOST_LISTED = 200;

    private final Certificates certificates;
    private final NameStore names;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    public DecidingWishes(Certificates certificates, NameStore names, Access access, AuditTrail audit, Clock clock) {
        this.certificates = certificates;
        this.names = names;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// What waits, the oldest first.
    @Transactional(readOnly = true)
    public Optional<List<WaitingWish>> waiting(Person person) {
        return access.allows(person, Action.LIST, Matter.CERTIFICATE)
                ? Optional.of(names.waiting(MOST_LISTED))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<Certificate> look(Person person, CertificateNumber number) {
        return decides(person) ? certificates.find(number) : Optional.empty();
    }

    /// @return false for what is not there, or was decided meanwhile
    @Transactional
    public boolean decide(Person person, UUID id, boolean yes) {
        var wish = decides(person) ? names.waiting(id) : Optional.<WaitingWish>empty();
        return wish.map(known -> yes
                        ? certificates
                                .correctName(known.number(), known.wished(), person.id())
                                .isPresent()
                        : declined(person, known))
                .orElse(false);
    }

    private boolean declined(Person person, WaitingWish wish) {
        if (!names.decline(wish.id())) {
            return false;
        }
        audit.append(AuditEntry.of("certificate.name-declined")
                .with("wish", wish.id().toString())
                .with("by", person.id().toString()));
        return true;
    }

    @Transactional
    public boolean revoke(Person person, CertificateNumber number, String reason) {
        return decides(person) && certificates.revoke(number, reason, person.id());
    }

    private boolean decides(Person person) {
        return access.allows(person, Action.DECIDE, Matter.CERTIFICATE);
    }

    /// Names are erased in time.
    @Scheduled(initialDelay = 25_000, fixedDelay = 3_600_000)
    @Transactional
    public void eraseNames() {
        names.erase(clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        return access.allows(person, Action.DECIDE, Matter.CERTIFICATE)
                ? names.waiting(MOST).stream().map(DecidingWishes::item).toList()
                : List.of();
    }

    private static Waiting item(WaitingWish wish) {
        return new Waiting(
                "certificates.waiting.wish.",
                wish.number().text(),
                Optional.empty(),
                wish.askedAt(),
                Optional.empty(),
                "/secretariat/certificates");
    }
}
