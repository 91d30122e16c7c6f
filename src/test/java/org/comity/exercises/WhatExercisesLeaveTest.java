package org.comity.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.audit.proof.Receipt;
import org.comity.audit.proof.ReceiptVerification;
import org.comity.audit.proof.Verdict;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.AnExercise;
import org.comity.testing.Desk;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever an exercise leaves behind, on paper and in the record, says what it is.
@NodeTest
class WhatExercisesLeaveTest {

    @Autowired
    IdentityStore people;

    @Autowired
    MutableClock clock;

    @Test
    void everythingItPrintsAndProvesSaysWhatItIs() throws IOException {
        var member = AnExercise.aLearner(people, clock);
        var exercise = AnExercise.begunBy(member, AnExercise.FIRST);
        exercise.write(Map.of("review", "yes"));
        exercise.act("SUBMIT");
        member.get(exercise.page());
        var touch = member.post(exercise.page() + "/acts", Map.of("act", "SEND"));
        assertThat(touch.body()).contains("EXERCISE", "EXERCISE: not a real request");
        exercise.act("SEND");
        assertThat(member.get(exercise.page() + "/receipts/99").body()).contains("EXERCISE");
        exercise.say("ANSWER", "UTC");
        assertThat(member.get(exercise.page()).body()).contains("<title>EXERCISE", "role=\"note\"");

        var document = member.get(exercise.page() + "/document");
        assertThat(document.header("content-disposition")).contains("EXERCISE-");
        everyPageSaysSo(document.bytes());
        everyPageSaysSo(member.get(exercise.page() + "/assistance.pdf").bytes());
        assertThat(member.get(exercise.page() + "/assistance").body()).contains("EXERCISE");

        var receipt = member.get(exercise.page() + "/receipts/4");
        assertThat(receipt.header("content-disposition")).contains("EXERCISE-");
        var read = Receipt.fromJson(receipt.bytes());
        assertThat(read.statement().field("act")).hasValue("exercise.send");
        assertThat(ReceiptVerification.of(read)
                        .withDocument(Sha256.of(document.bytes()))
                        .verdict())
                .isInstanceOf(Verdict.Exercise.class);
        assertThat(Http.visitor()
                        .get("/en/verify?hash=" + Sha256.of(document.bytes()).hex())
                        .body())
                .contains("This very file was recorded", "It belongs to an exercise");
    }

    @Test
    void theSameWordsHaveAnotherDigestThanInARealRequest() {
        var desk = Desk.at(TestNode.address());
        var drafter = Desk.drafter(TestNode.address());
        var real = desk.approved();
        Desk.act(drafter, real, "SEND");
        var exercise = AnExercise.begunBy(AnExercise.aLearner(people, clock), AnExercise.REFUSED);
        exercise.learner().post(exercise.page() + "/draft", Desk.completeDraft());
        exercise.act("SUBMIT");
        exercise.learner().get(exercise.page());
        exercise.act("SEND");

        var ofReal = digest(drafter, "/en/requests/" + real);
        var ofExercise = digest(exercise.learner(), exercise.page());
        assertThat(ofExercise).isNotEqualTo(ofReal);
        assertThat(Http.visitor().get("/en/verify?hash=" + ofReal).body()).doesNotContain("belongs to an exercise");
        assertThat(Http.visitor().get("/en/verify?hash=" + ofExercise).body()).contains("belongs to an exercise");
    }

    private static String digest(Http reader, String page) {
        var body = reader.get(page).body();
        return body.replaceFirst("(?s).*<p class=\"hash\">([0-9a-f]{64})</p>.*", "$1");
    }

    private static void everyPageSaysSo(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf)).contains("EXERCISE");
            }
        }
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }
}
