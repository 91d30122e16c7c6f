package org.comity.requests.paper;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.comity.documents.BilingualDocument;
import org.comity.documents.DocumentPress;
import org.comity.documents.SealRoom;
import org.comity.documents.WordFile;
import org.comity.node.NodeSettings;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;

/// Prints a request as the document that is sent: PDF/A-3a and PDF/UA-1, English beside the second language, with what
/// it says as data inside. The same request gives the same bytes. Before it is sent the document says that it is a
/// draft.
public class RequestDocument {

    /// On what was printed before documents told their form.
    private static final String FIRST = "T-CY(2018)11 / comity 3";

    private final DocumentPress press;
    private final WordFile word;
    private final Messages messages;
    private final StateNames names;
    private final NodeSettings node;

    public RequestDocument(DocumentPress press, WordFile word, Messages messages, StateNames names, NodeSettings node) {
        this.press = press;
        this.word = word;
        this.messages = messages;
        this.names = names;
        this.node = node;
    }

    /// @return the PDF, some hundred kilobytes
    public byte[] print(Request request) {
        var template = request.measure().rules().template();
        var pdf = new ByteArrayOutputStream();
        press.print(form(request, template), new RequestData(request, template).attachments(), pdf);
        return pdf.toByteArray();
    }

    /// The same as a Word file, for those who must edit it.
    ///
    /// @param sent the document, once it was sent: the file follows the version of the form it was printed on
    public byte[] write(Request request, Optional<byte[]> sent) {
        var template = sent.map(pdf -> SealedTemplate.of(pdf).orElse(FIRST))
                .orElseGet(() -> request.measure().rules().template());
        var file = new ByteArrayOutputStream();
        word.write(form(request, template), file);
        return file.toByteArray();
    }

    /// The draft of the request for mutual assistance that follows (Article 31), filled from the same data.
    public byte[] printAssistance(Request request) {
        var rules = RequestedMeasure.STORED_DATA.rules();
        var pdf = new ByteArrayOutputStream();
        press.print(form(request, rules, rules.template(), RequestForm.Use.BY_HAND), List.of(), pdf);
        return pdf.toByteArray();
    }

    /// The document that is sent, with room for the seal of the requesting authority.
    public byte[] printForSeal(Request request, SealRoom room) {
        return print(request, RequestForm.Use.REQUEST, room);
    }

    /// What supports an order, for the authority alone; every page says so. The provider gets the order and not this.
    ///
    /// @param part the request with what belongs to this paper and nothing else
    public byte[] printSupporting(Request part, SealRoom room) {
        return print(part, RequestForm.Use.SUPPORTING, room);
    }

    private byte[] print(Request request, RequestForm.Use use, SealRoom room) {
        var rules = request.measure().rules();
        var pdf = new ByteArrayOutputStream();
        press.print(
                form(request, rules, rules.template(), use),
                new RequestData(request, rules.template()).attachments(),
                room,
                pdf);
        return pdf.toByteArray();
    }

    private BilingualDocument form(Request request, String template) {
        return form(request, request.measure().rules(), template, RequestForm.Use.REQUEST);
    }

    private BilingualDocument form(Request request, MeasureRules rules, String template, RequestForm.Use use) {
        var words = new Words(messages, names, request.secondLanguage());
        return new RequestForm(request, rules, PaperTemplate.of(rules, template), use, words, node).document();
    }
}
