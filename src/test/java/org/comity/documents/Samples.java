package org.comity.documents;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// Preservation requests between invented authorities, in three pairs of languages.
final class Samples {

    static final String FACTS = """
            On 2 November 2026 between 03:10 and 03:14 UTC, persons unknown used the accounts named below to enter the \
            billing system of a regional hospital, encrypted 1,412 patient files and left a demand for payment.
            The connection records of the provider are expected to show from which subscriber line the intruders came. \
            The provider keeps such records for fourteen days; after 16 November they are lost.
            """.strip();
    static final String ADDRESS = "2001:db8:85a3::8a2e:370:7334";
    static final String DIGEST = "9f2c41d07be1a6c0d5b8e7f3a2914c6d5e8f70b1c2d3e4f5061728394a5b6c7d";
    static final String MIXED = "Account ‎«ميناء‎» (user mina_77) on server srv-04.example";
    static final String ARABIC_NAME = "محمد بن عبد الله الأندلسي";

    private Samples() {}

    static BilingualDocument french() {
        return document(Words.FRENCH, Language.FRENCH, FACTS);
    }

    static BilingualDocument spanish() {
        return document(Words.SPANISH, Language.SPANISH, FACTS);
    }

    static BilingualDocument arabic() {
        return document(Words.ARABIC, Language.ARABIC, FACTS);
    }

    static BilingualDocument withFacts(String facts) {
        return document(Words.FRENCH, Language.FRENCH, facts);
    }

    static BilingualDocument withoutDemonstration() {
        var it = french();
        return new BilingualDocument(
                it.other(),
                it.marking(),
                it.letterhead(),
                it.title(),
                it.legalBasis(),
                it.reference(),
                it.status(),
                it.sections(),
                it.closing(),
                it.signature(),
                it.provenance(),
                null);
    }

    private static BilingualDocument document(Words words, Language other, String facts) {
        return new BilingualDocument(
                other,
                new Marking("TLP:AMBER+STRICT", "amber", words.pair("For the two authorities alone.")),
                new Letterhead(
                        words.pair("Portugal"),
                        words.pair("24/7 point of contact"),
                        List.of("Rua das Amostras 1, 1000-000 Lisboa")),
                words.pair("Request for the expedited preservation of stored computer data"),
                words.pair("Convention on Cybercrime (ETS 185), Articles 29 and\u00a035"),
                "PT-2026-000412",
                words.pair("New request"),
                sections(words, facts),
                words.pair("The requested Party is asked to treat this request as confidential."),
                signature(words),
                provenance(words),
                words.pair("Demonstration: authorities and people are fictional."));
    }

    private static List<Section> sections(Words words, String facts) {
        return List.of(
                words.section("1", "Date", words.row("Date of the request", words.phrase("23 November 2026"))),
                words.section(
                        "4",
                        "Requested authority",
                        words.row("Authority", words.phrase("24/7 point of contact of Japan")),
                        words.row("State", words.phrase("Japan"))),
                words.section(
                        "5",
                        "Requesting authority",
                        words.row("Person in charge", Value.text("Inês Conceição Magalhães d’Águas-Livres")),
                        words.row("E-mail", Value.mono("duty@point.example")),
                        words.row("Time zone", Value.text("Europe/Lisbon (UTC+00:00)"))),
                words.section(
                        "9",
                        "Offence and facts",
                        words.row("Offence", "29(2)(b)", words.phrase("Illegal access (Article 2)")),
                        words.row("Summary of the facts", "29(2)(b)", Value.untranslated(facts, Language.ENGLISH))),
                words.section(
                        "10",
                        "Data to be preserved",
                        words.row("Category of data", "29(2)(c)", words.phrase("Traffic data")),
                        words.row(
                                "Identifiers",
                                "29(2)(c)",
                                Value.several(
                                        Value.mono(ADDRESS + " port 51544, 2026-11-02T03:12:09Z"),
                                        Value.mono("203.0.113.7"),
                                        Value.mono(DIGEST),
                                        Value.mono("https://files.example/a/very/long/path?with=query&and=more"))),
                        words.row("Holder of the data", "29(2)(d)", Value.text(MIXED)),
                        words.row("Name on the account", Value.text(ARABIC_NAME))),
                words.section(
                        "11",
                        "Why it is needed",
                        words.row("Necessity", "29(2)(e)", Value.text("The records are overwritten after 14 days.")),
                        words.row(
                                "Mutual assistance",
                                "29(2)(f)",
                                words.phrase("A request for mutual assistance will follow."))));
    }

    private static List<Row> signature(Words words) {
        return List.of(
                words.row("Name", Value.text("Inês Conceição Magalhães d’Águas-Livres")),
                words.row("Function", words.phrase("Duty officer")),
                words.row("Signature or stamp", new Value.Blank()));
    }

    private static Provenance provenance(Words words) {
        return new Provenance(
                Sha256.ofHex(DIGEST),
                URI.create("https://comity.example/verify/PT-2026-000412"),
                "preservation-request 1",
                Instant.parse("2026-11-23T09:25:00Z"),
                List.of(
                        words.pair("23 November 2026, 09:25 WET (Lisbon)"),
                        words.pair("23 November 2026, 18:25 JST (Tokyo)")));
    }
}
