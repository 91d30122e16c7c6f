package org.comity.offline.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.comity.directory.Channel;
import org.comity.directory.ContactKey;

/// An authority as a vCard that any address book takes in. Parameters and properties are those of RFC 6350; what it has
/// no property for stands in properties of our own, `X-COMITY-…`, bound to its channel by a group.
public final class ContactCard {

    private static final DateTimeFormatter REVISION =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// What is written in words, in the reader's language.
    ///
    /// @param state the name of the State
    /// @param categories what the authority is named for
    /// @param hours when it can be reached; empty when that is not known
    /// @param watermark for whom the card was made, and until when it is to be used
    public record Words(String state, List<String> categories, String hours, String watermark) {}

    private ContactCard() {}

    public static String write(Card card, Words words, Watermark watermark, String language) {
        var vcard = VCard.begin()
                .raw("PRODID", "-//Comity//Offline snapshot 1//EN")
                .raw("UID", "urn:uuid:" + card.listing().id())
                .raw("KIND", "org");
        names(card, vcard, language);
        channels(card, words, vcard);
        card.languages().forEach(code -> vcard.raw("LANG", code));
        card.hours().stream()
                .findFirst()
                .ifPresent(hours -> vcard.text("TZ", hours.zone().getId()));
        if (!words.categories().isEmpty()) {
            vcard.list("CATEGORIES", words.categories());
        }
        keys(card, vcard, watermark.madeAt());
        if (!words.hours().isEmpty()) {
            vcard.text("X-COMITY-HOURS", words.hours());
        }
        vcard.text("NOTE", words.hours().isEmpty() ? words.watermark() : words.hours() + "\n\n" + words.watermark());
        vcard.raw("X-COMITY-STATE", card.listing().country().code());
        vcard.text("X-COMITY-SERIAL", watermark.serial());
        vcard.raw("X-COMITY-VALID-UNTIL", REVISION.format(watermark.validUntil()));
        return vcard.raw("REV", REVISION.format(card.changedAt())).end();
    }

    /// The name in the reader's language first; the others say the same in theirs (ALTID, section 5.4).
    private static void names(Card card, VCard vcard, String language) {
        var first = card.name(language);
        vcard.text("FN;ALTID=1;LANGUAGE=" + first.language(), first.text());
        card.names().stream()
                .filter(name -> !name.equals(first))
                .forEach(name -> vcard.text("FN;ALTID=1;LANGUAGE=" + name.language(), name.text()));
        vcard.structured("ORG", List.of(first.text()));
    }

    private static void channels(Card card, Words words, VCard vcard) {
        var number = 0;
        for (var shown : card.channels()) {
            var channel = shown.channel();
            var group = "ch" + ++number + ".";
            channel(channel, group, words, vcard);
            vcard.raw(group + "X-COMITY-AUDIENCE", shown.audience().name());
            if (!channel.languages().isEmpty()) {
                vcard.list(group + "X-COMITY-LANGUAGES", channel.languages());
            }
            if (!channel.note().reveal().isEmpty()) {
                vcard.text(group + "X-COMITY-REMARK", channel.note().reveal());
            }
        }
    }

    private static void channel(Channel channel, String group, Words words, VCard vcard) {
        var value = channel.value().reveal();
        switch (channel.kind()) {
            case PHONE -> vcard.raw(group + "TEL;VALUE=uri;TYPE=\"work,voice\"", "tel:" + value);
            case MAIL -> vcard.text(group + "EMAIL;TYPE=work", value);
            case PORTAL -> vcard.raw(group + "URL;TYPE=work", value);
            case POST -> vcard.structured(group + "ADR;TYPE=work", List.of("", "", value, "", "", "", words.state()));
            case E_CODEX -> vcard.text(group + "X-COMITY-E-CODEX", value);
            case INTERPOL -> vcard.text(group + "X-COMITY-INTERPOL", value);
            case NAME, DESIGNATION, HOURS, KEY, ATTESTATION ->
                throw new IllegalStateException("No channel: " + channel.kind());
        }
    }

    private static void keys(Card card, VCard vcard, Instant now) {
        for (var key : card.keys(now)) {
            address(key).ifPresent(address -> vcard.raw("KEY", address));
        }
    }

    /// The key itself where the listing holds it, else its fingerprint.
    private static Optional<String> address(ContactKey key) {
        return KeyFiles.dataAddress(key)
                .or(() -> key.type() == ContactKey.Type.OPENPGP
                        ? Optional.of("openpgp4fpr:" + key.fingerprint())
                        : Optional.empty());
    }
}
