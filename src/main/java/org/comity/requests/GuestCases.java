package org.comity.requests;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.proof.Receipt;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.requests.model.Deed;
import org.comity.requests.model.Request;
import org.comity.requests.model.Transition;
import org.comity.vault.StoredDocument;

/// Requests for recipients who have no account. Whoever calls this for a guest has checked link and code.
public interface GuestCases {

    /// Somebody who was let in by link and code.
    ///
    /// @param link by which
    /// @param name what they are called, as they say; nobody verified it
    /// @param function for whom they act, as they say
    /// @param proof digests that go into the record with what they do
    record Guest(UUID link, String name, String function, Map<String, String> proof) {

        public Guest {
            proof = Map.copyOf(proof);
        }
    }

    /// What came of an act.
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(Transition.Reason reason) implements Outcome {}

        /// The request is not open to guests, or not any more.
        record Closed() implements Outcome {}
    }

    /// A request for an officer of the requesting side who may do this about its link; empty for everyone else, for
    /// exercises, and once nobody can read what it said.
    Optional<GuestCase> forOfficer(RequestId id, Officer officer, Action action);

    /// The same where nobody asks: for telling the requesting side what happened to a link.
    Optional<GuestCase> ofRequesting(RequestId id);

    /// Whether nobody of the requested authority works here: it is not enrolled, or has no officer yet.
    boolean nobodyThere(Request request);

    /// As a guest reads it; empty unless it is open to guests, or was answered by them.
    Optional<GuestCase> forGuest(RequestId id);

    /// Link and code were opened: the request has reached the requested side. Doing it twice is harmless.
    ///
    /// @param proof digests that go into the record
    void deliver(RequestId id, Map<String, String> proof);

    /// Carries out what a guest decides, along the same lifecycle as acts of officers. Within the caller's transaction,
    /// if there is one.
    Outcome act(RequestId id, Guest guest, Deed deed);

    /// The document as it was sent; empty unless the request is open to guests.
    Optional<StoredDocument> document(RequestId id);

    /// The receipt of a step that was done by a link; empty for every other, and while its entry waits for its place.
    Optional<Receipt> receipt(RequestId id, UUID link, int number);
}
