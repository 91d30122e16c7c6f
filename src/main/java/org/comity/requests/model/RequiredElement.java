package org.comity.requests.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.vocabulary.ArticleRef;

/// Something that a request for a measure shall specify.
///
/// @param code as the path engine names it; the words stand at `requests.element.<code>`
/// @param fields which must all be there
/// @param checks what must hold beside
/// @param optional fields that serve it where there is something to say
public record RequiredElement(
        String code, ArticleRef basis, List<Field> fields, List<Check> checks, List<Field> optional) {

    /// What must hold of what a request says.
    ///
    /// @param anchor the field to go to
    /// @param key the last part of the message that says what to do
    public record Check(Field anchor, String key, Predicate<Content> holds) {}

    /// Something that is not there yet.
    ///
    /// @param anchor the field to go to
    /// @param key the last part of the message that says what to do
    public record Missing(RequiredElement element, Field anchor, String key) {

        public ArticleRef basis() {
            return element.basis();
        }
    }

    public RequiredElement {
        fields = List.copyOf(fields);
        checks = List.copyOf(checks);
        optional = List.copyOf(optional);
    }

    /// @param provision of the Convention
    static RequiredElement of(String code, String provision, Field... fields) {
        return of(code, ArticleRef.convention(provision), fields);
    }

    static RequiredElement of(String code, ArticleRef basis, Field... fields) {
        return new RequiredElement(code, basis, List.of(fields), List.of(), List.of());
    }

    /// Whether a field serves it, demanded or not.
    public boolean isServedBy(Field field) {
        return fields.contains(field) || optional.contains(field);
    }

    /// The same, when something else holds too.
    RequiredElement and(Field anchor, String key, Predicate<Content> holds) {
        return new RequiredElement(
                code,
                basis,
                fields,
                Stream.concat(checks.stream(), Stream.of(new Check(anchor, key, holds)))
                        .toList(),
                optional);
    }

    /// The same, served by more fields than those it demands.
    RequiredElement also(Field... more) {
        return new RequiredElement(
                code,
                basis,
                fields,
                checks,
                Stream.concat(optional.stream(), Stream.of(more)).toList());
    }

    /// What is missing of this element, each with the field that would mend it.
    public List<Missing> missing(Content content) {
        var missing = new ArrayList<Missing>();
        fields.stream()
                .filter(field -> !content.has(field))
                .forEach(field -> missing.add(new Missing(this, field, field.key())));
        checks.stream()
                .filter(check -> !check.holds().test(content))
                .forEach(check -> missing.add(new Missing(this, check.anchor(), check.key())));
        return List.copyOf(missing);
    }
}
