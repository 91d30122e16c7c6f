package org.comity.requests.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.documents.SealRoom;
import org.comity.documents.VeraPdf;
import org.comity.requests.ARequest;
import org.comity.requests.model.Field;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Status;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;

/// Every measure on paper: each form in each language, archival and accessible, with everything that was written.
class EveryFormTest {

    private static final List<Language> SECOND = List.of(Language.FRENCH, Language.SPANISH, Language.ARABIC);

    /// Each measure in the language of the day, and a third of them validated: all of them in nine days. With
    /// `-Dcomity.everyDocument=true` all in all languages at once, in a minute.
    @Test
    void everyFormInEveryLanguageIsArchivalAndAccessibleWithItsDataInside() {
        var all = Boolean.getBoolean("comity.everyDocument");
        var day = LocalDate.now(ZoneOffset.UTC).toEpochDay();
        var offered = MeasureRules.offered();
        for (var place = 0; place < offered.size(); place++) {
            var measure = offered.get(place);
            for (var language : SECOND) {
                var turn = (place + SECOND.indexOf(language) + day) % 3 == 0;
                if (all || turn) {
                    var pdf = Printed.DOCUMENTS.print(ARequest.thatIs(Status.SENT)
                            .asking(measure)
                            .saying(Printed.full(measure))
                            .build()
                            .withSecondLanguage(language));
                    if (all || (place + day / 3) % 3 == 0) {
                        assertThat(VeraPdf.complaints(pdf))
                                .as(measure + " in " + language)
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void everythingThatWasWrittenStandsInTheFormUnderItsLabel() {
        var english = Messages.ofClassPath();
        for (var measure : MeasureRules.offered()) {
            var text = Printed.word(Printed.DOCUMENTS.write(
                    ARequest.thatIs(Status.SENT)
                            .asking(measure)
                            .saying(Printed.full(measure))
                            .build(),
                    Optional.empty()));
            assertThat(text).contains("203.0.113.7", "files.example");
            for (var field : measure.rules().fields()) {
                assertThat(text)
                        .as(measure + " " + field)
                        .contains(english.text(Language.ENGLISH, "requests.field." + field.key()));
                if (Printed.free(field)) {
                    assertThat(text).as(measure + " " + field).contains("What stands in " + field.key() + ".");
                }
            }
        }
    }

    @Test
    void everyMeasureHasItsOwnTitleBasisAndClosingInEveryLanguage() {
        var messages = Messages.ofClassPath();
        for (var language : Language.values()) {
            var titles = new ArrayList<String>();
            for (var measure : RequestedMeasure.values()) {
                for (var part : List.of("title", "basis", "closing")) {
                    assertThat(messages.has(language, "requests.paper." + measure.written() + "." + part))
                            .as(measure + " " + part)
                            .isTrue();
                }
                titles.add(messages.text(language, "requests.paper." + measure.written() + ".title"));
            }
            assertThat(titles).doesNotHaveDuplicates();
        }
    }

    /// A slip of the pen in a template would leave a field out of its section.
    @Test
    void everyWordOfATemplateIsAFieldOrSomethingTheNodeKnows() throws IOException {
        var known = Set.of(
                "@sent", "@reference", "@status", "@requested", "@requesting", "@zone", "@answer", "@identifiers");
        for (var name : List.of("t-cy-2018-11-comity-3", "t-cy-2018-10-comity-3", "common-1")) {
            try (var file = EveryFormTest.class.getResourceAsStream("/paper/" + name + ".txt")) {
                new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .flatMap(line ->
                                List.of(line.strip().split("\\s+")).stream().skip(2))
                        .forEach(word -> assertThat(known.contains(word)
                                        || Field.ofKey(word).isPresent())
                                .as(name + ": " + word)
                                .isTrue());
            }
        }
    }

    /// The numbers of T-CY(2018)11 and T-CY(2018)10, which both sides know by heart.
    @Test
    void theFormsOfTheCommitteeKeepTheirNumbers() {
        assertThat(PaperTemplate.of(RequestedMeasure.PRESERVATION.rules(), "T-CY(2018)11 / comity 3")
                        .parts())
                .extracting(part -> part.number() + " " + part.heading().replaceFirst(".*\\.", ""))
                .startsWith("1 date", "2 reference", "3 status", "4 requested", "5 requesting", "6 second")
                .contains("9 offence", "10 data", "11 custodian", "12 necessity", "15 confidentiality")
                .endsWith("16 GENERAL");
        assertThat(PaperTemplate.of(RequestedMeasure.STORED_DATA.rules(), "T-CY(2018)10 / comity 3")
                        .parts())
                .extracting(part -> part.number() + " " + part.heading().replaceFirst(".*\\.", ""))
                .contains("8 prosecution", "9 earlier", "10 preservation", "11 legalBasis", "12 offence");
    }

    @Test
    void aDraftSaysThatItIsOneOnEveryPageAndWhatWasSentDoesNot() throws IOException {
        var draft = ARequest.thatIs(Status.DRAFT).build();
        assertThat(read(Printed.DOCUMENTS.print(draft))).contains("Draft: not sent.", "Projet");
        assertThat(Printed.word(Printed.DOCUMENTS.write(draft, Optional.empty())))
                .contains("Draft: not sent.");
        assertThat(read(Printed.DOCUMENTS.print(ARequest.thatIs(Status.SENT).build())))
                .doesNotContain("Draft: not sent.");
    }

    @Test
    void whatSupportsAnOrderSaysOnEveryPageThatTheProviderIsNotShownIt() throws IOException {
        var pdf = Printed.DOCUMENTS.printSupporting(ARequest.thatIs(Status.SENT).build(), new SealRoom(8_000));
        try (var document = Loader.loadPDF(pdf)) {
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document).replaceAll("\\s+", " "))
                        .contains("not to be shown to the service provider");
            }
        }
    }

    /// A Word file of what was sent follows the version of the form that was sent, not today's.
    @Test
    void aRequestSentLongAgoIsWrittenOnTheVersionItWasSentOn() {
        var request = ARequest.thatIs(Status.SENT).build();
        var sealed = Printed.DOCUMENTS.print(request);
        var told = ToldByPaper.of(sealed);
        assertThat(told.template()).contains("T-CY(2018)11 / comity 3");
        assertThat(told.dated()).contains(Objects.requireNonNull(request.sentAt()));
        assertThat(Printed.word(Printed.DOCUMENTS.write(request, Optional.of(sealed))))
                .contains("T-CY(2018)11 / comity 3");
    }

    /// Printed in this test as if the requested State accepted English alone.
    @Test
    void wordsInALanguageThatIsNotAcceptedAreMarkedAndNothingElseIs() {
        var request = ARequest.thatIs(Status.SENT).build();
        var mark = Messages.ofClassPath().text(Language.ENGLISH, "documents.needsTranslation");

        assertThat(marks(request, "pt", mark)).isGreaterThan(marks(request, "", mark));
        assertThat(marks(request, "", mark)).as("as long as nobody says").isPositive();
        assertThat(marks(request, "en", mark)).isZero();
    }

    private static int marks(Request request, String written, String mark) {
        var said = request.withContent(request.content().with(Map.of(Field.WRITTEN_IN, written)));
        return Printed.word(Printed.DOCUMENTS.write(said, Optional.empty())).split(Pattern.quote(mark), -1).length - 1;
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
