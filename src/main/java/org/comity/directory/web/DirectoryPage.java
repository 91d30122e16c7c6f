package org.comity.directory.web;

import java.util.List;
import java.util.Map;
import org.comity.directory.usecase.SearchingDirectory.Result;

/// The search and what it finds.
///
/// @param typed what was typed and chosen
/// @param errors message key by field
public record DirectoryPage(Map<String, String> typed, Map<String, String> errors, Result result, List<Choice> states) {

    public record Choice(String value, String label) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
