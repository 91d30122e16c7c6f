package org.comity.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.Touch;

/// Somebody of the secretariat who writes news.
public final class NewsEditor {

    public static final String DESK = "/en/secretariat/news";
    private static final String ITEM = DESK + "/item";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern ID = Pattern.compile("id=([a-z0-9-]+)$");

    private final Http http;
    private boolean signedIn;

    public NewsEditor(Http http) {
        this.http = http;
    }

    public Http http() {
        if (!signedIn) {
            signedIn = true;
            http.signInAs("Demo Secretary One");
        }
        return http;
    }

    /// In English, with two paragraphs.
    public static Map<String, String> form(String title) {
        var form = new HashMap<String, String>();
        form.put("id", "");
        form.put("version", "0");
        form.put("title-en", title);
        form.put("text-en", "What happened to " + title + ".\n\nMore of it.");
        form.put("topic-committee", "yes");
        form.put("states", "pt, JP");
        form.put("articles", "29(4); CETS224");
        form.put("links", "https://www.coe.int/en/web/cybercrime The Convention's own pages");
        return form;
    }

    /// @return the name of a draft
    public String drafted(String title) {
        http().get(DESK);
        var kept = send(form(title), "save");
        var id = ID.matcher(kept.location());
        assertThat(id.find()).as(kept.status() + kept.body()).isTrue();
        return id.group(1);
    }

    public Reply send(Map<String, String> form, String act) {
        var sent = new HashMap<>(form);
        sent.put("do", act);
        return Touch.confirm(http(), ITEM, sent);
    }

    /// @return the address of its page
    public String published(Map<String, String> form) {
        http().get(DESK);
        var reply = send(form, "publish");
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.location();
    }

    /// Publishes a correction.
    public void correct(String page, Map<String, String> form, String said) {
        var changed = again(page, form);
        changed.put("said", said);
        assertThat(send(changed, "publish").location()).isEqualTo(page);
    }

    /// The form of what is there already, as it stands.
    public Map<String, String> again(String page, Map<String, String> form) {
        var id = page.replaceFirst(".*/", "");
        var version = VERSION.matcher(http().get(ITEM + "?id=" + id).body());
        assertThat(version.find()).isTrue();
        var changed = new HashMap<>(form);
        changed.put("id", id);
        changed.put("version", version.group(1));
        return changed;
    }

    public Reply withdraw(String page, String why) {
        return Touch.confirm(http(), DESK + "/withdrawn", Map.of("id", page.replaceFirst(".*/", ""), "why", why));
    }
}
