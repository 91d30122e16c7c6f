package org.comity.requests.identifiers;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses of the Internet Protocol: version 4 in four decimal numbers, version 6 in the forms of RFC 4291,
/// section 2.2. Compared as RFC 5952 writes them.
public final class IpAddress {

    private static final Pattern BYTE = Pattern.compile("0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private IpAddress() {}

    /// Empty when it is no address.
    public static Optional<Recognised> read(String value) {
        var bytes = value.indexOf(':') < 0 ? version4(value) : version6(value);
        if (bytes == null) {
            return Optional.empty();
        }
        var meant = isMapped(bytes) ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
        var note = IpRange.note(meant);
        return Optional.of(new Recognised(written(meant), note.map(Set::of).orElse(Set.of())));
    }

    /// Whether many customers of one provider may have used it at the same moment, told apart by their ports.
    public static boolean version4(Recognised address) {
        return address.compared().indexOf(':') < 0;
    }

    private static byte @Nullable [] version4(String value) {
        var parts = value.split("\\.", -1);
        if (parts.length != 4
                || !Arrays.stream(parts).allMatch(part -> BYTE.matcher(part).matches())) {
            return null;
        }
        var bytes = new byte[4];
        for (var i = 0; i < 4; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return bytes;
    }

    private static byte @Nullable [] version6(String value) {
        var plain = value;
        var last = value.lastIndexOf(':') + 1;
        if (value.indexOf('.', last) >= 0) {
            var tail = version4(value.substring(last));
            if (tail == null) {
                return null;
            }
            plain = value.substring(0, last) + group(tail, 0) + ":" + group(tail, 2);
        }
        var gap = plain.indexOf("::");
        if (gap < 0) {
            var groups = plain.split(":", -1);
            return groups.length == 8 ? bytes(groups, new String[0]) : null;
        }
        var before = gap == 0 ? new String[0] : plain.substring(0, gap).split(":", -1);
        var after = gap + 2 == plain.length()
                ? new String[0]
                : plain.substring(gap + 2).split(":", -1);
        return before.length + after.length <= 7 ? bytes(before, after) : null;
    }

    private static byte @Nullable [] bytes(String[] before, String[] after) {
        var bytes = new byte[16];
        return put(before, bytes, 0) && put(after, bytes, 16 - 2 * after.length) ? bytes : null;
    }

    private static boolean put(String[] groups, byte[] bytes, int from) {
        for (var i = 0; i < groups.length; i++) {
            if (!GROUP.matcher(groups[i]).matches()) {
                return false;
            }
            var number = Integer.parseInt(groups[i], 16);
            bytes[from + 2 * i] = (byte) (number >> 8);
            bytes[from + 2 * i + 1] = (byte) number;
        }
        return true;
    }

    private static boolean isMapped(byte[] bytes) {
        return bytes.length == 16 && Arrays.equals(Arrays.copyOf(bytes, 12), MAPPED);
    }

    private static String written(byte[] bytes) {
        if (bytes.length == 4) {
            return (bytes[0] & 0xFF) + "." + (bytes[1] & 0xFF) + "." + (bytes[2] & 0xFF) + "." + (bytes[3] & 0xFF);
        }
        var gap = longestGap(bytes);
        var text = new StringBuilder();
        for (var i = 0; i < 8; i++) {
            if (i == gap.from() && gap.length() > 1) {
                text.append("::");
                i += gap.length() - 1;
            } else {
                text.append(text.isEmpty() || text.toString().endsWith(":") ? "" : ":")
                        .append(group(bytes, 2 * i));
            }
        }
        return text.toString();
    }

    private record Gap(int from, int length) {}

    /// The first of the longest runs of zero groups.
    private static Gap longestGap(byte[] bytes) {
        var longest = new Gap(0, 0);
        for (var from = 0; from < 8; from++) {
            var length = 0;
            while (from + length < 8 && bytes[2 * (from + length)] == 0 && bytes[2 * (from + length) + 1] == 0) {
                length++;
            }
            if (length > longest.length()) {
                longest = new Gap(from, length);
            }
        }
        return longest;
    }

    private static String group(byte[] bytes, int at) {
        return Integer.toHexString((bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF));
    }
}
