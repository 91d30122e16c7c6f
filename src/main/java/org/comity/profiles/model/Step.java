package org.comity.profiles.model;

import java.time.Instant;
import java.util.Optional;
import org.comity.identity.PersonId;

/// What happened to a proposal.
///
/// @param by empty where the node did it
/// @param words for the writers
public record Step(ProposalAct act, Optional<PersonId> by, Instant at, Optional<String> words) {}
