package org.comity.notices.usecase;

import java.time.Clock;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.notices.mail.MailServer;
import org.comity.notices.mail.WritingLetters;
import org.comity.notices.model.BackOff;
import org.comity.notices.model.Letter;
import org.comity.notices.model.MailAddress;
import org.comity.notices.model.Wishes;
import org.comity.notices.store.LetterStore;
import org.comity.notices.store.WishesStore;
import org.comity.vocabulary.Language;
import org.springframework.transaction.annotation.Transactional;

/// Hands letters to the mail server, one in each transaction: taken and noted, or tried again later. Cut
/// off between the two, the letter is sent once more under the same Message-ID, rather than lost.
public class PostingLetters {

    /// What came of looking for a letter.
    public enum Progress {
        NOTHING_WAITS,
        ONE_LESS,
        UNREACHABLE
    }

    private final LetterStore letters;
    private final WishesStore wishes;
    private final Directory directory;
    private final WritingLetters writing;
    private final MailServer server;
    private final Clock clock;

    public PostingLetters(
            LetterStore letters,
            WishesStore wishes,
            Directory directory,
            WritingLetters writing,
            MailServer server,
            Clock clock) {
        this.letters = letters;
        this.wishes = wishes;
        this.directory = directory;
        this.writing = writing;
        this.server = server;
        this.clock = clock;
    }

    @Transactional
    public Progress post() {
        return letters.take(clock.instant()).map(this::post).orElse(Progress.NOTHING_WAITS);
    }

    private Progress post(Letter letter) {
        var wanted = wishes.of(letter.person()).orElse(Wishes.none(Language.ENGLISH));
        var to = letter.address() == null ? wanted.address() : letter.address();
        var reader = directory.person(letter.person());
        return to == null || reader.isEmpty()
                ? settle(letter, Letter.State.NONE)
                : hand(letter, to, wanted, reader.get());
    }

    private Progress hand(Letter letter, MailAddress to, Wishes wanted, Person reader) {
        var message = writing.write(
                letter,
                to,
                wanted,
                letters.noticesIn(letter),
                reader.belonging().zone());
        if (message.isEmpty()) {
            return settle(letter, Letter.State.NONE);
        }
        return switch (server.take(message.get())) {
            case ACCEPTED -> settle(letter, Letter.State.ACCEPTED);
            case NO_SUCH_MAILBOX -> settle(letter, Letter.State.FAILED);
            case NOT_NOW -> later(letter, Progress.ONE_LESS);
            case UNREACHABLE -> later(letter, Progress.UNREACHABLE);
        };
    }

    private Progress settle(Letter letter, Letter.State state) {
        letters.settle(letter, state, clock.instant());
        return Progress.ONE_LESS;
    }

    private Progress later(Letter letter, Progress progress) {
        var attempts = letter.attempts() + 1;
        if (BackOff.exhausted(attempts)) {
            return settle(letter, Letter.State.FAILED);
        }
        letters.tryAgain(letter, clock.instant().plus(BackOff.after(attempts)));
        return progress;
    }
}
