package org.comity.requests.web;

import java.util.Optional;
import org.comity.requests.lint.Weight;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.ArticleRef;

/// A remark on a draft in the reader's language.
///
/// @param rule the rule that says it, as in the lawyer's table of cases
/// @param at the field, as the form and the API name it
/// @param label what the form calls it
/// @param source the fact it rests on beside the text of the treaty, with day and standing
/// @param sourced the same in words; empty without one
public record RemarkLine(
        Weight weight,
        String rule,
        String text,
        ArticleRef basis,
        String at,
        String label,
        Optional<FactSource> source,
        String sourced) {}
