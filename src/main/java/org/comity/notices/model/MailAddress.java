package org.comity.notices.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// A mail address as this node uses one: letters, digits and signs of ASCII, one `@`, a domain of at least two labels.
/// Quoted local parts, comments, display names and lists have no place in it, so nothing can be smuggled into a header.
///
/// @param text such as `officer@office.example`
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");
    private static final int LONGEST_LOCAL_PART = 64;

    /// @throws IllegalArgumentException for anything else
    public MailAddress {
        if (!isOne(text)) {
            throw new IllegalArgumentException("Not an address");
        }
    }

    public static Optional<MailAddress> read(String typed) {
        return isOne(typed) ? Optional.of(new MailAddress(typed)) : Optional.empty();
    }

    public static boolean isOne(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_LOCAL_PART
                && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
