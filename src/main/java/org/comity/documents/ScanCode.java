package org.comity.documents;

import io.nayuki.qrcodegen.QrCode;

/// How large a code must be printed to be scanned by a telephone.
public final class ScanCode {

    /// Half a millimetre for each module: what a camera reads from a hand's breadth.
    private static final double MODULE = 0.5;

    private static final int SMALLEST = 30;

    private ScanCode() {}

    /// A code as a drawing for pages: dark squares as one path, a unit for each, and how many there are on a
    /// side.
    public record Drawing(int size, String path) {}

    public static Drawing drawing(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var row = 0; row < code.size; row++) {
            for (var column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return new Drawing(code.size, path.toString());
    }

    /// The width of the code of a text, in whole millimetres.
    public static int width(String text) {
        var size = QrCode.encodeText(text, QrCode.Ecc.MEDIUM).size;
        return Math.max(SMALLEST, (int) Math.ceil(size * MODULE));
    }
}
