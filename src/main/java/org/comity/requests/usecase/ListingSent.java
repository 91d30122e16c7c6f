package org.comity.requests.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.AuthorityId;
import org.comity.identity.Matter;
import org.comity.identity.Person;
import org.comity.requests.RequestId;
import org.comity.requests.SentLine;
import org.comity.requests.store.SentLists;
import org.springframework.transaction.annotation.Transactional;

/// Shows the head of an authority what was sent in its name, the newest first, as soon as it was sent.
public class ListingSent {

    private static final int MOST_LISTED = 200;

    private final SentLists lists;
    private final Access access;

    public ListingSent(SentLists lists, Access access) {
        this.lists = lists;
        this.access = access;
    }

    /// At most two hundred; empty for everyone who does not answer for an authority.
    ///
    /// @param before only sendings with a lower number
    @Transactional(readOnly = true)
    public Optional<List<SentLine>> list(Person head, long before) {
        return authority(head).map(own -> lists.of(own, before, MOST_LISTED));
    }

    /// Whether a list of that many lines may have older ones after it.
    public static boolean full(List<SentLine> lines) {
        return lines.size() == MOST_LISTED;
    }

    /// Empty as well for what was not sent, or not by this authority.
    @Transactional(readOnly = true)
    public Optional<SentLine> one(Person head, RequestId id) {
        return authority(head).flatMap(own -> lists.of(own, id));
    }

    private Optional<AuthorityId> authority(Person head) {
        return head.headOfAuthority()
                .filter(officer -> access.allows(head, Action.LIST, Matter.SENT))
                .map(officer -> officer.authority().id());
    }
}
