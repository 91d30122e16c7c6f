/// Recipients without an account: somebody of an authority that has nobody here receives a request, acknowledges it and
/// answers it, by a link that was mailed and a code that was read out on the telephone.
///
/// An officer of the requesting side gives link and code with a fresh touch
/// ([org.comity.guests.usecase.GivingLink]). Each opens nothing without the other, both together open one request once
/// ([org.comity.guests.usecase.OpeningLink]), in one browser and for an hour
/// ([org.comity.guests.usecase.VisitingAsGuest]). What the guest does is done by
/// [org.comity.requests.GuestCases], along the lifecycle of every request. The node keeps keyed digests of link, code
/// and visit, and nothing of who the guest is: that stands sealed with the steps of the request.
@ApplicationModule(
        displayName = "Guests",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "audit",
            "audit :: proof",
            "vault",
            "identity",
            "treaties",
            "directory",
            "requests",
            "requests :: model",
            "requests :: acts"
        })
@NullMarked
package org.comity.guests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
