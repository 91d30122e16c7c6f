package org.comity.profiles.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import org.comity.profiles.ActIdentifier;
import org.comity.profiles.Coverage;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Instrument;
import org.comity.profiles.ItemId;
import org.comity.profiles.Profile;
import org.comity.profiles.Provision;
import org.comity.profiles.Version;
import org.comity.profiles.intake.Reading;
import org.comity.profiles.intake.ReadingDocument;
import org.comity.profiles.intake.Stated;
import org.comity.profiles.model.Judging;
import org.comity.profiles.model.LawCell;
import org.comity.profiles.model.Matched;
import org.comity.profiles.model.Matched.Kind;
import org.comity.profiles.model.ReadRow;
import org.comity.profiles.model.Said;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.FactSource;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A profile with everything a row can say, written and looked at again.
class RoundTripTest {

    private static final Country STATE = new Country("PT");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final FactSource SOURCE =
            new FactSource("https://law.example/1", Optional.of(LocalDate.of(2024, 5, 2)), Standing.SOURCED, "");
    private static final FactSource DOCUMENT = new FactSource("Document", Optional.of(DAY), Standing.SOURCED, "");

    private static final Provision FULL = new Provision(
            List.of(ArticleRef.convention("16(2)"), ArticleRef.convention("17")),
            "Madeira",
            Coverage.FULL,
            "Lei do Cibercrime, n.º 109/2009 <&> “x”",
            "art. 12(3)",
            "=1+1 to 5 years",
            Optional.of(LocalDate.of(2009, 10, 15)),
            Optional.of(LocalDate.of(2030, 1, 1)),
            List.of(
                    new Excerpt("pt", "1 - Se no decurso\r\n\r\n2 - A ordem\tde", "Diário da República", true),
                    new Excerpt("ar", "المادة الأولى\nالثانية", "https://law.example/ar", false)),
            SOURCE,
            "First line\r\nsecond line",
            Optional.of(new ActIdentifier("https://data.dre.pt/eli/lei/109/2009/09/15/p/dre/pt/html")));
    private static final Provision PLAIN = new Provision(
            List.of(new ArticleRef("CHILD-PROTECTION", "2")),
            "",
            Coverage.NOT_ASSESSED,
            "Act",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            SOURCE,
            "");

    private final Profile profile = new Profile(
                    STATE,
                    1,
                    Map.of(),
                    Optional.empty(),
                    new Judging(Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC)))
            .with(List.of(
                    Version.seed(new ItemId(new UUID(1, 1)), FULL), Version.seed(new ItemId(new UUID(1, 2)), PLAIN)));

    @ParameterizedTest
    @EnumSource
    void aWordFileOfAProfileReadAgainSaysTheSameInEveryLanguage(Language language) {
        var cells = Instrument.allArticles()
                .map(article -> LawCell.of(STATE, article, profile.rows(article, DAY)))
                .filter(ProfileWordFile::shown)
                .toList();
        var collected =
                new Collected(language, "Profile", cells, DAY, DAY, URI.create("https://comity.example/profile"));
        var messages = Messages.ofClassPath();

        var file =
                new ProfileWordFile(messages, new StateNames(new CurrentFacts(FactFiles.shipped()))).write(collected);
        var read = ReadingDocument.read(
                () -> new ByteArrayInputStream(file), new Stated("Document", STATE, "pt", "", Instrument.CONVENTION));

        assertThat(read).isInstanceOf(Reading.Done.class);
        assertThat(Matched.of(((Reading.Done) read).rows(), profile.asOf(DAY), DOCUMENT))
                .extracting(Matched::kind)
                .containsExactly(Kind.SAME, Kind.SAME);
    }

    @Test
    void aWordFileCorrectedByHandChangesTheRowItWasWrittenFromAndIsToBeAssessedAnew() {
        var said = Said.of(FULL.articles(), FULL.act(), FULL.place(), List.of());
        var changed = new ReadRow(
                1,
                "1:1",
                "",
                "",
                Optional.empty(),
                said.with(
                        said.articles(),
                        said.act(),
                        said.place(),
                        List.of(new Excerpt("pt", "New", "Document", false)),
                        Optional.empty()),
                ReadRow.Fate.TAKE);

        var matched = Matched.of(List.of(changed), profile.asOf(DAY), DOCUMENT).getFirst();

        assertThat(matched.kind()).isEqualTo(Kind.CHANGED);
        assertThat(matched.there()).contains(new ItemId(new UUID(1, 1)));
        var wanted = matched.wanted().orElseThrow();
        assertThat(wanted.coverage()).isEqualTo(Coverage.NOT_ASSESSED);
        assertThat(wanted.source().text()).isEqualTo("Document");
        assertThat(wanted.penalty()).isEqualTo(FULL.penalty());
        assertThat(wanted.excerpts()).extracting(Excerpt::language).containsExactly("ar", "pt");
    }

    @Test
    void akomaNtosoIsWellFormedAndItsElementsStandInTheOrderOfTheStandard() throws Exception {
        var writer = new AkomaNtoso(STATE, DAY, DAY, "Not necessarily the position of the State");
        var one = names(writer.provision(profile.asOf(DAY).getFirst()));

        assertThat(one)
                .containsExactly(
                        "akomaNtoso",
                        "doc",
                        "meta",
                        "identification",
                        "FRBRWork",
                        "FRBRthis",
                        "FRBRuri",
                        "FRBRalias",
                        "FRBRdate",
                        "FRBRauthor",
                        "FRBRcountry",
                        "FRBRprescriptive",
                        "FRBRauthoritative",
                        "FRBRExpression",
                        "FRBRthis",
                        "FRBRuri",
                        "FRBRdate",
                        "FRBRauthor",
                        "FRBRlanguage",
                        "FRBRManifestation",
                        "FRBRthis",
                        "FRBRuri",
                        "FRBRdate",
                        "FRBRauthor",
                        "FRBRformat",
                        "references",
                        "TLCOrganization",
                        "TLCReference",
                        "TLCReference",
                        "notes",
                        "note",
                        "p",
                        "mainBody",
                        "p",
                        "tblock",
                        "p",
                        "p",
                        "tblock",
                        "p",
                        "p");
        var all = new String(writer.collection(profile.asOf(DAY)), StandardCharsets.UTF_8);
        assertThat(all)
                .contains(
                        "https://data.dre.pt/eli/lei/109/2009/09/15/p/dre/pt/html",
                        "ETS185/16(2)",
                        "xml:lang=\"ar\"",
                        "Not necessarily the position of the State");
        assertThat(names(all.getBytes(StandardCharsets.UTF_8))).startsWith("akomaNtoso", "documentCollection", "meta");
    }

    private static List<String> names(byte[] xml) throws Exception {
        var reader = XMLInputFactory.newDefaultFactory()
                .createXMLStreamReader(new StringReader(new String(xml, StandardCharsets.UTF_8)));
        var names = new ArrayList<String>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                names.add(reader.getLocalName());
            }
        }
        return names;
    }
}
