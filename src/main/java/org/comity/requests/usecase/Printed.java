package org.comity.requests.usecase;

import java.util.List;
import org.comity.seals.Sealed;
import org.jspecify.annotations.Nullable;

/// What goes out, made before the transaction begins.
///
/// @param document the document; where something is kept from a provider, the order alone
/// @param support what supports the order, on a paper of its own; null where nothing is kept from anybody
/// @param second whom the law owes a copy or a notification
record Printed(Sealed document, @Nullable Sealed support, List<GivingSecondMessages.Addressed> second) {}
