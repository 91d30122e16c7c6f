package org.comity.requests.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comity.documents.BilingualDocument;
import org.comity.documents.DocumentPress;
import org.comity.documents.SealRoom;
import org.comity.documents.WordFile;
import org.comity.node.NodeSettings;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.ToTranslate;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Sha256;
import org.comity.web.Messages;

/// Prints a request as the document that is sent: PDF/A-3a and PDF/UA-1, English beside the second language, with what
/// it says as data inside. The same request gives the same bytes. It bears the moment it is drawn up; before it is sent
/// it says that it is a draft.
public class RequestDocument {

    /// On what was printed before documents told their form.
    private static final String FIRST = "T-CY(2018)11 / comity 3";

    private final DocumentPress press;
    private final WordFile word;
    private final Messages messages;
    private final StateNames names;
    private final NodeSettings node;
    private final ApprovedPhrases approved;
    private final Function<Request, List<String>> accepted;

    /// @param accepted the languages that the requested State of a request accepts, as codes
    public RequestDocument(
            DocumentPress press,
            WordFile word,
            Messages messages,
            StateNames names,
            NodeSettings node,
            ApprovedPhrases approved,
            Function<Request, List<String>> accepted) {
        this.press = press;
        this.word = word;
        this.messages = messages;
        this.names = names;
        this.node = node;
        this.approved = approved;
        this.accepted = accepted;
    }

    /// @return the PDF, some hundred kilobytes
    public byte[] print(Request request) {
        var pdf = new ByteArrayOutputStream();
        var translated = translated(request);
        press.print(
                form(request, RequestForm.Use.REQUEST, translated),
                data(request, translated).attachments(),
                pdf);
        return pdf.toByteArray();
    }

    /// The same as a Word file, for those who must edit it.
    ///
    /// @param sent the document, once it was sent: the file has its moment, and follows its version of the form
    public byte[] write(Request request, Optional<byte[]> sent) {
        var rules = request.measure().rules();
        var told = sent.map(ToldByPaper::of);
        var template = told.map(paper -> paper.template().orElse(FIRST)).orElse(rules.template());
        var dated = told.flatMap(ToldByPaper::dated).orElseGet(() -> drawnUp(request));
        var file = new ByteArrayOutputStream();
        var occasion = new RequestForm.Occasion(RequestForm.Use.REQUEST, dated, translated(request));
        word.write(form(request, rules, template, occasion), file);
        return file.toByteArray();
    }

    /// The draft of the request for mutual assistance that follows (Article 31), filled from the same data.
    public byte[] printAssistance(Request request) {
        var rules = RequestedMeasure.STORED_DATA.rules();
        var pdf = new ByteArrayOutputStream();
        var byHand = new RequestForm.Occasion(RequestForm.Use.BY_HAND, request.changedAt(), translated(request));
        press.print(form(request, rules, rules.template(), byHand), List.of(), pdf);
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

    /// The digest of all that the document of a request is made from but the moment: what it says, as data, the version
    /// of its form, its fixed words and whether somebody answers for them, and the zones in which moments stand.
    ///
    /// @param unsent as it stands before it goes out
    public Sha256 source(Request unsent) {
        var fixed = approved.words(unsent.measure().rules(), unsent.secondLanguage());
        var beside = String.join(
                "\n",
                fixed.digest().toString(),
                approved.approval(fixed).map(Approval::toString).orElse(""),
                unsent.requesting().zone().getId(),
                unsent.requested().zone().getId());
        var all = new ByteArrayOutputStream();
        all.writeBytes(data(unsent, translated(unsent)).json());
        all.writeBytes(beside.getBytes(StandardCharsets.UTF_8));
        return Sha256.of(all.toByteArray());
    }

    private byte[] print(Request request, RequestForm.Use use, SealRoom room) {
        var pdf = new ByteArrayOutputStream();
        var translated = translated(request);
        press.print(form(request, use, translated), data(request, translated).attachments(), room, pdf);
        return pdf.toByteArray();
    }

    private static RequestData data(Request request, ToTranslate translated) {
        return new RequestData(request, request.measure().rules().template(), translated);
    }

    private ToTranslate translated(Request request) {
        return ToTranslate.of(request, accepted.apply(request));
    }

    private BilingualDocument form(Request request, RequestForm.Use use, ToTranslate translated) {
        var rules = request.measure().rules();
        return form(request, rules, rules.template(), new RequestForm.Occasion(use, drawnUp(request), translated));
    }

    /// What goes out is drawn up in the moment of which the press is told as that of sending.
    private static Instant drawnUp(Request request) {
        var sent = request.sentAt();
        return sent == null ? request.changedAt() : sent;
    }

    private BilingualDocument form(
            Request request, MeasureRules rules, String template, RequestForm.Occasion occasion) {
        var words = new Words(messages, names, request.secondLanguage());
        var document =
                new RequestForm(request, rules, PaperTemplate.of(rules, template), occasion, words, node).document();
        var fixed = approved.words(rules, template, request.secondLanguage());
        return document.withNote(words.standing(approved.approval(fixed)));
    }
}
