package org.comity.notices.mail;

import java.time.ZoneId;
import java.util.List;
import java.util.StringJoiner;
import org.comity.library.FoundNews;
import org.comity.node.NodeSettings;
import org.comity.notices.model.Letter;
import org.comity.notices.model.Notice;
import org.comity.profiles.WatchedNews;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;

/// The words of a letter. Where it goes out unencrypted it holds references, deadlines and links and
/// nothing else; where the reader's key has ended, not even those.
final class LetterWords {

    private static final int MOST_NAMED = 50;
    private static final int MOST_LINES = 40;
    private static final String LINE = "\n";
    private static final String GAP = "\n\n";

    private final Messages messages;
    private final NodeSettings node;

    LetterWords(Messages messages, NodeSettings node) {
        this.messages = messages;
        this.node = node;
    }

    /// The subject says that there is something, never what: it travels unencrypted in every letter.
    String subject(Letter.Sort sort, Language language) {
        return messages.text(language, "notices.mail.subject." + sort);
    }

    String subjectOfEndedKey(Language language) {
        return messages.text(language, "notices.mail.subject.KEY");
    }

    /// @param inFull whether only the reader can read it
    String body(Letter.Sort sort, List<Notice> notices, boolean inFull, Language language, ZoneId zone) {
        var body = new StringJoiner(GAP);
        body.add(messages.text(language, "notices.mail.lead." + sort));
        notices.stream()
                .limit(MOST_NAMED)
                .forEach(notice -> body.add(inFull ? inFull(notice, language, zone) : inShort(notice, language, zone)));
        if (notices.size() > MOST_NAMED) {
            body.add(messages.text(language, "notices.mail.more", notices.size() - MOST_NAMED)
                    + LINE
                    + link("/notices", language));
        }
        if (!inFull) {
            body.add(messages.text(language, "notices.mail.short"));
        }
        return body.add(foot(language)).toString();
    }

    /// What was published of what the reader watches, line by line, and how to end it.
    String watched(List<WatchedNews.Told> news, Language language) {
        var body = new StringJoiner(GAP);
        body.add(messages.text(language, "notices.mail.lead.WATCHED"));
        news.stream().limit(MOST_NAMED).forEach(told -> body.add(watched(told, language)));
        if (news.size() > MOST_NAMED) {
            body.add(messages.text(language, "notices.mail.more", news.size() - MOST_NAMED)
                    + LINE
                    + link("/notices", language));
        }
        body.add(messages.text(language, "profiles.disclaimer"));
        body.add(messages.text(language, "notices.mail.watched.end") + LINE + link("/profiles/watching", language));
        return body.add(foot(language)).toString();
    }

    private String watched(WatchedNews.Told told, Language language) {
        var words = new StringJoiner(LINE);
        words.add(told.title());
        told.changes().stream().limit(MOST_LINES).forEach(line -> words.add("- " + line));
        if (told.changes().size() > MOST_LINES) {
            words.add("- "
                    + messages.text(
                            language, "notices.mail.more", told.changes().size() - MOST_LINES));
        }
        return words.add(link(told.revision().page(), language)).toString();
    }

    /// What the reader's searches find anew.
    ///
    /// @param end where these letters end by one click
    /// @param inFull whether only the reader can read it: then the searches are named
    String found(List<FoundNews.Told> news, String end, boolean inFull, Language language) {
        var body = new StringJoiner(GAP);
        body.add(messages.text(language, "notices.mail.lead.FOUND"));
        news.stream().limit(MOST_NAMED).forEach(told -> {
            var words = new StringJoiner(LINE).add(told.title()).add(told.weight());
            if (inFull) {
                words.add(messages.text(language, "notices.mail.found.by", String.join(" · ", told.searches())));
            }
            body.add(words.add(link(told.page(), language)).toString());
        });
        if (news.size() > MOST_NAMED) {
            body.add(messages.text(language, "notices.mail.more", news.size() - MOST_NAMED)
                    + LINE
                    + link("/notices", language));
        }
        body.add(messages.text(language, "notices.mail.found.change") + LINE + link("/library/searches", language));
        body.add(messages.text(language, "notices.mail.found.end") + LINE + end);
        return body.add(foot(language)).toString();
    }

    String endedKey(Language language) {
        return new StringJoiner(GAP)
                .add(messages.text(language, "notices.mail.lead.KEY"))
                .add(link("/notices", language))
                .add(messages.text(language, "notices.mail.key.mend") + LINE + link("/account/notices", language))
                .add(foot(language))
                .toString();
    }

    String changedAddress(Language language) {
        return new StringJoiner(GAP)
                .add(messages.text(language, "notices.mail.lead.ADDRESS"))
                .add(link("/account/notices", language))
                .add(foot(language))
                .toString();
    }

    private String inShort(Notice notice, Language language, ZoneId zone) {
        var words = new StringJoiner(LINE);
        if (notice.reference() != null) {
            words.add(notice.reference());
        }
        return ending(words, notice, language, zone);
    }

    private String inFull(Notice notice, Language language, ZoneId zone) {
        var words = new StringJoiner(LINE);
        words.add(messages.text(language, "notices.kind." + notice.kind()));
        if (notice.reference() != null) {
            words.add(notice.reference());
        }
        words.add(messages.text(language, "notices.why." + notice.why(), notice.place()));
        return ending(words, notice, language, zone);
    }

    private String ending(StringJoiner words, Notice notice, Language language, ZoneId zone) {
        if (notice.deadline() != null) {
            words.add(messages.text(
                    language, "notices.deadline", new Moments(messages, language).moment(notice.deadline(), zone)));
        }
        return words.add(link(notice.link(), language)).toString();
    }

    private String foot(Language language) {
        var foot = messages.text(language, "notices.mail.foot") + LINE + link("/account/notices", language);
        return node.demonstration() ? foot + GAP + messages.text(language, "web.demonstration") : foot;
    }

    String link(String path, Language language) {
        return node.address("/" + language.code() + path).toString();
    }
}
