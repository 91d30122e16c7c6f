package org.comity.profiles;

import java.util.List;
import org.comity.profiles.model.KeptWikiTexts;
import org.comity.profiles.model.Pictures;
import org.comity.profiles.model.WikiText;

/// Markdown as it is written in the wikis, for other modules that show what people write: CommonMark with tables and
/// footnotes, without pictures. The HTML is harmless whatever is written. Any thread may use it.
public final class CarefulText {

    private static final String PICTURE = "![";

    private final WikiText reader = new WikiText();
    private final KeptWikiTexts kept = new KeptWikiTexts(reader);

    /// What is refused when it is written, by the names of the wiki's problems; empty where all is well.
    public List<String> problems(String markdown) {
        return markdown.contains(PICTURE)
                ? List.of(WikiText.Problem.IMAGE.name())
                : reader.problems(markdown).stream().map(Enum::name).toList();
    }

    /// @param mark tells the footnotes of this text from those of others on the page
    /// @param back what the link back from a footnote is called
    public String html(String markdown, String mark, String back) {
        return kept.html(markdown, mark, back, Pictures.NONE);
    }
}
