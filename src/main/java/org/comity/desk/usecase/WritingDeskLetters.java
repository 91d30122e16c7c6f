package org.comity.desk.usecase;

import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;
import org.comity.desk.DeskLetters;
import org.comity.desk.Telling;
import org.comity.desk.store.DeskMailStore;
import org.comity.desk.store.TicketStore;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Sensitive;
import org.comity.web.Messages;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The words of letters about tickets: a reference and an address. The letter that asks whether an address is
/// right never leads to the ticket.
public class WritingDeskLetters implements DeskLetters {

    private static final String GAP = "\n\n";

    private final DeskMailStore mails;
    private final TicketStore tickets;
    private final Messages messages;
    private final NodeSettings node;

    public WritingDeskLetters(DeskMailStore mails, TicketStore tickets, Messages messages, NodeSettings node) {
        this.mails = mails;
        this.tickets = tickets;
        this.messages = messages;
        this.node = node;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Waiting> take(Instant now) {
        return mails.take(now);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Written> write(Waiting letter) {
        return tickets.find(letter.ticket()).flatMap(ticket -> {
            var page = letter.telling() == Telling.CONFIRM
                    ? mails.unconfirmedCode(ticket.id()).map(code -> "/tickets/mail/" + code.reveal())
                    : tickets.secret(ticket).map(Sensitive::reveal).map(secret -> "/tickets/" + secret);
            return page.map(path -> written(letter, ticket.reference(), path));
        });
    }

    private Written written(Waiting letter, String reference, String path) {
        var language = letter.language();
        var body = new StringJoiner(GAP)
                .add(messages.text(language, "desk.mail.lead." + letter.telling(), reference))
                .add(node.address("/" + language.code() + path).toString())
                .add(messages.text(language, "desk.mail.foot." + letter.telling()));
        if (node.demonstration()) {
            body.add(messages.text(language, "web.demonstration"));
        }
        return new Written(
                messages.text(language, "desk.mail.subject." + letter.telling(), reference), body.toString());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Waiting letter, End end) {
        mails.settle(letter.id(), end);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tryAgain(Waiting letter, Instant next) {
        mails.tryAgain(letter.id(), next);
    }
}
