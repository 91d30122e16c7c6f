package org.comity.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.comity.directory.usecase.SearchingDirectory.Choices;
import org.comity.directory.usecase.SearchingDirectory.Result;
import org.comity.directory.usecase.ShowingListing.Own;
import org.comity.treaties.StateNames;

/// The search and what it finds.
///
/// @param typed what was typed and chosen
/// @param errors message key by field
/// @param own the listing of the reader's own authority
public record DirectoryPage(
        Map<String, String> typed,
        Map<String, String> errors,
        Result result,
        Choices choices,
        StateNames names,
        Optional<Own> own,
        Instant now) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
