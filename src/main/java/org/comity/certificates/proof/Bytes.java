package org.comity.certificates.proof;

/// Looks for bytes in a file.
final class Bytes {

    private Bytes() {}

    /// Where the sought bytes are; -1 when they are not there, or more than once.
    static int only(byte[] file, byte[] sought) {
        var first = find(file, sought, 0);
        return first >= 0 && find(file, sought, first + 1) < 0 ? first : -1;
    }

    private static int find(byte[] file, byte[] sought, int from) {
        for (var at = from; at <= file.length - sought.length; at++) {
            if (file[at] == sought[0] && there(file, sought, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean there(byte[] file, byte[] sought, int at) {
        for (var i = 0; i < sought.length; i++) {
            if (file[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }

    /// The end of so many lines from there; -1 when there are not so many within the limit.
    static int afterLines(byte[] file, int from, int lines, int most) {
        var left = lines;
        for (var at = from; at < file.length && at - from < most; at++) {
            if (file[at] == '\n' && --left == 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
