/// What points at data, read strictly: addresses, names, numbers, wallets and digests, each by its own standard. Pure
/// Java. What is typed sloppily but can mean one thing only is understood for comparing, and printed as it was typed.
@NullMarked
package org.comity.requests.identifiers;

import org.jspecify.annotations.NullMarked;
