/// Moves sealed parcels to the authorities they are meant for, and knows no case.
///
/// Front door: [org.comity.exchange.Exchange]. A parcel is written in the sender's transaction and delivered after it;
/// delivery is told by the event [org.comity.exchange.ParcelDelivered], in the transaction that records it; that it
/// fails for too long by [org.comity.exchange.ParcelLate].
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"vocabulary"})
@NullMarked
package org.comity.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
