package org.comity.notices;

import java.util.List;
import java.util.Optional;
import org.comity.identity.Person;
import org.comity.notices.model.Notice;
import org.comity.notices.model.NoticeId;

/// The notices of a person, as they read them in the application. Nobody reads those of others.
public interface Notices {

    /// Unread ones first, then the newest; at most 200. Empty for those whom the policy gives none.
    Optional<List<Notice>> of(Person reader);

    /// How many are unread; 99 stands for more.
    int unread(Person reader);

    /// Marks one as read.
    ///
    /// @return whether there is such a notice of this person
    boolean read(Person reader, NoticeId notice);

    /// Marks all as read.
    void readAll(Person reader);
}
