package org.comity.notices.usecase;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.comity.events.EventLetters;
import org.comity.events.EventLetters.End;
import org.comity.events.EventLetters.Waiting;
import org.comity.identity.Directory;
import org.comity.notices.mail.MailServer;
import org.comity.notices.mail.WritingEventLetter;
import org.comity.notices.model.BackOff;
import org.comity.notices.model.MailAddress;
import org.comity.notices.model.Wishes;
import org.comity.notices.store.WishesStore;
import org.comity.notices.usecase.PostingLetters.Progress;
import org.comity.vocabulary.Language;
import org.springframework.transaction.annotation.Transactional;

/// Hands letters about places at events to the mail server, one in each transaction. Those with an account are written
/// to as they wish, and not at all if they wish no mail; the others at the address they confirmed.
public class PostingOfEvents {

    /// Where a letter goes, and how.
    private record Reader(MailAddress address, Wishes wishes, ZoneId zone) {}

    private final EventLetters letters;
    private final WishesStore wishes;
    private final Directory directory;
    private final WritingEventLetter writing;
    private final MailServer server;
    private final Clock clock;

    public PostingOfEvents(
            EventLetters letters,
            WishesStore wishes,
            Directory directory,
            WritingEventLetter writing,
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
        var letter = letters.take(clock.instant());
        if (letter.isEmpty()) {
            return Progress.NOTHING_WAITS;
        }
        return reader(letter.get())
                .map(reader -> hand(letter.get(), reader))
                .orElseGet(() -> settle(letter.get(), End.NONE));
    }

    private Optional<Reader> reader(Waiting letter) {
        if (letter.person().isEmpty()) {
            return MailAddress.read(letter.address())
                    .map(address -> new Reader(address, Wishes.none(letter.language()), letter.zone()));
        }
        var person = letter.person().get();
        var wanted = wishes.of(person).orElse(Wishes.none(Language.ENGLISH));
        return Optional.ofNullable(wanted.address())
                .filter(address -> wanted.wants(false))
                .flatMap(address -> directory
                        .person(person)
                        .map(known ->
                                new Reader(address, wanted, known.belonging().zone())));
    }

    private Progress hand(Waiting letter, Reader reader) {
        var words = letters.write(letter, reader.wishes().language(), reader.zone(), writing.from());
        var message = writing.write(letter.id(), reader.address(), reader.wishes(), words);
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
