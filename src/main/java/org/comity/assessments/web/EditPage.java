package org.comity.assessments.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.assessments.Assessment;
import org.comity.assessments.QuestionKind;
import org.comity.assessments.ReplyReaders;
import org.comity.assessments.model.QuestionsReader.Misread;
import org.comity.vocabulary.Language;
import org.comity.web.FieldError;

/// The form of an assessment that is not open yet.
///
/// @param before as it stands; empty for a new one
/// @param misread what of the questions could not be read
public record EditPage(
        Optional<Assessment> before, Map<String, String> typed, List<Misread> misread, List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// Whether the part of a language stands open.
    public boolean open(Language language) {
        return language == Language.ENGLISH
                || !typed("title-" + language.code()).isEmpty()
                || errors.stream().anyMatch(error -> error.field().endsWith("-" + language.code()));
    }

    public List<ReplyReaders> readers() {
        return List.of(ReplyReaders.values());
    }

    public List<QuestionKind> kinds() {
        return List.of(QuestionKind.values());
    }
}
