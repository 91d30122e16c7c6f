package org.comity.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.testing.Http;
import org.comity.testing.Touch;

/// Somebody of the secretariat who brings files and publishes items.
public final class MediaEditor {

    public static final String DESK = "/en/secretariat/media";
    private static final Pattern KEPT = Pattern.compile("kept=([0-9a-f]{64})");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"");

    private final Http http;
    private boolean signedIn;

    /// On the shared node, which is there once somebody asks for something.
    public MediaEditor() {
        this(Http.visitor());
    }

    public MediaEditor(Http http) {
        this.http = http;
    }

    public Http http() {
        if (!signedIn) {
            signedIn = true;
            http.signInAs("Demo Secretary One");
        }
        return http;
    }

    public Http.Reply bring(String file, String language, byte[] bytes) {
        http().get(DESK);
        return http().postFile(DESK + "/files", Map.of("language", language), file, bytes);
    }

    /// @return the name of what was kept
    public String brought(String file, String language, byte[] bytes) {
        var reply = bring(file, language, bytes);
        var kept = KEPT.matcher(reply.location());
        assertThat(kept.find()).as(reply.status() + " " + reply.body()).isTrue();
        return kept.group(1);
    }

    /// Captions of a cue each, the first after a number of seconds and one every minute.
    public String captions(String language, int first, String... said) {
        var vtt = new StringBuilder("WEBVTT\n");
        for (var i = 0; i < said.length; i++) {
            var at = first + i * 60;
            vtt.append("\n%02d:%02d.000 --> %02d:%02d.000\n%s\n"
                    .formatted(at / 60, at % 60, at / 60 + 1, at % 60, said[i]));
        }
        return brought("said.vtt", language, vtt.toString().getBytes(UTF_8));
    }

    /// An episode in English without anything to hear.
    public static Map<String, String> form(String name) {
        var form = new HashMap<String, String>();
        form.put("id", "");
        form.put("kind", "podcast");
        form.put("series", "Series " + name);
        form.put("episode", "4");
        form.put("date", "2026-03-04");
        form.put("provisions", "ETS185 29");
        form.put("speakers", "A prosecutor\nThe head of a 24/7 point");
        form.put("source", "https://www.coe.int/en/web/cybercrime");
        form.put("language-0", "en");
        form.put("title-0", "Of " + name);
        return form;
    }

    /// @return the address of its page
    public String published(Map<String, String> form) {
        var seen = SEEN.matcher(
                http().get(DESK + "/item?id=" + form.getOrDefault("id", "")).body());
        assertThat(seen.find()).isTrue();
        form.put("seen", seen.group(1));
        var reply = Touch.confirm(http(), DESK + "/item", form);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.location();
    }
}
