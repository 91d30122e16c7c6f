package org.comity.testing;

import java.util.concurrent.atomic.AtomicLong;
import org.comity.vault.UsableSpace;

/// A disk that has as much room as a test says, and all that anybody needs otherwise.
public final class SwitchedDisk implements UsableSpace {

    private final AtomicLong usable = new AtomicLong(Long.MAX_VALUE);

    /// Only so many bytes are left while this runs.
    public void holding(long bytes, Runnable task) {
        usable.set(bytes);
        try {
            task.run();
        } finally {
            usable.set(Long.MAX_VALUE);
        }
    }

    @Override
    public long bytes() {
        return usable.get();
    }
}
