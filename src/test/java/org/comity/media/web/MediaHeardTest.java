package org.comity.media.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.comity.media.MediaEditor;
import org.comity.media.SomeFiles;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/// What is said is found by the search, and heard by other programs.
@NodeTest
class MediaHeardTest {

    private final MediaEditor editor = new MediaEditor();
    private final Http visitor = Http.visitor();
    private final String name = "Quagga" + UUID.randomUUID().toString().substring(0, 8);

    private Map<String, String> episode() {
        var form = MediaEditor.form(name);
        form.put("audio-0", editor.brought("talk.mp3", "", SomeFiles.silence(name, 65)));
        form.put(
                "captions-0-"
                        + editor.captions("en", 754, "<v Chair>We welcome " + name + " warmly.", "<v Judge>So do I."),
                "yes");
        form.put("chapters-0", editor.captions("en", 0, "Opening", "Discussion"));
        form.put("summary-0", "All of " + name + " & <more>.");
        return form;
    }

    @Test
    void theSearchLeadsToTheSecondInWhichItIsSaid() {
        var page = editor.published(episode());

        var place = page + "?t=754&amp;captions=en#t754";
        var search = "/en/search?kind=recording&q=" + URLEncoder.encode("welcome " + name, UTF_8);
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        var found = visitor.get(search).body();
        while (!found.contains(place) && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            found = visitor.get(search).body();
        }

        assertThat(found).contains(place, "12:34", "Videos and podcasts", "<mark>");
        assertThat(visitor.get(page + "?t=754&captions=en").body()).contains("id=\"t754\"");
    }

    private SyndFeed feed(String query) throws Exception {
        var reply = visitor.get("/en/media/podcast.rss" + query);
        assertThat(reply.header("content-type")).startsWith("application/rss+xml");
        return new SyndFeedInput().build(new InputSource(new ByteArrayInputStream(reply.bytes())));
    }

    @Test
    void aPodcastReaderGetsSoundTranscriptAndChapters() throws Exception {
        var page = editor.published(episode());

        var query = "?series=" + URLEncoder.encode("Series " + name, UTF_8);
        var feed = feed(query);
        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getTitle()).isEqualTo("Series " + name);
        assertThat(feed.getEntries()).hasSize(1);
        var entry = feed.getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo("Of " + name);
        assertThat(entry.getDescription().getValue()).isEqualTo("All of " + name + " & <more>.");
        assertThat(entry.getLink()).endsWith(page);
        assertThat(entry.getPublishedDate()).isEqualTo("2026-03-04T00:00:00Z");
        var sound = entry.getEnclosures().getFirst();
        assertThat(sound.getType()).isEqualTo("audio/mpeg");
        assertThat(visitor.get(sound.getUrl().replaceFirst("^https?://[^/]+", ""))
                        .bytes())
                .hasSize((int) sound.getLength());

        var marks = entry.getForeignMarkup();
        assertThat(marks)
                .extracting(mark -> mark.getQualifiedName())
                .contains("itunes:duration", "itunes:episode", "podcast:transcript", "podcast:chapters");
        var chapters = marks.stream()
                .filter(mark -> mark.getQualifiedName().equals("podcast:chapters"))
                .map(mark -> mark.getAttributeValue("url").replaceFirst("^https?://[^/]+", ""))
                .findFirst()
                .orElseThrow();
        var json = visitor.get(chapters);
        assertThat(json.header("content-type")).startsWith("application/json+chapters");
        assertThat(json.body())
                .isEqualTo("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":0.0,\"title\":\"Opening\"},"
                        + "{\"startTime\":60.0,\"title\":\"Discussion\"}]}");
        assertThat(visitor.get("/ar/media/podcast.rss" + query).body()).doesNotContain("<item>");
    }

    @Test
    void aFeedWithoutEpisodesIsAFeedAllTheSame() throws Exception {
        assertThat(feed("?series=none").getEntries()).isEmpty();
    }

    @Test
    void aPictureIsDrawnAnewAndComesWithItsWords() throws Exception {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "png", file);
        file.writeBytes("<script>hidden</script>".getBytes(UTF_8));
        var picture = editor.brought("still.jpg", "", file.toByteArray());
        var form = episode();
        form.put("picture", picture);
        form.put("described", "A meeting room");

        var page = editor.published(form);

        assertThat(visitor.get(page).body())
                .contains("src=\"/media/files/" + picture + ".png\"", "alt=\"A meeting room\"");
        var drawn = visitor.get("/media/files/" + picture + ".png");
        assertThat(drawn.header("content-type")).isEqualTo("image/png");
        assertThat(new String(drawn.bytes(), UTF_8)).doesNotContain("hidden");
    }

    @Test
    void programsSeeEveryFormAndEveryText() {
        var id = editor.published(episode()).replaceFirst(".*/", "");

        assertThat(visitor.get("/api/v1/media/" + id).body())
                .contains("\"form\":\"audio\"", "\"mediaType\":\"audio/mpeg\"", "\"seconds\":64.", "/media/texts/");
        assertThat(visitor.get("/api/v1/media/" + id + "/linked").body())
                .contains("\"PodcastEpisode\"", "\"PodcastSeries\"", "\"contentUrl\"", "\"duration\":\"PT1M4.");
        assertThat(List.of("seen", "here"))
                .allSatisfy(word -> assertThat(
                                visitor.get("/api/v1/media?here=yes&q=" + name).body())
                        .contains(id)
                        .doesNotContain("\"" + word + "\""));
    }
}
