package org.comity.offline.model;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.RawProperty;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPPublicKeyRingCollection;
import org.comity.audit.EntryId;
import org.comity.directory.Audience;
import org.comity.directory.Channel;
import org.comity.directory.ContactKey;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Designation;
import org.comity.directory.Freshness;
import org.comity.directory.Hours;
import org.comity.directory.Item;
import org.comity.directory.ItemId;
import org.comity.directory.ItemKind;
import org.comity.directory.ListedItem;
import org.comity.directory.Listing;
import org.comity.directory.ListingId;
import org.comity.directory.VisibleChannel.Shown;
import org.comity.testing.AnOpenPgpKey;
import org.comity.vault.CaseKeyId;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sensitive;
import org.junit.jupiter.api.Test;

/// An authority as another program's address book takes it in, field by field.
class ContactCardTest {

    private static final Instant MADE = Instant.parse("2026-11-23T21:00:00Z");
    private static final Watermark MARK = new Watermark(
            "1234-5678-9ABC", "Ana, Sousa", "Point; 24/7", MADE, MADE.plusSeconds(86_400), ZoneId.of("Asia/Tokyo"));
    private static final ContactCard.Words WORDS = new ContactCard.Words(
            "日本",
            List.of("24/7 point, of contact", "Extradition"),
            "Mon–Fri 09:00–18:00",
            "For Ana, Sousa; until then");

    private final AnOpenPgpKey openPgp = AnOpenPgpKey.madeAt(MADE.minusSeconds(60));
    private final ListingId id = new ListingId(UUID.fromString("a3c7c82c-6a06-40aa-b82d-189290e42ae7"));

    @Test
    void everyFieldIsReadByAnotherProgramAsItIsListed() {
        var read = read(card(List.of(
                channel(ItemKind.PHONE, "+81335814321", "ja", "en"),
                channel(ItemKind.MAIL, "desk@police.example.jp"),
                channel(ItemKind.PORTAL, "https://police.example.jp/a,b;c?d=e"),
                channel(ItemKind.POST, "2-1-2 Kasumigaseki\nChiyoda-ku; Tokyo, 100-8974"),
                channel(ItemKind.E_CODEX, "jp:gateway/1"),
                channel(ItemKind.INTERPOL, "NCB Tokyo; ref, 7"))));

        assertThat(read.getUid().getValue()).isEqualTo("urn:uuid:" + id);
        assertThat(read.getKind().getValue()).isEqualTo("org");
        assertThat(read.getFormattedNames())
                .extracting(name -> name.getLanguage() + " " + name.getValue())
                .containsExactly("en National Police, Agency", "ja 警察庁");
        assertThat(read.getOrganization().getValues()).containsExactly("National Police, Agency");
        assertThat(read.getTelephoneNumbers())
                .singleElement()
                .satisfies(phone -> assertThat(phone.getUri().toString()).isEqualTo("tel:+81335814321"));
        assertThat(read.getEmails().getFirst().getValue()).isEqualTo("desk@police.example.jp");
        assertThat(read.getUrls().getFirst().getValue()).isEqualTo("https://police.example.jp/a,b;c?d=e");
        assertThat(read.getAddresses().getFirst().getStreetAddress())
                .isEqualTo("2-1-2 Kasumigaseki\nChiyoda-ku; Tokyo, 100-8974");
        assertThat(read.getAddresses().getFirst().getCountry()).isEqualTo("日本");
        assertThat(read.getLanguages())
                .extracting(language -> language.getValue())
                .containsExactly("en", "ja");
        assertThat(read.getTimezone().getText()).isEqualTo("Asia/Tokyo");
        assertThat(read.getCategories().getValues()).containsExactly("24/7 point, of contact", "Extradition");
        assertThat(read.getNotes().getFirst().getValue())
                .isEqualTo("Mon–Fri 09:00–18:00\n\nFor Ana, Sousa; until then");
        assertThat(Instant.from(read.getRevision().getValue())).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(read.getExtendedProperties())
                .extracting(RawProperty::getPropertyName)
                .contains("X-COMITY-E-CODEX", "X-COMITY-INTERPOL", "X-COMITY-LANGUAGES", "X-COMITY-AUDIENCE")
                .contains("X-COMITY-SERIAL", "X-COMITY-VALID-UNTIL", "X-COMITY-HOURS", "X-COMITY-STATE");
        assertThat(read.getExtendedProperty("X-COMITY-VALID-UNTIL").getValue()).isEqualTo("20261124T210000Z");
        assertThat(read.getExtendedProperty("X-COMITY-LANGUAGES").getGroup())
                .isEqualTo(read.getTelephoneNumbers().getFirst().getGroup());
    }

