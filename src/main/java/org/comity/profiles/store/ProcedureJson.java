package org.comity.profiles.store;

import java.util.EnumMap;
import java.util.Map;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue;
import org.comity.profiles.ProceduralValue.Amount;
import org.comity.profiles.ProceduralValue.Choice;
import org.comity.profiles.ProceduralValue.Chosen;
import org.comity.profiles.ProceduralValue.Languages;
import org.comity.profiles.ProceduralValue.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Procedural facts as JSON and back: a number, a list of languages, the name of a choice, or words. Which of them a
/// fact is told in, it says itself.
final class ProcedureJson {

    private ProcedureJson() {}

    static void write(ObjectNode node, Map<ProceduralFact, ProceduralValue> facts) {
        facts.forEach((fact, value) -> {
            switch (value) {
                case Amount number -> node.put(fact.name(), number.value());
                case Languages languages -> {
                    var codes = node.putArray(fact.name());
                    languages.codes().forEach(codes::add);
                }
                case Chosen chosen -> node.put(fact.name(), chosen.choice().name());
                case Words words -> node.put(fact.name(), words.text());
            }
        });
    }

    static Map<ProceduralFact, ProceduralValue> read(JsonNode node) {
        var facts = new EnumMap<ProceduralFact, ProceduralValue>(ProceduralFact.class);
        node.properties().forEach(said -> {
            var fact = ProceduralFact.valueOf(said.getKey());
            facts.put(fact, value(fact, said.getValue()));
        });
        return facts;
    }

    private static ProceduralValue value(ProceduralFact fact, JsonNode said) {
        return switch (fact.form()) {
            case DAYS, MONTHS, TIMES -> new Amount(said.asInt(), fact.form());
            case LANGUAGES ->
                new Languages(said.valueStream().map(JsonNode::asString).toList());
            case CHOICE -> new Chosen(Choice.valueOf(said.asString()));
            case WORDS -> new Words(said.asString());
        };
    }
}
