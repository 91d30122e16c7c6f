package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Before it is sent, a request can be previewed and taken away to edit by its own side alone; afterwards both sides
/// have the document, with its data inside, and the same to edit.
@NodeTest
class FilesOfRequestsTest {

    @Test
    void theFilesOfADraftAreItsOwnSidesAndThoseOfASentRequestBothSides() throws Exception {
        var drafter = Http.officer("Demo Duty Officer (Lisbon)");
        var tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        var draft = ADraft.begunBy(drafter);
        draft.patch(ADraft.COMPLETE);
        var page = "/en/requests/" + draft.id();

        assertThat(drafter.get(page + "/draft").body()).contains(page + "/draft.pdf", page + "/draft.docx");
        assertThat(read(drafter.get(page + "/draft.pdf").bytes())).contains("Draft: not sent.");
        assertThat(word(drafter.get(page + "/draft.docx").bytes())).contains("Draft: not sent.", "Connection logs");
        for (var file : new String[] {"/draft.pdf", "/draft.docx"}) {
            assertThat(tokyo.get(page + file).status()).isEqualTo(404);
        }

        send(draft, tokyo);
        assertThat(drafter.get(page + "/draft.pdf").status()).isEqualTo(404);
        for (var reader : new Http[] {drafter, tokyo}) {
            var file = reader.get(page + "/draft.docx");
            assertThat(file.header("Content-Disposition")).contains(".docx");
            assertThat(word(file.bytes())).contains("Connection logs").doesNotContain("Draft: not sent.");
            assertThat(reader.get(page).body()).contains(page + "/draft.docx");
        }
        var json =
                new JsonMapper().readTree(inside(tokyo.get(page + "/document").bytes(), "request.json"));
        assertThat(json.get("about").get("reference").asString())
                .isEqualTo(draft.seen().get("reference").asString());
        assertThat(json.get("content").get("values").get("subject").asString()).contains("Connection logs");
        assertThat(Http.officer("Demo Gatekeeper (Tokyo)")
                        .get("/en/people/readings?reference="
                                + draft.seen().get("reference").asString())
                        .body())
                .contains("took the document");
    }

    private static void send(ADraft draft, Http tokyo) throws InterruptedException {
        draft.act("{\"act\": \"SUBMIT\"}");
        var approver = Http.officer("Demo Approving Officer (Lisbon)");
        ADraft.touched(approver, draft.address(), "APPROVE");
        ADraft.touched(approver, draft.address(), "SEND");
        for (var attempt = 0;
                attempt < 100 && !tokyo.get(draft.address()).body().contains("\"status\":\"DELIVERED\"");
                attempt++) {
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private static byte[] inside(byte[] pdf, String name) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDDocumentNameDictionary(document.getDocumentCatalog())
                    .getEmbeddedFiles()
                    .getValue(name)
                    .getEmbeddedFile()
                    .toByteArray();
        }
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String word(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