    @Test
    void aKeyIsInTheCardAndOneOfWhichOnlyTheFingerprintIsToldIsNamed() {
        var keys = read(card(List.of())).getKeys();

        assertThat(keys).hasSize(2);
        assertThat(keys.getFirst().getData()).isNotEmpty();
        assertThat(keys.getFirst().getContentType().getMediaType()).isEqualTo("application/pgp-keys");
        assertThat(keys.getLast().getUrl()).isEqualTo("openpgp4fpr:" + "0".repeat(40));
    }

    @Test
    void theKeyringOfManyListingsIsReadByOpenPgp() throws IOException, PGPException {
        var other = AnOpenPgpKey.madeAt(MADE.minusSeconds(60));
        var out = new ByteArrayOutputStream();
        var files = new KeyFiles(List.of(key(openPgp), key(other), key(openPgp), fingerprintOnly()));
        files.writeOpenPgp(out);

        var fingerprints = new HashSet<String>();
        new BcPGPPublicKeyRingCollection(PGPUtil.getDecoderStream(new ByteArrayInputStream(out.toByteArray())))
                .forEach(ring -> fingerprints.add(java.util.HexFormat.of()
                        .withUpperCase()
                        .formatHex(ring.getPublicKey().getFingerprint())));
        assertThat(fingerprints).containsExactlyInAnyOrder(openPgp.fingerprint(), other.fingerprint());
        assertThat(files.hasCertificates()).isFalse();
    }

    private VCard read(Card card) {
        var written = ContactCard.write(card, WORDS, MARK, "en");
        var read = Ezvcard.parse(written).first();
        assertThat(read.validate(ezvcard.VCardVersion.V4_0)).as(written).isEmpty();
        return read;
    }

    private Card card(List<Shown> channels) {
        var items = new ArrayList<ListedItem>();
        for (var item : List.of(
                new Item.Name("ja", "警察庁"),
                new Item.Name("en", "National Police, Agency"),
                Designation.of(DesignatedFunction.CONTACT_POINT),
                new Hours(ZoneId.of("Asia/Tokyo"), List.of(), Hours.Otherwise.NIGHT_DESK),
                key(openPgp),
                fingerprintOnly())) {
            items.add(new ListedItem(
                    items.size(),
                    new ItemId(UUID.randomUUID()),
                    item.kind(),
                    Audience.PUBLIC,
                    new ListedItem.Content.Open(item),
                    LocalDate.of(2026, 1, 1),
                    Optional.empty(),
                    Instant.parse("2026-11-20T10:00:00Z"),
                    Optional.empty(),
                    new EntryId(UUID.randomUUID())));
        }
        var listing = new Listing(
                id,
                new Country("JP"),
                Optional.empty(),
                Optional.empty(),
                false,
                new CaseKeyId(UUID.randomUUID()),
                MADE,
                items);
        return new Card(
                listing,
                LocalDate.of(2026, 11, 23),
                channels,
                new Freshness(Freshness.Light.GREEN, Optional.of(MADE), Optional.of(MADE)));
    }

    private static Shown channel(ItemKind kind, String value, String... languages) {
        return new Shown(
                new ItemId(UUID.randomUUID()),
                new Channel(kind, Sensitive.of(value), Optional.empty(), List.of(languages), Sensitive.of("")),
                Audience.MEMBERS);
    }

    private static ContactKey key(AnOpenPgpKey key) {
        return new ContactKey(ContactKey.Type.OPENPGP, key.fingerprint(), Optional.empty(), key.publicKey());
    }

    private static ContactKey fingerprintOnly() {
        return new ContactKey(ContactKey.Type.OPENPGP, "0".repeat(40), Optional.empty(), "");
    }
}
