package org.comity.requests.usecase;

import org.comity.seals.Sealed;
import org.jspecify.annotations.Nullable;

/// What goes out, under seal; made before the transaction begins.
///
/// @param support what supports an order, on a paper of its own; null where nothing is kept from anybody
record Printed(Outgoing outgoing, Sealed document, @Nullable Sealed support) {}
