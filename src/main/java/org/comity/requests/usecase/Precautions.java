package org.comity.requests.usecase;

import org.comity.requests.model.CallBackWords;
import org.comity.requests.model.Hold;
import org.comity.requests.model.Status;
import org.comity.requests.store.HoldStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.WordsStore;
import org.jspecify.annotations.Nullable;

/// What stands beside a request against impostors: why it is held, and the words for the telephone.
public class Precautions {

    private final HoldStore holds;
    private final WordsStore words;

    public Precautions(HoldStore holds, WordsStore words) {
        this.holds = holds;
        this.words = words;
    }

    /// Null unless it is held now.
    @Nullable
    Hold hold(Stored stored) {
        return stored.request().status() == Status.HELD
                ? holds.last(stored.request().id()).orElse(null)
                : null;
    }

    /// Null before sending, and once destroyed.
    @Nullable
    CallBackWords words(Stored stored) {
        var request = stored.request();
        return request.sentAt() == null || stored.destroyed() != null
                ? null
                : words.find(request.id(), stored.caseKey()).orElse(null);
    }
}
