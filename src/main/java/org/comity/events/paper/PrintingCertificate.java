package org.comity.events.paper;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import org.comity.documents.DocumentPress;
import org.comity.documents.Sheet;
import org.comity.events.Event;
import org.comity.events.model.CertificateName;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;

/// Prints a certificate of attendance (PDF/A-3a, PDF/UA-1). The same certificate gives the same bytes.
public class PrintingCertificate {

    /// What stands on it.
    public record Particulars(UUID id, Event event, String name, int minutes, Language language) {}

    private final DocumentPress press;
    private final Messages messages;
    private final NodeSettings node;

    public PrintingCertificate(DocumentPress press, Messages messages, NodeSettings node) {
        this.press = press;
        this.messages = messages;
        this.node = node;
    }

    /// @param at the day it is issued
    public byte[] print(Particulars particulars, java.time.Instant at) {
        var language = particulars.language();
        var moments = new Moments(messages, language);
        var event = particulars.event();
        var title = event.content().words(language).title();
        var zone = event.when().zone();
        var sheet = new CertificateSheet(
                messages,
                language,
                particulars.name(),
                title,
                List.of(
                        moments.moment(event.when().begins(), zone),
                        messages.text(
                                language,
                                "events.paper.minutes",
                                particulars.minutes(),
                                event.when().minutes())),
                messages.text(
                        language,
                        "events.paper.made",
                        moments.date(at.atZone(zone).toLocalDate())),
                node.address("/" + language.code() + "/attendance/" + particulars.id()),
                node.demonstration());
        var pdf = new ByteArrayOutputStream();
        press.print(
                new Sheet(
                        language,
                        "events/certificate.jte",
                        sheet,
                        messages.text(language, "events.paper.title") + " " + particulars.id(),
                        node.publicAddress().toString(),
                        title,
                        CertificateName.digest(particulars.id(), particulars.name()),
                        at),
                pdf);
        return pdf.toByteArray();
    }
}
