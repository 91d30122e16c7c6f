package org.comity.desk.usecase;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.comity.desk.DeskPost;
import org.comity.desk.DeskSettings;
import org.comity.desk.Telling;
import org.comity.desk.TicketId;
import org.comity.desk.model.Ticket;
import org.comity.desk.store.DeskMailStore;
import org.comity.desk.store.TicketStore;
import org.comity.identity.EnrolmentSecret;
import org.comity.web.AskedWithin;
import org.springframework.transaction.annotation.Transactional;

/// Mail addresses that people leave: whoever reads the letters there says so before anything else is sent. The
/// letter that asks leads to a page of its own, which shows nothing of the ticket: the address may be somebody
/// else’s.
public class AskingForMail {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String CODE = "[A-Za-z0-9_-]{43}";

    private final DeskMailStore mails;
    private final TicketStore tickets;
    private final DeskPost post;
    private final DeskSettings settings;
    private final SecureRandom random;
    private final Clock clock;
    private final AskedWithin letters;

    public AskingForMail(
            DeskMailStore mails,
            TicketStore tickets,
            DeskPost post,
            DeskSettings settings,
            SecureRandom random,
            Clock clock) {
        this.mails = mails;
        this.tickets = tickets;
        this.post = post;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
        this.letters = AskedWithin.aDay(settings.lettersPerDay());
    }

    boolean reaches() {
        return post.reaches();
    }

    /// Asks, unless the address has had enough letters today: whoever wrote is told the same either way.
    void ask(TicketId ticket, String address, Instant now) {
        if (!reaches()) {
            return;
        }
        mails.lock(address);
        // What is kept of an address may have been erased since; what was written to it counts nevertheless.
        if (mails.asked(address, now.minus(A_DAY)) < settings.lettersPerDay()
                && letters.oneMore(address.toLowerCase(Locale.ROOT), now)) {
            mails.add(ticket, address, EnrolmentSecret.draw(random).text().reveal(), now);
            mails.write(ticket, Telling.CONFIRM, now);
        }
    }

    /// The ticket of a letter that asked; empty for a code that opens nothing.
    @Transactional(readOnly = true)
    public Optional<Ticket> asked(String code) {
        return code.matches(CODE) ? mails.byCode(code).flatMap(tickets::find) : Optional.empty();
    }

    /// It is the reader's address. Saying so twice is harmless. What was answered meanwhile is told at once; whoever
    /// answers right now comes before or after, never at once.
    @Transactional
    public boolean confirm(String code) {
        var ticket = asked(code).flatMap(known -> tickets.findForChange(known.id()));
        ticket.filter(known -> mails.confirm(known.id()) && !known.status().owed())
                .ifPresent(known -> mails.write(known.id(), Telling.ANSWERED, clock.instant()));
        return ticket.isPresent();
    }

    /// It is not the reader's ticket, or they want no letters: the address is erased at once.
    @Transactional
    public boolean refuse(String code) {
        return asked(code).filter(known -> mails.erase(known.id())).isPresent();
    }
}
