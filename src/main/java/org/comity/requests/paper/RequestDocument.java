package org.comity.requests.paper;

import java.io.ByteArrayOutputStream;
import org.comity.documents.DocumentPress;
import org.comity.node.NodeSettings;
import org.comity.requests.model.Request;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;

/// Prints a request as the document that is sent: PDF/A-3a and PDF/UA-1, English beside the second language. The same
/// request gives the same bytes.
public class RequestDocument {

    private final DocumentPress press;
    private final Messages messages;
    private final StateNames names;
    private final NodeSettings node;

    public RequestDocument(DocumentPress press, Messages messages, StateNames names, NodeSettings node) {
        this.press = press;
        this.messages = messages;
        this.names = names;
        this.node = node;
    }

    /// @return the PDF, some hundred kilobytes
    public byte[] print(Request request) {
        var words = new Words(messages, names, request.secondLanguage());
        var pdf = new ByteArrayOutputStream();
        press.print(new PreservationForm(request, words, node).document(), pdf);
        return pdf.toByteArray();
    }

    /// The draft of the request for mutual assistance that follows (Article 31), filled from the same data.
    public byte[] printAssistance(Request request) {
        var words = new Words(messages, names, request.secondLanguage());
        var pdf = new ByteArrayOutputStream();
        press.print(new AssistanceForm(request, words, node).document(), pdf);
        return pdf.toByteArray();
    }
}
