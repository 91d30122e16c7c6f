/// Which snapshots were taken: table `offline_snapshot`.
@NullMarked
package org.comity.offline.store;

import org.jspecify.annotations.NullMarked;
