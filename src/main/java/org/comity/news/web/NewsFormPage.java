package org.comity.news.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.news.NewsItem;
import org.comity.news.NewsTopic;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;

/// The form of an item.
///
/// @param before the item as it stands; empty for a new one
/// @param preview as everyone would read it; empty until somebody asks
public record NewsFormPage(
        Optional<NewsItem> before, Map<String, String> typed, Optional<ItemPage> preview, List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// Whether everyone reads it already, so that a change is a correction.
    public boolean corrects() {
        return before.filter(NewsItem::shown).isPresent();
    }

    /// Whether the part of a language stands open.
    public boolean open(Language language) {
        return language == Language.ENGLISH
                || !typed("title-" + language.code()).isEmpty()
                || errors.stream().anyMatch(error -> error.field().endsWith("-" + language.code()));
    }

    public List<NewsTopic> topics() {
        return List.of(NewsTopic.values());
    }
}
