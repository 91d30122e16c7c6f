package org.comity.disclosure.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.directory.ListingId;
import org.comity.disclosure.model.Answer;
import org.comity.disclosure.model.Asker;
import org.comity.disclosure.model.Basis;
import org.comity.disclosure.model.Disclosure;
import org.comity.disclosure.model.DisclosureId;
import org.comity.disclosure.model.Hand;
import org.comity.disclosure.model.Plea;
import org.comity.disclosure.model.Review;
import org.comity.disclosure.model.Status;
import org.comity.disclosure.model.Target;
import org.comity.disclosure.model.Unusual;
import org.comity.disclosure.model.Urgency;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;

/// Rows of `disclosure_request` as they lie in the database, and what they say once opened.
final class DisclosureRows {

    /// Somebody's sealed words.
    private record Said(Hand hand, PersonId by, Instant at, byte[] words) {}

    /// A row, sealed.
    ///
    /// @param asker without name and place
    record Row(
            DisclosureId id,
            CaseKeyId caseKey,
            Target target,
            Asker asker,
            Basis basis,
            Urgency urgency,
            Set<Unusual> unusual,
            Status status,
            Times times,
            byte[] content,
            @Nullable Said answer,
            @Nullable Said review,
            boolean justified) {}

    record Times(
            Instant asked,
            Instant deputyFrom,
            Instant until,
            @Nullable Instant decided) {}

    private final SealedWords words;

    DisclosureRows(SealedWords words) {
        this.words = words;
    }

    static Row row(ResultSet row, int line) throws SQLException {
        return new Row(
                new DisclosureId(row.getObject("id", UUID.class)),
                new CaseKeyId(row.getObject("case_key", UUID.class)),
                new Target(
                        new ListingId(row.getObject("listing_id", UUID.class)),
                        new Country(row.getString("country")),
                        Optional.ofNullable(row.getObject("owner_id", UUID.class))
                                .map(AuthorityId::new)),
                new Asker(
                        new PersonId(row.getObject("asker_id", UUID.class)),
                        "",
                        new AuthorityId(row.getObject("asker_authority", UUID.class)),
                        ""),
                Basis.valueOf(row.getString("basis")),
                Urgency.valueOf(row.getString("urgency")),
                unusual(row.getArray("unusual")),
                Status.valueOf(row.getString("status")),
                new Times(
                        Objects.requireNonNull(moment(row, "asked_at")),
                        Objects.requireNonNull(moment(row, "deputy_from")),
                        Objects.requireNonNull(moment(row, "until")),
                        moment(row, "decided_at")),
                row.getBytes("content"),
                said(row, "answer"),
                said(row, "review"),
                row.getBoolean("justified"));
    }

    private static Set<Unusual> unusual(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Unusual::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable Said said(ResultSet row, String what) throws SQLException {
        var hand = row.getString(what + "_hand");
        return hand == null
                ? null
                : new Said(
                        Hand.valueOf(hand),
                        new PersonId(row.getObject(what + "_by", UUID.class)),
                        Objects.requireNonNull(moment(row, what + "_at")),
                        row.getBytes(what));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    Disclosure opened(Row row, KeyRing keys) {
        var content = words.content(keys, row.caseKey(), row.content());
        return new Disclosure(
                row.id(),
                row.caseKey(),
                row.target(),
                new Asker(
                        row.asker().person(),
                        content.getOrDefault("name", ""),
                        row.asker().authority(),
                        content.getOrDefault("place", "")),
                plea(row.basis(), content),
                row.urgency(),
                row.unusual(),
                row.status(),
                row.times().asked(),
                row.times().deputyFrom(),
                row.times().until(),
                Optional.ofNullable(row.times().decided()),
                answer(row.answer(), row, keys),
                answer(row.review(), row, keys).map(said -> new Review(row.justified(), said)));
    }

    /// Where the words are destroyed, another treaty is only known to have been one.
    private static Plea plea(Basis basis, Map<String, String> content) {
        var treaty = content.getOrDefault("treaty", basis == Basis.OTHER_TREATY ? "–" : "");
        return new Plea(
                basis,
                Sensitive.of(treaty),
                Sensitive.of(content.getOrDefault("why", "")),
                Sensitive.of(content.getOrDefault("case", "")));
    }

    private Optional<Answer> answer(@Nullable Said said, Row row, KeyRing keys) {
        return Optional.ofNullable(said)
                .map(one -> new Answer(one.hand(), one.by(), one.at(), words.words(keys, row.caseKey(), one.words())));
    }
}
