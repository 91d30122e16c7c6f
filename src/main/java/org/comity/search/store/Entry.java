package org.comity.search.store;

import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/// A document as the index holds it: words, and what is counted.
///
/// @param id kind and id of the document
/// @param place the id again: of equally good results the order is always the same
/// @param names whole titles, folded
/// @param about keys of the provision it is about
/// @param articles keys of the provisions it speaks of, and of those above them
/// @param title words of its titles, in one line
/// @param text words of its texts
/// @param document the document itself, as JSON
/// @param digest of all that, and of how texts are read
@SearchEntity
@Indexed(index = Entry.INDEX)
public record Entry(
        @DocumentId String id,
        @KeywordField(sortable = Sortable.YES) String place,

        @KeywordField(aggregable = Aggregable.YES, projectable = Projectable.YES)
        String kind,

        @KeywordField(aggregable = Aggregable.YES) List<String> states,
        @KeywordField(aggregable = Aggregable.YES) List<String> languages,
        @KeywordField List<String> names,
        @KeywordField List<String> about,
        @KeywordField List<String> articles,
        @FullTextField(analyzer = "whitespace") String title,
        @FullTextField(analyzer = "whitespace") String text,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        String document,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        String digest) {

    static final String INDEX = "comity-public";

    public Entry {
        states = List.copyOf(states);
        languages = List.copyOf(languages);
        names = List.copyOf(names);
        about = List.copyOf(about);
        articles = List.copyOf(articles);
    }
}
