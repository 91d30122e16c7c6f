package org.comity.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Identifier;
import org.comity.requests.model.IdentifierKind;
import org.comity.requests.model.Origin;
import org.comity.requests.model.PreservationClock;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Status;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// Builds requests for tests, complete unless told otherwise, from Portugal to Japan.
public final class ARequest {

    public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    public static final Authority PORTUGAL = authority("PT", "Europe/Lisbon");
    public static final Authority JAPAN = authority("JP", "Asia/Tokyo");
    public static final Officer DRAFTER = officer(PORTUGAL, Role.OFFICER);
    public static final Officer APPROVER = officer(PORTUGAL, Role.OFFICER, Role.APPROVER);
    public static final Officer TOKYO = officer(JAPAN, Role.OFFICER);
    public static final Officer STRANGER = officer(authority("FR", "Europe/Paris"), Role.OFFICER, Role.APPROVER);

    private Status status = Status.DRAFT;
    private Content content = completeContent();
    private Set<PersonId> writers = Set.of(DRAFTER.id());
    private boolean reserved;
    private RequestedMeasure measure = RequestedMeasure.PRESERVATION;

    private ARequest() {}

    public static ARequest thatIs(Status status) {
        var request = new ARequest();
        request.status = status;
        return request;
    }

    public ARequest about(String offence) {
        content = content.with(Map.of(Field.OFFENCE, offence));
        return this;
    }

    public ARequest without(Field field) {
        content = content.with(Map.of(field, ""));
        return this;
    }

    public ARequest asking(RequestedMeasure wanted) {
        measure = wanted;
        return this;
    }

    public ARequest saying(Content words) {
        content = words;
        return this;
    }

    public ARequest writtenBy(Officer... officers) {
        writers = Arrays.stream(officers).map(Officer::id).collect(Collectors.toSet());
        return this;
    }

    public ARequest withDualCriminalityReserved() {
        reserved = true;
        return this;
    }

    public Request build() {
        var sent = status.visibleToRequested() || status == Status.SENT;
        var clock = status.preserved()
                ? new PreservationClock(
                        LocalDate.parse("2026-11-23"), LocalDate.parse("2027-01-22"), JAPAN.zone(), false)
                : null;
        return new Request(
                new RequestId(UUID.randomUUID()),
                "PT-2026-000001",
                Origin.first(measure),
                PORTUGAL,
                JAPAN,
                Language.FRENCH,
                Handling.USUAL,
                status,
                content,
                writers,
                writers,
                reserved,
                sent ? NOW.minusSeconds(600) : null,
                clock,
                NOW);
    }

    /// Every element of Article 29(2), and one IP address with its moment.
    public static Content completeContent() {
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.SUBJECT, "Connection logs of 2 November");
        values.put(Field.PERSON_IN_CHARGE, "Demo Duty Officer (Lisbon)");
        values.put(Field.PHONE, "+351 000 000 000");
        values.put(Field.OFFENCE, "2");
        values.put(Field.FACTS, "Somebody entered a booking system without right.");
        values.put(Field.DATA_CATEGORY, "traffic");
        values.put(Field.LINK_TO_OFFENCE, "The address was used at the time of the intrusion.");
        values.put(Field.CUSTODIAN, "Demonstration provider");
        values.put(Field.NECESSITY, "Logs are deleted after a few weeks.");
        values.put(Field.ASSISTANCE_INTENDED, "yes");
        return Content.of(values, List.of(ipAddress("2026-11-02T03:12:09", "Asia/Tokyo")));
    }

    public static Identifier ipAddress(String at, String zone) {
        return new Identifier(IdentifierKind.IP_ADDRESS, "203.0.113.7", at, zone, "51544");
    }

    private static Authority authority(String country, String zone) {
        return new Authority(
                new AuthorityId(UUID.randomUUID()),
                new Country(country),
                "Demonstration 24/7 Point, " + country,
                Set.of(AuthorityFunction.CONTACT_POINT),
                ZoneId.of(zone),
                true);
    }

    private static Officer officer(Authority authority, Role... roles) {
        return new Officer(new PersonId(UUID.randomUUID()), "Demo officer", authority, Set.of(roles));
    }
}
