package org.comity.library.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.library.store.CheckStore;
import org.comity.library.store.OriginalFolder;
import org.comity.vocabulary.Sha256;
import org.springframework.scheduling.annotation.Scheduled;

/// Checks the PDFs that were brought, one after the other, after they were kept and outside every request.
public class CheckingOriginals {

    private final CheckStore store;
    private final OriginalFolder folder;
    private final CheckingPdf checking;
    private final AtomicInteger checked = new AtomicInteger();

    public CheckingOriginals(CheckStore store, OriginalFolder folder, CheckingPdf checking) {
        this.store = store;
        this.folder = folder;
        this.checking = checking;
    }

    /// How many checks there are, as last looked: pages that tell of them are made anew when it changes.
    public int checked() {
        return checked.get();
    }

    /// Other nodes check, too.
    @Scheduled(fixedDelay = 2_000)
    public void look() {
        checked.set(store.count());
    }

    /// Checks one, if one waits whose bytes lie here. Two nodes that check the same find the same.
    ///
    /// @return whether there may be more
    public boolean checkNext() throws IOException, InterruptedException {
        for (var digest : store.waiting()) {
            if (check(digest)) {
                return true;
            }
        }
        return false;
    }

    /// @return whether its bytes lie here
    public boolean check(Sha256 digest) throws IOException, InterruptedException {
        var file = folder.place(digest);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        store.add(digest, checking.check(file));
        look();
        return true;
    }
}
