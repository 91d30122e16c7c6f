package org.comity.identity.model;

import java.time.Instant;

/// Something that happened to a recovery, without saying who did it.
public record RecoveryStep(int number, RecoveryAct act, RecoveryHand hand, Instant at) {}
