package org.comity.guides.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.guides.Guide;
import org.comity.guides.usecase.ReadingDesk.Version;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;

/// One guide as its editors see it: its languages side by side, every version, its review.
///
/// @param next when it would be due after a review today
public record DeskGuidePage(
        Guide guide,
        Map<Language, List<Version>> versions,
        String reviewed,
        boolean overdue,
        LocalDate next,
        List<FieldError> errors) {

    public DeskGuidePage {
        versions = Map.copyOf(versions);
    }

    public List<Version> of(Language language) {
        return Optional.ofNullable(versions.get(language)).orElse(List.of());
    }
}
