package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.comity.identity.Belonging;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.library.FoundNews;
import org.comity.library.PublishedRange;
import org.comity.node.NodeSettings;
import org.comity.notices.mail.MailServer;
import org.comity.notices.mail.WritingLetters;
import org.comity.notices.model.Kind;
import org.comity.notices.model.MailAddress;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Wanted;
import org.comity.notices.model.Why;
import org.comity.notices.model.Wishes;
import org.comity.notices.store.LetterStore;
import org.comity.notices.store.NoticeStore;
import org.comity.notices.store.WishesStore;
import org.comity.notices.usecase.GatheringLetters;
import org.comity.notices.usecase.PostingLetters;
import org.comity.notices.usecase.PostingLetters.Progress;
import org.comity.notices.usecase.TellingPeople;
import org.comity.testing.MutableClock;
import org.comity.testing.TestDatabase;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of a letter when the mail server, or we, fail at the worst moment. The mail server is a fake that is
/// told what to answer; everything else is real.
class PostingLettersTest {

    private static final MailAddress ADDRESS = new MailAddress("officer@office.example");

    private final DataSource source = TestDatabase.freshDatabase("identity", "notices");
    private final JdbcClient database = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final MutableClock clock = new MutableClock();
    private final IdentityStore people = new IdentityStore(database, true);
    private final LetterStore letters = new LetterStore(database);
    private final WishesStore wishes = new WishesStore(database);
    private final TellingPeople telling = new TellingPeople(new NoticeStore(database));
    private final List<MimeMessage> taken = new ArrayList<>();
    private final Person reader = Person.of(
            new PersonId(UUID.randomUUID()),
            "Demo Reader",
            new Belonging.Independent("Office", Optional.empty(), ZoneId.of("Europe/Lisbon"), true),
            Set.of(Role.MEMBER));
    private MailServer server = this::accept;

    private MailServer.Answer accept(MimeMessage letter) {
        taken.add(letter);
        return MailServer.Answer.ACCEPTED;
    }

    @BeforeEach
    void somebodyWithAnAddressIsToldSomethingUrgent() {
        people.add(reader, clock.instant());
        wishes.save(reader.id(), new Wishes(ADDRESS, Language.FRENCH, Wanted.EVERYTHING, null), clock.instant());
        tell();
    }

    private void tell() {
        transaction.executeWithoutResult(begun -> telling.tell(
                News.of(Kind.ADDRESS_CHANGED, reader.id().value(), "/account/notices", null, clock.instant())
                        .urgently(),
                List.of(Recipient.of(reader, Why.OWN))));
    }

    @Test
    void aLetterIsHandedOverOnceHoweverOftenWeLook() {
        assertThat(round()).isEqualTo(Progress.ONE_LESS);
        assertThat(round()).isEqualTo(Progress.NOTHING_WAITS);
        assertThat(taken).hasSize(1);
    }

    /// The server has the letter, and the machine dies before that is noted: better the same letter again than none.
    @Test
    void cutOffAfterHandingOverTheSameLetterGoesOutUnderTheSameName() throws MessagingException {
        server = letter -> {
            taken.add(letter);
            throw new IllegalStateException("The power is gone");
        };
        assertThatThrownBy(this::round).isInstanceOf(IllegalStateException.class);
        server = this::accept;

        assertThat(round()).isEqualTo(Progress.ONE_LESS);
        assertThat(round()).isEqualTo(Progress.NOTHING_WAITS);
        assertThat(taken).hasSize(2);
        assertThat(taken.getLast().getMessageID()).isEqualTo(taken.getFirst().getMessageID());
    }

    @Test
    void aServerThatIsSilentIsAskedAgainLaterAndLater() {
        server = letter -> {
            taken.add(letter);
            return MailServer.Answer.UNREACHABLE;
        };
        assertThat(round()).isEqualTo(Progress.UNREACHABLE);
        assertThat(round()).isEqualTo(Progress.NOTHING_WAITS);
        clock.advance(Duration.ofMinutes(1));
        assertThat(round()).isEqualTo(Progress.UNREACHABLE);
        clock.advance(Duration.ofMinutes(1));
        assertThat(round()).isEqualTo(Progress.NOTHING_WAITS);
        clock.advance(Duration.ofMinutes(1));
        server = this::accept;

        assertThat(round()).isEqualTo(Progress.ONE_LESS);
        assertThat(taken).hasSize(3);
        assertThat(states()).containsExactly("ACCEPTED");
    }

    @Test
    void aServerThatStaysSilentForDaysIsGivenUpAndTheNoticeStays() {
        server = letter -> MailServer.Answer.UNREACHABLE;
        for (var hour = 0; hour < 24 * 5; hour++) {
            round();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(states()).containsExactly("FAILED");
        assertThat(new NoticeStore(database).unread(reader.id(), 99)).isEqualTo(1);
    }

    @Test
    void noSuchMailboxEndsItAtOnce() {
        server = letter -> MailServer.Answer.NO_SUCH_MAILBOX;

        assertThat(round()).isEqualTo(Progress.ONE_LESS);
        assertThat(round()).isEqualTo(Progress.NOTHING_WAITS);
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void whoeverIsSuspendedMeanwhileGetsNothing() {
        inTransaction(() -> gathering(true).gather());
        people.suspend(reader.id(), clock.instant());

        assertThat(post()).isEqualTo(Progress.ONE_LESS);
        assertThat(taken).isEmpty();
        assertThat(states()).containsExactly("NONE");
    }

    @Test
    void withoutAMailServerNothingPilesUp() {
        inTransaction(() -> gathering(false).gather());

        assertThat(states()).isEmpty();
        assertThat(database.sql("SELECT mail FROM notices_notice")
                        .query(String.class)
                        .list())
                .containsExactly("NONE");
    }

    private Progress round() {
        inTransaction(() -> gathering(true).gather());
        return post();
    }

    private Progress post() {
        var node = new NodeSettings(Path.of("/nowhere"), URI.create("https://node.example"), false);
        var writing = new WritingLetters(
                Messages.ofClassPath(),
                node,
                (_, _, _) -> List.of(),
                new NothingFound(),
                "comity@node.example",
                clock,
                new SecureRandom());
        var posting = new PostingLetters(letters, wishes, people, writing, letter -> server.take(letter), clock);
        return inTransaction(posting::post);
    }

    private GatheringLetters gathering(boolean byMail) {
        var smtp = byMail
                ? new SmtpSettings(
                        "mail.example", 587, "comity@node.example", SmtpSettings.Security.STARTTLS, null, null)
                : null;
        return new GatheringLetters(
                letters,
                wishes,
                new NoticesSettings(Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(24), smtp),
                clock);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(begun -> work.get()));
    }

    private List<String> states() {
        return database.sql("SELECT state FROM notices_letter")
                .query((row, number) -> row.getString("state"))
                .list();
    }

    private static final class NothingFound implements FoundNews {

        @Override
        public List<Told> of(PersonId person, List<PublishedRange> ranges, Language language) {
            return List.of();
        }

        @Override
        public String end(PersonId person) {
            return "/library/letters/none";
        }
    }
}
