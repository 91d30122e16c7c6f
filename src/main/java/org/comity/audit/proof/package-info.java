/// Proofs about the log, for anyone and offline: RFC 6962 tree hashes, C2SP signed notes, checkpoints and tiles, and
/// the two checklists [ReceiptVerification] and [LogVerification].
///
/// Pure: no database, no network, no Spring. What is read here is foreign; what does not have its form is
/// [UnreadableProof], what has it and is wrong is a failed [Check] that names the altered thing.
@NamedInterface("proof")
@NullMarked
package org.comity.audit.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
