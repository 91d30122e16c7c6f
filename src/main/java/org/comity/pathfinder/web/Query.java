package org.comity.pathfinder.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comity.pathfinder.usecase.OverviewForm;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.pathfinder.usecase.WhatIfForm;

/// The part of an address behind the question mark: fields without a value are left out.
final class Query {

    private final List<String> parts = new ArrayList<>();

    static Query of(QuestionForm form) {
        var query = new Query();
        QuestionForm.FIELDS.forEach(field -> query.and(field, form.value(field)));
        return query;
    }

    static Query of(OverviewForm form) {
        return of(form.question()).and(OverviewForm.INSTRUMENTS, form.instruments());
    }

    static Query of(WhatIfForm form) {
        var query = new Query();
        WhatIfForm.FIELDS.forEach(field -> query.and(field, form.value(field)));
        form.also().forEach(row -> query.and(WhatIfForm.ALSO, row));
        query.parts.addAll(of(form.overview().with(QuestionForm.TO, form.to())).parts);
        return query;
    }

    Query and(String field, String value) {
        if (!value.isEmpty()) {
            parts.add(field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    /// Begins with its question mark; empty when nothing is asked.
    @Override
    public String toString() {
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
