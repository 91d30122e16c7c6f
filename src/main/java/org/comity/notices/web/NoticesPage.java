package org.comity.notices.web;

import java.util.List;
import org.comity.notices.model.Notice;

/// What somebody is told, unread first.
///
/// @param byMail whether this node sends mail at all
public record NoticesPage(List<Notice> all, boolean byMail) {

    public List<Notice> unread() {
        return all.stream().filter(Notice::unread).toList();
    }

    public List<Notice> read() {
        return all.stream().filter(notice -> !notice.unread()).toList();
    }
}
