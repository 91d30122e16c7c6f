package org.comity.treaties;

import com.ibm.icu.text.Collator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.search.NamingStates;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// What States are called: English and French as the facts say, Spanish and Arabic as CLDR says, with the
/// names of United Nations usage where they differ.
public class StateNames implements NamingStates {

    private final CurrentFacts facts;
    private final Properties differing = differing();
    private final ConcurrentHashMap<String, String> known = new ConcurrentHashMap<>();

    public StateNames(CurrentFacts facts) {
        this.facts = facts;
    }

    /// The name in a language; for a country outside the facts the name CLDR gives it.
    @Override
    public String name(Country country, Language language) {
        return switch (language) {
            case ENGLISH ->
                facts.now().state(country).map(StateFact::nameEnglish).orElseGet(() -> cldr(country, language));
            case FRENCH ->
                facts.now().state(country).map(StateFact::nameFrench).orElseGet(() -> cldr(country, language));
            case SPANISH, ARABIC -> cldr(country, language);
        };
    }

    /// The order of names that readers of a language expect.
    public Comparator<Country> order(Language language) {
        var collator = Collator.getInstance(language.locale());
        return Comparator.comparing(country -> name(country, language), collator::compare);
    }

    private String cldr(Country country, Language language) {
        var key = language.code() + "." + country.code();
        return known.computeIfAbsent(
                key,
                absent ->
                        differing.getProperty(key, Locale.of("", country.code()).getDisplayCountry(language.locale())));
    }

    private static Properties differing() {
        var names = new Properties();
        try (var file = StateNames.class.getResourceAsStream("/facts/state_names.properties")) {
            if (file == null) {
                throw new IllegalStateException("The program is incomplete: facts/state_names.properties is missing");
            }
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }
}
