/// Witnesses: this node asks them to cosign its checkpoints ([Witnessing]), and can be one for other logs
/// ([WitnessServer], the command `comity witness`), by the C2SP protocol tlog-witness.
///
/// What a witness cosigned cannot be rolled back, and cannot be shown differently to someone else, without the witness
/// refusing or its cosignature telling.
@NullMarked
package org.comity.audit.witness;

import org.jspecify.annotations.NullMarked;
