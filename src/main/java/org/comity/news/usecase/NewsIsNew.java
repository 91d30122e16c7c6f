package org.comity.news.usecase;

import java.time.LocalDate;
import java.util.List;
import org.comity.news.NewsItem;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.WhatIsNew;

/// Tells the first page of news.
public class NewsIsNew implements WhatIsNew {

    private final NewsInMemory news;
    private final Messages messages;

    public NewsIsNew(NewsInMemory news, Messages messages) {
        this.news = news;
        this.messages = messages;
    }

    @Override
    public String revision() {
        return news.revision();
    }

    @Override
    public List<Novelty> newest(Language language, LocalDate today, int most) {
        return news.shown().stream()
                .limit(most)
                .map(item -> novelty(item, language))
                .toList();
    }

    private Novelty novelty(NewsItem item, Language language) {
        var content = item.content();
        return new Novelty(
                messages.text(language, "news.kind"),
                content.words(language).title(),
                content.shownIn(language).code(),
                item.since(),
                item.path());
    }
}
