package org.comity.profiles.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.comity.profiles.model.Pin;

/// An address of this node with what it asks; what is empty is left out.
public final class Address {

    private final StringBuilder text;
    private char before = '?';

    private Address(String path) {
        this.text = new StringBuilder(path);
    }

    /// @param path without a question mark
    public static Address of(String path) {
        return new Address(path);
    }

    public Address with(String name, String value) {
        if (!value.isEmpty()) {
            text.append(before)
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ","));
            before = '&';
        }
        return this;
    }

    public Address with(Collection<Pin> pins) {
        return with("pins", written(pins));
    }

    /// Pins as an address carries them.
    public static String written(Collection<Pin> pins) {
        return pins.stream().map(Pin::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
