package org.comity.profiles.web;

import java.util.List;
import java.util.Map;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.WikiImage;
import org.comity.web.FieldError;

/// The images a proposal can show, and the form that brings another.
///
/// @param images those of the State, the newest first
/// @param megabytes how large a file may be
/// @param takesDown whether the reader may take one down
/// @param typed what was typed into the form that was refused
public record ImagesPage(
        Proposal proposal,
        String name,
        List<WikiImage> images,
        long megabytes,
        int mostPixels,
        boolean takesDown,
        Map<String, String> typed,
        List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
