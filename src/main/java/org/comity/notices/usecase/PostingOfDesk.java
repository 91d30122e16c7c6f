package org.comity.notices.usecase;

import java.time.Clock;
import org.comity.desk.DeskLetters;
import org.comity.desk.DeskLetters.End;
import org.comity.desk.DeskLetters.Waiting;
import org.comity.events.EventLetters;
import org.comity.notices.mail.MailServer;
import org.comity.notices.mail.WritingEventLetter;
import org.comity.notices.model.BackOff;
import org.comity.notices.model.MailAddress;
import org.comity.notices.model.Wishes;
import org.comity.notices.usecase.PostingLetters.Progress;
import org.springframework.transaction.annotation.Transactional;

/// Hands letters about tickets to the mail server, one in each transaction, at the addresses that people left.
public class PostingOfDesk {

    private final DeskLetters letters;
    private final WritingEventLetter writing;
    private final MailServer server;
    private final Clock clock;

    public PostingOfDesk(DeskLetters letters, WritingEventLetter writing, MailServer server, Clock clock) {
        this.letters = letters;
        this.writing = writing;
        this.server = server;
        this.clock = clock;
    }

    @Transactional
    public Progress post() {
        var letter = letters.take(clock.instant());
        if (letter.isEmpty()) {
            return Progress.NOTHING_WAITS;
        }
        var waiting = letter.get();
        var address = MailAddress.read(waiting.address().reveal());
        var words = letters.write(waiting);
        return address.isEmpty() || words.isEmpty()
                ? settle(waiting, End.NONE)
                : hand(waiting, address.get(), words.get());
    }

    private Progress hand(Waiting letter, MailAddress to, DeskLetters.Written words) {
        var plain = new EventLetters.Written(words.subject(), words.body(), "", "");
        var message = writing.write(letter.id(), to, Wishes.none(letter.language()), plain);
        return switch (server.take(message)) {
            case ACCEPTED -> settle(letter, End.ACCEPTED);
            case NO_SUCH_MAILBOX -> settle(letter, End.FAILED);
            case NOT_NOW -> later(letter, Progress.ONE_LESS);
            case UNREACHABLE -> later(letter, Progress.UNREACHABLE);
        };
    }

    private Progress settle(Waiting letter, End end) {
        letters.settle(letter, end);
        return Progress.ONE_LESS;
    }

    private Progress later(Waiting letter, Progress progress) {
        var attempts = letter.attempts() + 1;
        if (BackOff.exhausted(attempts)) {
            return settle(letter, End.FAILED);
        }
        letters.tryAgain(letter, clock.instant().plus(BackOff.after(attempts)));
        return progress;
    }
}
