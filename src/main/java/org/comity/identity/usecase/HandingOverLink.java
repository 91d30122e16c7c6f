package org.comity.identity.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.EnrolmentSecret;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.identity.model.ApplicationAct;
import org.comity.identity.model.ApplicationId;
import org.comity.identity.model.ApplicationTransition;
import org.comity.identity.store.ApplicationStore;
import org.comity.identity.store.EnrolmentStore;
import org.springframework.transaction.annotation.Transactional;

/// Makes the one-time link of somebody confirmed, for whoever vouched to hand it over by a channel they trust. A new
/// link closes the one before.
public class HandingOverLink {

    static final Duration GOOD_FOR = Duration.ofHours(24);

    private final ApplicationStore applications;
    private final EnrolmentStore links;
    private final ApplicationChronicle chronicle;
    private final Access access;
    private final Clock clock;
    private final SecureRandom random;

    public HandingOverLink(
            ApplicationStore applications,
            EnrolmentStore links,
            ApplicationChronicle chronicle,
            Access access,
            Clock clock,
            SecureRandom random) {
        this.applications = applications;
        this.links = links;
        this.chronicle = chronicle;
        this.access = access;
        this.clock = clock;
        this.random = random;
    }

    /// Empty unless this person vouched and the application is confirmed.
    @Transactional
    public Optional<EnrolmentSecret> link(ApplicationId id, Person voucher) {
        var now = clock.instant();
        var found = applications
                .findForChange(id)
                .filter(application -> !application.overdue(now)
                        && access.allows(
                                voucher.roles(), Action.DECIDE, Matter.APPLICATION, application.circumstances(voucher)))
                .orElse(null);
        if (found == null
                || !(found.apply(ApplicationAct.HAND_OVER, voucher, null, now, found.expires())
                        instanceof ApplicationTransition.Moved(var confirmed, var edge))
                || confirmed.person() == null) {
            return Optional.empty();
        }
        var secret = EnrolmentSecret.draw(random);
        links.replace(secret.digest(), confirmed.person(), now.plus(GOOD_FOR));
        chronicle.write(confirmed, edge.act(), voucher);
        return Optional.of(secret);
    }
}
