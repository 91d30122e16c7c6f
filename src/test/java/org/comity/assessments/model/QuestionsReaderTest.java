package org.comity.assessments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.comity.assessments.AnAssessment;
import org.comity.assessments.QuestionKind;
import org.comity.assessments.Questionnaire.Question;
import org.comity.assessments.model.QuestionsReader.Misread;
import org.comity.assessments.model.QuestionsReader.Problem;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsReaderTest {

    @Test
    void linesBecomePartsAndNumberedQuestions() {
        var read = QuestionsReader.read(Map.of(Language.ENGLISH, AnAssessment.QUESTIONS))
                .questionnaire()
                .orElseThrow();

        assertThat(read.questions().map(Question::id)).containsExactly("1.1", "1.2", "1.3", "2.1", "2.2");
        assertThat(read.questions().map(Question::kind))
                .containsExactly(
                        QuestionKind.YES_NO,
                        QuestionKind.CHOICE,
                        QuestionKind.REFERENCE,
                        QuestionKind.NUMBER,
                        QuestionKind.TEXT);
        assertThat(read.find("1.2").orElseThrow().choices())
                .extracting(choice -> choice.text(Language.ARABIC))
                .containsExactly("a court", "a prosecutor", "the police");
    }

    @Test
    void whatWasReadIsWrittenAsItWasTyped() {
        var written = QuestionsReader.written(QuestionsReader.read(Map.of(Language.ENGLISH, AnAssessment.QUESTIONS))
                .questionnaire()
                .orElseThrow());

        assertThat(written.get(Language.ENGLISH)).isEqualTo(AnAssessment.QUESTIONS.strip());
    }

    @Test
    void everyLanguageHasTheSameLines() {
        var french = "# Droit\nyes-no Question ?\ntext Autre ?";
        var outcome = QuestionsReader.read(
                Map.of(Language.ENGLISH, "# Law\nyes-no Question?\nnumber Other?", Language.FRENCH, french));

        assertThat(outcome.questionnaire()).isEmpty();
        assertThat(outcome.problems()).containsExactly(new Misread(Language.FRENCH, 3, Problem.OTHER_LINES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "text A question before any part; 1; NO_PART",
                "# Part\\nperhaps Is it so?; 2; NO_KIND",
                "# Part\\ntext; 2; NO_WORDS",
                "# Part\\nchoice Who? | only one; 2; NO_CHOICES",
                "#\\ntext What?; 1; NO_WORDS",
                "# Part alone; 0; NOTHING"
            })
    void whatCannotBeReadIsSaidByItsLine(String typed, int line, Problem problem) {
        var outcome = QuestionsReader.read(Map.of(Language.ENGLISH, typed.replace("\\n", "\n")));

        assertThat(outcome.problems()).contains(new Misread(Language.ENGLISH, line, problem));
    }
}
