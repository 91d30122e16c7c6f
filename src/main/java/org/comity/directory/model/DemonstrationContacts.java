package org.comity.directory.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.directory.Audience;
import org.comity.directory.Channel;
import org.comity.directory.Hours;
import org.comity.directory.Item;
import org.comity.directory.ItemId;
import org.comity.directory.ItemKind;
import org.comity.directory.ListingId;
import org.comity.directory.Opening;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.vocabulary.Sensitive;

/// Fictional ways to reach a fictional authority, one of every class: numbers that the British regulator
/// keeps for drama, and domains reserved for examples (RFC 2606).
public final class DemonstrationContacts {

    private static final int NUMBERS = 100;

    private DemonstrationContacts() {}

    public static List<ItemChange> of(ListingId id, Authority authority, LocalDate from) {
        var own = Math.floorMod(authority.id().value().hashCode(), NUMBERS);
        var domain = authority.country().code().toLowerCase(Locale.ROOT) + "-demonstration.example.org";
        var functions = authority.functions();
        return List.of(
                change(id, "hours", Audience.PUBLIC, hours(authority), from),
                change(id, "desk", Audience.PUBLIC, channel(ItemKind.PHONE, "+44207946%04d".formatted(own)), from),
                change(
                        id,
                        "portal",
                        Audience.PUBLIC,
                        channel(ItemKind.PORTAL, "https://" + domain + "/cooperation"),
                        from),
                change(id, "mail", Audience.MEMBERS, channel(ItemKind.MAIL, "desk@" + domain), from),
                change(
                        id,
                        functions.contains(AuthorityFunction.CONTACT_POINT) ? "duty" : "direct",
                        Audience.ON_REQUEST,
                        channel(ItemKind.PHONE, "+4420794607%02d".formatted(own)),
                        from),
                change(id, "crisis", Audience.SECRETARIAT, channel(ItemKind.MAIL, "crisis@" + domain), from));
    }

    private static Hours hours(Authority authority) {
        var office =
                new Opening(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));
        var always = authority.functions().contains(AuthorityFunction.CONTACT_POINT);
        return new Hours(
                authority.zone(), List.of(office), always ? Hours.Otherwise.NIGHT_DESK : Hours.Otherwise.NOBODY);
    }

    private static Channel channel(ItemKind kind, String value) {
        return new Channel(kind, Sensitive.of(value), Optional.empty(), List.of("en"), Sensitive.of(""));
    }

    private static ItemChange change(ListingId id, String heading, Audience audience, Item item, LocalDate from) {
        return new ItemChange(ItemId.of(id, "DEMONSTRATION " + heading), audience, item, from, Optional.empty());
    }
}
