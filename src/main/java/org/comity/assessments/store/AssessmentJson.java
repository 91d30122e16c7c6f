package org.comity.assessments.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.assessments.AssessmentContent;
import org.comity.assessments.QuestionKind;
import org.comity.assessments.Questionnaire;
import org.comity.assessments.Questionnaire.Part;
import org.comity.assessments.Questionnaire.Question;
import org.comity.assessments.Questionnaire.Words;
import org.comity.assessments.ReplyReaders;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Assessments and answers as JSON and back.
final class AssessmentJson {

    private final ObjectMapper json;

    AssessmentJson(ObjectMapper json) {
        this.json = json;
    }

    String write(AssessmentContent content, List<Country> asked) {
        var node = json.createObjectNode();
        words(node.putObject("title"), content.title());
        content.lead().ifPresent(lead -> words(node.putObject("lead"), lead));
        node.put("instrument", content.instrument())
                .put("deadline", content.deadline().toString())
                .put("readers", content.readers().name());
        var articles = node.putArray("articles");
        content.articles()
                .forEach(article ->
                        articles.addObject().put("treaty", article.treaty()).put("provision", article.provision()));
        var states = node.putArray("asked");
        asked.forEach(state -> states.add(state.code()));
        var parts = node.putArray("parts");
        content.questionnaire().parts().forEach(part -> {
            var written = parts.addObject();
            words(written.putObject("title"), part.title());
            var questions = written.putArray("questions");
            part.questions().forEach(question -> question(questions.addObject(), question));
        });
        return node.toString();
    }

    private static void question(ObjectNode node, Question question) {
        node.put("id", question.id()).put("kind", question.kind().name());
        words(node.putObject("words"), question.words());
        var choices = node.putArray("choices");
        question.choices().forEach(choice -> words(choices.addObject(), choice));
    }

    private static void words(ObjectNode node, Words words) {
        words.in().forEach((language, text) -> node.put(language.name(), text));
    }

    AssessmentContent content(String written) {
        var node = json.readTree(written);
        return new AssessmentContent(
                words(node.get("title")),
                Optional.ofNullable(node.get("lead")).map(AssessmentJson::words),
                text(node, "instrument"),
                node.get("articles")
                        .valueStream()
                        .map(one -> new ArticleRef(text(one, "treaty"), text(one, "provision")))
                        .toList(),
                LocalDate.parse(text(node, "deadline")),
                ReplyReaders.valueOf(text(node, "readers")),
                new Questionnaire(node.get("parts")
                        .valueStream()
                        .map(AssessmentJson::part)
                        .toList()));
    }

    List<Country> asked(String written) {
        return json.readTree(written)
                .get("asked")
                .valueStream()
                .map(state -> new Country(state.asString()))
                .toList();
    }

    private static Part part(JsonNode node) {
        return new Part(
                words(node.get("title")),
                node.get("questions")
                        .valueStream()
                        .map(question -> new Question(
                                text(question, "id"),
                                QuestionKind.valueOf(text(question, "kind")),
                                words(question.get("words")),
                                question.get("choices")
                                        .valueStream()
                                        .map(AssessmentJson::words)
                                        .toList()))
                        .toList());
    }

    private static Words words(JsonNode node) {
        var words = new EnumMap<Language, String>(Language.class);
        node.properties()
                .forEach(one ->
                        words.put(Language.valueOf(one.getKey()), one.getValue().asString()));
        return new Words(words);
    }

    /// The same answers give the same text.
    String write(Map<String, String> answers) {
        var node = json.createObjectNode();
        new TreeMap<>(answers).forEach(node::put);
        return node.toString();
    }

    Map<String, String> answers(String written) {
        var answers = new TreeMap<String, String>();
        json.readTree(written)
                .properties()
                .forEach(one -> answers.put(one.getKey(), one.getValue().asString()));
        return answers;
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}
