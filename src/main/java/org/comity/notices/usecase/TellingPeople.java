package org.comity.notices.usecase;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.comity.notices.model.DigestHour;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.store.NoticeStore;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells something to people, in the caller's transaction: told with the act, or not at all. Mail goes out later, at
/// once for what is urgent and at eight in the reader's morning for the rest.
public class TellingPeople {

    private final NoticeStore notices;

    public TellingPeople(NoticeStore notices) {
        this.notices = notices;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(News news, List<Recipient> recipients) {
        tell(news, recipients, recipient -> mailDue(news, recipient));
    }

    /// The same, where it is for the reader to say when mail goes out.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(News news, List<Recipient> recipients, Function<Recipient, Instant> mailDue) {
        if (!recipients.isEmpty()) {
            notices.add(news, recipients, mailDue);
        }
    }

    private static Instant mailDue(News news, Recipient recipient) {
        return news.urgent()
                ? news.at()
                : DigestHour.after(news.at(), recipient.person().belonging().zone());
    }
}
