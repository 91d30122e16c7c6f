package org.comity.profiles.model;

import java.util.LinkedHashMap;
import java.util.Map;

/// The HTML of wiki texts that were read last, as many as there is room for: of the same text always comes the
/// same, and making it costs more than the rest of a page. Any thread may use it.
public final class KeptWikiTexts {

    /// No image is written otherwise (CommonMark 6.4).
    private static final String PICTURE = "![";

    private static final long MOST_CHARACTERS = 8_000_000;

    private final WikiText wiki;
    private final Map<Text, String> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    private record Text(String markdown, String prefix, String back) {}

    public KeptWikiTexts(WikiText wiki) {
        this.wiki = wiki;
    }

    /// As [WikiText#html]. A text with a picture is not kept: what is shown of it can change while the text does not.
    public String html(String markdown, String prefix, String back, Pictures pictures) {
        if (markdown.contains(PICTURE)) {
            return wiki.html(markdown, prefix, back, pictures);
        }
        var text = new Text(markdown, prefix, back);
        var known = find(text);
        return known.isEmpty() ? keep(text, wiki.html(markdown, prefix, back)) : known;
    }

    private synchronized String find(Text text) {
        return kept.getOrDefault(text, "");
    }

    private synchronized String keep(Text text, String html) {
        if (kept.put(text, html) == null) {
            characters += size(text, html);
        }
        var oldest = kept.entrySet().iterator();
        while (characters > MOST_CHARACTERS && oldest.hasNext()) {
            var gone = oldest.next();
            characters -= size(gone.getKey(), gone.getValue());
            oldest.remove();
        }
        return html;
    }

    private static long size(Text text, String html) {
        return (long) text.markdown().length() + html.length();
    }
}
