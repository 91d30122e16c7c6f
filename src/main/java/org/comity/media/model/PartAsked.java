package org.comity.media.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which part of a file is asked for (RFC 9110, section 14). Whoever asks for several at once gets the whole, as the
/// standard allows: no player does, and many small parts would cost more than they are worth.
public sealed interface PartAsked {

    Pattern SINGLE = Pattern.compile("bytes[ \\t]*=[ \\t]*(\\d{0,18})-(\\d{0,18})[ \\t]*", Pattern.CASE_INSENSITIVE);

    record Whole() implements PartAsked {}

    /// @param first the number of its first byte
    /// @param last the number of its last
    record Part(long first, long last) implements PartAsked {

        public long length() {
            return last - first + 1;
        }
    }

    /// There is nothing where it begins.
    record Nowhere() implements PartAsked {}

    /// @param range the field `Range`, where it came
    /// @param ifRange the field `If-Range`, where it came: of another version than this the whole is sent
    /// @param tag names the bytes, quotation marks and all
    static PartAsked of(Optional<String> range, Optional<String> ifRange, String tag, long size) {
        if (range.isEmpty()
                || ifRange.filter(asked -> !asked.strip().equals(tag)).isPresent()) {
            return new Whole();
        }
        var single = SINGLE.matcher(range.get());
        if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
            return new Whole();
        }
        return single.group(1).isEmpty()
                ? last(Long.parseLong(single.group(2)), size)
                : from(Long.parseLong(single.group(1)), single.group(2), size);
    }

    private static PartAsked last(long bytes, long size) {
        return bytes == 0 || size == 0 ? new Nowhere() : new Part(Math.max(0, size - bytes), size - 1);
    }

    private static PartAsked from(long first, String until, long size) {
        var last = until.isEmpty() ? Long.MAX_VALUE : Long.parseLong(until);
        if (last < first) {
            return new Whole();
        }
        return first >= size ? new Nowhere() : new Part(first, Math.min(last, size - 1));
    }
}
