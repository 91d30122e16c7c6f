package org.comity.library.usecase;

import java.nio.file.Path;
import org.comity.library.Scanning;
import org.comity.library.model.FileRefused;
import org.comity.library.model.FileRefused.Reason;
import org.comity.library.model.Original.Scan;

/// The scanner of originals, for other modules.
public class ScanningForOthers implements Scanning {

    private final VirusScan scanner;

    public ScanningForOthers(VirusScan scanner) {
        this.scanner = scanner;
    }

    @Override
    public Verdict look(Path file) {
        try {
            return scanner.scan(file) == Scan.CLEAN ? Verdict.CLEAN : Verdict.NOT_SCANNED;
        } catch (FileRefused refused) {
            return refused.reason() == Reason.INFECTED ? Verdict.INFECTED : Verdict.SILENT;
        }
    }
}
