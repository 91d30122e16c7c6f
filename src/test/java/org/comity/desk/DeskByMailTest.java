package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.comity.desk.usecase.RunningDesk;
import org.comity.testing.ATicket;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Postbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters to people who left a mail address, on their real way.
@NodeTest
class DeskByMailTest {

    private static final Pattern CONFIRM = Pattern.compile("/en/tickets/mail/[A-Za-z0-9_-]{43}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    RunningDesk running;

    @Autowired
    DeskSettings settings;

    private final Http visitor = Http.visitor();
    private final String address = "reader-" + UUID.randomUUID() + "@office.example";

    private ATicket written() {
        var fields = ATicket.fields(ATicket.words());
        fields.put("mail", address);
        return ATicket.by(visitor, clock, database, fields);
    }

    @Test
    void nothingButTheQuestionGoesToAnAddressBeforeItsOwnerSaidYes() throws Exception {
        var ticket = written();
        var asked = letters(1).getFirst();
        assertThat(text(asked)).contains("DESK-").doesNotContain(ticket.mark(), ticket.page());
        var page = confirm(asked);
        assertThat(visitor.get(page).body()).doesNotContain(ticket.mark()).contains("Is this your mail address?");
        assertThat(visitor.get(page).header("Referrer-Policy")).isEqualTo("no-referrer");
        var secretary = Http.officer("Demo Secretary One");
        ticket.act(secretary, Map.of("act", "ASK", "answer", "Which year is it about?"));
        assertThat(waiting(ticket)).as("a question meanwhile").isEmpty();

        assertThat(visitor.post(page + "/confirm", Map.of()).status()).isEqualTo(303);
        assertThat(visitor.post(page + "/confirm", Map.of()).status()).isEqualTo(303);

        var told = letters(2).get(1);
        assertThat(told.getSubject()).startsWith("Comity: something new about DESK-");
        assertThat(text(told)).contains(ticket.page()).doesNotContain("Which year", ticket.mark());
        assertThat(secretary.get(ticket.desk()).body())
                .contains("confirmed a mail address")
                .doesNotContain(address);
    }

    @Test
    void whoeverItIsNotErasesTheAddressAtOnceAndSoDoesTheWriter() throws Exception {
        var foreign = written();
        var page = confirm(letters(1).getFirst());
        visitor.get(page);
        assertThat(visitor.post(page + "/refuse", Map.of()).body()).contains("is erased");
        assertThat(kept(foreign)).isZero();
        assertThat(visitor.get(page).status()).isEqualTo(404);

        var own = written();
        visitor.get(own.page());
        assertThat(visitor.post(own.page() + "/mail", Map.of()).status()).isEqualTo(303);
        assertThat(kept(own)).isZero();
    }

    @Test
    void oneAddressIsAskedSoOftenADayWhoeverTypesIt() {
        for (var time = 0; time < settings.lettersPerDay() + 2; time++) {
            written();
        }
        assertThat(database.sql("SELECT count(*) FROM desk_mail WHERE address = :address")
                        .param("address", address)
                        .query(Integer.class)
                        .single())
                .isEqualTo(settings.lettersPerDay());
    }

    @Test
    void whatNobodyConfirmsIsErasedAndSoIsAConfirmedAddressSomeTimeAfterTheEnd() throws Exception {
        var unconfirmed = written();
        letters(1);
        clock.advance(settings.confirmWithin().plusHours(1));
        running.look();
        assertThat(kept(unconfirmed)).isZero();

        var confirmed = written();
        var page = confirm(letters(2).get(1));
        visitor.get(page);
        visitor.post(page + "/confirm", Map.of());
        Http.officer("Demo Secretary One");
        confirmed.act(Http.officer("Demo Secretary One"), Map.of("act", "CLOSE", "reason", "DONE"));
        running.look();
        assertThat(kept(confirmed)).isEqualTo(1);
        clock.advance(settings.mailFor().plusHours(1));
        running.look();
        assertThat(kept(confirmed)).isZero();
        assertThat(visitor.get(confirmed.page()).body())
                .as("the words stay longer")
                .contains(confirmed.mark());
    }

    private int kept(ATicket ticket) {
        return database.sql("SELECT count(*) FROM desk_mail WHERE ticket_id = :id::uuid")
                .param("id", ticket.id())
                .query(Integer.class)
                .single();
    }

    private List<String> waiting(ATicket ticket) {
        return database.sql("SELECT telling FROM desk_letter WHERE ticket_id = :id::uuid AND telling <> 'CONFIRM'")
                .param("id", ticket.id())
                .query((row, _) -> row.getString("telling"))
                .list();
    }

    private List<MimeMessage> letters(int count) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (Postbox.of(address).size() < count && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(Postbox.of(address)).hasSize(count);
        return Postbox.of(address);
    }

    private static String text(MimeMessage letter) throws Exception {
        return (String) letter.getContent();
    }

    private static String confirm(MimeMessage letter) throws Exception {
        var found = CONFIRM.matcher(text(letter));
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
