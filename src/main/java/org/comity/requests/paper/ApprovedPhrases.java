package org.comity.requests.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.comity.requests.model.FixedWords;
import org.comity.requests.model.MeasureRules;
import org.comity.requests.model.PhraseApproval;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.comity.web.Messages;

/// Which fixed words somebody answers for: by `paper/approved-phrases.csv`, a row for each form and language beside
/// English, or by two people of this node. An approval holds for the very words that were approved: once one is worded
/// otherwise, it no longer does. What nobody approved is a draft translation, and the paper says so.
public final class ApprovedPhrases {

    /// The languages that can stand beside English.
    public static final List<Language> BESIDE_ENGLISH = Arrays.stream(Language.values())
            .filter(language -> language != Language.ENGLISH)
            .toList();

    private static final String FILE = "/paper/approved-phrases.csv";

    /// Whether somebody approved it.
    enum Standing {
        DRAFT,
        APPROVED
    }

    /// What stands in the register for a form and a language.
    ///
    /// @param digest of the words that were approved; empty for a draft, as the next two
    /// @param by the function of whoever approved, never a name
    record Entry(
            String template,
            Language language,
            Standing standing,
            Optional<Sha256> digest,
            String by,
            Optional<LocalDate> on) {

        /// @throws IllegalArgumentException for an approval of which it is not told what, by whom or when
        Entry {
            var whole = digest.isPresent() && !by.isBlank() && on.isPresent();
            var nothing = digest.isEmpty() && by.isEmpty() && on.isEmpty();
            if (standing == Standing.APPROVED ? !whole : !nothing) {
                throw new IllegalArgumentException(template + " in " + language
                        + ": an approval has a digest, a function and a day; a draft none");
            }
        }

        private Stream<Approval> of(FixedWords words) {
            var holds = template.equals(words.template())
                    && language == words.language()
                    && digest.filter(words.digest()::equals).isPresent();
            return holds ? on.stream().map(day -> new Approval(Optional.of(by), day)) : Stream.empty();
        }

        private static Entry read(CSVRecord row) {
            return new Entry(
                    row.get("template"),
                    Language.ofCode(row.get("language")).orElseThrow(),
                    switch (row.get("standing")) {
                        case "approved" -> Standing.APPROVED;
                        case "draft" -> Standing.DRAFT;
                        default -> throw new IllegalArgumentException("No standing: " + row.get("standing"));
                    },
                    filled(row, "digest").map(Sha256::ofHex),
                    row.get("approved_by"),
                    filled(row, "approved_on").map(LocalDate::parse));
        }

        private static Optional<String> filled(CSVRecord row, String column) {
            return Optional.of(row.get(column)).filter(cell -> !cell.isEmpty());
        }
    }

    private final List<Entry> entries;
    private final Messages messages;
    private final Function<FixedWords, Optional<PhraseApproval>> onNode;
    private final Map<String, Sha256> digests = new ConcurrentHashMap<>();

    /// @throws IllegalArgumentException when a form has two rows for a language
    ApprovedPhrases(List<Entry> entries, Messages messages, Function<FixedWords, Optional<PhraseApproval>> onNode) {
        this.entries = List.copyOf(entries);
        this.messages = messages;
        this.onNode = onNode;
        var seen = new HashSet<String>();
        for (var entry : entries) {
            if (!seen.add(entry.template() + " " + entry.language())) {
                throw new IllegalArgumentException("Twice: " + entry.template() + " in " + entry.language());
            }
        }
    }

    /// The shipped register alone, as where there is no node.
    ///
    /// @throws IllegalArgumentException when it cannot be read
    public static ApprovedPhrases shipped(Messages messages) {
        return new ApprovedPhrases(read(), messages, words -> Optional.empty());
    }

    /// The shipped register, and what people of this node approved.
    ///
    /// @param onNode finds what has not ended of the very words
    public static ApprovedPhrases with(Messages messages, Function<FixedWords, Optional<PhraseApproval>> onNode) {
        return new ApprovedPhrases(read(), messages, onNode);
    }

    private static List<Entry> read() {
        var entries = new ArrayList<Entry>();
        try (var bytes = Objects.requireNonNull(ApprovedPhrases.class.getResourceAsStream(FILE), FILE);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            rows.forEach(row -> entries.add(Entry.read(row)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return entries;
    }

    /// The languages and forms of the shipped register.
    static List<String> registered() {
        return read().stream()
                .map(entry -> entry.language().code() + "  " + entry.template())
                .toList();
    }

    /// The digest of the words that the form of a measure prints in a language: worked out once, for they
    /// stay as long as the node runs.
    private Sha256 digest(MeasureRules rules, Language language) {
        return digests.computeIfAbsent(
                rules.measure() + " " + language, once -> new FixedPhrases(rules, messages).digest(language));
    }

    /// The words that the form of a measure prints in a language today.
    public FixedWords words(MeasureRules rules, Language language) {
        return words(rules, rules.template(), language);
    }

    /// @param template its version, as it is printed
    FixedWords words(MeasureRules rules, String template, Language language) {
        return new FixedWords(template, language, digest(rules, language));
    }

    /// The same, to be read beside English.
    public List<FixedPhrases.Phrase> phrases(MeasureRules rules, Language language) {
        return new FixedPhrases(rules, messages).phrases(language);
    }

    /// Who answers for these words by the register that the program carries.
    public Optional<Approval> byRegister(FixedWords words) {
        return entries.stream().flatMap(entry -> entry.of(words)).findFirst();
    }

    /// Who answers for these words; asks the node where the register knows nobody.
    Optional<Approval> approval(FixedWords words) {
        return byRegister(words).or(() -> onNode.apply(words).flatMap(Approval::of));
    }

    /// A line for each form and language: its digest today, and how it stands. For whoever approves.
    public List<String> lines() {
        return MeasureRules.offered().stream()
                .flatMap(measure -> BESIDE_ENGLISH.stream().map(language -> words(measure.rules(), language)))
                .map(words -> "%s  %s  %s  %s"
                        .formatted(
                                words.digest().hex(),
                                approval(words).isPresent() ? "approved" : "draft   ",
                                words.language().code(),
                                words.template()))
                .toList();
    }
}
