package org.comity.requests.usecase;

import java.util.Optional;
import org.comity.requests.model.Request;
import org.comity.requests.model.Transition.Reason;

/// Whether a request may leave for where it is addressed today: its measure is open between the two States, and the
/// State still names the addressee.
public class CheckingRoute {

    private final OpenMeasures measures;
    private final ChoosingAddressee addressees;

    public CheckingRoute(OpenMeasures measures, ChoosingAddressee addressees) {
        this.measures = measures;
        this.addressees = addressees;
    }

    /// Within a transaction that writes, the directory is not read anew: ask before it begins.
    ///
    /// @return why not; empty when it may
    Optional<Reason> against(Request request) {
        return measures.against(request)
                .or(() -> addressees.stillNamed(request)
                        ? Optional.empty()
                        : Optional.of(new Reason.AddresseeNotNamed()));
    }
}
