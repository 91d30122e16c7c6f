package org.comity.requests.web;

import org.comity.requests.model.Transition.Reason;
import org.comity.web.View;
import org.springframework.modulith.NamedInterface;

/// Says why an act was not carried out, and what to do.
@NamedInterface("lines")
public final class ReasonText {

    private ReasonText() {}

    public static String of(Reason reason, View view) {
        return switch (reason) {
            case Reason.NotNow(var status, var act) ->
                view.text("requests.reason.notNow", view.text("requests.status." + status));
            case Reason.NotYours(var act) -> view.text("requests.reason.notYours");
            case Reason.RoleLacking(var act) -> view.text("requests.reason.role");
            case Reason.SameOfficer() -> view.text("requests.reason.fourEyes");
            case Reason.Incomplete(var missing) -> view.text("requests.reason.incomplete", missing.size());
            case Reason.GroundNotAvailable(var ground) -> view.text("requests.reason.ground");
            case Reason.TooShort(var earliest) -> view.text("requests.reason.tooShort", view.date(earliest));
            case Reason.DayOutOfRange() -> view.text("requests.reason.day");
            case Reason.OwnSending() -> view.text("requests.hindrance.sender");
            case Reason.CoolingDown(var until) -> view.text("requests.reason.coolingDown", view.moment(until));
            case Reason.AddresseeNotNamed() -> view.text("requests.reason.addresseeNotNamed");
            case Reason.NoSeal() -> view.text("requests.reason.noSeal");
            case Reason.TooMany(var again) -> view.text("requests.reason.tooMany", view.moment(again));
            case Reason.Untouched(var why) -> view.text("identity.touch.refused." + why);
            case Reason.NotInForce(var closure) -> ClosureText.of(closure, view);
            case Reason.WordsMissing() -> view.text("web.form.error.required");
        };
    }

    /// The field of the act's form to go to.
    static String field(Reason reason, ActShape shape) {
        return reason instanceof Reason.DayOutOfRange ? shape.day() : field(reason);
    }

    private static String field(Reason reason) {
        return switch (reason) {
            case Reason.GroundNotAvailable ground -> "ground";
            case Reason.TooShort tooShort -> "until";
            case Reason.DayOutOfRange day -> "until";
            case Reason.WordsMissing words -> "text";
            case Reason.NotNow notNow -> "form";
            case Reason.NotYours notYours -> "form";
            case Reason.RoleLacking role -> "form";
            case Reason.SameOfficer same -> "form";
            case Reason.Incomplete incomplete -> "form";
            case Reason.OwnSending own -> "form";
            case Reason.CoolingDown early -> "form";
            case Reason.AddresseeNotNamed gone -> "form";
            case Reason.NoSeal noSeal -> "form";
            case Reason.TooMany tooMany -> "form";
            case Reason.Untouched untouched -> "form";
            case Reason.NotInForce closed -> "form";
        };
    }
}
