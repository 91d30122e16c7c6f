package org.comity.evidence.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.comity.web.View;

/// How large something is, in words.
public final class FileSize {

    private static final int STEP = 1024;
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB");

    private FileSize() {}

    /// Such as `1.5 GB`, of 1024 MB each.
    public static String words(long bytes, View view) {
        var unit = 0;
        var size = BigDecimal.valueOf(bytes);
        while (size.compareTo(BigDecimal.valueOf(STEP)) >= 0 && unit < UNITS.size() - 1) {
            size = size.divide(BigDecimal.valueOf(STEP), 6, RoundingMode.HALF_UP);
            unit++;
        }
        var shown = size.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP).stripTrailingZeros();
        return view.text("evidence.size." + UNITS.get(unit), shown);
    }
}
