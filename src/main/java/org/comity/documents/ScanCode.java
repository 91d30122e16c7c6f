package org.comity.documents;

import io.nayuki.qrcodegen.QrCode;

/// How large a code must be printed to be scanned by a telephone.
public final class ScanCode {

    /// Half a millimetre for each module: what a camera reads from a hand's breadth.
    private static final double MODULE = 0.5;

    private static final int SMALLEST = 30;

    private ScanCode() {}

    /// The width of the code of a text, in whole millimetres.
    public static int width(String text) {
        var size = QrCode.encodeText(text, QrCode.Ecc.MEDIUM).size;
        return Math.max(SMALLEST, (int) Math.ceil(size * MODULE));
    }
}
