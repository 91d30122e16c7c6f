package org.comity.requests.lint;

import java.util.Optional;
import org.comity.pathfinder.Asker;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Offence;
import org.comity.pathfinder.Penalty;
import org.comity.pathfinder.Question;
import org.comity.pathfinder.Question.Circumstances;
import org.comity.requests.model.Field;
import org.comity.requests.model.OffenceClass;
import org.comity.requests.model.Request;

/// The question a request answers to, and what the path engine says of its measure.
final class PathOfRequest {

    private PathOfRequest() {}

    static Optional<LegalPath> of(Request request, LawOfBoth law) {
        var from = request.requesting().country();
        var to = request.requested().country();
        if (from.equals(to)) {
            return Optional.empty();
        }
        return request.measure()
                .path()
                .flatMap(measure -> law.answer(
                                Question.between(from, to, need(request), circumstances(request), law.day()))
                        .about(measure));
    }

    private static Need need(Request request) {
        return switch (request.measure()) {
            case PRESERVATION -> Need.PRESERVATION;
            case EXTRADITION -> Need.EXTRADITION;
            case PROVISIONAL_ARREST -> Need.PROVISIONAL_ARREST;
            case SPONTANEOUS_INFORMATION -> Need.SPONTANEOUS;
            case LIVE_TRAFFIC -> Need.LIVE_TRAFFIC;
            case LIVE_CONTENT -> Need.LIVE_CONTENT;
            case DOMAIN_REGISTRATION -> Need.DOMAIN_REGISTRATION;
            // Article 25 stands beside the hearing, as what no article speaks of.
            case ASSISTANCE, VIDEO_CONFERENCE -> Need.VIDEO_HEARING;
            case JOINT_TEAM -> Need.JOINT_TEAM;
            case PARTIAL_DISCLOSURE -> Need.TRAFFIC;
            case SUBSCRIBER_FROM_PROVIDER, PROVIDER_DIRECTED -> Need.SUBSCRIBER;
            case STORED_DATA, GIVING_EFFECT, EMERGENCY_DISCLOSURE, EMERGENCY_ASSISTANCE, URGENT_ASSISTANCE ->
                stored(request.content().value(Field.DATA_CATEGORY));
        };
    }

    private static Need stored(String category) {
        return switch (category) {
            case "subscriber" -> Need.SUBSCRIBER;
            case "traffic" -> Need.TRAFFIC;
            default -> Need.CONTENT;
        };
    }

    private static Circumstances circumstances(Request request) {
        var content = request.content();
        var about = new Circumstances(
                content.offence().flatMap(PathOfRequest::offence),
                Penalty.read(content.value(Field.PENALTY_MAXIMUM)),
                Optional.empty(),
                false,
                false,
                approvedBy(content.value(Field.APPROVER_KIND)));
        return switch (request.measure()) {
            case EMERGENCY_DISCLOSURE, EMERGENCY_ASSISTANCE, URGENT_ASSISTANCE -> about.inAnEmergency();
            case PRESERVATION -> about.atRiskOfLoss();
            default -> content.value(Field.URGENCY).equals("life-or-safety") ? about.inAnEmergency() : about;
        };
    }

    /// Who answers for an order (CETS 224 Article 7(2)(b)); supervision by another independent body counts as much.
    private static Optional<Asker> approvedBy(String kind) {
        return switch (kind) {
            case "" -> Optional.empty();
            case "prosecutor" -> Optional.of(Asker.PROSECUTOR);
            default -> Optional.of(Asker.JUDGE);
        };
    }

    private static Optional<Offence> offence(OffenceClass offence) {
        return Offence.ofWritten(offence.code());
    }
}
