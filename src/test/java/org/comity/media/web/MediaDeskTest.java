package org.comity.media.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.media.MediaEditor;
import org.comity.media.SomeFiles;
import org.comity.testing.AnEvent;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Touch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The secretariat keeps recordings: from a file on a desk to what everyone hears, reads and cites to the second.
@NodeTest
class MediaDeskTest {

    private static final String DESK = MediaEditor.DESK;

    private final MediaEditor media = new MediaEditor();
    private final Http visitor = Http.visitor();
    private final String name = "Okapi" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    private Map<String, String> form() {
        return MediaEditor.form(name);
    }

    private String published(Map<String, String> form) {
        return media.published(form);
    }

    private String brought(String file, String language, byte[] bytes) {
        return media.brought(file, language, bytes);
    }

    private String captions(String language, String... said) {
        return media.captions(language, 754, said);
    }

    @Test
    void aRecordingIsForEveryoneOnceAPublishedItemNamesItAndNotBefore() {
        var digest = brought("talk.exe", "", SomeFiles.silence(name, 3));
        var address = "/media/files/" + digest + ".mp3";
        assertThat(visitor.get(address).status()).isEqualTo(404);
        assertThat(media.http().get(address).status()).isEqualTo(200);
        var form = form();
        form.put("original-0", digest);

        var page = published(form);

        var file = visitor.get(address);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.bytes()).isEqualTo(SomeFiles.silence(name, 3));
        assertThat(file.header("content-type")).isEqualTo("audio/mpeg");
        assertThat(file.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(file.header("content-security-policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(file.header("content-disposition")).startsWith("attachment").endsWith(".mp3\"");
        assertThat(visitor.get("/media/files/" + digest + ".mp4").status()).isEqualTo(404);
        assertThat(visitor.get(page).body())
                .contains("Of " + name, "<audio", address, "1 minute", "No. 4", "A prosecutor", "preload=\"none\"");
        assertThat(database.sql("SELECT entry_id IS NOT NULL FROM media_file WHERE name = 'talk.mp3'")
                        .query(Boolean.class)
                        .list())
                .containsOnly(true);
    }

    @Test
    void partsAreSentAsTheyAreAskedFor() {
        var bytes = SomeFiles.silence(name, 10);
        var form = form();
        var digest = brought("talk.mp3", "", bytes);
        form.put("original-0", digest);
        published(form);
        var address = "/media/files/" + digest + ".mp3";

        // Beyond what is copied by hand, the system sends it.
        var large = visitor.get(address, "Range", "bytes=1000-150999");
        assertThat(large.status()).isEqualTo(206);
        assertThat(large.header("content-range")).isEqualTo("bytes 1000-150999/" + bytes.length);
        assertThat(large.bytes()).isEqualTo(java.util.Arrays.copyOfRange(bytes, 1_000, 151_000));
        var small = visitor.get(address, "Range", "bytes=-3");
        assertThat(small.bytes()).isEqualTo(java.util.Arrays.copyOfRange(bytes, bytes.length - 3, bytes.length));
        assertThat(small.header("accept-ranges")).isEqualTo("bytes");

        var beyond = visitor.get(address, "Range", "bytes=" + bytes.length + "-");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("content-range")).isEqualTo("bytes */" + bytes.length);
        var several = visitor.get(address, "Range", "bytes=0-1,4-5");
        assertThat(several.status()).isEqualTo(200);
        assertThat(several.bytes()).hasSize(bytes.length);
        assertThat(visitor.get(address, "Range", "bytes=0-1", "If-Range", "\"other\"")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.get(address, "Range", "bytes=0-1", "If-Range", "\"" + digest + "\"")
                        .status())
                .isEqualTo(206);
        assertThat(visitor.get(address, "If-None-Match", "\"" + digest + "\"").status())
                .isEqualTo(304);
        var head = visitor.raw("HEAD", address, "", "Range", "bytes=0-1");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("content-length")).isEqualTo(Integer.toString(bytes.length));
        assertThat(head.bytes()).isEmpty();
    }

    @Test
    void whatIsSaidIsReadAndCitedToTheSecondInTheLanguageOfTheLink() {
        var form = form();
        form.put("original-0", brought("talk.mp3", "", SomeFiles.silence(name, 3)));
        form.put("captions-0-" + captions("en", "<v Chair>Welcome " + name, "<v Judge>Thank you <b>all</b>."), "yes");
        var french = captions("fr", "<v Présidente>Bienvenue " + name);
        form.put("captions-0-" + french, "yes");
        form.put("chapters-0", captions("en", "Opening", "Discussion"));
        var page = published(form);

        var english = visitor.get(page).body();
        assertThat(english)
                .contains("id=\"t754\"", "<strong>Chair:</strong>", "Welcome " + name, "Discussion", "Thank you all.")
                .contains("srclang=\"fr\"", "?captions=fr");
        var reader = visitor.get(page + "?t=754&captions=fr").body();
        assertThat(reader)
                .contains("Bienvenue " + name, "lang=\"fr\"", "#t=754", "class=\"heard\"", "(12:34)")
                .contains("src=\"/media/texts/" + french + ".vtt\" default");
        assertThat(visitor.get(page + "/cite.ris?t=754").body())
                .contains("TY  - SOUND", "N1  - At 12:34", "?t=754#t754", "T2  - Series " + name + ", No. 4");
        assertThat(visitor.get(page + "/cite.oscola?t=754").body()).contains("‘Of " + name + "’", " at 12:34 <");
        assertThat(visitor.get(page + "/cite.bibtex").body()).contains("@misc{", "date = {2026-03-04}");

        var vtt = visitor.get("/media/texts/" + french + ".vtt");
        assertThat(vtt.header("content-type")).isEqualTo("text/vtt;charset=UTF-8");
        assertThat(vtt.body()).startsWith("WEBVTT\n\n00:12:34.000 --> 00:13:34.000\n<v Présidente>Bienvenue ");
    }

    @Test
    void aTypedTranscriptGoesBeforeCaptionsAlsoOfWhatIsElsewhere() {
        var form = form();
        form.put("address-0", "https://www.coe.int/talk");
        form.put(
                "transcript-0",
                brought("talk.txt", "en", ("[0:05] Chair: Typed " + name + "\n\n[1:02:03] End.").getBytes(UTF_8)));
        form.put("captions-0-" + captions("en", "Captioned " + name), "yes");

        var page = visitor.get(published(form)).body();

        assertThat(page)
                .contains("Typed " + name, "id=\"t3723\"", "https://www.coe.int/talk", "It is not kept here")
                .doesNotContain("Captioned " + name, "<video", "<audio");
    }

    @Test
    void whatTheCaptionsReaderRefusesIsListedByLine() {
        var reply = media.bring(
                "x.vtt", "en", "WEBVTT\n\n00:01.000 --> 00:02.000\n<script>\n\n00:0 --> 1\na".getBytes(UTF_8));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains("2 places are wrong", "Line 4:", "A tag that captions do not have", "Line 6:")
                .doesNotContain("<script>");
    }

    @Test
    void captionsThatGrowTooLongWhenTheyAreKeptAreRefusedAndNotKept() {
        var manySpeakers = "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v X>a</v>".repeat(25) + "\n";

        var reply = media.bring("x.vtt", "en", manySpeakers.getBytes(UTF_8));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(media.http().get("/en/media").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <html>hello               | en | neither a recording, a picture
            WEBVTT                    | en | The file holds no text at all
            WEBVTT                    |    | need the language
            OggS                      |    | nothing in the file to see
            """)
    void whatCannotBeTakenIsRefusedWithTheReason(String content, String language, String told) {
        var reply = media.bring("x.mp4", language == null ? "" : language, content.getBytes(UTF_8));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains(told);
    }

    @Test
    void filesThatDoNotFitTheirPlaceAreNotPublished() {
        var form = form();
        form.put("audio-0", brought("a.mp4", "", SomeFiles.mp4("isom", 3, "vide")));
        form.put("original-0", "0".repeat(64));
        form.put("picture", brought("b.mp3", "", SomeFiles.silence(name, 1)));
        form.put("date", "soon");
        form.put("event", "nowhere");

        var reply = media.http().post(DESK + "/item", form);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .contains(
                        "id=\"audio-0-error\"", "id=\"original-0-error\"", "id=\"picture-error\"", "id=\"date-error\"");
    }

    @Test
    void whoeverIsOvertakenIsToldAndWhatIsWithdrawnIsGone() {
        var form = form();
        var digest = brought("talk.mp3", "", SomeFiles.silence(name, 3));
        form.put("original-0", digest);
        var page = published(form);
        form.put("id", page.replaceFirst(".*/", ""));
        form.put("seen", "0".repeat(64));
        var late = media.http().post(DESK + "/item", form);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Somebody else published this item meanwhile");

        var gone = Touch.confirm(
                media.http(), DESK + "/withdrawn", Map.of("id", form.getOrDefault("id", ""), "reason", "A mistake"));

        assertThat(gone.status()).isEqualTo(303);
        assertThat(visitor.get(page).status()).isEqualTo(404);
        assertThat(visitor.get("/media/files/" + digest + ".mp3").status()).isEqualTo(404);
    }

    @Test
    void thePageOfAnEventLeadsToItsRecording() {
        var event = AnEvent.tomorrow(clock).published();
        var form = form();
        form.put("kind", "recording");
        form.put("event", "https://localhost" + event.page());
        form.put("address-0", "https://www.coe.int/talk");

        var page = published(form);

        assertThat(visitor.get(event.page()).body()).contains("Recording and what was said", page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Demo Duty Officer (Lisbon)", "Demo Member", "Demo Auditor", "Demo Provider Lawyer"})
    void nobodyElseSeesThatThereIsADesk(String other) {
        var officer = Http.officer(other);
        officer.get("/en/account");
        for (var path : List.of(DESK, DESK + "/item", DESK + "/item?id=octopus-project-2021")) {
            assertThat(officer.get(path).status()).isEqualTo(404);
        }
        assertThat(officer.post(DESK + "/item", form()).status()).isEqualTo(404);
        assertThat(officer.post(DESK + "/withdrawn", Map.of("id", "octopus-project-2021", "reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(officer.upload(DESK + "/files", "file", "x.mp3", SomeFiles.silence(name, 1))
                        .status())
                .isEqualTo(404);
    }
}
