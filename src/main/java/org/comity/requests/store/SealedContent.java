package org.comity.requests.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.requests.model.CanonicalContent;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.IdentifierKind;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vault.Vault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Seals what a request says and what its steps say under the key of the case, and opens it again.
public class SealedContent {

    private static final String CONTENT = "request.content";
    private static final String STEP = "request.step";

    private final Vault vault;
    private final ObjectMapper json;

    public SealedContent(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(CaseKeyId key, Content content) {
        return vault.seal(key, CanonicalContent.bytes(content), CONTENT);
    }

    /// Keys for reading several things of one or more cases.
    KeyRing keys(Set<CaseKeyId> cases) {
        return vault.keys(cases);
    }

    /// Nothing, where the key is destroyed.
    Content open(KeyRing keys, CaseKeyId key, byte[] sealed) {
        if (keys.destruction(key).isPresent()) {
            return Content.empty();
        }
        var root = json.readTree(keys.open(key, sealed, CONTENT));
        var values = new EnumMap<Field, String>(Field.class);
        texts(root.get("values"))
                .forEach((name, value) -> Field.ofKey(name).ifPresent(field -> values.put(field, value)));
        return Content.of(values, identifiers(root.get("identifiers")));
    }

    byte[] seal(CaseKeyId key, Map<String, String> details) {
        return vault.seal(key, CanonicalContent.bytes(details), STEP);
    }

    /// Nothing, where the key is destroyed.
    Map<String, String> openDetails(KeyRing keys, CaseKeyId key, byte[] sealed) {
        if (keys.destruction(key).isPresent()) {
            return Map.of();
        }
        return texts(json.readTree(keys.open(key, sealed, STEP)));
    }

    private static List<Identifier> identifiers(JsonNode array) {
        var identifiers = new ArrayList<Identifier>();
        for (var node : array) {
            var part = texts(node);
            identifiers.add(new Identifier(
                    IdentifierKind.ofCode(part.getOrDefault("kind", "")).orElse(IdentifierKind.OTHER),
                    part.getOrDefault("value", ""),
                    part.getOrDefault("at", ""),
                    part.getOrDefault("zone", ""),
                    part.getOrDefault("port", "")));
        }
        return identifiers;
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new HashMap<String, String>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }
}
