package org.comity.requests.web;

import java.util.Optional;
import org.comity.requests.RecordedDigest;

/// The answer to a digest.
///
/// @param typed as the reader wrote it
/// @param asked a well-formed digest was looked up
/// @param malformed what was typed is no digest
public record VerifyPage(String typed, boolean asked, boolean malformed, Optional<RecordedDigest> found) {

    static VerifyPage empty() {
        return new VerifyPage("", false, false, Optional.empty());
    }

    static VerifyPage unreadable(String typed) {
        return new VerifyPage(typed, false, true, Optional.empty());
    }

    static VerifyPage of(String typed, Optional<RecordedDigest> found) {
        return new VerifyPage(typed, true, false, found);
    }
}
