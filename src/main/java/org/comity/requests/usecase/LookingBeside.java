package org.comity.requests.usecase;

import java.util.List;
import java.util.Optional;
import org.comity.requests.Beside;
import org.comity.requests.model.PartOfRequest;
import org.comity.requests.model.Request;
import org.comity.requests.model.Side;
import org.comity.requests.store.SecondMessageStore;

/// Finds what stands beside a request that somebody may read.
public class LookingBeside {

    private final OpenMeasures measures;
    private final SecondMessageStore messages;

    public LookingBeside(OpenMeasures measures, SecondMessageStore messages) {
        this.measures = measures;
        this.messages = messages;
    }

    /// What the asking side sees.
    ///
    /// @param request one that the reader may read: ask nothing about any other
    public Beside of(Request request) {
        return of(request, Side.REQUESTING);
    }

    /// @param request one that the reader may read: ask nothing about any other
    /// @param side of the reader
    public Beside of(Request request, Side side) {
        return request.sentAt() == null
                ? new Beside(measures.closure(request), measures.demanded(request), List.of(), false)
                : new Beside(
                        Optional.empty(),
                        List.of(),
                        messages.of(request.id()).stream()
                                .filter(message -> message.shownTo(side))
                                .toList(),
                        PartOfRequest.divides(request.measure()));
    }
}
