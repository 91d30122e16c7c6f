package org.comity.notices.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.notices.Notices;
import org.comity.notices.model.Notice;
import org.comity.notices.model.NoticeId;
import org.comity.notices.store.NoticeStore;
import org.springframework.transaction.annotation.Transactional;

/// Shows a person their own notices, and nobody else's.
public class ReadingNotices implements Notices {

    private static final int MOST_LISTED = 200;
    private static final int MOST_COUNTED = 99;

    private final NoticeStore notices;
    private final Access access;
    private final Clock clock;

    public ReadingNotices(NoticeStore notices, Access access, Clock clock) {
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<Notice>> of(Person reader) {
        return may(reader) ? Optional.of(notices.of(reader.id(), MOST_LISTED)) : Optional.empty();
    }

    @Override
    public int unread(Person reader) {
        return may(reader) ? notices.unread(reader.id(), MOST_COUNTED) : 0;
    }

    @Override
    @Transactional
    public boolean read(Person reader, NoticeId notice) {
        return may(reader) && notices.read(reader.id(), notice, clock.instant());
    }

    @Override
    @Transactional
    public void readAll(Person reader) {
        if (may(reader)) {
            notices.readAll(reader.id(), clock.instant());
        }
    }

    private boolean may(Person reader) {
        return access.allows(reader, Action.READ, Matter.NOTICE, Circumstance.OWN);
    }
}
