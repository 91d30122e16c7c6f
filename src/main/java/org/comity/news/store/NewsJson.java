package org.comity.news.store;

import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import org.comity.news.NewsContent;
import org.comity.news.NewsContent.Link;
import org.comity.news.NewsContent.Words;
import org.comity.news.NewsTopic;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What items say as JSON and back.
final class NewsJson {

    private final ObjectMapper json;

    NewsJson(ObjectMapper json) {
        this.json = json;
    }

    String write(NewsContent content) {
        var node = json.createObjectNode();
        var words = node.putObject("words");
        content.words()
                .forEach((language, said) -> words.putObject(language.name())
                        .put("title", said.title())
                        .put("text", said.text()));
        var topics = node.putArray("topics");
        content.topics().forEach(topic -> topics.add(topic.name()));
        var articles = node.putArray("articles");
        content.articles()
                .forEach(article ->
                        articles.addObject().put("treaty", article.treaty()).put("provision", article.provision()));
        var states = node.putArray("states");
        content.states().forEach(state -> states.add(state.code()));
        var links = node.putArray("links");
        content.links()
                .forEach(link -> links.addObject()
                        .put("address", link.address().toString())
                        .put("words", link.words()));
        return node.toString();
    }

    /// Reads what [#write] makes.
    NewsContent read(String written) {
        var node = json.readTree(written);
        var words = new EnumMap<Language, Words>(Language.class);
        node.get("words")
                .properties()
                .forEach(one -> words.put(
                        Language.valueOf(one.getKey()),
                        new Words(text(one.getValue(), "title"), text(one.getValue(), "text"))));
        var topics = EnumSet.noneOf(NewsTopic.class);
        texts(node, "topics").forEach(topic -> topics.add(NewsTopic.valueOf(topic)));
        return new NewsContent(
                words,
                topics,
                node.get("articles")
                        .valueStream()
                        .map(one -> new ArticleRef(text(one, "treaty"), text(one, "provision")))
                        .toList(),
                texts(node, "states").stream().map(Country::new).toList(),
                node.get("links")
                        .valueStream()
                        .map(one -> new Link(URI.create(text(one, "address")), text(one, "words")))
                        .toList());
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.get(name).valueStream().map(JsonNode::asString).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}
