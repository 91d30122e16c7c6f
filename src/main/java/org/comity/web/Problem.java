package org.comity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Problem details (RFC 9457), the one form in which the programs' interface refuses.
///
/// It names no `instance`: the same refusal is the same bytes, whatever address was asked.
///
/// @param detail in the reader's language; null where the title says it all
/// @param fields what to mend, field by field
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, @Nullable String detail, List<Wrong> fields) {

    /// What is wrong with one field.
    public record Wrong(String field, String detail) {}

    public Problem {
        fields = List.copyOf(fields);
    }

    /// A problem that its status describes already.
    public static Problem of(HttpStatus status) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), null, List.of());
    }

    public static Problem of(HttpStatus status, String title, String detail, List<Wrong> fields) {
        return new Problem("about:blank", title, status.value(), detail, fields);
    }

    /// @param language the one its sentences are in
    public ResponseEntity<Object> answer(Language language) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(this);
    }
}
