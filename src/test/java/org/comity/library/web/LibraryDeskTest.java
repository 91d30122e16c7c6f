package org.comity.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.library.Originals;
import org.comity.library.usecase.CheckingOriginals;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The secretariat keeps the library: from a file on a desk to a text that everyone reads and cites.
@NodeTest
class LibraryDeskTest {

    private static final String DESK = "/en/secretariat/library";
    private static final Pattern KEPT = Pattern.compile("kept=([0-9a-f]{64})");

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"");

    private Http editor = Http.visitor();
    private final Http visitor = Http.visitor();
    private final String name = "Zebra" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private JdbcClient database;

    @Autowired
    private CheckingOriginals checking;

    @BeforeEach
    void anEditorSignsIn() {
        editor = Http.officer("Demo Secretary One");
    }

    private String brought(byte[] file) {
        editor.get(DESK);
        var reply = editor.upload(DESK + "/originals", "original", "note.pdf", file);
        var kept = KEPT.matcher(reply.location());
        assertThat(kept.find()).as(reply.status() + " " + reply.body()).isTrue();
        return kept.group(1);
    }

    private Map<String, String> form(String digest) {
        var form = new HashMap<String, String>();
        form.put("id", "");
        form.put("kind", "guidance-note");
        form.put("authority", "common-understanding");
        form.put("provisions", "ETS185 21");
        form.put("source", "https://www.coe.int/en/web/cybercrime");
        form.put("date", "2026-03-04");
        form.put("language-0", "en");
        form.put("title-0", "On the matter of " + name);
        form.put("file-0", digest);
        form.put("official-0", "yes");
        return form;
    }

    private String published(Map<String, String> form) {
        editor.get(DESK);
        form.put("seen", seen(form.getOrDefault("id", "")));
        var reply = Touch.confirm(editor, DESK + "/work", form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.location();
    }

    @Test
    void anOriginalIsForEveryoneOnceAPublishedWorkNamesItAndNotBefore() throws Exception {
        var digest = brought(Originals.pdf(List.of(name + " speaks first", "and then again")));
        var address = "/en/library/originals/" + digest;
        assertThat(visitor.get(address).status()).isEqualTo(404);
        assertThat(editor.get(address).status()).isEqualTo(200);

        var work = published(form(digest));

        var file = visitor.get(address);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("content-disposition")).startsWith("attachment");
        assertThat(file.header("content-security-policy")).contains("sandbox");
        assertThat(visitor.get(work).body())
                .contains("On the matter of " + name, "Read as text", "3 barriers to accessibility", "no full check");
        assertThat(visitor.get(work + "/read/en").body()).contains(name + " speaks first", "id=\"p2-1\"", "#p2-1");
    }

    @Test
    void aPdfIsHeldAgainstUaOnceItIsKeptAndItsPageSaysInWordsHowItStands() throws Exception {
        var plain = brought(Originals.pdf(List.of(name)));
        var barred = published(form(plain));
        var cover = brought(visitor.get("/en/library/t-cy-2015-16/cover.pdf").bytes());
        var open = form(cover);
        open.put("title-0", "Accessible " + name);
        var accessible = published(open);
        checking.check(Sha256.ofHex(plain));
        checking.check(Sha256.ofHex(cover));

        assertThat(visitor.get(barred).body())
                .contains("Not accessible: ", "Text or pictures without tags", "ISO 14289, 6.2, 7.1", "veraPDF 1.30.2");
        assertThat(visitor.get(barred.replace("/en/", "/ar/")).body()).contains("نص أو صور بلا وسوم");
        assertThat(visitor.get(accessible).body()).contains("Accessible, as far as a program can tell");
    }

    @Test
    void aTitleStandsInTheReadersLanguageWithTheOriginalUnderItElseItIsMarkedAsAnother() {
        var form = form("");
        form.put("language-1", "fr");
        form.put("title-1", "Au sujet de " + name);
        var work = published(form);

        assertThat(visitor.get(work.replace("/en/", "/fr/")).body())
                .contains("<h1><bdi lang=\"fr\">Au sujet de " + name)
                .contains("<bdi lang=\"en\" dir=\"auto\">On the matter of " + name, "titre original (anglais)");
        assertThat(visitor.get(work.replace("/en/", "/es/")).body())
                .contains("<h1><bdi lang=\"en\">On the matter of " + name)
                .contains("Aquí no se conoce ningún título en español. Este está en: inglés");
        assertThat(visitor.get("/fr/library?q=" + name).body())
                .contains("lang=\"fr\">Au sujet de " + name, "lang=\"en\" dir=\"auto\">On the matter of " + name);
        assertThat(visitor.get("/es/library.atom?q=" + name).body())
                .contains("xml:lang=\"en\">On the matter of " + name, "Biblioteca: «" + name + "»");
    }

    /// What is kept for visitors is made anew once something is published.
    @Test
    void aKeptPageShowsWhatWasPublishedSince() {
        assertThat(visitor.get("/en/library?q=" + name).body()).doesNotContain("On the matter of");
        var first = visitor.get("/en/library?q=" + name);
        assertThat(first.header("etag")).isNotEmpty();

        published(form(""));

        assertThat(visitor.get("/en/library?q=" + name).body()).contains("On the matter of " + name);
    }

    @Test
    void partsOfAnOriginalAreSentOnRequest() throws Exception {
        var bytes = Originals.pdf(List.of(name));
        var digest = brought(bytes);
        published(form(digest));

        var part = visitor.get("/en/library/originals/" + digest, "Range", "bytes=0-7");

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("content-range")).isEqualTo("bytes 0-7/" + bytes.length);
        assertThat(part.bytes()).hasSize(8);
        assertThat(visitor.get("/en/library/originals/" + digest, "Range", "bytes=999999999-")
                        .status())
                .isEqualTo(416);
    }

    @Test
    void publishingTakesATouchAndEntersTheRecord() throws Exception {
        var form = form(brought(Originals.pdf(List.of(name))));
        assertThat(editor.post(DESK + "/work", form).body()).contains("name=\"touch\"");
        assertThat(visitor.get("/en/library?q=" + name).body()).doesNotContain("On the matter of");

        published(form);

        assertThat(visitor.get("/en/library?q=" + name).body()).contains("On the matter of " + name);
        assertThat(database.sql(
                                "SELECT count(*) FROM library_work WHERE content::text LIKE :name AND entry_id IS NOT NULL")
                        .param("name", "%" + name + "%")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anotherVersionLeavesTheOneBeforeAsItWas() throws Exception {
        var form = form("");
        form.put("draft", "yes");
        form.put("label", "Draft 1");
        var work = published(form);
        assertThat(visitor.get(work).body()).contains("It is a draft");

        form.put("id", work.replaceFirst(".*/", ""));
        form.put("another", "yes");
        form.remove("draft");
        form.put("label", "");
        form.put("date", "2026-05-06");
        published(form);

        assertThat(visitor.get(work).body())
                .contains("Draft 1", "6 May 2026", "Earlier version", "common understanding of the Parties");
    }

    /// What the form says somebody saw of a work.
    private String seen(String id) {
        var seen = SEEN.matcher(editor.get(DESK + "/work?id=" + id).body());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    @Test
    void whoeverIsOvertakenIsToldAndLosesNothing() {
        var form = form("");
        form.put("id", published(form).replaceFirst(".*/", ""));
        var late = new HashMap<>(form);
        late.put("seen", seen(form.getOrDefault("id", "")));
        form.put("act", "Adopted in plenary");
        published(form);

        late.put("act", "Adopted in writing");
        var reply = editor.post(DESK + "/work", late);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("Somebody else published this work meanwhile", "Adopted in writing");
        assertThat(visitor.get("/en/library/" + form.get("id")).body()).contains("Adopted in plenary");
        published(late);
        assertThat(visitor.get("/en/library/" + form.get("id")).body()).contains("Adopted in writing");
    }

    @Test
    void aWorkInManyLanguagesKeepsThemAll() {
        var form = form("");
        var languages = List.of("en", "fr", "es", "ar", "de", "it", "pt", "ru", "tr", "uk");
        for (var row = 0; row < languages.size(); row++) {
            form.put("language-" + row, languages.get(row));
            form.put("title-" + row, name + " in " + languages.get(row));
        }
        form.put("id", published(form).replaceFirst(".*/", ""));

        var page = editor.get(DESK + "/work?id=" + form.get("id")).body();

        assertThat(page).contains(name + " in uk", "name=\"language-10\"").doesNotContain("name=\"language-11\"");
    }

    @Test
    void changingSomethingElseLeavesHowSureTheSourceIs() {
        var form = form("");
        var id = published(form).replaceFirst(".*/", "");
        database.sql("""
                        INSERT INTO library_work (slug, kind, content, reason, at, published_by, demonstration, entry_id)
                        SELECT slug, kind, jsonb_set(content, '{source,standing}', '"UNVERIFIED"'), reason, at, published_by,
                            demonstration, entry_id FROM library_work WHERE slug = :slug
                        """).param("slug", id).update();
        form.put("id", id);
        form.put("act", "Adopted in plenary");
        // The node looks for what is new when something is published.
        published(form(""));

        published(form);

        assertThat(database.sql("SELECT content -> 'source' ->> 'standing' FROM library_work WHERE slug = :slug"
                                + " ORDER BY number DESC LIMIT 1")
                        .param("slug", id)
                        .query(String.class)
                        .single())
                .isEqualTo("UNVERIFIED");
    }

    @Test
    void aWorkWithoutAnyTitleIsToldWhatIsMissing() {
        var form = form("");
        form.put("language-0", "");
        form.put("title-0", "");
        form.put("language-1", "fr");
        editor.get(DESK);

        var reply = editor.post(DESK + "/work", form);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("id=\"title-0-error\"");
    }

    @Test
    void whatIsBroughtAgainIsKeptAgainAndEndsAsWhatItIs() throws Exception {
        var file = Originals.pdf(List.of(name));
        var digest = brought(file);
        var address = "/en/library/originals/" + digest;
        var again = editor.upload(DESK + "/originals", "original", "note.pdf", file);
        assertThat(again.location()).contains(digest);
        assertThat(editor.get(address).bytes()).isEqualTo(file);

        editor.get(DESK);
        var other = editor.upload(
                DESK + "/originals", "original", "No.16 report.exe", Originals.pdf(List.of(name + " again")));
        assertThat(editor.follow(other).body()).contains("No.16 report.pdf").doesNotContain("report.exe");
    }

    @Test
    void whatIsWithdrawnIsGoneAndHarvestersAreTold() {
        var work = published(form(""));
        var slug = work.replaceFirst(".*/", "");
        editor.get(DESK);
        var reply = Touch.confirm(editor, DESK + "/withdrawn", Map.of("id", slug, "reason", "Published twice"));
        assertThat(reply.status()).isEqualTo(303);

        assertThat(visitor.get(work).status()).isEqualTo(404);
        var record = visitor.get("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:" + slug);
        assertThat(record.body()).contains("status=\"deleted\"").doesNotContain("<metadata>");
    }

    @Test
    void whatCannotBeTakenIsRefusedWithTheReasonAndNothingIsKept() throws Exception {
        editor.get(DESK);
        var locked = editor.upload(DESK + "/originals", "original", "x.pdf", Originals.locked());
        assertThat(locked.status()).isEqualTo(422);
        assertThat(locked.body()).contains("locked by a password");
        var other = editor.upload(DESK + "/originals", "original", "x.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(other.body()).contains("neither a PDF nor a Word file");
    }

    @Test
    void whatIsMistypedComesBackWithWhatToMend() {
        var form = form("");
        form.put("reference", "number nine");
        form.put("date", "soon");
        form.put("provisions", "somewhere");
        editor.get(DESK);
        var reply = editor.post(DESK + "/work", form);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("It reads like T-CY(2015)16", "Provisions read like", "number nine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/library", "/en/requests", "/api/v1/requests", "/oai"})
    void filesAreTakenWhereTheyAreExpectedAlone(String path) throws Exception {
        editor.get(DESK);
        assertThat(editor.upload(path, "original", "x.pdf", Originals.pdf(List.of("x")))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void whoeverIsNotSignedInSendsNoFile() throws Exception {
        assertThat(visitor.upload(DESK + "/originals", "original", "x.pdf", Originals.pdf(List.of("x")))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aFileWithoutTheTokenOfItsFormIsRefused() throws Exception {
        var before = database.sql("SELECT count(*) FROM library_file")
                .query(Integer.class)
                .single();
        var reply = editor.raw(
                "POST",
                DESK + "/originals",
                "--b\r\nContent-Disposition: form-data; name=\"original\"; filename=\"x.pdf\"\r\n\r\n%PDF-\r\n--b--\r\n",
                "Content-Type",
                "multipart/form-data; boundary=b");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(database.sql("SELECT count(*) FROM library_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Demo Duty Officer (Lisbon)", "Demo Member", "Demo Auditor", "Demo Provider Lawyer"})
    void nobodyElseSeesThatThereIsADesk(String other) throws Exception {
        var officer = Http.officer(other);
        officer.get("/en/account");
        for (var path : List.of(DESK, DESK + "/work", DESK + "/work?id=ets-185")) {
            assertThat(officer.get(path).status()).isEqualTo(404);
        }
        assertThat(officer.post(DESK + "/work", form("")).status()).isEqualTo(404);
        assertThat(officer.post(DESK + "/withdrawn", Map.of("id", "ets-185", "reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(officer.upload(DESK + "/originals", "original", "x.pdf", Originals.pdf(List.of("x")))
                        .status())
                .isEqualTo(404);
    }
}
