package org.comity.disclosure.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.comity.disclosure.model.Asker;
import org.comity.disclosure.model.Plea;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sensitive;
import tools.jackson.databind.ObjectMapper;

/// Seals what people wrote of a disclosure, and who asked, under its own key, and opens it again; where that key is
/// destroyed, nothing is left of it.
final class SealedWords {

    private static final String CONTENT = "contact-detail:content";
    private static final String WORDS = "contact-detail:words";

    private final Vault vault;
    private final ObjectMapper json;

    SealedWords(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(CaseKeyId key, Plea plea, Asker asker) {
        var parts = new TreeMap<String, String>();
        parts.put("treaty", plea.treaty().reveal());
        parts.put("why", plea.why().reveal());
        parts.put("case", plea.caseReference().reveal());
        parts.put("name", asker.name());
        parts.put("place", asker.place());
        return vault.seal(key, json.writeValueAsBytes(parts), CONTENT);
    }

    Map<String, String> content(KeyRing keys, CaseKeyId key, byte[] sealed) {
        var parts = new HashMap<String, String>();
        if (keys.destruction(key).isEmpty()) {
            json.readTree(keys.open(key, sealed, CONTENT))
                    .properties()
                    .forEach(part -> parts.put(part.getKey(), part.getValue().asString()));
        }
        return parts;
    }

    byte[] seal(CaseKeyId key, Sensitive<String> words) {
        return vault.seal(key, words.reveal().getBytes(StandardCharsets.UTF_8), WORDS);
    }

    Sensitive<String> words(KeyRing keys, CaseKeyId key, byte[] sealed) {
        return Sensitive.of(
                keys.destruction(key).isPresent()
                        ? ""
                        : new String(keys.open(key, sealed, WORDS), StandardCharsets.UTF_8));
    }
}
