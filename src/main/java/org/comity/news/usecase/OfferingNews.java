package org.comity.news.usecase;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.news.NewsItem;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Offers news to the search, in the languages each item was written in.
public class OfferingNews implements Searchable {

    private final NewsInMemory news;
    private final Messages messages;

    public OfferingNews(NewsInMemory news, Messages messages) {
        this.news = news;
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return Kind.NEWS;
    }

    @Override
    public String revision() {
        return news.revision();
    }

    @Override
    public Stream<PublicDocument> documents() {
        return news.shown().stream().map(this::document);
    }

    private PublicDocument document(NewsItem item) {
        var content = item.content();
        var texts = new ArrayList<Text>();
        content.words()
                .forEach((language, words) -> texts.add(
                        new Text(language.code(), words.title(), words.text() + " " + topics(item, language))));
        var document = PublicDocument.of(Kind.NEWS, item.id().slug(), texts, item.path())
                .citing(content.articles())
                .dated(Optional.of(LocalDate.ofInstant(item.since(), ZoneOffset.UTC)));
        return content.states().size() == 1 ? document.of(content.states().getFirst()) : document;
    }

    private String topics(NewsItem item, Language language) {
        return item.content().topics().stream()
                .map(topic -> messages.text(language, "news.topic." + topic))
                .collect(Collectors.joining(", "));
    }
}
