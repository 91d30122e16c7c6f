package org.comity.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.profiles.Instrument;
import org.comity.profiles.Provision;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Topics TOPICS = Topics.shipped();

    @Test
    void everyArticleHasATopic() {
        assertThat(Instrument.allArticles())
                .allSatisfy(article -> assertThat(TOPICS.of(article)).isNotEmpty());
    }

    @Test
    void everyTopicHasANameInEveryLanguage() {
        var messages = Messages.ofClassPath();
        for (var language : Language.values()) {
            assertThat(TOPICS.all()).allMatch(topic -> messages.has(language, "comparison.topic." + topic));
        }
    }

    @Test
    void everyArticleOfTheConventionSaysWhatItAsks() {
        var messages = Messages.ofClassPath();
        assertThat(Instrument.CONVENTION.articles())
                .allMatch(article -> messages.has(
                        Language.ENGLISH, "comparison.asks." + ArticleRef.CONVENTION + "." + article.provision()));
    }

    @Test
    void wordsAreFoundWithoutAccentsWhereAWordBegins() {
        var text = SearchWords.of(ARow.of("BR", "16")
                .act("Código de Processo Penal")
                .version()
                .as(Provision.class)
                .orElseThrow());

        assertThat(SearchWords.found(SearchWords.in("codigo PROC"), text)).isTrue();
        assertThat(SearchWords.found(SearchWords.in("odigo"), text)).isFalse();
        assertThat(SearchWords.found(SearchWords.in("  ,; "), text)).isTrue();
    }
}
