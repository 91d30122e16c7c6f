package org.comity.news.web;

import java.util.List;
import org.comity.news.NewsContent.Words;
import org.comity.news.NewsItem;
import org.comity.vocabulary.Language;

/// One item, in the language it is read in, which need not be that of the page.
///
/// @param read the language of the text
/// @param states whom it speaks of, named in the language of the page
/// @param writable whether the reader may change it
public record ItemPage(NewsItem item, Language read, List<NewsPage.NamedState> states, boolean writable) {

    public Words words() {
        return item.content().words(read);
    }

    /// The languages it is there in besides the one it is read in.
    public List<Language> others() {
        return item.content().languages().stream()
                .filter(language -> language != read)
                .toList();
    }
}
