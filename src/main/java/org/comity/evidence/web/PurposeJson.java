package org.comity.evidence.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What something is taken for, in one line; it becomes part of the chain of custody.
public record PurposeJson(@Nullable String purpose) {

    Map<String, String> typed() {
        return Map.of("purpose", purpose == null ? "" : purpose);
    }
}
