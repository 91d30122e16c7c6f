package org.comity.requests.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Both authorities see the same four words from sending on, and nobody else sees them anywhere.
@NodeTest
class CallBackTest {

    private static final Pattern SHOWN = Pattern.compile("<bdi dir=\"ltr\" lang=\"en\">([a-z]+(?: [a-z]+){3})</bdi>");

    @Autowired
    JdbcClient database;

    private Http lisbon = Http.visitor();
    private Http tokyo = Http.visitor();
    private String id = "";

    @BeforeEach
    void aRequestThatTokyoHas() throws InterruptedException {
        lisbon = Desk.drafter(TestNode.address());
        tokyo = Http.officer("Demo Duty Officer (Tokyo)");
        id = Desk.at(TestNode.address()).approved();
        assertThat(lisbon.get("/en/requests/" + id).body())
                .as("before sending there are none")
                .doesNotContain("id=\"call-back\"");
        Desk.act(lisbon, id, "SEND");
        while (tokyo.get("/api/v1/requests/" + id).status() != 200) {
            Thread.sleep(20);
        }
    }

    @Test
    void bothSidesSeeTheSameFourWords() {
        var here = words(lisbon);

        assertThat(words(tokyo)).isEqualTo(here);
        assertThat(new ADraft(tokyo, id).seen().get("callBackWords").toString())
                .isEqualTo("[\"" + here.replace(" ", "\",\"") + "\"]");
        assertThat(new ADraft(lisbon, id).seen().get("callBackWords").size()).isEqualTo(4);
    }

    @Test
    void anotherRequestHasOthers() {
        var second = Desk.at(TestNode.address()).approved();
        Desk.act(lisbon, second, "SEND");

        assertThat(new ADraft(lisbon, second).seen().get("callBackWords"))
                .isNotEqualTo(new ADraft(lisbon, id).seen().get("callBackWords"));
    }

    @Test
    void theyStandNeitherInTheDocumentNorInReceiptsListsOrTheHeadsView() throws Exception {
        var words = words(lisbon);
        var head = Http.officer("Demo Head (Lisbon)");
        var page = "/en/requests/" + id;
        try (var document = Loader.loadPDF(lisbon.get(page + "/document").bytes())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Connection logs of 2 November")
                    .doesNotContain(words);
        }
        for (var path : new String[] {page + "/receipts/4", "/en/requests", "/api/v1/requests"}) {
            assertThat(lisbon.get(path).body()).as(path).doesNotContain(words);
        }
        for (var path : new String[] {"/en/sent", "/en/sent/" + id, "/api/v1/sent"}) {
            assertThat(head.get(path).body()).as(path).doesNotContain(words);
        }
    }

    @Test
    void theyLieSealed() {
        var stored = database.sql("SELECT words FROM requests_words WHERE request_id = :id")
                .param("id", UUID.fromString(id))
                .query((row, number) -> row.getBytes("words"))
                .single();

        for (var word : words(lisbon).split(" ")) {
            assertThat(new String(stored, ISO_8859_1)).doesNotContain(word);
        }
    }

    private String words(Http officer) {
        var shown = SHOWN.matcher(officer.get("/en/requests/" + id).body());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }
}
