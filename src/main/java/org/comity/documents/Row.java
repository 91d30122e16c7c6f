package org.comity.documents;

import org.comity.vocabulary.ArticleRef;
import org.jspecify.annotations.Nullable;

/// One line of a form: a label in both languages, the provision that asks for it, the value.
public record Row(Pair label, @Nullable ArticleRef citation, Value value) {

    public static Row of(Pair label, Value value) {
        return new Row(label, null, value);
    }

    public static Row of(Pair label, ArticleRef citation, Value value) {
        return new Row(label, citation, value);
    }
}
